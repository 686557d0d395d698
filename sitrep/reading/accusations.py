"""Whom a sentence accuses in its own voice: whoever has a name or a role, as the doer of harm."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain

from sitrep import resources
from sitrep.language_tags import base_language
from sitrep.orthography import orthography
from sitrep.reading.beside_numbers import groups_said
from sitrep.reading.mention import Span
from sitrep.reading.unmarked import unmarked
from sitrep.reading.words_of_figures import NEVER, any_of
from sitrep.word_lists import any_beginning, by_language

_BREAK = re.compile(r"[,;:.()—–“”\"«»،؛!?؟]\s*")
_NOUN = r"[^\s,;:.]+(?:\s+[A-Z]\w*)*"
"""Of whom or where somebody is: soldiers of the army, fighters of the armed group."""
_NEAR = 3
"""How many words may stand between a preposition and the noun that it governs."""
_PEOPLE = re.compile(r"[\d٠-٩{]")


@dataclass(frozen=True, slots=True)
class _Accusing:
    """The words of a language by which a sentence accuses."""

    code: str
    agents: str
    harms: str
    no_object: frozenset[str]
    no_subject: frozenset[str]
    passive: str
    """A verb of harm in the passive, as far as whoever did it."""
    by_anybody: re.Pattern[str] | None
    """The same with whoever stands there, if it is known what else may: a time, or a flood."""
    suffered: re.Pattern[str]
    """A verb of harm in the passive, and nothing else."""
    acted: re.Pattern[str]
    """A verb of harm in the active, and nothing else."""
    blames: re.Pattern[str]
    strikes: frozenset[str]


def accused(sentence: str, language: str, actors: Collection[str]) -> Span | None:
    """Where a sentence accuses somebody; ``actors`` are names of those that may be accused.

    What accuses whoever follows is heard in the words of every language that can tell them from
    forces of nature.
    """
    bare, own = unmarked(sentence), base_language(language)
    words = _accusing(own)
    named = [name for name in actors if name in bare.text]
    in_its_own = _all(bare.text, words, named) if words is not None else ()
    found = next(chain(in_its_own, _of_anybody(bare.text, own)), None)
    return bare.as_written(found) if found is not None else None


def _of_anybody(text: str, asked: str) -> Iterator[Span]:
    """What accuses whoever follows; by the words of blame of one language it was ``asked``."""
    for code in by_language(resources.reading_words(), "accusing"):
        words = _accusing(code)
        if words is not None and words.by_anybody is not None:
            blames = () if code == asked else (words.blames,)
            for pattern in (words.by_anybody, *blames):
                yield from (Span(*found.span()) for found in pattern.finditer(text))


def without_aims(sentence: str, language: str, targeted: Collection[str]) -> str:
    """A sentence without the words that say who is to be helped: "targeted {n} children".

    ``targeted`` are the ids of the records that count people whom somebody plans to help.
    """
    code = base_language(language)
    lists = by_language(resources.reading_words(), "accusing").get(code)
    if lists is None or not lists["aims"] or not _aims(code).search(sentence):
        return sentence
    counted = [one for one in targeted if f"{{{one}" in sentence]
    slot = rf"\{{(?:{any_of(counted)})(?::\w+)?\}}" if counted else NEVER
    forms = by_language(resources.reading_words(), "figures")[code]["forms"]["before"].values()
    limit = rf"(?:\s+(?:{any_of(word for words in forms for word in words)}))?"
    governed = any_of(lists["no_object"])
    few = r"(?:\s+(?!(?:{})\s)[^\s,;:.،؛{{]+){{0,4}}"
    who = few.format(governed) if orthography(code).verb_first else ""
    aim = _aims(code).pattern
    before = rf"{aim}(?={who}{limit}\s+{slot})"
    behind = rf"(?P<slot>{slot}(?:\s+[^\s,;:.،؛]+){{0,6}}\s+){aim}"
    people = rf"(?:(?:[\d.,\u00a0\u202f]+|\{{[^{{}}]+\}})\s+)?(?:{_groups(code)})\s+"
    helped = rf"{aim}(?={who}\s+{people}(?i:{any_of(lists['helped'])})(?!\w))"
    plain = re.sub(rf"{before}|{helped}", "…", sentence)
    plain = re.sub(behind, r"\g<slot>…", plain)
    # Who goes on to do harm in the same sentence is accused of it by what was said first.
    return sentence if _goes_on(code).search(plain) else plain


@cache
def _aims(code: str) -> re.Pattern[str]:
    """Words that say as well whom somebody plans to help: targeted."""
    aims = by_language(resources.reading_words(), "accusing")[code]["aims"]
    return re.compile(rf"(?<!\w){orthography(code).ands}(?i:{any_of(aims)})(?!\w)")


@cache
def _goes_on(code: str) -> re.Pattern[str]:
    """A verb of harm behind a word that joins it to another verb."""
    files = resources.reading_words()
    joins = any_of(by_language(files, "figures")[code]["joins"])
    words = _accusing(code)
    gap = r"\s*" if orthography(code).ands else rf"\s+(?:{_helps(code)})"
    return _pattern(rf"(?<!\w)(?:{joins}){gap}(?:{words.harms})(?!\w)" if words else NEVER)


@cache
def _groups(code: str) -> str:
    lists = by_language(resources.reading_words(), "beside")[code]
    groups = (word for words in lists["groups"].values() for word in words)
    return rf"(?i:{any_of((*groups, *lists['persons'], *lists['households']))})"


def _all(text: str, words: _Accusing, actors: list[str]) -> Iterator[Span]:
    # A pattern with the names is made for sentences of harm alone: others are many.
    named = tuple(sorted(actors))
    if words.acted.search(text):
        for found in _active(words.code, named).finditer(text):
            if _acts(text, found.start("who"), words) and _has_object(text, found, words):
                yield Span(*found.span())
    if words.suffered.search(text):
        yield from (Span(*found.span()) for found in _passive(words.code, named).finditer(text))
    yield from (Span(*found.span()) for found in words.blames.finditer(text))


def _acts(text: str, at: int, words: _Accusing) -> bool:
    """Whether what stands there is a subject, and not governed by a preposition before it."""
    before = _BREAK.split(text[max(at - 80, 0) : at])[-1]
    told = _words(before)
    governed = [word in words.no_subject for word in told[-_NEAR:]]
    opens = len(told) <= _NEAR and governed[:1] == [True] and not any(governed[1:])
    return opens or not any(governed)


def _has_object(text: str, found: re.Match[str], words: _Accusing) -> bool:
    """Whether somebody is harmed: of soldiers killed in a raid, nobody is accused."""
    after = text[found.end() : found.end() + 60]
    told = _words(after, with_numbers=True)
    if not told or told[0] in words.no_object or not after.startswith(" "):
        return False
    if not orthography(words.code).verb_first or found["harm"] in words.strikes:
        return True
    near = " ".join(told[:_NEAR])
    return bool(_PEOPLE.search(near) or groups_said(near, words.code))


def _words(text: str, *, with_numbers: bool = False) -> list[str]:
    return re.findall(r"[\w{}’'-]+" if with_numbers else r"[^\W\d_]+[’']?", text.lower())


@lru_cache(maxsize=64)
def _active(code: str, actors: tuple[str, ...]) -> re.Pattern[str]:
    """An actor, or somebody of a role, and a verb of harm; in some languages the verb is first."""
    words = _accusing(code)
    if words is None:
        return re.compile(NEVER)
    who = rf"(?P<who>(?i:{words.agents})|{any_of(actors)})(?!\w)"
    harm = rf"(?P<harm>(?i:{words.harms}))(?!\w)"
    if orthography(code).verb_first:
        return re.compile(rf"(?<!\w){orthography(code).ands}{harm}\s+{who}")
    of = rf"(?:\s+{_of(code)}(?:(?i:{words.agents})(?!\w)|{_NOUN}))?"
    return re.compile(rf"(?<!\w){who}{of}\s+(?i:{_helps(code)}){harm}")


@lru_cache(maxsize=64)
def _passive(code: str, actors: tuple[str, ...]) -> re.Pattern[str]:
    """Somebody who was harmed, and by whom: an actor, or somebody of a role."""
    words = _accusing(code)
    if words is None:
        return re.compile(NEVER)
    who = rf"(?:(?i:{words.agents})|{any_of(actors)})(?!\w)"
    return re.compile(rf"(?i:{words.passive})(?:\s+[^\s,;:.]+){{0,2}}?\s+(?:[ldLD][’'])?{who}")


@cache
def _helps(code: str) -> str:
    lists = by_language(resources.reading_words(), "accusing")[code]
    return rf"(?:(?:{any_of(lists['helps'])})\s+)*"


@cache
def _of(code: str) -> str:
    """What stands between somebody and whose, or from where, they are."""
    lists = by_language(resources.reading_words(), "accusing")[code]
    return rf"(?:{any_of(lists['of'])})(?:\s+|(?<=[’']))"


@cache
def _accusing(code: str) -> _Accusing | None:
    lists = by_language(resources.reading_words(), "accusing").get(code)
    if lists is None:
        return None
    suffered = rf"(?<!\w)(?:{any_beginning(lists['harmed'])})"
    by, harms = any_of(lists["by"]), any_of((*lists["harms"], *lists["strikes"]))
    passive = rf"{suffered}(?:\s+[\w{{}}-]+){{0,3}}?\s+(?:{by})(?!\w)"
    return _Accusing(
        code=code,
        agents=any_of(lists["agents"]),
        harms=harms,
        no_object=frozenset(lists["no_object"]),
        no_subject=frozenset(lists["no_subject"]),
        passive=passive,
        by_anybody=_pattern(rf"{passive}(?!\s+{_nobody(code)})") if lists["nature"] else None,
        suffered=_pattern(suffered),
        acted=_pattern(rf"(?:{harms})(?!\w)"),
        blames=_pattern(rf"(?<!\w)(?:{any_of(lists['blames'])})(?:(?!\w)|(?<=[’'ب]))"),
        strikes=frozenset(lists["strikes"]),
    )


def _nobody(code: str) -> str:
    """What stands behind "by" where nobody is accused: a time, a force of nature, a disease."""
    files = resources.reading_words()
    lists = by_language(files, "accusing")[code]
    calendar = (by_language(files, part)[code] for part in ("weekdays", "months"))
    days = (word for names in calendar for words in names for word in words.split())
    times = rf"[\d{{]|(?:{any_of((*lists['times'], *days))})(?!\w)"
    alone = rf"(?=\s+(?:{any_of(lists['no_object'])})(?!\w)|\s*[^\s\w]|\s*$)"
    before = rf"(?:(?:{any_of(lists['articles'])})\s+)?(?:[\w-]+\s+)?"
    return rf"(?:{times}|{before}(?:{any_of(lists['nature'])})(?!\w){alone})"


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)
