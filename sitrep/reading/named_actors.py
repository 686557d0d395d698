"""Whom a sentence names, and of whom it says that they say it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from sitrep import resources
from sitrep.language_tags import base_language
from sitrep.orthography import of_any_language, orthography
from sitrep.reading.beside_numbers import groups_said, measures_said
from sitrep.reading.mention import NamedActor, Span
from sitrep.reading.words_of_figures import any_of
from sitrep.word_lists import by_language, either

_REACH = 200
"""How many signs before a verb its actor may stand."""
_LONGEST = 14
"""How many words a name has at most."""
_EDGE = re.compile(r"[,;:—–“”\"«»!?،؛\x00\d]|(?<![^\W\d_a-z]{1})\.(?=\s|$)")
_FEW_WORDS = re.compile(rf"(?:\S+\s*){{1,{_LONGEST}}}")
_WORD = re.compile(r"[^\W\d_][^\W\d_’'-]*")
_CAPITAL = re.compile(r"(?<!\w)[A-ZÀ-Þ][^\W\d_]+")


@dataclass(frozen=True, slots=True)
class _Saying:
    """The words of a language by which somebody says something."""

    code: str
    before: re.Pattern[str]
    verbs: re.Pattern[str]
    """A verb of saying, behind an actor or before one."""
    by: re.Pattern[str]
    passive: re.Pattern[str]
    opens: re.Pattern[str]
    ends: re.Pattern[str]
    roles: frozenset[str]
    unnamed: frozenset[str]
    being: frozenset[str]
    cites: re.Pattern[str]
    as_saying: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Heard:
    """Those whom a sentence names, in their order; ``elsewhere``: somebody says it, unnamed."""

    speakers: tuple[NamedActor, ...]
    elsewhere: bool = False

    @property
    def saying(self) -> tuple[NamedActor, ...]:
        """Those who say it."""
        return tuple(one for one in self.speakers if one.says)

    @property
    def all_known(self) -> frozenset[str]:
        """The ids of those who say it; of nobody, where others say something too."""
        refs = [one.ref for one in self.saying]
        known = frozenset(ref for ref in refs if ref is not None)
        return frozenset() if self.elsewhere or None in refs else known


def heard(sentence: str, language: str, actors: Mapping[str, str]) -> Heard:
    """Whom a sentence names; ``actors`` are ids by names that are known."""
    words = _saying(base_language(language))
    known = list(_known(sentence, actors))
    if words is None:
        return Heard(tuple(known))
    found, elsewhere = dict[Span, NamedActor](), False
    for span, sure in _spans(sentence, words):
        if span.of(sentence).split(maxsplit=1)[0].lower() in words.unnamed:
            elsewhere = True
        elif (held := _within(span, known)) is not None:
            found[held.span] = NamedActor(held.name, held.span, True, held.ref)
        elif sure or _is_name(sentence, span, words):
            found[span] = NamedActor(span.of(sentence), span, says=True)
        else:
            elsewhere = True
    rest = [one for one in known if not any(_overlap(one.span, held) for held in found)]
    everyone = sorted([*found.values(), *rest], key=lambda one: one.span)
    return Heard(tuple(everyone), elsewhere)


def says_that_somebody_said(sentence: str) -> bool:
    """Whether words of any language say that somebody said what stands in a sentence."""
    return _attributes().search(sentence) is not None


@cache
def _attributes() -> re.Pattern[str]:
    lists = by_language(resources.reading_words(), "speakers").values()
    words = any_of(word for one in lists for word in one["attributes"])
    return _pattern(rf"(?<!\w)(?:{words})(?!\w)")


def _known(sentence: str, actors: Mapping[str, str]) -> Iterator[NamedActor]:
    held = [name for name in actors if name in sentence]
    if held:
        joined = of_any_language().joined
        for one in re.finditer(rf"(?<!\w){joined}({either(held)})(?!\w)", sentence):
            yield NamedActor(one[1], Span(*one.span(1)), says=False, ref=actors[one[1]])


def _within(span: Span, known: list[NamedActor]) -> NamedActor | None:
    """The first known actor whose name stands there, if one does."""
    return next((one for one in known if _overlap(one.span, span)), None)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _spans(sentence: str, words: _Saying) -> Iterator[tuple[Span, bool]]:
    """Where those stand who say something, each with whether nothing else can stand there."""
    for found in (*words.before.finditer(sentence), *words.passive.finditer(sentence)):
        sure = not orthography(words.code).verb_first
        yield from ((one, sure) for one in _behind(sentence, found.end(), words))
    yield from ((one, True) for one in _cited(sentence, words))
    since = 0
    for found in words.verbs.finditer(sentence):
        since, from_there = found.end(), since
        by = words.by.match(sentence, found.end())
        if by is not None:
            yield from ((one, False) for one in _behind(sentence, by.end(), words))
            continue
        ahead = _ahead(sentence, Span(from_there, found.start()), words)
        if ahead is None:
            yield from ((one, False) for one in _behind(sentence, found.end(), words))
        elif ahead.start < ahead.end:
            yield ahead, False


def _cited(sentence: str, words: _Saying) -> Iterator[Span]:
    """Whoever is cited as saying something."""
    saying = words.as_saying.search(sentence)
    cites = words.cites.search(sentence, 0, saying.start()) if saying else None
    if cites is not None:
        yield from _behind(sentence, cites.end(), words)


def _behind(sentence: str, at: int, words: _Saying) -> Iterator[Span]:
    """The name that begins there."""
    while at < len(sentence) and sentence[at].isspace():
        at += 1
    edge = _EDGE.search(sentence, at)
    end = edge.start() if edge else len(sentence)
    ends = words.ends.search(sentence, at + 1, end)
    end = ends.start() if ends else end
    kept = _FEW_WORDS.match(sentence, at, end)
    if kept is not None and (name := kept[0].rstrip(" .")):
        yield Span(at, at + len(name))


def _ahead(sentence: str, reach: Span, words: _Saying) -> Span | None:
    """The name that ends before a verb; None where the verb begins a part of the sentence.

    An empty one where what stands there says nothing: were reported.
    """
    first = max(reach.start, reach.end - _REACH)
    start = max((one.end() for one in _EDGE.finditer(sentence, first, reach.end)), default=first)
    end = start + len(sentence[start : reach.end].rstrip())
    if end <= start:
        return None
    start = _opened(sentence, start, end, words)
    last = sentence[start:end].rsplit(maxsplit=1)
    if not last or last[-1] in words.being:
        return Span(end, end)
    return Span(start, end)


def _opened(sentence: str, start: int, end: int, words: _Saying) -> int:
    """Where a name begins, behind what opens its sentence or belongs to another statement."""
    while True:
        while start < end and sentence[start].isspace():
            start += 1
        found = words.opens.match(sentence, start, end)
        if found is None or found.end() == start:
            return start
        start = found.end()


def _is_name(sentence: str, span: Span, words: _Saying) -> bool:
    """Whether words name somebody: with a capital, or as somebody who may speak."""
    name = span.of(sentence)
    if len(name.split()) > _LONGEST:
        return False
    told = [one.lower() for one in _WORD.findall(name)]
    if any(one in words.roles for one in told):
        return True
    if not orthography(words.code).capitals:
        return any(one.removeprefix("ال").removeprefix("ل") in words.roles for one in told)
    if measures_said(name, words.code) or groups_said(name, words.code):
        return False
    return _CAPITAL.search(name) is not None


@cache
def _saying(code: str) -> _Saying | None:
    files = resources.reading_words()
    lists = by_language(files, "speakers").get(code)
    beside = by_language(files, "beside").get(code)
    if lists is None or beside is None:
        return None
    ands = orthography(code).ands
    first, verbs = list(beside["before_actor"]), [*beside["after_actor"], *lists["verbs"]]
    if orthography(code).verb_first:
        first, verbs = [*first, *verbs], []
    helps = any_of(lists["helps"])
    return _Saying(
        code=code,
        before=_pattern(rf"(?<!\w){ands}(?:{any_of(first)})(?:(?!\w)|(?<=\sل))"),
        verbs=_pattern(rf"(?<!\w)(?:(?:{helps})\s+)*(?:{any_of(verbs)})(?!\w)"),
        by=_pattern(rf"\s+(?:{any_of(lists['by'])})\s+"),
        passive=_pattern(
            rf"(?<!\w)(?:{any_of(lists['passive'])})\w*\s+(?:{any_of(lists['by'])})\s"
        ),
        opens=_pattern(rf"(?:{any_of(lists['opens'])})(?!\w)[\s,]*"),
        ends=_pattern(rf"(?<!\w)(?:{any_of(lists['ends'])})(?:(?!\w)|(?<=[’']))"),
        roles=frozenset(lists["roles"]),
        unnamed=frozenset(lists["unnamed"]),
        being=frozenset(lists["being"]),
        cites=_pattern(rf"(?<!\w)(?:{any_of(lists['cites'])})(?!\w)"),
        as_saying=_pattern(rf"(?<!\w)(?:{any_of(lists['as_saying'])})(?!\w)"),
    )


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)
