"""The drawings of a page, which are the same wherever on it they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

_BEGIN, _END = b"/Figure\n", b"\nEMC\n"
_TAGGED = re.compile(rb"<</MCID \d+>>\nBDC\n")
_MOVED = re.compile(rb"^1 0 0 1 -?[\d.]+ -?[\d.]+ cm$", re.MULTILINE)


def drawings_in(content: bytes) -> Iterator[bytes]:
    """What is drawn in each drawing of a page, but for where it begins."""
    at = content.find(_BEGIN)
    while at >= 0:
        end = content.find(_END, at)
        drawn = _TAGGED.sub(b"", content[at + len(_BEGIN) : end], count=1)
        yield _MOVED.sub(b"1 0 0 1 0 0 cm", drawn, count=1)
        at = content.find(_BEGIN, end if end >= 0 else len(content))


def same_drawings(reader: Any, made: Any) -> bool:
    """Whether two files hold the same drawings, in the same order."""
    pairs = zip_longest(_drawings(reader), _drawings(made))
    return all(one == other for one, other in pairs)


def _drawings(reader: Any) -> Iterator[bytes]:
    for page in reader.pages:
        yield from drawings_in(bytes(page["/Contents"].get_data()))
