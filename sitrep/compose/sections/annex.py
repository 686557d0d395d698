"""Annex: what the checks found, what the issuer accepted and why, and how this was made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitrep.compose.desk import Desk
from sitrep.compose.section import section
from sitrep.compose.words.figure_words import brief
from sitrep.compose.words.people import listed_actor
from sitrep.findings import Finding, Level
from sitrep.model.header import Waiver
from sitrep.model.report import CLAIM_KINDS
from sitrep.page.document import Block, Kind, Line, Note, Section, Sentence, Spans, Traced
from sitrep.rules import REPORT_RULES

_SUMMARIES = {rule.name: rule.summary for rule in REPORT_RULES}
MANUAL_LANGUAGE = "en"
CHECK = "sitrep check"
"""The command that lists every finding, as it is typed."""

_METHOD = (
    "attribution",
    "counting",
    "sums",
    "approximate",
    "allegations",
    "unnamed",
    "quotations",
    "grades",
)


def annex_of(
    desk: Desk,
    findings: Sequence[Finding],
    waivers: Sequence[Waiver],
    most: int | None = None,
) -> Section:
    """The annex; it is never empty, because the method is always stated.

    Of a remark that is made of more than ``most`` records, it is said how many they are.
    """
    groups = [
        Block(desk.line("annex.findings"), texts=tuple(_findings(desk, findings, most))),
        Block(desk.line("annex.waivers"), texts=tuple(_waivers(desk, waivers))),
        Block(desk.line("annex.method"), texts=tuple(_method(desk))),
    ]
    grades = tuple(_grades(desk))
    if grades:
        groups.insert(2, Block(desk.line("annex.grades"), texts=grades))
    made = section(desk, "annex", groups=tuple(groups))
    assert made is not None
    return made


def _findings(desk: Desk, findings: Sequence[Finding], most: int | None) -> Iterator[Note]:
    if not findings:
        yield desk.note("annex.findings_none")
        return
    yield desk.note("annex.findings_lead")
    gathered: dict[tuple[Level, str], dict[str, None]] = {}
    for finding in findings:
        at = desk.index.record_at(finding.route) or finding.rule
        gathered.setdefault((finding.level, finding.rule), {})[at] = None
    for level, rule in sorted(gathered):
        yield desk.note(
            "annex.finding",
            level=desk.language.word(f"annex.levels.{level.value}"),
            text=_summary(desk, rule),
            at=_records(desk, rule, sorted(gathered[level, rule]), most),
        )


def _records(desk: Desk, rule: str, refs: Sequence[str], most: int | None) -> Spans:
    """The records of which a remark is made, or how many they are."""
    if most is None or len(refs) <= most:
        return desk.listed([_record(desk, ref) for ref in refs])
    number = desk.language.computed(len(refs), rule)
    return desk.say("annex.found_often", number=number, check=Traced(CHECK, Kind.NAME, rule))


def _summary(desk: Desk, rule: str) -> Traced:
    """What a rule finds, in the language of the manual."""
    language = "" if desk.language.code == MANUAL_LANGUAGE else MANUAL_LANGUAGE
    return Traced(_SUMMARIES.get(rule, rule), Kind.PROSE, rule, language)


def _record(desk: Desk, ref: str) -> Spans:
    """A record as a reader knows it: a figure, a name, or the section in which it stands."""
    index = desk.index
    if ref in index.figures:
        return brief(desk, index.figures[ref])
    if ref in index.actors:
        return listed_actor(desk, ref)
    if ref in index.places:
        return (desk.name(index.places[ref].name, ref),)
    if ref in index.sources:
        return (desk.name(index.sources[ref].title, ref),)
    kind = ref if ref in CLAIM_KINDS else index.kinds.get(ref)
    return desk.say(_PARTS.get(ref, "annex.title") if kind is None else f"{kind}.title")


_PARTS = {
    "report": "key_figures.title",
    "overview": "overview.title",
    "allow": "annex.waivers",
}
"""The parts of a report that are no records, and where a reader finds them."""


def _waivers(desk: Desk, waivers: Sequence[Waiver]) -> Iterator[Note]:
    if not waivers:
        yield desk.note("annex.waivers_none")
    for waiver in waivers:
        yield desk.note(
            "annex.waiver",
            rule=Traced(waiver.rule, Kind.NAME, waiver.rule),
            at=Traced(waiver.at, Kind.NAME, waiver.at),
            because=desk.prose(waiver.because, waiver.at),
        )


def _grades(desk: Desk) -> Iterator[Sentence]:
    unknown = desk.language.word("grade_unknown")
    for source in desk.index.report.sources:
        if source.grades is not None and source.id in desk.numbers:
            spans = desk.say(
                "annex.grade",
                source=Line(desk.source_heading(desk.numbers[source.id])).spans,
                reliability=desk.name(source.grades.reliability or unknown, source.id),
                credibility=desk.name(source.grades.credibility or unknown, source.id),
            )
            yield desk.sentence(spans, [source.id])


def _method(desk: Desk) -> Iterator[Note]:
    return (desk.note(f"annex.method_texts.{name}") for name in _METHOD)
