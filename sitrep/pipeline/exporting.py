"""From the public report to files of exports, and to findings that lead to its own files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from sitrep.errors import is_ours
from sitrep.exports import EXPORTS, exporter
from sitrep.exports.subject import Remark, Subject
from sitrep.findings import Finding
from sitrep.loading.catalogue import level_of_fault
from sitrep.loading.loaded import Loaded
from sitrep.locations import Route
from sitrep.model.report import RECORD_KINDS, Report
from sitrep.model.views.edition_type import Edition
from sitrep.page.page import Page
from sitrep.write import writer


def export(
    loaded: Loaded,
    shown: Edition,
    page: Page,
    to: Sequence[str],
    tell: Callable[[str], None],
    faults: dict[str, Exception],
) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """Files by name, and what must be known of them, for every name of ``to`` that is an export.

    ``shown`` is the edition in order; ``page`` its briefing. Raises WrongUse where a format
    needs a package that is not installed, or cannot hold the report. What is a fault of ours in
    one export is put into ``faults``, and stops no other.
    """
    outputs: dict[str, bytes] = {}
    findings: list[Finding] = []
    wanted = [name for name in to if name in EXPORTS]
    subject = _subject(shown, page) if wanted else None
    for name in wanted:
        tell(f"writing {name}")
        try:
            assert subject is not None
            made = exporter(name)(subject)
        except Exception as error:
            if not is_ours(error):
                raise
            faults[name] = error
            continue
        outputs |= _named(loaded.name, name, made.files)
        findings += [_finding(remark, loaded, shown) for remark in made.remarks]
    return outputs, tuple(findings)


def exported(export: str, shown: Edition, page: Page, name: str) -> Mapping[str, bytes]:
    """The files of one export by their names; ``name`` is that of the report.

    Raises WrongUse where a format needs a package that is not installed, or cannot hold the report.
    """
    return _named(name, export, exporter(export)(_subject(shown, page)).files)


def _named(name: str, export: str, files: Mapping[str, bytes]) -> dict[str, bytes]:
    ending = EXPORTS[export]
    return {".".join(filter(None, (name, part, ending))): files[part] for part in files}


def _subject(shown: Edition, page: Page) -> Subject:
    text = writer("text")(page).decode("utf-8")
    return Subject(shown, page.facts.title, text, page.facts.marking)


def _finding(remark: Remark, loaded: Loaded, shown: Report) -> Finding:
    problem = remark.problem
    route = _entered(problem.route, loaded, shown)
    level = problem.level or level_of_fault(remark.name)
    place = loaded.origins.locate(route)
    return Finding(remark.name, level, place, problem.got, problem.expected, problem.mend, route)


def _entered(route: Route, loaded: Loaded, shown: Report) -> Route:
    """Where a record of the public report stands in the report as it was entered."""
    if len(route) < 2 or route[0] not in RECORD_KINDS or not isinstance(route[1], int):
        return route
    kind = str(route[0])
    ref = getattr(shown, kind)[route[1]].id
    ids = [record.id for record in getattr(loaded.report, kind)]
    return (kind, ids.index(ref), *route[2:]) if ref in ids else (kind,)
