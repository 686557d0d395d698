"""Reports at the ends of what there is: a single toll, very many records, very long words."""

from __future__ import annotations

from typing import Any

import sitrep

LONG_NAME = "Aeiou" * 24
LONG_TITLE = " ".join(["Exercise in a valley with a name that does not end"] * 4)[:200]
LONG_ADDRESS = "https://example.org/" + "a-very-long-path/" * 23


def header(**more: Any) -> dict[str, Any]:
    return {"title": "Exercise", "as_of": "2031-05-12", "issuer": "Exercise team", **more}


def actor(number: int, name: str | None = None) -> dict[str, Any]:
    return {"id": f"a{number}", "name": name or f"Monitor {number:02}", "kind": "monitor"}


def source(number: int, title: str | None = None, address: str = "not available") -> dict[str, Any]:
    return {
        "id": f"s{number}",
        "title": title or f"Bulletin {number:02}",
        "publisher": "not stated",
        "kind": "report",
        "address": address,
        "published": "2031-05-10",
        "accessed": "2031-05-11",
        "language": "en",
    }


def toll(number: int, **more: Any) -> dict[str, Any]:
    return {
        "id": f"t{number}",
        "according_to": f"a{number}",
        "measure": "injured",
        "count": str(10 + number * 7),
        "sources": [f"s{number}"],
        "window": "2031-05-01 to 2031-05-09",
        **more,
    }


def one_toll() -> sitrep.Report:
    return sitrep.Report.model_validate(
        {
            "report": header(highlights=["t0"], key_figures=["t0"]),
            "actors": [actor(0)],
            "sources": [source(0)],
            "tolls": [toll(0)],
        }
    )


def many() -> sitrep.Report:
    """60 tolls, 40 places, 80 sources."""
    places: list[dict[str, Any]] = [
        {"id": f"p{number}", "name": f"Place {number:02}", "level": "locality"}
        for number in range(40)
    ]
    tolls = [
        toll(
            number,
            places=[f"p{number % 40}"],
            measure="killed" if number % 3 else "injured",
            count="hundreds" if number % 11 == 0 else f"at least {9 + number * 13}",
            sources=[f"s{number}", *([f"s{number + 60}"] if number < 20 else [])],
        )
        for number in range(60)
    ]
    return sitrep.Report.model_validate(
        {
            "report": header(
                highlights=[f"t{number}" for number in range(40)],
                key_figures=[f"t{number}" for number in range(9)],
            ),
            "actors": [actor(number) for number in range(60)],
            "sources": [source(number) for number in range(80)],
            "places": places,
            "tolls": tolls,
        }
    )


def long_words() -> sitrep.Report:
    """A title of 200 characters, a name of 120 letters, an address of 400 characters."""
    assert (len(LONG_TITLE), len(LONG_NAME), len(LONG_ADDRESS)) >= (200, 120, 400)
    return sitrep.Report.model_validate(
        {
            "report": header(title=LONG_TITLE, highlights=["t0"], key_figures=["t0"]),
            "actors": [actor(0, LONG_NAME)],
            "sources": [source(0, "(untitled)", LONG_ADDRESS), source(1, LONG_NAME)],
            "places": [{"id": "p", "name": LONG_NAME, "level": "locality"}],
            "tolls": [toll(0, places=["p"], sources=["s0", "s1"])],
        }
    )
