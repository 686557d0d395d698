"""The preposition before the name of a country, where a language has several."""

from __future__ import annotations

from typing import Any

import pytest

import sitrep
from sitrep.compose.words.place_phrases import COUNTRIES
from sitrep.languages.phrases import available, load_phrases

HEAD = {"title": "Crue", "as_of": "2031-05-08", "issuer": "Cellule", "language": "fr"}
SOURCE = {
    "id": "doc", "title": "Bulletin", "publisher": "not stated", "kind": "report",
    "address": "not available", "published": "not available", "accessed": "2031-05-08",
    "language": "fr",
}  # fmt: skip


OFFICE = {"id": "office", "name": "l’Office", "in_text": "l’Office", "kind": "authority"}


def told(names: list[str], language: str = "fr", *, moved: bool = False, **more: Any) -> str:
    """A page on people killed in countries of these names, or who ``moved`` to them."""
    places = [
        {"id": f"p-{at}", "name": name, "level": "country", **more} for at, name in enumerate(names)
    ]
    tolls: list[dict[str, Any]] = [
        {"id": f"t-{at}", "according_to": "office", "measure": "killed", "count": 40 + at,
         "places": [place["id"]], "window": "2031-05-02", "sources": ["doc"]}
        for at, place in enumerate(places)
    ]  # fmt: skip
    flows = [
        {"id": f"d-{at}", "according_to": "office", "measure": "displaced", "figure_type": "flow",
         "count": 40 + at, "to_places": [place["id"]], "window": "2031-05-02", "sources": ["doc"]}
        for at, place in enumerate(places)
    ]  # fmt: skip
    figures = flows if moved else tolls
    highlights = [one["id"] for one in figures]
    header = {**HEAD, "language": language, "highlights": highlights}
    data = {"report": header, "actors": [OFFICE], "sources": [SOURCE], "places": places}
    options = sitrep.BuildOptions(to=["markdown"])
    kind = "displacement" if moved else "tolls"
    built = sitrep.build(sitrep.load({**data, kind: figures}), options=options)
    return next(made for name, made in built.outputs.items() if name.endswith(".md")).decode()


def test_each_country_stands_behind_the_preposition_of_its_name() -> None:
    countries = load_phrases("fr").countries
    chosen = {way: name for name, way in countries.items()}
    page = told([*chosen.values(), "Kestrie"])
    said = {
        "masculine": "au {}",
        "plural": "aux {}",
        "named": "à {}",
        "bare": "en {}",
        "labelled": "(lieu\u00a0: {})",
    }
    assert set(chosen) == set(said)
    for way, name in chosen.items():
        assert f" {said[way].format(name)}" in page, way
        assert (f" en {name}" in page) is (way == "bare")
    assert " en Kestrie" in page


@pytest.mark.parametrize("code", available())
def test_a_country_has_one_preposition(code: str) -> None:
    phrases = load_phrases(code)
    assert bool(phrases.countries) <= bool(phrases.articles)
    assert set(phrases.countries.values()) <= set(COUNTRIES)
    assert {f"in_place.{way}" for way in COUNTRIES} <= set(phrases.phrases)
    assert [name for name in phrases.countries if name != name.strip()] == []


@pytest.mark.parametrize(
    ("name", "in_text", "said"),
    [
        ("Tchad", "le Tchad", "au Tchad"),
        ("Kestrie", "la Kestrie", "en Kestrie"),
        ("Iran", "l’Iran", "en Iran"),
        ("Philippines", "les Philippines", "aux Philippines"),
        ("Karan", "le Karan", "au Karan"),
        ("Tchad", "le pays du Tchad", "dans le pays du Tchad"),
    ],
)
def test_a_country_named_with_its_article_stands_behind_its_own_preposition(
    name: str, in_text: str, said: str
) -> None:
    page = told([name], in_text=in_text)
    assert f" {said} le 2 mai 2031" in page
    if not said.startswith("dans"):
        assert f"dans {in_text}" not in page


@pytest.mark.parametrize(
    ("name", "at", "to"),
    [
        ("Varnie", "en Varnie", "vers la Varnie"),
        ("Iran", "en Iran", "vers l’Iran"),
        ("Liban", "au Liban", "vers le Liban"),
        ("Haïti", "en Haïti", "vers Haïti"),
        ("Chypre", "à Chypre", "vers Chypre"),
        ("La Réunion", "à La Réunion", "vers La Réunion"),
        ("Brunéi Darussalam", "au Brunéi Darussalam", "vers le Brunéi Darussalam"),
        ("Îles Caïmanes", "aux Îles Caïmanes", "vers les Îles Caïmanes"),
        ("États fédérés de Micronésie", "aux États fédérés de Micronésie",
         "vers les États fédérés de Micronésie"),
        ("Émirats arabes unis", "aux Émirats arabes unis", "vers les Émirats arabes unis"),
        ("État de Palestine", "dans l’État de Palestine", "vers l’État de Palestine"),
        ("Bande de Gaza", "dans la Bande de Gaza", "vers la Bande de Gaza"),
        ("Territoire palestinien occupé", "dans le Territoire palestinien occupé",
         "vers le Territoire palestinien occupé"),
        ("Barbade", "(lieu\u00a0: Barbade)", "(destination\u00a0: Barbade)"),
    ],
)  # fmt: skip
def test_a_country_has_its_article_behind_what_stands_before_all(
    name: str, at: str, to: str
) -> None:
    assert f" {at} le 2 mai 2031" in told([name])
    assert f" {to} le 2 mai 2031" in told([name], moved=True)


@pytest.mark.parametrize(
    ("in_text", "level", "said"),
    [
        ("l’hôpital de Port", "site", "à l’hôpital de Port"),
        ("la gare", "site", "à la gare"),
        ("le pont de Kett", "site", "au pont de Kett"),
        ("les entrepôts du port", "site", "aux entrepôts du port"),
        ("la zone du pont", "site", "dans la zone du pont"),
        ("le camp de Port", "site", "dans le camp de Port"),
        ("la vallée", "region", "dans la vallée"),
        ("l’hôpital de Port", "admin2", "dans l’hôpital de Port"),
    ],
)
def test_something_is_at_a_site_that_is_no_area_and_in_all_else(
    in_text: str, level: str, said: str
) -> None:
    assert f" {said} le 2 mai 2031" in told(["Lieu"], in_text=in_text, level=level)


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (
            ("le district d’Ardel", "le district de Bresk"),
            "dans le district d’Ardel et le district de Bresk",
        ),
        (("le district d’Ardel", "Bresk"), "dans le district d’Ardel et à Bresk"),
        (("Ardel", "Bresk"), "à Ardel et à Bresk"),
    ],
)
def test_a_preposition_before_articles_is_said_once(names: tuple[str, ...], said: str) -> None:
    places = [
        {"id": name[-5:].lower(), "name": name[-5:], "in_text": name, "level": "locality"}
        for name in names
    ]
    toll = {
        "id": "t", "according_to": "office", "measure": "killed", "count": 40, "sources": ["doc"],
        "places": [one["id"] for one in places], "window": "2031-05-02",
    }  # fmt: skip
    data = {
        "report": {**HEAD, "highlights": ["t"]}, "actors": [OFFICE], "sources": [SOURCE],
        "places": places, "tolls": [toll],
    }  # fmt: skip
    built = sitrep.build(sitrep.load(data), options=sitrep.BuildOptions(to=["markdown"]))
    assert f"40 personnes ont été tuées {said} le 2 mai 2031" in built.outputs["report.md"].decode()


def test_a_region_named_with_its_article_keeps_it() -> None:
    page = told(["Tchad"], in_text="le Tchad", level="region")
    assert " dans le Tchad le 2 mai 2031" in page


COUNTRIES_WITH_THE = [
    "Democratic Republic of the Congo", "Central African Republic", "United Arab Emirates",
    "Philippines", "Solomon Islands", "State of Palestine", "United Kingdom",
]  # fmt: skip


def test_an_english_country_that_takes_an_article_has_it_inside_a_sentence() -> None:
    page = told([*COUNTRIES_WITH_THE, "Chad", "Iceland"], language="en")
    for name in COUNTRIES_WITH_THE:
        assert f" in the {name} on 2 May 2031" in page
    for name in ("Chad", "Iceland"):
        assert f" in {name} on 2 May 2031" in page


@pytest.mark.parametrize("more", [{"level": "admin1"}, {"in_text": "Republic of Kestria"}])
def test_no_article_is_given_to_a_district_or_where_the_data_says_how_it_is_named(
    more: dict[str, Any],
) -> None:
    page = told(["Republic of Kestria"], language="en", **more)
    assert " in Republic of Kestria on 2 May 2031" in page


@pytest.mark.parametrize(
    ("name", "level", "said"),
    [
        ("Le Havre", "locality", "au Havre"),
        ("Les Cayes", "admin3", "aux Cayes"),
        ("La Rochelle", "locality", "à La Rochelle"),
        ("Lesbourg", "locality", "à Lesbourg"),
        ("Nord", "admin1", "(lieu\u00a0: Nord)"),
        ("Camp des Oliviers", "site", "(lieu\u00a0: Camp des Oliviers)"),
        ("Ville Neuve", "locality", "à Ville Neuve"),
    ],
)
def test_a_town_and_a_district_stand_behind_what_their_names_ask_for(
    name: str, level: str, said: str
) -> None:
    assert f" {said} le 2 mai 2031" in told([name], level=level)
