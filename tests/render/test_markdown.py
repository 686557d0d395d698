"""Escaping: whatever a value holds, a reader sees exactly that, wherever it stands."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sitrep.page.escaping import (
    escape,
    escape_label,
    escape_line,
    escape_whole,
    one_line,
    parse,
    visible,
)

SIGNS = r"""\`*_{}[]()<>#+-.!|&~=:;"'^/1a %$@?,"""
SEEN = st.characters(
    exclude_categories=["Cs", "Co", "Cn", "Cc", "Zl", "Zp"], exclude_characters="\u0085"
)
VALUES = st.one_of(st.text(SIGNS, max_size=12), st.text(SEEN, max_size=30))

CONTEXTS = [
    ("paragraph", "{}", ["{}"]),
    ("within words", "so {} it", ["so {} it"]),
    ("within a word", "so{}it", ["so{}it"]),
    ("heading", "## {}", ["{}"]),
    ("list item", "- {}", ["{}"]),
    ("second item", "- a\n- {}\n- b", ["a", "{}", "b"]),
    ("label", "- Label: {}", ["Label: {}"]),
    ("link label", "[{}](#a)", ["{}"]),
    ("after a citation", "a [[1]](#s) {}", ["a [1] {}"]),
    ("before a citation", "{} [[1]](#s)", ["{} [1]"]),
    ("quoted", "“{}”.", ["“{}”."]),
    ("in brackets", "so ({}) it", ["so ({}) it"]),
    ("table cell", "| a | b |\n| --- | --- |\n| {} | c |", ["a", "b", "{}", "c"]),
    ("last cell", "| a | b |\n| --- | --- |\n| c | {} |", ["a", "b", "c", "{}"]),
    ("column heading", "| {} | b |\n| --- | --- |\n| c | d |", ["{}", "b", "c", "d"]),
]
EVERYWHERE = pytest.mark.parametrize(
    ("before", "seen"), [one[1:] for one in CONTEXTS], ids=[one[0] for one in CONTEXTS]
)


def collapsed(value: str) -> str:
    return one_line(value)


def reads_back(before: str, seen: list[str], escaped: str, value: str) -> None:
    """Blocks that would be empty are none at all."""
    expected = [block.replace("{}", value) for block in seen]
    found = visible(before.replace("{}", escaped))
    stripped = [one.strip() for one in expected]
    assert [one for one in found if one] == [one for one in stripped if one]


@EVERYWHERE
@given(VALUES)
@example("1.")
@example("1)")
@example("-")
@example("===")
@example("---")
@example("| --- |")
@example("**a** _b_ `c`")
@example("&amp; &#65; &copy;")
@example("<b>so</b> <https://example.org>")
@example("![a](b) [c](d) [e]")
@example("\\")
@example("a\\")
@example("# so")
@example("> so")
@example("~~~")
@example("a  b\u00a0c\td\ne")
def test_a_value_reads_back(before: str, seen: list[str], value: str) -> None:
    reads_back(before, seen, escape(value), collapsed(value))


@EVERYWHERE
@given(VALUES)
def test_a_value_reads_back_when_wholly_escaped(before: str, seen: list[str], value: str) -> None:
    reads_back(before, seen, escape_whole(value), collapsed(value))


@EVERYWHERE
@given(st.lists(VALUES.map(collapsed).filter(bool), min_size=2, max_size=4))
def test_values_side_by_side_read_back_when_wholly_escaped(
    before: str, seen: list[str], values: list[str]
) -> None:
    for between in ("", " ", ", "):
        value = between.join(values)
        reads_back(before, seen, between.join(map(escape_whole, values)), value)


@pytest.mark.parametrize(
    "value",
    [
        "1,018",
        "at least 145",
        "2,300 to 2,400",
        "a sentence (with brackets), quoted “so” and 5.5 %",
        "Lieutenant-General A. B. O’Name",
        "6–9 March 2025",
        "so: it is; is it? yes!",
        "a@b",
        "R&D",
        "a * b",
        "snake_case",
        "",
    ],
)
def test_plain_values_stay_as_they_are(value: str) -> None:
    assert escape(value) == value


@pytest.mark.parametrize(
    ("value", "escaped"),
    [
        ("*so*", r"\*so\*"),
        ("a | b", r"a \| b"),
        ("[a](#b) so", r"\[a\](#b) so"),
        ("1. a", r"1\. a"),
        ("- a", r"\- a"),
        ("# a", r"\# a"),
        ("~~so~~", r"\~\~so\~\~"),
        ("![a](b)", r"!\[a\](b)"),
        ("[^1]", r"\[\^1\]"),
        ("> [!NOTE] so", r"\> \[\!NOTE\] so"),
        ("said [sic]", r"said \[sic\]"),
        (":smile: so", r"\:smile: so"),
        ("https://example.org/a/b?c=d", r"https:/\/example\.org/a/b?c=d"),
        ("www.x.org", r"www\.x\.org"),
        ("&amp;", "&#38;amp;"),
        ("<b>so</b>", "&#60;b>so&#60;/b>"),
        ("$x$", "&#36;x&#36;"),
        ("so @name", "so &#64;name"),
    ],
)
def test_live_signs_are_escaped(value: str, escaped: str) -> None:
    assert escape(value) == escaped


def test_an_address_that_is_a_label_stays_as_it_is() -> None:
    assert escape_label("https://example.org/a_b?c=d") == "https://example.org/a_b?c=d"
    assert escape_label("https://example.org/~a") == escape("https://example.org/~a")


def test_a_line_by_itself_keeps_the_brackets_at_its_ends() -> None:
    assert escape_line("[1] so [2]") == "[1] so [2]"
    assert escape_line("[1](a) so") == r"\[1\](a) so"


@pytest.mark.parametrize("text", ["<b>so</b>", "<script>x</script>", "<!-- x -->", "&lt;b>"])
def test_no_html_is_taken(text: str) -> None:
    assert {token.type for token in parse(text)} & {"html_block", "html_inline"} == set()
    assert visible(text) == [text.replace("&lt;", "<")]


@pytest.mark.parametrize("url", ["javascript:x", "data:text/html,x", "file:///x", "//x.org", "/x"])
def test_links_lead_to_the_web_or_to_the_page_only(url: str) -> None:
    assert visible(f"[a]({url})") == [f"[a]({url})"]


@pytest.mark.parametrize("url", ["https://x.org", "HTTP://x.org", "mailto:a@x.org", "#a"])
def test_such_links_are_links(url: str) -> None:
    assert visible(f"[a]({url})") == ["a"]
