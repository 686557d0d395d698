"""Published cases: each thing that a careful reader of their tables must notice is a test.

The reports in ``cases`` hold figures with the pages that carried them, and no sentence of those.
"""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
import yaml

import sitrep
from sitrep.checking.check import check
from sitrep.compare import Axis, FigureSet, Relation, compare, figure_set_of
from sitrep.compare.claims.chains import originators
from sitrep.compare.claims.revision_step import Change
from sitrep.compare.claims.revisions import revisions
from sitrep.compare.claims.sums import SumRefusal, add
from sitrep.loading.load import load
from sitrep.loading.loaded import Loaded
from sitrep.model.values.interval import Interval

CASES = Path(__file__).parent / "cases"
FIGURES = ("goma-1", "goma-3", "goma-4", "goma-5", "goma-6", "goma-7", "goma-8")


def case(name: str) -> Loaded:
    loaded = load(CASES / f"{name}.yaml")
    assert loaded.findings == ()
    return loaded


def matter(name: str) -> FigureSet:
    return figure_set_of(case(name).index)


def page(path: Path) -> str:
    built = sitrep.build(path, options=sitrep.BuildOptions(to=["markdown"]))
    assert built.ok, built.findings
    return built.outputs[f"{path.stem}.md"].decode("utf-8")


def changed(name: str, folder: Path, **kinds: object) -> Path:
    """The case with other keys or more records, as a file of its own."""
    data = yaml.safe_load((CASES / f"{name}.yaml").read_text("utf-8"))
    for kind, value in kinds.items():
        data[kind] = {**data[kind], **value} if isinstance(value, dict) else [*data[kind], *value]  # type: ignore[misc]
    path = folder / "report.yaml"
    path.write_text(yaml.safe_dump(data, allow_unicode=True).replace("'", '"'), "utf-8")
    return path


def rules(path: Path) -> set[tuple[str, str]]:
    return {(one.rule, one.level.value) for one in check(load(path)).findings}


@pytest.mark.parametrize("name", ["derna-2023", "goma-2025", "coast-later"])
def test_a_careful_report_of_the_case_has_no_error(name: str) -> None:
    found = check(case(name)).findings
    assert [one for one in found if one.level.value == "error"] == []
    assert page(CASES / f"{name}.yaml")


def test_derna_the_attributed_originator_denies_the_figure(tmp_path: Path) -> None:
    written = page(CASES / "derna-2023.yaml")
    assert "Correction: the Libyan Red Crescent denied having given this" in written
    assert "The Libyan Red Crescent, as carried by OCHA (withdrawn)" in written
    used = changed("derna-2023", tmp_path, report={"key_figures": ["lby-1", "lby-3"]})
    assert ("retracted-in-use", "error") in rules(used)


def test_derna_what_repeats_the_figure_is_one_chain(tmp_path: Path) -> None:
    loaded = case("derna-2023")
    figures = figure_set_of(loaded.index).figures
    assert len(figures["lby-1"].claim.sources) == 2
    assert originators([figures["lby-1"]], figure_set_of(loaded.index)) == {"red-crescent"}
    assert ("single-originator", "notice") in rules(CASES / "derna-2023.yaml")


def test_derna_a_revision_across_another_scope_is_no_fall() -> None:
    answer = compare(matter("derna-2023"), "lby-3", "lby-1")
    assert (answer.relation, answer.later, answer.declared) == (Relation.REVISED, "lby-3", True)
    assert answer.axes[Axis.PLACE].value == "around"
    found = check(case("derna-2023")).findings
    assert [one.rule for one in found if one.rule == "definition-changed"]
    assert "cumulative-fall-unexplained" not in {one.rule for one in found}
    assert "hat is counted is not the same, so that no difference is computed" in page(
        CASES / "derna-2023.yaml"
    )


def test_derna_the_town_lies_inside_the_north_east() -> None:
    answer = compare(matter("derna-2023"), "lby-5", "lby-3")
    assert (answer.relation, answer.part, answer.exceeds) == (Relation.CONTAINED, "lby-5", False)


def test_derna_an_upper_limit_is_no_count() -> None:
    answer = compare(matter("derna-2023"), "lby-6", "lby-5")
    assert answer.relation is not Relation.DIFFERS
    written = page(CASES / "derna-2023.yaml")
    limit = "An upper limit is not a count and excludes none"
    assert f"| Up to 20,000 (Mayor of Derna) | Lower figures | {limit} |" in written


def test_derna_what_was_counted_elsewhere_is_not_added() -> None:
    for other in ("lby-1", "lby-3", "lby-5"):
        answer = compare(matter("derna-2023"), "lby-7", other)
        assert answer.relation is Relation.NOT_COMPARABLE
        assert Axis.PLACE in answer.obstacles


def test_derna_the_official_says_that_it_may_move_either_way() -> None:
    assert "the figure could go upward or downward" in page(CASES / "derna-2023.yaml")


def test_goma_no_line_joins_the_figures() -> None:
    found = matter("goma-2025")
    joining = (Relation.AGREES, Relation.DIFFERS, Relation.REVISED, Relation.SAME_CLAIM)
    pairs = list(combinations(FIGURES, 2))
    assert len(pairs) == 21
    joined = [pair for pair in pairs if compare(found, *pair).relation in joining]
    assert joined == []


@pytest.mark.parametrize("other", ["goma-1", "goma-4", "goma-5", "goma-8"])
def test_goma_bodies_in_morgues_are_not_killed_recovered_or_buried(other: str) -> None:
    answer = compare(matter("goma-2025"), "goma-3", other)
    assert answer.relation is Relation.NOT_COMPARABLE
    assert Axis.MEASURE in answer.obstacles


def test_goma_nine_hundred_recovered_do_not_raise_the_toll_in_morgues(tmp_path: Path) -> None:
    data = yaml.safe_load((CASES / "goma-2025.yaml").read_text("utf-8"))
    next(one for one in data["tolls"] if one["id"] == "goma-4")["revises"] = "goma-3"
    raised = tmp_path / "report.yaml"
    raised.write_text(yaml.safe_dump(data).replace("'", '"'), "utf-8")
    assert ("mixed-measure", "warning") in rules(raised)


def test_goma_a_headline_that_adds_bodies_is_refused(tmp_path: Path) -> None:
    headline = {
        "id": "headline",
        "according_to": "monusco-deputy",
        "measure": "killed",
        "count": "about 3000",
        "places": ["goma-area"],
        "parts": ["goma-5", "goma-6"],
        "sources": ["ilkha"],
    }
    added = changed("goma-2025", tmp_path, tolls=[headline])
    assert ("mixed-measure", "error") in rules(added)
    total = add(
        figure_set_of(load(added).index), figure_set_of(load(added).index).figures["headline"]
    )
    assert total is not None
    assert total.total is None
    assert SumRefusal.MEASURE in dict(total.refused)


def test_goma_a_wider_place_and_time_contain_the_narrower() -> None:
    answer = compare(matter("goma-2025"), "goma-1", "goma-7")
    assert (answer.relation, answer.part) == (Relation.CONTAINED, "goma-1")
    standings = {answer.axes[axis].value for axis in (Axis.PLACE, Axis.WINDOW)}
    assert standings == {"inside"}


def test_goma_what_buried_counts_is_not_said_and_who_says_it_is_a_party(tmp_path: Path) -> None:
    assert ("interested-party-unmarked", "notice") in rules(CASES / "goma-2025.yaml")
    written = page(CASES / "goma-2025.yaml")
    open_ones = written.split("by which causes and criteria")[1].split("\n\n## ")[0]
    assert "more than 8,500 people were buried" in open_ones
    assert compare(matter("goma-2025"), "goma-8", "goma-7").obstacles[0] is Axis.MEASURE


def test_coast_one_originator_revises_its_figure() -> None:
    found = matter("coast-later")
    answer = compare(found, "syr-sohr-745", "syr-sohr-1383")
    assert (answer.relation, answer.later) == (Relation.REVISED, "syr-sohr-1383")
    (step,) = revisions(found)
    assert (step.change, step.difference) == (Change.RISE, Interval(638, 638))
    assert "up 638 from 745" in page(CASES / "coast-later.yaml")


def test_coast_the_governorates_add_up() -> None:
    found = matter("coast-later")
    total = add(found, found.figures["syr-sohr-1383"])
    assert total is not None
    assert total.total == Interval(1383, 1383)
    assert "1,383 is made up of" in page(CASES / "coast-later.yaml")


def test_coast_the_day_adds_up_and_is_when_they_were_counted() -> None:
    written = page(CASES / "coast-later.yaml")
    assert "158 is made up of" in written
    assert "added to the count 12 March 2025; newly counted" in written
    assert (
        compare(matter("coast-later"), "syr-sohr-day", "syr-sohr-1383").obstacles[0] is Axis.BASIS
    )


def test_coast_documented_so_far_is_no_conflict() -> None:
    found = matter("coast-later")
    for other in ("syr-sohr-1383", "syr-sohr-745"):
        answer = compare(found, "syr-ohchr-111", other)
        assert answer.relation not in (Relation.DIFFERS, Relation.AGREES)
        assert not answer.exceeds
    written = page(CASES / "coast-later.yaml")
    verdict = "Only what was documented or verified so far; being lower, no contradiction"
    plot = written[written.index(verdict) :]
    assert plot.index("| 111 (OHCHR; as of 11 March 2025) |") < 400
    assert plot.index("| 1,383 (SOHR; as of 12 March 2025) |") < 400
    assert "standard of proof as stated: each case is documented" in written


def test_coast_who_holds_whom_responsible_is_that_originators_own() -> None:
    assert (
        "The Syrian Network for Human Rights said that about half of the deaths were attributed"
        in page(CASES / "coast-later.yaml")
    )


def test_coast_women_lie_inside_and_are_not_added() -> None:
    answer = compare(matter("coast-later"), "syr-nc-women", "syr-nc-1426")
    assert (answer.relation, answer.part) == (Relation.CONTAINED, "syr-nc-women")


def test_coast_what_one_figure_covers_must_be_stated() -> None:
    assert ("window-unstated", "notice") in rules(CASES / "coast-later.yaml")


def test_coast_the_words_of_an_outlet_are_not_the_reports(tmp_path: Path) -> None:
    labelled = {
        "id": "loaded",
        "according_to": "national-committee",
        "measure": "killed",
        "count": 1426,
        "note": "remnants of the former regime were among them",
        "sources": ["nsh"],
    }
    assert ("loaded-word", "warning") in rules(changed("coast-later", tmp_path, tolls=[labelled]))


def test_coast_the_whole_country_and_month_contain_the_coast() -> None:
    answer = compare(matter("coast-later"), "syr-sohr-1383", "syr-sohr-march")
    assert (answer.relation, answer.part, answer.exceeds) == (
        Relation.CONTAINED,
        "syr-sohr-1383",
        False,
    )
