"""JSON to a tree of text: numbers stay as they were written, and every value has its place."""

from __future__ import annotations

import re
from json.decoder import JSONDecodeError, scanstring  # type: ignore[attr-defined]
from typing import NoReturn

from sitrep.loading.readers.builder import Builder, clip
from sitrep.loading.readers.growing import grow
from sitrep.loading.readers.tree import TextMark, Tree

_SPACE = re.compile(r"[ \t\n\r]*")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_WORD = re.compile(r"[^\s,:\[\]{}\"]*")
_WORDS = frozenset({"true", "false", "null"})
_CLOSERS = {"[": "]", "{": "}"}

_QUOTE = 'Put text in " quotation marks; a number stands without them.'
_HINTS = (
    (r"['‘’“”„«]", "Quotation marks of this kind have no meaning in JSON.", 'Use " instead.'),
    (r"//|/\*|#", "A comment stands here, and JSON has none.", "Take the comment out."),
    (
        r"[+-]?(nan|inf(inity)?)$",
        "This is not a number that can be counted with.",
        'Write the number; or say that it is not known, for example with "not stated".',
    ),
    (
        r"[+-]?[0-9.]",
        "This number is not written as JSON writes numbers.",
        "Write digits with a full stop for the decimals: no sign +, no zeros in front, no other "
        'signs; or put it in " quotation marks as text.',
    ),
    (
        r"(true|false|none|null|undefined)$",
        "This word is not one of those that JSON knows.",
        "Write true, false or a value.",
    ),
    (r".", "Text stands here without quotation marks.", _QUOTE),
)
_STRING_HINTS = {
    "Invalid control": (
        "A line break or a tab stands inside a text, or the quotation mark is missing at its end.",
        'Close the text with "; for a line break inside it write \\n, for a tab \\t.',
    ),
    "Unterminated": (
        "The quotation mark here is never closed.",
        'Put a " at the end of the text.',
    ),
    "Invalid": (
        "A backslash has a special meaning in JSON, and this one has none.",
        "For a backslash itself, write two.",
    ),
}


def read(text: str) -> Tree:
    """The tree of a JSON text, with all its faults."""
    return grow(text, lambda builder: _Reader(builder).read())


def read_answer(text: str) -> Tree:
    """The tree of what a service answered: its ``null`` is an empty value, and no fault."""
    return grow(text, lambda builder: _Reader(builder, nulls=True).read())


class _Reader:
    """Walks through the text once; what is open stands on a list, so that depth costs nothing."""

    def __init__(self, builder: Builder, nulls: bool = False) -> None:
        self._builder = builder
        self._nulls = nulls
        self._text = builder.source.text
        self._at = 0
        self._closers: list[str] = []
        self._fresh = False

    def read(self) -> None:
        if not self._next():
            return
        self._value()
        while self._closers:
            self._step()
        if self._next():
            self._leftover()

    def _next(self) -> str:
        """The next character that is not a space; nothing at the end of the text."""
        match = _SPACE.match(self._text, self._at)
        self._at = match.end() if match else self._at
        return self._text[self._at : self._at + 1]

    def _mark(self) -> TextMark:
        return self._builder.source.mark(self._at)

    def _step(self) -> None:
        closer = self._closers[-1]
        if self._next() == closer:
            self._at += 1
            self._closers.pop()
            self._builder.close()
            self._fresh = False
            return
        if not self._fresh:
            self._comma(closer)
        if closer == "}":
            self._key()
        self._value()

    def _comma(self, closer: str) -> None:
        found = self._next()
        if found != ",":
            self._fail(*self._instead_of_comma(found, closer))
        comma = self._at
        self._at += 1
        if self._next() == closer:
            self._at = comma
            self._fail("A comma stands after the last value.", "Take this comma out.")

    def _instead_of_comma(self, found: str, closer: str) -> tuple[str, str]:
        if not found:
            return "The file ends before the last bracket is closed.", f"Close it with {closer}."
        if found in "]}":
            return f"“{found}” stands where “{closer}” was expected.", "Make the brackets match."
        if re.match(_HINTS[1][0], self._text[self._at : self._at + 2]):
            return _HINTS[1][1:]
        return (
            "No comma stands between this and the value before it.",
            "Put a comma at the end of the value before; if it is text, look for a quotation mark "
            'inside it, and write \\" for that.',
        )

    def _key(self) -> None:
        if self._next() != '"':
            self._fail_at_key()
        self._string()
        if self._next() != ":":
            self._fail("No colon stands between the key and its value.", 'Write "key": value.')
        self._at += 1

    def _value(self) -> None:
        found = self._next()
        self._fresh = found in _CLOSERS
        if self._fresh:
            self._closers.append(_CLOSERS[found])
            self._builder.open(self._mark(), mapping=found == "{")
            self._at += 1
        elif found == '"':
            self._string()
        else:
            self._word()

    def _string(self) -> None:
        start, mark = self._at, self._mark()
        try:
            value, self._at = scanstring(self._text, start + 1, True)
        except JSONDecodeError as error:
            self._at = error.pos
            said = (hint for word, hint in _STRING_HINTS.items() if error.msg.startswith(word))
            self._fail(*next(said))
        value = self._builder.unescaped(value, start, self._at)
        self._builder.scalar(value, mark, quoted=True)

    def _word(self) -> None:
        match = _WORD.match(self._text, self._at)
        word = match[0] if match else ""
        if word not in _WORDS and not _NUMBER.fullmatch(word):
            self._fail_at_value(word)
        if self._nulls and word == "null":
            self._builder.scalar("", self._mark(), quoted=True)
        else:
            self._builder.scalar(word, self._mark(), quoted=False)
        self._at += len(word)

    def _fail_at_key(self) -> NoReturn:
        word = _WORD.match(self._text, self._at)
        if word and re.match("[0-9]", word[0]):
            got = "A number stands where a key was expected; it may follow a comma inside a number."
            self._fail(got, 'Write 1018, not 1,018; and put keys in " quotation marks.')
        if word and word[0]:
            self._fail(*_hint(word[0]))
        self._fail("No key stands here.", 'Write "key": value.')

    def _fail_at_value(self, word: str) -> NoReturn:
        if word:
            self._fail(*_hint(word))
        if not self._next():
            self._fail("The file ends before it is complete.", "Write the rest, or copy it again.")
        self._fail(
            "No value stands here.",
            "Write the value, or take out the comma or the key before it.",
        )

    def _leftover(self) -> None:
        if self._next() not in '{["':
            self._fail("Something stands after the end of the data.", "Take it out.")
        self._builder.fault(
            "several-documents",
            self._mark(),
            got="A second document begins here.",
            expected="A file holds one document.",
            mend="Move what follows to a file of its own, or put everything in one list.",
        )

    def _fail(self, got: str, mend: str) -> NoReturn:
        self._builder.fail(
            "not-json",
            self._mark(),
            got=got,
            expected="The file follows the rules of JSON.",
            mend=mend,
        )


def _hint(word: str) -> tuple[str, str]:
    known = (hint for hint in _HINTS if re.match(hint[0], word, re.IGNORECASE))
    _, got, mend = next(known)
    return f"{got[:-1]}: “{clip(word)}”.", mend
