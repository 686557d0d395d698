"""Every report that the checks let pass is built, whichever optional keys it holds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import cycle

import pytest

import sitrep
from sitrep.exports import EXPORTS
from sitrep.model.report import CLAIM_KINDS, FIGURE_KINDS
from sitrep.pipeline.built import stops
from sitrep.write import FORMATS
from tests.pipeline.leaving_out import (
    KINDS,
    WHOLE,
    Path_,
    changes,
    left_out,
    optional,
    without,
)  # fmt: skip
from tests.support.daily import LONG, some

LEFT = ("pdf", "docx") if LONG else ("pdf", "docx", "email", "hxl-xlsx")
CITED = re.compile(r"\s*\[\[\d+\]\]\(#[^)]*\)")
FORMS = tuple(one for one in (*FORMATS, *EXPORTS) if one not in LEFT)
"""What is made of the page and the data without another program; else, nothing twice over."""


def is_tried(kind: str, path: Path_, change: str) -> bool:
    """Whether a change is made every day: all are, where there is time.

    Every twelfth key is left out, of one of the kinds that share it; each ninety-sixth is alone.
    """
    kinds, at = holders()[path], [*holders()].index(path)
    if LONG or change != "without":
        return LONG or (at + kinds.index(kind)) % 96 == 0
    return at % 12 == 0 and kind == kinds[at // 12 % len(kinds)]


@cache
def holders() -> dict[Path_, list[str]]:
    """The kinds that hold each optional key."""
    found: dict[Path_, list[str]] = {}
    for kind in KINDS:
        for path in dict.fromkeys(path for folder in WHOLE for path in optional(folder, kind)):
            found.setdefault(path, []).append(kind)
    return found


def tries(kind: str) -> Iterator[sitrep.Loaded]:
    """What each change of each key makes of the first report that holds it, each result once."""
    seen: set[Path_] = set()
    made: set[str] = set()
    for folder in WHOLE:
        held = [path for path in optional(folder, kind) if path not in seen]
        seen.update(held)
        for path in held:
            for name, change in changes().items():
                if not is_tried(kind, path, name):
                    continue
                loaded = left_out(folder, kind, path, change(path[-1]))
                assert loaded.report is not None
                text = loaded.report.model_dump_json()
                if text not in made:
                    made.add(text)
                    yield loaded


@pytest.mark.parametrize("kind", KINDS)
def test_a_report_that_may_be_built_is_built_whatever_is_left_out(kind: str) -> None:
    """In Markdown, each third in one other format in turn; where there is time, in all of them."""
    seen: Counter[bool] = Counter()
    turn = cycle(one for form in FORMS for one in (form, *["markdown"] * 2))
    for made in tries(kind):
        forms = FORMS if LONG else dict.fromkeys(("markdown", next(turn)))
        built = sitrep.build(made, options=sitrep.BuildOptions(to=tuple(forms)))
        assert built.ok is not stops(built.findings, strict=False)
        assert not built.ok or len(built.outputs) >= len(forms)
        seen[built.ok] += 1
    assert seen[True] > 4 * seen[False] or not LONG


def test_every_kind_is_taken_apart() -> None:
    keys = {kind: {path for one in WHOLE for path in optional(one, kind)} for kind in KINDS}
    assert all(keys.values())
    held = {path[0] for kind in CLAIM_KINDS for path in keys[kind]}
    assert {"sources", "status", "revises", "withdrawn", "note"} <= held
    assert ("sources", "via") in keys["tolls"]
    assert sum(map(len, keys.values())) > 100


def test_many_keys_are_left_out_every_day_and_all_where_there_is_time() -> None:
    tried = {
        path
        for kind in KINDS
        for folder in WHOLE
        for path in optional(folder, kind)
        if is_tried(kind, path, "without")
    }
    assert len(tried) > 0.07 * len(holders())
    assert not LONG or tried == set(holders())


TOLD = [kind for kind in CLAIM_KINDS if kind not in FIGURE_KINDS]
BEFORE = "In the last issue: "


@pytest.mark.parametrize("kind", some(TOLD, 5))
def test_what_changed_in_words_reads_otherwise_than_before(kind: str) -> None:
    """Whichever key of its records is left out: nobody reads the same sentence twice."""
    seen = 0
    paths = list(optional(WHOLE[0], kind))
    for path in some(paths, 1 + len(paths) // 8):
        made = left_out(WHOLE[0], kind, path, without(path[-1]))
        outputs = sitrep.build(made, options=sitrep.BuildOptions(to=["markdown"])).outputs
        for text in outputs.values():
            lines = CITED.sub("", text.decode("utf-8")).splitlines()
            told = [line.removeprefix("- ").partition(BEFORE) for line in lines if BEFORE in line]
            seen += len(told)
            assert [now for now, _, then in told if now.strip() == then.strip()] == [], path
    assert seen > 0
