"""The list of what is to be translated: a row for each text, with what it is in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sitrep.errors import WrongUse
from sitrep.languages import load_language
from sitrep.loading.vocabulary.sheet_words import heading_of, languages, sheet_name
from sitrep.locations import Route
from sitrep.model.report import Report
from sitrep.model.views.untranslated import to_translate
from sitrep.translating.yaml_entries import keyed

LANGUAGE, ROWS, RECORD, WHAT, TEXT, TOLD = (
    "language", "texts", "record", "what", "text", "translation",
)  # fmt: skip
"""The keys of a list in YAML."""


@dataclass(frozen=True, slots=True)
class ListRow:
    """A text: the record that it stands in, what it is there, itself, and its translation."""

    record: str
    what: str
    text: str
    told: str
    name: bool


def list_rows(report: Report, code: str, *, every: bool) -> list[ListRow]:
    """What is to be translated, in the order of the report; with ``every`` what is translated too.

    Raises WrongUse for a language that no briefing is written in, or that of the report itself.
    """
    load_language(code)
    if code == report.report.language:
        raise WrongUse(f"The report is written in {code} itself.")
    own = words_of_list(report)
    return [
        ListRow(one.record, _what(one.route, own), one.text, one.told, one.name)
        for one in to_translate(report, code, every=every)
    ]


def words_of_list(report: Report) -> str:
    """The language of the headings: that of the report, if there are words in it."""
    own = report.report.language
    return own if own in languages() else languages()[0]


def _what(route: Route, own: str) -> str:
    """The sheet and the column that a route stands for, in words."""
    kind, *steps = route
    inside = steps if kind == "report" else steps[1:]
    path = ".".join(str(step + 1) if isinstance(step, int) else step for step in inside)
    sheet = sheet_name(str(kind), own)
    return f"{sheet} · {heading_of(str(kind), path, own)}" if path else sheet


def as_yaml(rows: Sequence[ListRow], code: str, command: str) -> str:
    """The list as YAML; ``command`` is what reads it back."""
    head = (
        "# Write each translation between its quotation marks; what stays empty is left out.\n"
        "# Numbers, and what stands in {braces}, are the same as in the text. Then run:\n"
        f"#   {command}\n"
        f"{LANGUAGE}: {code}\n{ROWS}:\n"
    )
    return head + "".join(_entry(row) for row in rows)


def _entry(row: ListRow) -> str:
    pairs = ((RECORD, row.record), (WHAT, row.what), (TEXT, row.text), (TOLD, row.told))
    lines = ["\n".join(keyed(key, text, 4)) if text else f'{key}: ""' for key, text in pairs]
    return "\n  - " + "\n    ".join(lines) + "\n"
