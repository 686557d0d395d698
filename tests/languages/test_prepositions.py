"""The preposition before the name of a country, where a language has several."""

from __future__ import annotations

from typing import Any

import pytest

import sitrep
from sitrep.compose.words.when_where import COUNTRIES
from sitrep.languages.phrases import available, load_phrases

HEAD = {"title": "Crue", "as_of": "2031-05-08", "issuer": "Cellule", "language": "fr"}
SOURCE = {
    "id": "doc", "title": "Bulletin", "publisher": "not stated", "kind": "report",
    "address": "not available", "published": "not available", "accessed": "2031-05-08",
    "language": "fr",
}  # fmt: skip


def told(names: list[str]) -> str:
    """A French page on people killed in countries of these names."""
    places = [{"id": f"p-{at}", "name": name, "level": "country"} for at, name in enumerate(names)]
    tolls: list[dict[str, Any]] = [
        {"id": f"t-{at}", "according_to": "office", "measure": "killed", "count": 40 + at,
         "places": [place["id"]], "window": "2031-05-02", "sources": ["doc"]}
        for at, place in enumerate(places)
    ]  # fmt: skip
    header = {**HEAD, "highlights": [one["id"] for one in tolls]}
    actors = [{"id": "office", "name": "l’Office", "in_text": "l’Office", "kind": "authority"}]
    data = {"report": header, "actors": actors, "sources": [SOURCE], "places": places}
    options = sitrep.BuildOptions(to=["markdown"])
    built = sitrep.build(sitrep.load({**data, "tolls": tolls}), options=options)
    return next(made for name, made in built.outputs.items() if name.endswith(".md")).decode()


def test_each_country_stands_behind_the_preposition_of_its_name() -> None:
    countries = load_phrases("fr").countries
    chosen = {way: name for name, way in countries.items()}
    page = told([*chosen.values(), "Kestrie"])
    said = {"masculine": "au {}", "plural": "aux {}", "named": "à {}", "labelled": "(lieu : {})"}
    assert set(chosen) == set(said)
    for way, name in chosen.items():
        assert f" {said[way].format(name)}" in page, way
        assert f" en {name}" not in page
    assert " en Kestrie" in page


@pytest.mark.parametrize("code", available())
def test_a_country_has_one_preposition(code: str) -> None:
    phrases = load_phrases(code)
    assert bool(phrases.countries) <= bool(phrases.articles)
    assert set(phrases.countries.values()) <= set(COUNTRIES)
    assert {f"in_place.{way}" for way in COUNTRIES} <= set(phrases.phrases)
    assert [name for name in phrases.countries if name != name.strip()] == []
