"""The manual: one page for every rule and every fault that a finding can name."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep import resources
from sitrep.errors import WrongUse
from sitrep.findings import Level
from sitrep.loading.catalogue import FAULTS, level_of_fault
from sitrep.rules import PAGE_RULES, REPORT_RULES, Rule
from sitrep.spelling import meant, question

_RULES = {rule.name: rule for rule in (*REPORT_RULES, *PAGE_RULES)}


def names() -> tuple[str, ...]:
    """Every name that a finding can carry, in the order of the alphabet."""
    return tuple(sorted({*_RULES, *FAULTS}))


def summary(name: str) -> str:
    """The first line of a manual page; raises WrongUse for a name that there is none of."""
    return _manual(name).splitlines()[0]


def level(name: str) -> Level:
    """How much its findings weigh, where they do not say otherwise themselves."""
    rule = _RULES.get(name)
    return rule.level if rule is not None else level_of_fault(name)


def facts(name: str) -> str:
    """What level its findings have, what is read for it, and whether it can be waived."""
    rule = _RULES.get(name)
    reads = "the data" if rule is None else "the report" if rule.check else "the finished page"
    waived = "cannot be waived" if rule is None or rule.binding else "can be waived"
    return f"{level(name).value} · reads {reads} · {waived}"


def page(name: str) -> str:
    """The manual page as Markdown; raises WrongUse for a name that there is none of."""
    parts = [f"# {name}", facts(name), _manual(name)]
    rule = _RULES.get(name)
    if rule is not None:
        parts += [*_case(name), *_examples(rule)]
    return "\n\n".join(parts) + "\n"


def _manual(name: str) -> str:
    rule = _RULES.get(name)
    if rule is not None:
        return rule.manual
    if name in FAULTS:
        return FAULTS[name]
    hint = question(meant(name, names()))
    raise WrongUse(f"There is no rule {name}.{hint} `sitrep rules` lists them.")


def _case(name: str) -> Iterator[str]:
    """The published case that a rule comes from; not every rule has one."""
    file = resources.cases() / f"{name}.md"
    if file.is_file():
        yield "## Published case\n\n" + file.read_text(encoding="utf-8").strip()


def _examples(rule: Rule) -> Iterator[str]:
    language = "yaml" if rule.check is not None else "jinja"
    for title, texts in (("Refused", rule.bad), ("Accepted", rule.good)):
        yield f"## {title}"
        for text in texts:
            yield f"```{language}\n{text.rstrip()}\n```"
