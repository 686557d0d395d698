"""What a value becomes where a template prints it: escaped Markdown, marked to be traced."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

from jinja2 import Undefined
from markupsafe import Markup

from sitrep.charts.strip import draw_strip, label_place
from sitrep.page.cited_runs import in_short, shortened
from sitrep.page.document import (
    PICTURE,
    PLOTTED,
    WITHIN,
    Address,
    Cite,
    Line,
    Note,
    Picture,
    Pointer,
    Sentence,
    Span,
    Traced,
    Words,
)
from sitrep.page.escaping import one_line
from sitrep.page.marks import Marker, MarkTrace, has_marks


@dataclass(frozen=True, slots=True)
class Escaping:
    """How a value is escaped in running text, and how as the label of a link."""

    text: Callable[[str], str]
    label: Callable[[str], str]


class Printer:
    """What a value becomes where a template prints it.

    ``anchors`` are the headings of the page; a pointer to another section is plain words.
    """

    def __init__(self, escaping: Escaping, *, mirrored: bool, anchors: Container[str] = ()) -> None:
        self.marker = Marker()
        self.escaping = escaping
        self.mirrored = mirrored
        self.anchors = anchors

    def print(self, value: Any) -> Markup:
        """Marked, escaped Markdown for any value that a template may print."""
        if isinstance(value, Markup):
            return value
        if isinstance(value, Sentence):
            return Markup(self._sentence(value))
        if isinstance(value, Note):
            return Markup(self.marker.wrap(self._spans(value.spans), MarkTrace("note")))
        if isinstance(value, Line):
            return Markup(self.marker.wrap(self._spans(value.spans), self._line(value)))
        if isinstance(value, Picture):
            said = self._spans(value.description.spans)
            return Markup(
                self.marker.wrap(said, MarkTrace("note", PICTURE, drawing=partial(str, value.svg)))
            )
        if isinstance(value, tuple) and all(isinstance(item, Cite) for item in value):
            return Markup(self._spans(in_short(value)))
        if isinstance(value, Undefined):
            str(value)  # says which name is not defined
        if isinstance(value, str) and not has_marks(value):
            return Markup(self.escaping.text(value))
        raise TypeError(f"it prints a {type(value).__name__}, which is not text")

    def _line(self, line: Line) -> MarkTrace:
        """What a line is, with its drawing, and where it stands beside its mark."""
        if line.strip is None:
            return MarkTrace("line", line.name)
        plotted = line.name in (PLOTTED, WITHIN)
        beside = label_place(line.strip, _letters(line.spans)) if plotted else ""
        drawing = partial(draw_strip, line.strip, mirrored=self.mirrored, plotted=plotted)
        return MarkTrace("line", line.name, drawing=drawing, beside=beside)

    def _sentence(self, sentence: Sentence) -> str:
        inner = self._spans(sentence.spans)
        if sentence.language:
            inner = self.marker.wrap(inner, MarkTrace("words", language=sentence.language))
        if sentence.cites and not _ends_cited(sentence):
            inner += " " + self._spans(in_short(sentence.cites))
        return self.marker.wrap(inner, MarkTrace("sentence", origin=sentence.origin))

    def _spans(self, spans: Iterable[Span]) -> str:
        return "".join(map(self._span, shortened(spans)))

    def _span(self, span: Span) -> str:
        if isinstance(span, Words):
            text = span.text
            lead = text[: len(text) - len(text.lstrip())][:1]
            tail = text[len(text.rstrip()) :][:1] if text.strip() else ""
            return lead + self.escaping.text(span.text) + tail
        if isinstance(span, Traced):
            text = one_line(span.text)
            trace = MarkTrace(span.kind.value, span.ref, text, language=span.language)
            return self.marker.wrap(self.escaping.text(text), trace)
        if isinstance(span, Pointer) and span.anchor not in self.anchors:
            return self.escaping.text(span.text)
        if isinstance(span, Pointer):
            return f"[{self.escaping.text(span.text)}]({address_of(f'#{span.anchor}')})"
        if isinstance(span, Address):
            return self._address(span)
        text = f"[{span.label}]"
        number = self.marker.wrap(text, MarkTrace("number", span.anchor, text))
        return f"[{number}](#{span.anchor})"

    def _address(self, span: Address) -> str:
        escaped = self.escaping.label if span.target else self.escaping.text
        marked = self.marker.wrap(escaped(span.text), MarkTrace("address", span.ref, span.text))
        return f"[{marked}]({address_of(span.target)})" if span.target else marked


def _ends_cited(sentence: Sentence) -> bool:
    """Whether a sentence that ends with a citation cites all of its sources within."""
    said = [one for one in sentence.spans if not isinstance(one, Words) or one.text.strip(" .")]
    within = {one for one in sentence.spans if isinstance(one, Cite)}
    return bool(said) and isinstance(said[-1], Cite) and within.issuperset(sentence.cites)


def _letters(spans: tuple[Span, ...]) -> int:
    """How long a text is on the page."""
    return sum(len(one.label if isinstance(one, Cite) else one.text) for one in spans)


def address_of(target: str) -> str:
    """A link's target as Markdown takes it: brackets and blanks would end it early."""
    signs = {"(": "%28", ")": "%29", " ": "%20", "<": "%3C", ">": "%3E", "\\": "%5C"}
    return "".join(signs.get(sign, sign) for sign in target)
