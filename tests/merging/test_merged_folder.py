"""What merging writes: one whole folder with all that records name, or nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import sitrep
from sitrep.cli.shared.group import run
from sitrep.errors import NotWritten, WrongUse
from sitrep.loading.load import load
from sitrep.merging.folder_files import LISTED
from sitrep.merging.merge_options import MergeOptions
from sitrep.merging.merged import merge
from tests.support.tables import tables, write_csv, write_xlsx

BASE = Path(__file__).parent / "base.yaml"
SAMPLE = "samples/minimal"
LEAFLET = """sources:
  - id: {ref}
    title: {ref}
    publisher: council
    kind: report
    address: not available
    published: 2024-05-07
    accessed: 2024-05-08
    language: en
    archive: {{copy_file: {copy}}}
"""
SQUARE = {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}
MAP = "  map: {file: maps/land.geojson, code: code, scheme: iso, source: Example survey}\n"


def partner(folder: Path, text: str, **files: str) -> Path:
    """A folder with records and, by their names with __ for a slash, files beside them."""
    for name, held in {"data__yaml": text, **files}.items():
        path = folder / name.replace("___", "/").replace("__", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(held, "utf-8")
    return folder


def leaflet(folder: Path, ref: str, words: str, copy: str = "archive/leaflet.txt") -> Path:
    made = partner(folder, LEAFLET.format(ref=ref, copy=copy))
    (folder / copy).parent.mkdir(parents=True, exist_ok=True)
    (folder / copy).write_text(words, "utf-8")
    return made


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_formats_of_one_report_are_one_report(tmp_path: Path) -> None:
    report = load(SAMPLE).report
    assert report is not None
    (tmp_path / "csv").mkdir()
    write_csv(tables(report), tmp_path / "csv")
    write_xlsx(tables(report), tmp_path / "book.xlsx")
    out = tmp_path / "all"
    made = sitrep.merge([SAMPLE, tmp_path / "csv", tmp_path / "book.xlsx"], out)
    assert made.ok
    assert [one.rule for one in made.findings] == []
    assert load(out).report == made.report
    said = [[one.rule for one in sitrep.check(load(there)).findings] for there in (SAMPLE, out)]
    assert said[0] == said[1]
    built = [
        sitrep.build(one, options=sitrep.BuildOptions(to=["markdown"])).outputs
        for one in (SAMPLE, out)
    ]
    assert [*built[0].values()] == [*built[1].values()]


def test_kept_copies_come_along(tmp_path: Path) -> None:
    one = leaflet(tmp_path / "a", "first", "Twelve were hurt.")
    other = leaflet(tmp_path / "b", "second", "Twelve were hurt.")
    more = leaflet(tmp_path / "c", "third", "The river rose.", "notes.txt")
    assert merge([BASE, one, other, more], tmp_path / "all").ok
    assert (tmp_path / "all/archive/leaflet.txt").read_text("utf-8") == "Twelve were hurt."
    assert dict(load(tmp_path / "all").copies)["third"] == "The river rose."


def test_a_copy_does_not_take_the_place_of_another(tmp_path: Path) -> None:
    one = leaflet(tmp_path / "a", "first", "Twelve were hurt.")
    other = leaflet(tmp_path / "b", "second", "Nobody was hurt.")
    made = merge([BASE, one, other], tmp_path / "all")
    [finding] = made.findings
    assert (finding.rule, finding.location.line) == ("kept-files-differ", 10)
    assert f"{other / 'data.yaml'}:10:26" in finding.got
    assert not (tmp_path / "all").exists()


def test_a_copy_that_would_be_read_as_records_stays_out(tmp_path: Path) -> None:
    one = leaflet(tmp_path / "a", "first", "id,name\n", "leaflet.csv") / "data.yaml"
    made = merge([BASE, one], tmp_path / "all")
    assert [one.rule for one in made.findings] == ["kept-file-misplaced"]
    assert "archive/leaflet.csv" in made.findings[0].mend
    assert not (tmp_path / "all").exists()


def test_the_map_is_that_of_the_header_that_counts(tmp_path: Path) -> None:
    feature = {"type": "Feature", "properties": {"code": "XA-D"}, "geometry": SQUARE}
    land = json.dumps({"type": "FeatureCollection", "features": [feature]})
    header = BASE.read_text("utf-8").replace("  issuer: Team\n", f"  issuer: Team\n{MAP}")
    drawn = partner(tmp_path / "a", header, maps___land__geojson=land)
    for chosen, there in ((drawn, True), (BASE, False)):
        out = tmp_path / f"all-{there}"
        assert merge([BASE, drawn], out, MergeOptions(header=chosen)).ok
        assert (out / "maps/land.geojson").exists() == there
        assert (load(out).boundaries is not None) == there


def test_a_profile_of_ones_own_comes_with_the_header_that_counts(tmp_path: Path) -> None:
    own = "  issuer: Team\n  profile: profiles/weekly.yaml\n"
    header = BASE.read_text("utf-8").replace("  issuer: Team\n", own)
    held = partner(tmp_path / "a", header, profiles___weekly__yaml="title: {en: Weekly note}\n")
    for chosen, there in ((held, True), (BASE, False)):
        out = tmp_path / f"all-{there}"
        assert merge([BASE, held], out, MergeOptions(header=chosen)).ok
        assert (out / "profiles/weekly.yaml").exists() == there
        assert (load(out).profile is not None) == there


def test_the_way_to_the_last_issue_leads_there_from_the_new_folder(tmp_path: Path) -> None:
    text = BASE.read_text("utf-8")
    last = partner(tmp_path / "old" / "one", text.replace("05-08\n  iss", "05-01\n  iss"))
    held = text.replace("  issuer: Team\n", "  issuer: Team\n  previous: WAY\n")
    one = partner(tmp_path / "a", held.replace("WAY", "../old/one"))
    other = partner(tmp_path / "old" / "b", held.replace("WAY", "../one"))
    out = tmp_path / "deep" / "all"
    made = merge([one, other], out)
    assert made.report is not None
    assert made.report.report.previous == "../../old/one"
    assert load(out).previous is not None
    with pytest.raises(WrongUse, match="No path leads from"):
        merge([one, other], last / "inside")


def test_a_folder_is_replaced_only_as_merge_left_it(tmp_path: Path) -> None:
    one = leaflet(tmp_path / "a", "first", "Twelve were hurt.")
    out = tmp_path / "all"
    assert merge([BASE, one], out).ok
    first = (out / LISTED).read_bytes()
    assert merge([one, BASE], out).ok
    assert (out / LISTED).read_bytes() == first
    assert merge([BASE, partner(tmp_path / "b", BASE.read_text("utf-8"))], out).ok
    assert not (out / "archive").exists()
    (out / "mine.txt").write_text("mine", "utf-8")
    with pytest.raises(NotWritten, match="something else"):
        merge([BASE, one], out)
    (out / "mine.txt").unlink()
    (out / "places.yaml").write_text("places: []\n", "utf-8")
    with pytest.raises(NotWritten, match="changed since"):
        merge([BASE, one], out)
    assert (out / "places.yaml").read_text("utf-8") == "places: []\n"
    assert names(tmp_path) == ["a", "all", "b"]


def test_what_stands_elsewhere_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("mine", "utf-8")
    with pytest.raises(NotWritten, match="nothing was written"):
        merge([BASE, SAMPLE], tmp_path / "file")
    (tmp_path / "empty" / "inside").mkdir(parents=True)
    with pytest.raises(NotWritten, match="nothing was written"):
        merge([BASE, SAMPLE], tmp_path / "empty")
    monkeypatch.chdir(tmp_path / "empty" / "inside")
    with pytest.raises(WrongUse, match="working folder"):
        merge([BASE, SAMPLE], ".")
    assert names(tmp_path) == ["empty", "file"]


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    """A file of one partner is called as a folder of the other."""
    one = leaflet(tmp_path / "a", "first", "Twelve were hurt.")
    other = leaflet(tmp_path / "b", "second", "Twelve were hurt.", "archive")
    with pytest.raises(NotWritten, match="was not written"):
        merge([BASE, one, other], tmp_path / "deep" / "all")
    assert names(tmp_path) == ["a", "b"]


def test_one_header_is_needed(tmp_path: Path) -> None:
    bare = [partner(tmp_path / name, "overview: []\nactors: []\n") for name in ("a", "b")]
    made = merge(bare)
    assert [(one.rule, one.got) for one in made.findings] == [
        ("missing-key", "The report has no header.")
    ] * 2


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (MergeOptions(header="none"), "none of the reports that are merged"),
        (MergeOptions(overview=["none"]), "none of the reports that are merged"),
        (MergeOptions(rename=[(BASE, "none", "x")]), "no record with the id none"),
        (MergeOptions(rename=[(BASE, "radio", "Radio One")]), "“Radio One” is no id"),
        (MergeOptions(rename=[(BASE, "radio", "council")]), "council is taken"),
        (MergeOptions(rename=[(BASE, "radio", "tolls")]), "tolls is taken"),
        (
            MergeOptions(rename=[(BASE, "radio", "x"), (BASE, "council", "x")]),
            "would have one id",
        ),
    ],
)
def test_choices_that_cannot_be_made(options: MergeOptions, why: str) -> None:
    with pytest.raises(WrongUse, match=why):
        merge([BASE, SAMPLE], options=options)


def test_a_prefix_meets_no_record_of_another(tmp_path: Path) -> None:
    toll = "tolls:\n  - {id: %s, according_to: council, measure: injured, count: 4}\n"
    one, other = partner(tmp_path / "a", toll % "b-t"), partner(tmp_path / "b", toll % "t")
    with pytest.raises(WrongUse, match="an id that is taken: b-t"):
        merge([BASE, one, other], options=MergeOptions(prefix=[(other, "b-")]))


def test_the_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.yaml").write_text(BASE.read_text("utf-8"), "utf-8")
    differing = BASE.read_text("utf-8").replace("title: Flood", "title: A flood")
    (tmp_path / "b.yaml").write_text(differing, "utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(["merge", "a.yaml", "b.yaml", "-o", "all"]) == 1
    said = capsys.readouterr()
    assert said.out.startswith("a.yaml:2:10: error: headers-differ\n")
    assert said.err == "sitrep: nothing was written.\n"
    assert run(["merge", "a.yaml", "b.yaml", "--format", "json"]) == 1
    [finding] = json.loads(capsys.readouterr().out)["findings"]
    assert (finding["rule"], finding["file"]) == ("headers-differ", "a.yaml")
    assert run(["merge", "a.yaml", "b.yaml", "--header", "b.yaml"]) == 0
    assert (
        capsys.readouterr().out == "The reports can be merged. To write them, add --out FOLDER.\n"
    )
    assert names(tmp_path) == ["a.yaml", "b.yaml"]
    assert run(["merge", "a.yaml", "b.yaml", "--header", "b.yaml", "-o", "all"]) == 0
    assert capsys.readouterr().out.startswith("Wrote report.yaml, actors.yaml, ")
    assert run(["check", "all", "-q"]) == 0
    for alone in ([], ["a.yaml"], [str(tmp_path / "a.yaml")]):
        assert run(["merge", "a.yaml", *alone]) == 2
        assert "Two reports or more" in capsys.readouterr().err


def test_strict_stops_at_warnings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    radio = "actors:\n  - {id: station, kind: media_outlet, name: Example Radio}\n"
    one = partner(tmp_path / "a", radio)
    arguments = ["merge", str(BASE), str(one), "-o", str(tmp_path / "all")]
    assert run([*arguments, "--strict"]) == 1
    assert "entered-twice" in capsys.readouterr().out
    assert not (tmp_path / "all").exists()
    assert run([*arguments, "--quiet"]) == 0
    assert capsys.readouterr().out == ""
    assert (tmp_path / "all").is_dir()
