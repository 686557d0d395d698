"""Rendering: templates see plain data, print text only, and every value reads back."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sitrep.errors import InternalError, WrongUse
from sitrep.page.document import Document, Traced, Words
from sitrep.page.page import Page
from sitrep.render.render import render
from sitrep.render.template_folders import template_folders
from sitrep.rules.untraced_numeral import check_page
from tests.render.documents import document, traced
from tests.render.test_markdown import SEEN, VALUES


def with_front(folder: Path, template: str) -> Page:
    """The page of a document whose front is this template."""
    folder.joinpath("front.md.j2").write_text(template, "utf-8")
    return render(document(), template_folders(folder))


def seen(page: Page) -> str:
    return " ".join(stretch.text for block in page.blocks for stretch in block.stretches())


def test_a_template_is_compiled_once_for_each_text_of_it_and_set_anew_for_each_page(
    tmp_path: Path,
) -> None:
    first = with_front(tmp_path, '{{ "one & *one*" }}')
    again = with_front(tmp_path, '{{ "one & *one*" }}')
    assert seen(first).startswith("one & *one*")
    assert again == first
    assert seen(with_front(tmp_path, "two")).startswith("two")
    assert with_front(tmp_path, '{{ "one & *one*" }}') == first


@given(st.lists(VALUES, min_size=1, max_size=4))
def test_every_value_reads_back(values: list[str]) -> None:
    """Whatever stands beside it: the page falls back to escaping wholly."""
    values = [value for value in (" ".join(value.split()) for value in values) if value]
    assume(values)
    spans = [part for value in values for part in (traced(value), Words(f" {value}"))]
    page = render(document(Words("So "), *spans), template_folders())
    shown = [""] * len(page.traces)
    for block in Page(page.marked, page.traces, page.facts).blocks:
        for stretch in block.stretches():
            for index in stretch.inside:
                shown[index] += stretch.text
    quoted = [n for n, trace in enumerate(page.traces) if trace.role == "quote"]
    assert len(quoted) >= 10 * len(values)
    assert [shown[n] for n in quoted] == values * (len(quoted) // len(values))


@given(st.text(SEEN, min_size=1))
def test_the_markdown_holds_no_marks(value: str) -> None:
    value = " ".join(value.split()) or "so"
    page = render(document(Words(value), Traced(value, traced("").kind, "t")), template_folders())
    assert not any("\ue000" <= sign <= "\uf8ff" for sign in page.markdown)


REACHING = [
    "{{ document.__class__ }}",
    "{{ document.facts.__init__ }}",
    "{{ document.facts.__init__.__globals__ }}",
    "{{ document['__class__'] }}",
    "{{ ''.__class__.__mro__ }}",
    "{{ ().__class__.__base__.__subclasses__() }}",
    "{{ parts.__class__ }}",
    "{{ parts.items.__globals__ }}",
    "{{ self.__init__ }}",
    "{{ '{0.__class__}'.format(document) }}",
    "{{ document.sections.clear() }}",
    "{{ document.sections.update(a=1) }}",
    "{% set document.front = 1 %}",
    "{{ range(3) }}",
    "{{ lipsum() }}",
    "{{ cycler('a') }}",
    "{{ dict(a=1) }}",
    "{{ document.facts | attr('title') }}",
]
INVENTING = [
    "{{ document.front.subtitle }}",
    "{{ nothing }}",
    "{{ nothing.at.all }}",
    "{% for one in nothing %}x{% endfor %}",
    "{% if nothing %}x{% endif %}",
    *(
        f"{{{{ document.facts.title | {name} }}}}"
        for name in (
            "default('x')", "int", "float", "sum", "upper", "replace('o', 'a')", "round", "safe",
            "join", "random", "format", "string", "tojson", "striptags", "e", "batch(2)",
        )
    ),
]  # fmt: skip
NOT_TEXT = [
    "{{ 1 }}",
    "{{ 1.5 }}",
    "{{ 1 == 1 }}",
    "{{ none }}",
    "{{ document }}",
    "{{ document.sections }}",
    "{{ document.sources }}",
    "{{ document.front.fields[0] }}",
    "{{ document.figures }}",
    "{{ document.sections.items }}",
    "{{ document.sources | length }}",
    "{{ loop }}",
]
BROKEN = [
    "{{ document.front.title",
    "{% for %}",
    "{% if true %}",
    "{% endfor %}",
    "{{ 1 / 0 }}",
    "{{ document.front.title + 1 }}",
    "{% for one in 5 %}x{% endfor %}",
    "{{ parts.items() }}",
    "{{ parts.items(1, 2, 3) }}",
    "{{ document.front.title() }}",
    "{{ document.sections[[]] }}",
    "{{ document.front.fields[99].label }}",
    "{{ 'a'.index('b') }}",
    "{{ '%d' % 'a' }}",
    "{% include 'missing.md.j2' %}",
    "{% include '../front.md.j2' %}",
    "{% include '/front.md.j2' %}",
    "{% include 'front.md.j2' %}",
    "{% extends 'front.md.j2' %}",
    "{% include none %}",
    "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}",
    "{{ '\ue000' }}",
    "{{ '\\ue000' }}",
    "{{ '\\ue002' }}",
    "{{ '\\uf000' }}",
    "{{ '\\ue000\\ue010\\ue001so\\ue002' }}",
    "{{ '\\ue000\\ue01f\\ue01f\\ue01f\\ue001so\\ue002' }}",
    "{{ 'so ' ~ '\\ue002' }}",
    "{{ '%c' % 57344 }}",
    "{{ '{:c}'.format(57344) }}",
]


@pytest.mark.parametrize("template", [*REACHING, *INVENTING, *NOT_TEXT, *BROKEN])
def test_a_template_that_cannot_be_used_is_a_fault_of_the_house(
    tmp_path: Path, template: str
) -> None:
    with pytest.raises(InternalError):
        with_front(tmp_path, template)


@pytest.mark.parametrize(
    "template", ["{{ nothing }}", "{% for %}", "{{ 1 / 0 }}", "{{ 1|int }}", "{{ 1 }}"]
)
def test_a_fault_names_the_template_and_the_line(tmp_path: Path, template: str) -> None:
    with pytest.raises(InternalError, match=r"front\.md\.j2, line 3, cannot be used: \S+"):
        with_front(tmp_path, f"# One\n\n{template}\n")


@pytest.mark.parametrize("template", ["", " \n", "{% raw %}", "{# 4 #}"])
def test_a_page_that_says_nothing_is_refused(tmp_path: Path, template: str) -> None:
    (tmp_path / "page.md.j2").write_text(template, "utf-8")
    with pytest.raises(InternalError, match=r"page\.md\.j2 prints nothing"):
        render(document(), template_folders(tmp_path))


@pytest.mark.parametrize("name", ["front.md.j2", "sections/tolls.md.j2"])
def test_a_template_with_private_use_characters_is_refused(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    file.write_text("so \ue002 it", "utf-8")
    with pytest.raises(InternalError, match=f"{name} holds private-use characters"):
        render(document(), template_folders(tmp_path))


def test_a_template_that_is_not_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "front.md.j2").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InternalError, match=r"front\.md\.j2 cannot be read"):
        render(document(), template_folders(tmp_path))


def test_a_value_with_marks_of_its_own_is_refused() -> None:
    with pytest.raises(InternalError):
        render(document(traced("so \ue002 it")), template_folders())
    with pytest.raises(InternalError):
        render(document(Words("so \ue002 it")), template_folders())


@pytest.mark.parametrize(
    ("template", "shown"),
    [
        ("Words of a house.", "Words of a house."),
        ("{{ document.front.title }}", "A road is closed"),
        ("{{ document.facts.title }}", "Floods"),
        ("{{ '*so*' }}", "*so*"),
        ("{{ document.facts.title ~ ' *so*' }}", "Floods *so*"),
        ("{{ 'so' }} it *is*", "so it is"),
        ("{{ document.front.fields | first and 'there' }}", "there"),
        ("{% if document.sources | length == 1 %}one source{% endif %}", "one source"),
        ("{% for one in document.front.notes %}{{ one }} {% endfor %}", "A road is closed"),
        ("{{ (document.sources | last).about }}", "A road is closed"),
    ],
)
def test_what_a_template_may_do(tmp_path: Path, template: str, shown: str) -> None:
    page = with_front(tmp_path, template)
    assert seen(page).startswith(shown) or shown in seen(page)
    assert page.markdown.splitlines()[0]


def test_a_folder_of_the_users_stands_before_the_shipped_ones(tmp_path: Path) -> None:
    shipped = render(document(), template_folders())
    assert template_folders(tmp_path).read("front.md.j2") == template_folders().read("front.md.j2")
    assert render(document(), template_folders(tmp_path)) == shipped
    (tmp_path / "sections").mkdir()
    (tmp_path / "sections" / "tolls.md.j2").write_text("No table here.\n", "utf-8")
    page = render(document(), template_folders(tmp_path))
    assert "No table here." in page.markdown
    assert "| ---" not in page.markdown
    assert "| ---" in shipped.markdown
    assert page.assets["print.css"] == shipped.assets["print.css"]


def test_a_passage_is_found_in_the_template_that_holds_it(tmp_path: Path) -> None:
    with_front(tmp_path, "# One\n\nWords of a house.\n")
    place = template_folders(tmp_path).find("of a house")
    assert place is not None
    assert (Path(place.file).name, place.line, place.column) == ("front.md.j2", 3, 7)
    assert template_folders(tmp_path).find("nowhere at all") is None


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="There is no folder of templates"):
        template_folders(tmp_path / "none")


def test_a_template_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InternalError, match="There is no template other"):
        template_folders(tmp_path).read("other.md.j2")
    assert template_folders(tmp_path).path("../front.md.j2") is None
    assert template_folders(tmp_path).path("/front.md.j2") is None


def test_a_number_in_a_template_is_seen_on_the_page(tmp_path: Path) -> None:
    page = with_front(tmp_path, "{{ '1018' }} people")
    assert [problem.passage for problem in check_page(page)] == ["1018 people"]


def test_the_same_document_gives_the_same_page() -> None:
    made: list[Document] = [document(), document()]
    assert render(made[0], template_folders()) == render(made[1], template_folders())


FORGED = [
    '{% macro m() %}{% endmacro %}{{ m() ~ "\ue000\ue010\ue001All left the town\ue002" }}',
    "{% set hidden %}{{ document.sections.tolls.title }}{% endset %}{{ hidden[2:] }}",
    "{% set hidden %}{{ document.sections.tolls.title }}{% endset %}{{ hidden[:-1] }}",
]


@pytest.mark.parametrize("template", FORGED)
def test_marks_cannot_be_forged_or_cut(tmp_path: Path, template: str) -> None:
    with pytest.raises(InternalError):
        with_front(tmp_path, f"{template}\n")
