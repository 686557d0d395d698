"""Translations put into files: the lines that were there stay, and everything reads back."""

from __future__ import annotations

import difflib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.loading.readers import json_reader, yaml_reader
from sitrep.loading.readers.tree import plain
from sitrep.translating.spliced_text import KIND, new_file, spliced
from tests.model.strategies import fewer_cases

FORMS = {
    "lines and comments": (
        "# top\ntranslations:\n\n  - text: A   # first\n    to:\n      fr: a     # one\n\n"
        "  - text: >-\n      B\n      b\n    to:\n      fr: >-\n        b\n        c\n\n# end\n"
    ),
    "groups in brackets": (
        "translations:\n- {text: A, to: {fr: a}}  # x\n- {text: B b, to: {fr: b}}"
    ),
    "brackets in lines": '{"report": {"title": "x"}, "translations": [\n  {"text": "A",\n'
    '   "to": {\n     "fr": "a"}}]}',
    "no list": "report:\n  title: x # t\n\n# bye\n",
    "no list, in brackets": '{"report": {"title": "x"}}',
    "one entry without a list": (
        "translations:\n  text: A\n  to:\n    fr: |-\n      a\n\n      b\nreport: {title: x}\n"
    ),
    "one entry in brackets": "report: {title: x}\ntranslations: {text: A, to: {fr: a}}\n",
    "a bare list": "- text: A\n  to: {fr: a}\n",
    "an empty list": "translations: []\nreport: {title: x}\n",
    "ends of lines as in Windows": "translations:\r\n- text: A\r\n  to:\r\n    fr: a # c\r\n",
    "letters outside the first plane": (
        "translations:\n- text: \U0001f600 A\n  to: {fr: \U0001f600}\n- text: A\n  to:\n    fr: z\n"
    ),
    "two entries of one text": (
        "translations:\n- text: A\n  to: {fr: a}\n- text: A\n  to: {es: b}\n"
        "- text: B b\n  to: {fr: x}\n"
    ),
}
TEXTS = st.text(
    st.characters(codec="utf-8", categories=("L", "M", "N", "P", "S", "Zs")), min_size=1
).filter(str.strip)


def reading(text: str) -> tuple[Any, dict[str, dict[str, str]]]:
    """What a file says besides translations, and its translations by their texts."""
    read = (json_reader if text.startswith('{"') else yaml_reader).read(text)
    assert read.faults == ()
    assert read.node is not None
    data: Any = plain(read.node)
    data = {KIND: data} if isinstance(data, list) else data
    listed = data.pop(KIND, [])
    told: dict[str, dict[str, str]] = {}
    for one in [listed] if isinstance(listed, dict) else listed:
        told.setdefault(one["text"], {}).update(one["to"])
    return data, told


def holds(form: str, told: dict[str, str], code: str) -> str:
    """The file with translations; it says the same as before, and these."""
    made = spliced(FORMS[form], KIND, told, code)
    rest, wanted = reading(FORMS[form])
    for text, new in told.items():
        wanted.setdefault(text, {})[code] = new
    assert reading(made) == (rest, wanted)
    return made


@pytest.mark.parametrize("form", FORMS)
def test_lines_that_were_there_stay(form: str) -> None:
    made = holds(form, {"A": "ألف: 1 # x", "B b": "ب", "C c": "c " * 70 + "end"}, "ar")
    gone = [
        line[2:]
        for line in difflib.ndiff(FORMS[form].splitlines(), made.splitlines())
        if line.startswith("- ")
    ]
    # What stands in brackets grows within its line; one entry becomes the first item of a list.
    grown = [line for line in gone if "{" in line or "}" in line or "[" in line]
    assert gone == grown or form == "one entry without a list"
    assert ("\r\n" in FORMS[form]) == ("\r\n" in made)
    assert "\r\n" not in made or "\n" not in made.replace("\r\n", "")


def test_an_entry_gets_its_language_beneath_the_others() -> None:
    made = holds("lines and comments", {"A": "ا", "B b": "ب"}, "ar")
    assert "      fr: a     # one\n      ar: ا\n\n" in made
    assert made.endswith("        b\n        c\n      ar: ب\n\n# end\n")


def test_another_translation_takes_the_place_of_the_one_there_is() -> None:
    made = holds("lines and comments", {"A": "new", "B b": "other " * 20 + "end"}, "fr")
    assert "      fr: new     # one\n" in made
    assert made.endswith("        other other other other other end\n\n# end\n")
    assert "        c\n" not in made


def test_of_two_entries_of_a_text_the_one_with_the_language_is_changed() -> None:
    made = holds("two entries of one text", {"A": "new"}, "es")
    assert made.count("new") == 1
    assert "to: {fr: a}\n" in made


@fewer_cases
@given(st.sampled_from([*FORMS]), st.dictionaries(TEXTS, TEXTS, min_size=1, max_size=4))
def test_any_translation_reads_back(form: str, told: dict[str, str]) -> None:
    holds(form, told, "es")
    holds(form, {"A": next(iter(told.values()))}, "fr")


@fewer_cases
@given(st.dictionaries(TEXTS, TEXTS, min_size=1, max_size=4))
def test_a_new_file_reads_back(told: dict[str, str]) -> None:
    made = new_file(told, "no", "# first line\n")
    assert reading(made)[1] == {text: {"no": new} for text, new in told.items()}
    assert made.startswith("# first line\ntranslations:\n\n  - ")
