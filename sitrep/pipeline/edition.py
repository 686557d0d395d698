"""An edition of a report as a page: projected, checked for its annex, composed, set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from sitrep.checking.edition_check import EditionChecked
from sitrep.compose import compose
from sitrep.compose.marking import with_marking
from sitrep.compose.message import as_message
from sitrep.errors import InternalError, WrongUse
from sitrep.filesystem.pdf_attachments import BUILD, DATA, PREVIOUS
from sitrep.languages import Language, load_language
from sitrep.model.header import PUBLIC, Audience, Waiver, marking_of
from sitrep.model.report import Report
from sitrep.model.views import edition_type
from sitrep.model.views.editions import in_language
from sitrep.model.views.ordering import in_order
from sitrep.page.document import Document
from sitrep.page.page import Page
from sitrep.pipeline.options import BuildOptions
from sitrep.pipeline.wished_style import with_fonts
from sitrep.provenance.build_facts import BuildFacts, as_text, digests
from sitrep.render.render import render
from sitrep.render.template_folders import TemplateFolders
from sitrep.write import FORMATS, MESSAGES

_WHOLE = ("pdf", "html", "md", "docx")
"""The endings of files that hold a whole briefing, for people."""


@dataclass(frozen=True)
class Edition:
    """The page, what of the report its audience may see, and the waivers that its annex prints.

    ``data`` are the files that say all that the page is made from, by their names; ``message`` is
    page one by itself, where a format asks for it.
    """

    page: Page
    report: edition_type.Edition
    waivers: tuple[Waiver, ...]
    data: Mapping[str, str] = field(default_factory=dict)
    message: Page | None = None


def edition_of(
    checked: EditionChecked,
    options: BuildOptions,
    house: TemplateFolders,
    audience: Audience = PUBLIC,
) -> Edition:
    """The page of an edition that was checked; it sees nothing withheld.

    Raises WrongUse for templates that cannot be used, InternalError for a fault of ours.
    """
    loaded, shown = checked.shown, checked.report
    house = replace(house, house=with_fonts(house.house, house.fonts, (shown, checked.previous)))
    header = shown.report
    language = load_language(options.language or header.language, header.digits)
    told, foreign = in_language(shown, language.code)
    last, left = _last_in_language(checked.previous, shown, language)
    document = compose(
        told,
        language,
        checked.findings,
        checked.waivers,
        foreign | left,
        loaded.boundaries,
        last,
        loaded.profile,
    )
    document = with_marking(document, marking_of(audience, asked=options.audience is not None))
    data: dict[str, str] = {}
    if options.to:
        facts = as_text(_facts(checked, options, house, language.code, audience))
        data = _attached(shown, loaded.previous, facts)
    if "pdf" in options.to:  # the format that carries the data along
        document = replace(document, attached=data)
    page, message = _rendered(document, options, house, options.layout), None
    if not set(MESSAGES).isdisjoint(options.to):
        told_shortly = as_message(document, language, _whole_file(loaded.name, options))
        message = _rendered(told_shortly, options, house, "brief")
    return Edition(page, shown, checked.waivers, data, message)


def _rendered(
    document: Document, options: BuildOptions, house: TemplateFolders, layout: str
) -> Page:
    try:
        return render(document, house, layout)
    except InternalError as error:
        if options.templates is None:
            raise
        raise WrongUse(f"The templates in {options.templates} cannot be used: {error}") from error


def _whole_file(name: str, options: BuildOptions) -> str:
    """The file in which the whole briefing is written beside a message; empty if there is none."""
    written = [ending for form, ending in FORMATS.items() if form in options.to]
    whole = [one for one in written if one in _WHOLE and options.layout == "full"]
    return f"{name}.{whole[0]}" if whole else ""


def _last_in_language(
    last: edition_type.Edition | None, this: Report, language: Language
) -> tuple[edition_type.Edition | None, frozenset[str]]:
    """The last issue in the language of the page; translations of this issue count for it too."""
    if last is None:
        return None, frozenset()
    told = {"translations": (*last.translations, *this.translations)}
    ordered = in_order(last.model_copy(update=told))
    return in_language(ordered, language.code)


def _attached(shown: Report, last: Report | None, facts: str) -> dict[str, str]:
    """The data of both issues, and whatever else the page depends on."""
    header = shown.report.model_copy(update={"previous": PREVIOUS if last is not None else None})
    files = {DATA: shown.model_copy(update={"report": header})}
    if last is not None:
        files[PREVIOUS] = last
    dumped = {
        name: f"{data.model_dump_json(indent=1, exclude_defaults=True)}\n"
        for name, data in files.items()
    }
    return {**dumped, BUILD: facts}


def _facts(
    checked: EditionChecked,
    options: BuildOptions,
    house: TemplateFolders,
    language: str,
    audience: Audience,
) -> BuildFacts:
    shown, (templates, style) = checked.shown, digests(house)
    return BuildFacts(
        language=language,
        layout=options.layout,
        select=tuple(options.select),
        ignore=tuple(options.ignore),
        templates=templates,
        style=style,
        copies=tuple(sorted(source for source, _ in shown.copies)),
        remarks=checked.of_copies,
        boundaries=shown.boundaries,
        profile=shown.profile,
        audience=audience,
        marked=options.audience is not None,
        evidence=options.evidence,
    )
