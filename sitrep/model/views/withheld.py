"""What an edition leaves out of a report, why, and by which values that could be told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sitrep.model.base import Voice
from sitrep.model.header import Audience
from sitrep.model.report import RECORD_KINDS, Report
from sitrep.model.sensitivity import Sensitivity, portion
from sitrep.model.values.count import Count
from sitrep.model.views.projection import edition, shown_paragraphs, withheld_ids
from sitrep.model.views.walk import Leaf, leaves, leaves_of

_LONG = 60
"""Of a text that is longer, its beginning tells it."""

_SHORT = 4
"""Words with fewer letters stand everywhere."""


@dataclass(frozen=True, slots=True)
class Withheld:
    """A record, or a text of one that is shown, that an edition leaves out, and why."""

    kind: str
    id: str
    why: str


@dataclass(frozen=True, slots=True)
class WithheldValue:
    """A text or number that no file of an edition may hold, and where it stands in the report.

    A ``name`` is one of somebody or something that is marked: no prose may hold it either.
    """

    record: str
    text: str
    number: bool = False
    name: bool = False


def withheld(report: Report, audience: Audience, *, evidence: bool = False) -> list[Withheld]:
    """Everything that an edition leaves out, in the order of the report."""
    shown = edition(report, audience, evidence=evidence)
    hidden = withheld_ids(report, audience)
    found = []
    for kind in RECORD_KINDS:
        held = {record.id: record for record in getattr(shown, kind)}
        for record in getattr(report, kind):
            if record.id not in held:
                level = getattr(record, "sensitivity", Sensitivity.PUBLIC)
                found.append(Withheld(kind, record.id, _why(record.id in hidden, level, audience)))
            elif record != held[record.id]:
                cut = _cut(record, held[record.id])
                found.append(Withheld(kind, record.id, f"no page prints its {cut}"))
    return found + list(_paragraphs(report, audience))


def _paragraphs(report: Report, audience: Audience) -> Iterator[Withheld]:
    """The paragraphs of the overview that are left out, by their places."""
    kept = shown_paragraphs(report, audience)
    for position in (one for one in range(len(report.overview)) if one not in kept):
        mark = portion(report.overview[position])[0]
        yield Withheld("overview", f"paragraph {position + 1}", _why(True, mark, audience))


def _why(hidden: bool, level: Sensitivity, audience: Audience) -> str:
    if not hidden:
        return "nothing in the edition leads to it"
    said = level.value.replace("_", " ")
    return said if not level.within(audience.level) else f"{said}, and rests on what is withheld"


def _cut(record: object, left: object) -> str:
    """The last keys under which something of a record is left out."""
    kept = {one.route: one.value for one in leaves(left, type(left))}  # type: ignore[arg-type]
    gone = [
        str(next(step for step in reversed(one.route) if isinstance(step, str)))
        for one in leaves(record, type(record))  # type: ignore[arg-type]
        if kept.get(one.route) != one.value
    ]
    return ", ".join(sorted(set(gone))) or "order"


def withheld_values(
    report: Report, audience: Audience, *, evidence: bool = False
) -> list[WithheldValue]:
    """The values that an edition leaves out and that stand nowhere in what it holds."""
    shown = edition(report, audience, evidence=evidence)
    values = [text for one in leaves_of(shown) for text, _ in _texts(one)]
    held, alone = "\n".join(values), frozenset(values)
    hidden = withheld_ids(report, audience)
    found: dict[str, WithheldValue] = {}
    for leaf in leaves_of(report):
        if "audiences" in leaf.route:  # the marking and the name of its own stand on every page
            continue
        kind, record = _record(report, leaf)
        for text, number in _texts(leaf):
            name = record in hidden and leaf.voice is Voice.NAME and " " in text
            if text not in (alone if name else held):
                where = f"{kind} {record}".strip()
                found.setdefault(text, WithheldValue(where, text, number, name))
    return list(found.values())


def _texts(leaf: Leaf) -> Iterator[tuple[str, bool]]:
    """What a value may be known by, and whether it is a number."""
    value = leaf.value
    if isinstance(value, Count):
        for number in (value.low, value.high):
            if number is not None and number > 1:
                yield from (
                    (text, True) for text in dict.fromkeys((str(number), *_grouped(number)))
                )
    elif isinstance(value, float):
        yield str(value), True
    elif isinstance(value, str) and (leaf.voice or leaf.refers or leaf.route[-1] == "id"):
        value = portion(value)[1] if leaf.route[0] == "overview" else value
        text = value if len(value) <= _LONG else value[:_LONG].rsplit(" ", 1)[0]
        if len(text) >= _SHORT:
            yield text, False


def _grouped(number: object) -> Iterator[str]:
    if isinstance(number, int) and number > 999:
        for mark in (",", ".", " ", "\N{NARROW NO-BREAK SPACE}"):
            yield f"{number:,}".replace(",", mark)


def _record(report: Report, leaf: Leaf) -> tuple[str, str]:
    kind = str(leaf.route[0])
    return kind, getattr(report, kind)[leaf.route[1]].id if kind in RECORD_KINDS else ""
