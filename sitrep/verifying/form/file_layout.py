"""Whether the bytes of a PDF are laid out as our writer lays them, each accounted for."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import md5

from sitrep.verifying.form.written_objects import written_as_ours

_HEAD = b"%PDF-1.7\n%\xf0\x9f\x96\xa4\n"
_OBJECT = re.compile(rb"([1-9]\d*) 0 obj\n(<<[^\n]*/Length (\d+)>>)\nstream\n")
_AFTER = b"\nendstream\nendobj\n"
_PACKED = re.compile(rb"<</Type /ObjStm/N (\d+)/First (\d+)/Filter /FlateDecode/Length \d+>>")
_TABLE = re.compile(
    rb"<</Type /XRef/Index \[0 (?P<listed>\d+)\]/W \[1 (?P<wide>\d) (?P<last>\d)\]"
    rb"/Size (?P<size>\d+)/Root \d+ 0 R/Info \d+ 0 R"
    rb"/ID \[\((?P<first>[0-9a-f]{32})\) \((?P<second>[0-9a-f]{32})\)\]"
    rb"/Filter /FlateDecode/Length \d+>>"
)


class OtherLayout(Exception):
    """The bytes are not laid out as ours."""


@dataclass(frozen=True, slots=True)
class _Stream:
    number: int
    offset: int
    keys: bytes
    raw: bytes

    @property
    def data(self) -> bytes:
        """The object as it is counted into the identity of the file."""
        return b"\n".join((self.keys, b"stream", self.raw, b"endstream"))

    def plain(self) -> bytes:
        """What is packed in it, and nothing after that."""
        packed = zlib.decompressobj()
        try:
            content = packed.decompress(self.raw)
        except zlib.error as error:
            raise OtherLayout from error
        if not packed.eof or packed.unused_data:
            raise OtherLayout
        return content


def laid_out_as_ours(content: bytes) -> bool:
    """Whether nothing but what our writer emits stands in the file, at its place."""
    try:
        _compare(content)
    except (OtherLayout, ValueError, IndexError, OverflowError):
        return False
    return True


def _compare(content: bytes) -> None:
    streams = list(_streams(content))
    *_, packed, table = streams
    held = dict(_held(packed))
    every = {one.number: one.data for one in streams[:-1]} | held
    numbers = sorted(every)
    _demand(numbers == list(range(1, table.number)) and packed.number == table.number - 1)
    for one in streams:
        if b"/Filter /FlateDecode" in one.keys:
            one.plain()
    _demand(all(written_as_ours(one.keys) for one in streams[:-2]))
    _demand(all(map(written_as_ours, held.values())))
    identity = md5(b"".join(every[one] for one in numbers), usedforsecurity=False).hexdigest()
    found = _TABLE.fullmatch(table.keys)
    if found is None:
        raise OtherLayout
    _demand({found["first"], found["second"]} == {identity.encode()})
    _demand({int(found["listed"]), int(found["size"])} == {table.number + 1})
    sizes = 1, int(found["wide"]), int(found["last"])
    _demand(table.plain() == _places(streams, held, table.number, sizes))


def _streams(content: bytes) -> Iterator[_Stream]:
    _demand(content.startswith(_HEAD))
    at = offset = len(_HEAD)
    while found := _OBJECT.match(content, at):
        offset, end = at, found.end() + int(found[3])
        _demand(content[end : end + len(_AFTER)] == _AFTER)
        yield _Stream(int(found[1]), offset, found[2], content[found.end() : end])
        at = end + len(_AFTER)
    _demand(content[at:] == b"startxref\n%d\n%%%%EOF\n" % offset)


def _held(packed: _Stream) -> Iterator[tuple[int, bytes]]:
    """The small objects, by their numbers, which stand packed in one."""
    plain, found = packed.plain(), _PACKED.fullmatch(packed.keys)
    _demand(found is not None)
    assert found is not None
    count, first = int(found[1]), int(found[2])
    heading = [int(one) for one in plain[: first - 1].split(b" ")]
    numbers, places = heading[::2], [*heading[1::2], len(plain) - first + 1]
    said = " ".join(map(str, heading)).encode()
    _demand(len(numbers) == count and plain[:first] == said + b"\n" and places[0] == 0)
    _demand(numbers == sorted(set(numbers)) and places == sorted(places))
    for number, start, end in zip(numbers, places, places[1:], strict=False):
        _demand(end == places[-1] or plain[first + end - 1 : first + end] == b"\n")
        yield number, plain[first + start : first + end - 1]


def _places(
    streams: list[_Stream], held: dict[int, bytes], last: int, sizes: tuple[int, int, int]
) -> bytes:
    """The table of places, as it has to be; ``last`` is its own number."""
    at = {one.number: one.offset for one in streams}
    order = {number: nth for nth, number in enumerate(sorted(held))}
    rows = [(0, 0, 65535)]
    for number in range(1, last + 1):
        packed = number in order
        rows.append((2, last - 1, order[number]) if packed else (1, at[number], 0))
    return b"".join(
        value.to_bytes(size, "big") for row in rows for value, size in zip(row, sizes, strict=True)
    )


def _demand(holds: bool) -> None:
    if not holds:
        raise OtherLayout
