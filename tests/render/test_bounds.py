"""A folder of templates comes to an end: what repeats or grows without one is refused at once."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

import sitrep
from tests.support.daily import some
from tests.support.samples import SAMPLES

LIMIT = 20.0
"""Seconds of processor time; without bounds most of these take hours."""

_TEN = "{% set x = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0] %}"
_DOUBLED = "{% set x %}{{ x }}{{ x }}{% endset %}"

REFUSED = {
    "a macro that prints itself": "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}",
    "a page within itself": '{% include "page.md.j2" %}',
    "a text many times": '{{ "a" * 1000000000 }}',
    "a power": "{{ 10 ** 100000000 }}",
    "a negative number": "{% set x = document %}{{ -x.direction }}",
    "padding by a format": '{{ "%1000000000d" % 1 }}',
    "padding by a method": '{{ "a".ljust(1000000000) }}',
    "loops in loops": _TEN + "{% for a in x %}" * 9 + "{% endfor %}" * 9,
    "loops that print": _TEN
    + "{% for a in x %}" * 9
    + "{{ document.front.title }}"
    + "{% endfor %}" * 9,
    "texts in loops": _TEN + "{% for a in x %}" * 6 + "some text " * 100 + "{% endfor %}" * 6,
    "a loop that begins again": "{% for a in document.sections recursive %}"
    "{{ loop(document.sections) }}{% endfor %}",
    "a text joined to itself": '{% set x = "a" %}' + "{% set x = x ~ x %}" * 60 + "{{ x }}",
    "a text printed into itself": '{% set x %}word{% endset %}' + _DOUBLED * 60 + "{{ x }}",
    "macros that go on twice": '{% macro a(n) %}{% if n %}{{ a(n[1:]) }}{{ a(n[1:]) }}{% endif %}'
    '{% endmacro %}{{ a("' + "a" * 60 + '") }}',
    "brackets in brackets": "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}",
    "conditions in conditions": "{% if 1 %}" * 5000 + "{% endif %}" * 5000,
    "a long template": "word " * 50_000,
}  # fmt: skip


@pytest.mark.parametrize("page", some([*REFUSED.values()], 4), ids=some([*REFUSED], 4))
def test_templates_without_end_are_refused(page: str, tmp_path: Path) -> None:
    (tmp_path / "page.md.j2").write_text(page, encoding="utf-8")
    options = sitrep.BuildOptions(to=["markdown"], templates=tmp_path)
    began = time.process_time()
    with pytest.raises(sitrep.WrongUse, match="cannot be used"):
        sitrep.build(SAMPLES[0], options=options)
    assert time.process_time() - began < LIMIT
