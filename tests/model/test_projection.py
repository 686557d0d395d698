"""The public projection: what is restricted is never held, and what is left hangs together."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from pydantic import ValidationError

from sitrep.model.header import SHIPPED, Waiver
from sitrep.model.report import RECORD_KINDS, Report
from sitrep.model.sensitivity import Sensitivity
from sitrep.model.views.index import Index
from sitrep.model.views.printed import printed
from sitrep.model.views.projection import edition, public, restricted_ids, withheld_ids
from sitrep.model.views.references import dangling
from sitrep.model.views.walk import leaves
from tests.model.random_reports import reports
from tests.model.strategies import fewer_cases

DOCUMENT = {
    "title": "A bulletin",
    "kind": "report",
    "address": "not available",
    "published": "not stated",
    "accessed": "2024-05-08",
    "language": "en",
}
PERSON = {"name": "A Name", "kind": "person"}
TOLL = {"measure": "injured", "count": "12"}


def report(**changes: Any) -> Report:
    """A public toll with its own actors, source and place, and a restricted one with others."""
    data: dict[str, Any] = {
        "report": {"title": "Floods", "as_of": "2024-05-08", "issuer": "A Name"},
        "actors": [{"id": ref, **PERSON} for ref in ("a", "a-house", "z", "z-house")],
        "sources": [
            {"id": "doc", "publisher": "a-house", **DOCUMENT},
            {"id": "z-doc", "publisher": "z-house", **DOCUMENT},
        ],
        "places": [
            {"id": "town", "name": "Town", "level": "locality", "parent": "country"},
            {"id": "country", "name": "Country", "level": "country"},
            {"id": "z-site", "name": "Site", "level": "site", "parent": "z-district"},
            {"id": "z-district", "name": "District", "level": "admin2", "parent": "country"},
        ],
        "tolls": [
            {"id": "t", "according_to": "a", "places": ["town"], "sources": ["doc"], **TOLL},
            {"id": "z-t", "according_to": "z", "places": ["z-site"], "sources": ["z-doc"], **TOLL}
            | {"sensitivity": "restricted"},
        ],
    }
    return Report.model_validate(data | changes)


def ids(shown: Report) -> set[str]:
    return {record.id for kind in RECORD_KINDS for record in getattr(shown, kind)}


@fewer_cases
@given(reports())
def test_nothing_restricted_is_held(whole: Report) -> None:
    shown = public(whole)
    hidden = restricted_ids(whole)
    assert restricted_ids(shown) == frozenset()
    assert not [leaf for leaf in leaves(shown, Report) if leaf.value in hidden]
    assert not [waiver for waiver in shown.allow if waiver.at in hidden]


@fewer_cases
@given(reports())
def test_references_are_closed(whole: Report) -> None:
    index = Index(public(whole))
    assert list(dangling(index.leaves, index.kinds_of_ids)) == []


@fewer_cases
@given(reports())
def test_public_records_are_untouched_and_twice_is_once(whole: Report) -> None:
    shown = public(whole)
    before = Index(whole)
    kept = printed(whole, evidence=False)
    for kind in RECORD_KINDS:
        # What somebody must have seen goes where no figure of theirs is held; so do spellings.
        if kind not in ("actors", "places"):
            assert {
                one.id for one in getattr(shown, kind) if one not in getattr(kept, kind)
            } == set()
    hidden = restricted_ids(whole)
    assert set(Index(shown).claims) == set(before.claims) - hidden
    assert public(shown) == shown
    assert public(shown) is shown


@fewer_cases
@given(reports())
def test_of_the_contacts_only_those_are_held_that_are_listed(whole: Report) -> None:
    held = {one.id for one in public(whole).contacts}
    assert held == set(whole.report.contacts) - restricted_ids(whole)


def test_what_only_the_restricted_leads_to_goes_with_it() -> None:
    assert ids(public(report())) == {"a", "a-house", "doc", "town", "country", "t"}


def test_what_the_overview_cites_stays() -> None:
    shown = public(report(overview=["So it was said [@doc; @z-doc]."]))
    assert {"z-doc", "z-house"} <= ids(shown)


def test_waivers_of_what_is_gone_go_too() -> None:
    because = {"rule": "unused-source", "because": "it is kept"}
    allow = [{"at": at, **because} for at in ("t", "z-t", "z-doc", "z-district", "report")]
    kept = public(report(allow=allow)).allow
    assert [waiver.at for waiver in kept] == ["t", "report"]
    assert all(isinstance(waiver, Waiver) for waiver in kept)


@pytest.mark.parametrize("level", ["restricted", "confidential", "strictly_confidential"])
def test_every_level_but_public_is_hidden(level: str) -> None:
    tolls = [{"id": "t", "according_to": "a", "sensitivity": level, **TOLL}]
    assert restricted_ids(report(tolls=tolls)) == {"t"}
    assert public(report(tolls=tolls)).tolls == ()


def test_what_nothing_leads_to_is_in_no_edition() -> None:
    unused = report(tolls=[])
    for audience in SHIPPED:
        shown = edition(unused, audience)
        assert ids(shown) == set()
        assert edition(shown, audience) is shown


def test_translations_of_what_is_not_there_are_never_public() -> None:
    """Or one of a restricted text would tell a report that held it from one that never did."""
    town, site = ({"text": text, "to": {"fr": "mot"}} for text in ("Town", "a hidden place"))
    [seen, _] = report().model_dump(mode="json")["tolls"]
    without: dict[str, Any] = {"tolls": [seen]}
    for changes in (without, {}):
        assert public(report(translations=[site], **changes)).translations == ()
    [one] = public(report(translations=[site, town])).translations
    assert one.text == "Town"
    kept = public(report(translations=[town]))
    assert public(kept) is kept


def graded(*levels: str) -> Report:
    """A toll of each level with a source of the same level."""
    return report(
        sources=[
            {
                "id": f"s-{level}".replace("_", "-"),
                "publisher": "a",
                "sensitivity": level,
                **DOCUMENT,
            }
            for level in levels
        ],
        tolls=[
            {
                "id": f"t-{level}".replace("_", "-"),
                "according_to": "a",
                "sources": [f"s-{level}".replace("_", "-")],
                **TOLL,
            }
            | {"sensitivity": level}
            for level in levels
        ],
    )


def test_each_audience_sees_what_is_within_its_level_and_the_editions_nest() -> None:
    whole = graded(*Sensitivity)
    held = [{one.id for one in edition(whole, audience).tolls} for audience in SHIPPED]
    assert [len(one) for one in held] == [1, 2, 3, 4]
    assert all(fewer < more for fewer, more in pairwise(held))


def test_what_is_marked_and_rests_on_what_is_withheld_is_withheld_too() -> None:
    given = graded("public", "restricted", "confidential").model_dump(mode="json")
    resting = {"id": "on-it", "according_to": "a", "sources": ["s-confidential"], **TOLL}
    further = {"id": "on-that", "according_to": "a", "sources": ["s-public"], "parts": ["on-it"]}
    marks = {"sensitivity": "restricted"}
    tolls = [*given["tolls"], resting | marks, further | TOLL | marks]
    whole = report(sources=given["sources"], tolls=tolls)
    [_, partners, internal, _] = SHIPPED
    hidden = {"t-confidential", "s-confidential", "on-it", "on-that"}
    assert withheld_ids(whole, partners) == hidden
    assert withheld_ids(whole, internal) == frozenset()


@fewer_cases
@given(reports())
def test_editions_nest(whole: Report) -> None:
    for wider, narrower in pairwise(SHIPPED):
        shown = edition(whole, wider)
        assert ids(shown) <= ids(edition(whole, narrower))
        assert edition(edition(whole, narrower), wider) == shown


def test_a_house_has_audiences_of_its_own_but_no_other_public() -> None:
    own = {"id": "donors", "name": "Donors", "level": "restricted", "label": "TLP:GREEN"}
    header = {"title": "Floods", "as_of": "2024-05-08", "issuer": "A Name"}
    known = report(report=header | {"audiences": [own]}).report.all_audiences
    assert list(known) == ["public", "partners", "internal", "named", "donors"]
    for wrong in ([own, own], [own | {"id": "public"}], [own | {"label": "a\nb"}]):
        with pytest.raises(ValidationError):
            report(report=header | {"audiences": wrong})


def test_what_an_office_asks_of_itself_is_in_no_edition() -> None:
    asked = {"not_before": "2024-05-01"}
    header = {"title": "Floods", "as_of": "2024-05-08", "issuer": "A Name"}
    limits = {"default_sensitivity": "public", "small_counts_below": "5"}
    source = {"id": "doc", "publisher": "a", **DOCUMENT, **asked}
    toll = {"id": "t", "according_to": "a", "sources": ["doc"], **TOLL, **asked}
    said = {
        "id": "s",
        "according_to": "a",
        "kind": "call",
        "paraphrase": "help",
        "sources": ["doc"],
    }
    spoken = said | {"speakers": [{"name": "B Name", "consent": "given"}]}
    bare = Report.model_validate(
        {
            "report": header,
            "actors": [{"id": "a", **PERSON}],
            "sources": [{**source, "not_before": None}],
            "tolls": [{**toll, "not_before": None}],
            "statements": [said | {"speakers": [{"name": "B Name"}]}],
        }
    )
    heeded = Report.model_validate(
        {
            "report": {**header, **limits},
            "actors": [{"id": "a", **PERSON, "consent": "given"}],
            "sources": [source],
            "tolls": [toll],
            "statements": [spoken],
        }
    )
    for audience in SHIPPED:
        assert edition(heeded, audience) == edition(bare, audience) == bare
        assert edition(heeded, audience, evidence=True) == bare
