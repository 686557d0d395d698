"""Names in a cell: parted by the signs of any script, and told where one stands in other words."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitrep.loading.load import load
from sitrep.loading.tables.input_table import InputColumn

HEADER = "report: {title: Flood, as_of: 2030-05-08, issuer: Office}\n"
RECORDS = (
    "actors:\n- {id: agency, kind: monitor, name: Example Agency}\n"
    "places:\n- {id: a, name: البلدة أ, level: locality}\n"
    "- {id: b, name: البلدة ب, level: locality}\n"
    "sources:\n- {id: doc, title: Notes, publisher: agency, kind: report, published: 2030-05-08, "
    "accessed: 2030-05-08, language: en, address: not available}\n"
)


def loaded(folder: Path, places: str, who: str = "Example Agency") -> tuple[list[str], list[str]]:
    """The places of the one toll, and the mends of what is found."""
    (folder / "report.yaml").write_text(HEADER + RECORDS)
    names = "id,according_to,measure,count,places,sources.1.source\n"
    (folder / "tolls.csv").write_text(f'{names}t,{who},killed,4,"{places}",Notes\n')
    read = load(folder)
    assert read.report is not None
    of = [ref for one in read.report.tolls for ref in one.places]
    return of, [one.mend for one in read.findings]


@pytest.mark.parametrize("sign", [";", "؛", "；", ",", "،", "，", "、"])
def test_names_are_parted_by_the_signs_of_any_script(tmp_path: Path, sign: str) -> None:
    assert loaded(tmp_path, f"البلدة أ{sign} البلدة ب") == (["a", "b"], [])


def test_other_signs_part_where_a_mapping_declares_them() -> None:
    column = InputColumn(0, ("places",), many=True, separator="|")
    assert column.value("a؛b|c") == ["a؛b", "c"]
    assert InputColumn(0, ("note",)).value("a؛b") == "a؛b"


@pytest.mark.parametrize("who", ["The Example Agency", "Example Agency (EA)", "the example-agency"])
def test_a_name_with_a_word_beside_it_is_told(tmp_path: Path, who: str) -> None:
    _, mends = loaded(tmp_path, "البلدة أ", who)
    said = "Did you mean Example Agency? Write it so, or add this name to actors."
    assert said in mends


@pytest.mark.parametrize("who", ["Friends of the Example Agency Staff", "Agency", "Another Office"])
def test_a_name_of_somebody_else_is_not_taken_for_it(tmp_path: Path, who: str) -> None:
    _, mends = loaded(tmp_path, "البلدة أ", who)
    assert not any("Did you mean" in one for one in mends)
