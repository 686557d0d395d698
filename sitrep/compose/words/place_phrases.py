"""Where something was so: places in sentences and in cells, with what stands before them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sitrep.compare.claims.figure_set import figure_set_of
from sitrep.compose.desk import Desk
from sitrep.model.figures.displacement import Displacement
from sitrep.model.figures.figure import Figure
from sitrep.model.figures.tolls import Measure
from sitrep.model.places import Place, PlaceLevel
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

    Each has the preposition that its name asks for, which sites may have of their own; one before
    articles is said once. With one of which that is not known, all stand after a label.
    """
    shapes = {ref: _shape(desk, ref) for ref in refs}
    if not shapes:
        return ()
    if LABELLED in shapes.values() or key in _ONE_PREPOSITION:
        key = _LABELLED[key] if LABELLED in shapes.values() else key
        labelled = LABELLED in shapes.values() or key == "displacement.origin"
        told = [
            _articled(desk, ref) if labelled else _with_article(desk, ref, shape)
            for ref, shape in shapes.items()
        ]
        return desk.say(key, places=desk.listed(told))
    if {*shapes.values()} == {_ARTICLE}:
        told = [_bare(desk, ref, _ARTICLE) for ref in shapes]
        said = desk.say("in_place.article", place=desk.listed(told))
        return desk.say(key, places=said)
    at_site = key in _AT_SITE and _SITE in shapes.values()
    first = next(iter(shapes.values()))
    named, last = list[Spans](), first
    for ref, shape in shapes.items():
        said = desk.say(f"in_place.{shape}", place=_bare(desk, ref, shape))
        if at_site and shape != last:
            again = "at_site.back_at" if shape == _SITE else "at_site.back_in"
            said = desk.say(again, place=said)
        named.append(said)
        last = shape
    return desk.say(_AT_SITE[key] if at_site and first == _SITE else key, places=desk.listed(named))


def _bare(desk: Desk, ref: str, shape: str) -> Spans:
    """A place behind its preposition, which may hold the article of a country."""
    if shape in ("article", "named", _SITE):
        return _articled(desk, ref)
    found = desk.index.places[ref]
    name = found.name
    if shape in CONTRACTED and found.level is PlaceLevel.SITE and found.in_text:
        name = _without_article(desk, found.in_text)
    elif shape in CONTRACTED and found.level is not PlaceLevel.COUNTRY:
        name = _of_town(desk, found.in_text or name)[1]
    return desk.say("actors.named", name=desk.name(name, ref))


def _articled(desk: Desk, ref: str) -> Spans:
    """A place as it stands inside a sentence, with the article of a country that takes one."""
    found = desk.index.places[ref]
    takes = not desk.language.phrases.articled.isdisjoint(found.name.split())
    own = found.in_text is None and not desk.language_of(found.name)
    if own and takes and found.level is PlaceLevel.COUNTRY:
        return desk.say("in_place.articled", place=place(desk, ref))
    return place(desk, ref)


def _with_article(desk: Desk, ref: str, shape: str) -> Spans:
    """A place behind a preposition that is the same before all: a country has its article."""
    found = desk.index.places[ref]
    bare = found.level is PlaceLevel.COUNTRY and found.in_text is None
    if not bare or not desk.language.phrases.articles:
        return _articled(desk, ref)
    return desk.say(f"with_article.{shape}", place=desk.name(found.name, ref))


_ARTICLE = "article"
_SITE = "site"
_AT_SITE = {
    "in_places": "at_site.in_places",
    "placed": "at_site.placed",
    "displacement.located": "at_site.in_places",
}
"""How it is said of sites, in the ways that may be said of a site and of what is around it."""


LABELLED = "labelled"
COUNTRIES = ("masculine", "plural", "named", "bare", "within_le", "within_la", LABELLED)
"""The ways to stand before the name of a country that most of them do not have."""
_LABELLED = {
    "in_places": "labelled.in_places",
    "placed": "labelled.placed",
    "deliveries.to": "labelled.to",
    "deliveries.for": "labelled.in_places",
    "displacement.located": "labelled.located",
    "displacement.within": "labelled.located",
    "displacement.from": "labelled.from",
    "displacement.origin": "labelled.from",
    "displacement.to": "labelled.to",
    "displacement.back_to": "labelled.to",
}
_ONE_PREPOSITION = ("displacement.from", "displacement.origin", "displacement.to")
"""The ways that are said alike before any name."""


def _shape(desk: Desk, ref: str) -> str:
    """What decides on the preposition before a name, as far as the language has several."""
    found = desk.index.places[ref]
    text = found.in_text or found.name
    articles = desk.language.phrases.articles
    if not articles:
        spot = found.level is PlaceLevel.SITE and not _is_area(desk, text)
        return _SITE if spot else "named"
    if desk.language_of(text):
        return LABELLED
    own = [way for one, way in articles.items() if text.startswith(spaced(one))]
    if own:
        return _behind_article(desk, found, own[0])
    if text[:1].islower() or found.level in _AREAS:
        return LABELLED
    first = text.partition(" ")[0]
    if found.level is PlaceLevel.SITE and first.lower() in desk.language.phrases.areas:
        return LABELLED
    if found.level is not PlaceLevel.COUNTRY:
        return _of_town(desk, text)[0]
    phrases = desk.language.phrases
    way = phrases.countries.get(text) or phrases.first_words.get(first)
    return way if way in COUNTRIES else "country"


def _is_area(desk: Desk, name: str) -> bool:
    """Whether the name of a site calls it an area: one is in camp 2, and at its field hospital."""
    nouns = [one for one in name.casefold().partition(" of ")[0].split() if len(one) > 2]
    return bool(nouns) and nouns[-1] in desk.language.phrases.areas


_AREAS = (PlaceLevel.REGION, PlaceLevel.ADMIN1, PlaceLevel.ADMIN2)
"""What takes an article inside a sentence, or none, which its name does not say."""


def _of_town(desk: Desk, name: str) -> tuple[str, str]:
    """How the article in a town's name goes with a preposition, and the rest of the name.

    Le Havre is “au Havre”, Les Cayes “aux Cayes”; La Rochelle stays as it is.
    """
    for article, way in desk.language.phrases.articles.items():
        first = spaced(article.capitalize())
        if way in CONTRACTED and name.startswith(first):
            return way, name.removeprefix(first)
    return "named", name


CONTRACTED = ("masculine", "plural")
"""The ways in which an article melts with the preposition before it."""


def _behind_article(desk: Desk, found: Place, way: str) -> str:
    """What decides on the preposition before a name that has an article: of a country, “au”.

    Of a site that is no area, too: “à l’hôpital”, “au pont”.
    """
    if found.level is PlaceLevel.SITE:
        noun = _without_article(desk, found.in_text or found.name).partition(" ")[0]
        at = way if way in CONTRACTED else "named"
        return "article" if noun in desk.language.phrases.areas else at
    articles = map(spaced, desk.language.phrases.articles)
    bare = found.in_text in [f"{one}{found.name}" for one in articles]
    if found.level is not PlaceLevel.COUNTRY or not bare:
        return "article"
    known = desk.language.phrases.countries.get(found.name, way)
    return known if known in (way, "masculine", "plural") else "article"


def _without_article(desk: Desk, text: str) -> str:
    """A name in a sentence without the article that it begins with there."""
    own = (spaced(one) for one in desk.language.phrases.articles)
    return text.removeprefix(next((one for one in own if text.startswith(one)), ""))


def spaced(article: str) -> str:
    """An article as it begins a name: with a blank unless it is elided."""
    return f"{article} " if article.isalpha() else article


def where(desk: Desk, figure: Figure) -> Spans:
    """`` in A and B``, `` from A to B``; `` to A`` where sent, `` for A`` where planned.

    Who escaped left the site that is named; of a wider place, it may hold the way, too.
    """
    if isinstance(figure, Displacement):
        return from_to(desk, figure)
    if figure.measure == Measure.ESCAPED and _all_sites(desk, figure.origins):
        return in_places(desk, figure.origins, "displacement.from")
    planned = figure.kind == "deliveries" and figure.is_plan
    way = "deliveries.to" if getattr(figure, "sent", False) else "in_places"
    return in_places(desk, figure.origins, "deliveries.for" if planned else way)


def _all_sites(desk: Desk, refs: Iterable[str]) -> bool:
    return {desk.index.places[ref].level for ref in refs} == {PlaceLevel.SITE}


def from_to(desk: Desk, record: Displacement) -> Spans:
    """`` from A to B``; of a stock, where people stay comes first: `` in B, from A``.

    "From A in B" would say that A lies in B.
    """
    if within(desk, record) or not record.stays:
        return (*left(desk, record), *gone_to(desk, record))
    origin, goal = left(desk, record, "displacement.origin"), gone_to(desk, record)
    if not (origin and goal):
        return (*goal, *origin)
    return desk.say("displacement.lived", origin=origin, goal=goal)


def left(desk: Desk, record: Displacement, key: str = "displacement.from") -> Spans:
    """`` from A``; nothing where people never left the country that is named."""
    return () if within(desk, record) else in_places(desk, record.origins, key)


def gone_to(desk: Desk, record: Displacement) -> Spans:
    """`` to B``, or `` in B`` of where people stay."""
    if within(desk, record):
        return in_places(desk, dict.fromkeys(record.all_places), "displacement.within")
    if record.stays:
        return in_places(desk, record.goals, "displacement.located")
    if _in_own_country(desk, record, record.goals) and not _across(desk, record):
        return in_places(desk, record.goals, "displacement.within")
    key = "displacement.back_to" if record.comes_back else "displacement.to"
    return in_places(desk, record.goals, key)


def within(desk: Desk, figure: Displacement) -> bool:
    """Whether its people never left the places that it names, such as their own country."""
    one_side = not (figure.origins and figure.goals) or figure.origins == figure.goals
    return one_side and (figure.has_not_moved or _in_own_country(desk, figure, figure.all_places))


def _in_own_country(desk: Desk, figure: Displacement, places: Sequence[str]) -> bool:
    """Whether people who are displaced internally moved in these places: whole countries."""
    known = desk.index.places
    levels = {known[ref].level for ref in places if ref in known}
    return figure.stays_in_country and levels == {PlaceLevel.COUNTRY}


def _across(desk: Desk, figure: Displacement) -> bool:
    """Whether its people came to its goals out of another country, as far as that is known."""
    country_of = figure_set_of(desk.index).places.country_of
    lands = [{country_of(ref) for ref in refs} for refs in (figure.origins, figure.goals)]
    return None not in lands[0] | lands[1] and all(lands) and lands[0].isdisjoint(lands[1])


def place_cell(desk: Desk, refs: Iterable[str]) -> Line:
    """Places in a table."""
    found = [
        desk.say("actors.named", name=desk.name(desk.index.places[ref].name, ref)) for ref in refs
    ]
    return Line(desk.listed(found)) if found else desk.line("unstated")
