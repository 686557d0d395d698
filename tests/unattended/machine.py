"""A machine without this project on its paths, on which it can be installed without a network."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from pathlib import Path

from tests.support.workflow import bare_environment

ROOT = Path(__file__).parents[2]
BROKEN = "tolls:\n  - id: t\n    according_to: nobody\n    measure: injured\n    count: 1,018\n"
OFFLINE = {
    "PIP_NO_INDEX": "1",
    "PIP_NO_DEPS": "1",
    # The checkout may be installed among the packages that are seen.
    "PIP_FORCE_REINSTALL": "1",
    # pip reads this one as the option's value: zero means no isolation.
    "PIP_NO_BUILD_ISOLATION": "0",
    "PIP_NO_INPUT": "1",
    "PIP_USER": "0",
    "PIP_REQUIRE_VIRTUALENV": "0",
}


def offline(folder: Path) -> dict[str, str]:
    """An environment for a person's home in ``folder``, in which pip asks no index."""
    return bare_environment(folder, sys.executable) | OFFLINE


def venv_with_packages(folder: Path) -> Path:
    """An environment that sees the packages of this one, but for those installed into it."""
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    (site,) = folder.glob("lib/python*/site-packages")
    (site / "packages.pth").write_text(sysconfig.get_paths()["purelib"] + "\n", "utf-8")
    return folder


def broken(folder: Path) -> Path:
    """The small sample with a figure that can be read in two ways, of somebody unknown."""
    small = copied(folder)
    (small / "tolls.yaml").write_text(BROKEN, "utf-8")
    return small


def copied(folder: Path) -> Path:
    """The small sample in a folder of its own."""
    folder.mkdir(parents=True)
    for file in (ROOT / "samples" / "minimal").iterdir():
        if file.is_file():
            (folder / file.name).write_bytes(file.read_bytes())
    return folder
