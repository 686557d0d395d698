"""Signatures: made with a key, checked by its public half, and by those that ssh-keygen made."""

from __future__ import annotations

import base64
import json
import shutil
import textwrap
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

import sitrep
from sitrep.cli.shared.group import run
from sitrep.provenance.signers import read_signers, signed_by
from tests.support.daily import some
from tests.verifying.altering import MINIMAL

THEIRS = Path(__file__).parent / "signed_by_ssh_keygen"
"""A line of text signed by ssh-keygen with keys that were thrown away, their public halves, and a
signature that was made for another use."""

Key = ed25519.Ed25519PrivateKey | rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


def written(folder: Path, name: str, key: Key) -> tuple[Path, Path]:
    """The files of a private key and of its public half."""
    private, public = folder / name, folder / f"{name}.pub"
    private.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, NoEncryption()))
    half = key.public_key().public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH)
    public.write_bytes(half + b" desk@example.org\n")
    return private, public


def with_passphrase(file: Path, public: Path) -> Path:
    """A file of the form of a key with a passphrase; nobody holds what would open it."""
    blob = base64.b64decode(public.read_bytes().split()[1])
    parts = [b"aes256-ctr", b"bcrypt", _string(bytes(16)) + bytes([0, 0, 0, 16])]
    held = b"".join(map(_string, parts)) + bytes([0, 0, 0, 1]) + _string(blob) + _string(bytes(160))
    text = base64.encodebytes(b"openssh-key-v1\0" + held).decode()
    framed = "-----{} OPENSSH PRIVATE KEY-----"
    file.write_text(f"{framed.format('BEGIN')}\n{text}{framed.format('END')}\n")
    return file


def _string(value: bytes) -> bytes:
    return len(value).to_bytes(4, "big") + value


@pytest.fixture
def keys(tmp_path: Path) -> tuple[Path, Path]:
    return written(tmp_path, "key", ed25519.Ed25519PrivateKey.generate())


def signed(out: Path, key: Path, *only: str) -> sitrep.Built:
    """The small sample, built and signed: as PDF and Markdown, or in the form of one ending."""
    forms = {".pdf": "pdf", ".md": "markdown"}
    to = [forms[one] for one in only or forms]
    return sitrep.build(MINIMAL, out, sitrep.BuildOptions(to=to, sign=key))


def faults(path: Path, signers: Path) -> dict[str, tuple[str, ...]]:
    found = sitrep.verify(path, signers=signers)
    return {Path(one.file).name: one.faults for one in found.files if one.faults}


@pytest.mark.parametrize("name", ["ed25519", "rsa"])
def test_what_ssh_keygen_signed_is_signed(name: str) -> None:
    file = THEIRS / f"{name}.txt"
    assert signed_by(file, read_signers(THEIRS / f"{name}.pub")).signer.startswith("desk@")
    who = {"ed25519": "desk@example.org (SHA256:", "rsa": "press@example.org (SHA256:"}[name]
    assert signed_by(file, read_signers(THEIRS / "allowed_signers")).signer.startswith(who)
    other = read_signers(THEIRS / ("rsa.pub" if name == "ed25519" else "ed25519.pub"))
    assert "another key" in signed_by(file, other).fault


def test_what_was_signed_for_another_use_is_not() -> None:
    check = signed_by(THEIRS / "another_use.txt", read_signers(THEIRS / "ed25519.pub"))
    assert check.fault == "another_use.txt.sig is not a signature of this file."


def _altered(text: str, change: Callable[[bytes], bytes]) -> str:
    """A signature with other bytes in its frame."""
    first, *lines, last = text.splitlines()
    changed = base64.b64encode(change(base64.b64decode("".join(lines)))).decode()
    return "\n".join([first, *textwrap.wrap(changed, 70), last, ""])


@pytest.mark.parametrize("name", ["ed25519", "rsa"])
def test_nothing_stands_in_a_signature_beside_it(name: str, tmp_path: Path) -> None:
    """No word before or behind it, none between its parts, and no other length of any."""
    known = read_signers(THEIRS / f"{name}.pub")
    file, beside = tmp_path / "a.txt", tmp_path / "a.txt.sig"
    shutil.copy(THEIRS / f"{name}.txt", file)
    text = (THEIRS / f"{name}.txt.sig").read_text("ascii")
    for same in (text, text.replace("\n", "\r\n"), text.rstrip("\n")):
        beside.write_bytes(same.encode())
        assert signed_by(file, known).signer
    size = len(base64.b64decode("".join(text.splitlines()[1:-1])))
    flipped = [
        _altered(text, lambda blob, at=at: blob[:at] + bytes([blob[at] ^ 1]) + blob[at + 1 :])  # type: ignore[misc]
        for at in range(0, size, 1 if name == "ed25519" else 11)
    ]
    more = [f"By the office.\n{text}", f"{text}By the office.\n", text + text]
    for other in (*flipped, *more, _altered(text, lambda blob: blob + b"By the office")):
        beside.write_text(other, "ascii")
        assert not signed_by(file, known).signer


def test_a_set_is_signed_by_its_manifest_and_a_pdf_by_itself(
    tmp_path: Path, keys: tuple[Path, Path]
) -> None:
    built = signed(tmp_path / "out", keys[0])
    assert list(built.outputs)[-3:] == [
        "minimal.manifest.json",
        "minimal.pdf.sig",
        "minimal.manifest.json.sig",
    ]
    found = sitrep.verify(tmp_path / "out", signers=keys[1])
    assert found.ok
    assert found.notes == ()
    assert {Path(one.file).name: "signature" in one.proved for one in found.files} == {
        "minimal.manifest.json": True,
        "minimal.pdf": True,
        "minimal.md": False,
    }
    [proof] = sitrep.verify(tmp_path / "out" / "minimal.pdf", signers=keys[1]).files
    assert proof.proved[-1] == "signature"
    assert proof.signer.startswith("desk@example.org (SHA256:")


def test_a_signature_beside_a_pdf_must_fit_although_its_manifest_lists_it(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"no PDF, which would take time")
    digest = sha256((tmp_path / "a.pdf").read_bytes()).hexdigest()
    subject = [{"name": "a.pdf", "digest": {"sha256": digest}}]
    statement = {"_type": "https://in-toto.io/Statement/v1", "subject": subject}
    (tmp_path / "a.manifest.json").write_text(json.dumps(statement), "utf-8")
    shutil.copy(THEIRS / "ed25519.txt.sig", tmp_path / "a.pdf.sig")
    found = faults(tmp_path, THEIRS / "ed25519.pub")
    assert found["a.pdf"] == ("a.pdf.sig is not a signature of this file.",)


def test_signing_changes_no_byte_of_a_briefing(tmp_path: Path, keys: tuple[Path, Path]) -> None:
    built = signed(tmp_path / "out", keys[0])
    plain = sitrep.build(
        MINIMAL, tmp_path / "plain", sitrep.BuildOptions(to=["pdf", "markdown"])
    ).outputs
    assert {name: built.outputs[name] for name in plain} == plain
    assert signed(tmp_path / "again", keys[0]).outputs == built.outputs


@pytest.mark.parametrize("name", some(["minimal.manifest.json", "minimal.pdf"], 2))
def test_one_changed_byte_and_a_foreign_signature_are_refused(
    tmp_path: Path, keys: tuple[Path, Path], name: str
) -> None:
    out = tmp_path / "out"
    form = Path(name).suffix.replace(".json", ".md")
    signed(out, keys[0], form)
    file, beside = out / name, out / f"{name}.sig"
    path = out if name.endswith(".json") else file
    content = file.read_bytes()
    file.write_bytes(content + b"\n")
    assert faults(path, keys[1])[name][-1] == f"{name}.sig is not a signature of this file."
    file.write_bytes(content)
    assert faults(path, keys[1]) == {}
    shutil.copy(THEIRS / "ed25519.txt.sig", beside)
    assert faults(path, keys[1]) == {name: (f"{name}.sig is not a signature of this file.",)}
    beside.write_text("no signature")
    assert faults(path, keys[1]) == {name: (f"{name}.sig is not a signature of this file.",)}
    beside.unlink()
    assert faults(path, keys[1]) == {
        name: (f"It is not signed: there is no {name}.sig beside it.",)
    }
    _, other = written(tmp_path, "other", ed25519.Ed25519PrivateKey.generate())
    signed(out, keys[0], form)
    [fault] = faults(path, other)[name]
    assert fault.startswith("It is signed with another key than those given: SHA256:")


def test_the_command_signs_says_by_whom_and_tells_where_nobody_asked(
    tmp_path: Path, keys: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    out = str(tmp_path / "out")
    order = ["build", str(MINIMAL), "--to", "pdf", "-o", out, "--sign", str(keys[0])]
    assert run(order) == 0
    assert run(["verify", out, "--signer", str(keys[1])]) == 0
    assert "proved: signature of desk@example.org (SHA256:" in capsys.readouterr().out
    assert run(["verify", out]) == 0
    said = capsys.readouterr().out
    assert "minimal.manifest.json is signed; --signer says whether by whom you know." in said
    (tmp_path / "out" / "minimal.pdf.sig").unlink()
    assert run(order) == 0
    assert (tmp_path / "out" / "minimal.pdf.sig").is_file()
    keys[0].write_bytes(
        written(tmp_path, "next", ed25519.Ed25519PrivateKey.generate())[0].read_bytes()
    )
    assert run(order) == 0
    assert run(["verify", out, "--signer", str(tmp_path / "next.pub")]) == 0


def test_keys_that_cannot_sign_are_said_to_be(tmp_path: Path) -> None:
    made = ed25519.Ed25519PrivateKey.generate()
    _, public = written(tmp_path, "open", made)
    locked = with_passphrase(tmp_path / "locked", public)
    curve, _ = written(tmp_path, "curve", ec.generate_private_key(ec.SECP256R1()))
    for file, said in {
        locked: "has a passphrase. Sign what was built: ssh-keygen -Y sign -n sitrep -f",
        curve: "is a key of another sort; make one with ssh-keygen -t ed25519.",
        public: "is not a private key of OpenSSH.",
        tmp_path: "cannot be read: Is a directory.",
    }.items():
        with pytest.raises(sitrep.WrongUse, match=said):
            signed(tmp_path / "out", file)
    assert not (tmp_path / "out").exists()
    with pytest.raises(sitrep.WrongUse, match="that is written to a folder is signed"):
        sitrep.build(MINIMAL, options=sitrep.BuildOptions(sign=locked))


@pytest.mark.parametrize(
    ("text", "wrong", "said"),
    [
        ("", sitrep.UnreadableInput, "holds no public key"),
        ("# nobody\n", sitrep.UnreadableInput, "holds no public key"),
        ("words\n", sitrep.UnreadableInput, "is no public key and no list of signers"),
        ("ssh-ed25519 AAAA\n", sitrep.UnreadableInput, "is no public key and no list of signers"),
        ("schlüssel\n", sitrep.UnreadableInput, "is no key and no signature"),
        (
            "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTY=\n",
            sitrep.WrongUse,
            "Keys of Ed25519 and RSA are read",
        ),
        ('* namespaces="git" {key}\n', sitrep.WrongUse, 'only namespaces="sitrep" is read'),
        ('* valid-after="2031" {key}\n', sitrep.WrongUse, 'only namespaces="sitrep" is read'),
        ("* cert-authority {key}\n", sitrep.WrongUse, 'only namespaces="sitrep" is read'),
    ],
)
def test_signers_that_cannot_be_read_are_said_to_be(
    tmp_path: Path, text: str, wrong: type[Exception], said: str
) -> None:
    file = tmp_path / "signers"
    key = " ".join((THEIRS / "ed25519.pub").read_text().split()[:2])
    file.write_text(text.replace("{key}", key), "utf-8")
    with pytest.raises(wrong, match=said):
        read_signers(file)
    with pytest.raises(sitrep.UnreadableInput, match="cannot be read"):
        read_signers(tmp_path / "nowhere")
