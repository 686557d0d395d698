"""Write docs/rules anew: a page for every rule and fault, and a table of all of them.

With --check nothing is written; the exit code is 1 if something differs.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from sitrep.checking import manual  # noqa: E402

FOLDER = ROOT / "docs" / "rules"

_INDEX = """\
# Rules and faults

Every finding carries one of these names; `sitrep explain NAME` prints the page.
This folder is written by `scripts/rule_pages.py`.

| name | what it finds | level, what it reads, whether it can be waived |
|---|---|---|
"""


def pages() -> dict[str, str]:
    """Every file of the folder by its name."""
    rows = (
        f"| [{name}]({name}.md) | {manual.summary(name)} | {manual.facts(name)} |\n"
        for name in manual.names()
    )
    found = {f"{name}.md": manual.page(name) for name in manual.names()}
    return {**found, "README.md": _INDEX + "".join(rows)}


def written() -> dict[str, str]:
    """What stands in the folder now."""
    return {path.name: path.read_text("utf-8") for path in FOLDER.glob("*.md")}


def main() -> int:
    """Write, or compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare, and write nothing")
    wanted, there = pages(), written()
    differing = sorted(name for name in {*wanted, *there} if wanted.get(name) != there.get(name))
    if parser.parse_args().check:
        for name in differing:
            print(f"docs/rules/{name} is not as its rule says. Run scripts/rule_pages.py.")
        return 1 if differing else 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in differing:
        if name in wanted:
            (FOLDER / name).write_text(wanted[name], encoding="utf-8", newline="\n")
        else:
            (FOLDER / name).unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
