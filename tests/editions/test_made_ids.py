"""An id that is made for a row tells nothing that its edition does not show."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import sitrep
from sitrep.cli.shared.group import run

HELD = {"sensitivity": "confidential"}
HEAD = "according_to,measure,count,places,window,as_of,sources,sensitivity"
ROW = "office,injured,{},ford,2031-04-01,2031-04-01,paper,{}"
OWN = {"according_to": "office", "measure": "injured", "sources": "paper"}
COLUMNS = {"P": "places", "N": "count", "D": ["window", "as_of"], "S": "sensitivity"}


def outputs(folder: Path, files: dict[str, Any], **more: Any) -> dict[str, bytes]:
    records: dict[str, Any] = {
        "report": {
            "title": "Exercise: high water",
            "as_of": "2031-04-02",
            "issuer": "Exercise team",
        }
        | {"default_sensitivity": "public"},
        "actors": [{"id": "office", "name": "Ford Office", "kind": "authority"}],
        "sources": [
            {"id": "paper", "title": "Note", "publisher": "office", "kind": "report"}
            | {"address": "not available", "published": "2031-04-01"}
            | {"accessed": "2031-04-01", "language": "en"}
        ],
        "places": [
            {"id": "land", "name": "Ford Land", "level": "country", "codes": {"x": "F"}},
            {"id": "ford", "name": "Ford", "level": "locality", "parent": "land"},
        ],
    }
    for kind, held in more.items():
        records[kind] = [*records.get(kind, []), *held]
    report = folder / "report"
    for name, content in {"report.json": records, **files}.items():
        path = report / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = content if isinstance(content, str) else json.dumps(content)
        path.write_text(text, "utf-8")
    wanted = ["markdown", "html", "json", "hxl"]
    built = sitrep.build(report, options=sitrep.BuildOptions(to=wanted))
    assert built.ok, built.findings
    return dict(built.outputs)


def plain(rows: list[tuple[int, str]]) -> dict[str, Any]:
    return {"tolls.csv": "\n".join([HEAD, *(ROW.format(*row) for row in rows), ""])}


def mapped(rows: list[tuple[int, str]], **more: Any) -> dict[str, Any]:
    table = {"file": "own/t.csv", "kind": "tolls", "columns": COLUMNS, "always": OWN, **more}
    text = "\n".join(["P,N,D,S", *(f"Ford,{one},2031-04-01,{mark}" for one, mark in rows), ""])
    return {"mapping.yaml": {"tables": [table]}, "own/t.csv": text}


def numbered(rows: list[tuple[int, str]]) -> dict[str, Any]:
    return mapped(rows, ids={"begin": "r"})


SHOWN = [(44, "public"), (61, "public")]


@pytest.mark.parametrize("files", [plain, mapped, numbered])
@pytest.mark.parametrize("seen", [SHOWN[:1], SHOWN])
@pytest.mark.parametrize("held", [(77, "confidential"), (44, "restricted")])
def test_a_row_that_nobody_sees_changes_no_other_id(
    files: Any, seen: list[tuple[int, str]], held: tuple[int, str], tmp_path: Path
) -> None:
    expected = outputs(tmp_path / "without", files(seen))
    assert outputs(tmp_path / "first", files([held, *seen])) == expected
    assert outputs(tmp_path / "last", files([*seen, held])) == expected


@pytest.mark.parametrize("more", [{}, {"passed_over": ["Who"]}])
@pytest.mark.parametrize("twice", [False, True])
def test_a_column_that_is_not_read_is_in_no_id(
    more: dict[str, Any], twice: bool, tmp_path: Path
) -> None:
    """Whoever has a list of names could try each of them."""
    found = []
    for who in ("Ada Example", "Bo Sample"):
        table = {"file": "own/t.csv", "kind": "tolls", "columns": COLUMNS, "always": OWN, **more}
        rows = [f"Ford,{one},2031-04-01,public,{who} {one}" for one, _ in SHOWN[: 1 + twice]]
        files = {"mapping.yaml": {"tables": [table]}}
        text = "\n".join(["P,N,D,S,Who", *rows, ""])
        found.append(outputs(tmp_path / who, {**files, "own/t.csv": text}))
    assert found[0] == found[1]


PERSON = {"id": "nurse-zqwye", "name": "Ada Zqwye", "kind": "person", "instead": "a health worker"}
HAMLET = {
    "id": "zqhamlet",
    "name": "Zqquiet",
    "level": "locality",
    "parent": "land",
    "instead": "land",
}


@pytest.mark.parametrize(
    ("kind", "record", "row"),
    [
        ("actors", PERSON, "nurse-zqwye,injured,44,ford"),
        ("actors", PERSON, "Ada Zqwye,injured,44,ford"),
        ("places", HAMLET, "office,injured,44,zqhamlet"),
        ("places", HAMLET, "office,injured,44,Zqquiet"),
    ],
)
def test_an_id_is_not_made_of_whom_something_else_stands_for(
    kind: str, record: dict[str, Any], row: str, tmp_path: Path
) -> None:
    files = {"tolls.csv": f"{HEAD}\n{row},2031-04-01,2031-04-01,paper,public\n"}
    found = outputs(tmp_path, files, **{kind: [{**record, **HELD}]})
    text = b"".join(found.values()).lower()
    assert b"zqwye" not in text
    assert b"zqhamlet" not in text
    assert b"zqquiet" not in text
    assert b'"tolls-' in found["report.json"]


TELLER = {"id": "zqwye-teller", "description": "a resident", "kind": "unnamed_person"}
CROWD = {"id": "zqwye-kin", "description": "residents", "kind": "described_group"}
TALK = {
    "id": "talk-with-zqwye",
    "title": "Talk with a resident",
    "publisher": "not stated",
    "kind": "interview",
    "address": "not available",
    "published": "not stated",
    "accessed": "2031-04-01",
    "language": "en",
}


@pytest.mark.parametrize(
    ("more", "who", "paper"),
    [
        ({"actors": [TELLER]}, "zqwye-teller", "paper"),
        ({"actors": [CROWD]}, "zqwye-kin", "paper"),
        ({"sources": [TALK]}, "office", "talk-with-zqwye"),
        ({"actors": [TELLER], "sources": [TALK]}, "zqwye-teller", "talk-with-zqwye"),
    ],
)
@pytest.mark.parametrize("mark", ["public", "confidential"])
def test_an_id_is_not_made_of_the_id_of_whoever_is_not_named(
    more: dict[str, Any], who: str, paper: str, mark: str, tmp_path: Path
) -> None:
    """The ids of unnamed people and of interviews are made anew; so are those made of them."""
    rows = [f"{who},injured,44,ford,2031-04-01,2031-04-01,{paper},{mark}", ROW.format(61, "public")]
    files = {"tolls.csv": "\n".join([HEAD, *rows, ""])}
    found = outputs(tmp_path, files, **more)
    assert b"zqwye" not in b"".join(found.values()).lower()
    assert (b"44" in found["report.md"]) == (mark == "public")
    assert b'"office-injured-ford-' in found["report.json"]


@pytest.mark.parametrize(("kind", "record"), [("actors", PERSON), ("places", HAMLET)])
def test_what_changed_is_told_without_such_ids(
    kind: str, record: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of what `sitrep diff` prints, too: only what is public is compared."""
    row = {"actors": "nurse-zqwye,injured,{},ford", "places": "office,injured,{},zqhamlet"}[kind]
    for count in (44, 61):
        told = f"{row.format(count)},2031-04-01,2031-04-01,paper,public"
        outputs(
            tmp_path / str(count),
            {"tolls.csv": f"{HEAD}\n{told}\n"},
            **{kind: [{**record, **HELD}]},
        )
    issues = [str(tmp_path / count / "report") for count in ("44", "61")]
    for form in ("json", "text", "markdown"):
        capsys.readouterr()
        assert run(["diff", *issues, "--format", form]) == 0
        said = capsys.readouterr().out
        assert "zq" not in said.lower()
        assert "61" in said
        assert form != "json" or '"id": "tolls-' in said


def test_what_is_said_twice_is_told_apart_by_what_is_printed(tmp_path: Path) -> None:
    """Two rows of one figure differ in what their documents say, which no page prints."""
    found = []
    for word in ("Ada Example", "Bo Sample"):
        head = f"{HEAD},sources.1.passage".replace("sources,", "sources.1.source,")
        rows = [f"{ROW.format(one, mark)},{word} told {one}" for one, mark in SHOWN]
        found.append(outputs(tmp_path / word, {"tolls.csv": "\n".join([head, *rows, ""])}))
    assert found[0] == found[1]
