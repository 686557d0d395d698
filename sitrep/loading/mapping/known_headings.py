"""What headings of tables commonly stand for: keys and measures that can be proposed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

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
    """Whether a row for this place adds up the others."""
    return _plain(place) in _listed("totals")


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
    return frozenset(_plain(one) for one in _read()[key].split(","))


def _turned(listed: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for key, headings in listed.items():
        yield from ((_plain(one), key) for one in headings.split(","))


@cache
def _read() -> Any:
    return yaml.load(resources.headings().read_text(encoding="utf-8"), yaml.BaseLoader)
