"""Names or sentences of the report have no translation into a language of its editions.

**Why it harms.** The edition says them in the language of the report, in the middle of sentences in
another: whoever cannot read it learns less than the others.

**Instead.** `sitrep translate REPORT --language ar -o ar.xlsx` writes what is missing into a list;
with its last column filled in, `--from ar.xlsx` puts the translations into the report. Languages
are those that the report has translations into, and the one that a briefing is asked for in.

**Norm.** One document: its editions say the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.views.index import Index
from sitrep.model.views.untranslated import not_translated

LEVEL = Level.NOTICE


def check(index: Index) -> Iterator[Problem]:
    """One problem for each language into which something is not translated."""
    report = index.report
    codes = {code for one in report.translations for code in one.to}
    codes |= {index.edition} if index.edition else set()
    for code, left in not_translated(report, sorted(codes - {report.report.language})):
        if left:
            names = sum(one.name for one in left)
            yield Problem(
                ("translations",),
                f"{_counted(names, len(left) - names)} no translation into {code}.",
                "An edition says in its language what the report says in its own.",
                f"`sitrep translate REPORT --language {code} -o {code}.xlsx` lists them.",
            )


def _counted(names: int, texts: int) -> str:
    words = [
        f"{number} {word}{'' if number == 1 else 's'}"
        for number, word in ((names, "name"), (texts, "text"))
        if number
    ]
    return f"{' and '.join(words)} {'has' if names + texts == 1 else 'have'}"


_NAMES = """\
translations:
- {text: Flood in the valley, to: {fr: Inondation dans la vallée}}
- {text: Example team, to: {fr: équipe d’exemple}}
- {text: the Example Monitor, to: {fr: le Moniteur d’exemple}}
- {text: Example Monitor, to: {fr: Moniteur d’exemple}}
- {text: Example Outlet, to: {fr: Journal d’exemple}}
"""
_SENTENCE = "- {text: People left the town., to: {fr: Des habitants ont quitté la ville.}}\n"
GOOD = [_NAMES + _SENTENCE]
BAD = [_NAMES]
