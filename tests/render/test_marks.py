"""Marks: what is wrapped can be found again, and taking the marks out leaves the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.page.escaping import visible
from sitrep.page.marks import (
    CLOSE,
    MIDDLE,
    OPEN,
    Marker,
    MarkTrace,
    Stretch,
    has_marks,
    stretches,
    unmarked,
)

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Co"]), max_size=8)
Tree = str | list["Tree"]
TREES: st.SearchStrategy[Tree] = st.recursive(TEXTS, lambda inner: st.lists(inner, max_size=4))


def wrapped(tree: Tree, marker: Marker) -> str:
    if isinstance(tree, str):
        return tree
    return marker.wrap("".join(wrapped(one, marker) for one in tree), MarkTrace("quote"))


def plain(tree: Tree) -> str:
    return tree if isinstance(tree, str) else "".join(map(plain, tree))


def depths(tree: Tree, depth: int = 0) -> list[tuple[str, int]]:
    if isinstance(tree, str):
        return [(sign, depth) for sign in tree]
    return [one for inner in tree for one in depths(inner, depth + 1)]


@given(TREES)
def test_unmarked_takes_out_the_marks_and_nothing_else(tree: Tree) -> None:
    text = wrapped(tree, Marker())
    assert unmarked(text) == plain(tree)
    assert unmarked(plain(tree)) == plain(tree)
    assert has_marks(text) == isinstance(tree, list)


@given(TREES)
def test_stretches_cover_the_text_at_the_depth_of_each_sign(tree: Tree) -> None:
    found = list(stretches(wrapped(tree, Marker())))
    assert "".join(one.text for one in found) == plain(tree)
    assert [(sign, len(one.inside)) for one in found for sign in one.text] == depths(tree)
    assert all(one.text for one in found)


@given(st.lists(TEXTS.filter(bool), min_size=1, max_size=40))
def test_each_mark_leads_to_its_trace(texts: list[str]) -> None:
    marker = Marker()
    marked = "".join(
        marker.wrap(text, MarkTrace("quote", str(number), text))
        for number, text in enumerate(texts)
    )
    for number, one in enumerate(stretches(marked)):
        (index,) = one.inside
        assert marker.traces[index] == MarkTrace("quote", str(number), one.text)
    assert len(marker.traces) == len(texts)


def test_marks_nest_outermost_first() -> None:
    marker = Marker()
    inner = marker.wrap("b", MarkTrace("figure"))
    outer = marker.wrap(f"a{inner}c", MarkTrace("sentence"))
    assert list(stretches(f"{outer}d")) == [
        Stretch("a", (1,)),
        Stretch("b", (1, 0)),
        Stretch("c", (1,)),
        Stretch("d", ()),
    ]


@given(TEXTS.map(lambda text: " ".join(text.split())))
def test_marks_survive_the_parser(text: str) -> None:
    words = "".join(sign for sign in text if sign.isalnum())
    marked = Marker().wrap(words, MarkTrace("quote"))
    assert visible(marked) == [marked]
    assert visible(f"- so {marked} it") == [f"so {marked} it"]


@pytest.mark.parametrize("text", [CLOSE, f"a{CLOSE}b", Marker().wrap("a", MarkTrace("x")) + CLOSE])
def test_what_is_closed_must_be_open(text: str) -> None:
    with pytest.raises(ValueError, match="not opened"):
        list(stretches(text))


def test_what_is_open_must_be_closed() -> None:
    text = Marker().wrap("a", MarkTrace("x")).removesuffix(CLOSE)
    with pytest.raises(ValueError, match="not closed"):
        list(stretches(text))


@pytest.mark.parametrize("sign", [OPEN, MIDDLE, CLOSE, "\ue000", "\uf000", "\uf8ff"])
def test_every_private_use_character_counts_as_a_mark(sign: str) -> None:
    assert has_marks(f"a{sign}b")
    assert not has_marks("a b")
