"""Document to page, through templates that see plain data only; every value traced and escaped."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from traceback import extract_tb
from typing import Any

from jinja2 import StrictUndefined, TemplateSyntaxError, Undefined, pass_eval_context
from jinja2.nodes import EvalContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from sitrep.document import (
    Cite,
    Document,
    Line,
    Link,
    Note,
    Picture,
    Sentence,
    Span,
    Strip,
    Traced,
    Words,
)
from sitrep.errors import HouseFault
from sitrep.figures.strip import draw_strip
from sitrep.house import House, shipped
from sitrep.markdown import escape, escape_whole, one_line, parser
from sitrep.marks import Marker, Stretch, Trace, has_marks, unmarked
from sitrep.page import LINK, OWN_STYLE, Page

_FILTERS = ("length", "first", "last")
"""Filters that cannot invent a value: |default, |int, |sum and their like are not among them."""

_STYLES = ("base.css", "screen.css", "print.css")
LAYOUTS = {"full": "page.md.j2", "brief": "brief.md.j2"}
"""The templates of whole pages: everything, or what fits on one page."""

_SHELL = ("shell.html.j2", "screen.js")
"""Always the shipped ones: what stands in them is on the page without being checked."""


def render(document: Document, house: House, layout: str = "full") -> Page:
    """The page of a document, set by the templates of ``house``; ``layout`` is one of LAYOUTS.

    Raises HouseFault for a template that cannot be used, or whose page cannot be proved.
    """
    for escaped in (escape, escape_whole):
        page = _page(document, house, layout, escaped)
        if _reads_back(page):
            return page
    raise HouseFault("A value on the page does not read back as it was written.")


def _page(document: Document, house: House, layout: str, escaped: Callable[[str], str]) -> Page:
    printer = _Printer(escaped, mirrored=document.facts.direction == "rtl")
    environment = _environment(house, printer)
    try:
        marked = environment.get_template(LAYOUTS[layout]).render(document=document)
    except HouseFault:
        raise
    except Exception as error:  # whatever a template does wrong, it is a fault of the template
        raise HouseFault(_said(error)) from error
    if not printer.marker.made_all(marked):
        raise HouseFault("A template prints private-use characters, or part of a value.")
    trails = {
        ref: "\n\n".join(str(printer.print(text)) for text in trail)
        for ref, trail in document.trails.items()
    }
    return Page(
        marked=_tidied(marked),
        trails=trails,
        carried_by={
            ref: frozenset(cite.anchor for text in trail for cite in getattr(text, "cites", ()))
            for ref, trail in document.trails.items()
        },
        traces=tuple(printer.marker.traces),
        facts=document.facts,
        source_anchors=frozenset(entry.anchor for entry in document.sources),
        addresses=frozenset(
            parser().normalizeLink(_address(one.link.target))
            for entry in document.sources
            for one in entry.links
        ),
        figures=document.figures,
        number_words=document.number_words,
        labels=document.labels,
        data=document.data,
        layout=layout,
        assets={name: shipped().read(name) for name in _STYLES}
        | {OWN_STYLE: house.own_sheet()}
        | {name: shipped().read(name) for name in _SHELL},
    )


def _tidied(marked: str) -> str:
    """One empty line between blocks, and no spaces at the ends of lines."""
    lines = re.sub(r"[ \t]+\n", "\n", marked)
    return re.sub(r"\n{3,}", "\n\n", lines).strip() + "\n"


def _said(error: Exception) -> str:
    lines = [step for step in extract_tb(error.__traceback__) if step.filename.endswith(".j2")]
    place = f"{lines[-1].filename}, line {lines[-1].lineno}," if lines else "page.md.j2"
    if isinstance(error, TemplateSyntaxError):
        place = f"{error.filename or error.name}, line {error.lineno},"
    reason = f"{error}".splitlines()[0] if f"{error}" else type(error).__name__
    return f"The template {place} cannot be used: {reason.rstrip('.')}."


def _environment(house: House, printer: _Printer) -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        loader=house.loader(),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=printer.finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters = {name: environment.filters[name] for name in _FILTERS}
    environment.globals = {}
    return environment


class _Printer:
    """What a value becomes where a template prints it."""

    def __init__(self, escaped: Callable[[str], str], *, mirrored: bool) -> None:
        self.marker = Marker()
        self.escaped = escaped
        self.mirrored = mirrored

    @pass_eval_context
    def finalize(self, _context: EvalContext, value: Any) -> Markup:
        """``print`` for Jinja; asked for the context, it is called for constants too."""
        return self.print(value)

    def print(self, value: Any) -> Markup:
        """Marked, escaped Markdown for any value that a template may print."""
        if isinstance(value, Markup):
            return value
        if isinstance(value, Sentence):
            return Markup(self._sentence(value))
        if isinstance(value, Note):
            return Markup(self.marker.wrap(self._spans(value.spans), Trace("note")))
        if isinstance(value, Line):
            trace = Trace("line", value.name, drawing=self._strip(value.strip))
            return Markup(self.marker.wrap(self._spans(value.spans), trace))
        if isinstance(value, Picture):
            said = self._spans(value.description.spans)
            return Markup(self.marker.wrap(said, Trace("note", "picture", drawing=value.svg)))
        if isinstance(value, Link):
            return Markup(self._link(value))
        if isinstance(value, tuple) and all(isinstance(item, Cite) for item in value):
            return Markup(" ".join(map(self._span, value)))
        if isinstance(value, Undefined):
            str(value)  # says which name is not defined
        if isinstance(value, str) and not has_marks(value):
            return Markup(self.escaped(value))
        raise TypeError(f"it prints a {type(value).__name__}, which is not text")

    def _strip(self, strip: Strip | None) -> str:
        return "" if strip is None else draw_strip(strip, mirrored=self.mirrored)

    def _sentence(self, sentence: Sentence) -> str:
        inner = self._spans(sentence.spans)
        if sentence.language:
            inner = self.marker.wrap(inner, Trace("words", language=sentence.language))
        if sentence.cites:
            inner += " " + " ".join(map(self._span, sentence.cites))
        return self.marker.wrap(inner, Trace("sentence", origin=sentence.origin))

    def _link(self, link: Link) -> str:
        return f"[{self.print(link.label)}]({_address(link.target)})"

    def _spans(self, spans: tuple[Span, ...]) -> str:
        return "".join(map(self._span, spans))

    def _span(self, span: Span) -> str:
        if isinstance(span, Words):
            text = span.text
            lead = text[: len(text) - len(text.lstrip())][:1]
            tail = text[len(text.rstrip()) :][:1] if text.strip() else ""
            return lead + self.escaped(span.text) + tail
        if isinstance(span, Traced):
            text = one_line(span.text)
            trace = Trace(span.kind.value, span.ref, text, language=span.language)
            return self.marker.wrap(self.escaped(text), trace)
        text = f"[{span.label}]"
        number = self.marker.wrap(text, Trace("number", span.anchor, text))
        return f"[{number}](#{span.anchor})"


def _address(target: str) -> str:
    """A link's target as Markdown takes it: brackets and blanks would end it early."""
    signs = {"(": "%28", ")": "%29", " ": "%20", "<": "%3C", ">": "%3E", "\\": "%5C"}
    return "".join(signs.get(sign, sign) for sign in target)


def _reads_back(page: Page) -> bool:
    """Whether every traced value is visible as it is, and the clean page shows the same text."""
    seen: dict[int, str] = {}
    for stretch in _stretches(page):
        for index in stretch.inside:
            seen[index] = seen.get(index, "") + stretch.text.replace(LINK, "")
    traced = all(
        trace.text == seen.get(index, "") for index, trace in enumerate(page.traces) if trace.text
    )
    trails = {ref: unmarked(trail) for ref, trail in page.trails.items()}
    clean = Page(page.markdown, (), page.facts, addresses=page.addresses, trails=trails)
    seen_clean = [block.text for block in clean.all_blocks]
    return traced and seen_clean == [unmarked(block.text) for block in page.all_blocks]


def _stretches(page: Page) -> Iterator[Stretch]:
    """The stretches of a page whose marks are those that were set, and no others."""
    try:
        found = [stretch for block in page.all_blocks for stretch in block.stretches()]
    except ValueError as error:
        raise HouseFault(f"The marks of the page do not nest: {error}.") from error
    if has_marks(page.markdown) or any(
        index >= len(page.traces) for stretch in found for index in stretch.inside
    ):
        raise HouseFault("A template or a value holds private-use characters.")
    return iter(found)
