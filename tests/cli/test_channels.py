"""Whatever becomes of the channels of a run, it ends in an exit code of ours."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from sitrep import cli
from sitrep.collector import collector_at_rest
from tests.support.daily import some

ROOT = Path(__file__).parents[2]
MINIMAL = ROOT / "samples" / "minimal"


def ran(arguments: str, channels: str) -> tuple[int, str]:
    line = f"{sys.executable} -m sitrep {arguments} {channels}"
    done = subprocess.run(
        ["/bin/sh", "-c", line], capture_output=True, text=True, cwd=ROOT, check=False
    )
    return done.returncode, done.stdout + done.stderr


@pytest.mark.long
@pytest.mark.parametrize("channels", ["<&- >&- 2>&-", ">&-", "2>&-", ">&- 2>&-"])
def test_what_is_said_into_a_closed_channel_is_lost_and_nothing_else(
    channels: str, tmp_path: Path
) -> None:
    for arguments in (f"check {MINIMAL}", "rules"):
        code, said = ran(arguments, channels)
        assert (code, "fault of sitrep" in said) == (0, False), said
    out = tmp_path / "out"
    for _ in range(2):  # the second time from what was remembered
        code, said = ran(f"build {MINIMAL} --to markdown,docx -o {out}", channels)
        assert (code, "fault of sitrep" in said) == (0, False), said
    names = {one.name for one in out.iterdir()}
    assert names == {"minimal.md", "minimal.docx", "minimal.manifest.json"}


@pytest.mark.parametrize(
    "channels", some(["> /dev/full 2> /dev/full", "> /dev/full", "2> /dev/full"], 3)
)
def test_a_full_channel_is_no_finding(channels: str, tmp_path: Path) -> None:
    code, said = ran(f"build {MINIMAL} --to markdown --no-cache -o {tmp_path}", channels)
    assert code == 2, said
    assert "Traceback" not in said


def test_whoever_stops_it_while_it_starts_is_told_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(_arguments: list[str]) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "unchanged", stopped)
    # The command switches the collector off, which would stay off for other tests.
    with collector_at_rest(), pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 2
    assert capsys.readouterr().err == "\nsitrep: Stopped.\n"
