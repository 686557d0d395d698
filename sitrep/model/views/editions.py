"""Editions of a report in other languages; figures, dates and quotations stay as they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar, cast

from sitrep.model.base import Voice
from sitrep.model.prose import cited_again, sentences
from sitrep.model.report import Report
from sitrep.model.translations import Translation
from sitrep.model.views.walk import Leaf, leaves_of, put_at


def own_texts(report: Report) -> Iterator[tuple[Leaf, tuple[str, ...]]]:
    """Every leaf that holds the report's own words or a name, with the texts to look up for it."""
    for leaf in leaves_of(report):
        if leaf.voice in (None, Voice.THEIRS) or not isinstance(leaf.value, str):
            continue
        if leaf.route[0] == "overview":
            yield leaf, tuple(one.text for one in sentences(leaf.value, report.report.language))
        elif leaf.route[0] != "translations":
            yield leaf, (leaf.value,)


_Told = TypeVar("_Told", bound=Report)


def in_language(report: _Told, code: str) -> tuple[_Told, frozenset[str]]:
    """The report in another language, and those of its texts that there is no translation of."""
    if code == report.report.language:
        return report, frozenset()
    told = sorted((one.text, one.to[code]) for one in report.translations if code in one.to)
    memory = dict(reversed(told))
    data, left = report.model_dump(mode="json"), set[str]()
    for leaf, texts in own_texts(report):
        left |= {text for text in texts if text not in memory}
        if leaf.route[0] == "overview":
            put_at(data, leaf.route, cited_again(leaf.value, memory, report.report.language))
        else:
            put_at(data, leaf.route, memory.get(leaf.value, leaf.value))
    return cast(_Told, Report.model_validate(data)), frozenset(left)


def kept(translations: tuple[Translation, ...], report: Report) -> tuple[Translation, ...]:
    """The translations of texts that a report holds, and no others, in one order."""
    if not translations:
        return ()
    held = {text for _, texts in own_texts(report) for text in texts}
    found = (one for one in translations if one.text in held)
    return tuple(sorted(found, key=lambda one: one.sort_key))
