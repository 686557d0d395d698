"""A language file: every phrase that the house writes, complete or not loaded at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from babel import Locale, UnknownLocaleError

from sitrep import resources
from sitrep.errors import InternalError, WrongUse
from sitrep.languages.seams import Melts
from sitrep.languages.spacing import spacing_of
from sitrep.word_lists import read_words, word_lists

REFERENCE = "en"
"""The language whose file says which phrases there are."""

NAMED, AFTER_SIZE = "name", "of"
"""Forms of a counted word that no number asks for: by itself, and after a size in a word."""

SINGLE, DUAL = "single", "dual"
"""Forms that say a number with the word that it counts, in a language that writes no digit there.

They stand behind what governs them (in Arabic, in the genitive), as in a clause.
"""

UNITS = "units"
"""The form of a heading that is said of units, such as households, where people have another."""

NOBODY = "none"
"""The form of a clause that says of nobody what the others say, in a language that negates it."""

SLOT = re.compile(r"\{([a-z_]+)\}")
_CATEGORIES = {"zero", "one", "two", "few", "many", "other"}
_BESIDE = {NAMED, AFTER_SIZE, SINGLE, DUAL, NOBODY, UNITS}
_SETTINGS = (
    "name",
    "locale",
    "digits",
    "currencies",
    "number_words",
    "no_numbers",
    "longest_sentence",
    "timed_behind",
    "place_part",
    "articles",
    "countries",
    "first_words",
    "articled",
    "apart",
    "grouped_from",
    "largest_scale",
    "melts",
    "definite",
    "speaking",
    "areas",
)
_DIGITS = {"latn": "0123456789", "arab": "٠١٢٣٤٥٦٧٨٩", "arabext": "۰۱۲۳۴۵۶۷۸۹"}

Phrase = str | Mapping[str, str]
"""A phrase, or its plural forms by the locale's plural category."""


@dataclass(frozen=True)
class Phrases:
    """One language's settings and phrases; a phrase's name is its path with full stops.

    ``longest_sentence`` is how many words of the house a sentence may have, and ``timed_behind`` a
    text of a record with the day behind it since which it is so; ``articles`` are those that
    decide which preposition stands before a name, where the language has such, with the one before
    the bare name of a country; ``countries`` are those before which another stands than before
    most, by the key of its phrase, and ``first_words`` of such; ``named_currencies``: money in
    millions has the name of its currency, and not its code; ``articled`` are words in the names of
    countries that take an article inside a sentence; ``grouped_from`` is how many digits a whole
    number has at least whose thousands stand apart; ``largest_scale`` is the largest number that
    is a word behind digits; ``melts`` says what words become before
    others; ``areas`` are nouns of sites in which, and not at which, something is; ``definite``
    are the articles before whose names it is known how somebody is said to speak for them, and
    ``speaking`` those by which it is known whether one or several speak.
    """

    code: str
    name: str
    locale: Locale
    direction: str
    digits: str
    named_currencies: bool
    number_words: frozenset[str]
    no_numbers: frozenset[str]
    longest_sentence: int
    timed_behind: int
    articles: Mapping[str, str]
    countries: Mapping[str, str]
    first_words: Mapping[str, str]
    articled: frozenset[str]
    grouped_from: int
    largest_scale: int
    melts: Melts
    areas: frozenset[str]
    definite: Mapping[str, str]
    speaking: Mapping[str, int]
    phrases: Mapping[str, Phrase]

    def in_digits(self, text: str) -> str:
        """The text with its digits written in the set that ``digits`` names."""
        return text.translate(str.maketrans(_DIGITS["latn"], _DIGITS[self.digits]))


def available() -> tuple[str, ...]:
    """The codes of the languages that there are."""
    return resources.language_codes()


@cache
def load_phrases(code: str) -> Phrases:
    """The phrases of a language.

    Raises WrongUse for a language that there is none of, and InternalError for a file that is not
    complete.
    """
    if code not in available():
        raise WrongUse(f"There is no language {code}. There are: {', '.join(available())}.")
    phrases = _read_phrases(code)
    if code != REFERENCE:
        faults = list(differences(phrases, load_phrases(REFERENCE)))
        if faults:
            raise InternalError(
                f"The language file {code}/phrases.yaml is not complete: {'; '.join(faults)}."
            )
    return phrases


def _read_phrases(code: str) -> Phrases:
    """The phrases of a language, checked for its settings and its plural forms only."""
    file = resources.phrases(code)
    data, name = _read(file), _name(file)
    missing = [key for key in (*_SETTINGS, "phrases") if key not in data]
    if missing:
        raise InternalError(f"{name} lacks {', '.join(missing)}.")
    try:
        locale = Locale.parse(data["locale"])
    except (UnknownLocaleError, ValueError) as error:
        raise InternalError(f"{name}: {error}.") from error
    if data["digits"] not in _DIGITS:
        raise InternalError(f"{name}: its digits are not known.")
    return Phrases(
        code=code,
        name=data["name"],
        locale=locale,
        direction="rtl" if locale.character_order == "right-to-left" else "ltr",
        digits=data["digits"],
        named_currencies=data["currencies"] == "names",
        number_words=frozenset(data["number_words"]),
        no_numbers=frozenset(data["no_numbers"]),
        longest_sentence=int(data["longest_sentence"]),
        timed_behind=int(data["timed_behind"]),
        articles=dict(data["articles"]),
        countries={name: way for way, names in data["countries"].items() for name in names},
        first_words=dict(data["first_words"]),
        articled=frozenset(data["articled"]),
        grouped_from=int(data["grouped_from"]),
        largest_scale=10 ** int(data["largest_scale"]),
        areas=frozenset(data["areas"]),
        definite=dict(data["definite"]),
        speaking={word: int(many) for word, many in data["speaking"].items()},
        melts=Melts(tuple((re.compile(left), made) for left, made in data["melts"].items())),
        phrases=_bound(data, all_phrases(code, data["phrases"]), locale, name),
    )


def _bound(
    data: Mapping[str, Any], tree: Mapping[str, Any], locale: Locale, file: str
) -> dict[str, Phrase]:
    """Every phrase by its path, with the blanks that may not break."""
    bound = spacing_of(data["apart"], file).bound
    return {
        key: bound(phrase)
        if isinstance(phrase, str)
        else {category: bound(form) for category, form in phrase.items()}
        for key, phrase in _flatten(tree, plural_forms(locale), file)
    }


def plural_forms(locale: Locale) -> frozenset[str]:
    """The plural categories that a phrase has in a locale."""
    return frozenset({*locale.plural_form.tags, "other"})


def all_phrases(code: str, own: Mapping[str, Any]) -> dict[str, Any]:
    """The words of kinds, axes, sections, profiles and rules in a language; over them its own."""
    phrases: dict[str, Any] = {}
    for words in _words_elsewhere():
        _lay(words.get(code, {}), phrases)
    _lay(own, phrases)
    return phrases


@cache
def _words_elsewhere() -> tuple[Mapping[str, Any], ...]:
    """The words of whatever has them in all languages in its own file; read once for all."""
    files = (*resources.kinds(), *resources.axes(), *resources.sections())
    things = [word_lists(file)["words"] for file in files]
    titles = [
        {
            code: {"profiles": {file.stem: title}}
            for code, title in word_lists(file)["title"].items()
        }
        for file in resources.profiles().glob("*.yaml")
    ]
    remarks = [
        {code: {"annex": {"rules": {rule: remark}}} for code, remark in by_language.items()}
        for rule, by_language in word_lists(resources.remarks()).items()
    ]
    return (*things, *titles, *remarks)


def _lay(tree: Mapping[str, Any], over: dict[str, Any]) -> None:
    for key, value in tree.items():
        if isinstance(value, Mapping) and isinstance(over.get(key), dict):
            _lay(value, over[key])
        else:
            over[key] = dict(value) if isinstance(value, Mapping) else value


def _read(file: Path) -> dict[str, Any]:
    try:
        data = read_words(file)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise InternalError(f"{_name(file)} cannot be read: {error}.") from error
    if not isinstance(data, dict):
        raise InternalError(f"{_name(file)} is not a file of settings and phrases.")
    return data


def _name(file: Path) -> str:
    return f"{file.parent.name}/{file.name}"


def _flatten(
    tree: Mapping[str, Any], categories: frozenset[str], file: str, path: str = ""
) -> Iterator[tuple[str, Phrase]]:
    for key, value in tree.items():
        if isinstance(value, str):
            yield path + key, value
        elif not isinstance(value, dict):
            raise InternalError(f"{file}: {path}{key} is neither a phrase nor a group of phrases.")
        elif is_plural(value):
            if set(value) - _BESIDE != ({"other"} if UNITS in value else categories):
                wanted = ", ".join(sorted(categories))
                raise InternalError(f"{file}: {path}{key} needs the plural forms {wanted}.")
            yield path + key, value
        else:
            yield from _flatten(value, categories, file, f"{path}{key}.")


def is_plural(value: Mapping[str, Any]) -> bool:
    """Whether it holds the plural forms of one phrase, and no group of phrases."""
    return "other" in value and set(value) <= _CATEGORIES | _BESIDE


_NONE_OF = "counts.nobody."
"""None of what is counted: Arabic says so by its number, and has no words for these."""


def differences(phrases: Phrases, reference: Phrases) -> Iterator[str]:
    """What keeps a language from standing beside the reference: missing, unknown, other slots."""
    for key in sorted(reference.phrases.keys() - phrases.phrases.keys()):
        yield f"{key} is missing"
    for key in sorted(phrases.phrases.keys() - reference.phrases.keys()):
        yield f"{key} is not known"
    for key in sorted(phrases.phrases.keys() & reference.phrases.keys()):
        wanted = slots(general(reference.phrases[key]))
        if any(slots(form) != wanted for form in forms(phrases.phrases[key])):
            yield f"{key} has other slots than {{{'}, {'.join(wanted)}}}"
        wordless = key.startswith(_NONE_OF) or not general(reference.phrases[key])
        if not wordless and not all(forms(phrases.phrases[key])):
            yield f"{key} is empty"


def forms(phrase: Phrase) -> tuple[str, ...]:
    """Every form of a phrase: one, or one for each plural category."""
    return (phrase,) if isinstance(phrase, str) else tuple(phrase.values())


def general(phrase: Phrase) -> str:
    """The form of a phrase that stands where no number decides."""
    return phrase if isinstance(phrase, str) else phrase["other"]


def slots(text: str) -> tuple[str, ...]:
    """The names in braces of one form of a phrase."""
    return tuple(sorted(set(SLOT.findall(text))))
