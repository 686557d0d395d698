"""What headings of tables commonly stand for: keys and measures that can be proposed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

import yaml
from babel.core import get_global

from sitrep import resources
from sitrep.word_lists import word_lists

_APART = re.compile(r"[\W_]+")
_NUMBER_OF = re.compile(r"\bn[°ºor]\.?\s+(?=(?:of|de)\b)|\bn[°º]\.?|\bn[or]\.", re.IGNORECASE)
"""How “number of” is shortened: No. of people, n° de cas."""
_HUMPS = re.compile(r"(?<=[a-z])(?=[A-Z])")


def key_of_heading(heading: str) -> str | None:
    """The key that a heading stands for, such as ``place``; in JSON by its last step.

    The name and the code of a thing are of the step before: ``location.admin1.name``.
    """
    known = _keys()
    texts = (heading, _of_thing(heading), _last(heading))
    return next(filter(None, (known.get(plain_words(text)) for text in texts)), None)


def measure_of_heading(heading: str) -> tuple[str, str] | None:
    """The kind and the measure that a heading, or the name of an indicator, is the figure of."""
    *groups, last = re.split(r"[./]", heading)
    if whole_measure(last) and any(map(whole_measure, groups)):
        return None  # Killed/injured is no step into a group: it names two
    return whole_measure(heading) or whole_measure(last) or _measure_in(plain_words(heading))


def whole_measure(heading: str) -> tuple[str, str] | None:
    """The kind and the measure that a heading names with nothing beside, such as of whom."""
    text = plain_words(heading)
    found = _measures("measures").get(text)
    if found is not None:
        return found
    beside = frozenset().union(*map(_folded, _read()["basis"].values()))
    bare = " ".join(word for word in bare_of_counting(text).split() if word not in beside)
    return _measures("measures").get(bare) or _measures("alone").get(bare)


class Word(NamedTuple):
    """A word of a heading as it stands there, and without accents and capitals."""

    text: str
    plain: str


def parted_words(heading: str) -> str:
    """A heading in one word as the words of which it is made: amountUSD."""
    return _HUMPS.sub(" ", heading)


def words_of_heading(heading: str) -> tuple[Word, ...]:
    """The words of a heading, but for No. and its like before what is counted."""
    letters = unicodedata.normalize("NFC", parted_words(heading)).replace("+", " plus ")
    bare = "".join(one for one in letters if not unicodedata.combining(one))
    words = _APART.split(_NUMBER_OF.sub(" ", bare))
    return tuple(Word(word, plain_words(word)) for word in words if word)


def measure_named(text: str) -> tuple[str, str] | None:
    """The kind and the measure that some words name."""
    plain = plain_words(text)
    return _measures("measures").get(plain) or _measures("alone").get(plain)


def is_share(heading: str) -> bool:
    """Whether a heading is of per cents, of rates or of means, which are no counts."""
    return not _listed("shares").isdisjoint(plain_words(heading).split())


def sense_of(text: str) -> str | None:
    """What some words beside a measure say: a key of the list, or that they say nothing more."""
    plain = plain_words(text)
    if all(word in _listed("counting") for word in plain.split()):
        return "nothing"
    return _beside().get(plain)


def bare_of_counting(text: str) -> str:
    """A text without the words which only say that something is counted."""
    return " ".join(word for word in plain_words(text).split() if word not in _listed("counting"))


def people_of_heading(heading: str) -> str | None:
    """Whether a heading counts persons or households, and says nothing else of them."""
    bare = bare_of_counting(heading)
    return next((unit for unit, words in _read()["people"].items() if bare in _folded(words)), None)


def without_degree(text: str) -> str | None:
    """A text without the words that say how badly something is damaged; None where it has none."""
    words = re.split(r"[\s_-]+", parted_words(text).strip())
    left = [word for word in words if plain_words(word) not in _listed("degrees")]
    return " ".join(left) if 0 < len(left) < len(words) else None


def is_of_money(heading: str) -> bool:
    """Whether a heading names damage as such, which may be what it costs."""
    return bare_of_counting(heading) in _listed("costs")


def pairs_of_ends(headings: Iterable[str]) -> list[tuple[str, str]]:
    """The lowest and the highest number of each figure of which no heading names one between."""
    among = list(headings)
    lows = ((one, _parted(one)) for one in among)
    pairs = [
        (one, other)
        for one, low in lows
        if low.end == "low" and low.counts
        for other in among
        if _parted(other) == _Parted("high", low.counts)
    ]
    taken = {ends_of(one, among, alone=False) for one in among}
    return [pair for pair in pairs if pair not in taken]


class InCurrency(NamedTuple):
    """A heading without the currency that it names, and the currency."""

    bare: str
    currency: str


def in_currency(heading: str) -> InCurrency | None:
    """A heading that names a currency, by its sign, its name or its code."""
    for word in re.findall(r"[^\s()\[\],;:/]+", heading):
        signs = _read()["currencies"].items()
        named = next((one for one, words in signs if word.casefold() in words.split(", ")), "")
        code = named or (word if word.isupper() and word in get_global("all_currencies") else "")
        if code:
            return InCurrency(heading.replace(word, " "), code)
    return None


def time_of_heading(heading: str) -> int | None:
    """How exactly a heading says when: the more, the more exactly; None where it says no time."""
    words = {*plain_words(heading).split()}
    ranks = [rank for rank, listed in enumerate(_read()["times"]) if words & _folded(listed)]
    own = tuple(key_of_heading(heading) == key for key in ("year", "", "month", "week", "day"))
    return max([*ranks, *(rank for rank, is_key in enumerate(own) if is_key)], default=None)


def is_reporting(heading: str) -> bool:
    """Whether a heading says when something was reported, and not when it happened."""
    return not _listed("reporting").isdisjoint(plain_words(heading).split())


def level_of_heading(heading: str) -> int | None:
    """How small the places are that a heading names, from 0 of countries; None if it is unsaid."""
    text = f" {plain_words(_of_thing(heading))} "
    said = (_folded(words) for words in _read()["levels"])
    levels = [at for at, names in enumerate(said) if any(f" {one} " in text for one in names)]
    return max(levels, default=None)


def is_of_one_person(heading: str) -> bool:
    """Whether a heading is of what is known of one person, such as an age or an outcome."""
    return plain_words(_last(heading)) in _listed("persons")


def is_region(heading: str) -> bool:
    """Whether a heading is of regions, which may be of a country or of the world."""
    return plain_words(_last(heading)) in _listed("regions")


def is_total(place: str) -> bool:
    """Whether a row for this place adds up the others, or some of them."""
    plain = plain_words(place)
    return any(plain == one or plain.startswith(f"{one} ") for one in _listed("totals"))


def without_end(heading: str) -> str:
    """A heading without the words that say which end of a figure is meant."""
    words = (word for word in words_of_heading(heading) if not _parted(word.text).end)
    beside = _folded(_read()["ends"]["beside"])
    return " ".join(word.text for word in words if word.plain not in beside)


def ends_of(heading: str, among: Iterable[str], alone: bool = True) -> tuple[str, str] | None:
    """The headings of the lowest and the highest number of the figure under a heading, if both are.

    They name the figure as it does, ``Dead (min)`` and ``Dead (max)``, or nothing beside the end
    where the figure stands ``alone`` or is called the best one.
    """
    own = _parted(heading)
    if own.end in ("low", "high"):
        return None
    found: dict[tuple[str, frozenset[str]], str] = {}
    for one in among:
        parted = _parted(one)
        if parted.end:
            found.setdefault((parted.end, parted.counts), one)
    ways = (own.counts, frozenset[str]()) if alone or own.end else (own.counts or None,)
    for counts in (one for one in ways if one is not None):
        low, high = (found.get((end, counts)) for end in ("low", "high"))
        if low is not None and high is not None:
            return low, high
    return None


def is_end(heading: str) -> bool:
    """Whether a heading names the lowest or the highest number of a figure."""
    return _parted(heading).end in ("low", "high")


class _Parted(NamedTuple):
    """A heading as the end of a figure that it names, and the words for what is counted."""

    end: str
    counts: frozenset[str]


def _parted(heading: str) -> _Parted:
    words = {word for word in plain_words(heading).split() if not word.isdigit()}
    listed = {end: _folded(words_of) for end, words_of in _read()["ends"].items()}
    end = next((one for one in ("low", "high", "best") if words & listed[one]), "")
    return _Parted(end, frozenset(words - frozenset().union(*listed.values())))


def _folded(words: str) -> frozenset[str]:
    return frozenset(plain_words(one) for one in words.split(","))


def _of_thing(heading: str) -> str:
    """The last step of a path in JSON, with the thing of which it is the name or the code."""
    steps = [one for one in heading.split(".") if not one.isdecimal()]
    *_, thing, last = ["", "", *steps]
    named = {"name": thing, "label": thing, "code": f"{thing} code", "pcode": f"{thing} pcode"}
    return named.get(plain_words(last), heading) if thing else heading


def _last(heading: str) -> str:
    """The last step of a heading that leads into a group of a form, or of JSON."""
    return re.split(r"[./]", heading)[-1]


def _measure_in(text: str) -> tuple[str, str] | None:
    """The only measure that is named among the words of a text, unless it is of a part alone."""
    if not (_listed("others") | _listed("shares")).isdisjoint(text.split()):
        return None
    known = _measures("measures").items()
    found = {measure for words, measure in known if f" {words} " in f" {text} "}
    return found.pop() if len(found) == 1 else None


def plain_words(text: str) -> str:
    """A text without accents, capitals and signs, by which headings are looked up."""
    signs = parted_words(text).casefold().replace("+", " plus ").replace("%", " percent ")
    letters = unicodedata.normalize("NFD", signs)
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(_APART.split(bare)).strip()


@cache
def _keys() -> Mapping[str, str]:
    return dict(_turned(_read()["keys"]))


@cache
def _measures(part: str) -> Mapping[str, tuple[str, str]]:
    return {
        words: (kind, measure)
        for kind, measures in _read()[part].items()
        for words, measure in _turned(measures)
    }


@cache
def _beside() -> Mapping[str, str]:
    """What each word beside a measure says; the names of diseases are its cause."""
    read = _read()
    said = {plain_words(one): "nothing" for one in read["ends"]["best"].split(",")}
    for file in resources.reading_words():
        for names in word_lists(file)["diseases"]["named"].values():
            said |= {plain_words(one): "cause" for one in names}
    for part in ("people", "beside", "basis"):
        said |= dict(_turned(read[part]))
    return said


@cache
def _listed(key: str) -> frozenset[str]:
    return _folded(_read()[key])


def _turned(listed: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for key, headings in listed.items():
        yield from ((plain_words(one), key) for one in headings.split(","))


def listed_words(key: str) -> Any:
    """What the list of known headings holds under a key."""
    return _read()[key]


@cache
def _read() -> Any:
    return yaml.load(resources.headings().read_text(encoding="utf-8"), yaml.BaseLoader)
