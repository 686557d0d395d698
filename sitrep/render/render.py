"""Document to page, through templates that see plain data only; every value traced and escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from traceback import extract_tb

from jinja2 import StrictUndefined, TemplateSyntaxError

from sitrep.errors import InternalError
from sitrep.page.document import Address, Document, cited_in
from sitrep.page.escaping import escape, escape_label, escape_whole, parser
from sitrep.page.marks import Stretch, has_marks, settled, unmarked
from sitrep.page.page import EXTRA_STYLE, LINK, OWN_STYLE, Page
from sitrep.render.bounded_templates import BoundedTemplates
from sitrep.render.compiled_templates import CompiledTemplates
from sitrep.render.printing import Escaping, Printer, address_of
from sitrep.render.template_folders import TemplateFolders, shipped

_FILTERS = ("length", "first", "last")
"""Filters that cannot invent a value: |default, |int, |sum and their like are not among them."""

_ESCAPING = (Escaping(escape, escape_label), Escaping(escape_whole, escape_whole))
"""The ways to escape, the least first."""

_STYLES = ("base.css", "screen.css", "print.css")
_STYLE_OF_SECTION = {"all_figures": "many.css"}
"""Style sheets of sections that few reports have."""
LAYOUTS = {"full": "page.md.j2", "brief": "brief.md.j2"}
"""The templates of whole pages: everything, or what fits on one page."""

_SHELL = ("shell.html.j2", "screen.js")
"""Always the shipped ones: what stands in them is on the page without being checked."""

_COMPILED = CompiledTemplates()


def render(document: Document, house: TemplateFolders, layout: str = "full") -> Page:
    """The page of a document, set by the templates of ``house``; ``layout`` is one of LAYOUTS.

    Raises InternalError for a template that cannot be used, or whose page cannot be proved.
    """
    for escaping in _ESCAPING:
        page = _page(document, house, layout, escaping)
        if _reads_back(page):
            return page
    raise InternalError("A value on the page does not read back as it was written.")


def _page(document: Document, house: TemplateFolders, layout: str, escaping: Escaping) -> Page:
    shown = (document.brief if layout == "brief" else document.sections).values()
    anchors = frozenset(one.anchor for one in shown)
    printer = Printer(escaping, mirrored=document.facts.direction == "rtl", anchors=anchors)
    environment = _environment(house, printer, _lines(document))
    try:
        template = environment.get_template(LAYOUTS[layout])
        marked = template.render(document=document, cited=cited_in(shown))
    except InternalError:
        raise
    except Exception as error:  # whatever a template does wrong, it is a fault of the template
        raise InternalError(_said(error)) from error
    if not printer.marker.made_all(marked):
        raise InternalError("A template prints private-use characters, or part of a value.")
    if not marked.strip():
        raise InternalError(f"The template {LAYOUTS[layout]} prints nothing.")
    trails = {
        ref: settled("\n\n".join(str(printer.print(text)) for text in trail))
        for ref, trail in document.trails.items()
    }
    return Page(
        marked=_tidied(marked),
        trails=trails,
        carried_by=document.carried_by,
        traces=tuple(printer.marker.traces),
        facts=document.facts,
        source_anchors={entry.anchor: entry.label for entry in document.sources},
        addresses=frozenset(parser().normalizeLink(address_of(one)) for one in _targets(document)),
        figures=document.figures,
        counting_words=document.counting_words,
        own_counting_words=document.own_counting_words,
        labels=document.labels,
        attached=document.attached,
        layout=layout,
        house=house.house,
        assets={name: shipped().read(name) for name in _STYLES}
        | {EXTRA_STYLE: _extra(document)}
        | {OWN_STYLE: house.own_sheet()}
        | {name: shipped().read(name) for name in _SHELL},
    )


def _targets(document: Document) -> Iterator[str]:
    """Where links lead that leave the page: to sources, and to whom it names to be asked."""
    lines = [entry.about for entry in document.sources]
    for line in (*lines, *(field.value for field in document.front.fields)):
        found = (span.target for span in line.spans if isinstance(span, Address))
        yield from (target for target in found if target is not None)


def _extra(document: Document) -> str:
    names = (name for part, name in _STYLE_OF_SECTION.items() if part in document.sections)
    return "".join(map(shipped().read, names))


def _tidied(marked: str) -> str:
    """One empty line between blocks, and no spaces at the ends of lines."""
    lines = re.sub(r"[ \t]+\n", "\n", settled(marked))
    return re.sub(r"\n{3,}", "\n\n", lines).strip() + "\n"


def _said(error: Exception) -> str:
    lines = [step for step in extract_tb(error.__traceback__) if step.filename.endswith(".j2")]
    place = f"{lines[-1].filename}, line {lines[-1].lineno}," if lines else "page.md.j2"
    if isinstance(error, TemplateSyntaxError):
        place = f"{error.filename or error.name}, line {error.lineno},"
    reason = f"{error}".splitlines()[0] if f"{error}" else type(error).__name__
    return f"The template {place} cannot be used: {reason.rstrip('.')}."


def _lines(document: Document) -> int:
    """How many rows, texts and cards a document has, in all of its sections."""
    sections = (*document.sections.values(), *document.brief.values())
    counted = sum(len(section.lead) + len(section.cards) for section in sections)
    for group in (group for section in sections for group in section.groups):
        rows = group.table.rows if group.table is not None else ()
        counted += len(rows) + len(group.texts) + len(group.lead)
    return counted + len(document.sources)


def _environment(house: TemplateFolders, printer: Printer, lines: int) -> BoundedTemplates:
    return BoundedTemplates(
        printer.print,
        _FILTERS,
        lines,
        loader=house.loader(),
        bytecode_cache=_COMPILED,
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )


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
        raise InternalError(f"The marks of the page do not nest: {error}.") from error
    if has_marks(page.markdown) or any(
        index >= len(page.traces) for stretch in found for index in stretch.inside
    ):
        raise InternalError("A template or a value holds private-use characters.")
    return iter(found)
