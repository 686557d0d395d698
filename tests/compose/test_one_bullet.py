"""What is said of a record beyond its sentence stands in the same bullet, with its citations."""

from __future__ import annotations

from pathlib import Path

import pytest

import sitrep
from sitrep.compose import compose
from sitrep.compose.desk import plain_text
from sitrep.compose.section import as_one
from sitrep.languages import available, load_language
from sitrep.model.claim import Claim
from sitrep.model.report import STANDARD_MODELS
from sitrep.model.views.edition_type import Edition
from sitrep.page.document import Cite, Section, Sentence, Words
from tests.support.samples import SAMPLES

EVERYTHING = Path(__file__).with_name("everything")
KINDS = ("access", *STANDARD_MODELS, "statements", "response")


def cite(number: int) -> Cite:
    return Cite(number, f"source-{number}", str(number))


def sentence(text: str, *numbers: int) -> Sentence:
    return Sentence((Words(text),), tuple(map(cite, numbers)))


def printed(said: Sentence) -> str:
    spans = [f"[{one.label}]" if isinstance(one, Cite) else one.text for one in said.spans]
    return "".join([*spans, *(f" [{one.label}]" for one in said.cites)])


@pytest.mark.parametrize(
    ("sentences", "told"),
    [
        ([], []),
        ([sentence("A.", 1)], ["A. [1]"]),
        ([sentence("A.", 1, 2), sentence("B.", 1, 2)], ["A. B. [1] [2]"]),
        ([sentence("A.", 1, 2), sentence("B.", 2)], ["A. [1] [2] B. [2]"]),
        ([sentence("A.", 1), sentence("B.", 2), sentence("C.", 2)], ["A. [1] B. C. [2]"]),
    ],
)
def test_each_sentence_stands_before_its_own_citations(
    sentences: list[Sentence], told: list[str]
) -> None:
    assert [printed(one) for one in as_one(sentences)] == told


def texts(section: Section) -> list[str]:
    return [plain_text(text.spans) for group in section.groups for text in group.texts]


@pytest.mark.parametrize("language", available())
@pytest.mark.parametrize("folder", [EVERYTHING, *SAMPLES], ids=lambda path: path.name)
def test_a_record_is_one_bullet_that_holds_its_note(folder: Path, language: str) -> None:
    report = sitrep.load(folder).report
    assert report is not None
    public = report.model_copy(
        update={
            kind: tuple(one for one in getattr(report, kind) if one.sensitivity == "public")
            for kind in KINDS
        }
    )
    page = compose(Edition(public), load_language(language))
    for kind in KINDS:
        records: tuple[Claim, ...] = getattr(public, kind)
        said = texts(page.sections[kind]) if kind in page.sections else []
        assert len(said) == len(records)
        for record in records:
            note = (record.note or "").rstrip(".")
            assert any(note[1:] in one for one in said)
