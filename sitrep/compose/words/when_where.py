"""Where and when: places, windows and dates in words."""

from __future__ import annotations

from collections.abc import Iterable

from sitrep.compose.desk import Desk
from sitrep.model.figures.figure import Figure
from sitrep.model.places import PlaceLevel
from sitrep.model.values.dates import PartialDate
from sitrep.model.window import Window
from sitrep.page.document import Line, Spans


def place(desk: Desk, ref: str) -> Spans:
    """A place as it stands inside a sentence: by its name where that is in another language."""
    found = desk.index.places[ref]
    text = found.in_text or found.name
    text = found.name if desk.language_of(text) else text
    return desk.say("actors.named", name=desk.name(text, ref))


def places(desk: Desk, refs: Iterable[str]) -> Spans:
    """Several places, in the order of the data."""
    return desk.listed([place(desk, ref) for ref in refs])


def in_places(desk: Desk, refs: Iterable[str], key: str = "in_places") -> Spans:
    """`` in A and B``, or nothing where no place is given.

    Each has the preposition that its name asks for; with one of which that is not known, all
    stand after a label.
    """
    named = [(place(desk, ref), _shape(desk, ref)) for ref in refs]
    if not named:
        return ()
    if any(shape == LABELLED for _, shape in named):
        return desk.say(_LABELLED[key], places=desk.listed([said for said, _ in named]))
    if key in _ONE_PREPOSITION:
        return desk.say(key, places=desk.listed([said for said, _ in named]))
    told = [desk.say(f"in_place.{shape}", place=said) for said, shape in named]
    return desk.say(key, places=desk.listed(told))


LABELLED = "labelled"
COUNTRIES = ("masculine", "plural", "named", LABELLED)
"""The ways to stand before the name of a country that most of them do not have."""
_LABELLED = {
    "in_places": "labelled.in_places",
    "placed": "labelled.placed",
    "displacement.located": "labelled.located",
    "displacement.within": "labelled.located",
    "displacement.from": "labelled.from",
    "displacement.to": "labelled.to",
}
_ONE_PREPOSITION = ("displacement.from", "displacement.to")
"""The ways that are said alike before any name."""


def _shape(desk: Desk, ref: str) -> str:
    """What decides on the preposition before a name, as far as the language has several."""
    found = desk.index.places[ref]
    text = found.in_text or found.name
    articles = desk.language.phrases.articles
    if not articles:
        return "named"
    if desk.language_of(text):
        return LABELLED
    if text.startswith(tuple(f"{one} " if one.isalpha() else one for one in articles)):
        return "article"
    if text[:1].islower():
        return LABELLED
    if found.level is not PlaceLevel.COUNTRY:
        return "named"
    way = desk.language.phrases.countries.get(text)
    return way if way in COUNTRIES else "country"


def place_cell(desk: Desk, refs: Iterable[str]) -> Line:
    """Places in a table."""
    found = [
        desk.say("actors.named", name=desk.name(desk.index.places[ref].name, ref)) for ref in refs
    ]
    return Line(desk.listed(found)) if found else desk.line("unstated")


def during(desk: Desk, window: Window, ref: str) -> Spans:
    """`` between 6 and 9 March 2025``, inside a sentence."""
    return desk.language.window(window, ref, "clause")


def window_cell(desk: Desk, figure: Figure, unstated: Spans = ()) -> Line:
    """A figure's time in a table, with the source's words and the date that it stands for.

    ``unstated`` says that there is none where no heading says of what. A stock stands for its day;
    what was newly counted has the time of counting beside it.
    """
    window, ref = figure.window, figure.id
    spans = desk.language.window(window, ref, "cell")
    if window.as_worded is not None:
        spans = desk.say("windows.worded", window=spans, words=desk.quote(window.as_worded, ref))
    silent = not window.stated and window.as_worded is None
    spans = unstated if silent and unstated else spans
    if figure.as_of is not None and figure.as_of not in (window.end, figure.added_in.end):
        date = desk.language.date(figure.as_of, ref)
        if silent and figure.is_stock:
            return Line((date,))
        spans = desk.say(f"windows.as_of.{figure.as_of.exactness}", window=spans, date=date)
    elif silent and figure.added_in.stated:
        return Line(())
    return Line(spans)


def since_until(
    desk: Desk, since: PartialDate | None, until: PartialDate | None, ref: str
) -> Spans:
    """`` since A``, `` until B``, both, or nothing."""
    if since is not None and until is not None:
        dates = {"since": desk.language.date(since, ref), "until": desk.language.date(until, ref)}
        days = since.day is not None and until.day is not None
        return desk.say("windows.since_until_days" if days else "windows.since_until", **dates)
    return desk.language.window(Window(start=since, end=until), ref, "clause")
