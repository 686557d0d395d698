"""A word takes sides or dramatises.

**Why it harms.** A briefing is read by people on every side. A word that judges makes the whole
document one side's document, and a reader on another side stops reading.

**Instead.** Say what happened and who says so: "killed" with a number instead of "massacre"; the
name of a group instead of "terrorists"; "authorities" or "government" instead of "regime". Where
the word itself is the news, quote it with its speaker.

**Norm.** The wording guidance of Reuters and the BBC (no "terrorist", "liberate" or "execute"
without attribution, no scare quotes, no "so-called"); OCHA's rule that a situation report is
factual, neutral and unemotional. Words in quotation marks and in proper names are left alone. In
a record, which is always printed as somebody's report, the finding is a warning; in the title and
the overview, which are the author's own voice, it is an error.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.report import CLAIM_KINDS
from sitrep.model.views.index import Index
from sitrep.rules.wording import found, own_words

LEVEL = Level.ERROR
OF_WORDS = True

INSTEAD = {
    r"martyr(?:s|dom|ed)?": "killed, or died",
    r"shahids?": "killed, or died",
    r"regimes?": "government, or authorities",
    r"massacre[sd]?": "the killing of a number of people, according to a named originator",
    r"slaughter(?:s|ed|ing)?": "killed",
    r"butcher(?:s|ed|ing)?": "killed",
    r"carnage|bloodbaths?|atrocit(?:y|ies)": "what happened, in plain words",
    r"ethnic cleansing|genocid(?:e|es|al)|war crimes?|crimes against humanity": (
        "a named body's own finding, as a statement of that body"
    ),
    r"terrorists?|terrorism|terror": "the name of the group, or what it did",
    r"remnants|fulul|infiltrators?|thugs?|shabiha|apostates?|infidels?": (
        "the group's name, or the source's word as a quotation"
    ),
    r"liberat(?:e|es|ed|ing|ion)": "took control of, as reported by a named originator",
    r"purg(?:e|es|ed|ing)|cleans(?:e|es|ed|ing)": "what was done, in plain words",
    r"neutrali[sz](?:e|es|ed|ing)|eliminat(?:e|es|ed|ing)|liquidat(?:e|es|ed|ing)": "killed",
    r"execut(?:e|ed|es|ing|ions?)|summarily executed": (
        "shot dead or killed; or a named originator's own words as a quotation"
    ),
    r"collateral(?: damage)?": "people killed or injured",
    r"so-called|self-styled|self-proclaimed": "the name alone",
    r"horrific|horrifying|brutal(?:ly)?|barbaric|savage(?:ly)?|heinous|shocking|tragic(?:ally)?": (
        "nothing: leave the adjective out"
    ),
    r"staggering|as many as|a mere|merely": "the figure alone",
    r"innocent": "civilians, if the originator says so",
}


def check(index: Index) -> Iterator[Problem]:
    """One problem for each loaded word in the author's voice."""
    for route, text in own_words(index):
        for pattern, instead in INSTEAD.items():
            for word in found([pattern], text):
                yield Problem(
                    route,
                    f"“{word}” takes sides or dramatises.",
                    "The author's own words are neutral.",
                    f"Write {instead}.",
                    Level.WARNING if route[0] in CLAIM_KINDS else None,
                )


GOOD = ["overview: ['People were killed in the town [@doc].']"]
BAD = [
    "overview: ['A massacre took place in the town [@doc].']",
    "report: {title: Horrific floods in the valley}",
    "incidents:\n- {id: i, according_to: monitor, sources: [doc], "
    "description: a staggering loss of life occurred}",
]
