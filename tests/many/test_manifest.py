"""The manifest: an in-toto statement that others can check, and no more."""

from __future__ import annotations

import json
import shutil
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

import sitrep
from sitrep.filesystem.sealing_key import KEY, make_key
from sitrep.provenance.manifest import rules_digest, subjects
from tests.many.report import FILES, several, write

WISH = sitrep.BuildOptions(to=["markdown", "html"])


def statement(out: Path) -> Any:
    [file] = out.glob("*.manifest.json")
    return json.loads(file.read_text("utf-8"))


def test_it_lists_every_output_and_the_data_of_the_edition(tmp_path: Path) -> None:
    built = sitrep.build(write(tmp_path / "valley"), tmp_path / "out", WISH)
    assert built.files[-1].name == "valley.manifest.json"
    found = statement(tmp_path / "out")
    assert found["_type"] == "https://in-toto.io/Statement/v1"
    assert found["predicateType"] == "https://slsa.dev/provenance/v1"
    assert {one["name"]: one["digest"]["sha256"] for one in found["subject"]} == {
        file.name: sha256(file.read_bytes()).hexdigest() for file in built.files[:-1]
    }
    definition = found["predicate"]["buildDefinition"]
    read = {one["name"]: one["digest"]["sha256"] for one in definition["resolvedDependencies"]}
    assert {*read} == {"edition/report.json", "edition/build.json"}
    assert not {sha256(text.encode()).hexdigest() for text in FILES.values()} & {*read.values()}
    assert definition["externalParameters"]["to"] == ["markdown", "html"]
    assert definition["internalParameters"]["rules"] == {"sha256": rules_digest()}
    builder = found["predicate"]["runDetails"]["builder"]["id"]
    assert builder == f"pkg:pypi/humanitarian-sitrep@{sitrep.__version__}"


def test_it_is_the_same_anywhere_and_tells_no_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = []
    for place in ("one", "another"):
        home = tmp_path / place
        write(home / "valley")
        own = home / "own" / "sections" / "sources.md.j2"
        own.parent.mkdir(parents=True)
        shutil.copy(sitrep.resources.templates() / "sections" / "sources.md.j2", own)
        (home / "own.css").write_text("h1 { color: #123456; }\n")
        options = sitrep.BuildOptions(
            to=["markdown"], templates=home / "own", style=home / "own.css"
        )
        texts.append(sitrep.build(home / "valley", home / "out", options).files[-1].read_text())
    assert texts[0] == texts[1]
    assert str(tmp_path) not in texts[0]
    names = [
        one["name"]
        for one in json.loads(texts[0])["predicate"]["buildDefinition"]["resolvedDependencies"]
    ]
    assert "templates/sections/sources.md.j2" in names
    assert "style/own.css" in names


def test_nothing_of_what_an_edition_leaves_out_is_in_it(tmp_path: Path) -> None:
    """Not even that there is anything, for then the manifests would differ."""
    report = write(tmp_path / "valley")
    plain = sitrep.build(report, tmp_path / "plain", WISH)
    sources = report / "sources.yaml"
    more = sources.read_text().split("sources:\n")[1].replace("bulletin.txt", "witness.txt")
    more = more.replace("id: bulletin", "id: witness\n    sensitivity: restricted", 1)
    sources.write_text(sources.read_text() + more)
    (report / "kept" / "witness.txt").write_text("What a witness said.\n")
    hidden = {"id": "hidden", "according_to": "council", "measure": "killed", "sources": "witness"}
    hidden |= {"sensitivity": "confidential", "window": "2024-05-06"}
    for count in (37, 41):
        (report / "more.yaml").write_text(json.dumps({"tolls": [{**hidden, "count": count}]}))
        built = sitrep.build(report, tmp_path / f"out-{count}", WISH)
        assert built.ok, built.findings
        assert [one.read_bytes() for one in built.files] == [
            one.read_bytes() for one in plain.files
        ]


def test_with_a_key_all_files_are_sealed_and_the_seal_tells_nothing(tmp_path: Path) -> None:
    def sealed(report: Path) -> list[Any]:
        out = report.with_name(f"{report.name}-out")
        sitrep.build(report, out, WISH)
        found = statement(out)["predicate"]["buildDefinition"]["resolvedDependencies"]
        return [one["digest"] for one in found if one["name"] == "inputs"]

    report = write(tmp_path / "valley")
    assert sealed(report) == []
    assert make_key(report)
    assert not make_key(report)
    assert (report / KEY).stat().st_mode & 0o777 == 0o600
    [first] = sealed(report)
    assert [first] == sealed(report)
    assert {*first} == {"hmac-sha256"}
    other = write(tmp_path / "other" / "valley")
    make_key(other)
    assert sealed(other) != [first]


def test_waivers_that_the_annex_prints_are_listed(tmp_path: Path) -> None:
    report = write(tmp_path / "valley")
    tolls = report / "tolls.yaml"
    tolls.write_text(tolls.read_text().replace("since 2024-05-06", "not stated"))
    waiver = {"rule": "window-unstated", "at": "injured", "because": "The council gave no day."}
    (report / "allow.yaml").write_text(json.dumps({"allow": [waiver]}))
    sitrep.build(report, tmp_path / "out", WISH)
    definition = statement(tmp_path / "out")["predicate"]["buildDefinition"]
    assert definition["internalParameters"]["waivers"] == [waiver]


def test_without_a_path_to_read_or_to_write_there_is_none(tmp_path: Path) -> None:
    report = write(tmp_path / "valley")
    assert set(sitrep.build(report, options=WISH).outputs) == {"valley.md", "valley.html"}
    loaded = sitrep.load(report)
    assert set(sitrep.build(loaded, tmp_path / "out", WISH).outputs) == {"valley.md", "valley.html"}


def test_no_manifest_stands_without_its_briefing(tmp_path: Path) -> None:
    report = write(tmp_path / "valley")
    (report / "tolls.yaml").write_text("tolls: [{id: x}]\n")
    built = sitrep.build(report, tmp_path / "out", WISH)
    assert (built.outputs, built.files) == ({}, ())
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b"\xff", b'{"_type": 1}', b"[" * 100_000])
def test_other_files_are_no_manifests(data: bytes) -> None:
    with pytest.raises(sitrep.UnreadableInput):
        subjects(data, ours=True)


def test_reports_of_a_batch_have_their_own(tmp_path: Path) -> None:
    outcomes = sitrep.build_many(several(tmp_path, 2), tmp_path / "out", WISH)
    proofs = [json.loads(one.files[-1].read_text()) for one in outcomes]
    assert [one["subject"][0]["name"] for one in proofs] == ["valley-00.md", "valley-01.md"]
