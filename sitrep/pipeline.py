"""The corridor from paths to files: load, check, compose, render, check the page, write."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sitrep.attached import DATA
from sitrep.checking import Checked, check
from sitrep.compose import compose
from sitrep.errors import HouseFault, WrongUse
from sitrep.exporting import export
from sitrep.exports import EXPORTS
from sitrep.findings import Finding, Level
from sitrep.house import House, house_of
from sitrep.languages import load_language
from sitrep.loading import Loaded, load
from sitrep.loading.origins import Origins
from sitrep.model.editions import in_language
from sitrep.model.header import ProfileName
from sitrep.model.ordering import in_order
from sitrep.model.projection import public
from sitrep.model.report import Report
from sitrep.page import Page
from sitrep.page_check import check_page
from sitrep.publish import publish
from sitrep.render import render
from sitrep.write import DEFAULT, FORMATS, writer

Tell = Callable[[str], None]


def _say_nothing(_step: str) -> None:
    pass


@dataclass(frozen=True)
class Built:
    """What a build came to.

    ``outputs`` maps file names to bytes; it is empty where findings stopped the build.
    ``files`` are the paths written, if a folder was named.
    """

    findings: tuple[Finding, ...]
    outputs: dict[str, bytes]
    files: tuple[Path, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether there is a briefing."""
        return bool(self.outputs)


@dataclass(frozen=True)
class Wish:
    """How a briefing is wanted: formats, language, templates and style, rules, and how strict.

    ``to`` names formats of the page and exports of the data; ``layout`` is ``full``, or
    ``brief`` for what fits on one page; ``profile`` is the sort of document, and stands before
    that of the header.
    """

    to: Sequence[str] = DEFAULT
    language: str | None = None
    templates: Path | None = None
    style: Path | None = None
    layout: str = "full"
    profile: str | None = None
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    strict: bool = False


def build(
    report: str | Path | Mapping[str, Any] | Report | Loaded,
    out: str | Path | None = None,
    wish: Wish | None = None,
    tell: Tell = _say_nothing,
) -> Built:
    """Make the briefing of a report, and write it where ``out`` names a folder.

    ``report`` is a path, records as ``load`` takes them, a Report made in Python, or what
    ``load`` gave. With findings of level
    error (or, where the wish is strict, warning) nothing is written and ``outputs`` is empty.
    Raises UnreadableInput, WrongUse, MissingSystemLibrary, NotWritten or HouseFault, never
    anything else.
    """
    wish = wish or Wish()
    if unknown := sorted({*wish.to} - {*FORMATS, *EXPORTS}):
        raise WrongUse(f"{unknown[0]} is none of {', '.join((*FORMATS, *EXPORTS))}.")
    loaded = _profiled(_loaded(report), wish.profile)
    tell("checking")
    checked = check(loaded, wish.select, wish.ignore)
    if stops(checked.findings, wish.strict) or loaded.report is None:
        return Built(checked.findings, {})
    house = house_of(wish.templates, wish.style)
    tell("composing")
    shown = in_order(public(loaded.report))
    page = _page(loaded, shown, wish, house)
    on_page = tuple(check_page(page, loaded.origins, house))
    findings = (*checked.findings, *on_page)
    if on_page:
        return Built(findings, {})
    name = loaded.name if wish.layout == "full" else f"{loaded.name}-{wish.layout}"
    outputs = _outputs(page, name, wish.to, tell)
    exported, remarks = export(loaded, shown, page, wish.to, tell)
    outputs |= exported
    findings += remarks
    files = _published(outputs, Path(out), loaded) if out is not None else ()
    return Built(findings, outputs, files)


def _published(outputs: dict[str, bytes], out: Path, loaded: Loaded) -> tuple[Path, ...]:
    top = Path(loaded.origins.top)
    if top.is_dir() and out.resolve() == top.resolve():
        raise WrongUse(f"{out} is the folder of the report itself; write to another folder.")
    return publish(outputs, out)


def stops(findings: Sequence[Finding], strict: bool) -> bool:
    """Whether findings stop a build."""
    stopping = (Level.ERROR, Level.WARNING) if strict else (Level.ERROR,)
    return any(finding.level in stopping for finding in findings)


def _loaded(report: str | Path | Mapping[str, Any] | Report | Loaded) -> Loaded:
    if isinstance(report, Loaded):
        return report
    if isinstance(report, Report):
        return Loaded("report", report, Origins("report"))
    return load(report)


def _profiled(loaded: Loaded, name: str | None) -> Loaded:
    """The same report as the sort of document that is asked for, whatever its header says."""
    known = [profile.value for profile in ProfileName]
    if name is not None and name not in known:
        raise WrongUse(f"There is no profile {name}. There are: {', '.join(known)}.")
    if name is None or loaded.report is None:
        return loaded
    header = loaded.report.report.model_copy(update={"profile": ProfileName(name)})
    return replace(loaded, report=loaded.report.model_copy(update={"report": header}))


def _page(loaded: Loaded, shown: Report, wish: Wish, house: House) -> Page:
    header = shown.report
    language = load_language(wish.language or header.language, header.digits, header.language)
    copies = tuple(one for one in loaded.copies if one[0] in {s.id for s in shown.sources})
    again = Loaded("report", shown, Origins("report"), copies=copies, boundaries=loaded.boundaries)
    annexed: Checked = check(again, wish.select, wish.ignore)
    told, foreign = in_language(shown, language.code, language.phrases.abbreviations)
    document = compose(
        told, language, annexed.findings, annexed.waivers, foreign, loaded.boundaries
    )
    if "pdf" in wish.to:  # the edition that carries the data along
        data = shown.model_dump_json(indent=1, exclude_defaults=True)
        document = replace(document, attached={DATA: f"{data}\n"})
    try:
        return render(document, house, wish.layout)
    except HouseFault as error:
        if wish.templates is None:
            raise
        raise WrongUse(f"The templates in {wish.templates} cannot be used: {error}") from error


def _outputs(page: Page, name: str, to: Sequence[str], tell: Tell) -> dict[str, bytes]:
    outputs = {}
    for wanted in (one for one in to if one in FORMATS):
        tell(f"writing {wanted}")
        outputs[f"{name}.{FORMATS[wanted]}"] = writer(wanted)(page)
    return outputs
