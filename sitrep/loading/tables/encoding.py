"""Which letters the bytes of a CSV file stand for: UTF-8, UTF-16, or an older encoding."""

from __future__ import annotations

import re
from contextlib import suppress

from sitrep.loading.readers.decode import decode
from sitrep.loading.readers.tree import ReadFault, TextMark
from sitrep.loading.tables.grid import refused

_BY_MARK = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}
_OLDER = ("cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258")
_SAMPLE = 200_000


def decoded(data: bytes) -> tuple[str, list[ReadFault]]:
    """The text of a table, and what there is to say about how it was read."""
    wide = _BY_MARK.get(data[:2])
    if wide is not None:
        return _wide(data, wide)
    text, fault = decode(data)
    if fault is None:
        return text, []
    if not text:
        return "", [fault]
    return _older(data, fault)


def _wide(data: bytes, name: str) -> tuple[str, list[ReadFault]]:
    try:
        return data.decode(name), [_said("encoding-found", TextMark(1, 1), name)]
    except UnicodeDecodeError:
        return "", [
            refused(
                "not-text",
                TextMark(1, 1),
                f"The file begins as {name} and does not go on as such.",
                "A table is text in one encoding.",
                "Save it anew as “CSV UTF-8”.",
            )
        ]


def _older(data: bytes, fault: ReadFault) -> tuple[str, list[ReadFault]]:
    """The text in the encoding that fits best; where several fit alike, all of them are said."""
    from charset_normalizer import from_bytes

    fitting = list(from_bytes(data[:_SAMPLE], cp_isolation=list(_OLDER), threshold=0.4))
    read: dict[str, str] = {}
    for one in fitting:
        alike = one.chaos <= fitting[0].chaos + 0.05 and one.coherence >= fitting[0].coherence - 0.1
        with suppress(UnicodeDecodeError):
            if alike and (text := data.decode(one.encoding)) not in read.values():
                read[one.encoding.replace("cp", "Windows-")] = text
    if not read:
        return "", [fault]
    (name, text), *others = read.items()
    if others:
        return "", [_unsure(fault.mark, read)]
    at = next(at for at, letter in enumerate(text) if not letter.isascii())
    return text, [_said("encoding-guessed", fault.mark, name, _around(text, at))]


def _unsure(mark: TextMark, read: dict[str, str]) -> ReadFault:
    readings = zip(*read.values(), strict=False)
    at = next(at for at, letters in enumerate(readings) if len({*letters}) > 1)
    words = [f"“{_around(text, at)}” in {name}" for name, text in read.items()]
    return refused(
        "not-text",
        mark,
        f"The file is not in UTF-8, and a word of it may be {' or '.join(words)}.",
        "Tables are saved in UTF-8; in another encoding letters can be mistaken for others.",
        "Open it in the program that wrote it, and save it as “CSV UTF-8”.",
    )


def _around(text: str, at: int) -> str:
    """The word of a text in which the letter at this place stands."""
    before, behind = (re.split(r'[ \t\r\n",;|]', part) for part in (text[:at], text[at:]))
    return f"{before[-1][-20:]}{behind[0][:20]}"


def _said(rule: str, mark: TextMark, name: str, word: str = "") -> ReadFault:
    shown = f" in which the first such word is “{word}”" if word else ""
    return refused(
        rule,
        mark,
        f"The file is not in UTF-8, and was read as {name}{f',{shown}' if shown else ''}.",
        "Tables are saved in UTF-8; in another encoding letters can be mistaken for others.",
        "Save it anew as “CSV UTF-8”" + ("; until then, check every name." if word else "."),
    )
