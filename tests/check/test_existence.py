"""Nobody can tell from an output whether anything was withheld.

A report with restricted records gives, byte for byte, what it gives where these records, and what
only they lead to, were never entered.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

import pytest

from sitrep.model.report import RECORD_KINDS, Report
from sitrep.model.views.projection import restricted_ids
from sitrep.pipeline.build import build
from sitrep.pipeline.options import BuildOptions
from tests.compare.reports import ACTORS, PLACES, SOURCES, moved, toll
from tests.support.daily import FUZZ

SEEDS = range(400 if FUZZ else 12)
FORMATS = ("markdown", "json", "csl", "ris", "hxl", "reliefweb")
OPTIONS = BuildOptions(to=FORMATS, ignore=("can-be-worked-out",))
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


def never_entered(data: dict[str, Any]) -> dict[str, Any]:
    """The data without what is restricted, and without what only that leads to."""
    hidden = restricted_ids(Report.model_validate(data))
    kept = {
        kind: [one for one in records if one["id"] not in hidden]
        for kind, records in data.items()
        if kind in RECORD_KINDS
    }
    told = str([records for kind, records in kept.items() if kind[:6] not in ("actors", "source",
                "places")])  # fmt: skip
    for kind, letter in (("actors", "a"), ("sources", "s"), ("places", "p")):
        own = (one for one in kept[kind] if one["id"][0] == letter and one["id"][1:].isdigit())
        lost = [one["id"] for one in own if f"'{one['id']}'" not in told]
        kept[kind] = [one for one in kept[kind] if one["id"] not in lost]
    return {**data, **kept}


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_withheld_might_never_have_been_entered(seed: int) -> None:
    random = Random(seed)
    data = drawn(random)
    whole, bare = Report.model_validate(data), Report.model_validate(never_entered(data))
    made, without = build(whole, options=OPTIONS), build(bare, options=OPTIONS)
    assert made.ok, made.findings
    assert without.ok, without.findings
    assert made.outputs.keys() == without.outputs.keys()
    for name, content in made.outputs.items():
        assert content == without.outputs[name], name


def test_the_reports_withhold_something() -> None:
    found = [restricted_ids(Report.model_validate(drawn(Random(seed)))) for seed in SEEDS]
    assert sum(map(bool, found)) > len(found) / 2
