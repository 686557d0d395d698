"""How many small faults in comparing and in the rules the tests notice.

Of all mutants (scripts/mutants.py) of the modules under sitrep/compare and sitrep/rules a fixed
sample is drawn. Each is put into a copy of the tree, and the tests are run there until one fails.
A mutant that no test notices survives: a test is missing, or the change changes nothing, in which
case it is named with its reason in scripts/equivalent.toml and counted apart.

    python scripts/mutate.py --write docs/mutation.md
    python scripts/mutate.py --only revisions --number 2000
"""

from __future__ import annotations

import argparse
import resource
import shutil
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import Queue

from mutants import Mutant, drawn, enumerations, mutants
from nursery import ALWAYS, recorded, run

ROOT = Path(__file__).resolve().parent.parent
MUTATED = ("sitrep/compare", "sitrep/rules")
TESTS = ("tests/rules", "tests/compare")
NUMBER, SEED = 200, "sitrep"
NOT_COPIED = (".git", ".venv", "out", "dist", "images", "__pycache__", ".*_cache", ".hypothesis")
PATIENCE = 2
"""How many times the processor time of tests without a fault; a fault may make them run on."""


@dataclass(frozen=True)
class Outcome:
    """What became of a mutant: ``noticed``, ``survived``, or ``equivalent`` with the reason."""

    mutant: Mutant
    word: str
    reason: str = ""


class Copy:
    """A copy of the tree, in which one module at a time is another."""

    def __init__(self, folder: Path, tests: Sequence[str]) -> None:
        self.root, self.tests = folder / "tree", tests
        shutil.copytree(ROOT, self.root, ignore=shutil.ignore_patterns(*NOT_COPIED))
        began = _time_of_forks()
        entered = recorded(self.root, tests, MUTATED)
        self.patience = PATIENCE * (_time_of_forks() - began)
        if entered is None or not run(self.root, tests, None, self.patience):
            sys.exit("The tests fail without any change; nothing can be learnt from them.")
        self.entered = entered

    def survives(self, mutant: Mutant) -> bool:
        """Whether all tests that could notice it pass with a mutant in the place of its module."""
        tests = self._concerned(mutant)
        if tests is not None and not tests:
            return True
        path = self.root / mutant.path.relative_to(ROOT)
        source = path.read_bytes()
        for compiled in (path.parent / "__pycache__").glob(f"{path.stem}.*.pyc"):
            compiled.unlink()  # two writings of one second and one length look alike
        path.write_bytes(mutant.applied(source))
        try:
            return run(self.root, self.tests, tests, self.patience)
        finally:
            path.write_bytes(source)

    def _concerned(self, mutant: Mutant) -> frozenset[str] | None:
        """The tests that enter the function; None, which is all, for what a module does itself."""
        where = f"{mutant.path.relative_to(ROOT)} {mutant.function}"
        tests = self.entered.get(where, [])
        of_module = mutant.around.startswith("class") or not mutant.function
        return None if of_module or ALWAYS in tests else frozenset(tests)


def _time_of_forks() -> float:
    """The seconds of the processor that the processes of this one took so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def sample(number: int, seed: str, only: str) -> list[Mutant]:
    """The mutants to try: of the fixed sample, those whose file or function holds ``only``."""
    paths = sorted(path for folder in MUTATED for path in (ROOT / folder).rglob("*.py"))
    members = enumerations(paths)
    found = drawn((one for path in paths for one in mutants(path, members)), number, seed)
    return [one for one in found if only in f"{one.path.relative_to(ROOT)} {one.function}"]


def equivalents() -> dict[tuple[str, ...], str]:
    """The changes that change nothing, by function, line and change, with the reason."""
    listed = tomllib.loads((ROOT / "scripts" / "equivalent.toml").read_text("utf-8"))
    named = ("function", "text", "change")
    return {tuple(one[key] for key in named): one["reason"] for one in listed["equivalent"]}


def tried(taken: Sequence[Mutant], tests: Sequence[str], jobs: int) -> Iterator[Outcome]:
    """What became of each, in the order of the sample."""
    known = equivalents()
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(jobs) as pool:
        copies: Queue[Copy] = Queue()
        for number in range(jobs):
            copies.put(Copy(Path(folder) / str(number), tests))

        def one(mutant: Mutant) -> Outcome:
            reason = known.get((mutant.function, mutant.text, mutant.change), "")
            if reason:
                return Outcome(mutant, "equivalent", reason)
            copy = copies.get()
            try:
                return Outcome(mutant, "survived" if copy.survives(mutant) else "noticed")
            finally:
                copies.put(copy)

        yield from pool.map(one, taken)


def score(outcomes: Sequence[Outcome]) -> str:
    """The score in one sentence; what changes nothing is not counted."""
    words = [one.word for one in outcomes]
    noticed, survived = words.count("noticed"), words.count("survived")
    percent = 100 * noticed / max(noticed + survived, 1)
    return (
        f"{noticed} of {noticed + survived} mutants noticed: {percent:.1f} %; "
        f"{survived} survived, and {words.count('equivalent')} more change nothing."
    )


def table(outcomes: Sequence[Outcome], word: str) -> str:
    """The mutants of one outcome as a Markdown table, in the order of their files."""
    rows = sorted(
        (str(one.mutant.path.relative_to(ROOT)), one.mutant.line, one.mutant.change, one.reason)
        for one in outcomes
        if one.word == word
    )
    head = "| file | line | change | why it changes nothing |\n|---|---|---|---|\n"
    if word == "survived":
        head = "| file | line | change |\n|---|---|---|\n"
    cells = ((path, str(line), f"`{change}`", reason) for path, line, change, reason in rows)
    lines = (" | ".join(cell.replace("|", "\\|") for cell in row if cell) for row in cells)
    return head + "".join(f"| {line} |\n" for line in lines) if rows else "None.\n"


PAGE = """\
# Which small faults the tests notice

{score}

Written by `{command}`. A fixed sample is drawn of all small changes to the modules of comparing and
of the rules: an operator flipped, a condition or a member dropped, a number moved by one. Each is
made in a copy of the tree, and {tests} are run. `scripts/mutants.py` says what is changed.

## Not noticed

{survived}
## Changing nothing

{equivalent}"""


def page(outcomes: Sequence[Outcome], command: str, tests: Sequence[str]) -> str:
    """The report that --write writes."""
    return PAGE.format(
        score=score(outcomes),
        command=command,
        tests=" and ".join(tests),
        survived=table(outcomes, "survived"),
        equivalent=table(outcomes, "equivalent"),
    )


def main() -> int:
    """Try the sample, and print what survived."""
    parser = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    parser.add_argument("--number", type=int, default=NUMBER, help="how many are drawn")
    parser.add_argument("--seed", default=SEED, help="another seed draws another sample")
    parser.add_argument("--only", default="", help="those whose file or function holds this text")
    parser.add_argument("--jobs", type=int, default=1, help="how many at once, each in its copy")
    parser.add_argument("--write", type=Path, metavar="FILE", help="write a page in Markdown")
    parser.add_argument("tests", nargs="*", help="files or folders of tests")
    given = parser.parse_args()
    tests = tuple(given.tests) or TESTS
    outcomes: list[Outcome] = []
    for one in tried(sample(given.number, given.seed, given.only), tests, given.jobs):
        outcomes.append(one)
        if one.word == "survived":
            place = f"{one.mutant.path.relative_to(ROOT)}:{one.mutant.line}"
            print(f"{place}: {one.mutant.function}: {one.mutant.change}", flush=True)
    print(score(outcomes))
    if given.write:
        command = " ".join(["python", "scripts/mutate.py", *sys.argv[1:]])
        given.write.write_text(page(outcomes, command, tests), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
