"""Whether the colours of a style stand out from each other, as readers with weak sight need."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sitrep.loading.refusals import Refusal
from sitrep.locations import Route
from sitrep.page.contrast import GRAPHIC, TEXT, contrast

_WHITE = "#ffffff"
_TEXTS, _GROUNDS = ("ink", "quiet", "accent"), ("paper", "band")
_NAMED = {"ink": "text", "quiet": "quieter text", "accent": "headings and links"} | {
    "on_head": "text of the first page's band",
    "drawing": "drawn figures",
}


@dataclass(frozen=True, slots=True)
class _Pair:
    """A colour and its ground, each with its place in a style and its value."""

    colour: tuple[Route, str]
    ground: tuple[Route, str]
    least: float


def too_close(
    day: Mapping[str, str], night: Mapping[str, str], written: frozenset[Route]
) -> Iterator[Refusal]:
    """A refusal for each ``written`` colour that cannot be read with another: of the worst pair."""
    worst: dict[Route, tuple[float, _Pair]] = {}
    for pair in _pairs(day, night):
        mine = [route for route, _ in (pair.colour, pair.ground) if route in written]
        ratio = contrast(pair.colour[1], pair.ground[1])
        if mine and ratio < pair.least:
            known = worst.setdefault(mine[0], (ratio, pair))
            worst[mine[0]] = min(known, (ratio, pair), key=lambda one: one[0])
    for at, (ratio, pair) in worst.items():
        yield _refusal(at, pair, ratio)


def _pairs(day: Mapping[str, str], night: Mapping[str, str]) -> Iterator[_Pair]:
    """All pairs that stand upon each other: in print the ground is white, whatever paper is."""
    for part, held in (("colours", day), ("night", night)):
        for text in _TEXTS:
            for ground in _GROUNDS:
                yield _Pair(((part, text), held[text]), ((part, ground), held[ground]), TEXT)
        band = ((part, "head"), held["head"])
        yield _Pair(((part, "on_head"), held["on_head"]), band, TEXT)
    white = (("colours", "white"), _WHITE)
    for text in _TEXTS:
        yield _Pair((("colours", text), day[text]), white, TEXT)
    drawn = (("colours", "drawing"), day["drawing"])
    yield _Pair(drawn, white, GRAPHIC)
    yield _Pair(drawn, (("colours", "paper"), day["paper"]), GRAPHIC)
    yield _Pair(drawn, (("night", "paper"), night["paper"]), GRAPHIC)


def _refusal(at: Route, pair: _Pair, ratio: float) -> Refusal:
    (text, colour), (ground, under) = pair.colour, pair.ground
    names = (_spelled(text), colour, _spelled(ground), under)
    shown = int(ratio * 100) / 100  # never rounded up to what is asked for
    said = "{} ({}) on {} ({}) has a contrast of {:.2f} to 1.".format(*names, shown)
    what = _NAMED[str(text[-1])]
    expected = f"{what.capitalize()} needs at least {pair.least:g} to 1 (WCAG 2.2 AA)."
    other = under if at == text else colour
    mend = f"Make {_spelled(at)} {_way_from(other)}."
    return Refusal(at, "too-little-contrast", said, expected, mend)


def _way_from(other: str) -> str:
    """Whether a colour that is to stand out from another has more room above it or below."""
    return "darker" if contrast(other, "#000000") > contrast(other, _WHITE) else "lighter"


def _spelled(route: Route) -> str:
    part, name = map(str, route)
    return f"night {name}" if part == "night" else name
