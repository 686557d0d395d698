"""What rules find hangs on no id of an actor or a source: what one run said is told of an edition.

Tried over every example of every rule and over every guard, with another id for each of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import sitrep
from sitrep.checking.check import check
from sitrep.checking.edition_check import check_edition
from sitrep.checking.rule_run import RuleRun, run_rules
from sitrep.checking.run_once import says_the_same, told_of
from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.report.report_figures import ReportFigures, report_figures_of
from sitrep.loading.loaded import Loaded
from sitrep.model.header import PUBLIC
from sitrep.model.views.neutral_ids import with_neutral_ids
from sitrep.model.views.ordering import in_order
from sitrep.rules import REPORT_RULES
from tests.rules import test_guards, test_report_rules
from tests.rules.test_report_rules import examples
from tests.support.daily import some

SAMPLES = Path(__file__).parents[2] / "samples"
ALL = frozenset(rule.name for rule in REPORT_RULES)
SHARED = {"duplicate-id-1", "records: an id that an actor and a document share is one fault"}
"""Reports of which no edition is made: two records bear one id."""


def reports() -> Iterator[tuple[str, Loaded]]:
    for one in (*examples(good=True), *examples(good=False)):
        yield str(one.id), test_report_rules.loaded_with(one.values[1])
    for one in test_guards.cases():
        yield str(one.id), test_guards.loaded_with(one.values[0])


def test_other_ids_of_actors_and_sources_change_no_finding() -> None:
    tried = [(name, one) for name, one in reports() if name not in SHARED and says_itself(one)]
    assert len(tried) > 1000
    for name, whole in some(tried, 8):
        assert whole.report is not None
        ids = {one.id for one in whole.report.actors} | {one.id for one in whole.report.sources}
        other = with_neutral_ids(whole.report, frozenset(ids))
        assert other.names.keys() == ids, name
        copies = tuple((other.names[source], text) for source, text in whole.copies)
        shown = replace(whole, report=other.report, copies=copies)
        told = told_of(run_rules(whole, ALL), shown, other.names)
        assert found(told) == found(run_rules(shown, ALL)), name
        known, anew = report_figures_of(told.index), ReportFigures(FigureSet(told.index))
        assert known.exceeding == anew.exceeding, name
        assert known.undeclared_excess == anew.undeclared_excess, name


def says_itself(one: Loaded) -> bool:
    return says_the_same(one, one, {})


def found(run: RuleRun) -> Counter[tuple[str, str, str | None]]:
    index = run.index
    return Counter(
        (one.rule, one.level.value, index.record_at(one.problem.route)) for one in run.problems
    )


def test_of_an_edition_with_other_ids_the_words_of_no_problem_are_told() -> None:
    """They may hold the id that is not to be shown."""
    one = sitrep.load(SAMPLES / "syria-coast-2025")
    run = check(one).run
    assert run is not None
    shown = check_edition(run, PUBLIC)
    assert shown.report.actors != run.ordered.report.actors
    assert shown.findings
    assert {(f.got, f.expected, f.mend) for f in shown.findings} == {("", "", "")}


def test_of_a_report_with_a_last_issue_or_other_ids_of_figures_nobody_can_say_so() -> None:
    last = sitrep.load(SAMPLES / "flood-kestria-2030" / "issue-1")
    this = sitrep.load(SAMPLES / "flood-kestria-2030" / "issue-2")
    assert last.report is not None
    last = replace(last, report=in_order(last.report))
    assert last.report is not None
    assert says_the_same(last, last, {})
    assert says_the_same(last, last, {last.report.actors[0].id: "another"})
    assert not says_the_same(last, last, {last.report.tolls[0].id: "another"})
    assert not says_the_same(this, this, {})
