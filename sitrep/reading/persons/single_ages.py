"""The age of one person in a text, in digits and in words, and not that of a group."""

from __future__ import annotations

import re
from functools import cache

from sitrep import resources
from sitrep.model.values.number_words import spelled_numbers
from sitrep.reading.persons.personal_words import personal_words
from sitrep.word_lists import by_language, either

_AGE = r"(?P<age>\d{1,3})\b(?![.,]\d|\s?%)"
_OLDEST = 120
_LETTER = r"[A-ZÀ-Þ]"
_FULL_NAME = rf"\b{_LETTER}[\w’'-]+ (?:\w+ )?{_LETTER}[\w’'-]+"
_NAMED = re.compile(r"\b[^\W\d_a-z]\w+ (?:\w+ )?[^\W\d_a-z]\w+, (?P<age>\d{1,2}),(?!\d)")
_IN_BRACKETS = re.compile(rf"(?P<name>{_FULL_NAME}) \((?P<age>\d{{1,2}})\)(?=,|\s[a-zß-ÿ])")


def age_in(text: str) -> str:
    """What tells the age of one person, or nothing."""
    if any(map(str.isdigit, text)):
        for pattern in _ages():
            for found in pattern.finditer(text):
                if 0 < int(found["age"]) < _OLDEST and not _is_limit(text, found):
                    return found[0]
        for found in _IN_BRACKETS.finditer(text):
            if not _no_person().search(found["name"]):
                return found[0]
    return _spelled_age(text) if may_say_ages(text) else ""


def may_say_ages(text: str) -> bool:
    """Whether a text holds a word that stands beside an age."""
    return _hint().search(text) is not None


def _spelled_age(text: str) -> str:
    """The age of one person in words: a fourteen-year-old girl."""
    for code in resources.language_codes():
        plain, at = "", 0
        for one in spelled_numbers(text, code):
            plain, at = f"{plain}{text[at : one.start]}{one.value}", one.end
        plain += text[at:]
        for found in (one for way in _with_years() for one in way.finditer(plain)) if at else ():
            if 0 < int(found["age"]) < _OLDEST and not _is_limit(plain, found):
                return found[0]
    return ""


@cache
def _hint() -> re.Pattern[str]:
    before, after = either(personal_words("age_before")), either(personal_words("age_after"))
    return re.compile(rf"(?<!\w)(?i:{before})\s|[\s-](?i:{after})(?!\w)")


@cache
def _ages() -> tuple[re.Pattern[str], ...]:
    before, things = either(personal_words("age_before")), either(personal_words("things"))
    after = either(personal_words("age_after"))
    return (
        re.compile(rf"(?<!\w)(?i:{before})\s{_AGE}"),
        re.compile(rf"(?<![\w.,]){_AGE}[\s-]?(?i:{after})(?!\w)(?!\s(?:{things})\b)"),
        _NAMED,
        *_behind_a_name(),
        *_of_kin(),
    )


def _behind_a_name() -> tuple[re.Pattern[str], ...]:
    """Jane Doe, 34 ans; in Arabic two words stand for a name, and nothing may follow."""
    years, of = either(personal_words("years")), either(personal_words("age_of"))
    end = r"(?=[,.;:)،؛]|\s[^\W\d]|$)(?!\s(?:of|de|d’|من)\s(?!edad|age))"
    arabic = "[\u0621-\u064a]+"
    return (
        re.compile(rf"(?<![\w-]){_FULL_NAME},\s(?:(?i:{of})\s)?{_AGE}\s(?:{years})(?!\w){end}"),
        re.compile(rf"{arabic} {arabic}،\s{_AGE}\s(?:{years})(?!\w)(?=[،.؛)]|$)"),
    )


def _of_kin() -> tuple[re.Pattern[str], ...]:
    """His daughter, 9, a nurse, 41, and a woman (34)."""
    kin, years = either(personal_words("kin")), either(personal_words("years"))
    single = either(personal_words("kin") | personal_words("roles"))
    unit = rf"(?:\s(?:{years}))?"
    return (
        re.compile(rf"(?<!\w)(?i:{single})[,،]\s{_AGE}{unit}[,،)]"),
        re.compile(rf"(?<!\w)(?i:{kin})\s\({_AGE}{unit}\)"),
    )


@cache
def _with_years() -> tuple[re.Pattern[str], ...]:
    """Patterns of ages that stand with their unit, as those in words do."""
    before, things = either(personal_words("age_before")), either(personal_words("things"))
    after, years = either(personal_words("age_after")), either(personal_words("years"))
    return (
        re.compile(rf"(?<!\w)(?i:{before})\s{_AGE}\s(?:{years})(?!\w)"),
        re.compile(rf"(?<![\w.,]){_AGE}[\s-]?(?i:{after})(?!\w)(?!\s(?:{things})\b)"),
    )


@cache
def _no_person() -> re.Pattern[str]:
    """Words of names that no person bears, such as District and Report."""
    files = resources.reading_words()
    lists = by_language(files, "ordinary").values()
    named = {word for one in lists for key in ("named", "of_year") for word in one[key]}
    named |= {
        word for one in by_language(files, "sentences").values() for word in one["institutions"]
    }
    return re.compile(rf"(?<!\w)(?i:{either(named | personal_words('no_person'))})(?!\w)")


def _is_limit(text: str, found: re.Match[str]) -> bool:
    """Whether an age is the end of a range, or stands for all above or below it."""
    start, end = found.span("age")
    through = re.match(rf"(?:{_through()}|{_spanning()})\d|\s?\+", text[end:]) or re.search(
        rf"\d(?:{_through()}|{_spanning()})$|(?:{_limits()})\s$", text[:start], re.IGNORECASE
    )
    beyond = re.match(
        rf"\W*(?:\w+\W+){{0,3}}?(?:{_beyond()})\b", text[end : end + 40], re.IGNORECASE
    )
    return through is not None or beyond is not None


@cache
def _through() -> str:
    lists = by_language(resources.reading_words(), "beside_dates").values()
    joins = (each[key] for each in lists for key in ("through", "and", "alternative"))
    return rf"(?:\s?[-–—]\s?|\s(?:{either({word for words in joins for word in words})})\s?)"


@cache
def _spanning() -> str:
    """What joins the ends of a range that have units of their own: 6 months to 15 years."""
    files = resources.reading_words()
    units = {word for one in by_language(files, "ordinary").values() for word in one["spans"]}
    joins = {word for one in by_language(files, "beside_dates").values() for word in one["through"]}
    return rf"\s(?:{either(units)})\s(?:{either(joins)})\s"


@cache
def _limits() -> str:
    lists = by_language(resources.reading_words(), "ordinary").values()
    return either({word for each in lists for word in each["limit"]})


@cache
def _beyond() -> str:
    return either(personal_words("beyond"))
