"""Signing with an SSH key, in the format of OpenSSH (PROTOCOL.sshsig) that ssh-keygen reads."""

from __future__ import annotations

import base64
import textwrap
from collections.abc import Mapping
from hashlib import sha512
from pathlib import Path
from typing import TYPE_CHECKING

from sitrep.errors import WrongUse
from sitrep.filesystem.plain_file import read_plain
from sitrep.provenance.manifest import ENDING

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

    SigningKey = Ed25519PrivateKey | RSAPrivateKey

NAMESPACE = "sitrep"
"""What a signature is for: one that was made for a message or a commit signs no briefing."""

SIGNATURE_ENDING = ".sig"
"""What the name of a signature adds to that of the file that it signs."""

SIGNED = (ENDING, ".pdf")
"""The endings of what is signed: the list of all outputs, and what is passed on without it."""

MAX_BYTES = 1_000_000
"""Of the file of a key."""

_MAGIC = b"SSHSIG\0\0\0\1"
"""How the bytes of a signature begin: the format and its version."""

INSTALL = "pip install 'humanitarian-sitrep[sign]'"


def read_key(file: Path) -> SigningKey:
    """The private key in a file; raises WrongUse where it cannot be used."""
    try:
        from cryptography.exceptions import UnsupportedAlgorithm
        from cryptography.hazmat.primitives.asymmetric import ed25519, rsa
        from cryptography.hazmat.primitives.serialization import load_ssh_private_key
    except ImportError as error:
        raise WrongUse(f"Signing needs two packages: {INSTALL}.") from error
    try:
        key = load_ssh_private_key(read_plain(file, MAX_BYTES), None)
    except OSError as error:
        raise WrongUse(f"{file} cannot be read: {error.strerror or error}.") from error
    except TypeError as error:
        mend = f"Sign what was built: ssh-keygen -Y sign -n {NAMESPACE} -f {file} FILE"
        raise WrongUse(f"{file} has a passphrase. {mend}") from error
    except (ValueError, UnsupportedAlgorithm) as error:
        raise WrongUse(f"{file} is not a private key of OpenSSH.") from error
    if isinstance(key, ed25519.Ed25519PrivateKey | rsa.RSAPrivateKey):
        return key
    raise WrongUse(f"{file} is a key of another sort; make one with ssh-keygen -t ed25519.")


def signatures(outputs: Mapping[str, bytes], key: SigningKey) -> dict[str, bytes]:
    """A signature for each output that is signed, by the file name that it is written under."""
    return {
        f"{name}{SIGNATURE_ENDING}": signature(content, key)
        for name, content in outputs.items()
        if name.endswith(SIGNED)
    }


def signature(content: bytes, key: SigningKey) -> bytes:
    """The signature of ``content``, as ssh-keygen writes it; the same each time."""
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    public = key.public_key().public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH)
    blob = base64.b64decode(public.split()[1])
    meant = [NAMESPACE.encode(), b"", b"sha512"]
    signed = b"SSHSIG" + b"".join(map(_string, [*meant, sha512(content).digest()]))
    made = b"".join(map(_string, [blob, *meant, _raw(signed, key)]))
    return _framed(_MAGIC + made).encode()


def is_nothing_else(text: str) -> bool:
    """Whether a text is a signature as ssh-keygen writes it, with nothing before, behind or in it.

    What checks signatures leaves such things out, and readers of the file would see them.
    """
    plain = text.replace("\r\n", "\n").rstrip("\n") + "\n"
    try:
        blob = base64.b64decode("".join(plain.splitlines()[1:-1]), validate=True)
        key, _, reserved, _, signed = _strings(blob.removeprefix(_MAGIC))
        told = _strings(key), _strings(signed)
    except ValueError:
        return False
    return plain == _framed(blob) and not reserved and len(told[1]) == 2


def _framed(blob: bytes) -> str:
    lines = textwrap.wrap(base64.b64encode(blob).decode(), 70)
    framed = ["-----BEGIN SSH SIGNATURE-----", *lines, "-----END SSH SIGNATURE-----", ""]
    return "\n".join(framed)


def _strings(data: bytes) -> list[bytes]:
    """The strings that data are made of; raises ValueError where they are made of anything else."""
    found = []
    while data:
        size, data = int.from_bytes(data[:4], "big"), data[4:]
        if size > len(data):
            raise ValueError
        found.append(data[:size])
        data = data[size:]
    return found


def _raw(signed: bytes, key: SigningKey) -> bytes:
    """The name of the algorithm and what it gives, as one string."""
    from cryptography.hazmat.primitives.asymmetric import ed25519, padding
    from cryptography.hazmat.primitives.hashes import SHA512

    if isinstance(key, ed25519.Ed25519PrivateKey):
        return _string(b"ssh-ed25519") + _string(key.sign(signed))
    return _string(b"rsa-sha2-512") + _string(key.sign(signed, padding.PKCS1v15(), SHA512()))


def _string(value: bytes) -> bytes:
    return len(value).to_bytes(4, "big") + value
