"""``sitrep trace``: on what a figure rests, link by link, and what rests on it."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sitrep.cli.shared.claims import FORM, REPORT, known, loaded_desk, report_and_names

if TYPE_CHECKING:
    from sitrep.compare.report.figure_trace import FigureTrace
    from sitrep.compose.desk import Desk
    from sitrep.loading.loaded import Loaded

JSON_VERSION = 1

_LISTS = {
    "parts": "made up of",
    "some": "some of it",
    "part_of": "part of",
    "replaces": "replaces",
    "replaced_by": "replaced by",
    "same_scope": "same scope as",
    "originators": "originators for this scope",
    "derived": "used in",
    "denied_in": "denied in",
}


@click.command("trace")
@click.argument("names", nargs=-1, required=True, metavar="[REPORT] FIGURE")
@REPORT
@FORM
def command(names: tuple[str, ...], report: Path, form: str) -> int:
    """Print the chain of FIGURE, the id of a claim or a number such as 1,018.

    Of a derived number, by its id, those of the figures that it is worked out from.
    """
    from sitrep.compare.report.figure_trace import found, trace

    report, (wanted,) = report_and_names(names, 1, report)
    loaded, desk = loaded_desk(report)
    refs = found(loaded.index, wanted) or (known(wanted, list(loaded.index.claims)),)
    traces = [trace(loaded.index, ref) for ref in refs]
    if form == "json":
        data = {"version": JSON_VERSION, "traces": [asdict(one) for one in traces]}
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        click.echo("\n\n".join(_as_text(loaded, desk, one) for one in traces))
    return 0


def _as_text(loaded: Loaded, desk: Desk, one: FigureTrace) -> str:
    from sitrep.compose.desk import plain_text
    from sitrep.compose.words.answer_words import named
    from sitrep.model.sensitivity import Sensitivity

    index = loaded.index
    claim = index.claims[one.ref]
    place = loaded.origins.locate(index.routes[one.ref])
    lines = [
        f"{one.ref} ({place})",
        f"  {plain_text(named(desk, one.ref))}",
        f"  {claim.status.value}",
    ]
    if not claim.stands:
        lines[-1] = "  withdrawn or denied"
    for chain, citation in zip(one.chains, claim.sources, strict=True):
        hops = [_actor(desk, actor) for actor in (chain.originator, *chain.carriers)]
        lines.append(f"  {' -> '.join(hops)} -> {chain.source}: {_source(loaded, chain.source)}")
        kept = {"source", "via", "lacks", "sensitivity"}
        own = citation.model_dump(exclude=kept, exclude_none=True)
        lines += [f"      {axis}: “{words}”" for axis, words in own.items()]
        if citation.sensitivity is not Sensitivity.PUBLIC:
            lines.append(f"      sensitivity: {citation.sensitivity.value}")
        if citation.lacks:
            lines.append(f"      does not carry: {', '.join(citation.lacks)}")
    for name, label in _LISTS.items():
        refs = getattr(one, name)
        if refs:
            lines.append(f"  {label}: {', '.join(refs)}")
    return "\n".join(lines)


def _actor(desk: Desk, ref: str) -> str:
    from sitrep.compose.desk import plain_text
    from sitrep.compose.words.people import actor

    return plain_text(actor(desk, ref))


def _source(loaded: Loaded, ref: str) -> str:
    source = loaded.index.sources[ref]
    return f"{source.title}, published {source.published}, accessed {source.accessed}"
