"""What is told of a count that stands in words: how the notation writes it."""

from __future__ import annotations

import re

import pytest

import sitrep
from sitrep import resources
from sitrep.findings import Finding
from sitrep.model.values.count import Count
from sitrep.model.values.count_notation import read_amount, read_count
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


SOME = {
    "en": ["several", "a few", "many", "a handful", "Several people", "all", "most"],
    "fr": ["plusieurs", "quelques", "de nombreuses", "une poignée", "tous"],
    "es": ["varios", "unos pocos", "muchas", "un puñado", "todos"],
    "ar": ["عدة", "بضعة", "العديد", "عدد من", "جميعهم"],
}


@pytest.mark.parametrize("text", [word for words in SOME.values() for word in words])
def test_a_word_for_some_is_told_to_be_not_stated_in_the_words_of_the_source(text: str) -> None:
    [told] = mends(text)
    assert told.startswith(f"Write not stated, and keep “{text}” under figure:")


@pytest.mark.parametrize("text", ["several hundred", "some 300", "quelques centaines", "unos 300"])
def test_what_says_a_size_or_a_number_is_no_word_for_some(text: str) -> None:
    assert "not stated" not in mends(text)[0].partition(",")[0]


SHARES = [
    ("1 in 3", "about 33 %"), ("one in four", "25 %"), ("1 out of every 5", "20 %"),
    ("half", "50 %"), ("two thirds of the town", "about 67 %"), ("un sur quatre", "25 %"),
    ("1 ménage sur 3", "about 33 %"), ("la moitié", "50 %"), ("un tiers", "about 33 %"),
    ("uno de cada cinco", "20 %"), ("la mitad", "50 %"), ("1 de cada 3", "about 33 %"),
    ("واحد من كل خمسة", "20 %"), ("نصف", "50 %"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "per_cent"), SHARES)
def test_a_share_is_told_to_be_an_indicator_and_there_to_be_in_per_cent(
    text: str, per_cent: str
) -> None:
    assert "is a record under indicators:" in mends(text)[0]
    [told] = amounts(text)[0]
    assert told.mend.startswith(f"Write {per_cent}, and keep the source's own words")
    assert str(read_amount(per_cent)) == per_cent


@pytest.mark.parametrize("text", ["12 of 340", "12 in 340", "1 in 3 to 4", "half a million"])
def test_what_is_no_share(text: str) -> None:
    assert "is a record under indicators:" not in mends(text)[0]


ESTIMATES = [
    ("300 (200-400)", "300 (200-400)"), ("300 [200 to 400]", "300 (200-400)"),
    ("4645 (95% CI 793-8498)", "4645 (793-8498)"), ("4645 (IC 95 %: 793–8498)", "4645 (793-8498)"),
    ("12 (IC du 95 % : 10-14)", "12 (10-14)"), ("٣٠٠ (فاصل الثقة ٢٠٠-٤٠٠)", "300 (200-400)"),
]  # fmt: skip
"""Estimates with the ranges in which they lie, as documents have them, and how they are kept."""


@pytest.mark.parametrize(("text", "notation"), ESTIMATES)
def test_an_estimate_is_kept_with_its_range(text: str, notation: str) -> None:
    assert mends(text) == [""]
    count = read_count(text)
    assert str(count) == notation
    assert read_count(notation) == count
    assert (count.interval.low, count.interval.high) == (count.low, count.high)


SHARES_IN_RANGES = ["17.8 % (15.1-20.7)", "17.8 (15.1-20.7) %", "17.8 % (95 % CI: 15.1-20.7 %)"]


@pytest.mark.parametrize("text", SHARES_IN_RANGES)
def test_a_share_is_kept_with_its_range(text: str) -> None:
    assert str(read_amount(text)) == "17.8 (15.1-20.7) %"


@pytest.mark.parametrize("text", ["4,645 (95% CI 793-8,498)", "12 (estimated 10-14)"])
def test_an_estimate_in_other_words_is_told_how_it_is_written(text: str) -> None:
    [told] = mends(text)
    written = "4645 (793-8498)" if "4,645" in text else "12 (10-14)"
    assert told.startswith(f"Write {written} if that is the range in which the source says")
    assert str(read_count(written)) == written


@pytest.mark.parametrize("text", ["300 (400-500)", "300 (dead)", "300 (12 of them children)"])
def test_a_number_outside_a_range_is_told_otherwise(text: str) -> None:
    assert "in which the source says" not in mends(text)[0]


PER_CENT = [
    ("menos de 1 %", "fewer than 1 %"), ("más del 70 %", "more than 70 %"),
    ("hasta 5 por ciento", "up to 5 %"), ("aproximadamente 1,5 %", "about 1.5 %"),
    ("au moins 5 %", "at least 5 %"), ("moins de 1 %", "fewer than 1 %"),
    ("près de 30 pour cent", "nearly 30 %"), ("entre 5 et 10 %", "5-10 %"),
    ("أقل من 1 %", "fewer than 1 %"), ("حوالي 30 في المئة", "about 30 %"),
    ("nearly 30 per cent", "nearly 30 %"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "notation"), PER_CENT)
def test_a_share_in_the_words_of_any_language_is_read(text: str, notation: str) -> None:
    told, count = amounts(text)
    assert told == []
    assert str(count) == notation
    assert "is in per cent, and a count says how many" in refused(text)


def amounts(text: str) -> tuple[list[Finding], Count | None]:
    """What is told of an amount, and how it is read."""
    record = {"id": "i", "according_to": "a", "indicator": "x", "count": text}
    loaded = sitrep.load({"report": {}, "indicators": [record]})
    told = [one for one in sitrep.check(loaded).findings if one.rule == "count-not-understood"]
    held = loaded.report.indicators if loaded.report is not None else ()
    return told, next((one.count for one in held), None)


def refused(text: str) -> str:
    """What is told of a count of people."""
    record = {"id": "t", "according_to": "a", "measure": "killed", "count": text}
    found = sitrep.check(sitrep.load({"report": {}, "tolls": [record]})).findings
    return next(one.got for one in found if one.rule == "count-not-understood")
