"""A placeholder was left where words should stand.

**Why it harms.** "TBC" in a printed briefing reads as a fact that somebody withheld.

**Instead.** Write what is known, or take the line out: what is not stated is listed by itself.
Words that a source or a speaker used are theirs, and are left alone unless a placeholder is all
that there is.

**Norm.** None; drafts carry marks, briefings do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from sitrep.findings import Level, Problem
from sitrep.model.base import Voice
from sitrep.model.views.index import Index

LEVEL = Level.ERROR
OF_WORDS = True

_MARK = (
    # "todo" is Spanish for "all", and "siglo XX" a century.
    r"\b(?:(?-i:TO-?DO)|to-?do(?=:)|FIXME|(?<!siglo )XX+(?!-)|lorem ipsum|"
    r"insert (?:here|date|figure|number|name|place|source|text))\b"
    r"|\?{2,}|_{3,}|<[^\W\d_][^<>\d]*>|\{\{.*?\}\}"
    # In brackets: dots, capitals, or what is to come. “The [council] said” is no placeholder.
    r"|\[(?:\.{3}|…|\?|(?-i:[A-ZÀ-Þ ]{3,}\d*)"
    r"|(?:insert|add\b|placeholder|insér|ajout|à compl|à préc|añad|por compl|por conf"
    r"|أدخل|يضاف|يستكمل)[^\[\]@]*"
    r"|figure|number|date|name|place|source|cause|event|title|who|where|when|chiffre|nombre|nom|lieu|cifra|fecha|lugar|fuente)\]"
)
_TO_COME = (
    r"(?:(?:[^\W\d_]+ )?to (?:be (?:confirmed|determined|announced|added|checked|verified)"
    r"|come|follow)"
    r"|(?:pending|awaiting)(?: (?:confirmation|verification|information|details|data))?"
    r"|under verification|en attente(?: de \w+)?|pendiente(?: de \w+)?"
    r"|قيد (?:التحقق|التأكيد|التحديد)"
    r"|غير (?:محدد|مؤكد)ة? بعد|t\. ?b\. ?[acd]\.?|check this|to check|s\. ?o\.|"
    r"n\.? ?/?[ad]\.?|s/d|(?-i:TB[ACD]|N[CR])|(?:not|non|no) yet (?:known|confirmed|available)"
    r"|à (?:confirmer|préciser|compléter|vérifier|venir)"
    r"|(?:por|a) (?:confirmar|determinar|completar|verificar)"
    r"|(?:يؤكد|يحدد|يضاف|تؤكد|تحدد|تضاف) لاحقا[ً]?)"
)
_PEOPLE = (
    r"people|persons|dead|injured|wounded|killed|missing|families|households|children|deaths|cases"
    r"|personnes|morts|blessés|tués|familles|ménages|enfants|décès|cas"
    r"|personas|muertos|heridos|familias|hogares|niños|casos|شخص|شخصا|قتيل|جريح|أسرة"
)
_APART = (
    # In brackets, behind a colon, or as a whole sentence, what is to come is a gap as well.
    rf"[(\[]\s*{_TO_COME}\s*[)\]]|:\s*{_TO_COME}\s*(?=[.;]?\s*(?:\[@|\Z)|;)"
    rf"|(?<=[.!?] ){_TO_COME}\.?(?=\s*(?:\[@|\Z))"
    # A letter for a number, and the mark of newsrooms for what is to come.
    rf"|(?-i:\b[XN]) (?={_PEOPLE}\b)|(?-i:\b(?:TK[ -]?)*TK\b(?! ?\d))|\b0{{1,3}},000\b"
)
_PLACEHOLDER = re.compile(
    rf"{_MARK}|\bTB[CDA]\b|{_APART}|\A\W*{_TO_COME}\W*\Z|\A[\s.…?*#/_–—-]+\Z",
    re.IGNORECASE,
)
"""What is to come is said in many honest sentences; by itself, or apart in one, it is a gap."""
_NOTHING_ELSE = re.compile(rf"\W*(?:{_MARK})\W*", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://\S+")


def check(index: Index) -> Iterator[Problem]:
    """One problem for each text with a placeholder in it, or, of a source's words, nothing else."""
    for leaf in index.leaves:
        if leaf.voice is None or not isinstance(leaf.value, str):
            continue
        found = _placeholder_in(leaf.value, theirs=leaf.voice is Voice.THEIRS)
        if found:
            yield Problem(
                leaf.route,
                f"“{found}” looks like a placeholder.",
                "A finished record says what is known and nothing else.",
                "Write what is known, or take the line out.",
            )


@lru_cache(maxsize=4096)
def _placeholder_in(text: str, *, theirs: bool) -> str:
    if theirs:
        found = _NOTHING_ELSE.fullmatch(text)
    else:
        found = _PLACEHOLDER.search(_ADDRESS.sub("address", text))
    return found[0].strip() if found else ""


_TOLL = (
    "tolls:\n- {id: t, according_to: monitor, measure: killed, count: not stated, "
    "sources: [{source: doc, figure: '%s'}]}"
)
GOOD = [
    "overview: ['People left the town [@doc].']",
    _TOLL % "number TBC",
    "report: {title: 'Informe sobre todo el valle'}",
]
BAD = [
    "overview: ['TBC people left the town [@doc].']",
    "report: {title: 'Flood in <place>'}",
    "report: {issuer: '...'}",
    _TOLL % "[insert figure]",
]
