"""The manual: a page for every name, and the same pages in docs/rules."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sitrep.checking import manual
from sitrep.errors import WrongUse
from sitrep.loading.catalogue import FAULTS
from sitrep.rules import PAGE_RULES, REPORT_RULES
from tests.support.golden import Golden

PAGES = Path(__file__).parents[2] / "docs" / "rules"
RULES = (*REPORT_RULES, *PAGE_RULES)
INDEX = """\
# Rules and faults

Every finding carries one of these names; `sitrep explain NAME` prints the page.
This folder is written by `make accept`.

| name | what it finds | level, what it reads, whether it can be waived |
|---|---|---|
"""


def test_names_are_those_of_rules_and_faults() -> None:
    assert len(manual.names()) == len(RULES) + len(FAULTS)
    assert list(manual.names()) == sorted(manual.names())


def test_pages_begin_with_name_facts_and_summary() -> None:
    for name in manual.names():
        page = manual.page(name)
        assert page.startswith(f"# {name}\n\n{manual.facts(name)}\n\n{manual.summary(name)}\n")
        assert page.rstrip("\n") + "\n" == page


def test_the_page_of_a_rule_shows_its_examples() -> None:
    for rule in RULES:
        refused, _, accepted = manual.page(rule.name).partition("## Accepted")
        assert refused.count("```") == 2 * len(rule.bad), rule.name
        assert accepted.count("```") == 2 * len(rule.good), rule.name
        assert all(text.rstrip() in refused for text in rule.bad), rule.name


def test_facts() -> None:
    assert manual.facts("loaded-word") == "error · reads the report · can be waived"
    assert manual.facts("untraced-numeral") == "error · reads the finished page · cannot be waived"
    assert manual.facts("waiver-unused") == "warning · reads the data · cannot be waived"


@pytest.mark.parametrize("ask", [manual.page, manual.summary])
def test_an_unknown_name_is_refused_with_the_nearest(ask: Callable[[str], str]) -> None:
    with pytest.raises(WrongUse, match=r"no rule loaded-words\. Is loaded-word meant\?"):
        ask("loaded-words")
    with pytest.raises(WrongUse, match=r"no rule zzz\. `sitrep rules`"):
        ask("zzz")


def pages() -> dict[str, str]:
    """Every file of docs/rules by its name: a page for each name, and a table of them all."""
    rows = (
        f"| [{name}]({name}.md) | {manual.summary(name)} | {manual.facts(name)} |\n"
        for name in manual.names()
    )
    found = {f"{name}.md": manual.page(name) for name in manual.names()}
    return {**found, "README.md": INDEX + "".join(rows)}


def test_pages_in_docs_are_those_of_the_rules(golden: Golden) -> None:
    golden.folder(PAGES, pages())
