"""What the model refused, in the words of whoever keeps the data."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pydantic_core import ErrorDetails

from sitrep.loading.tables.values import as_id
from sitrep.loading.vocabulary.count_advice import count_advised, ungrouped, with_its_unit
from sitrep.loading.vocabulary.other_keys import key_advice
from sitrep.loading.vocabulary.shapes_shown import example_of, groups_with
from sitrep.loading.vocabulary.synonyms import YES_NO, advised, word_read
from sitrep.locations import Route
from sitrep.model.base import ID_LIKE_THIS, Frozen, Voice
from sitrep.model.report import RECORD_KINDS, Report
from sitrep.model.sensitivity import Sensitivity, portion
from sitrep.model.values.date_forms import DATE_FORMATS, form_advised, shown_in
from sitrep.model.values.number_notation import ONE_OF_THESE
from sitrep.model.views.walk import Leaf, leaves_of, model_at
from sitrep.reading.counts_in_words import in_notation
from sitrep.reading.markings import mark_before, name_of_mark

_SHAPES = {
    "model_type": "A group of keys is expected here, each on a line of its own.",
    "model_attributes_type": "A group of keys is expected here, each on a line of its own.",
    "dict_type": "A group of keys is expected here, each on a line of its own.",
    "tuple_type": "A list is expected here: in square brackets, or each item behind a hyphen.",
    "list_type": "A list is expected here: in square brackets, or each item behind a hyphen.",
    "too_short": "At least one item is expected here.",
}
_OF_LISTS = ("enum", "literal_error")
_OF_ONE_VALUE = ("count-not-understood", "date-not-understood", "ambiguous-date")

OF_ITS_OWN_UNIT = ("indicators",)
"""The kind whose numbers may be metres, so that a letter behind them multiplies nothing."""
_OF_THOUSANDS = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")
_GROUPED = re.compile(r"\d[.,'’]\d{3}(?!\d)")
"""What parts groups of digits: a space, or what may stand before decimals too."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """One thing refused. ``at_key`` asks for the place of the key instead of its value's.

    ``meant`` are the keys, missing there, of which a key that is not known may be one.
    """

    route: Route
    rule: str
    got: str
    expected: str
    mend: str
    at_key: bool = False
    meant: tuple[str, ...] = ()

    @property
    def spoken_of(self) -> tuple[Route, ...]:
        """The places that need no word of their own: what it is, and what it may be meant for."""
        return (self.route, *((*self.route[:-1], key) for key in self.meant))


def refusals(
    errors: Iterable[ErrorDetails], data: Any, top: type[Frozen] = Report
) -> Iterator[Refusal]:
    """One refusal for each place; a field with several readings gives the most telling one.

    ``data`` are what ``top`` refused.
    """
    best: dict[Route, tuple[int, Refusal]] = {}
    words: dict[Route, list[str]] = {}
    for error in errors:
        if error["type"] == "too_short" and error["input"]:
            continue  # its items were refused one by one
        weight, refusal = _refusal(error, data, top)
        if error["type"] in _OF_LISTS:
            words.setdefault(refusal.route, []).extend(_listed(error["ctx"]["expected"]))
        if refusal.route not in best or weight > best[refusal.route][0]:
            best[refusal.route] = (weight, refusal)
    named = {route for _, refusal in best.values() for route in refusal.spoken_of[1:]}
    left = (one for _, one in best.values() if one.rule != "missing-key" or one.route not in named)
    return (_or_words(refusal, words.get(refusal.route, ())) for refusal in left)


def _or_words(refusal: Refusal, words: Sequence[str]) -> Refusal:
    """What was refused as a date where words may stand too, which the mend then names."""
    if refusal.rule != "date-not-understood" or not words or refusal.mend.startswith("Write "):
        return refusal
    instead = f"Write a date, or {' or '.join(words)}, if that is what is known."
    return replace(refusal, mend=instead)


def _refusal(error: ErrorDetails, data: Any, top: type[Frozen]) -> tuple[int, Refusal]:
    route = route_of(error["loc"], data)
    kind, context = error["type"], error.get("ctx", {})
    if kind == "missing":
        return 3, _missing((*route, error["loc"][len(route)]), top)
    if isinstance(error["input"], list) and (kind in _OF_LISTS or kind in _OF_ONE_VALUE):
        return 3, _several(route, error["input"])
    if "got" in context:
        mend = _with_notation(route, error["input"], context["mend"])
        return 3, Refusal(route, kind, context["got"], context["expected"], mend)
    if kind == "extra_forbidden":
        return 3, _unknown_key(route, data, top)
    if kind in _OF_LISTS:
        return 1, _unknown_word(route, error["input"], str(context.get("expected", "")))
    if kind in _SHAPES:
        return 2, _wrong_shape(route, error["input"], _SHAPES[kind], top)
    got = f"“{error['input']}” cannot stand here."
    return 1, Refusal(route, "wrong-value", got, error["msg"] + ".", "Correct the value.")


def _with_notation(route: Route, value: Any, mend: str) -> str:
    """A mend that says how the notation writes a count or an id which stands here in words."""
    if not isinstance(value, str):
        return mend
    if mend.startswith(ID_LIKE_THIS) and (written := as_id(value)):
        return f"Write it like this: {written}{mend.removeprefix(ID_LIKE_THIS)}"
    if not mend.startswith(ONE_OF_THESE):
        return with_its_unit(mend, value, str(route[0]))
    of_people = route[:1] != OF_ITS_OWN_UNIT
    value = ungrouped(value, of_people=of_people)
    written = _OF_THOUSANDS.sub("", in_notation(value, of_people=of_people) or "")
    said = f"Write {written}"
    if not written or written == value.strip() or _GROUPED.search(written):
        said = count_advised(value, str(route[0]), of_people=of_people) or ONE_OF_THESE
    return with_its_unit(f"{said}{mend.removeprefix(ONE_OF_THESE)}", value, str(route[0]))


def route_of(loc: tuple[int | str, ...], data: Any) -> Route:
    """The part of pydantic's route that leads somewhere: its names of readings do not."""
    route: Route = ()
    for step in loc:
        if not _leads_on(data, step):
            break
        data = data[step]
        route = (*route, step)
    return route


def _leads_on(data: Any, step: int | str) -> bool:
    if isinstance(data, list):
        return isinstance(step, int) and step < len(data)
    return isinstance(data, dict) and step in data


def _missing(route: Route, top: type[Frozen]) -> Refusal:
    key = route[-1]
    if top is not Report:
        got, expected = f"{key}: is missing here.", f"{key}: is required at this place."
        return Refusal(route, "missing-key", got, expected, f"Add {key}:.")
    if route == ("report",):
        return Refusal(
            route,
            "missing-key",
            "The report has no header.",
            "report: holds at least title, as_of and issuer.",
            "Add report: with these keys, best in a file report.yaml.",
        )
    kind = str(route[0])
    mend = f"Add {key}:{'' if kind == 'report' else ' with what the source says'}."
    return Refusal(
        route,
        "missing-key",
        f"{key}: is missing here.",
        f"{key}: is required in {kind}{'' if len(route) < 4 else ' at this place'}.",
        f"Add id: with a short name of its own, such as {kind}-1." if key == "id" else mend,
    )


def _unknown_key(route: Route, data: Any, top: type[Frozen]) -> Refusal:
    model = model_at(route[:-1], top)
    keys = list(model.model_fields) if model else []
    mark = name_of_mark(str(route[-1]))
    if mark is not None and mark.sure:
        return _unread_mark(route, "sensitivity" in keys)
    held = _held(data, route[:-1])
    said = key_advice(str(route[-1]), keys, held, "Take it out, or use one of them.")
    # An id names the record that it stands in, and is no part of a group of it.
    named = bool(said.keys) or route[-1] == "id"
    within = None if named else next(groups_with(str(route[-1]), route[:-1], top), None)
    if within is not None:
        return _inside(route, within, top)
    got = f"“{route[-1]}” is not a key that is known here."
    return Refusal(route, "unknown-key", got, said.expected, said.mend, True, said.keys)


def _inside(route: Route, within: Route, top: type[Frozen]) -> Refusal:
    """A key that stands in a group of the record, and not beside it."""
    got = f"“{route[-1]}” stands outside {within[-1]}: here."
    mend = f"Write it as {example_of(within, top, str(route[-1]))}."
    return Refusal(route, "unknown-key", got, f"It is a key of {within[-1]}:.", mend, at_key=True)


def _held(data: Any, route: Route) -> Collection[str]:
    """The keys that stand at a place."""
    for step in route:
        data = data[step]
    return frozenset(data)


def _unread_mark(route: Route, graded: bool) -> Refusal:
    """A key that says who may see a record, in another word than the one that is read."""
    return Refusal(
        route,
        "marking-not-read",
        f"“{route[-1]}” looks like a mark of sensitivity, and is not read as one.",
        "Who may see a record is said under sensitivity:.",
        "Write sensitivity: with one of its words."
        if graded
        else "Take it out here, and write sensitivity: in the records that it is meant for.",
        at_key=True,
    )


def unread_portions(report: Report | None) -> Iterator[Refusal]:
    """Texts that begin with a mark of who may see them, which is not read as one there."""
    if report is None:
        return
    for leaf in leaves_of(report):
        said = mark_before(leaf.value) if leaf.voice is Voice.OURS else None
        if said is None or _is_graded(report, leaf):
            continue
        paragraph = leaf.route[0] == "overview"
        yield Refusal(
            leaf.route,
            "marking-not-read",
            f"“{said}” before a {'paragraph' if paragraph else 'text'} looks like a mark of "
            "sensitivity, and is not read.",
            _MARKED_BEFORE if paragraph else "Who may see a record is said under sensitivity:.",
            _mend_of_mark(leaf.route),
        )


def _mend_of_mark(route: Route) -> str:
    """What to write instead of a mark that stands in a text, where it can be read."""
    if route[0] == "overview":
        return "Write one of these before it; without one it is for everybody."
    if route[0] == "report":
        return "Take it out here, and write default_sensitivity:, or sensitivity: in records."
    return "Take it out here, and write sensitivity: with one of its words in the record."


_MARKED_BEFORE = (
    "A paragraph is marked with (restricted), (confidential) or (strictly confidential) before it."
)


def _is_graded(report: Report, leaf: Leaf) -> bool:
    """Whether a text is kept from readers by a mark that is read, or goes with one that is."""
    kind, *steps = leaf.route
    if kind == "overview":
        return portion(leaf.value)[0] is not Sensitivity.PUBLIC
    if kind == "report":
        return report.report.default_sensitivity not in (None, Sensitivity.PUBLIC)
    if kind not in RECORD_KINDS:
        return kind == "translations"
    record = getattr(report, str(kind))[steps[0]]
    return getattr(record, "sensitivity", Sensitivity.PUBLIC) is not Sensitivity.PUBLIC


def word_of_the_list(error: ErrorDetails) -> str | None:
    """The word of a list that a refused one is in other capitals, or is read as."""
    value = error["input"]
    if error["type"] == "yes-or-no" and isinstance(value, str):
        return word_read(value, YES_NO)
    if error["type"] not in _OF_LISTS or not isinstance(value, str):
        return None
    listed = _listed(str(error.get("ctx", {}).get("expected", "")))
    own = [word for word in listed if _letters(word) == _letters(value)]
    return own[0] if len(own) == 1 else word_read(value, listed)


def _letters(text: str) -> str:
    """A word without capitals, its parts with one sign between; a number needs none: Admin 1."""
    return re.sub(r"_(?=\d)", "", re.sub(r"[\s_-]+", "_", text.strip().casefold()))


def _listed(expected: str) -> list[str]:
    return re.findall("'([^']*)'", expected)


def _unknown_word(route: Route, value: Any, expected: str) -> Refusal:
    words = _listed(expected)
    key = next((step for step in reversed(route) if isinstance(step, str)), "this place")
    got = f"“{value}” is not one of the words for {key}."
    known, mend = f"The words are {', '.join(words)}.", advised(str(value), words)
    if tuple(words) == tuple(DATE_FORMATS):
        known = f"The words are {', '.join(map(shown_in, words))}."
        mend = form_advised(str(value), mend)
    return Refusal(route, "unknown-word", got, known, mend)


def _several(route: Route, values: list[Any]) -> Refusal:
    """A list where one value stands: a figure of two measures is two figures."""
    got = f"Here stands a list, with {len(values)} in it."
    mend = "Write one of them; what holds for another stands in a record of its own."
    return Refusal(route, "wrong-shape", got, "One value is expected here.", mend)


def _wrong_shape(route: Route, value: Any, expected: str, top: type[Frozen]) -> Refusal:
    found = "a group of keys" if isinstance(value, dict) else f"“{value}”"
    found = "a list" if isinstance(value, list) else found
    got = f"Here stands {found if value else 'nothing'}."
    example = example_of(route, top)
    mend = f"Write it as {example}." if example is not None else "Write it in that shape."
    return Refusal(route, "wrong-shape", got, expected, mend)
