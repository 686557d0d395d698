"""Facts: what each record of a report says, as sets of what a text may say of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sitrep.auditing.terms import TermSort, fold
from sitrep.compare.axes.measures import holding_measures
from sitrep.compare.axes.populations import wider
from sitrep.model.actors import ActorKind
from sitrep.model.base import Frozen, Voice
from sitrep.model.claim import Claim
from sitrep.model.figures.figure import Figure
from sitrep.model.figures.population import Group, Unit
from sitrep.model.places import PlaceLevel
from sitrep.model.records.statements import Statement
from sitrep.model.report import RECORD_KINDS, Report
from sitrep.model.sources import Source
from sitrep.model.values.count import Count, Form
from sitrep.model.values.dates import PartialDate
from sitrep.model.views.index import Index
from sitrep.model.views.walk import Leaf, leaves
from sitrep.reading.beside_numbers import groups_said
from sitrep.reading.exactness import says_not
from sitrep.rules.told_of_things import GENERAL

HEADER, HEADER_ID = "report", "report:"
"""The kind of the header's fact, and its id, which no record can have."""
PREVIOUS = "previous/"
"""What stands before the ids of the last issue."""

_FEWEST = 3
_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True)
class Fact:
    """What a record holds: numbers, dates, texts, and the ids of whom and what it names.

    ``measures`` and ``groups`` are all that may be said of what it counts; None of what is no
    figure. ``told`` are the words of each of its own texts that is long enough to be known again.
    ``deniers`` deny it, ``denied_by`` are they and whoever carried that; ``published`` are the days
    of its documents; ``lacks``: it counts what is missing. ``givers`` are whoever says it,
    ``carriers`` whoever handed it on, ``via`` those of them who did not publish it. ``counted`` are
    the numbers of a record of several, each with what it counts; ``subjects`` are what a figure
    counts in words of its own. ``seats`` are the countries whose names stand for the governments
    that it names. ``around`` are the places in which its places lie, ``among`` the groups of the
    figures of which it is a part.
    """

    id: str
    kind: str
    figure: Figure | None = None
    counts: tuple[Count, ...] = ()
    actors: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    dates: frozenset[PartialDate] = frozenset()
    texts: tuple[str, ...] = ()
    quoted: tuple[str, ...] = ()
    told: tuple[frozenset[str], ...] = ()
    related: frozenset[str] = frozenset()
    measures: frozenset[str] | None = None
    groups: frozenset[str] | None = None
    sectors: frozenset[str] = frozenset()
    denied_by: frozenset[str] = frozenset()
    deniers: frozenset[str] = frozenset()
    published: frozenset[PartialDate] = frozenset()
    lacks: bool = False
    givers: frozenset[str] = frozenset()
    carriers: frozenset[str] = frozenset()
    via: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    counted: tuple[tuple[Count, str], ...] = ()
    seats: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    among: frozenset[str] = frozenset()

    @property
    def last_day(self) -> date | None:
        """The day up to which its figure is counted."""
        figure = self.figure
        counted = None if figure is None else figure.as_of or figure.window.end
        return None if counted is None else counted.last

    def refs(self, sort: TermSort) -> frozenset[str]:
        """What it holds of a sort of terms."""
        held = {
            TermSort.ACTOR: self.actors,
            TermSort.PLACE: self.places,
            TermSort.MEASURE: self.measures,
            TermSort.GROUP: self.groups,
            TermSort.SECTOR: self.sectors,
        }
        return held.get(sort) or frozenset()

    def says(self, text: str, quoted: bool = True) -> bool:
        """Whether these words stand in a text of the record, or in what it quotes."""
        words = fold(text).strip(" .,;:")
        texts = [*self.texts, *(self.quoted if quoted else ())]
        if not re.search(r"^\d|\d$", words):
            return any(words in one for one in texts)
        alone = re.compile(rf"(?<![\d.,]){re.escape(words)}(?!\d)")
        return any(words in one and alone.search(one) for one in texts)


def facts_of(report: Report, before: str = "") -> Iterator[Fact]:
    """A fact for the header and for each record; ``before`` stands before their ids."""
    language = report.report.language
    yield _fact(HEADER, report.report, before, {}, language)
    sources = {one.id: one for one in report.sources}
    index, seats = Index(report), dict(_seats(report))
    parents = {one.id: one.parent for one in report.places if one.parent}
    for kind in RECORD_KINDS:
        for record in getattr(report, kind):
            fact, ref = _fact(kind, record, before, sources, language), getattr(record, "id", "")
            fact = replace(
                fact,
                seats=frozenset(seats[one] for one in fact.actors & seats.keys()),
                around=frozenset(_around(fact.places, parents)) - fact.places,
                among=frozenset(one.who.group.value for one in index.wholes.get(ref, ())),
            )
            if before and kind == "sources":  # cited from the last issue, as of its day
                fact = replace(fact, dates=fact.dates | {report.report.as_of})
            said = index.denials.get(ref, ())
            by = [_fact("statements", one, before, sources, language) for one in said]
            actors, givers = ([getattr(one, name) for one in by] for name in ("actors", "givers"))
            yield replace(
                fact, denied_by=frozenset().union(*actors), deniers=frozenset().union(*givers)
            )


def _around(places: Iterable[str], parents: Mapping[str, str]) -> Iterator[str]:
    """The places in which some lie, those in which these lie, and so on."""
    for place in places:
        at, seen = place, {place}
        while at in parents and parents[at] not in seen:
            at = parents[at]
            seen.add(at)
            yield at


def _seats(report: Report) -> Iterator[tuple[str, str]]:
    """The authorities that are called by one word and a country, each with the country."""
    countries = [one for one in report.places if one.level is PlaceLevel.COUNTRY]
    for actor in report.actors if countries else ():
        for place in countries if actor.kind is ActorKind.AUTHORITY else ():
            rest = (actor.name or "").removesuffix(place.name)
            words = [word for word in rest.split() if len(word) > _LITTLE]
            if rest != actor.name and len(words) == 1:
                yield actor.id, place.id


_LITTLE = 3


def _fact(
    kind: str, record: Frozen, before: str, sources: Mapping[str, Source], language: str
) -> Fact:
    found = list(leaves(record, type(record)))
    own = str(getattr(record, "id", HEADER_ID))
    referred = {name: _refs(found, name) for name in ("actors", "places", "sources")}
    documents = [sources[one] for one in referred["sources"] if one in sources]
    published = {one.publisher for one in documents if one.publisher}
    named = {f"@{fold(text)}" for text in _texts(found, (Voice.NAME, Voice.THEIRS))}
    own_voices = (Voice.OURS, Voice.NAME, *((None,) if kind in ("contacts", "report") else ()))
    texts = [fold(text) for text in _texts(found, own_voices)]
    figure = record if isinstance(record, Figure) else None
    # What number the briefing has counts nothing: behind a word such as "no." it is read as a name.
    bare = () if kind == HEADER else _bare(found)
    return Fact(
        id=before + own,
        kind=kind,
        figure=figure,
        counts=(*(one.value for one in found if isinstance(one.value, Count)), *bare),
        actors=referred["actors"] | published | named | ({own} if kind == "actors" else set()),
        places=referred["places"] | ({own} if kind == "places" else set()),
        dates=frozenset(one.value for one in found if isinstance(one.value, PartialDate)),
        texts=tuple(texts),
        quoted=tuple(fold(text) for text in _texts(found, (Voice.THEIRS,))),
        told=() if kind in ("actors", "places", "report") else tuple(_told(found, figure)),
        related=frozenset(before + str(one.value) for one in found if _of_claims(one)),
        measures=_OF_RESPONSE if kind == "response" else _measures(figure),
        groups=None if figure is None else _groups(figure, language) | _sheltered(record),
        sectors=_sectors(record),
        published=frozenset(
            one.published for one in documents if isinstance(one.published, PartialDate)
        ),
        lacks=figure is not None and says_not(figure.subject or "", language),
        givers=_givers(record),
        carriers=_carriers(record) | _tellers(record) | published,
        via=_carriers(record),
        subjects=frozenset({fold(figure.subject)} if figure and figure.subject else ()),
        counted=tuple(_counted(found)) if kind == "response" else (),
    )


def _givers(record: Frozen) -> frozenset[str]:
    """The originator of a claim, and those who speak in it, by their names and for whom."""
    if not isinstance(record, Claim):
        return frozenset()
    speakers = getattr(record, "speakers", ())
    called = {text for one in speakers for text in (one.name, one.role) if text}
    called |= {str(given.name) for one in speakers for given in one.named_as}
    bodies = {one.organisation for one in speakers if one.organisation}
    return frozenset({record.according_to, *bodies, *(f"@{fold(text)}" for text in called)})


def _carriers(record: Frozen) -> frozenset[str]:
    cited = record.sources if isinstance(record, Claim) else ()
    return frozenset(actor for one in cited for actor in one.via)


def _tellers(record: Frozen) -> frozenset[str]:
    """The originator of a statement, who may only have told what somebody else said."""
    return frozenset({record.according_to} if isinstance(record, Statement) else ())


def _sectors(record: Frozen) -> frozenset[str]:
    sector = getattr(record, "sector", None)
    return frozenset({str(sector)} if sector else ())


def _told(found: Iterable[Leaf], figure: Figure | None) -> Iterator[frozenset[str]]:
    """The words of each text by which a record is known; definitions are those of many figures."""
    if figure is not None:
        found = [one for one in found if one.route[-1] in ("note", "because", "description")]
    for text in _texts(found, (Voice.OURS, Voice.THEIRS)):
        words = words_of(text)
        if len(words) >= _FEWEST:
            yield words


def _texts(found: Iterable[Leaf], voices: tuple[Voice | None, ...]) -> list[str]:
    return [one.value for one in found if one.voice in voices and isinstance(one.value, str)]


def _refs(found: Iterable[Leaf], kind: str) -> frozenset[str]:
    return frozenset(str(one.value) for one in found if one.refers == (kind,))


def _bare(found: Iterable[Leaf]) -> Iterator[Count]:
    """The numbers that stand by themselves in a record that is no figure."""
    for one in found:
        digits = str(one.value) if one.voice is None and not one.refers else ""
        if digits.isascii() and digits.isdecimal() and len(digits) < 7:
            yield Count(Form.EXACT, low=int(digits))


def _counted(found: Iterable[Leaf]) -> Iterator[tuple[Count, str]]:
    """The numbers of a response, each with what it counts."""
    for one in found:
        if isinstance(one.value, Count):
            yield from ((one.value, str(step)) for step in one.route if step in _OF_RESPONSE)


def _of_claims(leaf: Leaf) -> bool:
    return bool(leaf.refers) and leaf.refers[0] not in ("actors", "places", "sources")


_OF_RESPONSE = frozenset({"in_need", "targeted", "reached", "funding_required", "funding_received"})
"""What the numbers of a response may count."""


def _measures(figure: Figure | None) -> frozenset[str] | None:
    if figure is None:
        return None
    return frozenset((called(figure), *map(str, holding_measures(figure.measure))))


def _sheltered(record: Frozen) -> frozenset[str]:
    """What a sector is also a word for: who needs shelter counts no shelters."""
    return frozenset({"shelters"} if "shelter" in _sectors(record) else ())


def _groups(figure: Figure, language: str) -> frozenset[str]:
    """Whom it counts; what is measured in words of its own may count those whom they name."""
    unit = figure.unit_of_count or Unit.INDIVIDUALS
    held = {one.value for one in wider(figure.who.group)} if unit in tuple(Unit) else set()
    persons = {"persons"} if unit == Unit.INDIVIDUALS else set()
    group = {figure.who.group.value, Group.PEOPLE.value}
    item = {str(getattr(figure, "item", unit))}
    words = f"{figure.subject or ''}; {figure.who.described or ''}"
    named = {str(one) for said in groups_said(words, language) for one in said.means}
    general = set(GENERAL) if hasattr(figure, "item") else set()
    return frozenset({*general, str(unit), *held, *persons, *group, *item, *named})


def called(figure: Figure) -> str:
    """What is counted, as texts tell it apart: a measure, or the key of a name of its own."""
    own = figure.measure_key != figure.name_of(figure.measure)
    return figure.measure_key if own else str(figure.measure)


def words_of(text: str) -> frozenset[str]:
    """The longer words of a text, as facts hold theirs."""
    return frozenset(_WORD.findall(fold(text)))


def ids_said(facts: Sequence[Fact]) -> str:
    """The ids of the first facts; the header's is left out beside others."""
    facts = tuple(fact for fact in facts if fact.kind != HEADER) or facts
    names = [fact.id.removesuffix(":") for fact in facts[:3]]
    return ", ".join(names) + (" and others" if len(facts) > 3 else "")
