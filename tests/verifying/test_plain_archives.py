"""Archives in which one program finds what another does not."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo
from zlib import crc32

import pytest

from sitrep.verifying.file_texts import archived
from tests.verifying.test_outputs_again import again, beside, other_words, packed, refused


def _hidden_before(plain: bytes, other: bytes) -> bytes:
    return other + plain


def _hidden_behind(plain: bytes, _: bytes) -> bytes:
    return plain + b"900"


def _hidden_between(plain: bytes, other: bytes) -> bytes:
    """Members that the list at the end leaves out, and that a program finds which reads on."""
    ends = [int.from_bytes(one[-6:-2], "little") for one in (plain, other)]
    listed = plain[ends[0] : -6] + sum(ends).to_bytes(4, "little") + plain[-2:]
    return plain[: ends[0]] + other[: ends[1]] + listed


def _named_again(plain: bytes, _: bytes) -> bytes:
    """A member with another name in a field that some programs believe."""
    members = archived(plain)
    assert members is not None
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_STORED) as archive:
        for name, data in members:
            one = ZipInfo(name)
            other = b"\1" + crc32(name.encode()).to_bytes(4, "little") + b"word/document.xml"
            if name == members[-1][0]:
                one.extra = b"\x75\x70" + len(other).to_bytes(2, "little") + other
            archive.writestr(one, data)
    return made.getvalue()


def _sized_otherwise(plain: bytes, _: bytes) -> bytes:
    return plain[:14] + b"\0\0\0\1" + plain[18:]


@pytest.mark.parametrize("ending", [".docx", ".xlsx"])
@pytest.mark.parametrize(
    "kind", [_hidden_before, _hidden_behind, _hidden_between, _named_again, _sized_otherwise]
)
def test_what_programs_find_in_different_places_proves_nothing(
    kind: Callable[[bytes, bytes], bytes], ending: str, tmp_path: Path
) -> None:
    given = next(one for one in beside("full") if one.suffix == ending)
    members = archived(given.read_bytes())
    assert members is not None
    plain = packed(members)
    (tmp_path / given.name).write_bytes(plain)
    found = again("full").proof(tmp_path / given.name, exact=False)
    assert found is not None
    assert found.proved == ("data",)
    refused(tmp_path / given.name, kind(plain, other_words(plain)))
