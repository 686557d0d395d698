"""The last check: the finished page is read as a reader would, before anything is written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sitrep.findings import Finding
from sitrep.loading.origins import Origins
from sitrep.loading.tables.sheet_messages import in_sheet_words
from sitrep.locations import Location
from sitrep.page.page import Page
from sitrep.render.template_folders import TemplateFolders
from sitrep.rules import PAGE_RULES
from sitrep.rules.page_problem import PageProblem

_TELLING = 8
"""A word longer than this is likely to stand in one place only."""


def check_page(
    page: Page, origins: Origins, house: TemplateFolders, paragraphs: Sequence[int]
) -> Iterator[Finding]:
    """Findings about the finished page, each at the prose or the template that it comes from.

    ``paragraphs`` are the places in the report of those of the overview that the edition holds.
    """
    for rule in PAGE_RULES:
        assert rule.check_page is not None
        for problem in rule.check_page(page):
            origin = problem.origin
            if origin[:1] == ("overview",):
                origin = ("overview", paragraphs[int(origin[1])])
            place = origins.locate(origin) if origin else printed(problem, house)
            said = (problem.got, problem.expected, problem.mend)
            found = Finding(rule.name, rule.level, place, *said, origin)
            yield in_sheet_words(found, origins)


def printed(problem: PageProblem, house: TemplateFolders) -> Location:
    """Where the passage was typed into a template, or else its line on the finished page."""
    passage = problem.passage.strip()
    longest = max(re.findall(r"[\w./:-]+", passage), key=len, default="")
    # What Markdown took out of a passage is not in the text that it was typed as.
    typed = house.find(passage) or (house.find(longest) if len(longest) > _TELLING else None)
    return typed or Location("the finished page", problem.line, 1)
