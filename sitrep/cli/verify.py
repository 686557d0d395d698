"""``sitrep verify``: whether briefings say what the data that they carry says."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sitrep.cli.shared.claims import FORM
from sitrep.cli.shared.command_options import STYLE, TEMPLATES
from sitrep.cli.shared.waiting import waiting

if TYPE_CHECKING:
    from sitrep.verifying import Proof, Verified

JSON_VERSION = 1


@click.command("verify")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@TEMPLATES
@STYLE
@click.option(
    "--exact", is_flag=True, help="Ask for the same bytes as well; needs the same libraries."
)
@FORM
def command(
    paths: tuple[Path, ...],
    templates: Path | None,
    style: Path | None,
    exact: bool,
    form: str,
) -> int:
    """Prove that PDFs, or the outputs in folders, say what the data that they carry says."""
    from sitrep.verifying import verify

    with waiting("proving"):
        found = [verify(path, templates, style, exact) for path in paths]
    click.echo(_as_json(found) if form == "json" else _as_text(found))
    if all(one.ok for one in found):
        return 0
    faulty = any(not one.ok and not one.unusable for one in found)
    return 1 if faulty else 2


def _as_text(found: list[Verified]) -> str:
    lines = [line for one in found for proof in one.files for line in _lines(proof)]
    return "\n".join([*lines, *(note for one in found for note in one.notes)])


def _lines(proof: Proof) -> list[str]:
    state = "not used" if proof.unusable else "proved" if proof.ok else "NOT PROVED"
    said = f"{proof.file}: {state}"
    if proof.ok:
        said += f": {', '.join(proof.proved)}"
    details = (*proof.faults, *([proof.unusable] if proof.unusable else []), *proof.notes)
    return [said, *(f"  {detail}" for detail in details)]


def _as_json(found: list[Verified]) -> str:
    files = [{**asdict(proof), "ok": proof.ok} for one in found for proof in one.files]
    notes = [note for one in found for note in one.notes]
    ok = all(one.ok for one in found)
    data = {"version": JSON_VERSION, "ok": ok, "files": files, "notes": notes}
    return json.dumps(data, ensure_ascii=False, indent=2)
