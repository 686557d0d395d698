"""What the page says of a source: every field of it, in one entry; the rest is in the data."""

from __future__ import annotations

import json
from typing import Any

import pytest

from sitrep.compose import compose
from sitrep.compose.desk import plain_text
from sitrep.exports import json as json_export
from sitrep.exports.subject import Subject
from sitrep.languages import available, load_language
from sitrep.model.report import Report
from sitrep.model.sources import Archive, Source
from sitrep.model.views.edition_type import Edition
from sitrep.page.document import Document, Sentence
from tests.compare.reports import index, toll

STATES: dict[str, Any] = {
    "title": "Another page",
    "publisher": "wire",
    "kind": "dataset",
    "address": "https://example.org/other",
    "published": "2024-05-02",
    "accessed": "2024-06-02",
    "language": "pt",
    "note": "read aloud",
}
ARCHIVED = {
    "address": "https://archive.example.org/page",
    "copy_held_by": "the exercise team",
    "copy_file": "archive/page.txt",
    "sha256": "a" * 64,
}
ELSEWHERE = {
    "id": "names the record in the data; readers are shown its number",
    "archive": "its own fields are tried one by one",
    "grades": "stand in the annex",
    "sensitivity": "a source that is not public is left out as a whole",
    "instead": "stands for a source that is not public",
    "not_before": "a source under embargo is an error, and no page is made of it",
}


def report(**more: Any) -> Report:
    """A report of one figure, whose source says ``more``."""
    found = index(toll("a")).report
    changed = [
        Source.model_validate(
            one.model_dump(mode="json", exclude_defaults=True) | (more if one.id == "doc" else {})
        )
        for one in found.sources
    ]
    return found.model_copy(update={"sources": tuple(changed)})


def page(language: str, /, **more: Any) -> Document:
    return compose(Edition(report(**more)), load_language(language))


@pytest.mark.parametrize("language", available())
@pytest.mark.parametrize("name", STATES)
def test_a_field_changes_the_entry(name: str, language: str) -> None:
    [plain], [stated] = page(language).sources, page(language, **{name: STATES[name]}).sources
    assert stated != plain


@pytest.mark.parametrize("language", available())
@pytest.mark.parametrize("name", ARCHIVED)
def test_an_entry_says_that_there_is_a_copy(name: str, language: str) -> None:
    [plain] = page(language, archive=None).sources
    [stated] = page(language, archive={name: ARCHIVED[name]}).sources
    assert stated != plain


def test_every_field_is_on_the_page_or_is_named_here() -> None:
    assert {*STATES, *ELSEWHERE} == set(Source.model_fields)
    assert set(ARCHIVED) == set(Archive.model_fields)


def test_the_checksum_is_in_the_data_and_not_on_the_page() -> None:
    archive = {"copy_held_by": "the exercise team", "sha256": ARCHIVED["sha256"]}
    assert ARCHIVED["sha256"] not in str(page("en", archive=archive))
    [written] = json_export.write(Subject(Edition(report(archive=archive)), "", "")).files.values()
    [source] = [one for one in json.loads(written)["data"]["sources"] if one["id"] == "doc"]
    assert source["archive"]["sha256"] == ARCHIVED["sha256"]


@pytest.mark.parametrize("language", available())
def test_what_documents_do_not_say_is_one_sentence_for_all(language: str) -> None:
    lacking = {"publisher": "not stated", "published": "not stated", "address": "not available"}
    known = {name: STATES[name] for name in lacking}
    full, bare = page(language, **known), page(language, **lacking)

    def said(document: Document) -> list[str]:
        unknown = document.sections.get("unknown")
        groups = unknown.groups if unknown is not None else ()
        texts = [text for group in groups for text in group.texts if isinstance(text, Sentence)]
        return [plain_text(text.spans) for text in texts]

    [new] = set(said(bare)) - set(said(full))
    [entry] = bare.sources
    for gap in new.partition(":")[2].strip(" .").replace("؛", ";").split(";"):
        told = plain_text((*entry.by.spans, *entry.about.spans))
        assert gap.strip().casefold() in told.casefold()
