"""Laws of merging: order and repetition change nothing, nothing is lost, added or laid open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.findings import Level
from sitrep.loading.load import load
from sitrep.loading.loaded import Loaded
from sitrep.loading.origins import Origins
from sitrep.merging.folder_files import folder_files
from sitrep.merging.laying_together import lay_together
from sitrep.merging.led_to import ids_of
from sitrep.merging.merge_options import MergeOptions
from sitrep.merging.partners import Partner
from sitrep.merging.record_forms import written
from sitrep.merging.record_union import SHARED_KINDS
from sitrep.model.report import RECORD_KINDS, Report
from sitrep.model.views.projection import public
from tests.model.random_reports import reports

some_cases = settings(max_examples=settings().max_examples // 3)
few_cases = settings(max_examples=max(settings().max_examples // 25, 1))
"""For whole reports of every kind, which take long to make."""

PLACES, SOURCES = ("district", "town", "shelter"), ("gazette", "bulletin")


def usually(value: Any, other: Any) -> st.SearchStrategy[Any]:
    """Mostly one value, so that most reports can be merged and some cannot."""
    return st.sampled_from([value] * 7 + [other])


def maybe(value: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from([None, value])


def stated(**keys: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    made = st.fixed_dictionaries(keys)
    return made.map(lambda data: {key: one for key, one in data.items() if one is not None})


def some_of(*records: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    """Some of the records, in any order."""
    kept = st.tuples(*(st.one_of(st.none(), one) for one in records))
    return kept.map(lambda held: [one for one in held if one]).flatmap(st.permutations)


def toll(ref: str) -> st.SearchStrategy[Any]:
    """A figure for the town (a) or the shelter; the last of them is restricted."""
    return stated(
        id=st.just(ref),
        according_to=st.just("council"),
        measure=st.just("injured"),
        count=usually("12", "15"),
        places=st.just(["town" if ref == "a" else "shelter"]),
        sources=st.permutations(SOURCES),
        sensitivity=st.just("restricted" if ref == "c" else "public"),
    )


KINDS: dict[str, st.SearchStrategy[Any]] = {
    "report": stated(
        title=usually("Flood", "A flood"), as_of=st.just("2024-05-08"), issuer=st.just("Team")
    ),
    "overview": st.sampled_from([[], [], [], ["It rose [@gazette]."], ["It fell [@gazette]."]]),
    "actors": some_of(
        stated(
            id=st.just("council"),
            kind=st.just("authority"),
            name=st.just("Council"),
            in_text=maybe("the Council"),
            party_to_conflict=maybe("no"),
            sensitivity=usually("public", "restricted"),
        )
    ),
    "sources": some_of(
        *(
            stated(
                id=st.just(ref),
                title=st.just(ref),
                publisher=st.just("council"),
                kind=st.just("report"),
                address=st.just("not stated"),
                published=st.just("not stated"),
                accessed=usually("2024-05-08", "2024-05-07"),
                language=st.just("en"),
                grades=st.sampled_from([None, {"reliability": "B"}, {"credibility": "2"}]),
            )
            for ref in SOURCES
        )
    ),
    "places": some_of(
        *(
            stated(
                id=st.just(ref),
                name=st.just(ref),
                level=st.just("site"),
                parent=maybe("district") if ref == "town" else st.none(),
                point=maybe({"lat": 1, "lon": 2}),
                codes=st.sampled_from([None, {"iso": "A"}, {"pcode": "B"}]),
                spellings=st.lists(
                    st.builds(lambda s: {"name": s, "source": s}, st.sampled_from(SOURCES)),
                    max_size=2,
                    unique_by=str,
                ),
            )
            for ref in PLACES
        )
    ),
    "tolls": some_of(*map(toll, "abc")),
    "translations": some_of(
        st.just({"text": "town", "to": {"fr": "ville"}}),
        usually({"text": "town", "to": {"es": "pueblo"}}, {"text": "town", "to": {"es": "villa"}}),
    ),
    "allow": some_of(
        st.just({"rule": "single-originator", "at": "a", "because": "it is early"}),
        st.just({"rule": "single-originator", "at": "a", "because": "nobody else counts"}),
    ),
}


def partners(**kinds: st.SearchStrategy[Any]) -> st.SearchStrategy[Report]:
    """A report with some of these records."""
    return st.fixed_dictionaries({**KINDS, **kinds}).map(Report.model_validate)


PARTNERS = partners()
CLOSED, OPEN = (partners(tolls=st.tuples(*map(toll, refs))) for refs in ("c", "ab"))
"""Reports that hold the restricted figure alone, and public ones of the same place."""


def merged(*held: Report) -> Report | frozenset[str]:
    """The reports as one, or the rules by which they cannot be."""
    partners = [
        Partner(Path(str(at)), Loaded(str(at), one, Origins(str(at))), one)
        for at, one in enumerate(held)
    ]
    found = lay_together(partners, MergeOptions())
    errors = {one.rule for one in found.findings if one.level is Level.ERROR}
    return frozenset(errors) or found.report


def alone(report: Report) -> Report:
    found = merged(report)
    assert isinstance(found, Report)
    return found


def says(report: Report) -> Iterator[tuple[str, str, str]]:
    """Every kind, id and key with its value; of what can be put together, every item."""
    for kind in RECORD_KINDS:
        for record in getattr(report, kind):
            for key, value in written(record).items():
                items = value if isinstance(value, list) and kind in SHARED_KINDS else [value]
                pairs = [
                    one
                    for item in items
                    for one in (item.items() if isinstance(item, dict) else [item])
                ]
                yield from ((kind, record.id, f"{key}: {one}") for one in pairs)


@some_cases
@given(PARTNERS, PARTNERS)
def test_the_order_of_two_makes_no_difference(one: Report, other: Report) -> None:
    assert merged(one, other) == merged(other, one)


@some_cases
@given(PARTNERS, PARTNERS)
def test_what_is_merged_again_changes_nothing(one: Report, other: Report) -> None:
    assert merged(one, one) == alone(one) == merged(alone(one))
    both = merged(one, other)
    if isinstance(both, Report):
        assert merged(both, other) == merged(both, both) == both


@some_cases
@given(PARTNERS, PARTNERS, PARTNERS)
def test_three_are_merged_in_any_way(a: Report, b: Report, c: Report) -> None:
    together, first, last = merged(a, b, c), merged(a, b), merged(b, c)
    ways = [together]
    ways += [merged(first, c)] if isinstance(first, Report) else []
    ways += [merged(a, last)] if isinstance(last, Report) else []
    done = [one for one in ways if isinstance(one, Report)]
    assert all(one == done[0] for one in done)


@some_cases
@given(PARTNERS, PARTNERS)
def test_nothing_is_lost_and_nothing_is_added(one: Report, other: Report) -> None:
    both = merged(one, other)
    if isinstance(both, Report):
        assert set(says(both)) == {*says(alone(one)), *says(alone(other))}
        assert set(both.allow) == {*one.allow, *other.allow}


@some_cases
@given(CLOSED, OPEN)
def test_nothing_becomes_public_that_was_not(one: Report, other: Report) -> None:
    both = merged(one, other)
    if isinstance(both, Report):
        known = {said for held in (one, other) for said in openly(held)}
        assert set(says(public(both))) <= known


def openly(report: Report) -> Iterator[tuple[str, str, str]]:
    """What a report says, but of what only its restricted figure leads to."""
    further: dict[str, set[str | None]] = {
        one.id: {one.parent, *(spelt.source for spelt in one.spellings)} for one in report.places
    }
    further |= {one.id: {one.publisher} for one in report.sources}
    further |= {
        one.id: {one.according_to, *one.places, *(cited.source for cited in one.sources)}
        for one in report.tolls
    }
    led: set[str | None] = {"c"} if "c" in further else set()
    for _ in further:
        led |= {ref for one in led for ref in further.get(str(one), ())}
    secret = {one for one in led if one == "c" or one not in ids_of(public(report))}
    for kind, ref, said in says(alone(report)):
        spelt = said.startswith("spellings") and any(f"'{one}'" in said for one in secret)
        if ref not in secret and not spelt:
            yield kind, ref, said


@few_cases
@given(reports())
def test_the_files_load_to_exactly_what_was_merged(report: Report) -> None:
    """Files that random reports name are not there."""
    bare = tuple(one.model_copy(update={"archive": None}) for one in report.sources)
    header = report.report.model_copy(update={"map": None, "previous": None, "profile": None})
    waivers = {(one.rule, one.at): one for one in report.allow}
    whole = alone(
        report.model_copy(
            update={"sources": bare, "report": header, "allow": tuple(waivers.values())}
        )
    )
    with TemporaryDirectory() as place:
        for name, data in folder_files(whole, {}).items():
            (Path(place) / name).write_bytes(data)
        loaded = load(place)
    assert {one.rule for one in loaded.findings} <= {"sensitivity-without-default"}
    assert loaded.report == whole
