"""docs/kinds.md: what each kind of figures of the usual shape holds, from the models."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from sitrep.model.claim import Claim
from sitrep.model.figures.figure import StandardFigure
from sitrep.model.figures.stated_axes import stated_axes
from sitrep.model.report import FIGURE_MODELS
from sitrep.workbook.notes import meaning, words
from sitrep.workbook.sheet_columns import SheetColumn, columns
from tests.support.golden import Golden

ROOT = Path(__file__).parents[2]
EVERYTHING = ROOT / "tests" / "compose" / "everything"
HEAD = """\
# Kinds of figures

These hold what tolls and displacement do not. Each record is a figure like those: it has an
originator and documents, is compared, added up, revised and traced as they are, and can be a
highlight, a key figure and `{id}` in the overview. What every claim has stands in
[format.md](format.md). This page is written by `make accept`.
"""


def page() -> str:
    return "\n".join([HEAD, *(line for kind in kinds() for line in of_kind(kind))])


def kinds() -> list[str]:
    return [kind for kind, model in FIGURE_MODELS.items() if issubclass(model, StandardFigure)]


def of_kind(kind: str) -> Iterator[str]:
    yield f"## {kind}\n"
    yield f"{words()['sheets'][kind]}\n"
    yield "| key | what it holds |"
    yield "|---|---|"
    shared = set(Claim.model_fields)
    for column in columns(kind):
        if column.path.split(".")[0] not in shared:
            yield f"| `{column.path}` | {said(column)} |"
    yield "\n```yaml"
    record = yaml.safe_load((EVERYTHING / f"{kind}.yaml").read_text("utf-8"))[kind][0]
    yield yaml.safe_dump({kind: [record]}, sort_keys=False, allow_unicode=True)
    yield "```\n"


def said(column: SheetColumn) -> str:
    listed = ", ".join(f"`{word}`" for word in column.cell.words)
    needed = "Required. " if column.required else ""
    return f"{needed}{meaning(column)}{f' One of {listed}.' if listed else ''}"


def test_the_page_is_that_of_the_models(golden: Golden) -> None:
    assert len(kinds()) >= 3
    golden.file(ROOT / "docs" / "kinds.md", page())


@pytest.mark.parametrize("kind", [kind for kind in FIGURE_MODELS if kind not in kinds()])
def test_the_page_of_the_format_names_every_key_of_the_other_kinds(kind: str) -> None:
    lines = (ROOT / "docs" / "format.md").read_text("utf-8").splitlines()
    (row,) = [line for line in lines if line.startswith(f"| `{kind}` |")]
    keys = FIGURE_MODELS[kind].model_fields.keys() - Claim.model_fields.keys()
    keys -= stated_axes().keys()  # of these the page of kinds says what they are for
    assert len(keys) > 9
    assert [key for key in sorted(keys) if f"`{key}`" not in row] == []
