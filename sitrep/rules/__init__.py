"""Rules: each one a file. Its docstring is its manual page, its examples are its tests."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType

from sitrep.findings import Level, Problem
from sitrep.model.views.index import Index
from sitrep.page.page import Page
from sitrep.rules.page_problem import PageProblem

__all__ = ["PAGE_RULES", "REPORT_RULES", "PageProblem", "Rule"]


@dataclass(frozen=True)
class Rule:
    """A rule with its name, the level of its findings, its manual and its examples.

    A rule reads the report (``check``) or the finished page (``check_page``); the examples of
    the first are YAML, those of the second are template text. A ``binding`` rule is neither
    ignored nor waived: without it there would be no page, or one that breaks a promise.
    ``needs`` are the kinds without which, unread, its findings are not sure. ``of_words``: it is
    about words and dates, and of what it refuses a page can be made, so that all is found at once.
    ``of_scope``: it hangs on all keys of a figure, and is not sure of one of which something was
    refused. ``as_entered``: it sees records that share an id under that id.
    """

    name: str
    level: Level
    manual: str
    good: tuple[str, ...]
    bad: tuple[str, ...]
    check: Callable[[Index], Iterator[Problem]] | None
    check_page: Callable[[Page], Iterator[PageProblem]] | None
    binding: bool = False
    needs: frozenset[str] = frozenset()
    of_words: bool = False
    of_scope: bool = False
    as_entered: bool = False

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
        needs=frozenset(getattr(module, "NEEDS", ())),
        of_words=getattr(module, "OF_WORDS", False),
        of_scope=getattr(module, "OF_SCOPE", False),
        as_entered=getattr(module, "AS_ENTERED", False),
    )


_REPORT = (
    "figure_without_source",
    "unknown_reference",
    "record_lacks_what_is_asked",
    "duplicate_id",
    "parts_do_not_sum",
    "circular_reference",
    "published_after_report",
    "window_after_as_of",
    "loaded_word",
    "endorsing_verb",
    "unattributed_allegation",
    "denial_worded_as_claim",
    "quotation_without_speaker",
    "placeholder_left",
    "citation_without_sentence",
    "restricted_in_public",
    "consent_withheld",
    "personal_data_in_text",
    "hidden_words_in_edition",
    "small_count",
    "too_exact_place",
    "embargoed",
    "place_without_code_scheme",
    "address_without_archive",
    "unused_source",
    "figure_cited_elsewhere",
    "figure_told_otherwise",
    "can_be_worked_out",
    "circular_sourcing",
    "single_originator",
    "same_claim_worded_differently",
    "speaker_named_differently",
    "figures_differ",
    "responsibility_disputed",
    "part_exceeds_whole",
    "not_comparable_in_one_table",
    "mixed_measure",
    "households_with_individuals",
    "stock_with_flow",
    "cumulative_fall_unexplained",
    "change_said_otherwise",
    "number_in_prose",
    "new_against_net",
    "retracted_in_use",
    "stale_figure",
    "silent_change",
    "stated_in_one_issue",
    "window_unstated",
    "toll_wider_than_incident",
    "definition_changed",
    "total_without_its_unknowns",
    "translation_changes_figure",
    "translation_of_nothing",
    "text_not_translated",
    "misquoted_magnitude",
    "figure_worded_otherwise",
    "interested_party_unmarked",
    "name_without_article",
    "unnamed_source_alone",
    "passage_lacks_figure",
    "quotation_not_in_archive",
    "figure_not_in_copy",
    "loaded_source_label",
    "place_spelled_differently",
    "date_far_from_report",
    "dates_out_of_order",
    "deaths_by_status",
    "derived_does_not_follow",
    "derived_of_unlike",
    "parts_undeclared_exceed",
    "share_above_whole",
    "share_in_two_units",
    "map_without_places",
    "measure_unlike_places",
    "described_as_measure",
    "profile_not_met",
    "older_than_profile",
    "section_empty",
    "sign_without_glyph",
)
"""Those that read the report, in the order of running: a line a rule."""

_PAGE = ("untraced_numeral", "uncited_sentence")
"""Those that read the finished page."""


def _room(name: str) -> Rule:
    return _rule(import_module(f"sitrep.rules.{name}"))


REPORT_RULES = tuple(map(_room, _REPORT))
"""The rules that read the report."""

PAGE_RULES = tuple(map(_room, _PAGE))
"""The rules that read the finished page, before anything is written."""

OF_WORDS = frozenset(rule.name for rule in REPORT_RULES if rule.of_words)
"""Those with whose errors a page can still be made and read."""
