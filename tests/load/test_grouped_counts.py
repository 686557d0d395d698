"""A mend never makes another number of digits that stand in groups."""

from __future__ import annotations

import re
from typing import Any

import pytest

from sitrep.loading.load import load

TOLL = {"id": "a", "according_to": "b", "measure": "injured", "sources": "s"}
WORDS = (
    "{} ménages", "environ {} personnes", "plus de {}", "{} familias", "unas {}", "{} people",
    "about {} people", "نحو {} شخص",
)  # fmt: skip
RANGES = (
    "{} à {}",
    "de {} à {}",
    "entre {} et {}",
    "entre {} y {}",
    "from {} to {}",
    "من {} إلى {}",
)
FORMS = {"1 234": " ", "1.234": ".", "1,234": ","}


def told(count: str, form: str | None = None) -> tuple[Any, list[str]]:
    header = {"title": "A", "as_of": "2031-05-08", "issuer": "B"}
    header |= {"number_format": form} if form else {}
    loaded = load({"report": header, "tolls": [{**TOLL, "count": count}]})
    tolls = loaded.report.tolls if loaded.report is not None else ()
    return tolls, [one.mend for one in loaded.findings if one.rule == "count-not-understood"]


@pytest.mark.parametrize("mark", FORMS.values())
@pytest.mark.parametrize("words", WORDS)
def test_a_mend_writes_the_whole_of_a_grouped_number(words: str, mark: str) -> None:
    for mend in told(words.format(f"2{mark}150"))[1]:
        assert {int(one) for one in re.findall(r"\d+", mend)} <= {2150}
        assert "2150" in mend


@pytest.mark.parametrize("mark", FORMS.values())
@pytest.mark.parametrize("words", RANGES)
def test_a_mend_writes_both_ends_of_a_grouped_range(words: str, mark: str) -> None:
    (mend,) = told(words.format(f"29{mark}000", f"33{mark}000"))[1]
    assert mend.startswith("Write 29000-33000")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("words", RANGES)
def test_a_range_in_words_is_read_in_the_declared_groups(words: str, form: str) -> None:
    mark = FORMS[form]
    (toll,), mends = told(words.format(f"29{mark}000", f"33{mark}000"), form)
    assert mends == []
    assert (toll.count.low, toll.count.high) == (29000, 33000)


@pytest.mark.parametrize("count", ["1,204 million", "1.204 millones", "1,204 millions"])
def test_decimals_of_millions_are_no_groups(count: str) -> None:
    assert not any("1204" in mend for mend in told(count)[1])
