"""What is told of a count that stands in words: how the notation writes it."""

from __future__ import annotations

import re

import pytest

import sitrep
from sitrep import resources
from sitrep.model.values.count_notation import read_count
from sitrep.reading.counts_in_words import in_notation
from sitrep.word_lists import by_language

READ = re.compile(r"Write (.+), and keep the source's own words")


def mends(*texts: str) -> list[str]:
    """What is told of each of some counts of one report; nothing of those that are read."""
    tolls = [{"id": f"t-{at}", "according_to": "a", "measure": "killed", "count": text}
             for at, text in enumerate(texts)]  # fmt: skip
    loaded = sitrep.load({"report": {}, "tolls": tolls})
    told = {
        one.route[1]: one.mend
        for one in sitrep.check(loaded).findings
        if one.rule == "count-not-understood"
    }
    return [told.get(at, "") for at in range(len(texts))]


def worded(text: str) -> str:
    """What a count is told to be, or is read as where it stands in digits."""
    [told] = mends(text)
    found = READ.match(told)
    said = found[1] if found else in_notation(text)
    assert said is not None, text
    return said


@pytest.mark.parametrize(
    ("text", "notation"),
    [
        ("cent trente", "130"),
        ("Two hundred and six", "206"),
        ("treinta y uno", "31"),
        ("مئة وعشرون", "120"),
        ("une cinquantaine", "about 50"),
        ("plus d'une centaine", "more than 100"),
        ("au moins 70", "at least 70"),
        ("environ 2,5 millions", "about 2.5 million"),
        ("al menos ocho", "at least 8"),
        ("des centaines", "hundreds"),
        ("entre vingt et trente", "20-30"),
        ("fifty to sixty", "50-60"),
        ("7-8 million", "7000000-8000000"),
        ("7.0 to 8.5 million", "7000000-8500000"),
        ("2,5 à 3 millions", "2500000-3000000"),
        ("4.8m", "4.8 million"),
        ("environ 4,8 M", "about 4.8 million"),
        ("12k", "12000"),
        ("douze mille", "12000"),
        ("tres millones y medio", "3.5 million"),
        ("around a hundred", "about 100"),
        ("at least two dozen", "at least 24"),
        ("over half a million", "more than 0.5 million"),
        ("half a million", "0.5 million"),
        ("un demi-million", "0.5 million"),
        ("نصف مليون", "0.5 million"),
        ("two hundred thousand", "0.2 million"),
        ("two billion", "2 billion"),
        ("two dozen", "about 24"),
        ("deux douzaines", "about 24"),
        ("12 or more", "at least 12"),
        ("12 ou plus", "at least 12"),
        ("12 o más", "at least 12"),
        ("from 20 to 30", "20-30"),
        ("de 20 à 30", "20-30"),
        ("de 20 a 30", "20-30"),
        ("1 million-1.5 million", "1000000-1500000"),
        ("5 or 6", "5-6"),
        ("cinq ou six", "5-6"),
    ],
)
def test_a_count_in_words_is_told_how_the_notation_writes_it(text: str, notation: str) -> None:
    assert worded(text) == notation
    assert str(read_count(notation)) == notation


@pytest.mark.parametrize(
    "text",
    [
        "seven people",
        "cent vingt morts",
        "several",
        "thirty to twenty",
        "five or sixty",
        "900 to 1.2 million",
        "au moins ",
        "word " * 99,
    ],
)
def test_what_is_more_than_a_count_in_words_is_told_no_number(text: str) -> None:
    assert mends(text)[0].startswith("Write the figure in one of these ways")


def test_letters_multiply_no_number_of_an_indicator() -> None:
    records = {"tolls": {"measure": "affected"}, "indicators": {"indicator": "depth"}}
    loaded = sitrep.load({
        "report": {},
        **{kind: [{"id": kind, "according_to": "a", "count": "3m", **keys}]
           for kind, keys in records.items()},
    })  # fmt: skip
    assert loaded.report is not None
    assert [one.count.low for one in loaded.report.tolls] == [3_000_000]
    told = [one for one in sitrep.check(loaded).findings if one.rule == "count-not-understood"]
    assert [one.route[0] for one in told] == ["indicators"]
    assert "million" not in told[0].mend.partition(",")[0]


def test_each_word_of_each_language_for_how_a_count_is_meant_is_read_as_the_notation() -> None:
    lists = by_language(resources.reading_words(), "figures").values()
    said = [
        (form, f"{word}{'' if word[-1] in (chr(39), chr(8217)) else ' '}300")
        for one in lists
        for form, words in one["forms"]["before"].items()
        for word in words
    ]
    assert len(said) > 60
    assert mends(*(text for _, text in said)) == [""] * len(said)
    for form, text in said:
        count = read_count(in_notation(text) or text)
        assert (count.form.value, count.low) == (form, 300), text
