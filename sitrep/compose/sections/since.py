"""Since the last issue: what is new, what moved, what was withdrawn, and what ceased."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from sitrep.compare.axes.count_relations import PROVEN
from sitrep.compare.issues.change_sheet import ChangeSheet, change_sheet_of
from sitrep.compare.issues.record_changes import ChangeKind, RecordChange
from sitrep.compose.desk import Desk, by_number, capitalised, plain_text
from sitrep.compose.last_issue import issue_named, last_ref
from sitrep.compose.section import section, section_title
from sitrep.compose.tables.other_records import other_records
from sitrep.compose.words.attribution import uncounted_besides
from sitrep.compose.words.change_words import moved_words
from sitrep.compose.words.figure_words import (
    brief,
    cited,
    figure_phrase,
    phrases,
)
from sitrep.compose.words.joints import aside
from sitrep.compose.words.row_phrases import timed_row
from sitrep.compose.words.row_words import according_words, based
from sitrep.compose.words.scope_words import as_of, axes_named, earlier, scoped
from sitrep.model.figures.figure import Figure
from sitrep.page.document import (
    LEADING,
    Block,
    Cite,
    Line,
    Note,
    Row,
    Section,
    Sentence,
    Spans,
    Table,
)

COLUMNS = ("what", "last_issue", "this_issue", "change", "sources")

MANY = 12
"""More new or carried figures than this are counted and not named."""


def compose(desk: Desk) -> Section | None:
    """The section, or nothing where the report names no last issue."""
    sheet, last = change_sheet_of(desk.index), desk.last
    if sheet is None or last is None:
        return None
    figures = [one for one in sheet.courses if _is_figure(desk, one)]
    others = [one for one in sheet.courses if one not in figures]
    groups = (
        *_figures(desk, last, figures),
        *_carried(desk, figures),
        *other_records(desk, last, others),
    )
    lead = (desk.note("since.lead", issue=issue_named(desk)), *_counts(desk, sheet, figures))
    return section(desk, "since", lead, groups)


def shown_of_last(desk: Desk) -> tuple[str, ...]:
    """The figures of the last issue that the section prints, by their ids on its desk."""
    sheet = change_sheet_of(desk.index)
    refs = (
        ref
        for one in (sheet.changed if sheet is not None else ())
        for ref in (one.before, one.replaces, *one.beside)
        if ref is not None
    )
    named = dict.fromkeys(last_ref(desk, ref) for ref in refs)
    return tuple(ref for ref in named if desk.last is not None and ref in desk.last.index.figures)


def _is_figure(desk: Desk, course: RecordChange) -> bool:
    """Whether a record stands in the table: displacement without a number is told as a report."""
    found = [one for one in (_now(desk, course), _before(desk, course)) if one is not None]
    return any(one.count.numbered or not one.words_without_number for one in found)


def _now(desk: Desk, course: RecordChange) -> Figure | None:
    return desk.index.figures.get(course.after or "")


def _before(desk: Desk, course: RecordChange) -> Figure | None:
    if course.before is None or desk.last is None:
        return None
    return desk.last.index.figures.get(last_ref(desk, course.before))


def _counts(desk: Desk, sheet: ChangeSheet, figures: Sequence[RecordChange]) -> Iterator[Note]:
    """How many records did not change; each of them stands in its own section."""
    alike_turns = (ChangeKind.UNCHANGED, ChangeKind.CARRIED)
    quiet = [one for one in sheet.courses if one.turn in alike_turns]
    alike = [one for one in quiet if one in figures]
    yield desk.note(
        "since.unchanged",
        figures=desk.language.computed(len(alike), "figures"),
        records=desk.language.computed(len(quiet) - len(alike), "records"),
    )
    if not sheet.changed:
        yield desk.note("since.nothing")


def _figures(desk: Desk, last: Desk, courses: Sequence[RecordChange]) -> Iterator[Block]:
    changed = [one for one in courses if not one.turn.quiet]
    if not changed:
        return
    new = _counted_new(desk, changed)
    head = tuple(desk.line(f"columns.{column}") for column in COLUMNS)
    rows = tuple(_by_originator(desk, last, [one for one in changed if one.ref not in new]))
    texts = (*_apart(desk, last, changed), *_texts(desk, last, changed))
    lead = tuple(_new(desk, new))
    table = Table("since", head, rows) if rows else None
    yield Block(desk.line("since.figures"), table, texts, lead=lead)


def _counted_new(desk: Desk, courses: Sequence[RecordChange]) -> list[str]:
    """The new figures, where they are many: all stand in their sections; none of page one."""
    first = {*desk.index.report.report.highlights, *desk.index.report.report.key_figures}
    new = [one.ref for one in courses if one.turn is ChangeKind.NEW and not one.also]
    return [ref for ref in new if ref not in first] if len(new) > MANY else []


def _new(desk: Desk, refs: Sequence[str]) -> Iterator[Note]:
    """How many figures are new, of each kind."""
    counted = Counter(desk.index.kinds[ref] for ref in refs)
    listed = [
        desk.say(
            "since.new_of",
            kind=section_title(desk, kind),
            number=desk.language.computed(number, "figures"),
        )
        for kind, number in counted.items()
    ]
    if listed:
        number = desk.language.computed(len(refs), "figures")
        yield desk.note("since.new_many", number=number, listed=desk.semicolons(listed))


_APART = {ChangeKind.REDEFINED, ChangeKind.RESTATED, ChangeKind.ORIGINATOR}
"""What became of figures that need not count the same as they did."""


def _by_originator(desk: Desk, last: Desk, courses: Sequence[RecordChange]) -> Iterator[Row]:
    """The rows of each originator together under its name with its carriers.

    They stand in the order of their first rows, which is by kind and then alphabetical: who counts
    the dead is not looked for behind who counts prices.
    """
    found: dict[str, list[RecordChange]] = {}
    named: dict[str, Spans] = {}
    for one in courses:
        shown, at = _shown(desk, last, one)
        who = according_words(at, shown)
        name = plain_text(who)
        named.setdefault(name, who)
        found.setdefault(name, []).append(one)
    for name, changes in found.items():
        rows = [_row(desk, last, one) for one in changes]
        lead = Line(desk.say("since.by", who=named[name]), LEADING)
        cites = by_number({cite for row in rows for cite in row.cites})
        yield Row((lead, *([Line(())] * (len(COLUMNS) - 2))), cites)
        yield from rows


def _shown(desk: Desk, last: Desk, course: RecordChange) -> tuple[Figure, Desk]:
    """The figure of this issue, or of the last where it is gone, and on whose desk it is."""
    now, before = _now(desk, course), _before(desk, course)
    shown, at = (now, desk) if now is not None else (before, last)
    assert shown is not None
    return shown, at


def _row(desk: Desk, last: Desk, course: RecordChange) -> Row:
    now, before = _now(desk, course), _before(desk, course)
    shown, at = _shown(desk, last, course)
    apart = not _APART.isdisjoint((course.turn, *course.also))
    apart |= now is not None and before is not None and str(now.window) != str(before.window)
    cells = (
        Line(capitalised(_what(at, shown))),
        _cell(last, before, course, whole=apart),
        _cell(desk, now, course),
        Line(capitalised(moved_words(desk, course, before, now))),
    )
    return Row(cells, _cites(desk, last, now, before))


def _what(desk: Desk, figure: Figure) -> Spans:
    """What is counted, and whether only what was new."""
    said = timed_row(desk, figure)
    return based(desk, figure, said) if figure.is_new else said


def _cell(desk: Desk, figure: Figure | None, course: RecordChange, *, whole: bool = False) -> Line:
    """The figure with its date, and with all that it counts where that is not the same."""
    if figure is None:
        return desk.line("since.absent")
    if whole and course.turn is ChangeKind.ORIGINATOR:
        return Line(figure_phrase(desk, figure))
    if whole:
        return Line(scoped(desk, figure))
    count: Spans = (desk.language.figure(figure.count, figure.id),)
    beside = [*uncounted_besides(desk, figure), *earlier(desk, figure)]
    return Line(aside(desk, beside, (*count, *_dated(desk, figure))))


def _dated(desk: Desk, figure: Figure) -> Spans:
    """The date of a number that stands alone in its cell, unless its time ends on it."""
    if figure.as_of is None or not any(as_of(desk, figure)):
        return ()
    date = desk.language.date(figure.as_of, figure.id)
    return desk.say(f"changes.as_of.{figure.as_of.exactness}", date=date)


def _cites(desk: Desk, last: Desk, now: Figure | None, before: Figure | None) -> tuple[Cite, ...]:
    """The sources of both figures, and those that say that one was withdrawn."""
    told = now.withdrawn.sources if now is not None and now.withdrawn is not None else ()
    found = [
        *desk.cites([*cited([now] if now else []), *told]),
        *last.cites(cited([before] if before else [])),
    ]
    return by_number(found)


def _apart(desk: Desk, last: Desk, courses: Sequence[RecordChange]) -> Iterator[Sentence]:
    """That figures of other originators are no rise and no fall of one that ceased."""
    found: dict[str, list[Figure]] = {}
    for course in courses:
        now = _now(desk, course)
        for ref in course.beside if now is not None else ():
            found.setdefault(ref, []).extend([now] if now is not None else [])
    for ref, figures in found.items():
        old = last.index.figures[last_ref(desk, ref)]
        told = {"old": figure_phrase(last, old), "new": phrases(desk, figures)}
        yield _both(desk, last, desk.say("since.beside", **told), figures, old)


def _texts(desk: Desk, last: Desk, courses: Sequence[RecordChange]) -> Iterator[Sentence]:
    """What a reader may take the table to say of single figures, and it does not."""
    new = [
        now
        for one in courses
        if one.turn is ChangeKind.NEW and (now := _now(desk, one)) is not None
    ]
    proven = [now for now in new if now.status in PROVEN and _lower(now, last)]
    if proven:
        spans = desk.say("since.proof", figures=phrases(desk, proven))
        yield desk.sentence(spans, cited(proven))
    for course in courses:
        now = _now(desk, course)
        if now is not None and course.replaces is not None:
            yield _replaced(desk, last, course, now)
        if now is not None and now.count.form.upper_limit:
            yield desk.of(now, desk.say("standings.limit", figures=brief(desk, now)))


def _lower(now: Figure, last: Desk) -> bool:
    """Whether the last issue held a higher figure of the measure, from which it seems to fall."""
    most = now.count.high or now.count.low or 0
    alike = (one for one in last.index.figures.values() if one.measure is now.measure)
    return any((one.count.low or 0) > most for one in alike)


def _replaced(desk: Desk, last: Desk, course: RecordChange, now: Figure) -> Sentence:
    old = last.index.figures[last_ref(desk, course.replaces or "")]
    another = old.according_to != now.according_to
    axes = axes_named(desk, course.axes)
    spans = desk.say(
        f"since.replaced.{'another' if another else 'withdrawn'}",
        new=figure_phrase(desk, now),
        old=figure_phrase(last, old),
        apart=desk.say("since.apart", axes=axes) if axes else (),
    )
    return _both(desk, last, spans, [now], old)


def _both(desk: Desk, last: Desk, spans: Spans, figures: Sequence[Figure], old: Figure) -> Sentence:
    """A sentence on figures of both issues, with the sources of all."""
    found = (*desk.cites(cited(figures)), *last.cites(cited([old])))
    cites = sorted(dict.fromkeys(found), key=lambda cite: cite.number)
    return Sentence(capitalised(spans), tuple(cites))


def _carried(desk: Desk, courses: Sequence[RecordChange]) -> Iterator[Block]:
    """Figures that stand in this issue with the date that they had, and how old that is."""
    found = [one for one in courses if one.turn is ChangeKind.CARRIED]
    ages = {one.ref: one.days or 0 for one in found}
    if not found:
        return
    if len(found) > MANY:
        days = max(ages.values())
        numbers = {
            "count": desk.language.computed(len(found), "figures"),
            "days": desk.language.computed(days, "figures"),
        }
        said = desk.say("since.carried_many", days, **numbers)
        yield Block(texts=(Note(said),), running=True)
        return
    figures = [desk.index.figures[ref] for ref in ages]
    figures.sort(key=lambda one: ages[one.id], reverse=True)
    texts = tuple(_aged(desk, one, ages[one.id]) for one in figures)
    yield Block(texts=texts, lead=(desk.note("since.carried"),))


def _aged(desk: Desk, figure: Figure, days: int) -> Sentence:
    number = desk.language.computed(days, figure.id)
    said = figure_phrase(desk, figure, measured=True)
    return desk.sentence(desk.say("since.aged", days, figure=said, days=number), cited([figure]))
