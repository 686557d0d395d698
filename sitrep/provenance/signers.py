"""The signers whom a reader knows, and whether one of them signed a file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sitrep.errors import UnreadableInput, WrongUse
from sitrep.filesystem.plain_file import read_plain
from sitrep.provenance.signature import INSTALL, NAMESPACE, SIGNATURE_ENDING, is_nothing_else

if TYPE_CHECKING:
    from sshsig import PublicKey

MAX_BYTES = 1_000_000
"""Of a key, or a list of them."""
MOST_SIGNED = 500_000_000


@dataclass(frozen=True)
class Signer:
    """Whom a key belongs to, as the reader's own file calls them, and the key."""

    name: str
    key: PublicKey


@dataclass(frozen=True)
class SignatureCheck:
    """Who signed a file, or a sentence that says why nobody did."""

    signer: str = ""
    fault: str = ""


def read_signers(file: Path) -> tuple[Signer, ...]:
    """The signers in a public key (``.pub``) or a list of allowed signers, as OpenSSH has them.

    Raises UnreadableInput or WrongUse where there is none.
    """
    try:
        import sshsig  # noqa: F401
    except ImportError as error:
        raise WrongUse(f"Checking signatures needs two packages: {INSTALL}.") from error
    lines = [line.strip() for line in _text(file, UnreadableInput).splitlines()]
    found = [_signer(line, file) for line in lines if line and not line.startswith("#")]
    if not found:
        raise UnreadableInput(f"{file} holds no public key.")
    return tuple(found)


def _signer(line: str, file: Path) -> Signer:
    from sshsig import PublicKey
    from sshsig.allowed_signers import AllowedSigner

    try:
        if line.startswith(("ssh-", "ecdsa-", "sk-")):
            key = PublicKey.from_openssh_str(line)
            return Signer(line.split(maxsplit=2)[2] if line.count(" ") > 1 else str(file), key)
        stated = AllowedSigner.parse(line)
        key = PublicKey.from_openssh_str(f"{stated.key_type} {stated.base64_key}")
    except NotImplementedError as error:
        raise WrongUse(f"{file}: {error} Keys of Ed25519 and RSA are read.") from error
    except (ValueError, IndexError) as error:
        raise UnreadableInput(f"{file} is no public key and no list of signers.") from error
    held = stated.options or {}
    if {*held} - {"namespaces"} or NAMESPACE not in held.get("namespaces", NAMESPACE).split(","):
        raise WrongUse(f'{file}: of the options of a signer only namespaces="{NAMESPACE}" is read.')
    return Signer(stated.principals, key)


def signed_by(file: Path, signers: tuple[Signer, ...]) -> SignatureCheck:
    """Which of the signers signed a file, by the signature that lies beside it."""
    from sshsig import InvalidSignature, check_signature

    beside = file.with_name(f"{file.name}{SIGNATURE_ENDING}")
    if not beside.is_file():
        return SignatureCheck(fault=f"It is not signed: there is no {beside.name} beside it.")
    try:
        text = _text(beside, ValueError)
        found = check_signature(read_plain(file, MOST_SIGNED), text, NAMESPACE)
    except (InvalidSignature, NotImplementedError, ValueError, AssertionError, OSError):
        return SignatureCheck(fault=f"{beside.name} is not a signature of this file.")
    if not is_nothing_else(text):
        return SignatureCheck(fault=f"{beside.name} holds more than a signature of this file.")
    for signer in signers:
        if signer.key == found:
            return SignatureCheck(signer=f"{signer.name} ({found.sha256_str()})")
    said = f"It is signed with another key than those given: {found.sha256_str()}."
    return SignatureCheck(fault=said)


def _text(file: Path, wrong: type[Exception]) -> str:
    try:
        content = read_plain(file, MAX_BYTES)
    except OSError as error:
        raise wrong(f"{file} cannot be read: {error.strerror or error}.") from error
    if not content.isascii():
        raise wrong(f"{file} is no key and no signature.")
    return content.decode("ascii")
