"""The corridor from paths to files: load, check, compose, render, check the page, write."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from sitrep.checking.check import check, leave_a_page
from sitrep.checking.page_check import check_page
from sitrep.errors import NoGlyph, NotAllWritten, WrongUse, is_ours
from sitrep.exports import EXPORTS
from sitrep.filesystem.plain_file import real_path
from sitrep.findings import Finding
from sitrep.loading.in_memory import loaded_from
from sitrep.loading.load import load
from sitrep.loading.loaded import Loaded
from sitrep.model.header import Waiver, in_file_name
from sitrep.model.report import Report
from sitrep.model.views.projection import holds_marked, shown_paragraphs
from sitrep.pipeline.built import Built, stops
from sitrep.pipeline.edition import Edition, edition_of
from sitrep.pipeline.exporting import export
from sitrep.pipeline.inputs_seen import (
    ReadInputs,
    edition_materials,
    house_looks,
    house_materials,
    parameters,
    read_inputs,
)
from sitrep.pipeline.options import BuildOptions
from sitrep.pipeline.wished_audience import audience_of
from sitrep.pipeline.wished_profile import with_profile
from sitrep.pipeline.wished_style import folders_of, with_fonts, with_style
from sitrep.pipeline.without_pdf import with_unset
from sitrep.provenance.manifest import ENDING, manifest
from sitrep.provenance.own_outputs import is_own, remember_written
from sitrep.provenance.signature import read_key, signatures
from sitrep.publish import publish
from sitrep.render.template_folders import TemplateFolders
from sitrep.write import FORMATS, MESSAGES, writer

Tell = Callable[[str], None]

_LOG = logging.getLogger("sitrep")


def told_the_log(step: str) -> None:
    """Only whoever listens to the log hears of a step."""
    _LOG.debug(step)


def build(
    report: str | Path | Mapping[str, Any] | Report | Loaded,
    out: str | Path | None = None,
    options: BuildOptions | None = None,
    tell: Tell = told_the_log,
) -> Built:
    """Make the briefing of a report, and write it where ``out`` names a folder.

    ``report`` is a path, records as ``load`` takes them, a Report made in Python, or what
    ``load`` gave. With findings of level error (or, where ``options`` are strict, warning)
    nothing is written and ``outputs`` is empty; only an error about signs that the PDF's fonts
    lack leaves the other formats as they are.
    Where both are paths, a manifest follows the outputs, and what is signed by its signatures; a
    file in the folder that sitrep did not write so is not written over, and stops the build.
    Raises UnreadableInput, WrongUse, MissingSystemLibrary, NotWritten or InternalError, never
    anything else.
    """
    options = options or BuildOptions()
    if unknown := sorted({*options.to} - {*FORMATS, *EXPORTS}):
        raise WrongUse(f"{unknown[0]} is none of {', '.join((*FORMATS, *EXPORTS))}.")
    if options.sign is not None and (out is None or isinstance(report, Loaded | Report | Mapping)):
        raise WrongUse("Only the briefing of a path that is written to a folder is signed.")
    if out is None:
        made = ready(_loaded(report), options, tell).in_formats(options.to, tell)
        made.demand_all()
        return made.built
    if isinstance(report, Loaded | Report | Mapping):
        loaded = _loaded(report)
        made = ready(loaded, options, tell).in_formats(options.to, tell)
        files = _published(made.built.outputs, Path(out), loaded)
        made.demand_all()
        return replace(made.built, files=files)
    return _proved(read_inputs(Path(report)), Path(out), options, tell)


@dataclass(frozen=True)
class Made:
    """A build in memory: what it came to, its name, its data, and the waivers of the annex."""

    built: Built
    name: str = ""
    waivers: tuple[Waiver, ...] = ()
    data: Mapping[str, str] = field(default_factory=dict)
    faults: Mapping[str, Exception] = field(default_factory=dict)

    def demand_all(self) -> None:
        """Raises NotAllWritten where a fault of ours left a format out, or the fault alone."""
        if self.faults and not self.built.outputs:
            raise next(iter(self.faults.values()))
        if self.faults:
            raise NotAllWritten(self.faults, self.built.outputs)


@dataclass(frozen=True)
class Ready:
    """A report that is checked and composed as it is wanted, before any format is written.

    Where findings stand against a briefing, there is no ``edition``.
    """

    loaded: Loaded
    findings: tuple[Finding, ...]
    internal: bool = False
    name: str = ""
    edition: Edition | None = None
    house: TemplateFolders | None = None

    def in_formats(self, to: Sequence[str], tell: Tell = told_the_log) -> Made:
        """The files of these formats; a message is among them only where it was composed."""
        if self.edition is None or self.house is None:
            return Made(Built(self.findings, {}, internal=self.internal))
        edition, loaded = self.edition, self.loaded
        faults: dict[str, Exception] = {}
        outputs, unset = _outputs(edition, self.name, to, tell, faults)
        findings = with_unset(self.findings, unset, loaded, edition.page, self.house)
        exported, remarks = export(loaded, edition.report, edition.page, to, tell, faults)
        built = Built((*findings, *remarks), {**outputs, **exported}, internal=self.internal)
        return Made(built, self.name, edition.waivers, edition.data, faults)


def ready(given: Loaded, options: BuildOptions, tell: Tell = told_the_log) -> Ready:
    """The report, checked and composed as the options want it."""
    loaded = with_style(with_profile(given, options.profile), options)
    audience = audience_of(loaded, options.audience)
    named = f"{loaded.name}{in_file_name(audience, asked=options.audience is not None)}"
    loaded = replace(loaded, edition=options.language, name=named)
    tell("checking")
    style = with_fonts(loaded.style, options.fonts, (loaded.report, loaded.previous))
    checked = check(
        replace(loaded, style=style),
        options.select,
        options.ignore,
        audience,
        evidence=options.evidence,
    )
    stopped = stops(checked.findings, options.strict)
    internal = loaded.report is not None and holds_marked(loaded.report)
    if checked.run is None or not leave_a_page(checked.findings):
        return Ready(loaded, checked.findings, internal)
    house = folders_of(options, loaded)
    tell("composing")
    shown = checked.edition_for(audience, evidence=options.evidence)
    edition = edition_of(shown, options, house, audience)
    page = edition.page
    assert loaded.report is not None
    held = shown_paragraphs(loaded.report, audience)
    on_page = tuple(check_page(page, loaded.origins, house, held))
    if edition.message is not None and not on_page:
        on_page = tuple(check_page(edition.message, loaded.origins, house, held))
    findings = (*checked.findings, *on_page)
    if on_page or stopped:
        return Ready(loaded, findings, internal)
    name = loaded.name if options.layout == "full" else f"{loaded.name}-{options.layout}"
    return Ready(loaded, findings, internal, name, edition, house)


def _proved(found: ReadInputs, out: Path, options: BuildOptions, tell: Tell) -> Built:
    """Build with a manifest beside the outputs; a key that cannot sign is told before."""
    key = read_key(options.sign) if options.sign is not None else None
    house = house_looks(options)
    made = ready(found.loaded, options, tell).in_formats(options.to, tell)
    outputs = made.built.outputs
    if outputs:
        materials = [*edition_materials(made.data), *house_materials(options), *found.sealed()]
        after = house_looks(options)
        if [one.digest for one in after] != [one.digest for one in house]:
            raise WrongUse(
                "Templates, style sheet, profile or key were changed during the build; build again."
            )
        stated = parameters(found.loaded.name, options)
        proof = manifest(outputs, stated, materials, made.waivers)
        outputs = {**outputs, f"{made.name}{ENDING}": proof}
        if key is not None:
            outputs |= signatures(outputs, key)
    files = _published(outputs, out, found.loaded, is_own)
    remember_written(outputs, out)
    made.demand_all()
    return replace(made.built, outputs=outputs, files=files, seen=(*found.seen, *house))


def _published(
    outputs: dict[str, bytes],
    out: Path,
    loaded: Loaded,
    may_go: Callable[[Path], bool] | None = None,
) -> tuple[Path, ...]:
    if not outputs:
        return ()
    top = loaded.origins.path
    if top is not None and top.is_dir() and real_path(out) == real_path(top):
        raise WrongUse(f"{out} is the folder of the report itself; write to another folder.")
    return publish(outputs, out, may_go)


def _loaded(report: str | Path | Mapping[str, Any] | Report | Loaded) -> Loaded:
    if isinstance(report, Loaded):
        return report
    if isinstance(report, Report):
        return loaded_from(report)
    return load(report)


def _outputs(
    edition: Edition, name: str, to: Sequence[str], tell: Tell, faults: dict[str, Exception]
) -> tuple[dict[str, bytes], frozenset[str]]:
    """The formats of an edition by file name, and the signs for which one was left out.

    What is a fault of ours in one format is put into ``faults``, and stops no other.
    """
    outputs, unset = dict[str, bytes](), frozenset[str]()
    for wanted in (one for one in to if one in FORMATS):
        tell(f"writing {wanted}")
        try:
            page = edition.message if wanted in MESSAGES else edition.page
            assert page is not None
            outputs[f"{name}.{FORMATS[wanted]}"] = writer(wanted)(page)
        except NoGlyph as lacking:
            unset |= lacking.signs
        except Exception as error:
            if not is_ours(error):
                raise
            faults[wanted] = error
    return outputs, unset
