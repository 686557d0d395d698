"""Loading: from files to a report, with every fault at its place and never a traceback."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep import resources
from sitrep.checking.check import check
from sitrep.errors import UnreadableInput
from sitrep.loading.load import load
from sitrep.loading.loaded import Loaded
from sitrep.loading.raw_report import KINDS, raw_report
from sitrep.loading.read_file import ReadFile
from sitrep.loading.readers import yaml_reader
from sitrep.loading.readers.tree import plain
from sitrep.loading.taking import take

HEADER = "report: {title: Flood, as_of: 2024-05-08, issuer: Team}\n"


def found(loaded: Loaded) -> list[tuple[str, int, int, str]]:
    return [
        (Path(one.location.file).name, one.location.line, one.location.column, one.rule)
        for one in loaded.findings
    ]


def test_the_minimal_report() -> None:
    loaded = load(resources.minimal_report())
    assert loaded.findings == ()
    assert loaded.report is not None
    assert loaded.unread == frozenset()


def test_a_file_and_a_folder_give_their_name(tmp_path: Path) -> None:
    file = tmp_path / "valley.yaml"
    file.write_text(HEADER)
    assert load(file).name == "valley"
    assert load(str(tmp_path)).name == tmp_path.name


def test_json_gives_the_same_report_as_yaml(tmp_path: Path) -> None:
    for path in sorted(resources.minimal_report().glob("*.yaml")):
        node = yaml_reader.read(path.read_text("utf-8")).node
        assert node is not None
        (tmp_path / f"{path.stem}.json").write_text(json.dumps(plain(node)))
    prose = resources.minimal_report() / "overview.md"
    (tmp_path / "overview.md").write_bytes(prose.read_bytes())
    assert load(tmp_path).report == load(resources.minimal_report()).report


@pytest.mark.parametrize("name", ["missing", "notes.txt", "empty"])
def test_nothing_to_read(name: str, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("words")
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "README.md").write_text("words")
    with pytest.raises(UnreadableInput, match=name):
        load(tmp_path / name)


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "report.yaml").write_text(HEADER)
    for name in ("README.md", ".hidden.yaml", "sitrep.schema.json", "data.txt", "~$a.xlsx"):
        (tmp_path / name).write_text("[")
    assert found(load(tmp_path)) == []


def test_an_empty_place_is_one_finding(tmp_path: Path) -> None:
    file = tmp_path / "report.yaml"
    file.write_text(f"{HEADER}tolls:\n- id: a\n  count:\nplaces:\nactors:\n-\n")
    lacks = ("missing-key", "figure-without-source")
    assert [one for one in found(load(file)) if one[3] not in lacks] == [
        ("report.yaml", 4, 9, "empty-value"),
        ("report.yaml", 5, 8, "empty-value"),
        ("report.yaml", 7, 2, "empty-value"),
    ]


def test_a_file_that_is_not_all_text_is_read_on(tmp_path: Path) -> None:
    file = tmp_path / "report.yaml"
    file.write_bytes(HEADER.encode() + b"places:\n- {id: a, name: \xe9, level: lokality}\n")
    assert found(load(file)) == [
        ("report.yaml", 3, 17, "not-text"),
        ("report.yaml", 3, 27, "unknown-word"),
    ]


def test_what_may_stand_in_an_unread_file_is_not_missed(tmp_path: Path) -> None:
    (tmp_path / "report.yaml").write_text(f"{HEADER}overview: ['People left [@doc].']\n")
    (tmp_path / "sources.yaml").write_text("[")
    (tmp_path / "tolls.yaml").write_text(
        "- {id: a, according_to: nobody, measure: killed, count: 3, sources: [doc], "
        "window: 2024-05-07}\n"
        "- {id: b, according_to: nobody, measure: killed, count: beyond 3, sources: [doc]}\n"
    )
    rules = [(Path(one.location.file).name, one.rule) for one in check(load(tmp_path)).findings]
    assert rules == [
        ("sources.yaml", "not-yaml"),
        ("tolls.yaml", "unknown-reference"),
        ("tolls.yaml", "unknown-reference"),
        ("tolls.yaml", "count-not-understood"),
    ]


def test_a_header_is_not_missed_where_its_file_was_not_read(tmp_path: Path) -> None:
    (tmp_path / "report.yaml").write_text("[")
    (tmp_path / "tolls.yaml").write_text("[]\n")
    assert [rule for *_, rule in found(load(tmp_path))] == ["not-yaml"]


WORDS = ["", "doc", "monitor", "1,018", "0", "yes", "en", "2024-05-08", "killed", "A b"]
KEYS = ["id", "name", "kind", "count", "sources", "source", "title", "as_of", "window", "start"]
KEYS += ["according_to", "measure", "codes", "archive", "speakers", "quotation", "x"]
VALUES = st.recursive(
    st.sampled_from(WORDS),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5)
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from([*KINDS, "other"]), VALUES, max_size=4))
def test_no_data_of_any_shape_raises(data: dict[str, object]) -> None:
    text = json.dumps(data)
    raw = raw_report([ReadFile("file.yaml", "file", yaml_reader.read(text))])
    taken = take(raw.data())
    assert taken.report is not None
    assert taken.refusals or raw.findings or "report" in data


def test_an_empty_report_is_one_finding(tmp_path: Path) -> None:
    (tmp_path / "report.yaml").write_text("")
    assert [one.rule for one in load(tmp_path).findings] == ["empty-file"]
    (tmp_path / "places.yaml").write_text("places: [{id: a, name: A, level: locality}]")
    assert {one.rule for one in load(tmp_path).findings} == {"empty-file", "missing-key"}
