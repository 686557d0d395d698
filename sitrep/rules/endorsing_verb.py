"""A verb vouches for what somebody said, or casts doubt on it.

**Why it harms.** "Confirmed", "revealed" and "noted" make the author a witness; "claimed" and
"admitted" make the author a judge. Two parties treated to different verbs are two parties treated
differently.

**Instead.** Use said, stated, told, reported, announced, called for, or according to, for every
party alike.

**Norm.** The attribution practice of news agencies; here it holds for all parties in the same way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.report import CLAIM_KINDS
from sitrep.model.views.index import Index
from sitrep.rules.wording import found, own_words

LEVEL = Level.ERROR
OF_WORDS = True

ENDORSING = (
    r"confirm(?:s|ing)?",
    # A confirmed case is a term of medicine; after a number or at the start, so is a death.
    # What is to be confirmed is vouched for by nobody.
    r"(?<!-)(?<!to be )(?<!laboratory )(?<!suspected and )(?<!probable and )(?<!suspected or )"
    r"(?<!probable or )confirmed(?! (?:and|or) (?:probable|suspected)\b)(?! cases?\b)"
    r"(?! (?:by|in) (?:an? |the )?(?:laborator|lab\b|culture|PCR|rapid|test))"
    r"(?!(?<![^\W\d] confirmed) deaths?\b)",
    r"reveal(?:s|ed|ing)?",
    r"noted|notes that",
    r"point(?:s|ed|ing) out",
    r"acknowledg(?:es|ed|ing)",
    # Who is exposed to something is at risk.
    r"expos(?:es|ed|ing)(?! to\b)",
    r"demonstrat(?:es|ed) that",
    r"recogni[sz](?:es|ed) that",
)
DOUBTING = (
    # To claim responsibility is what somebody did; a flood claims lives.
    r"claim(?:s|ed|ing)?(?! (?:the |full |joint )?responsibility\b)"
    r"(?!\s+(?:(?!that\b)[\w,.]+\s+){0,3}lives\b)",
    r"admit(?:s|ting)?",
    # So is who was admitted: to a hospital, for treatment, with a disease.
    r"admitted(?! with\b)(?! (?:to|into|in|at|for) (?:(?:an?|the|their|in-?patient|out-?patient) )?"
    r"(?:hospital|health|clinic|ward|cent(?:re|er)|facilit|treatment|care\b|therap|intensive|nutrition"
    r"|stabili[sz]ation|in-?patient|out-?patient|programme|cholera|isolation|observation|surg))",
    r"insist(?:s|ed|ing)?",
    r"boast(?:s|ed|ing)?",
    r"conced(?:es|ed|ing)",
    r"purport(?:s|ed|edly)?",
)

_CASES = r"(?:cases?|infections?|patients?|samples?|specimens?)"
_IS = r"(?:(?:is|are|was|were)(?: not)?(?: yet)?|(?:has|have|had)(?: not)?(?: yet)? been)"
_OF_STATUS = re.compile(
    # Cases that were confirmed, of which some were; 5 confirmed, beside probable and suspected;
    # 5 confirmed infections. Who confirmed something stands before the word.
    rf"\b{_CASES}(?: [\w-]+){{0,4}}? {_IS} (?:laboratory )?confirmed\b(?! that\b)"
    rf"|\bof (?:them|these|those|which|whom)\s+(?:[\d,.]+ )?(?:{_IS} )?confirmed\b(?! that\b)"
    r"|(?<![^\W\d]) confirmed(?=(?:,|,? (?:and|or)\b)[^.;:]{0,40}\b(?:probable|suspected)\b)"
    r"|\b(?:probable|suspected)(?:,|,? (?:and|or)\b)\s+(?:[\d,.]+ )?confirmed\b(?! that\b)"
    r"|(?:(?<![^\W\d]) |\b(?:new|the|of|all|more|first|no|and|with|among|for) )confirmed"
    rf"(?= (?:[\w-]+ ){{0,2}}{_CASES}\b)",
    re.IGNORECASE,
)
"""Where it says how sure it is that people have a disease, which is a term of medicine."""


def check(index: Index) -> Iterator[Problem]:
    """One problem for each such verb in the author's voice."""
    for route, written in own_words(index):
        text = _OF_STATUS.sub(" ", written)
        level = Level.WARNING if route[0] in CLAIM_KINDS else None
        for words, does in ((ENDORSING, "vouches for"), (DOUBTING, "casts doubt on")):
            for word in found(words, text):
                yield Problem(
                    route,
                    f"“{word}” {does} what was said.",
                    "Verbs of saying are neutral: said, stated, reported, announced, called for.",
                    "Write said or reported, or according to and the originator's name.",
                    level,
                )


GOOD = [
    "overview: ['The ministry said that the road is open [@doc].']",
    "overview: ['The ministry said that the number was to be confirmed [@doc].']",
]
BAD = [
    "overview: ['The ministry confirmed that the road is open [@doc].']",
    "overview: ['The monitor claimed that the road is closed [@doc].']",
]
