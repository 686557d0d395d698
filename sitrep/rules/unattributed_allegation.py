"""Somebody is accused, and it is not said by whom.

**Why it harms.** An accusation in the author's voice is the author's accusation.

**Instead.** Put it into a record: whom an originator holds responsible goes under `responsible:`
of a toll or `imposed_by:` of an access record, and is printed as that originator's allegation. In
the overview, name whoever says it in the same sentence.

It is heard in the passive ("attacked by an armed group") and in the active: an actor of the report,
or somebody with a role such as soldiers, who did harm. English, French, Spanish and Arabic are
read, translations too. Of {id} people whom a record counts as targeted for help, nobody is accused.

**Norm.** OCHA's style allows the passive where it is not yet settled who is responsible; OHCHR
names the standard of proof behind a finding.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.language_tags import base_language
from sitrep.locations import Route
from sitrep.model.figures.needs import NeedMeasure
from sitrep.model.prose import sentences
from sitrep.model.views.index import Index
from sitrep.reading.accusations import accused, without_aims
from sitrep.reading.named_actors import heard, says_that_somebody_said

LEVEL = Level.ERROR
OF_WORDS = True


def check(index: Index) -> Iterator[Problem]:
    """Accusing sentences, in fields that name nobody themselves, without who says so."""
    actors = _names(index)
    targeted = [one.id for one in index.report.needs if one.measure is NeedMeasure.TARGETED]
    for route, language, text in _unattributed(index):
        for sentence in sentences(text, language):
            plain = without_aims(sentence.text, language, targeted)
            found = _accuses(plain, language, actors)
            if found is not None and not _attributed(sentence.text, language):
                yield Problem(
                    route,
                    f"“{found}” accuses, and the sentence does not say who says so.",
                    "An allegation stands with the actor who makes it.",
                    "Name who says it in the sentence, or put it into a record's responsible:.",
                )


def _accuses(sentence: str, language: str, actors: frozenset[str]) -> str | None:
    """The words by which a sentence accuses."""
    span = accused(sentence, language, actors)
    return span.of(sentence) if span is not None else None


def _attributed(sentence: str, language: str) -> bool:
    """Whether a sentence says who says it."""
    if says_that_somebody_said(sentence):
        return True
    told = heard(sentence, language, {})
    english = base_language(language) == "en"
    return bool(told.saying) or (told.elsewhere and not english)


def _names(index: Index) -> frozenset[str]:
    """The names of whoever may be accused, in every language of the report."""
    named = {name for one in index.report.actors for name in (one.name, one.in_text) if name}
    told = (one.to.values() for one in index.report.translations if one.text in named)
    return frozenset(named).union(*told)


def _unattributed(index: Index) -> Iterator[tuple[Route, str, str]]:
    """What is printed in the author's voice, with its language; and its translations."""
    language, own = index.report.report.language, set[str]()
    yield ("report", "title"), language, index.report.report.title
    for position, paragraph in enumerate(index.report.overview):
        yield ("overview", position), language, paragraph
        own.update(one.text for one in sentences(paragraph, language))
    for position, actor in enumerate(index.report.actors):
        if actor.description is not None:
            yield ("actors", position, "description"), language, actor.description
    own.add(index.report.report.title)
    for position, translation in enumerate(index.report.translations):
        if translation.text in own:
            for code, text in translation.to.items():
                yield ("translations", position, "to", code), code, text


_NEEDS = (
    "needs: [{id: n, according_to: monitor, measure: targeted, count: 40, as_of: 2024-05-07, "
    "sources: [doc]}]"
)
GOOD = [
    "overview: ['According to the monitor, people were attacked by an armed group [@doc].']",
    "overview: ['People were attacked in the town [@doc].']",
    "overview: ['People were killed by the second earthquake or displaced by 8 May [@doc].']",
    "overview: ['Soldiers killed in a raid were buried [@doc].']",
    "overview: ['The Example Monitor targeted {n} children [@doc].']\n" + _NEEDS,
]
BAD = [
    "overview: ['People were attacked by an armed group [@doc].']",
    "report: {title: Town burned by an armed group}",
    "overview: ['People were killed by flood guards [@doc].']",
    "overview: ['The Example Monitor detained two people [@doc].']",
    "overview: ['Soldiers shelled the town [@doc].']",
    "overview: ['Soldiers targeted a market near {n} children [@doc].']\n" + _NEEDS,
]
