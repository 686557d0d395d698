"""Called cases: whether the dead of a disease may be called the cases of it that they were."""

from __future__ import annotations

from sitrep.auditing.beside.shares_of_parts import measures_told
from sitrep.auditing.facts import Fact
from sitrep.auditing.passages import Passage
from sitrep.auditing.terms import Term, TermSort

_CASES, _DEATHS = "cases", ("deaths", "killed")


def are_cases(term: Term, passage: Passage, facts: tuple[Fact, ...]) -> bool | None:
    """Whether the dead may be called cases, where they are: if the words say that they died.

    Who died of a disease was a case of it; so many deaths are not so many cases.
    """
    means = term.meaning(TermSort.MEASURE)
    figures = [str(fact.figure.measure) for fact in facts if fact.figure is not None]
    if not means or not all(one.startswith(_CASES) for one in means) or not figures:
        return None
    if not all(one.startswith(_DEATHS[0]) for one in figures):
        return None
    return any(one.startswith(_DEATHS) for one in measures_told(passage))
