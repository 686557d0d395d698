"""YAML to a tree of text: no value is guessed at, and nothing refers to anything else."""

from __future__ import annotations

import re
from typing import NamedTuple, Protocol

import yaml

from sitrep.loading.readers.builder import Builder, clip
from sitrep.loading.readers.growing import grow
from sitrep.loading.readers.limits import Stop
from sitrep.loading.readers.tree import TextMark, Tree

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_PROPERTY = re.compile(r"&[^\s,\[\]{}]+|!<[^>]*>|![^\s,\[\]{}]*")
_BETWEEN = re.compile(r"(?:[ \t\r\n]|(?<=\s)#[^\n]*)*")
_USUAL = (
    "The usual causes are a tab used for indentation, a colon in unquoted text, and a missing "
    "quotation mark."
)


class _Place(Protocol):
    """The part of PyYAML's marks that is needed; its two kinds share no class."""

    @property
    def index(self) -> int: ...


class _Cause(NamedTuple):
    """What the parser says, and what that means to a person."""

    said: re.Pattern[str]
    got: str
    mend: str
    at_start: bool = False


def _cause(said: str, got: str, mend: str, *, at_start: bool = False) -> _Cause:
    return _Cause(re.compile(said), got, mend, at_start)


_QUOTE = "Put the whole text in quotation marks."
_ESCAPE = _cause(
    r"escape (character|code|sequence)|hexdecimal",
    'Inside “"” quotation marks a backslash has a special meaning, and this one has none.',
    "Write the character itself; for a backslash, write two, or use ' quotation marks.",
)
_CAUSES = (
    _cause(
        r"quoted scalar.*(end of stream|document (indicator|separator))",
        "The quotation mark here is never closed.",
        "Put the same quotation mark at the end of the text.",
        at_start=True,
    ),
    _ESCAPE,
    _cause(
        r"alias|anchor",
        "A text that begins with * or & has a special meaning in YAML.",
        _QUOTE,
        at_start=True,
    ),
    _cause(
        r"mapping values are not allowed",
        "A second colon stands here, where only text was expected.",
        "If the colon belongs to the text, put the whole text in quotation marks; if not, begin a "
        "new line, as far from the margin as its neighbours.",
    ),
    _cause(
        r"could not find expected ':'",
        "This line has no colon after its key.",
        "Write it as “key: value”. If it goes on from the line before, indent it further.",
        at_start=True,
    ),
    _cause(
        r"',' or '[\]}]'",
        "The list or group in brackets is not closed before this place, or a comma is missing.",
        "Close the bracket that was opened, or put a comma between the values.",
    ),
    _cause(
        r"block sequence entries",
        "A dash that begins a list item stands in the middle of a line.",
        "Begin a new line with the dash, or put the text in quotation marks.",
    ),
    _cause(
        r"block scalar",
        "After | or > the line must end.",
        "Begin the text on the next line, indented, or put it in quotation marks.",
    ),
    _cause(
        r"YAML document|directive|document start>",
        "This line does not go on with what stands before it.",
        "Give it the same distance from the margin as its neighbours, and take out lines that "
        "begin with % or consist of dots.",
    ),
    _cause(
        r"node content",
        "A comma, a colon or a closing bracket stands where a value was expected.",
        "Write the value before it, or put the whole text in quotation marks.",
    ),
    _cause(
        r"block (mapping|collection|sequence)",
        "This does not fit what stands before it: the indentation differs, or a text in quotation "
        "marks ended earlier than intended.",
        "Give the lines of one group the same distance from the margin, and look for a quotation "
        "mark inside the text before.",
    ),
)
_TAB = _cause(
    "", "A tab stands in the indentation.", "Put spaces in its place, two for each level."
)
_UNCLEAR = _cause("", "This cannot be understood as YAML.", "Look at this line and the one before.")


def read(text: str) -> Tree:
    """The tree of a YAML text, with all its faults."""
    return grow(text, _feed)


def _feed(builder: Builder) -> None:
    documents = 0
    before: yaml.Event | None = None
    try:
        for event in yaml.parse(builder.source.text, Loader=LOADER):
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
            if documents > 1:
                _several(_index(event.start_mark, builder), builder)
                return
            rest = _after_comma(before, event, builder)
            if not rest or not builder.rejoin(rest):
                _take(event, builder)
            before = event
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        _fail(error, builder)


def _after_comma(key: yaml.Event | None, event: yaml.Event, builder: Builder) -> str:
    """What stands from the last comma on, where the value is that of a key without a colon."""
    if not isinstance(event, yaml.ScalarEvent) or not isinstance(key, yaml.ScalarEvent):
        return ""
    start, end = _index(key.start_mark, builder), _index(key.end_mark, builder)
    text = builder.source.text
    if event.value or event.style or ":" in text[end : _index(event.start_mark, builder)]:
        return ""
    comma = text.rfind(",", 0, start)
    return " ".join(text[comma:end].split()) if comma >= 0 else ""


def _take(event: yaml.Event, builder: Builder) -> None:
    if isinstance(event, yaml.AliasEvent):
        builder.alias(event.anchor or "", builder.source.mark(_index(event.start_mark, builder)))
    elif isinstance(event, yaml.ScalarEvent):
        _scalar(event, builder)
    elif isinstance(event, yaml.CollectionStartEvent):
        mark = builder.source.mark(_start(event, builder))
        builder.open(mark, mapping=isinstance(event, yaml.MappingStartEvent))
    elif isinstance(event, yaml.CollectionEndEvent):
        builder.close()


def _scalar(event: yaml.ScalarEvent, builder: Builder) -> None:
    end = _index(event.end_mark, builder)
    start = min(_start(event, builder), end)
    text: str = event.value
    if event.style == '"':
        text = builder.unescaped(text, start, end)
    # libyaml gives '' as the style of a plain scalar, the parser written in Python gives None.
    quoted = bool(event.style)
    if text or quoted or not builder.at_root:
        builder.scalar(text, builder.source.mark(start), quoted=quoted)


def _start(event: yaml.NodeEvent, builder: Builder) -> int:
    """Where the value itself begins, after the anchor and the tag that are refused here."""
    index = _index(event.start_mark, builder)
    tag = getattr(event, "tag", None)
    for _ in range((event.anchor is not None) + (tag is not None)):
        index = _refuse_property(index, builder)
    return index


def _refuse_property(index: int, builder: Builder) -> int:
    """Refuse the anchor or the tag at this place; give the place of what comes after it."""
    source = builder.source
    match = _PROPERTY.match(source.text, index)
    if match is None:
        return index
    got = f"“{clip(match[0])}” gives the value"
    if match[0].startswith("&"):
        builder.refuse_reference(source.mark(index), f"{got} a name to be used elsewhere.")
    else:
        _refuse_tag(source.mark(index), f"{got} a type.", builder)
    between = _BETWEEN.match(source.text, match.end())
    return between.end() if between else match.end()


def _refuse_tag(mark: TextMark, got: str, builder: Builder) -> None:
    builder.fault(
        "tag-refused",
        mark,
        got=got,
        expected="Values stand without types: the report knows what each of its values is.",
        mend="Take out the word that begins with “!”. If it belongs to the text, put the whole "
        "text in quotation marks.",
    )


def _several(index: int, builder: Builder) -> None:
    builder.fault(
        "several-documents",
        builder.source.mark(index),
        got="A second document begins here.",
        expected="A file holds one document.",
        mend="Take out the line of dashes, or move what follows it to a file of its own.",
    )


def _fail(error: Exception, builder: Builder) -> None:
    said = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    index = _index(getattr(error, "problem_mark", None), builder)
    cause = _indentation_or_sign(index, said, builder)
    if cause is None:
        cause = next((cause for cause in _CAUSES if cause.said.search(said)), _UNCLEAR)
    if cause.at_start:
        index = _index(getattr(error, "context_mark", None), builder, index)
    if cause is _ESCAPE:
        index = max(builder.source.text.rfind("\\", 0, index + 1), 0)
    mark = builder.source.mark(index)
    if "undefined tag handle" in said:
        _refuse_tag(mark, "A word that begins with “!” gives the value a type.", builder)
        raise Stop
    expected = "The file follows the rules of YAML: one “key: value” in each line."
    builder.fail("not-yaml", mark, got=cause.got, expected=expected, mend=f"{cause.mend} {_USUAL}")


def _index(mark: _Place | None, builder: Builder, otherwise: int = 0) -> int:
    """The place of a mark; libyaml puts the end of a file on a line that is not there."""
    return min(mark.index, len(builder.source.text)) if mark else otherwise


def _indentation_or_sign(index: int, said: str, builder: Builder) -> _Cause | None:
    text = builder.source.text
    before = text[text.rfind("\n", 0, index) + 1 : index + 1]
    if "\t" in before[: len(before) - len(before.lstrip())] or before.endswith("\t"):
        return _TAB
    if "cannot start any token" in said:
        sign = text[index : index + 1]
        return _UNCLEAR._replace(got=f"A text cannot begin with “{sign}”.", mend=_QUOTE)
    return None
