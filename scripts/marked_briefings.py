"""Our own briefings with the places where something can be altered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import sitrep
from scripts.true_by_chance import Told, told_by
from sitrep.checking.check import check
from sitrep.checking.edition_check import check_edition
from sitrep.languages import Language, load_language
from sitrep.model.actors import Actor
from sitrep.model.figures.figure import Figure
from sitrep.model.header import PUBLIC
from sitrep.model.places import Place as Location
from sitrep.model.report import FIGURE_MODELS, Report
from sitrep.model.views.editions import in_language
from sitrep.page.marks import stretches
from sitrep.page.page import Page
from sitrep.pipeline.edition import edition_of
from sitrep.pipeline.options import BuildOptions
from sitrep.pipeline.wished_style import folders_of

ROOT = Path(__file__).resolve().parent.parent
REPORTS = (
    "tests/compose/everything", "samples/flood-kestria-2030/issue-1",
    "samples/flood-kestria-2030/issue-2", "samples/outbreak-velmora-2030", "samples/minimal",
    "samples/syria-coast-2025",
)  # fmt: skip
LANGUAGES = ("en", "fr", "es", "ar")


@dataclass(frozen=True)
class Place:
    """A stretch of a briefing inside a mark: its role, and the record that it leads to."""

    start: int
    end: int
    role: str
    ref: str


@dataclass(frozen=True)
class Briefing:
    """A briefing in one language as Markdown, with the report that it was made of."""

    name: str
    text: str
    report: Report
    told: Report
    previous: Report | None
    language: Language
    places: tuple[Place, ...]

    @cached_property
    def computed(self) -> frozenset[str]:
        """The ids of what a number can be computed from."""
        both = (self.report, *([self.previous] if self.previous else []))
        derived = {one.id for one in self.report.derived}
        return frozenset(one.id for report in both for _, _, one in report.claims()) | derived

    @cached_property
    def told_by(self) -> Mapping[str, Told]:
        """What each figure says."""
        claims = (claim for _, _, claim in self.report.claims())
        return {one.id: told_by(one, self.language) for one in claims if isinstance(one, Figure)}

    @cached_property
    def said(self) -> Mapping[Told, set[str]]:
        """The figures that say the same."""
        found = defaultdict[Told, set[str]](set)
        for ref, told in self.told_by.items():
            found[told].add(ref)
        return found

    @cached_property
    def called(self) -> Mapping[str, set[str]]:
        """The ids of the places and actors of each name, and the measures of each word."""
        found = defaultdict[str, set[str]](set)
        named: tuple[Location | Actor, ...] = (*self.told.places, *self.told.actors)
        for one in named:
            for form in ("in_text", "name", "description"):
                found[str(getattr(one, form, None)).lower()].add(one.id)
        phrases = self.language.phrases.phrases
        for kind, model in FIGURE_MODELS.items():
            for measure in model.measures():
                phrase = phrases.get(f"{kind}.measure.{measure.value}", "")
                texts = (phrase,) if isinstance(phrase, str) else phrase.values()
                for text in texts:
                    found[text.strip(" ·").lower()].add(measure.value)
        return found


def briefing(folder: str, code: str) -> Briefing:
    """The briefing of a report in a language."""
    loaded = sitrep.load(ROOT / folder)
    options = BuildOptions(language=code, to=())
    run = check(loaded).run
    assert run is not None
    page = edition_of(check_edition(run, PUBLIC), options, folders_of(options, loaded)).page
    shown = check_edition(run, PUBLIC).shown
    assert shown.report is not None
    told = in_language(shown.report, code)[0]
    name = f"{Path(folder).name}.{code}.md"
    language = load_language(code, shown.report.report.digits)
    places = tuple(_places(page))
    return Briefing(name, page.markdown, shown.report, told, shown.previous, language, places)


def _places(page: Page) -> Iterator[Place]:
    """The marked stretches whose text stands there as it is, in one piece."""
    at = 0
    for stretch in stretches(page.marked):
        if stretch.inside:
            trace = page.traces[stretch.inside[-1]]
            if trace.text == stretch.text:
                yield Place(at, at + len(stretch.text), trace.role, trace.ref)
        at += len(stretch.text)
