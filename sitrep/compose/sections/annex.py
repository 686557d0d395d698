"""Annex: warnings that are left, what the issuer accepted and why, and how this was made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitrep.compose.desk import Desk, plain_text
from sitrep.compose.section import section
from sitrep.compose.words.figure_words import brief
from sitrep.compose.words.joints import first_to_fit
from sitrep.compose.words.people import listed_actor
from sitrep.findings import Finding, Level
from sitrep.locations import Route
from sitrep.model.header import Waiver
from sitrep.model.report import CLAIM_KINDS
from sitrep.page.document import Block, Line, Note, Section, Sentence, Spans

LISTED = 3
"""As many records of a remark are named; more are counted."""

_METHOD = (
    "attribution",
    "counting",
    "sums",
    "approximate",
    "allegations",
    "unnamed",
    "quotations",
)


def annex_of(desk: Desk, findings: Sequence[Finding], waivers: Sequence[Waiver]) -> Section:
    """The annex; it is never empty, because the method is always stated."""
    checks = (*_warnings(desk, findings), *_waivers(desk, waivers))
    grades = tuple(_grades(desk))
    groups = []
    if checks:
        groups.append(Block(desk.line("annex.findings"), texts=checks))
    if grades:
        lead = (desk.note("annex.grades_lead"),)
        groups.append(Block(desk.line("annex.grades"), texts=grades, lead=lead))
    # By itself, the method needs no heading below that of the annex.
    title = desk.line("annex.method") if groups else None
    groups.append(Block(title, texts=tuple(_method(desk)), running=True))
    made = section(desk, "annex", groups=tuple(groups))
    assert made is not None
    return made


def _warnings(desk: Desk, findings: Sequence[Finding]) -> Iterator[Note]:
    """One sentence for each rule of which a warning is left; notices are for whoever writes."""
    gathered: dict[str, dict[str, None]] = {}
    for finding in findings:
        if finding.level is not Level.NOTICE:
            refs = gathered.setdefault(finding.rule, {})
            ref = _concerned(desk, finding.route)
            if ref is not None:
                refs[ref] = None
    if gathered:
        yield desk.note("annex.findings_lead")
    for rule in sorted(gathered):
        yield Note(_finding(desk, rule, sorted(gathered[rule])))


def _concerned(desk: Desk, route: Route) -> str | None:
    """The record or the part of the briefing that a remark is about; its head has no name."""
    ref = desk.index.record_at(route)
    if ref != "report":
        return ref
    return next((str(step) for step in route[1:2] if step in _NAMED), None)


_NAMED = ("key_figures", "highlights")
"""The keys of the header that name records."""


def _finding(desk: Desk, rule: str, refs: Sequence[str]) -> Spans:
    """What a rule finds, and the records of which it is true, or how many they are."""
    if not refs:
        return _summary(desk, rule)
    counted = desk.say("annex.found_often", number=desk.language.computed(len(refs), rule))
    few = len(refs) <= LISTED or {*CLAIM_KINDS, *_PARTS}.issuperset(refs)
    names = [_record(desk, ref) for ref in refs] if few else []
    named = [*{plain_text(name): name for name in names}.values()]
    ways = [desk.semicolons(named), counted] if named else [counted]
    text = _summary(desk, rule)
    return first_to_fit(desk, *([desk.say("annex.finding", text=text, at=at)] for at in ways))


def _summary(desk: Desk, rule: str) -> Spans:
    """What a remark means for whoever reads the briefing."""
    return desk.say(f"annex.rules.{rule.replace('-', '_')}")


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
    "key_figures": "key_figures.title",
    "highlights": "highlights.title",
    "report": "annex.title",
    "overview": "overview.title",
    "allow": "annex.title",
}
"""The parts of a report that are no records, and where a reader finds them."""


def _waivers(desk: Desk, waivers: Sequence[Waiver]) -> Iterator[Note]:
    """What the issuer accepted, where, and why."""
    for waiver in waivers:
        yield desk.note(
            "annex.waiver",
            text=_summary(desk, waiver.rule),
            at=_record(desk, waiver.at),
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
