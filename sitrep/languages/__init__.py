"""Languages: the words, plurals, numbers and dates of one language, as spans for a document."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property, lru_cache

from sitrep.language_tags import base_language
from sitrep.languages.counts import (
    currency_name,
    print_count,
    print_counted,
    print_decimal,
    print_number,
    print_whole,
)
from sitrep.languages.date_words import axis_ends, print_date, print_ends, window_parts
from sitrep.languages.phrases import (
    AFTER_SIZE,
    DUAL,
    NAMED,
    NOBODY,
    SINGLE,
    SLOT,
    UNITS,
    Phrases,
    available,
    general,
    load_phrases,
)
from sitrep.languages.seams import melted, one_bracket, unbracketed
from sitrep.model.values.count import Count, Form
from sitrep.model.values.dates import PartialDate
from sitrep.model.values.interval import Number
from sitrep.model.window import Window
from sitrep.page.document import Kind, Span, Spans, Traced, Words
from sitrep.word_lists import inside

__all__ = ["Language", "Value", "available", "load_language"]

Value = str | Span | Spans


@dataclass(frozen=True)
class Language:
    """Everything that a section needs in order to say something in one language."""

    phrases: Phrases

    def digits(self, text: str) -> str:
        """The text with its digits written as the language writes them."""
        return self.phrases.in_digits(text)

    @property
    def code(self) -> str:
        """The language's code, such as ``en``."""
        return self.phrases.code

    def say(self, key: str, plural_of: Number | None = None, /, **values: Value) -> Spans:
        """The phrase ``key`` with its slots filled; ``plural_of`` chooses among plural forms."""
        phrase = self.phrases.phrases[key]
        if isinstance(phrase, Mapping):
            phrase = phrase[self._form(phrase, plural_of)]
        return self.with_slots(phrase, values)

    def in_a_row(self, *values: Spans) -> Spans:
        """Texts one behind the other: words melt as they meet, and two brackets become one."""
        found = [span for value in values for span in value]
        return melted(one_bracket(found, self._semicolon), self.phrases.melts)

    def with_slots(self, phrase: str, values: Mapping[str, Value]) -> Spans:
        """A phrase with its slots filled; a bracket of the house holds none."""
        spans: list[Span] = []
        for part in _parts(phrase):
            if isinstance(part, Words):
                spans.append(part)
                continue
            value = _spans(values[part.name])
            spans.extend(unbracketed(value, self._comma) if part.bracketed else value)
        return self.in_a_row(tuple(spans)) if len(spans) > 1 else tuple(spans)

    @cached_property
    def _comma(self) -> str:
        return str(self.phrases.phrases["inside_brackets"])

    @cached_property
    def _semicolon(self) -> str:
        """What stands between two parts in one bracket."""
        between = _parts(str(self.phrases.phrases["semicolon"]))[1]
        assert isinstance(between, Words)
        return between.text

    def _form(self, phrase: Mapping[str, str], number: Number | None) -> str:
        """The form that a number asks for; without one, that of the word by itself."""
        if number is None:
            return NAMED if NAMED in phrase else "other"
        return NOBODY if number == 0 and NOBODY in phrase else self._category(number)

    def word(self, key: str, plural_of: Number | None = None) -> str:
        """A phrase without slots, as text."""
        return "".join(span.text for span in self.say(key, plural_of) if isinstance(span, Words))

    def inside(self, key: str) -> str:
        """A phrase without slots as it stands inside a sentence: ``people killed``."""
        return inside(self.word(key))

    def after_size(self, key: str) -> str:
        """A counted word as it stands after a size in a word: ``hundreds of people``."""
        phrase = self.phrases.phrases[key]
        if isinstance(phrase, Mapping) and AFTER_SIZE in phrase:
            return phrase[AFTER_SIZE]
        return self.word(key)

    def in_heading(self, key: str) -> str:
        """A counted word in a heading, where a preposition may stand before it."""
        return self.after_size(key) if self.renames else self.word(key)

    def heading_form(self, key: str, *, of_units: bool) -> tuple[str, bool]:
        """A heading, empty where there is none, and whether it is one that is said of units."""
        phrase = self.phrases.phrases.get(key, "")
        if isinstance(phrase, Mapping) and of_units:
            return phrase[UNITS], True
        return general(phrase), False

    @property
    def renames(self) -> bool:
        """Whether what is counted is called otherwise by itself than behind its number."""
        word = self.phrases.phrases["groups.people"]
        return isinstance(word, Mapping) and NAMED in word

    @property
    def agrees(self) -> bool:
        """Whether a participle agrees with whom it is said of."""
        return bool(self.phrases.phrases["agreement.women"])

    def _category(self, number: Number) -> str:
        return str(self.phrases.locale.plural_form(number))

    def figure(self, count: Count, ref: str) -> Traced:
        """A count, traced to the record that holds it."""
        return Traced(print_count(count, self.phrases), Kind.FIGURE, ref)

    def one_word(self, count: Count, key: str, ref: str) -> Traced | None:
        """A count with what it counts as one word, traced; None where they are two."""
        text = print_counted(count, self.phrases.phrases[key], self.phrases)
        return Traced(text, Kind.FIGURE, ref) if text is not None else None

    def nobody(self, key: str, ref: str) -> Traced | None:
        """``no people``, ``aucune personne``: none of what is counted, inside a clause."""
        counted = key.rpartition(".")[2]
        ending = self.phrases.phrases.get(f"agreement.{counted}", "")
        feminine = bool(ending) and ending == self.phrases.phrases["agreement.women"]
        none = self.word("counts.nobody.feminine" if feminine else "counts.nobody.masculine")
        number = 1 if self.agrees else 2
        return Traced(f"{none} {self.word(key, number)}", Kind.FIGURE, ref) if none else None

    def before_word(self, count: Count, ref: str) -> Traced:
        """A count as it stands in a clause before the word for what it counts."""
        text = print_whole(count, self.phrases) or print_count(count, self.phrases)
        return Traced(text, Kind.FIGURE, ref)

    def printings(self, count: Count) -> frozenset[str]:
        """Every way to print a count; one in per cent also before words that say so."""
        words = (print_counted(count, phrase, self.phrases) for phrase in self._one_or_two)
        bare = print_count(count.without_per_cent, self.phrases) if count.per_cent else None
        ways = (print_count(count, self.phrases), bare, print_whole(count, self.phrases), *words)
        known = frozenset(one for one in ways if one is not None)
        return known | self._nobodies if count.form is Form.EXACT and count.low == 0 else known

    @cached_property
    def _one_or_two(self) -> tuple[Mapping[str, str], ...]:
        """The phrases that have a word of their own for one or for two of what is counted."""
        phrases = (one for one in self.phrases.phrases.values() if not isinstance(one, str))
        return tuple(one for one in phrases if SINGLE in one or DUAL in one)

    @cached_property
    def _nobodies(self) -> frozenset[str]:
        """None of each that is counted."""
        keys = (one for one in self.phrases.phrases if one.startswith(_COUNTED))
        return frozenset(one.text for key in keys if (one := self.nobody(key, "")) is not None)

    def computed(self, number: Number, ref: str) -> Traced:
        """A number that this report worked out; ``ref`` says from what."""
        return Traced(print_number(number, self.phrases), Kind.COMPUTED, ref)

    def name_of(self, code: str) -> str:
        """What a language is called in this one; its code where that is not known."""
        return str(self.phrases.locale.languages.get(base_language(code), code))

    def currency(self, code: str, *, scaled: bool) -> str:
        """A currency behind an amount: by its name behind millions, by its code behind digits."""
        if not scaled or not self.phrases.named_currencies:
            return code
        return currency_name(code, self.phrases.locale)

    def grouped(self, number: int) -> str:
        """A whole number as the language groups it."""
        return print_number(number, self.phrases)

    def decimal(self, value: Fraction, places: int) -> str:
        """A number with at most so many decimals, as the language writes it."""
        return print_decimal(value, places, self.phrases)

    def pattern(self, key: str, **texts: str) -> str:
        """A phrase filled with texts, as one text."""
        return "".join(span.text for span in self.say(key, **texts) if isinstance(span, Words))

    def number(self, number: int, ref: str) -> Traced:
        """A number of the briefing itself, such as the number of a source."""
        return Traced(self.digits(str(number)), Kind.NUMBER, ref)

    def date(self, date: PartialDate, ref: str) -> Traced:
        """A date, as precise as it is known."""
        return Traced(print_date(date, self.phrases), Kind.DATE, ref)

    def axis_ends(self, first: datetime.date, last: datetime.date) -> tuple[str, str]:
        """What is drawn at the ends of an axis of days."""
        return axis_ends(first, last, self.phrases)

    def window(self, window: Window, ref: str, style: str) -> Spans:
        """A window in ``style``: ``cell`` for tables, ``clause`` inside a sentence."""
        key, texts = window_parts(window, self.phrases)
        dates = {name: Traced(text, Kind.DATE, ref) for name, text in texts.items()}
        return self.say(f"windows.{style}.{key}", **dates)

    def both_ends(self, start: PartialDate, end: PartialDate, ref: str) -> tuple[Traced, Traced]:
        """Both ends of a span, with their year said once."""
        first, last = print_ends(start, end, self.phrases)
        return Traced(first, Kind.DATE, ref), Traced(last, Kind.DATE, ref)

    def listed(self, items: Sequence[Value], style: str = "standard") -> Spans:
        """``a``, ``a and b``, ``a, b and c``; in the style ``or``, ``a or b``."""
        spans = [_spans(item) for item in items]
        if len(spans) < 2:
            return spans[0] if spans else ()
        patterns = self.phrases.locale.list_patterns[style]
        if len(spans) == 2:
            return self._joined(patterns["2"], spans[0], spans[1])
        tail = self._joined(patterns["end"], spans[-2], spans[-1])
        for middle in reversed(spans[1:-2]):
            tail = self._joined(patterns["middle"], middle, tail)
        return self._joined(patterns["start"], spans[0], tail)

    def _joined(self, pattern: str, first: Spans, second: Spans) -> Spans:
        named = pattern.replace("{0}", "{first}").replace("{1}", "{second}")
        return self.with_slots(named, {"first": first, "second": second})


_COUNTED = ("groups.", "units.", "tolls.bodies")


def load_language(code: str, digits: str | None = None) -> Language:
    """The language with this code; raises WrongUse where there is none.

    ``digits`` is the name of a set of digits (Unicode's, such as ``latn`` or ``arab``), where
    they are not to be those of the language file.
    """
    phrases = load_phrases(code)
    return Language(phrases if digits is None else replace(phrases, digits=digits))


def _spans(value: Value) -> Spans:
    if isinstance(value, str):
        return (Words(value),)
    return value if isinstance(value, tuple) else (value,)


@dataclass(frozen=True, slots=True)
class PhraseSlot:
    """A place in a phrase that a value fills, in a bracket of the phrase or in none."""

    name: str
    bracketed: bool


@lru_cache(maxsize=4096)
def _parts(phrase: str) -> tuple[Words | PhraseSlot, ...]:
    """The words and the slots of a phrase, in their order."""
    parts: list[Words | PhraseSlot] = []
    depth = 0
    for position, part in enumerate(SLOT.split(phrase)):
        if position % 2:
            parts.append(PhraseSlot(part, depth > 0))
        elif part:
            depth += part.count("(") - part.count(")")
            parts.append(Words(part))
    return tuple(parts)
