"""Map: where the places are that the records name, in the user's own boundaries."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape

from sitrep.charts.inside_shape import inside
from sitrep.charts.map import MapData, MapMark, areas, draw
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.compose.desk import Desk, capitalised, plain_text
from sitrep.compose.section import section
from sitrep.compose.words.figure_words import figure_phrase
from sitrep.compose.words.ill_words import ill_of
from sitrep.compose.words.place_phrases import place_cell
from sitrep.compose.words.what_counted import measure_name
from sitrep.model.boundaries import Boundaries
from sitrep.model.claim import Claim
from sitrep.model.header import Map
from sitrep.model.places import Place
from sitrep.page.document import Block, Line, Note, Picture, Row, Section, Spans, Table

Said = Callable[[Desk, Sequence[Claim], str], Spans]
"""What a row says of some claims that name a place, given its id."""
COLUMNS = ("number", "where", "what", "sources")
_WIDTH, _HEIGHT = 176, 84
"""In millimetres: the width of the page, and a third of its height."""

_MOST = 60
"""So many numbered places can be told apart on a map of this size."""


def compose(desk: Desk, said: Said | None = None) -> Section | None:
    """The section, or nothing where no boundaries were given or no place lies in them.

    ``said`` words what the claims of a place are, if not each figure is to be printed.
    """
    given, boundaries = desk.index.report.report.map, desk.index.boundaries
    if given is None or boundaries is None:
        return None
    named = _named(desk)
    found = [(one, point) for one in named if (point := _point(one, given, boundaries))]
    if not found:
        return None
    left_out, found = len(found[_MOST:]), found[:_MOST]
    marks = tuple(
        MapMark(str(number), *point, _precise(one), one.name)
        for number, (one, point) in enumerate(found, start=1)
    )
    codes = frozenset(one.codes[given.scheme] for one in named if given.scheme in one.codes)
    svg = draw(MapData(areas(boundaries, codes), marks, _WIDTH, _HEIGHT, _distances(desk)))
    picture = Picture(_titled(svg, plain_text(desk.say("map.description"))), desk.note("map.lead"))
    rows = tuple(
        _row(desk, number, one, said or listed) for number, (one, _) in enumerate(found, start=1)
    )
    head = tuple(desk.line(f"columns.{column}") for column in COLUMNS)
    texts = (*_left_out(desk, left_out), *_imprint(desk, given))
    return section(
        desk, "map", groups=(Block(table=Table("map", head, rows), texts=texts, picture=picture),)
    )


def _precise(place: Place) -> bool:
    """Whether a point stands for the whole place."""
    return place.level.is_spot and place.point is not None


def _distances(desk: Desk) -> tuple[tuple[int, str], ...]:
    """What lengths on the map are called, the shortest first."""
    lengths = [first * 10**power for power in range(4) for first in (1, 2, 5)]
    said = (desk.say("map.kilometres", number=desk.language.number(one, "map")) for one in lengths)
    return tuple((one, plain_text(words)) for one, words in zip(lengths, said, strict=True))


def _named(desk: Desk) -> list[Place]:
    """The places of which a record says something, in the order of the data."""
    used = {ref for claim in desk.index.claims.values() for ref in _places(claim)}
    return [one for one in desk.index.report.places if one.id in used]


def _places(claim: Claim) -> tuple[str, ...]:
    fields = ("places", "from_places", "to_places")
    return tuple(ref for name in fields for ref in getattr(claim, name, ()))


def _point(place: Place, given: Map, boundaries: Boundaries) -> tuple[float, float] | None:
    """Where a place's number stands: at its point, or in the middle of its unit."""
    if place.point is not None:
        return (place.point.lon, place.point.lat)
    code = place.codes.get(given.scheme)
    rings = [ring for one in boundaries.shapes if one.code == code for ring in one.rings]
    if code is None or not rings:
        return None
    return inside(rings)


def _titled(svg: str, title: str) -> str:
    """The drawing with the name under which it is read aloud."""
    return svg.replace(">", f' role="img"><title>{escape(title)}</title>', 1)


def _row(desk: Desk, number: int, place: Place, said: Said) -> Row:
    claims = [one for one in desk.index.claims.values() if place.id in _places(one)]
    where = place_cell(desk, [place.id])
    cells = (
        Line((desk.language.number(number, "map"),)),
        where if _precise(place) else Line(desk.say("map.area", place=where.spans)),
        Line(said(desk, claims, place.id)),
    )
    return Row(cells, desk.cites(desk.carriers(claims)))


def listed(desk: Desk, claims: Sequence[Claim], place: str) -> Spans:
    """The figures that stand for a place, each with its scope, or where it is spoken of.

    Parts stand with their wholes elsewhere.
    """
    parts = {ref for refs in desk.index.parts.values() for ref in refs}
    current = report_figures_of(desk.index).current_ids
    counted: dict[Spans, list[Spans]] = {}
    for claim in claims:
        if claim.id in current and claim.id not in parts:
            figure = desk.index.figures[claim.id]
            measure = (*measure_name(desk, figure), *ill_of(desk, figure))
            named = () if figure.subject is not None else measure
            placed = figure.all_places != (place,)
            counted.setdefault(named, []).append(
                figure_phrase(desk, figure, placed=placed, ill=False)
            )
    said = [
        desk.say("behind.figures", measure=measure, figures=desk.semicolons(figures))
        if measure
        else desk.semicolons(figures)
        for measure, figures in counted.items()
    ]
    kinds = dict.fromkeys(desk.index.kinds[one.id] for one in claims if one.id not in current)
    return capitalised(desk.semicolons([*said, *see_also(desk, kinds)]))


def see_also(desk: Desk, kinds: Iterable[str]) -> Iterator[Spans]:
    """The sections that speak of a place besides."""
    titles = [desk.say(f"{kind}.title") for kind in kinds]
    if titles:
        yield desk.say("map.also", sections=desk.listed(titles))


def _left_out(desk: Desk, number: int) -> Iterator[Note]:
    if number:
        yield desk.note("map.left_out", number=desk.language.computed(number, "map"))


def _imprint(desk: Desk, given: Map) -> Iterator[Note]:
    """Who made the boundaries, and what they do not say."""
    source = desk.name(given.source, "report")
    if given.licence is None:
        yield desk.note("map.source", source=source)
    else:
        licence = desk.name(given.licence, "report")
        yield desk.note("map.source_licensed", source=source, licence=licence)
    if given.disclaimer is None:
        yield desk.note("map.disclaimer")
    else:
        yield Note((desk.prose(given.disclaimer, "report"),))
