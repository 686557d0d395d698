"""``sitrep compare``: how two claims stand to each other, and on which axes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sitrep.cli.shared.claims import FORM, REPORT, known, loaded_desk, report_and_names

if TYPE_CHECKING:
    from sitrep.compare import Answer

JSON_VERSION = 1

_STANDINGS = {
    "same": "the same",
    "inside": "the first lies inside the second",
    "around": "the second lies inside the first",
    "overlapping": "they overlap in part",
    "apart": "they differ",
    "unknown": "not known, because it is not stated or not declared",
    "unstated": "stated by neither",
}


@click.command("compare")
@click.argument("names", nargs=-1, required=True, metavar="[REPORT] A B")
@REPORT
@FORM
def command(names: tuple[str, ...], report: Path, form: str) -> int:
    """Print how the claims with the ids A and B stand to each other, and on which axes."""
    from sitrep.compare import compare, figure_set_of
    from sitrep.compose.desk import plain_text
    from sitrep.compose.words.answer_words import answer_words, corrections

    report, (first, second) = report_and_names(names, 2, report)
    loaded, desk = loaded_desk(report)
    ids = list(loaded.index.claims)
    answer = compare(figure_set_of(loaded.index), known(first, ids), known(second, ids))
    said = [plain_text(one) for one in (answer_words(desk, answer), *corrections(desk, answer))]
    blamed = [one.blamed for one in map(loaded.index.figures.get, (first, second)) if one]
    text = _as_json(answer, *said) if form == "json" else _as_text(answer, blamed, *said)
    click.echo(text)
    return 0


_NUMBERS = {
    "overlap": "one number may be right for both",
    "below": "the first is lower",
    "above": "the first is higher",
    "unknown": "both are numbers",
}


def _as_text(answer: Answer, blamed: Sequence[tuple[str, ...]], *sentences: str) -> str:
    said = answer.relation.value.replace("_", " ")
    told = (f"  {sentence}" for sentence in sentences)
    lines = [f"{answer.first} and {answer.second}: {said}", "", *told, ""]
    unstated = []
    for axis, standing in answer.axes.items():
        mark = "*" if axis in answer.obstacles and said == "not comparable" else " "
        words = _STANDINGS[standing.value]
        if axis.value == "as_of" and standing.value in ("inside", "around"):
            words = f"the {'first' if standing.value == 'inside' else 'second'} is earlier"
        if axis.value == "responsible" and standing.value == "unstated" and any(blamed):
            words = f"{_judged(blamed)}; a judgement, which tells nothing apart here"
        if axis.value == "count" and standing.value == "same":
            words = _NUMBERS[answer.counts.value]
        name = axis.value.replace("_", " ")
        if words == _STANDINGS["unstated"]:
            unstated.append(name)
        else:
            lines.append(f"{mark} {name:12} {words}")
    lines += [f"  {_STANDINGS['unstated']}: {', '.join(unstated)}"] if unstated else []
    return "\n".join(lines)


def _judged(blamed: Sequence[tuple[str, ...]]) -> str:
    if not all(blamed):
        return "stated by one"
    return "the same" if len(set(map(frozenset, blamed))) == 1 else "they differ"


def _as_json(answer: Answer, sentence: str, *corrections: str) -> str:
    data = {
        "version": JSON_VERSION,
        "relation": answer.relation.value,
        "first": answer.first,
        "second": answer.second,
        "axes": {axis.value: standing.value for axis, standing in answer.axes.items()},
        "obstacles": [axis.value for axis in answer.obstacles],
        "counts": answer.counts.value,
        "part": answer.part,
        "later": answer.later,
        "declared": answer.declared,
        "exceeds": answer.exceeds,
        "sentence": sentence,
        "withdrawn": list(answer.withdrawn),
        "corrections": list(corrections),
    }
    return json.dumps(data, ensure_ascii=False, indent=2)
