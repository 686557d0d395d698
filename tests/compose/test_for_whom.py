"""Whoever a statement is of is named in it, and what two of them deny is never told as of one."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.compose.desk import Desk, plain_text
from sitrep.compose.words.speakers import denied_by, speakers
from sitrep.languages import load_language
from sitrep.model.actors import ActorKind
from tests.compare.reports import ACTORS, index, toll

LANGUAGES = ("en", "fr", "es", "ar")
NAMED = {"name": "Force of Nowhere", "in_text": "Force of Nowhere"}
NAMELESS = {"description": "people at the bridge"}
OUTLET = ("media_outlet", "unstated")

SPOKE: list[list[dict[str, Any]]] = [
    [{"role": "a spokesman"}],
    [{"role": "deputy head"}],
    [{"name": "A. Person"}],
    [{"name": "A. Person", "role": "deputy head"}],
    [{"role": "head", "named_as": [{"name": "A. Person", "source": "doc"}]}],
    [{"named_as": [{"name": "A. Pers", "source": "doc"}, {"name": "B. Per", "source": "page"}]}],
    [{"role": "head", "named_as": [{"name": "A. Pers", "source": "doc"},
                                   {"name": "B. Per", "source": "page"}]}],
    [{"role": "mayor", "organisation": "office"}, {"role": "a spokesman"}],
]  # fmt: skip
"""Speakers of whom it is not said for whom they speak."""


def statement(ref: str, of: str, spoke: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    return {
        "id": ref, "according_to": of, "kind": "denial", "paraphrase": "it was not so",
        "about": ["t"], "sources": ["doc"], "speakers": spoke, **more,
    }  # fmt: skip


def told(code: str, *said: dict[str, Any], actors: list[dict[str, Any]]) -> tuple[str, str]:
    """By whom the first of them was said, and by whom the toll is denied."""
    found = index(toll("t"), actors=[*ACTORS, *actors], statements=list(said))
    desk = Desk(found, load_language(code))
    denied = denied_by(desk, found.denials["t"])
    return plain_text(speakers(desk, found.report.statements[0])), "".join(map(plain_text, denied))


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("kind", ActorKind)
@pytest.mark.parametrize("spoke", SPOKE)
def test_whoever_a_statement_is_of_is_named_in_it(
    code: str, kind: ActorKind, spoke: list[dict[str, Any]]
) -> None:
    unnamed = kind.value.startswith("un")
    words = NAMELESS if unnamed else NAMED
    actor = {"id": "of", "kind": kind.value, **words}
    once = next(iter(words.values()))
    for text in told(code, statement("s", "of", spoke), actors=[actor]):
        assert text.count(once) >= 1, text


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_spokesperson_speaks_for_the_originator_and_nobody_else_is_said_to(code: str) -> None:
    """What a survivor says to a monitor makes no member of the monitor of anybody."""
    actor = {"id": "of", "kind": "authority", **NAMED}
    for spoke in SPOKE[:7]:
        stated = [{**spoke[0], "organisation": "of"}]
        both = [told(code, statement("s", "of", one), actors=[actor]) for one in (spoke, stated)]
        assert (both[0] == both[1]) is (spoke[0].get("role") == "a spokesman")
        if both[0] != both[1]:
            carried = load_language(code).pattern("statements.carried", speakers="", carriers="")
            assert carried.strip(" ,،") in both[0][0]


@pytest.mark.parametrize("code", LANGUAGES)
def test_an_originator_who_spoke_or_told_it_is_no_organisation_of_the_speaker(code: str) -> None:
    person = {"id": "of", "kind": "person", "name": "A. Person"}
    text, _ = told(code, statement("s", "of", [{"name": "A. Person"}]), actors=[person])
    assert text == "A. Person"
    for kind in OUTLET:
        words = NAMELESS if kind == "unstated" else NAMED
        actor = {"id": "of", "kind": kind, **words}
        text, _ = told(code, statement("s", "of", [{"name": "A. Person"}]), actors=[actor])
        assert not text.startswith("A. Person (")


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("words", ["named apart", "described alike"])
def test_two_originators_who_deny_the_same_are_two(code: str, words: str) -> None:
    alike = words == "described alike"
    actors = [
        {"id": ref, "kind": "unnamed_group", **NAMELESS}
        if alike
        else {"id": ref, "kind": "armed_group", "name": ref.title()}
        for ref in ("east", "west")
    ]
    spoke = SPOKE[0]
    said = [statement(f"no-{ref}", ref, spoke) for ref in ("east", "west")]
    _, denied = told(code, *said, actors=actors)
    assert denied.count("a spokesman") == 2
    if not alike:
        assert "East" in denied
        assert "West" in denied
    _, again = told(code, said[0], {**said[0], "id": "again"}, actors=actors)
    assert again.count("a spokesman") == 1
