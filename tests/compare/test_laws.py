"""Laws that hold for every pair of figures, whatever they say."""

from __future__ import annotations

from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

import sitrep
from sitrep.compare import Answer, Axis, AxisRelation, Relation, compare, figure_set_of
from sitrep.compare.axes.axis import SCOPE
from sitrep.compare.axes.relations import together
from sitrep.compare.claims.chains import originators
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.model.figures.displacement import FigureType, Movement
from sitrep.model.figures.figure import Basis
from sitrep.model.figures.population import Group, Unit
from sitrep.model.figures.tolls import Measure
from sitrep.model.report import Report
from sitrep.model.views.index import Index
from tests.compare.reports import ACTORS, PLACES, SOURCES, index, moved, toll
from tests.model.strategies import fewer_cases

COUNTS = st.sampled_from(
    ["1", "12", "at least 12", "more than 12", "12-20", "20", "about 20", "up to 30", "dozens",
     "not stated", "1018"]
)  # fmt: skip
WINDOWS = st.sampled_from(
    ["not stated", "2024-05-06", "2024-05-07", "2024-05-01 to 2024-05-07", "since 2024-05-06",
     "since 2024-05-01", "until 2024-05-07", "2024-05"]
)  # fmt: skip
DATES = st.sampled_from([None, "2024-05-07", "2024-05-08"])
SOME_PLACES = st.lists(st.sampled_from([place["id"] for place in PLACES]), unique=True, max_size=2)
WHO = st.sampled_from(["monitor", "watch", "office", "reports"])
CHAINS = st.lists(
    st.fixed_dictionaries(
        {
            "source": st.sampled_from(["doc", "page", "leaf"]),
            "via": st.lists(st.sampled_from(["wire", "radio"]), unique=True, max_size=2),
        }
    ),
    min_size=1,
    max_size=3,
)
DIVIDED = {
    "cause": st.sampled_from([None, None, None, "cholera", "Cholera", "malaria"]),
    "event": st.sampled_from([None, None, None, "market", "school"]),
    "definition": st.sampled_from([None, None, None, "by test", "by culture"]),
}
TOLLS = st.fixed_dictionaries(
    {
        "count": COUNTS,
        "window": WINDOWS,
        "as_of": DATES,
        "places": SOME_PLACES,
        "according_to": WHO,
        "sources": CHAINS,
        "measure": st.sampled_from(["killed", "deaths", "killed_or_injured", *Measure]),
        "basis": st.sampled_from(Basis),
        "status": st.sampled_from(["reported", "documented", "verified", "estimated"]),
        "counted_in": st.sampled_from(["not stated", "not stated", "2024-05-07", "2024-05-08"]),
        "includes_earlier": st.sampled_from([None, None, "1"]),
        "responsible": st.sampled_from([None, None, ["office"], ["watch"]]),
        **DIVIDED,
        "population": st.fixed_dictionaries(
            {
                "group": st.sampled_from(Group),
                "described": st.sampled_from([None, None, "farmers", "Farmers", "miners"]),
            }
        ),
    }
)
MOVES = st.fixed_dictionaries(
    {
        "count": COUNTS,
        "window": WINDOWS,
        "as_of": DATES,
        "from_places": SOME_PLACES,
        "to_places": SOME_PLACES,
        "according_to": WHO,
        "sources": CHAINS,
        "measure": st.sampled_from(Movement),
        "unit": st.sampled_from(Unit),
        "population": st.sampled_from([None, None, "women", "children"]),
        **DIVIDED,
        "figure_type": st.sampled_from(FigureType),
    }
)
PUBLISHED = st.sampled_from(["not available", "not available", "2024-05-07", "2024-05-09"])
MIRRORED = {"first": "second", "second": "first"}


def clean(data: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if value is not None}


@st.composite
def pairs(draw: st.DrawFn) -> Index:
    """Two figures with the ids ``one`` and ``two``, which often share some axes."""
    kind, make = draw(st.sampled_from([(TOLLS, toll), (MOVES, moved)]))
    one, other = draw(kind), draw(kind)
    shared = draw(st.sets(st.sampled_from(sorted(one)), max_size=len(one)))
    other = {**other, **{key: one[key] for key in shared}}
    records = [make("one", **clean(one)), make("two", **clean(other))]
    days = draw(st.lists(PUBLISHED, min_size=len(SOURCES), max_size=len(SOURCES)))
    dated = [{**one, "published": day} for one, day in zip(SOURCES, days, strict=True)]
    if make is toll:
        return index(*records, sources=dated)
    return index(displacement=records, sources=dated)


def both(found: Index) -> tuple[Answer, Answer]:
    figure_set = figure_set_of(found)
    return compare(figure_set, "one", "two"), compare(figure_set, "two", "one")


@given(pairs())
def test_what_is_said_of_a_pair_is_said_of_its_mirror_image(found: Index) -> None:
    one, other = both(found)
    assert one.relation is other.relation
    assert (one.part, one.later, one.exceeds) == (other.part, other.later, other.exceeds)
    assert {axis: standing.mirrored for axis, standing in one.axes.items()} == dict(other.axes)
    assert set(one.obstacles) == set(other.obstacles)


@given(pairs())
def test_what_cannot_be_compared_says_on_which_axes(found: Index) -> None:
    answer = both(found)[0]
    assert answer.obstacles or answer.relation is not Relation.NOT_COMPARABLE


@given(pairs())
def test_a_higher_figure_of_a_later_day_is_no_contradiction(found: Index) -> None:
    answer = both(found)[0]
    if answer.relation is Relation.LATER_HIGHER:
        figures = figure_set_of(found).figures
        later = figures[str(answer.later)]
        earlier = figures["two" if answer.later == "one" else "one"]
        assert earlier.interval.below(later.interval)
        assert not earlier.excludes(later)
        assert answer.obstacles == ()


@given(pairs())
def test_agreement_is_never_claimed_for_numbers_that_exclude_each_other(found: Index) -> None:
    answer = both(found)[0]
    intervals = [figure_set_of(found).figures[ref].interval for ref in ("one", "two")]
    if answer.relation is Relation.AGREES:
        assert intervals[0].overlaps(intervals[1])
    if answer.relation is Relation.DIFFERS:
        assert not intervals[0].overlaps(intervals[1])


@given(pairs())
def test_agreeing_and_differing_are_of_one_scope(found: Index) -> None:
    answer = both(found)[0]
    level = (AxisRelation.SAME, AxisRelation.UNSTATED)
    scope = [answer.axes[axis] for axis in SCOPE if axis in answer.axes]
    assert scope
    if answer.relation in (Relation.AGREES, Relation.DIFFERS):
        assert all(standing in level for standing in scope)
    if answer.relation is Relation.CONTAINED:
        assert together(scope) in (AxisRelation.INSIDE, AxisRelation.AROUND)


@given(pairs())
def test_only_one_originator_revises_itself_or_is_one_claim(found: Index) -> None:
    answer = both(found)[0]
    if answer.relation in (Relation.REVISED, Relation.SAME_CLAIM):
        assert answer.axes[Axis.ORIGINATOR] is AxisRelation.SAME


@given(pairs())
def test_a_scope_is_contained_in_itself(found: Index) -> None:
    figure_set = figure_set_of(found)
    for figure in figure_set.figures.values():
        axes = figure_set.axes(figure, figure)
        scope = [axes[axis] for axis in SCOPE if axis in axes]
        assert together(scope) is AxisRelation.SAME
        assert compare(figure_set, figure.id, figure.id).relation is Relation.SAME_CLAIM


@given(pairs())
def test_the_survey_says_what_the_pair_says(found: Index) -> None:
    """Grouping finds the same as comparing two by two."""
    answer = both(found)[0]
    report_figures = report_figures_of(found)
    together_in = [len(group.figures) for group in report_figures.groups if len(group.figures) > 1]
    if answer.relation in (Relation.AGREES, Relation.DIFFERS):
        assert together_in == [2]
    if answer.relation is Relation.REVISED:
        assert report_figures.superseded.keys() == {"one", "two"} - {answer.later}
    if answer.relation is Relation.CONTAINED and answer.exceeds and _of_one_place(found):
        part = report_figures.figure_set.figures[str(answer.part)]
        whole = "two" if answer.part == "one" else "one"
        assert whole in {one.id for one in report_figures.cells.exceeded_by(part)}


def _of_one_place(found: Index) -> bool:
    """Whether the survey must see it: it does not join several places to hold several others."""
    scopes = [figure.scope for figure in figure_set_of(found).figures.values()]
    return min(len(one.origins) for one in scopes) < 2 > min(len(one.goals) for one in scopes)


@given(
    pairs(),
    st.sampled_from(["doc", "page", "leaf"]),
    st.lists(st.sampled_from(["wire", "radio", "paper"]), unique=True, max_size=3),
)
def test_another_outlet_in_a_chain_makes_no_other_originator(
    found: Index, source: str, via: list[str]
) -> None:
    data = found.report.model_dump(mode="json", exclude_none=True)
    for kind in ("tolls", "displacement"):
        for record in data[kind][:1]:
            record["sources"].append({"source": source, "via": via})
    before, after = figure_set_of(found), figure_set_of(Index(Report.model_validate(data)))
    counted = [
        originators(figure_set.figures.values(), figure_set) for figure_set in (before, after)
    ]
    assert counted[0] == counted[1]
    answers = [compare(figure_set, "one", "two") for figure_set in (before, after)]
    if Relation.SAME_CLAIM not in {one.relation for one in answers}:
        assert answers[0].relation is answers[1].relation


@fewer_cases
@given(st.lists(TOLLS, min_size=2, max_size=5), st.lists(MOVES, max_size=3), st.integers(0, 10**6))
def test_shuffling_the_input_changes_no_byte(
    tolls: list[dict[str, Any]], moves: list[dict[str, Any]], seed: int
) -> None:
    data = {
        "report": {"title": "Exercise", "as_of": "2024-05-10", "issuer": "Example team"},
        "actors": [*ACTORS],
        "sources": [*SOURCES],
        "places": [*PLACES],
        "tolls": [toll(f"t{i}", **clean(one)) for i, one in enumerate(tolls)],
        "displacement": [moved(f"d{i}", **clean(one)) for i, one in enumerate(moves)],
    }
    pages = [built(data), built(shuffled(data, Random(seed)))]
    assert pages[0] == pages[1]


def built(data: dict[str, Any]) -> bytes:
    options = sitrep.BuildOptions(to=["markdown"])
    done = sitrep.build(Report.model_validate(data), options=options)
    assert done.ok, done.findings
    return done.outputs["report.md"]


def shuffled(data: dict[str, Any], random: Random) -> dict[str, Any]:
    """The records of each kind, and the lists inside them, in another order."""
    mixed: dict[str, Any] = {"report": data["report"]}
    for kind, records in data.items():
        if isinstance(records, list):
            copies = [
                {
                    key: random.sample(value, len(value)) if isinstance(value, list) else value
                    for key, value in record.items()
                    if key != "via"
                }
                for record in records
            ]
            mixed[kind] = random.sample(copies, len(copies))
    return mixed
