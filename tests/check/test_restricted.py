"""Nothing of a restricted record reaches an output, whatever else stands in the report."""

from __future__ import annotations

import re
from enum import StrEnum
from html import unescape
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.findings import Level
from sitrep.loading.loaded import Loaded
from sitrep.loading.origins import Origins
from sitrep.model.figures.figure import Figure, StandardFigure
from sitrep.model.report import CLAIM_KINDS, FIGURE_MODELS, STANDARD_MODELS, Report, record_models
from sitrep.model.sensitivity import Sensitivity
from sitrep.pipeline.build import build
from sitrep.pipeline.options import BuildOptions
from tests.compare.reports import OWN_WORDS

FIGURES = {"tolls": "73111", "displacement": "73222", "response": "73333"} | {
    kind: f"734{number}{number}"
    for number, (kind, model) in enumerate(FIGURE_MODELS.items())
    if issubclass(model, StandardFigure)
}


def _plainest(kind: str, model: type[Figure]) -> dict[str, Any]:
    """A figure of the usual shape with what it needs, and words of its own."""
    lists = {
        name: next(iter(cast(Any, field.annotation)))
        for name, field in model.model_fields.items()
        if field.is_required() and isinstance(field.annotation, type(StrEnum))
    }
    own = {
        key: f"{word} at Word{kind}" if key == "indicator" else word
        for key, word in OWN_WORDS.get(kind, {}).items()
    }
    return {**lists, **own, "count": FIGURES[kind], "note": f"as many as Word{kind} said"}


OWN: dict[str, dict[str, Any]] = {
    "tolls": {"measure": "killed", "count": FIGURES["tolls"], "note": "as many as Wordtolls said"},
    "displacement": {"measure": "idps", "count": FIGURES["displacement"]},
    "access": {"constraint": "hostilities", "effect": "the road past Wordaccess is closed"},
    "statements": {"kind": "call", "paraphrase": "the Wordstatements should be kept"},
    "incidents": {"description": "the bridge at Wordincidents fell"},
    **{
        kind: {model.grouped_by: model.all_groups()[0], model.told_in: f"all is shut at Word{kind}"}
        for kind, model in STANDARD_MODELS.items()
    },
    "response": {
        "sector": "wash",
        "needs": "water is short in Wordresponse",
        "reached": FIGURES["response"],
    },
    **{
        kind: _plainest(kind, model)
        for kind, model in FIGURE_MODELS.items()
        if issubclass(model, StandardFigure)
    },
}
LEVELS = ("restricted", "confidential", "strictly_confidential")
MODES = ("public", "claim", "claim and actor", "claim and source", "all")


def group(kind: str, mode: str, level: str) -> dict[str, Any]:
    """A claim with an actor, a source and a place of its own; each holds words of its own."""
    hidden = {"sensitivity": level}
    claim = {
        "id": f"hush-{kind}",
        "according_to": f"actor-{kind}",
        "sources": [{"source": f"source-{kind}", "wording": f"Wording{kind}"}],
        **OWN[kind],
        **(hidden if mode != "public" else {}),
    }
    keys = record_models()[kind].model_fields
    claim |= {key: [f"place-{kind}"] for key in ("places", "from_places") if key in keys}
    actor = {"id": f"actor-{kind}", "name": f"Actor{kind}", "kind": "monitor"}
    source = {
        "id": f"source-{kind}",
        "title": f"Title{kind}",
        "publisher": f"actor-{kind}",
        "kind": "report",
        "address": f"https://example.org/address{kind}",
        "published": "2024-05-08",
        "accessed": "2024-05-08",
        "language": "en",
    }
    place = {"id": f"place-{kind}", "name": f"Place{kind}", "level": "admin1"}
    if mode in ("claim and actor", "all"):
        actor |= hidden
        source |= hidden  # its publisher would name the actor
    if mode in ("claim and source", "all"):
        source |= hidden
    return {kind: [claim], "actors": [actor], "sources": [source], "places": [place]}


def report(modes: dict[str, str], level: str) -> Report:
    data: dict[str, Any] = {
        "report": {"title": "Flood", "as_of": "2024-05-08", "issuer": "Example team"},
        "overview": ["People left the town [@open]."],
        "actors": [{"id": "opener", "name": "Opener", "kind": "monitor"}],
        "sources": [{**group("tolls", "public", "")["sources"][0], "id": "open", "title": "Open"}],
        "allow": [],
    }
    data["sources"][0] |= {"publisher": "opener", "address": "not available"}
    for kind, mode in modes.items():
        for key, items in group(kind, mode, level).items():
            data[key] = [*data.get(key, []), *items]
        data["allow"].append(
            {
                "rule": "address-without-archive",
                "at": f"source-{kind}",
                "because": f"Because{kind}",
            }
        )
    return Report.model_validate(data)


def outputs(made: Report) -> list[str]:
    built = build(
        Loaded("report", made, Origins("report")), options=BuildOptions(to=["markdown", "html"])
    )
    assert built.ok, built.findings
    texts = [content.decode() for content in built.outputs.values()]
    return [*texts, *(unescape(text).replace("\\", "") for text in texts)]


def secrets(kind: str) -> list[str]:
    words = ("hush-", "Word", "Wording", "Actor", "actor-", "Title", "source-", "address")
    figure = FIGURES.get(kind, "99999")
    made = [word + kind for word in (*words, "Place", "place-", "Because")]
    return [*made, figure, f"{figure[:2]},{figure[2:]}"]


@settings(max_examples=25)
@given(
    st.fixed_dictionaries({kind: st.sampled_from(MODES) for kind in CLAIM_KINDS}),
    st.sampled_from(LEVELS),
)
def test_nothing_restricted_reaches_an_output(modes: dict[str, str], level: str) -> None:
    texts = outputs(report(modes, level))
    hidden = [kind for kind, mode in modes.items() if mode != "public"]
    leaked = [
        secret
        for kind in hidden
        for secret in secrets(kind)
        if any(re.search(rf"{re.escape(secret)}(?![a-z])", text) for text in texts)
    ]
    assert leaked == []


@pytest.mark.parametrize("kind", CLAIM_KINDS)
def test_the_same_words_do_stand_there_when_public(kind: str) -> None:
    text = "\n".join(outputs(report(dict.fromkeys(CLAIM_KINDS, "public"), "restricted")))
    words = [f"Actor{kind}", f"Title{kind}", f"Because{kind}", f"address{kind}"]
    assert [word for word in words if word not in text] == []
    if kind in FIGURES:
        assert f"{FIGURES[kind][:2]},{FIGURES[kind][2:]}" in text
    else:
        assert f"Word{kind}" in text


@pytest.mark.parametrize("kind", ["sources", "tolls"])
def test_what_is_public_may_not_lead_to_what_is_not(kind: str) -> None:
    made = report({"tolls": "all"}, "restricted")
    opened = {"sensitivity": Sensitivity.PUBLIC}
    records = tuple(record.model_copy(update=opened) for record in getattr(made, kind))
    built = build(made.model_copy(update={kind: records}), options=BuildOptions(to=["markdown"]))
    errors = {(one.rule, one.route[0]) for one in built.findings if one.level is Level.ERROR}
    assert errors == {("restricted-in-public", kind)}
    assert built.outputs == {}
