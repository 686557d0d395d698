"""The documents that are measured: of the samples, and of the report that holds everything."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import sitrep
from sitrep.checking.check import check
from sitrep.checking.edition_check import check_edition
from sitrep.compose import compose
from sitrep.languages import load_language
from sitrep.loading.loaded import Loaded
from sitrep.model.header import PUBLIC
from sitrep.model.report import Report
from sitrep.model.views.edition_type import Edition
from sitrep.model.views.editions import in_language
from sitrep.model.views.ordering import in_order
from sitrep.page.document import Document
from tests.support.samples import FLOOD, LONG_SAMPLES, SAMPLES

EVERYTHING = Path(__file__).with_name("everything")
MEASURED = (EVERYTHING, FLOOD / "issue-1", *LONG_SAMPLES, *SAMPLES)


@lru_cache
def document(folder: Path, code: str) -> Document:
    """The document of a folder in a language, with the remarks of its annex."""
    run = check(_loaded(folder)).run
    assert run is not None
    checked = check_edition(run, PUBLIC)
    report = checked.report
    told, foreign = in_language(report, code)
    last, left = _last(checked.previous, report, code)
    return compose(
        Edition(told),
        load_language(code),
        checked.findings,
        checked.waivers,
        foreign | left,
        checked.shown.boundaries,
        last,
        checked.shown.profile,
    )


@lru_cache
def _loaded(folder: Path) -> Loaded:
    return sitrep.load(folder)


def _last(last: Edition | None, this: Report, code: str) -> tuple[Edition | None, frozenset[str]]:
    if last is None:
        return None, frozenset()
    told = last.model_copy(update={"translations": (*last.translations, *this.translations)})
    return in_language(in_order(told), code)
