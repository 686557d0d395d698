"""Verifying: whether a briefing says what the data that it carries says, and its set is whole."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from sitrep.errors import UnreadableInput
from sitrep.filesystem.plain_file import is_single_file
from sitrep.pipeline.wished_style import named_house
from sitrep.provenance.manifest import ENDING
from sitrep.provenance.signers import Signer, read_signers
from sitrep.verifying.briefing import Briefing, verified
from sitrep.verifying.manifest_check import compared, read_manifest
from sitrep.verifying.outputs_again import OutputsAgain
from sitrep.verifying.proof import Proof, Proved, Verified
from sitrep.verifying.signatures import manifest_signed, signature_of, signed, unasked

__all__ = ["Proof", "Proved", "Verified", "verify"]

_TEXTS = (".md", ".html", ".txt")
"""Endings of texts that bear a PDF's name."""

_NOT_GIVEN = "The data of the PDF beside it give no such file."
_ALONE = "No PDF beside it gives what to compare it with: the manifest alone says so."
_ANYBODY = f"{_ALONE} Anybody can write one; --signer says whether somebody whom you know did."


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
    if is_single_file(path):
        proof = signed(verified(path, house, exact).proof, known)
        return Verified((proof,), tuple(unasked([path]) if known is None else ()))
    briefings = {one: verified(one, house, exact) for one in _pdfs(path)}
    return _folder(path, briefings, exact, known)


def _pdfs(folder: Path) -> list[Path]:
    """The PDFs in a folder, as every system knows them by their names."""
    if not folder.is_dir():
        return []
    return sorted(one for one in folder.iterdir() if one.suffix.lower() == ".pdf")


def _folder(
    path: Path, briefings: Mapping[Path, Briefing], exact: bool, known: tuple[Signer, ...] | None
) -> Verified:
    """What is proved of a folder, of whose PDFs it is known already."""
    manifests = sorted(path.glob(f"*{ENDING}"))
    files: dict[str, Proof] = {}
    again = {
        one: OutputsAgain(one.stem, found.made)
        for one, found in briefings.items()
        if found.made is not None
    }
    for manifest in manifests:
        own = manifest_signed(manifest, known)
        vouched = any(one.ok for one in own.values())
        proofs = (*own.values(), *_set(manifest, briefings, again, exact, vouched))
        _put(files, proofs)  # of several manifests none takes a fault away that another shows
    for one, briefing in briefings.items():
        proof = files.get(str(one), briefing.proof)
        alone = str(one) not in files or signature_of(one).is_file()
        files[str(one)] = signed(proof, known) if alone else proof
    files |= _unlisted(path, files, briefings, again, exact)
    if not files:
        raise UnreadableInput(_nothing_in(path))
    notes = () if manifests else (f"{path} holds no manifest: whether the set is whole is open.",)
    may_be_signed = [*manifests, *briefings]
    seen = {*files, *map(str, manifests), *(str(signature_of(one)) for one in may_be_signed)}
    told = unasked(may_be_signed) if known is None else ()
    return Verified(tuple(files.values()), (*notes, *_strangers(path, seen), *told))


def _nothing_in(path: Path) -> str:
    inside = path.is_dir() and any(one.is_dir() for one in path.iterdir())
    further = ": the folders in it are verified by their names" if inside else ""
    return f"{path} holds neither a PDF nor a manifest{further}."


def _put(files: dict[str, Proof], proofs: Iterable[Proof]) -> None:
    """Add proofs to those of the same files."""
    for one in proofs:
        files[one.file] = _both(files[one.file], one) if one.file in files else one


def _strangers(folder: Path, known: Container[str]) -> Iterator[str]:
    """A sentence for each thing beside a set of which nothing is proved, whatever it is.

    What has a name that begins with a full stop is no output.
    """
    for one in sorted(folder.iterdir()):
        if str(one) in known or one.name.startswith("."):
            continue
        if one.is_dir():
            yield f"Nothing is proved of what lies in {one}: it is verified by its own name."
        else:
            yield f"Nothing is proved of {one}: no manifest lists it."


def _unlisted(
    folder: Path,
    known: Container[str],
    briefings: Mapping[Path, Briefing],
    again: Mapping[Path, OutputsAgain],
    exact: bool,
) -> dict[str, Proof]:
    """Outputs of a PDF's name that no manifest lists: of an earlier build, or another hand."""
    found: dict[str, Proof] = {}
    note = "No manifest lists it."
    for one in sorted(folder.iterdir()):
        if str(one) in known or not one.is_file() or one in briefings:
            continue
        proofs = (outputs.proof(one, exact) for outputs in again.values())
        proof = next(filter(None, proofs), None)
        if proof and (proof.proved or proof.faults):
            found[str(one)] = replace(proof, notes=(*proof.notes, note))
        elif one.suffix in _TEXTS and one.with_suffix(".pdf") in briefings.keys() - again.keys():
            said = f"{note} The PDF beside it gives nothing to compare with."
            found[str(one)] = Proof(str(one), faults=(said,))
    return found


def _set(
    manifest: Path,
    briefings: Mapping[Path, Briefing],
    again: Mapping[Path, OutputsAgain],
    exact: bool,
    vouched: bool,
) -> Iterator[Proof]:
    """The proofs of the outputs that a manifest names; ``vouched``: it is signed by a known key."""
    folder = manifest.parent
    try:
        subjects = read_manifest(manifest)
    except UnreadableInput as error:
        yield Proof(str(manifest), faults=(str(error),))
        return
    files = [folder / one.name for one in subjects]
    listed = any(one in again for one in files)
    for file, subject in zip(files, subjects, strict=True):
        proof = compared(folder, subject)
        if file in briefings:
            proof = _both(proof, briefings[file].proof)
        elif file.is_file():
            made = (outputs.proof(file, exact) for outputs in again.values())
            alone = _of_manifest_alone(file, listed, vouched)
            proof = _both(proof, next(filter(None, made), alone))
        yield proof


def _of_manifest_alone(file: Path, beside: bool, vouched: bool) -> Proof:
    """Of a file that no PDF gives; ``beside``: the manifest that lists it lists a PDF, too."""
    if beside:
        return Proof(str(file), faults=(_NOT_GIVEN,))
    if vouched:
        return Proof(str(file), notes=(_ALONE,))
    return Proof(str(file), unusable=_ANYBODY)


def _both(one: Proof, other: Proof) -> Proof:
    """Of one file all that two proofs say, each thing once."""
    return replace(
        one,
        proved=tuple(dict.fromkeys((*one.proved, *other.proved))),
        faults=tuple(dict.fromkeys((*one.faults, *other.faults))),
        notes=tuple(dict.fromkeys((*one.notes, *other.notes))),
        unusable="" if one.faults or other.faults else one.unusable or other.unusable,
        weaker=one.weaker or other.weaker,
    )
