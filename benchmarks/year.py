"""An invented report of many tolls of a realistic sort: a year, hundreds of places, nine actors.

``python -m benchmarks.year N FOLDER`` writes one of N tolls there as JSON, and with ``--mixed``
another, in which about half of them are displacement. Nothing in it is real.
"""

from __future__ import annotations

import json
import sys
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

END = date(2031, 12, 31)
_PROVINCES, _DISTRICTS, _TOWNS, _SOURCES = 14, 70, 400, 48
_SHOWN = 6
_IN_A_FILE = 50_000
_MEASURES = ("killed",) * 6 + ("injured",) * 4 + ("missing",) * 2 + ("bodies_recovered",)
_GROUPS = ("people",) * 8 + ("civilians",) * 4 + ("women", "children", "fighters")
_COUNTERS = (
    ("council", "Valley Council", "authority"),
    ("health-office", "Valley Health Office", "authority"),
    ("monitor", "Example Monitor", "monitor"),
    ("archive", "Example Archive of Cases", "monitor"),
    ("network", "Network for Exampleland", "organisation"),
    ("mission", "Example Observation Mission", "international_organisation"),
)
_OUTLETS = (("radio", "Example Radio"), ("gazette", "Valley Gazette"))
_UNNAMED = {"id": "residents", "description": "residents of several towns"}


def report(number: int) -> dict[str, Any]:
    """The data of a report with this many tolls; the same every time."""
    random = Random(number)
    tolls: list[dict[str, Any]] = []
    while len(tolls) < number:
        tolls += _event(random, len(tolls))
    tolls = tolls[:number]
    shown = [toll["id"] for toll in tolls if toll["count"].isdecimal()][:_SHOWN]
    return {
        "report": {
            "title": "Exercise: a year in the valley (nothing here is real)",
            "as_of": END.isoformat(),
            "issuer": "Exampleland exercise team",
            "highlights": shown,
            "key_figures": shown,
        },
        "actors": _actors(),
        "places": _places(),
        "sources": [_source(position, random) for position in range(_SOURCES)],
        "tolls": tolls,
    }


def write(folder: Path, number: int, *, mixed: bool = False) -> Path:
    """The same as a folder of JSON files, none of which is too large to be read."""
    path = folder / f"{number}-of-{'two-kinds' if mixed else 'a-year'}"
    path.mkdir()
    data = report(number)
    tolls = data.pop("tolls")
    _json(path / "report.json", data)
    for first in range(0, number, _IN_A_FILE):
        some = tolls[first : first + _IN_A_FILE]
        _json(path / f"tolls-{first}.json", _of_two_kinds(some) if mixed else {"tolls": some})
    return path


def _of_two_kinds(tolls: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """Tolls, of which every second event or so is one of people displaced."""
    made: dict[str, list[dict[str, Any]]] = {"tolls": [], "displacement": []}
    for toll in tolls:
        event = str((toll["places"][0], toll["window"], toll["measure"]))
        moved = sum(map(ord, event)) % 2 == 0
        made["displacement" if moved else "tolls"].append(_moved(toll) if moved else toll)
    return made


def _moved(toll: dict[str, Any]) -> dict[str, Any]:
    """A toll as a record of people displaced: new ones over its days, or those of its last day."""
    rest = {key: toll[key] for key in toll if key not in ("status", "population", "basis")}
    places, window = rest.pop("places"), rest.pop("window")
    record = {**rest, "measure": "displaced", "from_places": places}
    if toll.get("basis") == "new":
        return {**record, "figure_type": "flow", "window": window}
    if window == "not stated":
        return {**record, "window": window}
    return {**record, "figure_type": "stock", "as_of": window.split(" to ")[-1]}


def _json(file: Path, data: dict[str, Any]) -> None:
    file.write_text(json.dumps(data, separators=(",", ":")), encoding="utf-8")


def _actors() -> list[dict[str, Any]]:
    named = [{"id": ref, "name": name, "kind": kind} for ref, name, kind in _COUNTERS]
    for actor in named:
        actor["in_text"] = f"the {actor['name']}"
    outlets = [{"id": ref, "name": name, "kind": "media_outlet"} for ref, name in _OUTLETS]
    return [*named, *outlets, {**_UNNAMED, "kind": "unnamed_group"}]


def _places() -> list[dict[str, Any]]:
    places = [{"id": "land", "name": "Exampleland", "level": "country"}]
    for level, name, parent, number, above in (
        ("admin1", "Province", "land", _PROVINCES, 1),
        ("admin2", "District", "province", _DISTRICTS, _PROVINCES),
        ("locality", "Town", "district", _TOWNS, _DISTRICTS),
    ):
        for position in range(number):
            ref = f"{name.lower()}-{position + 1}"
            up = parent if parent == "land" else f"{parent}-{position % above + 1}"
            named = f"Example {name} {position + 1}"
            places.append({"id": ref, "name": named, "level": level, "parent": up})
    return places


def _source(position: int, random: Random) -> dict[str, Any]:
    read = END - timedelta(days=random.randrange(300))
    publisher = [*_COUNTERS, *_OUTLETS][position % (len(_COUNTERS) + len(_OUTLETS))][0]
    return {
        "id": f"doc-{position + 1}",
        "title": f"Exercise bulletin {position + 1}",
        "publisher": publisher,
        "kind": "news_article" if publisher in dict(_OUTLETS) else "report",
        "address": f"https://example.org/{position + 1}" if position % 6 else "not available",
        "published": read.isoformat(),
        "accessed": read.isoformat(),
        "language": "en",
    }


def _event(random: Random, taken: int) -> list[dict[str, Any]]:
    """What one originator, or two or three, say of the same people, place and days."""
    start = END - timedelta(days=random.randrange(1, 365))
    end = start + timedelta(days=random.choice((0, 0, 0, 1, 2, 6)))
    level, number = random.choices(
        (("town", _TOWNS), ("district", _DISTRICTS), ("province", _PROVINCES)), (7, 2, 1)
    )[0]
    shared = {
        "measure": random.choice(_MEASURES),
        "population": random.choice(_GROUPS),
        "places": [f"{level}-{random.randrange(number) + 1}"],
        "window": _window(random, start, min(end, END)),
        "basis": random.choices(("new", "cumulative", "not_stated"), (6, 2, 2))[0],
    }
    shared = {
        name: value for name, value in shared.items() if value not in ("people", "not_stated")
    }
    size = random.randrange(1, 60)
    counters = random.sample(_COUNTERS, random.choices((1, 2, 3), (7, 2, 1))[0])
    return [
        _toll(random, taken + position, counter, shared, size)
        for position, (counter, _, _) in enumerate(counters)
    ]


def _window(random: Random, start: date, end: date) -> str:
    if random.random() < 0.02:
        return "not stated"
    return start.isoformat() if start == end else f"{start.isoformat()} to {end.isoformat()}"


def _toll(
    random: Random, position: int, counter: str, shared: dict[str, Any], size: int
) -> dict[str, Any]:
    said = max(1, size + random.choice((0, 0, 0, 0, random.randrange(-4, 12))))
    form = random.choices(("{}", "at least {}", "about {}", "dozens"), (70, 22, 6, 2))[0]
    cited = random.sample(range(1, _SOURCES + 1), random.choices((1, 2), (3, 1))[0])
    sources: list[Any] = [f"doc-{one}" for one in cited]
    if random.random() < 0.2:
        sources[0] = {"source": sources[0], "via": [random.choice(_OUTLETS)[0]]}
    more: dict[str, Any] = {}
    if random.random() < 0.1:
        more["status"] = random.choice(("documented", "verified", "estimated", "alleged"))
    if random.random() < 0.03:
        more["note"] = f"The bulletin gives the number on its page {random.randrange(1, 9)}"
    return {
        "id": f"toll-{position + 1}",
        "according_to": counter if random.random() > 0.03 else _UNNAMED["id"],
        "count": form.format(said),
        "sources": sources,
        **shared,
        **more,
    }


if __name__ == "__main__":
    write(Path(sys.argv[2]), int(sys.argv[1]), mixed="--mixed" in sys.argv)
