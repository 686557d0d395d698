"""``sitrep verify``: whether briefings say what the data that they carry says."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sitrep.cli.shared.claims import FORM
from sitrep.cli.shared.command_options import FONTS, STYLE, TEMPLATES
from sitrep.cli.shared.waiting import waiting
from sitrep.glyphs import in_one_line

if TYPE_CHECKING:
    from sitrep.verifying import Proof, Verified
    from sitrep.verifying.against import Scanned

JSON_VERSION = 1


@click.command("verify")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@TEMPLATES
@STYLE
@FONTS
@click.option("--exact", is_flag=True, help="Take nothing less than the same bytes for a proof.")
@click.option(
    "--against",
    type=click.Path(path_type=Path),
    metavar="REPORT",
    help="Search the files for anything that the edition of REPORT withholds, and prove nothing "
    "else.",
)
@click.option(
    "--for",
    "audience",
    default="public",
    show_default=True,
    metavar="AUDIENCE",
    help="With --against: whose edition the files are.",
)
@click.option(
    "--signer",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A public SSH key, or a list of allowed signers: prove that one of them signed.",
)
@FORM
def command(
    paths: tuple[Path, ...], against: Path | None, audience: str, form: str, **given: Any
) -> int:
    """Prove that PDFs, or the outputs in folders, say what the data that they carry says."""
    from sitrep.verifying import verify

    if against is not None:
        return _searched(paths, against, audience, form)
    signers = given.pop("signer")
    with waiting("proving"):
        found = [verify(path, signers=signers, **given) for path in paths]
    click.echo(_as_json(found) if form == "json" else _as_text(found))
    if all(one.ok for one in found):
        return 0
    faulty = any(not one.ok and not one.unusable for one in found)
    return 1 if faulty else 2


def _searched(paths: tuple[Path, ...], report: Path, audience: str, form: str) -> int:
    """Say of each file what it holds that is withheld; 1 if any does, 2 if one is not searched."""
    from sitrep.verifying.against import scan

    scanned = scan(paths, report, audience)
    ok = all(one.ok for one in scanned)
    if form == "json":
        files = [{**asdict(one), "ok": one.ok} for one in scanned]
        click.echo(json.dumps({"version": JSON_VERSION, "ok": ok, "files": files}, indent=2))
    else:
        for one in scanned:
            click.echo("\n".join(map(in_one_line, _searched_lines(one))))
    if any(one.found for one in scanned):
        return 1
    return 0 if ok else 2


def _searched_lines(one: Scanned) -> list[str]:
    if not one.found and not one.unread:
        return [f"{one.file}: nothing withheld found"]
    held = "HOLDS WHAT IS WITHHELD" if one.found else "NOT SEARCHED"
    values = [f"“{value.text}” ({value.record})" for value in one.found]
    told = [f"{one.unread} Search it in a form that can be read."] if one.unread else []
    return [f"{one.file}: {held}", *(f"  {line}" for line in (*values, *told))]


def _as_text(found: list[Verified]) -> str:
    lines = [line for one in found for proof in one.files for line in _lines(proof)]
    lines += [note for one in found for note in one.notes]
    return "\n".join(map(in_one_line, lines))


def _lines(proof: Proof) -> list[str]:
    state = "not used" if proof.unusable else "proved" if proof.ok else "NOT PROVED"
    said = f"{proof.file}: {state}"
    if proof.ok:
        said += f": {', '.join(proof.proved)}"
    if proof.ok and proof.signer:
        said += f" of {proof.signer}"
    if proof.ok and proof.weaker:
        said += f"; not every byte: {proof.weaker}"
    details = (*proof.faults, *([proof.unusable] if proof.unusable else []), *proof.notes)
    return [said, *(f"  {detail}" for detail in details)]


def _as_json(found: list[Verified]) -> str:
    files = [{**asdict(proof), "ok": proof.ok} for one in found for proof in one.files]
    notes = [note for one in found for note in one.notes]
    ok = all(one.ok for one in found)
    data = {"version": JSON_VERSION, "ok": ok, "files": files, "notes": notes}
    return json.dumps(data, ensure_ascii=False, indent=2)
