"""What can be meant in one way only is read, in any language; what cannot stays refused."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from sitrep import resources
from sitrep.loading.load import load
from sitrep.loading.loaded import Loaded
from sitrep.model.figures.tolls import Toll
from sitrep.model.values.without_number import nothing_known
from sitrep.word_lists import by_language

HEADER = {"title": "Flood", "as_of": "2031-04-18", "issuer": "Team"}


def loaded(header: dict[str, Any] | None = None, **keys: Any) -> Loaded:
    toll = {"id": "a", "according_to": "office", "measure": "killed", "count": "12"}
    return load({"report": HEADER | (header or {}), "tolls": [toll | keys]})


def read(key: str, value: str, **header: str) -> str | None:
    """What stands under a key of a toll where this was written; None where it was refused."""
    found = loaded(header, **{key: value})
    tolls: tuple[Toll, ...] = found.report.tolls if found.report else ()
    refused = [one for one in found.findings if one.rule not in ("unknown-reference",)]
    return None if refused or not tolls else str(getattr(tolls[0], key))


def same(key: str, value: str, plain: str, **header: str) -> bool:
    return read(key, value, **header) == read(key, plain) is not None


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("environ 240", "about 240"),
        ("plus de 300", "more than 300"),
        ("au moins 12", "at least 12"),
        ("1,2 million", "1.2 million"),
        ("24,6 millions", "24.6 million"),
        ("unos 240", "about 240"),
        ("más de 300", "more than 300"),
        ("2 millones", "2 million"),
        ("نحو 240", "about 240"),
        ("أكثر من 300", "more than 300"),
        ("1.2 مليون", "1.2 million"),
        ("٤٣", "43"),
        ("نحو ٢٤٠", "about 240"),
    ],
)
def test_a_count_in_digits_is_read_in_the_words_of_any_language(said: str, plain: str) -> None:
    assert same("count", said, plain)


@pytest.mark.parametrize(
    ("said", "plain", "form"),
    [("plus de 3 000", "more than 3000", "1 234"), ("unos 1.200", "about 1200", "1.234")],
)
def test_its_groups_of_digits_are_those_that_the_report_declares(
    said: str, plain: str, form: str
) -> None:
    assert same("count", said, plain, number_format=form)
    assert read("count", said) is None


@pytest.mark.parametrize("said", ["deux cents", "une dizaine", "plusieurs", "environ 12 ou 13"])
def test_a_count_in_words_alone_is_refused(said: str) -> None:
    assert read("count", said) is None


def test_a_count_with_spaces_between_its_groups_is_told_what_to_write() -> None:
    [told] = [one.mend for one in loaded(count="plus de 3 000").findings if "count" in one.rule]
    assert told.startswith("Write more than 3000")


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("18/04/2031", "2031-04-18"),
        ("04/18/2031", "2031-04-18"),
        ("18.4.2031", "2031-04-18"),
        ("13-04-2031", "2031-04-13"),
        ("04/04/2031", "2031-04-04"),
        ("١٨ أبريل ٢٠٣١", "2031-04-18"),
        ("٢٠٣١-٠٤-١٨", "2031-04-18"),
    ],
)
def test_a_date_that_can_be_meant_in_one_way_is_read(said: str, plain: str) -> None:
    assert same("as_of", said, plain)


@pytest.mark.parametrize("said", ["03/04/2031", "31/31/2031", "18/19/2031", "18/04/31", "٣/٤/٢٠٣١"])
def test_a_date_that_cannot_is_refused(said: str) -> None:
    assert read("as_of", said) is None


def test_a_declared_form_is_not_read_otherwise() -> None:
    assert read("as_of", "18/04/2031", date_format="MM/DD/YYYY") is None
    assert same("as_of", "03/04/2031", "2031-04-03", date_format="DD/MM/YYYY")


@pytest.mark.parametrize(
    ("said", "code"),
    [("français", "fr"), ("French", "fr"), ("español", "es"), ("العربية", "ar"), ("Swahili", "sw")],
)
def test_a_language_is_read_by_its_name(said: str, code: str) -> None:
    found = loaded({"language": said}).report
    assert found is not None
    assert found.report.language == code


def test_what_no_language_is_called_is_told_to_be_a_code() -> None:
    [told] = [one for one in loaded({"language": "Frensh"}).findings if one.rule == "wrong-value"]
    assert told.mend == "Write the code of the language (ISO 639)."


NOTHING_KNOWN = [
    (word, said)
    for lists in by_language(resources.reading_words(), "nothing_known").values()
    for said, words in lists.items()
    for word in words
]


@pytest.mark.parametrize(("word", "said"), NOTHING_KNOWN)
def test_the_words_for_nothing_known_are_read_in_every_language(word: str, said: str) -> None:
    assert read("count", word) == said
    assert read("count", word.capitalize()) == said


@pytest.mark.parametrize("language", ["en", "fr", "es", "ar"])
@pytest.mark.parametrize("form", ["not stated", "not available", "not applicable"])
def test_what_a_page_prints_for_nothing_known_is_read(form: str, language: str) -> None:
    file = resources.templates() / "languages" / language / "phrases.yaml"
    counts = yaml.load(file.read_text("utf-8"), yaml.BaseLoader)["phrases"]["counts"]
    assert nothing_known(counts[form.replace(" ", "_")]) == form


@pytest.mark.parametrize("sign", ["ND", "n/a", "-", "s/o", "non renseigné"])
def test_signs_that_may_say_several_things_are_asked_about(sign: str) -> None:
    assert read("count", sign) is None


def test_a_word_for_nothing_known_is_read_where_it_may_stand() -> None:
    assert str(read("window", "non indiqué")) == "not stated"
    assert read("window", "non disponible") is None
    assert read("as_of", "non indiqué") is None
    source = {
        "id": "s", "title": "T", "publisher": "office", "kind": "report",
        "address": "non disponible", "published": "2031-04-18", "accessed": "2031-04-18",
        "language": "FR",
    }  # fmt: skip
    found = load({"report": HEADER, "sources": [source]}).report
    assert found is not None
    assert (found.sources[0].address, found.sources[0].language) == ("not available", "fr")


@pytest.mark.parametrize(
    "said",
    ["ca. 240", "c. 240", "240 approx", "240 approx.", "env. 240", "240 env.", "240 aprox."],
)
def test_short_words_for_about_are_read(said: str) -> None:
    assert same("count", said, "about 240")
