"""PNG files, as far as a logo needs them: whole, of a modest size, and without remarks."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_DRAWN = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")
_SIGNS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""Values for each pixel, by the kind of colour."""

_MOST = 2_000


def png_size(data: bytes) -> tuple[int, int]:
    """Width and height of a PNG that is whole; raises ValueError with the end of a sentence."""
    chunks = list(_chunks(data))
    if not chunks or chunks[0][0] != b"IHDR" or len(chunks[0][1]) != 13:
        raise ValueError("is no PNG")
    width, height, depth, kind, _, _, woven = struct.unpack(">IIBBBBB", chunks[0][1])
    if not 0 < width <= _MOST or not 0 < height <= _MOST:
        raise ValueError(f"has more than {_MOST:,} pixels a side")
    if woven or kind not in _SIGNS:
        raise ValueError("is interlaced, which is of no use here")
    row = 1 + (width * _SIGNS[kind] * depth + 7) // 8
    packed = b"".join(held for name, held in chunks if name == b"IDAT")
    try:
        drawn = zlib.decompressobj().decompress(packed, row * height + 1)
    except zlib.error as error:
        raise ValueError("is damaged") from error
    if len(drawn) != row * height or chunks[-1][0] != b"IEND":
        raise ValueError("is damaged")
    return width, height


def without_remarks(data: bytes) -> bytes:
    """The PNG with what is drawn alone: no words, dates or profiles of a camera or a program."""
    kept = [(name, held) for name, held in _chunks(data) if name in _DRAWN]
    return _SIGNATURE + b"".join(
        struct.pack(">I", len(held)) + name + held + struct.pack(">I", zlib.crc32(name + held))
        for name, held in kept
    )


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    if not data.startswith(_SIGNATURE):
        raise ValueError("is no PNG")
    at = len(_SIGNATURE)
    while at + 12 <= len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        name, held = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        check = data[at + 8 + length : at + 12 + length]
        if len(held) != length or check != struct.pack(">I", zlib.crc32(name + held)):
            raise ValueError("is damaged")
        yield name, held
        at += 12 + length
