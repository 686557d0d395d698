"""A report with its records at hand by id: what rules and sections read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from sitrep.locations import Route
from sitrep.model.actors import Actor
from sitrep.model.boundaries import Boundaries
from sitrep.model.claim import Claim
from sitrep.model.contacts import Contact
from sitrep.model.derived import Derived
from sitrep.model.figures.figure import Figure
from sitrep.model.figures.tolls import Toll
from sitrep.model.places import Place
from sitrep.model.profile import Profile
from sitrep.model.records.incidents import Incident
from sitrep.model.records.statements import DENYING, Statement
from sitrep.model.report import RECORD_KINDS, Report
from sitrep.model.sources import Source
from sitrep.model.views.own_ids import id_in_data
from sitrep.model.views.walk import Leaf, leaves_of


@dataclass(frozen=True, eq=False)
class Index:
    """``elsewhere`` maps ids of records that could not be taken in to their kinds.

    ``copies`` maps the ids of sources to the text of their kept copies, where it was read;
    ``boundaries`` are those of the header's map, where they were read; ``previous`` is the public
    data of the last issue, without what is restricted in this one; ``profile`` is that of a file of
    one's own, where there is one; ``edition`` is the language of the page that is asked for, where
    one is; ``further_signs`` are those that fonts of the house's own can set; ``made`` are the ids
    that were made of words of rows; ``last`` is all of the last issue, as it was read.
    """

    report: Report
    elsewhere: Mapping[str, str] = field(default_factory=dict)
    copies: Mapping[str, str] = field(default_factory=dict)
    boundaries: Boundaries | None = None
    previous: Report | None = None
    profile: Profile | None = None
    edition: str | None = None
    further_signs: frozenset[str] = frozenset()
    made: frozenset[str] = frozenset()
    last: Report | None = None

    @cached_property
    def actors(self) -> Mapping[str, Actor]:
        """Actors by id."""
        return {actor.id: actor for actor in self.report.actors}

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Sources by id."""
        return {source.id: source for source in self.report.sources}

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """Places by id."""
        return {place.id: place for place in self.report.places}

    @cached_property
    def contacts(self) -> Mapping[str, Contact]:
        """Contacts by id."""
        return {contact.id: contact for contact in self.report.contacts}

    @cached_property
    def tolls(self) -> Mapping[str, Toll]:
        """Tolls by id."""
        return {toll.id: toll for toll in self.report.tolls}

    @cached_property
    def figures(self) -> Mapping[str, Figure]:
        """Every claim that holds a count, by id."""
        return {
            claim.id: claim for _, _, claim in self.report.claims() if isinstance(claim, Figure)
        }

    @cached_property
    def denials(self) -> Mapping[str, tuple[Statement, ...]]:
        """The statements that stand and deny a record, by its id."""
        found: dict[str, list[Statement]] = {}
        for one in self.report.statements:
            if one.kind in DENYING and one.stands:
                for ref in dict.fromkeys(one.about):
                    found.setdefault(ref, []).append(one)
        return {ref: tuple(said) for ref, said in found.items()}

    @cached_property
    def parts(self) -> Mapping[str, tuple[str, ...]]:
        """The figures that each figure holds: what makes it up, and what is some of it.

        None of another kind: that a record of one stands there is a fault of the reference.
        """
        kinds = {ref: one.kind for ref, one in self.figures.items()}
        found = {ref: dict.fromkeys(one.parts) for ref, one in self.figures.items() if one.parts}
        for ref, parts in found.items():
            found[ref] = {part: None for part in parts if kinds.get(part, "") in ("", kinds[ref])}
        for ref, one in self.figures.items():
            if one.part_of is not None and kinds.get(one.part_of) == one.kind:
                found.setdefault(one.part_of, {}).setdefault(ref)
        return {ref: tuple(parts) for ref, parts in found.items()}

    @cached_property
    def wholes(self) -> Mapping[str, tuple[Figure, ...]]:
        """The figures of its own originator of which each figure is a part, by its id."""
        found: dict[str, tuple[Figure, ...]] = {}
        for ref, parts in self.parts.items():
            whole = self.figures[ref]
            for part in parts:
                held = self.figures.get(part)
                if held is not None and held.according_to == whole.according_to:
                    found[part] = (*found.get(part, ()), whole)
        return found

    @cached_property
    def incidents_of(self) -> Mapping[str, tuple[Incident, ...]]:
        """The incidents of which their own originator gives a figure, by the figure's id."""
        found: dict[str, tuple[Incident, ...]] = {}
        for incident in self.report.incidents:
            for ref in incident.tolls:
                given = self.figures.get(ref)
                if given is not None and given.according_to == incident.according_to:
                    found[ref] = (*found.get(ref, ()), incident)
        return found

    @cached_property
    def derived(self) -> Mapping[str, Derived]:
        """Derived statements by id."""
        return {one.id: one for one in self.report.derived}

    @cached_property
    def routes(self) -> Mapping[str, Route]:
        """Where each claim stands, by id."""
        return {claim.id: route for route, claim in self.claims_with_routes()}

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """Every claim by id, of all kinds."""
        return {claim.id: claim for _, _, claim in self.report.claims()}

    @cached_property
    def kinds(self) -> Mapping[str, str]:
        """The kind of every record in the data, by id."""
        taken = {record.id: kind for kind in RECORD_KINDS for record in getattr(self.report, kind)}
        return {**self.elsewhere, **taken}

    @cached_property
    def kinds_of_ids(self) -> Mapping[str, tuple[str, ...]]:
        """The kinds of the records that have an id in the data, the first of them first."""
        found: dict[str, tuple[str, ...]] = {}
        for ref, kind in self.kinds.items():
            found[id_in_data(ref)] = (*found.get(id_in_data(ref), ()), kind)
        return found

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        """Every leaf of the report, in order."""
        return leaves_of(self.report)

    def record_at(self, route: Route) -> str | None:
        """The id of the record that a route leads into, or the name of the part it leads into."""
        if len(route) > 1 and route[0] in RECORD_KINDS and isinstance(route[1], int):
            return str(getattr(self.report, str(route[0]))[route[1]].id)
        return str(route[0]) if route else None

    def claims_with_routes(self) -> Iterator[tuple[Route, Claim]]:
        """Every claim with the route that leads to it."""
        for kind, position, claim in self.report.claims():
            yield (kind, position), claim
