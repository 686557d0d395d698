"""HXL-tagged tables: each column of figures becomes records of its own, row by row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitrep.loading.mapping.cell_sources import first_filled, ranged
from sitrep.loading.mapping.hxl_tags import Tag, Tagged
from sitrep.loading.mapping.mapped_part import MappedPart
from sitrep.loading.readers.tree import ReadFault
from sitrep.loading.tables.grid import refused
from sitrep.loading.tables.headed import Cell, Headed
from sitrep.loading.tables.values import as_id
from sitrep.locations import Route

_FIGURES = ("affected", "population", "inneed")
MEASURES = {
    "tolls": (
        "killed", "injured", "missing", "abducted", "detained", "deaths",
    ),
    "displacement": (
        "displaced", "idps", "returnees", "refugees", "evacuees", "asylum_seekers", "stateless",
    ),
}  # fmt: skip
"""The attributes that say what a column of figures counts, by kind."""
NEEDS = {"inneed": "in_need", "targeted": "targeted", "reached": "reached"}
"""The tags that say by themselves what a column of figures counts: they are read as needs."""
_AFFECTED = "affected"
"""The tag that says by itself, without an attribute of harm, that people are affected."""
_WHOLE = frozenset({"total", "all"})
"""What says of a column that it counts everybody, as one without it does."""
_UNITS = {"ind": "individuals", "hh": "households"}
_PEOPLE = {
    frozenset({"f", "children"}): "girls",
    frozenset({"m", "children"}): "boys",
    frozenset({"f"}): "women",
    frozenset({"m"}): "men",
    frozenset({"children"}): "children",
    frozenset({"adults"}): "adults",
    frozenset({"elderly"}): "older_people",
    frozenset({"civilians"}): "civilians",
}
_GROUPS = frozenset().union(*_PEOPLE)
_ENDS = ("low", "high", "best", "approx", "text")
_END = frozenset(_ENDS)
_RANGE = frozenset({"low", "high"})
_LEVELS = ("country", "region", "adm1", "adm2", "adm3", "adm4", "adm5", "loc")
_PLACE_LEVELS = {"country": "country", "region": "region", "loc": "locality"} | {
    f"adm{number}": f"admin{number}" for number in (1, 2, 3)
}

_ONE_KEY: dict[str, tuple[tuple[str, tuple[str, ...], Route], ...]] = {
    "tolls": (
        ("meta", ("source",), ("according_to",)),
        ("meta", ("url",), ("sources",)),
        ("date", ("start",), ("window", "start")),
        ("date", ("end",), ("window", "end")),
        ("date", ("occurred",), ("window",)),
        ("date", (), ("as_of",)),
        ("status", (), ("status",)),
    ),
    "places": (
        ("geo", ("lat",), ("point", "lat")),
        ("geo", ("lon",), ("point", "lon")),
    ),
}
_ONE_KEY["displacement"] = _ONE_KEY["tolls"]
_ONE_KEY["needs"] = (*_ONE_KEY["tolls"], ("sector", (), ("sector",)))

KINDS = tuple(_ONE_KEY)
"""The kinds of record that tagged tables are read as."""


class Reading:
    """How the tags of one table are read as records of one kind."""

    def __init__(
        self, headed: Headed, tags: Tagged, kind: str, named: frozenset[int] = frozenset()
    ) -> None:
        """``headed`` has its first row below the tags; ``named`` are columns of the mapping."""
        self._headed = headed
        self._tags = tags
        self._kind = kind
        self._used: set[int] = set(named)

    def records(self, counted: bool) -> Iterator[list[MappedPart]]:
        """The keys of each set of records: one for each column of figures, or one alone.

        With ``counted`` the mapping itself says which column holds the figure.
        """
        shared = [*self._single(), *self._places()]
        if counted or self._kind == "places":
            yield shared
            return
        groups: dict[tuple[str, ...], list[Tag]] = {}
        for tag in self._tags.tags:
            of_needs = self._kind == "needs"
            if tag.name in (NEEDS if of_needs else _FIGURES) and self._is_understood(tag):
                own = tag.name if of_needs else ""
                groups.setdefault((own, *sorted(tag.attributes - _END - _WHOLE)), []).append(tag)
        for tags in groups.values():
            yield [*shared, *self._figure(tags, len(groups) > 1)]

    def _is_understood(self, tag: Tag) -> bool:
        """Whether all is known that a column counts: a part must not be read as the whole.

        Displacement has no key for sex or age, and of tolls the affected alone may be households.
        """
        measures = tag.attributes & frozenset(MEASURES.get(self._kind, ()))
        groups = tag.attributes & _GROUPS
        bare = self._kind == "tolls" and tag.name == _AFFECTED and not measures
        units = frozenset(_UNITS) if bare or self._kind != "tolls" else frozenset({"ind"})
        known = self._kind != "displacement" and groups in _PEOPLE
        unknown = tag.attributes - measures - groups - units - _END - _WHOLE
        named = bare or len(measures) == (0 if self._kind == "needs" else 1)
        return named and not unknown and (known or not groups)

    @property
    def figures(self) -> bool:
        """Whether any tag is of a figure that is read."""
        names = NEEDS if self._kind == "needs" else _FIGURES
        return any(tag.name in names and self._is_understood(tag) for tag in self._tags.tags)

    @property
    def used(self) -> frozenset[int]:
        """The columns of which something was read so far, with those of the mapping."""
        return frozenset(self._used)

    def left_out(self, named: frozenset[int] = frozenset()) -> Iterator[ReadFault]:
        """The columns of which nothing was read, said once; ``named`` are those of the mapping."""
        used = self._used | named
        said = {tag.position: tag.written for tag in self._tags.tags}
        left = [
            (at, said.get(at) or name)
            for at, name in enumerate(self._names())
            if at not in used and (at in said or name)
        ]
        if left:
            yield refused(
                "column-not-read",
                self._headed.grid.place(self._tags.row, left[0][0]),
                f"Not read as {self._kind}: {', '.join(name for _, name in left)}.",
                "Columns that no key stands for are passed over, and said.",
                "If they are to be read, map them in an entry of their own in mapping.yaml, by "
                "columns: and without hxl:.",
            )

    def _names(self) -> Iterator[str]:
        """What each column is called: by its heading, or by what stands in the row of tags."""
        rows = self._headed.grid.rows
        tags, names = rows[self._tags.row], rows[self._headed.head]
        above = names if self._headed.head < self._tags.row else [""] * len(tags)
        yield from (tag or name for tag, name in zip(tags, above, strict=False))

    def _single(self) -> Iterator[MappedPart]:
        taken: set[Route] = set()
        for name, attributes, route in _ONE_KEY[self._kind]:
            for tag in self._tags.tags:
                fits = tag.name == name and (not attributes or tag.has(*attributes))
                if fits and route not in taken and tag.position not in self._used:
                    taken.add(route)
                    yield self._part(route, tag)
        own = next((one for one in self._tags.tags if one.name == "meta" and one.has("id")), None)
        if own is not None:
            yield self._part(("id",), own)

    def _part(self, route: Route, tag: Tag) -> MappedPart:
        self._used.add(tag.position)
        return MappedPart(route, self._headed.cell_at(tag.position), tag.position)

    def _places(self) -> Iterator[MappedPart]:
        if self._kind == "places":
            yield from self._own_place()
        elif self._kind == "displacement":
            yield from self._place_of(("origin",), ("from_places",))
            yield from self._place_of(("dest", ""), ("to_places",))
        else:
            yield from self._place_of(("",), ("places",))

    def _place_of(self, attributes: Sequence[str], route: Route) -> Iterator[MappedPart]:
        """The most exact place of a row: its code, or else its name."""
        found = [
            tag for tag in self._tags.tags if tag.name in _LEVELS and self._fits(tag, attributes)
        ]
        found.sort(key=lambda tag: (-_LEVELS.index(tag.name), not tag.has("code", "pcode")))
        if found:
            self._used.update(tag.position for tag in found)
            cells = [self._headed.cell_at(tag.position) for tag in found]
            yield MappedPart(
                route, first_filled([(cell, str) for cell in cells]), found[0].position
            )

    def _fits(self, tag: Tag, attributes: Sequence[str]) -> bool:
        moving = tag.has("origin", "dest")
        return any(tag.has(one) if one else not moving for one in attributes)

    def _own_place(self) -> Iterator[MappedPart]:
        """A place of a table of places: the most exact level that the table has."""
        levels = [tag.name for tag in self._tags.tags if tag.name in _PLACE_LEVELS]
        if not levels:
            return
        level = max(levels, key=_LEVELS.index)
        for tag in self._tags.tags:
            if tag.name != level:
                continue
            code = tag.has("code", "pcode")
            yield self._part(("codes", "pcode") if code else ("name",), tag)
            if not code:
                cell = self._headed.cell_at(tag.position)
                yield MappedPart(("id",), lambda row, cell=cell: as_id(cell(row)), tag.position)  # type: ignore[misc]
        yield MappedPart(("level",), lambda _row: _PLACE_LEVELS[level], 0)

    def _measure(self, tag: Tag) -> str:
        """What a column of figures counts."""
        if self._kind == "needs":
            return NEEDS[tag.name]
        return next((name for name in MEASURES[self._kind] if tag.has(name)), _AFFECTED)

    def _figure(self, tags: list[Tag], several: bool) -> Iterator[MappedPart]:
        """Measure, people, unit and count, and an id, where the table has none for the row."""
        one = tags[0]
        position = one.position
        measure = self._measure(one)
        yield MappedPart(("measure",), lambda _row: measure, position)
        if self._kind != "tolls" or measure == _AFFECTED:
            unit = next((word for mark, word in _UNITS.items() if one.has(mark)), "individuals")
            yield MappedPart(("unit",), lambda _row: unit, position)
        if group := _PEOPLE.get(one.attributes & _GROUPS):
            yield MappedPart(("population",), lambda _row: group, position)
        yield MappedPart(("count",), _count(self._ends(tags)), position)
        if several or not any(tag.name == "meta" and tag.has("id") for tag in self._tags.tags):
            own = measure if measure == _AFFECTED else NEEDS.get(one.name, "")
            counts = [own, *sorted(one.attributes - _END - _WHOLE)]
            begin = as_id("-".join([self._headed.grid.name, *filter(None, counts)]))
            yield MappedPart(("id",), _numbered(begin), position, numbers=True)

    def _ends(self, tags: list[Tag]) -> dict[str, Cell]:
        """The columns of a figure by what each holds: the first of a sort, of those that are read.

        A number between both ends is a best estimate, and read in no row that has them.
        """
        first: dict[str, Tag] = {}
        for tag in tags:
            for end in _end(tag):
                first.setdefault(end, tag)
        chosen = _chosen({*first})
        found = {end: self._headed.cell_at(first[end].position) for end in first if end in chosen}
        if found.keys() > _RANGE and not any(
            found["exact"](row) and not (found["low"](row) and found["high"](row))
            for row in range(self._headed.first, len(self._headed.grid.rows))
        ):
            del found["exact"]
        self._used.update(first[end].position for end in found)
        return found


def _end(tag: Tag) -> list[str]:
    """Which end of the figure a column holds; a best estimate beside them has no key."""
    found = [end for end in _ENDS if tag.has(end)]
    return [one for one in found if one != "best"] if found else ["exact"]


def _chosen(held: set[str]) -> set[str]:
    """Which of a figure's columns are read."""
    if "text" in held:
        return {"text"}
    if "exact" in held:
        return {"exact", *_RANGE} if held > _RANGE else {"exact"}
    return held


def _numbered(begin: str) -> Cell:
    return lambda row: f"{begin}-{row + 1}"


def _count(ends: dict[str, Cell]) -> Cell:
    """A count in the notation of the data; the words of the source come before numbers."""

    def text(row: int) -> str:
        said = {end: cell(row) for end, cell in ends.items()}
        if said.get("text"):
            return said["text"]
        if said.get("exact") and not (said.get("low") and said.get("high")):
            return said["exact"]
        if said.get("approx"):
            return f"about {said['approx']}"
        return ranged(said.get("low", ""), said.get("high", ""))

    return text
