"""Somebody is accused, and it is not said by whom.

**Why it harms.** An accusation in the author's voice is the author's accusation.

**Instead.** Put it into a record: whom an originator holds responsible goes under `responsible:`
of a toll or `imposed_by:` of an access record, and is printed as that originator's allegation. In
the overview, name whoever says it in the same sentence.

**Norm.** OCHA's style allows the passive where it is not yet settled who is responsible; OHCHR
names the standard of proof behind a finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.prose import sentences
from sitrep.model.views.index import Index

LEVEL = Level.ERROR
OF_WORDS = True

_NATURE = (
    r"(?:earth)?quakes?|tremors?|aftershocks?|tsunamis?|floods?|flooding|floodwaters?|rains?|"
    r"storms?|winds?|lightning|cyclones?|hurricanes?|typhoons?|tornado(?:es)?|landslides?|"
    r"mudslides?|avalanches?|droughts?|heat|cold|wildfires?|eruptions?|lava|cholera|measles|"
    r"malaria|diphtheria|disease|epidemics?|outbreaks?|virus(?:es)?|infections?|hunger"
)
_TIMES = (
    r"\d|\{|then\b|now\b|noon\b|midnight\b|(?:the )?(?:end|beginning|start|middle) of\b|"
    r"(?:early|mid|late)\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|January\b|February\b|"
    r"March\b|April\b|May\b|June\b|July\b|August\b|September\b|October\b|November\b|December\b"
)
_NO_NOUN = (
    r"(?= (?:in|on|at|of|and|or|that|which|who|were|was|are|is|had|have|near|between|since|from|"
    r"to|during|after|before|as)\b|[^ \w]| [^\w ]|$)"
)
_NOBODY = rf"(?! (?:{_TIMES}|(?:the |an? )?(?:[\w-]+ )?(?:{_NATURE})\b{_NO_NOUN}))"
"""What follows "by" where nobody is accused: a time, a force of nature, a disease."""

_ACCUSES = re.compile(
    r"\b(?:(?:killed|shot|attacked|targeted|abducted|detained|tortured|shelled|bombed|expelled|"
    r"looted|burned|burnt|raped|displaced|besieged)(?: [\w-]+){0,3} by\b"
    + _NOBODY
    + r"|(?:responsible|guilty|to blame) (?:for|of)\b"
    r"|(?:perpetrated|committed|carried out) by\b"
    r"|accused\b)",
    re.IGNORECASE,
)
_ATTRIBUTES = re.compile(
    r"\b(?:according to|said|says|stated|states|told|reported|reports|alleged|alleges|announced|"
    r"attributed|attributes)\b",
    re.IGNORECASE,
)


def check(index: Index) -> Iterator[Problem]:
    """Accusing sentences, in fields that name nobody themselves, without who says so."""
    for route, text in _unattributed(index):
        for sentence in sentences(text, index.report.report.language):
            accused = _ACCUSES.search(sentence.text)
            if accused and not _ATTRIBUTES.search(sentence.text):
                yield Problem(
                    route,
                    f"“{accused[0]}” accuses, and the sentence does not say who says so.",
                    "An allegation stands with the actor who makes it.",
                    "Name who says it in the sentence, or put it into a record's responsible:.",
                )


def _unattributed(index: Index) -> Iterator[tuple[tuple[str | int, ...], str]]:
    yield ("report", "title"), index.report.report.title
    for position, paragraph in enumerate(index.report.overview):
        yield ("overview", position), paragraph
    for position, actor in enumerate(index.report.actors):
        if actor.description is not None:
            yield ("actors", position, "description"), actor.description


GOOD = [
    "overview: ['According to the monitor, people were attacked by an armed group [@doc].']",
    "overview: ['People were attacked in the town [@doc].']",
    "overview: ['People were killed by the second earthquake or displaced by 8 May [@doc].']",
]
BAD = [
    "overview: ['People were attacked by an armed group [@doc].']",
    "report: {title: Town burned by an armed group}",
    "overview: ['People were killed by flood guards [@doc].']",
]
