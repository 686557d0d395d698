"""Who is behind the figures: originators in alphabetical order, all described in the same way."""

from __future__ import annotations

from sitrep.compare.claims.chains import carriers
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.compose.desk import Desk, capitalised
from sitrep.compose.section import section
from sitrep.compose.words.people import actors, listed_actor, sort_name
from sitrep.compose.words.what_counted import measure_inside, measure_name
from sitrep.model.claim import Status
from sitrep.model.figures.figure import Figure
from sitrep.model.report import MEASURES
from sitrep.page.document import Block, Line, Note, Row, Section, Spans, Table

Counted = Figure
COLUMNS = ("originator", "kind", "party", "standing", "carried_by", "figures", "sources")
ALIKE = range(1, 5)
"""The columns that are left out where they say the same in every row."""
NAMED = 6
"""As many measures are named in a row; what figures of others there are is counted."""

_LISTED = {measure: position for position, measure in enumerate(MEASURES)}


def _numbers(desk: Desk, ref: str, figures: list[Counted]) -> Spans:
    """How many figures there are of what; each figure stands in the section of its kind."""
    measures = list(by_measure(desk, figures).values())
    named = measures if len(measures) <= NAMED else measures[: NAMED - 1]
    said = []
    for counted in named:
        number = desk.language.computed(len(counted), ref)
        measure = measure_inside(desk, counted[0])
        said.append(desk.say("behind.counted", measure=measure, number=number))
    others = sum(map(len, measures[len(named) :]))
    if others:
        said.append(desk.say("behind.others", number=desk.language.computed(others, ref)))
    return capitalised(desk.semicolons(said))


def by_measure(desk: Desk, figures: list[Counted]) -> dict[Spans, list[Counted]]:
    """Figures under the name of what they count; one said in the same words is the same.

    In the order in which measures are listed, as their sections are.
    """
    found: dict[tuple[str, str], list[Counted]] = {}
    for one in sorted(figures, key=lambda one: _LISTED[one.measure]):
        found.setdefault((one.measure_key, (one.subject or "").casefold()), []).append(one)
    return {measure_name(desk, several[0]): several for several in found.values()}


def compose(desk: Desk) -> Section | None:
    """The section, or nothing where the report holds no figures."""
    replaced = report_figures_of(desk.index).superseded
    found: dict[str, list[Counted]] = {}
    for figure in desk.index.figures.values():
        if figure.count.numbered and figure.id not in replaced:
            found.setdefault(figure.according_to, []).append(figure)
    if not found:
        return None
    ordered = sorted(found, key=lambda ref: (sort_name(desk, ref), ref))
    rows = tuple(_row(desk, ref, found[ref]) for ref in ordered)
    head = tuple(desk.line(f"behind.columns.{column}") for column in COLUMNS)
    table, same = _without_alike(desk, head, rows)
    texts = tuple(
        desk.note(f"behind.meaning.{status.value}")
        for status in Status
        if any(_status(one) is status for figures in found.values() for one in figures)
    )
    lead = (desk.note("behind.lead"),)
    block = Block(None, table, (*same, *texts), running=True)
    return section(desk, "behind", lead, (block,))


def _without_alike(
    desk: Desk, head: tuple[Line, ...], rows: tuple[Row, ...]
) -> tuple[Table, tuple[Note, ...]]:
    """The table without the columns that say the same in every row, and the note that says it."""
    alike = {one for one in ALIKE if len({row.cells[one] for row in rows}) == 1 < len(rows)}
    if not alike:
        return Table("behind", head, rows), ()

    unstated = desk.line("behind.party.not_stated")

    def kept(lines: tuple[Line, ...]) -> tuple[Line, ...]:
        return tuple(line for position, line in enumerate(lines) if position not in alike)

    said = [
        _same(desk, COLUMNS[one], rows[0].cells[one])
        for one in sorted(alike)
        if rows[0].cells[one] != unstated
    ]
    shown = tuple(Row(kept(row.cells), row.cites) for row in rows)
    note = [desk.note("behind.for_all", said=desk.semicolons(said))] if said else []
    return Table("behind", kept(head), shown), tuple(note)


def _same(desk: Desk, column: str, cell: Line) -> Spans:
    """What a column says in every row; that nobody carries the figures needs no heading."""
    if cell == desk.line("behind.directly"):
        return cell.spans
    named = desk.say("actors.named", name=desk.language.inside(f"behind.columns.{column}"))
    return desk.say("behind.same", column=named, said=cell.spans)


def _row(desk: Desk, ref: str, figures: list[Counted]) -> Row:
    known = desk.index.actors[ref]
    party = {True: "yes", False: "no", None: "not_stated"}[known.party_to_conflict]
    named = sorted({carrier for figure in figures for carrier in carriers(figure)})
    named.sort(key=lambda carrier: sort_name(desk, carrier))
    cells = (
        Line(capitalised(listed_actor(desk, ref))),
        desk.line(f"behind.kind.{known.kind.value}"),
        desk.line(f"behind.party.{party}"),
        _standing(desk, ref, figures),
        _carried(desk, figures, named),
        Line(_numbers(desk, ref, figures)),
    )
    return Row(cells, desk.cites(desk.carriers(figures)))


def _carried(desk: Desk, figures: list[Counted], named: list[str]) -> Line:
    direct = any(not citation.via for figure in figures for citation in figure.sources)
    if not named:
        return desk.line("behind.directly")
    who = actors(desk, named)
    return desk.line("behind.also_carried", carriers=who) if direct else Line(who)


def _standing(desk: Desk, ref: str, figures: list[Counted]) -> Line:
    """How sure the originator says it is, in calibrated words, and its standard of proof."""
    statuses = dict.fromkeys(_status(figure) for figure in figures)
    words = desk.listed([desk.say(f"behind.status.{status.value}") for status in statuses])
    proof = desk.index.actors[ref].standard_of_proof
    if proof is None:
        return Line(words)
    return desk.line("behind.proof", status=words, proof=desk.prose(proof, ref))


def _status(figure: Counted) -> Status:
    return figure.status if figure.stands else Status.RETRACTED
