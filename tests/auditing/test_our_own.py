"""Our own briefings, read as anybody's: no alarm; and false ones made of them are found."""

from __future__ import annotations

import random
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from scripts import grade_audit
from scripts import marked_briefings as marked
from scripts import mutants_of_briefings as made
from sitrep.auditing.auditor import Auditor
from sitrep.auditing.documents.read import document_of
from sitrep.auditing.verdicts import AuditVerdict
from sitrep.languages import available
from tests.support.daily import in_turn, some

OFTEN = ("samples/minimal", "samples/outbreak-velmora-2030")
EACH = some(in_turn(marked.REPORTS, available(), each=2), 3)


@lru_cache
def briefing(folder: str, code: str) -> Any:
    return marked.briefing(folder, code)


@pytest.mark.parametrize(("folder", "code"), EACH)
def test_no_alarm_in_a_briefing_of_ours(folder: str, code: str) -> None:
    of = briefing(folder, code)
    found = Auditor(of.report, code, of.previous).audit(document_of(of.name, of.text.encode()))
    assert [(one.verdict.value, one.text, one.got) for one in found.alarms] == []
    assert sum(one.verdict is AuditVerdict.TRACED for one in found.judged) > 10


@pytest.mark.parametrize("code", available())
def test_false_briefings_are_found(code: str) -> None:
    of = briefing(OFTEN[1], code)
    every = [one for one in made.mutants(of, random.Random(code)) if one.kind != "count"]
    some = random.Random(code).sample(every, 60)
    done = list(grade_audit.graded(of, some))
    assert {one.mutant.kind for one in done} >= {"figure", "qualifier", "place", "date"}
    assert sum(one.found for one in done) >= 0.9 * len(done)


@pytest.mark.long
def test_what_is_true_by_chance_is_no_mutant() -> None:
    of = briefing(marked.REPORTS[0], "en")
    assert 0 < made.true_by_chance(of, random.Random(1)) < 50
    for one in made.mutants(of, random.Random(1)):
        if one.kind == "figure" and one.before == "40":
            assert one.after != "400"  # which the same originator gave of the same place


def test_the_key_says_what_was_altered() -> None:
    of = briefing(OFTEN[0], "en")
    for one in made.mutants(of, random.Random(1)):
        assert of.text[one.start : one.end] == one.before
        assert one.applied(of.text)[one.start : one.start + len(one.after)] == one.after
        assert one.before != one.after
        assert of.text.count("\n", 0, one.start) + 1 == one.line


def test_the_sample_is_even_over_the_kinds() -> None:
    some = made.sample([briefing(folder, "en") for folder in OFTEN], 70)
    assert len(some) == 70
    assert {one.kind for one in some} == set(made.KINDS)
    assert Path(some[0].file).suffix == ".md"
