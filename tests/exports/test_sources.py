"""The sources in the formats of reference managers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sitrep.model.report import Report
from sitrep.model.sources import SourceKind
from tests.exports.reading import by_tags
from tests.exports.reports import REPORTS, exported, loaded, report, toll

PATHS = pytest.mark.parametrize("path", REPORTS, ids=lambda one: one.name)
TYPES = {"article-newspaper", "dataset", "document", "interview", "post", "report"}
TEXTS = {"type", "id", "language", "title", "container-title", "publisher", "genre", "URL"}
TEXTS |= {"archive_location", "note"}
DATES = {"accessed", "issued"}
"""The types and variables that are used; the schema of CSL 1.0.2 allows its own alone."""
RIS_TYPES = {"DATA", "ELEC", "GEN", "NEWS", "RPRT"}
RIS_TAGS = {"TY", "ID", "TI", "T2", "PB", "M3", "PY", "DA", "Y2", "LA", "UR", "AV", "N1", "ER"}


def cited(*docs: dict[str, Any]) -> Report:
    """A report of these sources, each of which carries a toll."""
    tolls = [toll(id=f"t-{doc['id']}", sources=[doc["id"]]) for doc in docs]
    return report(sources=[*docs], tolls=tolls)


def csl(made: Any) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = json.loads(exported("csl", made).files[""])
    return items


@PATHS
def test_csl_holds_every_source_in_variables_of_csl(path: Path) -> None:
    made = loaded(path)
    items = csl(made)
    assert {item["id"] for item in items} == {source.id for source in made.sources}
    for item in items:
        assert item["type"] in TYPES
        assert set(item) <= TEXTS | DATES
        assert all(isinstance(item[name], str) for name in TEXTS & set(item))
        for name in DATES & set(item):
            (parts,) = item[name]["date-parts"]
            assert all(isinstance(part, int) for part in parts)


@PATHS
def test_ris_reads_back_as_the_sources(path: Path) -> None:
    made = loaded(path)
    records = by_tags(exported("ris", made).files[""])
    sources = {source.id: source for source in made.sources}
    assert sorted(record["ID"][0] for record in records) == sorted(sources)
    for record in records:
        assert set(record) <= RIS_TAGS
        assert record["TY"][0] in RIS_TYPES
        assert {len(values) for values in record.values()} == {1}
        assert record["TI"][0] == " ".join(sources[record["ID"][0]].title.split())


@pytest.mark.parametrize("kind", SourceKind)
def test_every_kind_of_document_has_a_type(kind: SourceKind) -> None:
    doc = report().sources[0].model_dump(mode="json", exclude_defaults=True) | {"kind": kind.value}
    made = cited(doc)
    (item,) = csl(made)
    (record,) = by_tags(exported("ris", made).files[""])
    inside = item["type"] in ("article-newspaper", "post")
    assert item["container-title" if inside else "publisher"] == "Example Monitor"
    assert (record.get("T2") or record["PB"]) == ["Example Monitor"]
    assert record["M3"] == [kind.value.replace("_", " ")]


def test_dates_keep_their_precision_and_what_is_missing_is_left_out() -> None:
    doc = report().sources[0].model_dump(mode="json", exclude_defaults=True)
    month = {**doc, "id": "month", "published": "2024-05"}
    bare = {**doc, "id": "bare", "published": "not stated", "publisher": "not available"}
    bare |= {"address": "not available", "accessed": "2024"}
    made = cited(month, bare)
    by_id = {item["id"]: item for item in csl(made)}
    assert by_id["month"]["issued"] == {"date-parts": [[2024, 5]]}
    assert by_id["bare"]["accessed"] == {"date-parts": [[2024]]}
    assert {"issued", "publisher", "URL"}.isdisjoint(by_id["bare"])
    tags = {record["ID"][0]: record for record in by_tags(exported("ris", made).files[""])}
    assert (tags["month"]["PY"], tags["month"]["DA"]) == (["2024"], ["2024/05//"])
    assert tags["bare"]["Y2"] == ["2024///"]
    assert {"PY", "DA", "PB", "UR"}.isdisjoint(tags["bare"])


def test_a_text_of_several_lines_makes_no_tag_of_its_own() -> None:
    doc = report().sources[0].model_dump(mode="json", exclude_defaults=True)
    made = cited({**doc, "note": "first\nER  - \nTY  - BOOK"})
    (record,) = by_tags(exported("ris", made).files[""])
    assert record["N1"] == ["first ER - TY - BOOK"]
