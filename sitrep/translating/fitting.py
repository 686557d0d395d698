"""What of a filled list fits the report that it is read back into, and why the rest does not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from sitrep.findings import Finding, Level
from sitrep.languages.counting import counting_words_of
from sitrep.model.prose import CITATION, sentences, without_slots
from sitrep.model.report import Report
from sitrep.model.views.editions import own_texts
from sitrep.model.views.projection import public
from sitrep.model.views.untranslated import record_of
from sitrep.reading.held_numbers import held_numbers
from sitrep.rules.untraced_numeral import numerals_in
from sitrep.spelling import advice, meant
from sitrep.translating.filled import FilledRow

MISFIT = "translation-does-not-fit"
_SPACES = re.compile(r"[ \t\r\n]+")


@dataclass(frozen=True)
class Fitting:
    """Translations by their texts, and what keeps others out."""

    told: Mapping[str, str]
    findings: tuple[Finding, ...]


def fitting(report: Report, rows: Sequence[FilledRow], code: str, *, every: bool) -> Fitting:
    """The translations that are new, or with ``every`` another than there is, and all refusals."""
    held = _Held(report, code)
    told: dict[str, str] = {}
    findings: list[Finding] = []
    for row in rows:
        text = held.text_of(row)
        faults = list(_unknown(held, row) if text is None else held.faults(row, text, every))
        new = _spaced(row.told.text, text or "")
        if text is not None and not faults and told.get(text, new) != new:
            faults.append(_misfit(row, "Another row has another translation of this text.", _ONE))
        findings += faults
        if text is not None and not faults and held.told.get(text) != new:
            told.setdefault(text, new)
    return Fitting(told, tuple(findings))


_ONE = "Write the same translation into both rows, or leave one of them empty."
_ALL = "Leave the row empty; or add --all to put this one in its place."


class _Held:
    """The texts of each record of the public report, and those that have a translation."""

    def __init__(self, report: Report, code: str) -> None:
        shown = public(report)
        self.languages = (report.report.language, code)
        self.told = {one.text: one.to[code] for one in shown.translations if code in one.to}
        self.texts: dict[str, dict[str, str]] = {}
        self.sentences: set[str] = set()
        for leaf, texts in own_texts(shown):
            held = self.texts.setdefault(record_of(shown, leaf.route), {})
            held.update((_spaced(text), text) for text in texts)
            if leaf.route[0] == "overview":
                self.sentences.update(texts)

    def text_of(self, row: FilledRow) -> str | None:
        """The text of the report that a row is of, if it stands in the record that it names."""
        return self.texts.get(row.record.text.strip(), {}).get(_spaced(row.text.text))

    def faults(self, row: FilledRow, text: str, every: bool) -> Iterator[Finding]:
        """What keeps the translation of a text from standing in its place."""
        new = _spaced(row.told.text, text)
        if changed := [*_changed(text, new), *self._in_words(text, new)]:
            yield _refused(
                row,
                "translation-changes-figure",
                f"The translation {' and '.join(changed)}.",
                "A translation holds the same numbers and figures as the original.",
                "Put in what is missing, and take out what is not in the original.",
            )
        if CITATION.search(new):
            mend = "Take the citation out: the sentence keeps its own."
            yield _misfit(row, "The translation cites a document.", mend)
        elif text in self.sentences and len(sentences(new, *self.languages)) > 1:
            mend = "Make one of them: each sentence of the overview carries its sources."
            yield _misfit(row, "The translation of one sentence has several.", mend)
        if not every and self.told.get(text, new) != new:
            yield _misfit(row, f"The text has a translation: “{self.told[text]}”.", _ALL)

    def _in_words(self, text: str, new: str) -> Iterator[str]:
        """Numbers that a sentence of the overview says in words, as its original does not."""
        old, now = (
            [
                one
                for one in numerals_in(without_slots(said), counting_words_of(code))
                if _worded(one)
            ]
            for said, code in zip((text, new), self.languages, strict=True)
        )
        if text in self.sentences and now and not old:
            yield f"says a number in words ({', '.join(now)})"


def _worded(numeral: str) -> bool:
    return not any(sign.isnumeric() for sign in numeral)


def _changed(text: str, new: str) -> Iterator[str]:
    """The numbers and figures that a translation lacks, and those that it has besides."""
    old, now = held_numbers(text), held_numbers(new)
    for verb, left in (("lacks", old - now), ("adds", now - old)):
        if left:
            yield f"{verb} {', '.join(left.elements())}"


def _unknown(held: _Held, row: FilledRow) -> Iterator[Finding]:
    """The finding on a row whose text or record there is not."""
    record, text = row.record.text.strip(), _spaced(row.text.text)
    if record not in held.texts:
        near = meant(record, held.texts)
        yield Finding(
            "unknown-reference",
            Level.ERROR,
            row.record.place,
            f"No record that may be translated is called “{record}”.",
            "A row names the record in which its text stands.",
            advice(near, "Write the list anew."),
        )
        return
    alike = get_close_matches(text, held.texts[record], 1)
    yield Finding(
        "translation-of-nothing",
        Level.ERROR,
        row.text.place,
        f"“{text}” does not stand in {record}.",
        "A translation is of words that the report holds, letter by letter.",
        f"It is now “{alike[0]}”: translate that." if alike else "Write the list anew.",
    )


def _misfit(row: FilledRow, got: str, mend: str) -> Finding:
    return _refused(row, MISFIT, got, "A translation takes the place of its text.", mend)


def _refused(row: FilledRow, rule: str, got: str, expected: str, mend: str) -> Finding:
    return Finding(rule, Level.ERROR, row.told.place, got, expected, mend)


def _spaced(text: str, like: str = "") -> str:
    """A text in one line, unless the one that it is like has several."""
    if "\n" in like:
        return text.strip()
    return _SPACES.sub(" ", text).strip(" ")
