"""The style of the house, measured on every made sentence and every phrase (docs/style.md)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from sitrep.languages import available
from sitrep.languages.phrases import SLOT, forms, load_phrases
from sitrep.page.document import Block, Document, Kind, Note, Sentence, Traced, Words
from tests.compose.documents import EVERYTHING, MEASURED, document
from tests.compose.made_sentences import Made, made_sentences, made_words, sentences_of, texts_of
from tests.support.daily import in_turn

LONGEST = {"ar": 25}
"""Arabic joins its small words to the next, so that a sentence has fewer of them."""
OF_OTHERS = 30

LANGUAGES = pytest.mark.parametrize("code", available())
MADE = in_turn(MEASURED, available(), each=2)
"""The pages that all measure: each takes seconds to compose."""


def pages(codes: Iterable[str] = available()) -> pytest.MarkDecorator:
    """A test of each page in one of these languages."""
    measured = [one for one in MADE if one[1] in codes]
    names = [f"{folder.name}-{code}" for folder, code in measured]
    return pytest.mark.parametrize(("folder", "code"), measured, ids=names)


PAIRS = pages()

PASSIVE = {
    "en": r"\b(?:is|are|was|were|be|been|being)\s+\w+(?:ed|en|wn)\b",
    "fr": r"\b(?:est|sont|était|étaient|été)\s+\w+(?:é|ée|és|ées|it|ite|is|ise)\b",
    "es": r"\b(?:es|son|fue|fueron|sido)\s+\w+(?:ado|ada|ados|adas|ido|ida|idos|idas)\b",
    "ar": r"\b(?:تم|يتم)\s+\w+",
}
PASSIVES = 3
"""More of them in one sentence are a chain."""

JOINS = {
    "en": "And|But|Or|Of which|Which",
    "fr": "Et|Mais|Ou|Dont|Qui",
    "es": "Y|Pero|O|Que|Del cual",
    "ar": r"أو",
}
"""A sentence that begins with one of these hangs on the sentence before it."""

OPEN, CLOSE = "([“«", ")]”»"


def made(folder: Path, code: str) -> list[Made]:
    found = list(made_sentences(document(folder, code)))
    assert len(found) > 30
    return found


@PAIRS
def test_no_made_sentence_is_too_long(folder: Path, code: str) -> None:
    most = LONGEST.get(code, OF_OTHERS)
    assert load_phrases(code).longest_sentence == most
    long = [f"{one.words} {one.where}: {one.text}" for one in made(folder, code)]
    assert [line for line in long if int(line.split()[0]) > most] == []


@PAIRS
def test_a_made_sentence_stands_by_itself(folder: Path, code: str) -> None:
    hanging = re.compile(rf"^(?:{JOINS[code]})\b")
    assert [one.text for one in made(folder, code) if hanging.search(one.text)] == []


@PAIRS
def test_no_made_sentence_is_a_chain_of_passives(folder: Path, code: str) -> None:
    passive = re.compile(PASSIVE[code])
    texts = [one.ours for one in made(folder, code)]
    assert [text for text in texts if len(passive.findall(text)) > PASSIVES] == []


@PAIRS
def test_brackets_and_quotation_marks_are_closed(folder: Path, code: str) -> None:
    assert [one.text for one in made(folder, code) if not balanced(one.text)] == []


def balanced(text: str) -> bool:
    held: list[str] = []
    for sign in text:
        if sign in OPEN:
            held.append(CLOSE[OPEN.index(sign)])
        elif sign in CLOSE and (not held or held.pop() != sign):
            return False
    return not held


@PAIRS
def test_no_bracket_of_the_house_stands_in_another_or_behind_one(folder: Path, code: str) -> None:
    """But for a number in brackets, which is read by itself."""
    assert nested("said (by A (not named))")
    assert nested("said (by A) (not named)")
    assert not nested("IPC (3) (12)")
    assert [one.text for one in made(folder, code) if nested(one.ours)] == []


def nested(text: str) -> bool:
    return bool(re.search(r"\([^()]*\(|\) \((?!\d+\))", text))


VOWELS = "aâàeéèêëiîïoôuûùœæAÂÀEÉÈÊËIÎÏOÔUÛÙŒÆ"
UNMELTED = {
    "fr": rf"\b(?:de|que|ne|se|jusque|lorsque) (?=[{VOWELS}]\w)|\b(?:de|à) les? (?=\w)",
    "es": r"\b(?:de|a) el (?=\w)|\by (?=[hH]?[iI](?![aeou]))|\bo (?=[hH]?[oO])",
    "ar": r"(?<!\w)لال",
}


@pages(UNMELTED)
def test_every_word_that_melts_with_the_next_does(folder: Path, code: str) -> None:
    wrong = re.compile(UNMELTED[code])
    assert [one.text for one in made(folder, code) if wrong.search(one.ours)] == []


@PAIRS
def test_no_word_stands_twice_in_a_row(folder: Path, code: str) -> None:
    doubled = [one.text for one in made(folder, code) if doubled_words(one.ours)]
    assert doubled == []


STOPS = re.compile(r"[,;:،؛](?:[\s\u00a0\u202f]*[,;:،؛])|[,;:،؛][\s\u00a0\u202f]*[.](?!\d)")


@PAIRS
def test_no_stop_stands_beside_another(folder: Path, code: str) -> None:
    """Where one phrase ends with a stop, the phrase that holds it must not begin with one."""
    assert STOPS.search("said by A,: the road")
    assert [one.text for one in made(folder, code) if STOPS.search(one.text)] == []


def doubled_words(text: str) -> list[str]:
    pairs: list[str] = re.findall(r"\b([^\W\d_]{2,})\s+\1\b", text, re.IGNORECASE)
    return pairs


ATTRIBUTED = {"en": "according to", "fr": "selon", "es": "según", "ar": "بحسب"}


@PAIRS
def test_a_sentence_attributes_itself_to_nobody_twice(folder: Path, code: str) -> None:
    """In a list of figures each has its originator, and no originator stands twice in it."""
    word = re.compile(rf"\b{ATTRIBUTED[code]} ([^,;:(.،؛]+)", re.IGNORECASE)
    twice = []
    for one in made(folder, code):
        named = [name.strip() for name in word.findall(one.text)]
        if len(named) != len(set(named)):
            twice.append(one.text)
    assert twice == []


THIS = {
    "en": r"\b(?:this|these|the following): \w+[^.]*: ",
    "fr": r"\b(?:ceci|ce qui suit|ces chiffres) : \w+[^.]* : ",
    "es": r"\b(?:lo siguiente|estas cifras): \w+[^.]*: ",
    "ar": r"(?:ما يلي|هذه الأرقام): \w+[^.]*: ",
}


@PAIRS
def test_no_sentence_announces_what_it_could_say(folder: Path, code: str) -> None:
    """``No number is stated for this: People killed: people in …``."""
    announced = re.compile(THIS[code], re.IGNORECASE)
    assert [one.text for one in made(folder, code) if announced.search(one.text)] == []


@pytest.mark.parametrize("code", [code for folder, code in MADE if folder == EVERYTHING])
def test_a_name_of_another_language_has_no_article_of_it(code: str) -> None:
    """``Según the World Storm Agency``."""
    texts = [one.text for one in made(EVERYTHING, code)]
    stray = [text for text in texts if re.search(r"\b(?:selon|según|بحسب) the\b", text, re.I)]
    assert stray == []
    assert any("World Storm Agency" in text for text in texts)


@LANGUAGES
def test_phrases_are_as_short_and_whole_as_sentences(code: str) -> None:
    phrases = load_phrases(code)
    found = [(key, form) for key, phrase in phrases.phrases.items() for form in forms(phrase)]
    assert len(found) > 500
    assert [key for key, form in found if not is_plain(form, phrases.longest_sentence)] == []


def is_plain(form: str, most: int) -> bool:
    text = SLOT.sub("X", form)
    longest = max(made_words(one) for one in re.split(r"(?<=[.!?؟])\s+", text))
    turns = re.search(r"of which it is|dont il est|del cual es", text)
    return longest <= most and balanced(text) and turns is None and not doubled_words(form)


@PAIRS
def test_every_sentence_of_the_house_ends(folder: Path, code: str) -> None:
    for text in ended(document(folder, code)):
        assert text.rstrip().endswith((".", "?", "!", "؟")), text


def ended(page: Document) -> Iterator[str]:
    """The last words of the house of each sentence and note outside the overview."""
    parts = tuple(part for name, part in page.sections.items() if name != "overview")
    for text in texts_of(parts):
        last = text.spans[-1]
        assert isinstance(text, Sentence | Note)
        if isinstance(last, Words):
            yield last.text


def test_the_rulers_measure() -> None:
    assert made_words("According to A-B, 1,284 people died (as of 1 May 2030)") == 11
    assert not balanced("a (b")
    assert not balanced("a) (b")
    assert balanced("a (b [c])")
    assert doubled_words("the the end") == ["the"]
    assert not is_plain("a (b", 30)
    assert not is_plain("{figure} of which it is a part", 30)
    said = (Words("It is "), Traced("a. B", Kind.PROSE, "x"), Words(" of no. 3. It ends."))
    (note,) = texts_of(Block(texts=(Note(said),)))
    cut = list(sentences_of("here", note))
    assert [one.text for one in cut] == ["It is a. B of no. 3.", "It ends."]
    assert [one.words for one in cut] == [5, 2]


PARTED = re.compile(r" [;:!?»%]|« |\S[;!?»%]|\S:(?= )|«\S")
"""A French sign that stands apart, with a blank at which a line may end, or with none."""


def test_no_line_parts_a_sign_from_its_word_in_a_french_phrase() -> None:
    phrases = load_phrases("fr").phrases
    found = {key: form for key, phrase in phrases.items() for form in forms(phrase)}
    assert all(PARTED.search(text) for text in ("Note : le", "« le\u00a0»", "Note: le"))
    assert any("\u202f;" in form for form in found.values())
    assert any("\u00a0:" in form for form in found.values())
    assert any("«\u00a0" in form for form in found.values())
    assert [form for form in found.values() if PARTED.search(without_marks(form))] == []


def without_marks(form: str) -> str:
    """A phrase without its slots, blanks kept, and without a unit that is a sign alone."""
    return "" if form == "%" else SLOT.sub("X", form)


@pages(["fr"])
def test_no_line_parts_a_sign_from_its_word_on_a_french_page(folder: Path, code: str) -> None:
    """Where two phrases meet, too; texts of others keep the blanks that they were given."""
    page = document(folder, code)
    parts = tuple(part for name, part in page.sections.items() if name != "overview")
    said = [in_words(text) for text in texts_of((page.front, *parts, dict(page.trails)))]
    assert any("\u00a0:" in text for text in said)
    assert [text for text in said if re.search(r" [;:!?»]|« ", text)] == []


def in_words(text: Sentence | Note) -> str:
    """What the house says of a text, with a sign for each value in it."""
    return "".join(span.text if isinstance(span, Words) else "X" for span in text.spans)
