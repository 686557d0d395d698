"""What an originator says of its own deed is no accusation, and an accusation no own account."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.languages import available, load_language
from tests.compare.reports import toll
from tests.compose.test_denials import page, report


def said(key: str, code: str) -> str:
    """What a phrase says before whom it names."""
    return (
        load_language(code).pattern(f"figures.{key}", actors="|", chain="|", what="").split("|")[0]
    )


def lines(code: str, *tolls: dict[str, Any], first: tuple[str, ...]) -> list[str]:
    header = {"highlights": list(first), "key_figures": list(first)}
    text = page(report(tolls=list(tolls), header=header), language=code)
    return text.partition("\n## ")[2].replace("\\\n", " ").splitlines()


def by(ref: str, count: int, originator: str, blamed: str, **more: Any) -> dict[str, Any]:
    return toll(ref, count, according_to=originator, responsible=[blamed], **more)


PARTIES = ("watch", "office")


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize(("one", "other"), [PARTIES, PARTIES[::-1]])
def test_each_party_says_by_itself_what_it_did_and_attributes_what_the_other_did(
    one: str, other: str, code: str
) -> None:
    """Of whichever party, in the same words."""
    own, theirs = by("own", 2323, one, one), by("theirs", 77, one, other)
    found = lines(code, own, theirs, first=("own", "theirs"))
    itself, attributed = said("blamed_itself", code), said("blamed", code)
    number = load_language(code).computed(2323, "n").text
    told = [line for line in found if number in line and (itself in line or attributed in line)]
    assert len(told) >= 3  # a card, a highlight and a row
    assert not any(attributed + one.title() in line for line in found)
    assert any(attributed in line for line in found)
    assert not any(itself + other.title() in line for line in found)


@pytest.mark.parametrize("code", available())
def test_figures_of_one_deed_by_its_doer_and_by_others_attribute_it(code: str) -> None:
    """Where the words stand for all of them, whichever is named first."""
    tolls = [
        by("own", 23, "watch", "watch"), by("again", 7, "watch", "office"),
        by("theirs", 45, "office", "watch"), by("more", 9, "office", "office"),
    ]  # fmt: skip
    for some in (tolls, tolls[::-1]):
        glance = lines(code, *some, first=("own",))
        disputed = [line for line in glance if "23" in line and "45" in line]
        assert any(said("blamed", code) in line for line in disputed)
        assert not any(said("blamed_itself", code) in line for line in disputed[:1])


@pytest.mark.parametrize("code", available())
def test_who_takes_responsibility_in_a_dispute_about_it_does_not_allege_it(code: str) -> None:
    tolls = [by("own", 23, "watch", "watch"), by("theirs", 23, "monitor", "office")]
    found = "\n".join(lines(code, *tolls, first=("own",)))
    alleged = load_language(code).pattern("figures.alleged", chain="Watch", actors="Watch", what="")
    assert alleged.rstrip(".") not in found
    own = load_language(code).pattern("figures.own", chain="Watch", what="")
    assert own.rstrip(".") in found


@pytest.mark.parametrize("code", available())
def test_whoever_gives_fewer_whoever_did_it_contradicts_plainly(code: str) -> None:
    """A figure of nobody's deeds in particular is no wider one: the same people are counted."""
    tolls = [by("own", 23, "watch", "watch"), toll("none", "zero", according_to="office")]
    found = lines(code, *tolls, first=("own", "none"))
    language = load_language(code)
    plain = language.pattern("glance.line.both.disputed")
    (told,) = [line for line in found if plain in line]
    assert told.index("Office") < told.index(said("blamed_itself", code)) < told.index("23")
    marks = [language.word(f"disputed.{key}", 1) for key in ("above", "below")]
    text = "\n".join(found)
    assert not any(one in text for one in (language.pattern("glance.line.above"), *marks))
    other = language.word("disputed.others", 1)
    assert sum(line.count(other) for line in found) == 4  # a card and a highlight of each
    assert not any(language.pattern("verdicts.sides.whole") in line for line in found)


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize("by", PARTIES)
def test_who_imposes_a_constraint_by_its_own_account_attributes_it_to_nobody(
    by: str, code: str
) -> None:
    record = {
        "id": "curfew", "according_to": "office", "constraint": "restriction_of_movement",
        "places": ["town"], "imposed_by": [by], "effect": "nobody may go out", "sources": ["doc"],
    }  # fmt: skip
    text = page(report(tolls=[toll("t")], access=[record]), language=code)
    words = load_language(code)
    keys = ("access.imposed_itself", "access.imposed")
    itself, attributed = (words.pattern(key, actors="|").split("|")[0] in text for key in keys)
    assert (itself, attributed) == (by == "office", by != "office")
