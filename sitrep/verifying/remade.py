"""A briefing made again from what its PDF carries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sitrep.checking.check import Checked, check
from sitrep.errors import SitrepError, UnreadableInput
from sitrep.filesystem.pdf_attachments import ATTACHED, BRIEFING, PdfAttachments
from sitrep.findings import Level
from sitrep.languages import load_language
from sitrep.page.escaping import escape
from sitrep.page.page import Page
from sitrep.pipeline.edition import edition_of
from sitrep.pipeline.options import BuildOptions
from sitrep.provenance.build_facts import BuildFacts, digests, read_facts, read_report
from sitrep.render.template_folders import TemplateFolders
from sitrep.rules import REPORT_RULES
from sitrep.verifying.signs import Signs, first_difference
from sitrep.version import VERSION

_RESTS_ON_COPIES = "quotation-not-in-archive"
"""The one rule that reads kept copies."""

_OF_REMARKS = ("findings_lead", "findings_none", "waivers_none")


class NoBriefing(SitrepError):
    """Data with errors, from which no briefing is made."""


@dataclass(frozen=True)
class Anew:
    """The page that the data give, the facts that it was made by, and what speaks against it."""

    page: Page
    facts: BuildFacts
    faults: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def unlike(self, markdown: str) -> str | None:
        """The first difference between a briefing in Markdown and the one made anew."""
        made = self.page.markdown.splitlines()
        for number, (given, wanted) in enumerate(
            zip([*markdown.splitlines(), ""], [*made, ""], strict=False), start=1
        ):
            if given != wanted:
                at = first_difference(Signs(given).signs, Signs(wanted).signs)
                return (
                    f"Line {number} says “{Signs(given).around(at)}”; "
                    f"its data give “{Signs(wanted).around(at)}”."
                )
        same = markdown == self.page.markdown
        return None if same else "It does not end as the briefing that its data give."

    def like_but_for_remarks(self, markdown: str) -> bool:
        """Whether kept copies were read, and only remarks that can rest on them differ."""
        mine, theirs = self._without_remarks(self.page.markdown), self._without_remarks(markdown)
        return bool(self.facts.copies) and mine == theirs

    def _without_remarks(self, markdown: str) -> list[str]:
        """The lines without the remarks of the one rule, and what stands where there are none."""
        language = load_language(self.facts.language)
        said = (language.word(f"annex.{name}") for name in _OF_REMARKS)
        summaries = (rule.summary for rule in REPORT_RULES if rule.name == _RESTS_ON_COPIES)
        marks = [escape(one) for one in (*said, *summaries, _RESTS_ON_COPIES)]
        return [
            line
            for line in markdown.splitlines()
            if not (line.startswith("- ") and any(mark in line for mark in marks))
        ]


def anew(attached: PdfAttachments, house: TemplateFolders, exact: bool) -> Anew:
    """The briefing of a PDF's own data; raises UnreadableInput with the end of a sentence.

    Raises another SitrepError where the data can be read, and give no briefing. With ``exact`` the
    page carries what the PDF carries.
    """
    facts = read_facts(attached)
    loaded = read_report(attached, facts)
    _same_house(facts, house)
    options = BuildOptions(
        to=(),
        language=facts.language,
        layout=facts.layout,
        templates=house.folders[0] if len(house.folders) > 1 else None,
        select=facts.select,
        ignore=facts.ignore,
    )
    checked = check(loaded, facts.select, facts.ignore)
    if faults := list(_faults(checked, facts)):
        raise NoBriefing(faults[0])
    assert checked.run is not None
    page = edition_of(checked.run, options, house).page
    if exact:
        names = [name for name in ATTACHED if name != BRIEFING and name in attached.files]
        files = {name: attached.files[name].decode("utf-8") for name in names}
        page = replace(page, attached=files)
    return Anew(page, facts, tuple(_unknown(attached)), tuple(_notes(facts)))


def _unknown(attached: PdfAttachments) -> Iterator[str]:
    if names := sorted(set(attached.files) - set(ATTACHED)):
        yield f"It carries what no briefing does: {', '.join(names)}."


def _same_house(facts: BuildFacts, house: TemplateFolders) -> None:
    """Refuse a briefing that was made with other templates, or another style, than are given."""
    made = (facts.templates, facts.style)
    for name, wanted, given in zip(("templates", "style"), made, digests(house), strict=True):
        if wanted != given and not given:
            raise UnreadableInput(f"was made with {name} of its own: give --{name}")
        if wanted != given:
            raise UnreadableInput(f"was not made with what --{name} names")


def _faults(checked: Checked, facts: BuildFacts) -> Iterator[str]:
    """Errors in the data, but for those that hang on copies which are not here."""
    for finding in checked.findings:
        if finding.level is Level.ERROR and not (facts.copies and finding.rule == _RESTS_ON_COPIES):
            yield f"{finding.rule}: {finding.got}"


def _notes(facts: BuildFacts) -> Iterator[str]:
    if facts.tool != VERSION:
        yield (
            f"It was made by sitrep {facts.tool}, and this is {VERSION}: "
            "a difference need not be a forgery."
        )
    if facts.copies:
        yield (
            f"The rules had read kept copies of {', '.join(facts.copies)}, which no PDF carries: "
            "what they found there is not proved."
        )
