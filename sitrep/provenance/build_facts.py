"""How a briefing was made, where its data does not say it: what every PDF carries as build.json."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from sitrep.errors import UnreadableInput
from sitrep.filesystem.pdf_attachments import BUILD, DATA, MAX_BYTES, PREVIOUS, PdfAttachments
from sitrep.filesystem.plain_file import read_plain
from sitrep.loading.loaded import CopyRemark, Loaded
from sitrep.loading.origins import Origins
from sitrep.model.boundaries import Boundaries
from sitrep.model.header import PUBLIC, Audience
from sitrep.model.profile import Profile
from sitrep.model.report import Report
from sitrep.render.template_folders import TemplateFolders
from sitrep.version import VERSION

if TYPE_CHECKING:
    from pydantic import TypeAdapter

FORM = 1
"""Raised when a fact is renamed, taken out or changes its meaning."""


@dataclass(frozen=True, slots=True)
class BuildFacts:
    """What a page depends on beside the public data.

    ``tool`` is the version of sitrep; ``templates`` and ``style`` are the SHA-256 of a house's own,
    empty where there were none; ``copies`` are the ids of public sources whose kept copies the
    rules read, and ``remarks`` what they found there; ``boundaries`` are those of the map, thinned
    as they are drawn; ``profile`` is that of a file of the house's own; ``audience`` is whom the
    edition is for, ``marked`` says that its pages bear a marking, ``evidence`` that the sentences
    of documents are in its data.
    """

    language: str
    layout: str = "full"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    templates: str = ""
    style: str = ""
    copies: tuple[str, ...] = ()
    remarks: tuple[CopyRemark, ...] = ()
    boundaries: Boundaries | None = None
    profile: Profile | None = None
    audience: Audience = PUBLIC
    marked: bool = False
    evidence: bool = False
    tool: str = VERSION
    version: int = FORM


def asked_for(facts: BuildFacts) -> str | None:
    """The id of the audience that the briefing was asked for, where one was."""
    return facts.audience.id if facts.marked or facts.audience != PUBLIC else None


@cache
def _adapter() -> TypeAdapter[BuildFacts]:
    from pydantic import TypeAdapter

    return TypeAdapter(BuildFacts)


def as_text(facts: BuildFacts) -> str:
    """The facts as JSON, on one line."""
    return _adapter().dump_json(facts).decode("utf-8") + "\n"


def read_facts(attached: PdfAttachments) -> BuildFacts:
    """The facts that a PDF carries; raises UnreadableInput where they cannot be read."""
    from pydantic import ValidationError

    if BUILD not in attached.files:
        raise UnreadableInput(f"carries no {BUILD}, which says how it was made")
    try:
        facts = _adapter().validate_json(attached.files[BUILD])
    except ValidationError as error:
        raise UnreadableInput(f"carries a {BUILD} that cannot be read") from error
    if facts.version != FORM:
        raise UnreadableInput(f"was made by sitrep {facts.tool}, whose {BUILD} is not known here")
    return facts


def read_report(attached: PdfAttachments, facts: BuildFacts) -> Loaded:
    """The report that a PDF carries; raises UnreadableInput where its data are no report."""
    from pydantic import ValidationError

    last = None
    try:
        report = Report.model_validate_json(attached.data)
        if PREVIOUS in attached.files:
            last = Report.model_validate_json(attached.files[PREVIOUS])
    except ValidationError as error:
        raise UnreadableInput(f"carries a {DATA} or {PREVIOUS} that is no report") from error
    return Loaded(
        "report",
        report,
        Origins("report"),
        boundaries=facts.boundaries,
        previous=last,
        profile=facts.profile,
        remarks=facts.remarks if facts.copies else None,
    )


def digests(house: TemplateFolders) -> tuple[str, str]:
    """The SHA-256 of a house's own templates and of its style; empty where it has none."""
    own = [_named(folder, file) for folder in house.folders[:-1] for file in _templates(folder)]
    sheet = house.own_sheet()
    return (
        sha256("".join(own).encode("utf-8")).hexdigest() if len(house.folders) > 1 else "",
        sha256(sheet.encode("utf-8")).hexdigest()
        if house.style is not None
        else house.house.digest,
    )


def _templates(folder: Path) -> list[Path]:
    return sorted(file for file in folder.rglob("*.j2") if file.is_file())


def _named(folder: Path, file: Path) -> str:
    digest = sha256(read_plain(file, MAX_BYTES)).hexdigest()
    return f"{digest} {file.relative_to(folder).as_posix()}\n"
