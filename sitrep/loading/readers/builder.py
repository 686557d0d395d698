"""The tree that grows while a reader reads, and the faults that grow beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import NoReturn

from sitrep.loading.readers import limits
from sitrep.loading.readers.decode import TextSource, cleaned, is_clean, kind_of
from sitrep.loading.readers.limits import EMPTY, IN_WORDS, MERGE, START, Stop
from sitrep.loading.readers.tree import (
    Mapping,
    Node,
    ReadFault,
    Scalar,
    Sequence,
    TextMark,
    TreeEntry,
)
from sitrep.locations import Route

_GROUPED = re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?![\d.,])")
"""A number whose comma may part its groups; where it cannot, it parts decimals."""


@dataclass(slots=True)
class _Frame:
    """A collection that is still open.

    In a mapping ``waiting`` says that the key was read and its value is due; ``key`` is that key,
    or ``None`` when it was no text; ``keep`` says whether key and value go into the tree.
    """

    mark: TextMark
    mapping: bool
    items: list[Node] = field(default_factory=list)
    entries: list[TreeEntry] = field(default_factory=list)
    first: dict[str, TextMark] = field(default_factory=dict)
    waiting: bool = False
    key: Scalar | None = None
    keep: bool = True

    def node(self) -> Node:
        if self.mapping:
            return Mapping(tuple(self.entries), self.mark)
        return Sequence(tuple(self.items), self.mark)


class Builder:
    """Grows a tree from what a reader reports in the order of the text, and collects the faults.

    In a mapping, keys and values are reported by turns.
    """

    def __init__(self, source: TextSource) -> None:
        self.source = source
        self.node: Node | None = None
        self.faults: list[ReadFault] = []
        self._open: list[_Frame] = []
        self._skipped = 0
        self._nodes = 0

    def scalar(self, text: str, mark: TextMark, *, quoted: bool) -> None:
        """Report a value, or a key."""
        self._count(mark)
        if self._skipped:
            return
        scalar = Scalar(text, mark, quoted)
        if self._key_is_due:
            self._take_key(scalar)
            return
        if not quoted and text in EMPTY:
            self._empty(text, mark)
        self._place(scalar)

    def rejoin(self, rest: str) -> bool:
        """Report that the key is no key, but ``rest`` of the value before it, after a comma.

        False where there is no such value; then nothing is done.
        """
        frame = self._open[-1]
        before = frame.entries[-1] if frame.entries and frame.waiting else None
        if self._skipped or before is None or not isinstance(before.value, Scalar):
            return False
        whole = replace(before.value, text=before.value.text + rest)
        if frame.key is not None and frame.first.get(frame.key.text) == frame.key.mark:
            del frame.first[frame.key.text]  # it was no key, and another like it is none again
        frame.key = Scalar(before.key, before.mark, quoted=False)
        if self.faults and self.faults[-1].mark == whole.mark:
            self.faults.pop()  # it is said of the whole, once for all its commas
        self._divided(whole)
        frame.entries[-1] = replace(before, value=whole)
        frame.key, frame.keep, frame.waiting = None, True, False
        return True

    def open(self, mark: TextMark, *, mapping: bool) -> None:
        """Report the beginning of a collection."""
        self._count(mark)
        frame = _Frame(mark, mapping)
        if self._skipped or len(self._open) >= limits.MAX_DEPTH:
            self._skip(frame)
            return
        if self._key_is_due:
            self._not_text(mark, "The key is a list or has keys of its own.")
        self._open.append(frame)

    def close(self) -> None:
        """Report the end of the collection opened last."""
        if self._skipped:
            self._skipped -= 1
        else:
            self._place(self._open.pop().node())

    def alias(self, name: str, mark: TextMark) -> None:
        """Report a reference to a value elsewhere; it stays as the text that was written."""
        frame = self._open[-1] if self._open else None
        if frame is None or frame.keep or frame.key is None or frame.key.text != MERGE:
            self.refuse_reference(mark, f"“*{clip(name)}” stands for a value elsewhere.")
        self.scalar(f"*{name}", mark, quoted=False)

    def refuse_reference(self, mark: TextMark, got: str) -> None:
        """Refuse an anchor, an alias or a merge key."""
        self.fault(
            "alias-refused",
            mark,
            got=got,
            expected="Every value is written out in its own place, where it can be checked.",
            mend="Write the value out. If it is plain text that begins with & or *, put it in "
            "quotation marks.",
        )

    def unescaped(self, value: str, start: int, end: int) -> str:
        """A value whose escapes were resolved, with stand-ins for characters that are refused."""
        if is_clean(value):
            return value
        for index, character in self.source.escaped(start, end):
            self._refuse_character(self.source.mark(index), character)
        return cleaned(value)

    def check_characters(self) -> None:
        """Refuse what no file may hold."""
        for index, character in self.source.refused():
            self._refuse_character(self.source.mark(index), character)

    def finish(self) -> None:
        """Report the end of the text."""
        if self.node is None:
            self.fail(
                "empty-file",
                START,
                got="The file is empty.",
                expected="The file holds a report, or a part of one.",
                mend="Fill in the file, or take it out of the folder.",
            )

    def fault(self, rule: str, mark: TextMark, *, got: str, expected: str, mend: str) -> None:
        """Refuse what stands at the place that reading has come to, and go on."""
        if len(self.faults) >= limits.MAX_FAULTS:
            rule, got = "too-many-faults", f"More than {limits.MAX_FAULTS:,} faults were found."
            expected = "The file can be read to its end."
            mend = "Mend the faults listed before this one, then check the file again."
        self.faults.append(ReadFault(rule, mark, self._route(), got, expected, mend))
        if rule == "too-many-faults":
            raise Stop

    def fail(self, rule: str, mark: TextMark, *, got: str, expected: str, mend: str) -> NoReturn:
        """Refuse the whole text."""
        self.fault(rule, mark, got=got, expected=expected, mend=mend)
        raise Stop

    @property
    def at_root(self) -> bool:
        """Whether no collection is open."""
        return not self._open

    @property
    def _key_is_due(self) -> bool:
        return bool(self._open) and self._open[-1].mapping and not self._open[-1].waiting

    def _take_key(self, key: Scalar) -> None:
        frame = self._open[-1]
        merge = key.text == MERGE and not key.quoted
        if merge:
            self.refuse_reference(key.mark, "“<<” brings in keys and values from elsewhere.")
        elif not key.text:
            self._not_text(key.mark, "The key is empty.")
        frame.key = key
        frame.keep = bool(key.text) and not merge and key.text not in frame.first
        frame.waiting = True
        if key.text in frame.first:
            self._duplicate(key, frame.first[key.text])
        elif frame.keep:
            frame.first[key.text] = key.mark

    def _place(self, node: Node) -> None:
        if not self._open:
            self.node = node
            return
        frame = self._open[-1]
        if not frame.mapping:
            frame.items.append(node)
        elif not frame.waiting:
            frame.key, frame.keep, frame.waiting = None, False, True
        else:
            if frame.keep and frame.key is not None:
                frame.entries.append(TreeEntry(frame.key.text, frame.key.mark, node))
            frame.key, frame.keep, frame.waiting = None, True, False

    def _skip(self, frame: _Frame) -> None:
        if not self._skipped:
            self._too_deep(frame.mark)
            self._place(frame.node())
        self._skipped += 1
        if self._skipped + limits.MAX_DEPTH > limits.HOPELESS_DEPTH:
            raise Stop

    def _count(self, mark: TextMark) -> None:
        self._nodes += 1
        if self._nodes > limits.MAX_NODES:
            self.fail(
                "too-large",
                mark,
                got=f"The file holds more than {limits.MAX_NODES:,} keys and values.",
                expected=f"A file holds at most {limits.MAX_NODES:,} keys and values.",
                mend="Divide the file into several.",
            )

    def _route(self) -> Route:
        route: list[str | int] = []
        for frame in self._open:
            if not frame.mapping:
                route.append(len(frame.items))
            elif frame.key is not None:
                route.append(frame.key.text)
            else:
                break
        return tuple(route)

    def _name(self) -> str:
        last = next((step for step in reversed(self._route()) if isinstance(step, str)), None)
        return f" under “{clip(last)}”" if last else ""

    def _empty(self, text: str, mark: TextMark) -> None:
        self.fault(
            "empty-value",
            mark,
            got=f"The value{self._name()} is {f'“{text}”' if text else 'missing'}.",
            expected="A value says what is known. Unknown is not zero, and an empty place says "
            "neither.",
            mend="Write the value; or say that it is not known, for example with “not stated”; or "
            "take the line out.",
        )

    def _divided(self, whole: Scalar) -> None:
        written = clip(whole.text)
        digits = _GROUPED.sub(lambda found: found[0].replace(",", ""), written)
        in_words = "," in digits or self._route()[-1] in IN_WORDS
        mend = f'Write "{written}".' if in_words else f"Write {digits}."
        self.fault(
            "comma-in-brackets",
            whole.mark,
            got=f"The comma in “{written}” ends the value there.",
            expected="Between brackets a value that holds a comma stands in quotation marks.",
            mend=mend,
        )

    def _duplicate(self, key: Scalar, first: TextMark) -> None:
        self.fault(
            "duplicate-key",
            key.mark,
            got=f"“{clip(key.text)}” stands here again; the first is in line {first.line}.",
            expected="A key stands only once in the same place, since only one value can count.",
            mend="Keep the right one of the two and take the other out, or give it its own name.",
        )

    def _not_text(self, mark: TextMark, got: str) -> None:
        self.fault(
            "key-not-text",
            mark,
            got=got,
            expected="A key is a short text that names its value, such as “title”.",
            mend="Give the value a name in front of the colon. A text that begins with [ or { or "
            "? belongs in quotation marks.",
        )

    def _too_deep(self, mark: TextMark) -> None:
        self.fault(
            "too-deep",
            mark,
            got=f"Lists and groups stand inside one another more than {limits.MAX_DEPTH} deep.",
            expected=f"Lists and groups are nested at most {limits.MAX_DEPTH} deep.",
            mend="Look for a bracket that is not closed, or write the data flatter.",
        )

    def _refuse_character(self, mark: TextMark, character: str) -> None:
        self.fault(
            "private-character",
            mark,
            got=f"U+{ord(character):04X} stands here, {kind_of(character)}: it cannot be seen, "
            "or looks different elsewhere.",
            expected="A text holds only characters that every reader sees alike.",
            mend="Delete the character and type the text again, or paste it as plain text.",
        )


def clip(text: str, width: int = 40) -> str:
    """The beginning of a text, on one line, to be shown in a message."""
    shown = " ".join(text[: width + 1].split())
    return shown if len(text) <= width else f"{shown[:width].rstrip()}…"
