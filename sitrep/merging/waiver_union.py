"""Waivers and translations of all partners: each once, or a finding where they contradict."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sitrep.findings import Finding
from sitrep.locations import Location, Route
from sitrep.merging.differences import key_in_words, value_at
from sitrep.merging.partners import Partner
from sitrep.merging.problems import finding_of
from sitrep.model.header import Waiver
from sitrep.model.report import Report
from sitrep.model.translations import Translation


@dataclass(frozen=True, slots=True)
class Entry:
    """A waiver or a translation: whose it is, the way to it in that report, and itself."""

    partner: Partner
    route: Route
    item: Any

    def locate(self, key: Route) -> Location:
        """Where one of its keys stands."""
        return self.partner.locate((*self.route, *key))


def translations_of(
    partners: Sequence[Partner], findings: list[Finding]
) -> tuple[Translation, ...]:
    """One translation a text; two for one language are a finding."""
    made = []
    for text, entries in _grouped(partners, "translations", lambda one: one.text):
        to: dict[str, str] = {}
        for code in sorted({code for entry in entries for code in entry.item.to}):
            told = [entry for entry in entries if code in entry.item.to]
            to[code] = told[0].item.to[code]
            findings += _apart(told, ("to", code), text)
        made.append(Translation(text=text, to=to))
    return tuple(made)


def waivers_of(
    partners: Sequence[Partner],
    header: Partner | None,
    overview: Sequence[Partner],
    findings: list[Finding],
) -> tuple[Waiver, ...]:
    """Every waiver once, with every reason that is given for it.

    One of a whole kind must stand in every report with records of that kind: it would set aside
    what another partner never accepted. Those of a chosen header or overview go with these.
    """
    chosen = {"report": [header] if header else [], "overview": overview}
    made: list[Waiver] = []
    for (_, where), held in _grouped(partners, "allow", lambda one: (one.rule, one.at)):
        whose = chosen.get(where)
        entries = [one for one in held if not whose or one.partner in whose]
        if not whose and where in Report.model_fields:
            findings += _of_some(entries, [one for one in partners if _holds(one, where)])
        reasons = {entry.item.because: entry.item for entry in entries}
        made += [reasons[because] for because in sorted(reasons)]
    return tuple(made)


def _grouped(
    partners: Sequence[Partner], kind: str, key: Callable[[Any], Any]
) -> list[tuple[Any, list[Entry]]]:
    """The entries of all partners by a key, in its order."""
    groups: dict[Any, list[Entry]] = {}
    for partner in partners:
        for position, one in enumerate(getattr(partner.report, kind)):
            groups.setdefault(key(one), []).append(Entry(partner, (kind, position), one))
    return sorted(groups.items())


def _apart(entries: Sequence[Entry], key: Route, text: str) -> Iterator[Finding]:
    """A finding where translations of a text do not have the same words."""
    values = [value_at(one.item, key) for one in entries]
    if len(set(values)) > 1:
        places = [one.locate(key) for one in entries]
        yield finding_of(
            "records-differ",
            places[0],
            f"“{text}” is not translated alike. {key_in_words(key, values, places)}.",
            "A text has one translation into a language.",
            "Write in each what is right.",
            (*entries[0].route, *key),
        )


def _holds(partner: Partner, where: str) -> bool:
    return partner.has_header if where == "report" else bool(getattr(partner.report, where))


def _of_some(entries: Sequence[Entry], holders: Sequence[Partner]) -> Iterator[Finding]:
    first, holding = entries[0], [one.partner for one in entries]
    lacking = [one for one in holders if one not in holding]
    if lacking:
        names = ", ".join(str(one.path) for one in lacking)
        yield finding_of(
            "waiver-of-some",
            first.locate(("at",)),
            f"{first.item.rule} is accepted here for all of {first.item.at}, and not in {names}.",
            "What is accepted for a whole kind is accepted in every report that holds it.",
            "Write the waiver in each of them, or accept it here at single records.",
            (*first.route, "at"),
        )
