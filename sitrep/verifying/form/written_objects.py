"""Whether an object of a PDF is written as our writer writes it, in one way and each key once.

Readers differ in what they forgive: comments, further blanks, names in other letters, of two values
under one key the first or the last.
"""

from __future__ import annotations

import re

_NAME = re.compile(rb"/(?:[!-\"$-'*-.0-;=?-Z\\^-z|}~]|#[0-9a-f]{2})+")
_IN_NUMBERS = re.compile(rb"#([0-9a-f]{2})")
_PLAIN_LETTERS = frozenset(range(33, 127)) - frozenset(b"<>()[]/#%{}")
_PLAIN = re.compile(
    rb"\d+ 0 R|-?(?:0|[1-9]\d*)(?:\.\d*)?|true|false|null"
    rb"|\((?:[^()\\\r\n]|\\[()\\])*\)|<(?:[0-9a-f]{2})*>"
)
_DEPTH = 20


def written_as_ours(raw: bytes) -> bool:
    """Whether the bytes are one object, with nothing before, within or behind it."""
    try:
        return _value(raw, 0, _DEPTH) == len(raw)
    except ValueError:
        return False


def _value(raw: bytes, at: int, depth: int) -> int:
    """Where the value that begins there ends; raises ValueError where it is none of ours."""
    if not depth:
        raise ValueError
    if raw.startswith(b"<<", at):
        return _dictionary(raw, at + 2, depth - 1)
    if raw.startswith(b"[", at):
        return _list(raw, at + 1, depth - 1)
    if raw.startswith(b"/", at):
        return _name(raw, at)
    found = _PLAIN.match(raw, at)
    if found is None:
        raise ValueError
    return found.end()


def _dictionary(raw: bytes, at: int, depth: int) -> int:
    known = set[bytes]()
    while not raw.startswith(b">>", at):
        end = _name(raw, at)
        key = raw[at:end]
        if key in known or b"#" in key:
            raise ValueError
        known.add(key)
        at = _value(raw, _blank(raw, end), depth)
    return at + 2


def _list(raw: bytes, at: int, depth: int) -> int:
    first = True
    while not raw.startswith(b"]", at):
        at = _value(raw, at if first else _blank(raw, at), depth)
        first = False
    return at + 1


def _blank(raw: bytes, at: int) -> int:
    if raw[at : at + 1] != b" ":
        raise ValueError
    return at + 1


def _name(raw: bytes, at: int) -> int:
    """Where a name ends, in which signs stand by their numbers only where they must."""
    found = _NAME.match(raw, at)
    if found is None or any(
        int(one, 16) in _PLAIN_LETTERS for one in _IN_NUMBERS.findall(found[0])
    ):
        raise ValueError
    return found.end()
