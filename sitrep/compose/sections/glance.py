"""At a glance: what changed, what is disputed, not known, lacking, and planned next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from sitrep.compare.issues.change_sheet import change_sheet_of
from sitrep.compare.issues.record_changes import ChangeKind, RecordChange
from sitrep.compose.defined_once import on_cards, without_definition
from sitrep.compose.desk import Desk, by_number, capitalised
from sitrep.compose.dispute_marks import marked
from sitrep.compose.last_issue import issue_name, last_ref
from sitrep.compose.moved_since import moved_since
from sitrep.compose.section import GLANCE, section, section_anchor
from sitrep.compose.verdicts.disputes import Dispute, disputes
from sitrep.compose.words.absent import first_gaps
from sitrep.compose.words.change_words import moved_words
from sitrep.compose.words.figure_words import by, cited
from sitrep.compose.words.joints import aside, first_to_fit, sentence
from sitrep.compose.words.people import chain
from sitrep.compose.words.place_phrases import in_places
from sitrep.compose.words.row_phrases import divisions, timed_phrase
from sitrep.model.report import FIGURE_KINDS
from sitrep.page.document import (
    Block,
    Line,
    Note,
    Pointer,
    Section,
    Sentence,
    Spans,
    Text,
    Words,
)


def compose(desk: Desk) -> Section | None:
    """The section: a short list for each question that the report has an answer to."""
    return _made(desk, ways=True)


def by_itself(desk: Desk) -> Section | None:
    """The section of a brief, which has nowhere to lead to."""
    return _made(desk, ways=False)


def _made(desk: Desk, *, ways: bool) -> Section | None:
    groups = (
        _group(Line(desk.say("glance.changed", issue=issue_name(desk))), _changed(desk, ways)),
        _group(desk.line("glance.disputed"), _disputed(desk, ways)),
        _group(desk.line("glance.unknown"), first_gaps(desk)),
        _group(desk.line("glance.lacking"), _of_response(desk, "gaps")),
        _group(desk.line("glance.planned"), _of_response(desk, "next_steps")),
    )
    return section(desk, "glance", groups=tuple(one for one in groups if one is not None))


def _group(title: Line, texts: Iterable[Text]) -> Block | None:
    found = tuple(texts)
    return Block(title, texts=found) if found else None


def _changed(desk: Desk, ways: bool) -> Iterator[Text]:
    """How the figures of page one stand to those of the last issue; those that moved come first.

    A rise or fall that a card says is not said again.
    """
    sheet, last = change_sheet_of(desk.index), desk.last
    if sheet is None or last is None:
        return
    header = desk.index.report.report
    first = [*dict.fromkeys((*header.key_figures, *header.highlights))]
    changed = {one.after: one for one in sheet.changed if one.turn not in _OF_WORDS}
    cards = header.key_figures
    on_cards = {ref for ref in cards if moved_since(desk, sheet.courses, ref) is not None}
    first = [ref for ref in first if ref not in on_cards]
    told = [changed[ref] for ref in first if ref in changed and _counts(desk, ref)]
    told.sort(key=lambda one: one.turn is ChangeKind.NEW)
    for course in told[:GLANCE]:
        yield _course(desk, last, course)
    if not sheet.changed:
        yield _more(desk, "glance.no_changes", "since")
    elif ways:
        yield _all_changes(desk, sheet.changed)


def _all_changes(desk: Desk, changed: Sequence[RecordChange]) -> Note:
    """Where all changes stand, and how many figures of this issue changed or are new."""
    figures = [one for one in changed if one.kind in FIGURE_KINDS and one.after is not None]
    new = [one for one in figures if one.turn is ChangeKind.NEW]
    counted = {"figures": len(figures) - len(new), "new": len(new)}
    listed = [
        desk.say(f"glance.changes.{what}", number=desk.language.computed(many, "records"))
        for what, many in counted.items()
        if many
    ]
    if not listed:
        return _more(desk, "glance.more_changes", "since")
    link = Pointer(desk.language.word("glance.more_changes"), section_anchor(desk, "since"))
    return desk.note("glance.changes.all", link=link, listed=desk.semicolons(listed))


_OF_WORDS = (ChangeKind.TEXT, ChangeKind.ENDED)
"""What becomes of records that are told in words."""


def _counts(desk: Desk, ref: str) -> bool:
    figure = desk.index.figures.get(ref)
    return figure is not None and (figure.count.numbered or not figure.words_without_number)


def _course(desk: Desk, last: Desk, course: RecordChange) -> Sentence:
    now = desk.index.figures[course.after or ""]
    before = last.index.figures.get(last_ref(desk, course.before)) if course.before else None
    said: dict[str, Spans] = {
        "figure": aside(desk, desk.uncounted(now), (desk.language.figure(now.count, now.id),)),
        "change": moved_words(desk, course, before, now),
    }
    key = "glance.course"
    if course.turn is ChangeKind.WITHDRAWN and now.withdrawn is not None:
        key = "glance.withdrawn"  # which names the originator itself
    else:
        said["originator"] = by(desk, now)
    parts = divisions(desk, now)
    spans = first_to_fit(
        desk,
        [desk.say(key, what=timed_phrase(desk, now), **said)],
        [
            desk.say(key, what=timed_phrase(desk, now, whole=False), **said),
            *([sentence(desk, desk.semicolons(parts))] if parts else []),
        ],
    )
    taken_back = now.withdrawn.sources if now.withdrawn is not None else ()
    cites = [
        *desk.cites([*cited([now]), *taken_back]),
        *last.cites(cited([before] if before else [])),
    ]
    return Sentence(capitalised(spans), by_number(cites))


def _disputed(desk: Desk, ways: bool) -> Iterator[Text]:
    with without_definition(desk, on_cards(desk)):
        shown, rest = disputes(desk)
        lines = [one.line() for one in shown]
    yield from lines
    for name in ("differ", "derived", "statements"):
        left = [one for one in rest if one.section == name]
        if left:
            yield _left_out(desk, left, name if ways else None)


def _left_out(desk: Desk, left: list[Dispute], anchor: str | None) -> Note:
    """How many more disputes or denials there are; of a whole briefing, where they stand."""
    words = desk.language.word(f"glance.more.{left[0].section}")
    led = Words(words) if anchor is None else Pointer(words, section_anchor(desk, anchor))
    number = desk.language.computed(len(left), left[0].refs[0])
    return Note(desk.say("disputed.by", link=led, figures=number))


def _of_response(desk: Desk, key: str) -> Iterator[Text]:
    """The gaps or the next steps of the response, as those report them who see or plan them."""
    said_of = ((one, getattr(one, key)) for one in desk.index.report.response if one.stands)
    for record, told in islice((one for one in said_of if one[1] is not None), GLANCE):
        sector = record.sector
        said: dict[str, Spans] = {
            "sector": desk.say(f"sector.{sector.value}"),
            "where": in_places(desk, record.places),
            "chain": chain(desk, record),
            "text": (desk.clause(told, record.id),),
        }
        yield marked(desk, desk.of(record, capitalised(desk.say("glance.gap", **said))), record.id)


def _more(desk: Desk, key: str, anchor: str) -> Note:
    """Words that lead to where the rest is said."""
    link = Pointer(desk.language.word(f"{key}"), section_anchor(desk, anchor))
    return desk.note("disputed.plain", link=link)
