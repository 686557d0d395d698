"""Whether an archive says one thing to every program that opens it.

Some programs read the list at the end of an archive, others the members one after the other from
its beginning, and some repair what is broken. All see the same where nothing stands before, between
or behind the members, and where each is named and sized alike in both places.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from struct import Struct, error
from typing import NamedTuple

_END = Struct("<4s4H2LH")
_LISTED = Struct("<4s6H3L5H2L")
_MEMBER = Struct("<4s5H3L2H")
_MARKS = (b"PK\5\6", b"PK\1\2", b"PK\3\4", b"PK\7\x08")
_BEHIND, _UTF8 = 1 << 3, 1 << 11
"""Flags: checksum and sizes stand behind the member; its name is UTF-8."""
_COMPRESSES_MORE = 0b110
_STORED, _DEFLATED = 0, 8
_OF_TIMES = (0x000A, 0x5455, 0x7875, 0xA220)
"""Further fields that name nothing: times, owners, room to grow."""


class _Entry(NamedTuple):
    """A member as the list at the end has it."""

    name: bytes
    flags: int
    method: int
    checksum: int
    packed: int
    size: int
    start: int


def plainly_packed(data: bytes) -> bool:
    """Whether an archive holds its members one behind the other, and nothing else."""
    try:
        mark, disk, of, here, many, length, start, comment = _END.unpack(data[-_END.size :])
        if mark != _MARKS[0] or (disk, of, comment) != (0, 0, 0) or here != many:
            return False
        if start + length + _END.size != len(data):
            return False
        at = 0
        for entry in _entries(data, start, many):
            if entry.start != at:
                return False
            at = _end_of(data, entry)
    except (error, ValueError, zlib.error):
        return False
    return bool(at == start)


def _entries(data: bytes, at: int, many: int) -> Iterator[_Entry]:
    """The members in the order of the list, which ends where the end of the archive begins."""
    for _ in range(many):
        found = _LISTED.unpack_from(data, at)
        mark, _, _, flags, method, _, _, checksum, packed, size, named, more, said, *rest = found
        disk, _, _, start = rest
        begin = at + _LISTED.size
        name = data[begin : begin + named]
        further = data[begin + named : begin + named + more]
        if mark != _MARKS[1] or said or disk or len(name) < named or not _of_times(further):
            raise ValueError
        yield _Entry(name, flags, method, checksum, packed, size, start)
        at = begin + named + more
    if at + _END.size != len(data):
        raise ValueError


def _end_of(data: bytes, entry: _Entry) -> int:
    """Where a member ends; raises ValueError where it is not as the list has it."""
    found = _MEMBER.unpack_from(data, entry.start)
    mark, _, flags, method, _, _, *sizes, named, more = found
    listed = [entry.checksum, entry.packed, entry.size]
    behind = bool(flags & _BEHIND)
    begin = entry.start + _MEMBER.size
    further = data[begin + named : begin + named + more]
    same = (mark, flags, method, data[begin : begin + named])
    if same != (_MARKS[2], entry.flags, entry.method, entry.name) or not _of_times(further):
        raise ValueError
    if flags & ~(_BEHIND | _UTF8 | _COMPRESSES_MORE):
        raise ValueError
    if sizes != listed and not (behind and sizes == [0, 0, 0]):
        raise ValueError
    begin += named + more
    end = begin + entry.packed
    if not _is_packed(data[begin:end], entry):
        raise ValueError
    return _behind(data, end, listed) if behind else end


def _is_packed(packed: bytes, entry: _Entry) -> bool:
    """Whether bytes are one packed member and nothing more."""
    if entry.method == _STORED:
        return len(packed) == entry.packed == entry.size
    if entry.method != _DEFLATED:
        return False
    inflating = zlib.decompressobj(-zlib.MAX_WBITS)
    made = inflating.decompress(packed, entry.size + 1)
    return inflating.eof and not inflating.unused_data and len(made) == entry.size


def _behind(data: bytes, at: int, listed: list[int]) -> int:
    """Where the checksum and sizes behind a member end."""
    at += 4 if data[at : at + 4] == _MARKS[3] else 0
    if list(Struct("<3L").unpack_from(data, at)) != listed:
        raise ValueError
    return at + 12


def _of_times(further: bytes) -> bool:
    """Whether further fields of a member name nothing by which a program finds another."""
    while further:
        kind, length = Struct("<2H").unpack_from(further)
        if kind not in _OF_TIMES or len(further) < 4 + length:
            return False
        further = further[4 + length :]
    return True
