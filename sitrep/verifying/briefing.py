"""Whether a PDF says what its data says: the briefing is made again from what the PDF carries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from sitrep.checking.check import Checked, check
from sitrep.errors import SitrepError, UnreadableInput
from sitrep.filesystem.pdf_attachments import ATTACHED, BUILD, PdfAttachments, read_attached
from sitrep.findings import Level
from sitrep.loading.loaded import Loaded
from sitrep.loading.style.making import of_look
from sitrep.model.look_names import LOOKS
from sitrep.page.house_style import SHIPPED_LOOK, HouseStyle
from sitrep.page.page import Page
from sitrep.pipeline.edition import edition_of
from sitrep.pipeline.options import BuildOptions
from sitrep.pipeline.wished_style import with_fonts
from sitrep.provenance.build_facts import (
    BuildFacts,
    as_text,
    asked_for,
    digests,
    read_facts,
    read_report,
)
from sitrep.provenance.keys_once import read_keys_once
from sitrep.render.template_folders import TemplateFolders
from sitrep.verifying.proof import Proof
from sitrep.verifying.proving import proof_of
from sitrep.verifying.remade import Anew
from sitrep.version import VERSION
from sitrep.write import MESSAGES


class NoBriefing(SitrepError):
    """Data with errors, from which no briefing is made."""


@dataclass(frozen=True)
class Briefing:
    """A PDF, its proof, and the briefing made anew where that could be done."""

    proof: Proof
    made: Anew | None = None


def verified(file: Path, house: TemplateFolders, exact: bool) -> Briefing:
    """The proof of one PDF; ``exact`` asks for the same bytes as well."""
    name = str(file)
    try:
        attached = read_attached(file)
    except UnreadableInput as error:
        return Briefing(Proof(name, unusable=str(error)))
    try:
        made = _anew(attached, house)
        markdown = attached.briefing.decode("utf-8")
    except UnreadableInput as error:
        return Briefing(Proof(name, unusable=f"{file} {error}."))
    except (SitrepError, UnicodeDecodeError) as error:
        return Briefing(Proof(name, faults=(f"No briefing is made from such data: {error}",)))
    proof = proof_of(name, file, markdown, made, exact)
    return Briefing(proof, made)


def _anew(attached: PdfAttachments, house: TemplateFolders) -> Anew:
    """The briefing of a PDF's own data; raises UnreadableInput with the end of a sentence.

    Raises another SitrepError where the data can be read, and give no briefing. The page carries
    what a PDF of these data carries.
    """
    facts = read_facts(attached)
    loaded = read_report(attached, facts)
    house = _of_shipped_look(facts, house, loaded)
    _same_house(facts, house)
    loaded = replace(loaded, style=house.house)
    options = BuildOptions(
        to=("pdf",),
        language=facts.language,
        layout=facts.layout,
        templates=house.folders[0] if len(house.folders) > 1 else None,
        select=facts.select,
        ignore=facts.ignore,
        audience=asked_for(facts),
        evidence=facts.evidence,
    )
    said = facts.select, facts.ignore, facts.audience
    checked = check(loaded, *said, evidence=facts.evidence)
    if faults := list(_faults(checked)):
        raise NoBriefing(faults[0])
    assert checked.run is not None
    shown = checked.edition_for(facts.audience, evidence=facts.evidence)
    edition = edition_of(shown, options, house, facts.audience)
    page = replace(edition.page, attached={**edition.page.attached, BUILD: as_text(facts)})

    def message(name: str) -> Page:
        named = replace(shown, shown=replace(shown.shown, name=name))
        wished = replace(options, to=("pdf", *MESSAGES))
        found = edition_of(named, wished, house, facts.audience).message
        assert found is not None
        return found

    speaks_against = tuple(_unlike(attached, page, facts))
    return Anew(page, facts, edition.report, message, speaks_against, tuple(_notes(facts)))


def _unlike(attached: PdfAttachments, page: Page, facts: BuildFacts) -> Iterator[str]:
    """What a PDF carries that no briefing does, or in other letters than its data are written in.

    Another version may write them otherwise.
    """
    if names := sorted(set(attached.files) - set(ATTACHED)):
        yield f"It carries what no briefing does: {', '.join(names)}."
    for name, content in attached.files.items():
        if name.endswith(".json") and not _keys_once(content):
            yield f"It carries a {name} with a key that stands twice: some readers take the other."
    for name, text in page.attached.items():
        if facts.tool == VERSION and attached.files.get(name) != text.encode("utf-8"):
            yield f"It carries a {name} that is not written as its data are."


def _keys_once(content: bytes) -> bool:
    try:
        read_keys_once(content)
    except (ValueError, RecursionError):
        return False
    return True


def _of_shipped_look(facts: BuildFacts, house: TemplateFolders, loaded: Loaded) -> TemplateFolders:
    """The house with the fonts that the data need, in the shipped look where no style is given."""
    style = _with_fonts(loaded, house.house, house.fonts)
    if facts.style and house.style is None and house.house == SHIPPED_LOOK:
        looks = (_with_fonts(loaded, of_look(name), house.fonts) for name in LOOKS)
        style = next((one for one in looks if one.digest == facts.style), style)
    return replace(house, house=style)


def _with_fonts(loaded: Loaded, style: HouseStyle, fonts: Path | None) -> HouseStyle:
    return with_fonts(style, fonts, (loaded.report, loaded.previous))


def _same_house(facts: BuildFacts, house: TemplateFolders) -> None:
    """Refuse a briefing that was made with other templates, or another style, than are given."""
    made, fonts = (facts.templates, facts.style), house.fonts
    for name, wanted, given in zip(("templates", "style"), made, digests(house), strict=True):
        if wanted != given and not given:
            also = " (or --fonts)" if name == "style" else ""
            raise UnreadableInput(f"was made with {name} of its own: give --{name}{also}")
        if wanted != given:
            also = " and --fonts name" if name == "style" and fonts else " names"
            raise UnreadableInput(f"was not made with what --{name}{also}")


def _faults(checked: Checked) -> Iterator[str]:
    """Errors in the data."""
    for finding in checked.findings:
        if finding.level is Level.ERROR:
            yield f"{finding.rule}: {finding.got}"


def _notes(facts: BuildFacts) -> Iterator[str]:
    if facts.tool != VERSION:
        yield (
            f"It was made by sitrep {facts.tool}, and this is {VERSION}: a difference need not be "
            f"a forgery. To compare every byte: pip install humanitarian-sitrep=={facts.tool}"
        )
    if facts.copies:
        yield (
            f"The rules had read kept copies of {', '.join(facts.copies)}, which no PDF carries: "
            "what they found there is not proved."
        )
