"""Rules: each one a file. Its docstring is its manual page, its examples are its tests."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import ModuleType

from sitrep.findings import Level, Problem
from sitrep.model.index import Index
from sitrep.page import Page
from sitrep.rules import (
    address_without_archive,
    circular_reference,
    citation_without_sentence,
    duplicate_id,
    endorsing_verb,
    figure_without_source,
    loaded_word,
    parts_do_not_sum,
    place_without_code_scheme,
    placeholder_left,
    published_after_report,
    quotation_without_speaker,
    restricted_in_public,
    unattributed_allegation,
    uncited_sentence,
    unknown_reference,
    untraced_numeral,
    unused_source,
    window_after_as_of,
)
from sitrep.rules.page_problem import PageProblem

__all__ = ["PAGE_RULES", "REPORT_RULES", "PageProblem", "Rule"]


@dataclass(frozen=True)
class Rule:
    """A rule with its name, the level of its findings, its manual and its examples.

    A rule reads the report (``check``) or the finished page (``check_page``); the examples of
    the first are YAML, those of the second are template text. A ``binding`` rule is neither
    ignored nor waived: without it there would be no page, or one that breaks a promise.
    """

    name: str
    level: Level
    manual: str
    good: tuple[str, ...]
    bad: tuple[str, ...]
    check: Callable[[Index], Iterator[Problem]] | None
    check_page: Callable[[Page], Iterator[PageProblem]] | None
    binding: bool = False

    @property
    def summary(self) -> str:
        """The first line of the manual."""
        return self.manual.splitlines()[0]


def _rule(module: ModuleType) -> Rule:
    return Rule(
        name=module.__name__.rpartition(".")[2].replace("_", "-"),
        level=module.LEVEL,
        manual=inspect.getdoc(module) or "",
        good=tuple(module.GOOD),
        bad=tuple(module.BAD),
        check=getattr(module, "check", None),
        check_page=getattr(module, "check_page", None),
        binding=getattr(module, "BINDING", False),
    )


REPORT_RULES = tuple(
    _rule(module)
    for module in (
        figure_without_source,
        unknown_reference,
        duplicate_id,
        parts_do_not_sum,
        circular_reference,
        published_after_report,
        window_after_as_of,
        loaded_word,
        endorsing_verb,
        unattributed_allegation,
        quotation_without_speaker,
        placeholder_left,
        citation_without_sentence,
        restricted_in_public,
        place_without_code_scheme,
        address_without_archive,
        unused_source,
    )
)
"""The rules that read the report."""

PAGE_RULES = tuple(_rule(module) for module in (untraced_numeral, uncited_sentence))
"""The rules that read the finished page, before anything is written."""
