"""What headings of tables commonly stand for: keys and measures that can be proposed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

import yaml

from sitrep import resources

_APART = re.compile(r"[\W_]+")
_HUMPS = re.compile(r"(?<=[a-z])(?=[A-Z])")


def key_of_heading(heading: str) -> str | None:
    """The key that a heading stands for, such as ``place``; in JSON by its last step."""
    known = _keys()
    return known.get(_plain(heading)) or known.get(_plain(_last(heading)))


def measure_of_heading(heading: str) -> tuple[str, str] | None:
    """The kind and the measure that a heading, or the name of an indicator, is the figure of."""
    known = _measures()
    found = known.get(_plain(heading)) or known.get(_plain(_last(heading)))
    return found or _measure_in(_plain(heading))


def is_total(place: str) -> bool:
    """Whether a row for this place adds up the others, or some of them."""
    plain = _plain(place)
    return any(plain == one or plain.startswith(f"{one} ") for one in _listed("totals"))


def ends_of(heading: str, among: Iterable[str], alone: bool = True) -> tuple[str, str] | None:
    """The headings of the lowest and the highest number of the figure under a heading, if both are.

    They name the figure as it does, ``Dead (min)`` and ``Dead (max)``, or nothing beside the end
    where the figure stands ``alone`` or is called the best one.
    """
    own = _parted(heading)
    if own.end in ("low", "high"):
        return None
    found: dict[tuple[str, frozenset[str]], str] = {}
    for one in among:
        parted = _parted(one)
        if parted.end:
            found.setdefault((parted.end, parted.counts), one)
    ways = (own.counts, frozenset[str]()) if alone or own.end else (own.counts or None,)
    for counts in (one for one in ways if one is not None):
        low, high = (found.get((end, counts)) for end in ("low", "high"))
        if low is not None and high is not None:
            return low, high
    return None


def is_end(heading: str) -> bool:
    """Whether a heading names the lowest or the highest number of a figure."""
    return _parted(heading).end in ("low", "high")


class _Parted(NamedTuple):
    """A heading as the end of a figure that it names, and the words for what is counted."""

    end: str
    counts: frozenset[str]


def _parted(heading: str) -> _Parted:
    words = {word for word in _plain(heading).split() if not word.isdigit()}
    listed = {end: _folded(words_of) for end, words_of in _read()["ends"].items()}
    end = next((one for one in ("low", "high", "best") if words & listed[one]), "")
    return _Parted(end, frozenset(words - frozenset().union(*listed.values())))


def _folded(words: str) -> frozenset[str]:
    return frozenset(_plain(one) for one in words.split(","))


def _last(heading: str) -> str:
    """The last step of a heading that leads into a group of a form, or of JSON."""
    return re.split(r"[./]", heading)[-1]


def _measure_in(text: str) -> tuple[str, str] | None:
    """The only measure that is named among the words of a text, unless it is of a part alone."""
    if not _listed("others").isdisjoint(text.split()):
        return None
    found = {measure for words, measure in _measures().items() if f" {words} " in f" {text} "}
    return found.pop() if len(found) == 1 else None


def _plain(text: str) -> str:
    return " ".join(_APART.split(_HUMPS.sub(" ", text).casefold())).strip()


@cache
def _keys() -> Mapping[str, str]:
    return dict(_turned(_read()["keys"]))


@cache
def _measures() -> Mapping[str, tuple[str, str]]:
    return {
        words: (kind, measure)
        for kind, measures in _read()["measures"].items()
        for words, measure in _turned(measures)
    }


@cache
def _listed(key: str) -> frozenset[str]:
    return _folded(_read()[key])


def _turned(listed: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for key, headings in listed.items():
        yield from ((_plain(one), key) for one in headings.split(","))


@cache
def _read() -> Any:
    return yaml.load(resources.headings().read_text(encoding="utf-8"), yaml.BaseLoader)
