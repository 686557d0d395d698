"""Random small reports of which a part is restricted."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

from tests.compare.reports import ACTORS, PLACES, SOURCES, moved, toll

WORDS = ("amber", "birch", "cedar", "dune", "ember", "fern", "gorse", "heath")
PLACED: tuple[list[str], ...] = (["land"], ["north"], ["town"], ["village"], ["town", "south"])


def figures(random: Random, at: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """A figure or two of any sort, which may be a part, a revision or a share of another."""
    more: dict[str, Any] = {
        "places": random.choice((*PLACED, [])),
        "window": random.choice(["not stated", "2024-05-06", "2024-05-01 to 2024-05-07"]),
        "according_to": random.choice(["monitor", "watch", "office", "reports"]),
        "measure": random.choice(["killed", "injured", "missing"]),
        "population": random.choice(["people", "women", "children"]),
        "as_of": random.choice(["2024-05-07", "2024-05-08"]),
        "sources": random.sample(["doc", "page", "leaf"], random.randint(1, 2)),
    }
    count = random.choice(["12", "at least 12", "20-60", "1018", "not stated", "dozens"])
    yield "tolls", toll(f"t{at}", count, **more)
    if random.random() < 0.4:
        revised = {**more, "as_of": "2024-05-09", "revises": f"t{at}"}
        yield "tolls", toll(f"u{at}", random.choice(["14", "11", "1400"]), **revised)
    if random.random() < 0.3:
        yield "displacement", moved(f"m{at}", random.choice(["900", "about 3000"]))


def others(random: Random, at: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """Records without a figure, with a place, a source and an actor of their own."""
    own = {"according_to": f"a{at}", "sources": [f"s{at}"]}
    kind = random.choice(["access", "statements", "incidents", "services"])
    records: dict[str, dict[str, Any]] = {
        "access": {"constraint": "hostilities", "effect": f"the road by the {WORDS[at]} is closed"},
        "statements": {"kind": "call", "paraphrase": "help was needed", "date": "2024-05-07",
                       "speakers": [{"name": f"Speaker {WORDS[at].title()}"}]},
        "incidents": {"description": "a wall fell", "window": "2024-05-06"},
        "services": {"sector": "health", "state": "the clinic is shut"},
    }  # fmt: skip
    placed = {} if kind == "statements" else {"places": [f"p{at}"]}
    yield kind, {"id": f"o{at}", **own, **records[kind], **placed}
    yield "actors", {"id": f"a{at}", "name": f"Actor {WORDS[at].title()}", "kind": "monitor"}
    yield "sources", {**SOURCES[0], "id": f"s{at}", "title": f"Title of {WORDS[at]}"}
    place = {"id": f"p{at}", "name": f"Place{WORDS[at]}", "level": "locality", "parent": "north"}
    yield "places", {**place, "spellings": [{"name": f"Plase{WORDS[at]}", "source": f"s{at}"}]}


def drawn(random: Random) -> dict[str, Any]:
    """Data of a report in which a part of the records is restricted."""
    data: dict[str, Any] = {
        "report": {"title": "Exercise", "as_of": "2024-05-10", "issuer": "Example team"},
        "overview": ["People left the town [@doc; @page; @leaf]."],
        **{kind: [*given] for kind, given in (("actors", ACTORS), ("sources", SOURCES))},
        "places": [*PLACES],
    }
    for at in range(random.randint(3, 8)):
        hidden = random.random() < 0.5
        made = [*figures(random, at)] if random.random() < 0.6 else [*others(random, at)]
        for kind, record in made:
            marked = hidden and kind not in ("places", "actors", "sources")
            more = {"sensitivity": "restricted"} if marked else {}
            data.setdefault(kind, []).append({**record, **more})
    public = [one["id"] for one in data.get("tolls", ()) if "sensitivity" not in one]
    if public and random.random() < 0.5:
        data["report"]["key_figures"] = public[:1]
    return data
