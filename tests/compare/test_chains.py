"""Chains: who originated, who carried, and where the chains turn back."""

from __future__ import annotations

from sitrep.compare import figure_set_of
from sitrep.compare.claims.chains import carriers, chains, circles, originators, turned_back
from sitrep.compare.report.figure_trace import found, trace
from tests.compare.reports import index, toll


def via(source: str, *carriers: str) -> dict[str, object]:
    return {"source": source, "via": list(carriers)}


def test_a_chain_runs_from_the_originator_through_its_carriers_to_the_document() -> None:
    claim = index(toll("one", sources=[via("doc", "paper", "wire")])).tolls["one"]
    (chain,) = chains(claim)
    assert (chain.originator, chain.carriers, chain.source) == ("monitor", ("wire", "paper"), "doc")
    assert list(chain.steps) == [("wire", "monitor"), ("paper", "wire")]
    assert carriers(claim) == {"wire", "paper"}


def test_one_originator_through_several_documents_counts_once() -> None:
    known = index(toll("one", sources=["doc", via("page", "wire"), via("leaf", "radio")]))
    figures = figure_set_of(known).figures.values()
    assert originators(figures, figure_set_of(known)) == {"monitor"}


def test_who_is_not_stated_may_be_any_of_the_others() -> None:
    known = index(toll("one"), toll("two", according_to="reports"))
    assert originators(figure_set_of(known).figures.values(), figure_set_of(known)) == {"monitor"}


def test_a_carrier_that_originates_something_else_is_no_circle() -> None:
    known = index(toll("one", sources=[via("doc", "wire")]), toll("two", 40, according_to="wire"))
    assert circles(known.claims.values()) == ()


def test_a_circle_is_walked_from_its_first_actor() -> None:
    known = index(
        toll("one", according_to="wire", sources=[via("doc", "radio")]),
        toll("two", according_to="radio", sources=[via("page", "paper")]),
        toll("three", according_to="paper", sources=[via("leaf", "wire")]),
    )
    path = circles(known.claims.values())
    assert sorted(path) == ["paper", "radio", "wire"]
    assert circles([known.claims["one"], known.claims["two"]]) == ()


def test_an_actor_twice_in_one_chain_is_seen() -> None:
    claim = index(toll("one", sources=[via("doc", "wire", "monitor")])).tolls["one"]
    assert turned_back(claim) == {"monitor"}
    assert circles([index(toll("one", sources=[via("doc", "monitor")])).tolls["one"]]) == ()


def test_a_trace_names_what_a_figure_rests_on_and_what_rests_on_it() -> None:
    known = index(
        toll("all", 20, window="since 2024-05-01", as_of="2024-05-07", parts=["part"]),
        toll("part", 8, population="women"),
        toll("later", 24, window="since 2024-05-01", as_of="2024-05-09"),
        toll("rival", 30, window="since 2024-05-01", as_of="2024-05-09", according_to="watch"),
        derived=[{"id": "times", "operation": "ratio", "of": "later", "against": "all"}],
    )
    first, later = trace(known, "all"), trace(known, "later")
    assert (first.parts, first.replaced_by, first.derived) == (("part",), ("later",), ("times",))
    assert (later.replaces, later.same_scope) == (("all",), ("rival",))
    assert later.originators == ("monitor", "watch")
    assert trace(known, "part").part_of == ("all",)


def test_what_is_some_of_a_figure_does_not_make_it_up() -> None:
    known = index(
        toll("all", 20, parts=["women", "men"]),
        toll("women", 8, population="women"),
        toll("men", 12, population="men"),
        toll("aid", 3, population="aid_workers", part_of="all"),
        toll("whole", 9, according_to="watch"),
        toll("girls", 4, population="girls", according_to="watch", part_of="whole"),
    )
    both, alone = trace(known, "all"), trace(known, "whole")
    assert (both.parts, both.some) == (("women", "men"), ("aid",))
    assert (alone.parts, alone.some) == ((), ("girls",))
    assert trace(known, "aid").part_of == ("all",)


def test_a_derived_number_is_traced_to_its_figures() -> None:
    rest = {"id": "times", "operation": "ratio", "of": "two", "against": "one"}
    known = index(toll("one", 10), toll("two", 20, according_to="watch"), derived=[rest])
    assert found(known, "times") == ("two", "one")


def test_a_figure_is_found_by_its_id_or_its_number() -> None:
    known = index(toll("one", 1018), toll("two", "at least 1018"), toll("three", "1000-1018"))
    assert found(known, "three") == ("three",)
    assert found(known, "1,018") == ("one", "two", "three")
    assert found(known, "1000 1018") == ("three",)
    assert found(known, "none") == ()
