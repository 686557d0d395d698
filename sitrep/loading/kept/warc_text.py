"""The text of a saved web archive (WARC): the pages and texts in it, as a reader sees them."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from sitrep.loading.kept.copy_limits import MAX_PACKED_BYTES, MAX_PARTS, NoText, held_to_size
from sitrep.loading.kept.html_text import seen_in_html

_GZIP = 31
"""What zlib is told where each stretch is packed as gzip."""
_HELD = ("response", "resource", "conversion")


class _Headers(Mapping[str, str]):
    """Headers by their names, in whatever case they are written or asked for."""

    def __init__(self, given: Mapping[str, str]) -> None:
        self._held = {name.casefold(): value for name, value in given.items()}

    def __getitem__(self, name: str) -> str:
        return self._held[name.casefold()]

    def __iter__(self) -> Iterator[str]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)


class _Part(NamedTuple):
    """Headers, and what follows them."""

    headers: _Headers
    body: bytes


def shown_in_warc(data: bytes) -> str:
    """The texts of an archive; raises NoText for what is none, or is too large."""
    if data.startswith(b"\x1f\x8b"):
        data = _unpacked(data)
    if not data.startswith(b"WARC/"):
        raise NoText("is no web archive")
    try:
        return held_to_size("\n".join(_texts(data)))
    except (ValueError, LookupError, zlib.error) as error:
        raise NoText("is a damaged web archive") from error


def _texts(data: bytes) -> Iterator[str]:
    for number, record in enumerate(_records(data)):
        if number >= MAX_PARTS:
            raise NoText(f"has more than {MAX_PARTS} parts")
        if record.headers.get("WARC-Type") not in _HELD:
            continue
        http = record.body.startswith(b"HTTP/")
        page = _parted(record.body) if http else record
        kind = page.headers.get("Content-Type", "").lower()
        html = "html" in kind
        if html or kind.startswith("text/plain"):
            text = _decoded(_sent(page) if http else page.body, kind)
            yield seen_in_html(text) if html else text


def _records(data: bytes) -> Iterator[_Part]:
    at = 0
    while data.startswith(b"WARC/", at):
        end = data.find(b"\r\n\r\n", at)
        if end < 0:
            raise NoText("is a damaged web archive")
        headers = _headers(data[at:end])
        start, length = end + 4, int(headers["Content-Length"])
        if length < 0:
            raise NoText("is a damaged web archive")
        yield _Part(headers, data[start : start + length])
        at = start + length
        while data.startswith(b"\r\n", at):
            at += 2


def _parted(message: bytes) -> _Part:
    head, _, body = message.partition(b"\r\n\r\n")
    return _Part(_headers(head), body)


def _headers(head: bytes) -> _Headers:
    lines = head.decode("utf-8", errors="replace").splitlines()[1:]
    parted = (line.partition(":") for line in lines)
    return _Headers({name.strip(): value.strip() for name, _, value in parted})


def _sent(page: _Part) -> bytes:
    """What was sent, put together and unpacked."""
    body = page.body
    if page.headers.get("Transfer-Encoding", "").lower() == "chunked":
        body = b"".join(_chunks(body))
    packed = page.headers.get("Content-Encoding", "").lower()
    if packed == "gzip":
        return _unpacked(body)
    if packed not in ("", "identity"):
        raise NoText(f"holds a page that is packed as {packed}")
    return body


def _chunks(body: bytes) -> Iterator[bytes]:
    at = 0
    while (end := body.find(b"\r\n", at)) >= 0:
        size = int(body[at:end].split(b";")[0] or b"0", 16)
        if size <= 0:
            return
        yield body[end + 2 : end + 2 + size]
        at = end + 2 + size + 2


def _unpacked(data: bytes) -> bytes:
    """All stretches of gzip in a file, one behind the other."""
    found, rest = bytearray(), data
    members = 0
    while rest:
        members += 1
        if members > MAX_PARTS:
            raise NoText(f"has more than {MAX_PARTS} parts")
        unpacker = zlib.decompressobj(_GZIP)
        try:
            found += unpacker.decompress(rest, MAX_PACKED_BYTES + 1 - len(found))
        except zlib.error as error:
            raise NoText("is a damaged web archive") from error
        if len(found) > MAX_PACKED_BYTES or unpacker.unconsumed_tail:
            raise NoText(f"has more than {MAX_PACKED_BYTES // 1_000_000} MB in it")
        if not unpacker.eof:
            raise NoText("is a damaged web archive")
        rest = unpacker.unused_data
    return bytes(found)


def _decoded(body: bytes, kind: str) -> str:
    _, _, charset = kind.partition("charset=")
    try:
        return body.decode(charset.split(";")[0].strip(" \"'") or "utf-8", errors="replace")
    except LookupError:
        return body.decode("utf-8", errors="replace")
