"""From bytes to a text in which every character can be seen and every place can be named."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from sitrep.loading.readers.tree import ReadFault, TextMark

STAND_IN = "\ufffd"
"""Takes the place of a refused character, so that columns stay right and reading goes on."""

_NONCHARACTERS = r"\ufdd0-\ufdef\ufffe\uffff" + "".join(
    rf"\U{plane:04x}fffe\U{plane:04x}ffff" for plane in range(1, 15)
)
_REFUSED = (
    r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\ud800-\udfff\ue000-\uf8ff\ufeff"
    r"\u115f\u1160\u3164\uffa0\ufff9-\ufffb\U000e0000-\U000e00ff\U000f0000-\U0010ffff"
    + _NONCHARACTERS
)
_IN_FILE = re.compile(rf"[{_REFUSED}]|\r(?!\n)")
_IN_VALUE = re.compile(rf"[{_REFUSED}\r]")
_ESCAPE = re.compile(
    r"\\(?:u(d[89ab]HH)\\u(d[c-f]HH)|x(HH)|u(HHHH)|U(HHHHHHHH)|(.))".replace("H", "[0-9a-f]"),
    re.DOTALL | re.IGNORECASE,
)
_SHORT = dict(zip("0abevfrNLP", "\0\a\b\x1b\v\f\r\x85\u2028\u2029", strict=True))
_KINDS = (
    (0x00, 0x1F, "a control character"),
    (0x7F, 0x9F, "a control character"),
    (0x2028, 0x2029, "a line separator, which only some programs take for the end of a line"),
    (0x202A, 0x202E, "a sign that turns the direction of writing"),
    (0xD800, 0xDFFF, "one half of a character (a lone surrogate)"),
    (0xE000, 0xF8FF, "a private-use character"),
    (0x115F, 0x1160, "a filler, for which nothing is drawn"),
    (0x3164, 0x3164, "a filler, for which nothing is drawn"),
    (0xFFA0, 0xFFA0, "a filler, for which nothing is drawn"),
    (0xFFF9, 0xFFFB, "a sign that hides a note in a text"),
    (0xE0000, 0xE00FF, "a tag, in which words can stand that nobody sees"),
    (0xFEFF, 0xFEFF, "a byte-order mark, which belongs only at the start of a file"),
)
_WIDE = (b"\xff\xfe", b"\xfe\xff")


class TextSource:
    """A text with its places: refused characters replaced, a byte-order mark taken off."""

    def __init__(self, text: str) -> None:
        """Clean the text; a lone carriage return ends a line, as it does in editors."""
        text = text.removeprefix("\ufeff")
        self._raw = text
        self.text = _IN_FILE.sub(lambda m: "\n" if m[0] == "\r" else STAND_IN, text)
        self._starts = [0, *(match.end() for match in re.finditer("\n", self.text))]

    def mark(self, index: int) -> TextMark:
        """The place of the character at this index."""
        line = bisect_right(self._starts, index)
        return TextMark(line, index - self._starts[line - 1] + 1)

    def refused(self) -> Iterator[tuple[int, str]]:
        """The characters that no file may hold, with their index."""
        if self._raw == self.text:
            return iter(())
        return ((match.start(), match[0]) for match in _IN_FILE.finditer(self._raw))

    def escaped(self, start: int, end: int) -> Iterator[tuple[int, str]]:
        """What is refused of characters that are written as escapes in this stretch."""
        for match in _ESCAPE.finditer(self.text, start, end):
            character = _unescape(match)
            if _IN_VALUE.search(character):
                yield match.start(), character


def is_clean(value: str) -> bool:
    """Whether a value holds only characters that may be printed."""
    return _IN_VALUE.search(value) is None


def cleaned(value: str) -> str:
    """The value with a stand-in for every refused character; halves of one are joined first."""
    joined = value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    return _IN_VALUE.sub(STAND_IN, joined)


def kind_of(character: str) -> str:
    """A refused character in words."""
    code = ord(character)
    if code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF:
        return "a noncharacter"
    named = (kind for first, last, kind in _KINDS if first <= code <= last)
    return next(named, "a private-use character")


def decode(data: bytes) -> tuple[str, ReadFault | None]:
    """The text of a file in UTF-8, without a byte-order mark.

    Beside a fault the text is still fit to be read on, with stand-ins for what is not UTF-8; it is
    empty where the file is no text at all.
    """
    if data.startswith(_WIDE) or b"\0" in data[:4]:
        return "", _not_text(TextMark(1, 1), "The file looks like UTF-16, or is no text at all.")
    try:
        return data.decode("utf-8").removeprefix("\ufeff"), None
    except UnicodeDecodeError as error:
        before = TextSource(data[: error.start].decode("utf-8"))
        got = f"Byte {error.start + 1} of the file (0x{data[error.start]:02X}) is not UTF-8"
        got += _guess(data[error.start : error.start + 1])
        text = data.decode("utf-8", "replace").removeprefix("\ufeff")
        return text, _not_text(before.mark(len(before.text)), got)


def _guess(byte: bytes) -> str:
    letter = byte.decode("cp1252", "ignore")
    return f"; in an older Windows encoding it would be “{letter}”." if letter else "."


def _not_text(mark: TextMark, got: str) -> ReadFault:
    return ReadFault(
        rule="not-text",
        mark=mark,
        route=(),
        got=got,
        expected="The file is text in the encoding UTF-8.",
        mend="Open the file in an editor and save it again with the encoding “UTF-8”.",
    )


def _unescape(match: re.Match[str]) -> str:
    high, low, *codes, short = match.groups()
    if high:
        return chr(0x10000 + (int(high, 16) - 0xD800 << 10) + int(low, 16) - 0xDC00)
    code = next(filter(None, codes), None)
    return chr(int(code, 16)) if code else _SHORT.get(short, short)
