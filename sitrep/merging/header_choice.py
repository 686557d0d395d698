"""Whose header and whose overview count: that of all, or of whom the person who merges names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitrep.findings import Finding
from sitrep.merging.differences import differing
from sitrep.merging.partners import Partner
from sitrep.merging.problems import headers_differ, languages_mixed, overviews_differ
from sitrep.model.header import Header

_OF_FILES = ("number_format", "date_format")
"""Keys that say how the files of one report are written; the merged files are written plainly."""


def plain_header(header: Header) -> Header:
    """A header without what it says of its own files."""
    return header.model_copy(update=dict.fromkeys(_OF_FILES))


def header_of(
    partners: Sequence[Partner], chosen: Partner | None, findings: list[Finding]
) -> Header:
    """The header that counts; where nobody chose and headers differ, a finding is added."""
    held = [one for one in partners if one.has_header]
    if chosen is not None:
        findings += _other_languages(held, chosen)
        return plain_header(chosen.report.report)
    headers = [plain_header(one.report.report) for one in held]
    if keys := differing(headers):
        findings.append(headers_differ(held, keys))
    return headers[0]


def _other_languages(partners: Sequence[Partner], chosen: Partner) -> Iterator[Finding]:
    language = chosen.report.report.language
    for one in partners:
        if one.report.report.language != language and any(one.hands()):
            yield languages_mixed(chosen, one)


def overview_of(
    partners: Sequence[Partner], chosen: Sequence[Partner], findings: list[Finding]
) -> tuple[str, ...]:
    """The paragraphs that are taken; where nobody chose and they differ, a finding is added."""
    if chosen:
        told = [paragraph for one in chosen for paragraph in one.report.overview]
        return tuple(dict.fromkeys(told))
    held = [one for one in partners if one.report.overview]
    if len({one.report.overview for one in held}) > 1:
        findings.append(overviews_differ(held))
    return held[0].report.overview if held else ()
