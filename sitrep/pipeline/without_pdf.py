"""What a build says where the PDF was left out because its fonts lack signs of the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from unicodedata import normalize

from sitrep.checking.page_check import printed
from sitrep.checking.stamp import stamped
from sitrep.findings import Finding, Level
from sitrep.glyphs import naming_signs, runs_without_glyph
from sitrep.loading.loaded import Loaded
from sitrep.page.marks import unmarked
from sitrep.page.page import Page
from sitrep.render.template_folders import TemplateFolders
from sitrep.rules import PageProblem
from sitrep.rules.sign_without_glyph import EXPECTED, NAME, problems

_MEND = (
    "Name a font that has it (--fonts), take it out where it comes from (a template, the last "
    "issue), or leave pdf out of --to."
)


def with_unset(
    findings: tuple[Finding, ...],
    signs: frozenset[str],
    loaded: Loaded,
    page: Page,
    house: TemplateFolders,
) -> tuple[Finding, ...]:
    """The findings, with an error in place of the notice at each text that cannot be set.

    ``signs`` are those for which there is no PDF, if any. A text whose signs are not on the page,
    as in another edition, keeps its notice; no waiver makes a PDF of a page that cannot be set.
    """
    if not signs:
        return findings
    errors = list(_in_records(loaded, page))
    routes = {one.route for one in errors}
    texts = {leaf.value for leaf in loaded.index.leaves if leaf.route in routes}
    left = sorted(signs.difference(*map(_forms, texts)))
    if left:
        errors.append(_elsewhere(left, page, house))
    rest = (one for one in findings if not (one.rule == NAME and one.route in routes))
    return tuple(sorted((*rest, *errors), key=lambda one: one.sort_key))


def _in_records(loaded: Loaded, page: Page) -> Iterator[Finding]:
    """A finding for each public text of the report whose signs are on the page."""
    shown = unmarked("\n".join(block.text for block in page.blocks))

    def lacking(text: str) -> Sequence[str]:
        return tuple(
            dict.fromkeys("".join(one for one in runs_without_glyph(text) if one in shown))
        )

    for problem in problems(loaded.index, lacking):
        yield stamped(NAME, Level.ERROR, problem, loaded.origins)


def _elsewhere(signs: Sequence[str], page: Page, house: TemplateFolders) -> Finding:
    """The finding for signs that stand in no text of the report itself."""
    lines = (block.line for block in page.blocks if not set(signs).isdisjoint(block.text))
    problem = PageProblem(signs[0], (), next(lines, 1), naming_signs(signs), EXPECTED, _MEND)
    place = printed(problem, house)
    return Finding(NAME, Level.ERROR, place, problem.got, problem.expected, problem.mend)


def _forms(text: str) -> frozenset[str]:
    """The signs of a text as typed, put together and taken apart: a font is asked for any."""
    return frozenset((*text, *normalize("NFC", text), *normalize("NFD", text)))
