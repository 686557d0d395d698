"""Verifying: whether a briefing says what the data that it carries says, and its set is whole."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from sitrep.errors import SitrepError, UnreadableInput
from sitrep.filesystem.pdf_attachments import MAX_BYTES
from sitrep.filesystem.plain_file import read_plain
from sitrep.pipeline.wished_style import named_house
from sitrep.provenance.manifest import ENDING
from sitrep.provenance.signature import SIGNATURE_ENDING
from sitrep.provenance.signers import read_signers
from sitrep.render.template_folders import TemplateFolders
from sitrep.verifying.briefing import Briefing, verified
from sitrep.verifying.manifest_check import compared, read_manifest
from sitrep.verifying.proof import Proof, Proved, Verified
from sitrep.verifying.remade import Anew
from sitrep.verifying.signatures import manifest_signed, signed, unasked
from sitrep.write import writer

__all__ = ["Proof", "Proved", "Verified", "verify"]

_TEXTS = {".md": "markdown", ".html": "html", ".txt": "text"}
"""The outputs that are made again from a PDF's data, by the ending of their names."""


def verify(
    path: str | Path,
    templates: Path | None = None,
    style: Path | None = None,
    exact: bool = False,
    signers: Path | None = None,
    fonts: Path | None = None,
) -> Verified:
    """What can be proved of a PDF, or of the PDFs and manifests in a folder.

    A PDF is made again from its own data, and every byte compared. Where that cannot be, what it
    holds is compared with what a briefing holds, and the proof says why it is weaker; with
    ``exact`` it is none. ``templates`` and ``style`` are a house's own, if the briefing was made
    with them, ``fonts`` a folder of fonts. ``signers`` is a file of public keys: what no manifest
    signed with one of them names is to be signed itself. Raises UnreadableInput where there is
    nothing to verify.
    """
    path, house = Path(path), named_house(templates, style, fonts)
    known = None if signers is None else read_signers(signers)
    if path.is_file():
        proof = signed(verified(path, house, exact).proof, known)
        return Verified((proof,), tuple(unasked([path]) if known is None else ()))
    if not path.is_dir():
        raise UnreadableInput(f"There is no file or folder {path}.")
    manifests = sorted(path.glob(f"*{ENDING}"))
    files: dict[str, Proof] = {}
    for manifest in manifests:
        files |= {**manifest_signed(manifest, known), **_set(manifest, house, exact)}
    others = [one for one in sorted(path.glob("*.pdf")) if str(one) not in files]
    files |= {str(one): signed(verified(one, house, exact).proof, known) for one in others}
    files |= {str(one): _unlisted(one, house, exact) for one in _texts_beside(path, files)}
    if not files:
        raise UnreadableInput(f"{path} holds neither a PDF nor a manifest.")
    notes = () if manifests else (f"{path} holds no manifest: whether the set is whole is open.",)
    seen = {*files, *map(str, manifests)}
    seen |= {f"{one}{SIGNATURE_ENDING}" for one in seen}
    told = unasked([*manifests, *others]) if known is None else ()
    return Verified(tuple(files.values()), (*notes, *_strangers(path, seen), *told))


def _strangers(folder: Path, known: Container[str]) -> Iterator[str]:
    """A sentence for each file beside a set of which nothing is proved.

    Files whose names begin with a full stop are no outputs.
    """
    for one in sorted(folder.iterdir()):
        if one.is_file() and str(one) not in known and not one.name.startswith("."):
            yield f"Nothing is proved of {one}: no manifest lists it."


def _texts_beside(folder: Path, known: Mapping[str, Proof]) -> list[Path]:
    """Texts of a PDF's name that no manifest lists: of an earlier build, or of another hand."""
    found = (one for one in sorted(folder.iterdir()) if one.suffix in _TEXTS)
    return [one for one in found if str(one) not in known and one.with_suffix(".pdf").is_file()]


def _unlisted(file: Path, house: TemplateFolders, exact: bool) -> Proof:
    made = verified(file.with_suffix(".pdf"), house, exact).made
    note = "No manifest lists it."
    if made is None:
        return Proof(
            str(file), faults=(f"{note} The PDF beside it gives nothing to compare with.",)
        )
    found = _made_again(file, _TEXTS[file.suffix], made)
    return replace(found, notes=(*found.notes, note))


def _set(manifest: Path, house: TemplateFolders, exact: bool) -> Mapping[str, Proof]:
    """The proofs of the outputs that a manifest names, by their paths."""
    folder = manifest.parent
    try:
        subjects = read_manifest(manifest)
    except UnreadableInput as error:
        return {str(manifest): Proof(str(manifest), faults=(str(error),))}
    proofs = {one.name: compared(folder, one) for one in subjects}
    briefings: dict[str, Briefing] = {}
    for name, proof in proofs.items():
        if name.endswith(".pdf") and (folder / name).is_file():
            briefings[Path(name).stem] = verified(folder / name, house, exact)
            proofs[name] = _both(proof, briefings[Path(name).stem].proof)
    for name, proof in proofs.items():
        form = _TEXTS.get(Path(name).suffix)
        beside = briefings.get(Path(name).stem)
        if form and beside and beside.made and (folder / name).is_file():
            proofs[name] = _both(proof, _made_again(folder / name, form, beside.made))
    return {proof.file: proof for proof in proofs.values()}


def _both(one: Proof, other: Proof) -> Proof:
    return replace(
        one,
        proved=(*one.proved, *other.proved),
        faults=(*one.faults, *other.faults),
        notes=(*one.notes, *other.notes),
        unusable=one.unusable or other.unusable,
        weaker=one.weaker or other.weaker,
    )


def _made_again(file: Path, form: str, made: Anew) -> Proof:
    """Whether an output beside a PDF is made again from the PDF's data."""
    name = str(file)
    try:
        given, wanted = read_plain(file, MAX_BYTES), writer(form)(made.page)
    except (OSError, SitrepError) as error:
        return Proof(name, faults=(f"It cannot be compared: {error}",))
    if given == wanted:
        return Proof(name, (Proved.DATA,))
    text = given.decode("utf-8", errors="replace")
    if form == "markdown" and made.like_but_for_remarks(text):
        return Proof(name, (Proved.DATA,), notes=made.notes)
    if form != "markdown" and made.facts.copies:
        return Proof(name, notes=(*made.notes, "It was compared with the manifest alone."))
    difference = made.unlike(text) if form == "markdown" else None
    said = "It is not what the data of the PDF beside it give."
    return Proof(name, faults=(f"{said} {difference}" if difference else said,))
