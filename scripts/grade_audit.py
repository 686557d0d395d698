"""How many false statements an audit finds in briefings, and whether it cries out elsewhere.

A sample of mutants (scripts/mutants_of_briefings.py) is audited, several far from each other in one
text. One is found if an alarm names a stretch that holds some of what was altered. An alarm that
names nothing altered stands elsewhere.

    python -m scripts.grade_audit --number 12000 --write docs/auditing.md
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from scripts.marked_briefings import LANGUAGES, REPORTS, Briefing, briefing
from scripts.mutants_of_briefings import KINDS, Mutant, chosen, options
from sitrep.auditing.auditor import Auditor
from sitrep.auditing.documents.read import document_of
from sitrep.auditing.verdicts import Judged

_FAR, _HEAP = 3, 40
"""So many lines lie between two mutants of one text, and so many stand in one."""


@dataclass(frozen=True)
class Graded:
    """A mutant with whether an alarm stands where it is, and how many stand elsewhere."""

    mutant: Mutant
    found: bool
    elsewhere: int


def graded(of: Briefing, some: Sequence[Mutant]) -> Iterator[Graded]:
    """The mutants of one briefing, audited, several far from each other in one text."""
    auditor = Auditor(of.report, of.language.code, of.previous)
    for batch in _batches(some):
        text, spans, moved = of.text, list[tuple[int, int]](), 0
        for one in batch:
            start = one.start + moved
            text = text[:start] + one.after + text[one.end + moved :]
            spans.append((start, start + len(one.after)))
            moved += len(one.after) - len(one.before)
        alarms = auditor.audit(document_of(of.name, text.encode())).alarms
        met = [[_meets(alarm, span) for span in spans] for alarm in alarms]
        strays = [alarm for alarm, hits in zip(alarms, met, strict=True) if not any(hits)]
        nearest = [_nearest(alarm, spans) for alarm in strays]
        for at, one in enumerate(batch):
            yield Graded(one, any(hits[at] for hits in met), nearest.count(at))


def _batches(some: Sequence[Mutant]) -> Iterator[list[Mutant]]:
    """The mutants in heaps, those of a heap in lines that are far from each other."""
    left = sorted(some, key=lambda one: one.start)
    while left:
        batch, rest = list[Mutant](), list[Mutant]()
        for one in left:
            far = not batch or one.line - batch[-1].line > _FAR
            (batch if far and len(batch) < _HEAP else rest).append(one)
        yield batch
        left = rest


def _nearest(alarm: Judged, spans: Sequence[tuple[int, int]]) -> int:
    start, _ = alarm.block.span(alarm.start, alarm.end)
    return min(range(len(spans)), key=lambda at: abs(spans[at][0] - start))


def _meets(alarm: Judged, span: tuple[int, int]) -> bool:
    """Whether one of the stretches that an alarm names holds some of what was altered."""
    return any(one < span[1] and span[0] < other for one, other in alarm.spans_named)


def _work(order: tuple[str, str, list[Mutant]]) -> list[Graded]:
    folder, code, some = order
    return list(graded(briefing(folder, code), some))


def grade(some: Sequence[Mutant], jobs: int) -> list[Graded]:
    """All of some mutants, audited in several processes."""
    by_file = defaultdict[str, list[Mutant]](list)
    for one in some:
        by_file[one.file].append(one)
    orders = [
        (folder, code, by_file[f"{Path(folder).name}.{code}.md"])
        for folder in REPORTS
        for code in LANGUAGES
    ]
    orders.sort(key=lambda order: -len(order[2]))
    with ProcessPoolExecutor(jobs) as workers:
        return [one for found in workers.map(_work, orders) for one in found]


def table(done: Sequence[Graded]) -> str:
    """The outcome by kind, as Markdown."""
    rows = ["| altered | mutants | found | alarms elsewhere |", "|---|---|---|---|"]
    for kind in (*KINDS, ""):
        some = [one for one in done if one.mutant.kind == kind or not kind]
        if some:
            share = 100 * sum(one.found for one in some) / len(some)
            strays = sum(one.elsewhere for one in some)
            rows.append(f"| {kind or 'all'} | {len(some):,} | {share:.1f} % | {strays} |")
    return "\n".join(rows)


BEGIN, END = "<!-- measured -->", "<!-- end of what was measured -->"


def written(page: Path, text: str) -> None:
    """Put a text between the two marks of a page."""
    before, _, rest = page.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    page.write_text(f"{before}{BEGIN}\n\n{text}\n\n{END}{after}", encoding="utf-8")


def main() -> None:
    """Audit a sample, and write what was found."""
    parser = options()
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--write", type=Path, help="the page in which the outcome is written")
    given = parser.parse_args()
    some, true = chosen(given)
    told = f"{table(grade(some, given.jobs))}\n\nLeft out as true by chance: {true:,} alterations."
    print(told)
    if given.write:
        written(given.write, told)


if __name__ == "__main__":
    main()
