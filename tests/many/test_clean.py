"""Clean takes away what was built, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import sitrep
from sitrep.cli.shared.group import run
from sitrep.filesystem.fast_path import CACHE, cache_of
from sitrep.filesystem.remembered import memory_of
from sitrep.many.cleaning import clean
from tests.many.report import several, visible

WISH = sitrep.BuildOptions(to=["markdown"])


@pytest.fixture
def out(tmp_path: Path) -> Path:
    reports = several(tmp_path, 2)
    sitrep.build_many(reports, tmp_path / "out", WISH)
    sitrep.build(reports[0], tmp_path / "out", WISH)
    return tmp_path / "out"


def test_everything_that_was_built_goes(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    built = visible(out)
    assert len(built) == 6
    (out / "valley-00" / "notes.txt").write_text("mine")
    (out / "mine.manifest.json").write_text("{}")
    assert run(["clean", str(out)]) == 0
    said = capsys.readouterr().out.splitlines()
    memories = [str(memory_of(one)) for one in (out, out / "valley-00", out / "valley-01")]
    kept = [cache_of(str(out)), *memories]
    assert sorted(said) == sorted([*(str(out / name) for name in built), *kept])
    assert not any(Path(one).exists() for one in kept)
    assert visible(out) == {"valley-00/notes.txt": b"mine", "mine.manifest.json": b"{}"}
    assert clean(out) == ()


def test_a_file_that_was_changed_stops_it(out: Path) -> None:
    (out / "valley-00.md").write_text("mine now")
    before = visible(out)
    with pytest.raises(sitrep.WrongUse, match=r"valley-00\.md was changed"):
        clean(out)
    assert visible(out) == before
    assert len(clean(out, force=True)) == 10
    assert visible(out) == {}


def test_what_is_missing_is_no_hindrance(out: Path) -> None:
    (out / "valley-00.md").unlink()
    assert len(clean(out)) == 9
    assert visible(out) == {}


def test_a_manifest_leads_nowhere_else(out: Path, tmp_path: Path) -> None:
    victim = tmp_path / "victim.md"
    victim.write_text("keep")
    for name in (str(victim), "../victim.md", ".hidden"):
        statement = json.loads((out / "valley-00.manifest.json").read_text())
        statement["subject"][0]["name"] = name
        (out / "evil.manifest.json").write_text(json.dumps(statement))
        clean(out, force=True)
        assert victim.read_text() == "keep"
        assert (out / "evil.manifest.json").exists()
        sitrep.build(tmp_path / "valley-00", out, WISH)


def test_links_and_strangers_are_left(out: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    sitrep.build(tmp_path / "valley-00", tmp_path / "elsewhere", WISH)
    (out / "link").symlink_to(tmp_path / "elsewhere")
    (out / CACHE).write_bytes(b"of another program")
    clean(out)
    assert len(visible(tmp_path / "elsewhere")) == 2
    assert (out / CACHE).read_bytes() == b"of another program"


def test_there_must_be_a_folder(tmp_path: Path) -> None:
    with pytest.raises(sitrep.UnreadableInput):
        clean(tmp_path / "nowhere")
