"""A mapping that is proposed for a table, from its headings: to be read over by its user."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from sitrep.loading.mapping.cell_sources import headings_in
from sitrep.loading.mapping.headings_named import named_in
from sitrep.loading.mapping.hxl_rows import Reading
from sitrep.loading.mapping.hxl_tags import Tagged, tagged
from sitrep.loading.mapping.known_headings import (
    is_total,
    key_of_heading,
    measure_of_heading,
    without_end,
)
from sitrep.loading.mapping.proposing.flows_of_money import flows_in
from sitrep.loading.mapping.proposing.known_layouts import of_known_layout
from sitrep.loading.mapping.proposing.last_resorts import (
    in_words,
    numbers_left,
    of_each,
    of_its_thing,
)
from sitrep.loading.mapping.proposing.names_in_two_rows import WholeNames, whole_names
from sitrep.loading.mapping.proposing.proposed_across import AcrossProposal, propose_across
from sitrep.loading.mapping.proposing.proposed_columns import by_columns
from sitrep.loading.mapping.proposing.proposed_dates import (
    dated,
    form_of_dates,
    of_events,
    periods_in_words,
    with_times,
)
from sitrep.loading.mapping.proposing.proposed_entry import (
    DOCUMENT,
    WHO,
    entry_of,
    group_in,
    told_apart,
)
from sitrep.loading.mapping.proposing.proposed_figures import (
    said_by,
)
from sitrep.loading.mapping.proposing.proposed_indicators import by_indicator
from sitrep.loading.mapping.proposing.proposed_items import by_item, of_items
from sitrep.loading.mapping.proposing.proposed_numbers import asked_of_signs, form_of_numbers
from sitrep.loading.mapping.proposing.proposed_places import finest_first
from sitrep.loading.mapping.proposing.proposed_rows import by_phase, by_row, prices_across
from sitrep.loading.mapping.proposing.proposed_shares import asked_of_shares, shares_in
from sitrep.loading.mapping.proposing.proposed_text import (
    Proposal,
    TableChoice,
    heading_row,
    mapping_text,
    placed,
)
from sitrep.loading.mapping.proposing.timed_headings import timed_columns
from sitrep.loading.mapping.read_maps import read_maps
from sitrep.loading.tables.headed import Headed

MEASURE = "measure"
"""A stand-in that a proposal holds for what no heading says to be counted."""


_TWICE = "More than one column is headed {}: the first is read. Give each a name of its own."


def propose(choice: TableChoice, words: bool = False) -> Proposal | None:
    """A mapping for a table; None where no heading says what its figures are.

    With ``words`` columns of numbers are indicators then, in the words of their headings.
    """
    top = heading_row(choice.grid)
    return of_known_layout(choice, top) or _by_headings(choice, top, words)


def _by_headings(choice: TableChoice, top: Headed, words: bool) -> Proposal | None:
    tags = tagged(choice.grid)
    if tags is not None and (told := _by_tags(choice, top, tags)) is not None:
        return told
    two = whole_names(top, choice.grid)
    top = two.top
    heads = [name for name in top.grid.rows[top.head] if name] if choice.grid.rows else []
    names = list(dict.fromkeys(heads))
    known = {name: key for name in names if (key := key_of_heading(name)) is not None}
    found = of_events(with_times(top, known))
    wide = propose_across(top, found)
    shared, notes = _shared(top, found, wide.key if wide is not None else "")
    notes += periods_in_words(top, known, found)
    if wide is not None:
        _widen(shared, wide, top)
        notes += wide.notes
        tables = list(_of_cells(choice, top, found, wide, notes))
    else:
        tables = list(timed_columns(top, names, found, notes))
        timed = {name for one in tables for name in one["across"]["columns"]}
        left = [name for name in names if name not in timed]
        tables += _figures(top, left, found, notes)
    if words and not tables:
        tables = list(in_words(top, names, found, notes))
    if not tables:
        return None
    figures = [_across(one, wide) for one in tables]
    shared["number_format"], grouped = form_of_numbers(top, figures)
    notes += [*([grouped] if grouped else []), *asked_of_signs(top, figures)]
    entries = [placed(choice, top, entry_of(shared, of_its_thing(one, found))) for one in tables]
    notes += asked_of_shares(tables)
    notes += _of_columns(two, entries, heads)
    return Proposal(mapping_text(two.short(entries)), [two.in_note(note) for note in notes])


def _across(figure: dict[str, Any], wide: AcrossProposal | None) -> dict[str, Any]:
    """A figure with the columns in whose cells it stands, where all of the table do."""
    return figure if wide is None else {"across": wide.across, **figure}


def _of_columns(
    two: WholeNames, entries: Sequence[dict[str, Any]], heads: Sequence[str]
) -> list[str]:
    """What is said of columns: who speaks in none, which are read, and which are not."""
    top = two.top
    names = list(dict.fromkeys(heads))
    maps = read_maps(mapping_text(entries).encode()).tables
    used = {at for one in maps for at in named_in(top, one)}
    notes = two.notes([name for name in names if top.position(name) in used])
    notes.append(f"Write who says so, and which document it is, for {WHO} and {DOCUMENT}.")
    notes += [_TWICE.format(name) for name in names if heads.count(name) > 1]
    left = [name for name in names if top.position(name) not in used]
    if left:
        notes += [f"No key is proposed for {', '.join(left)}.", *numbers_left(top, left)]
    return notes


def _by_tags(choice: TableChoice, top: Headed, tags: Tagged) -> Proposal | None:
    """The proposal of a table by its tags; None where they tell of no figure that is read."""
    kinds = [kind for kind in _BY_TAGS if Reading(top, tags, kind).figures]
    if not kinds:
        return None
    said = {of for tag in tags.tags if tag.name == "meta" for of in tag.attributes}
    stand_ins = {"source": ("according_to", WHO), "url": ("sources", DOCUMENT)}
    always = dict(of for attribute, of in stand_ins.items() if attribute not in said)
    table = {"hxl": "yes"} | ({"always": always} if always else {})
    entries = [placed(choice, top, {"kind": kind, **table}, head=False) for kind in kinds]
    note = "The table has a row of HXL tags, which say what its columns are."
    return Proposal(mapping_text(entries), [note])


_BY_TAGS = ("tolls", "displacement", "needs")
"""The kinds of figures that tags tell of, each of which reads its own."""


def _shared(top: Headed, found: dict[str, str], across: str) -> tuple[dict[str, Any], list[str]]:
    """What all entries have in common: places, dates, who says so, totals that are left out."""
    order = finest_first(list(found), found)
    codes = {name: found[name] for name in order if found[name] != "place"}
    when = dated(top, found, across)
    columns = dict(when.columns)
    form, unsure = form_of_dates(top, columns)
    said = (name for name, key in found.items() if key == "according_to")
    columns |= dict.fromkeys(islice(said, 1), "according_to")
    notes = [*when.notes, *([unsure] if unsure else [])]
    shared: dict[str, Any] = {"columns": columns, "codes": codes, "order": order}
    shared["date_format"] = form
    shared["appeals"] = [name for name, key in found.items() if key == "appeal"][:1]
    sectors = [name for name, key in found.items() if key == "sector"]
    where = dict.fromkeys((*order, *sectors, *_first_name(top), *columns, *_joined_in(when.join)))
    adding = {name: totals for name in where if (totals := _totals(top, name))}
    shared |= {"leave_out": adding, "sectors": sectors[:1]}
    shared["join"] = dict(when.join) | told_apart(found)
    shared["group"], of_whom = group_in(top, found)
    notes += of_whom
    if len(order) > 1:
        notes.append(
            f"The place is the first filled of {', '.join(order)}: see that the smallest is first."
        )
    return shared, notes


def _joined_in(join: Mapping[str, str]) -> Iterator[str]:
    """The headings of which texts are joined."""
    return (name for text in join.values() for name in headings_in(text))


def _first_name(top: Headed) -> list[str]:
    """The heading of the first column, in which rows of sums are often called so."""
    return [name for name in top.grid.rows[top.head] if name][:1]


def _totals(top: Headed, heading: str) -> list[str]:
    """What a column of places holds in rows that add up the others."""
    return [text for text in dict.fromkeys(top.texts_under(heading)) if is_total(text)]


def _figures(
    top: Headed, names: Sequence[str], found: dict[str, str], notes: list[str]
) -> Iterator[dict[str, Any]]:
    """What each entry reads its figures from: ends, one indicator a row, or a column a measure."""
    by_key = {key: name for name, key in reversed(found.items())}
    named = any(said_by(name) is not None for name in names if name not in found)
    if "low" in by_key and "high" in by_key and ("best" in by_key or not named):
        ends: dict[str, str] = {
            end: by_key[end] for end in ("low", "best", "high") if end in by_key
        }
        yield _estimated(ends, notes)
        return
    if rows := [*flows_in(top, names, by_key, notes), *by_phase(top, by_key)]:
        yield from rows
        return
    if "indicator" in by_key and "count" in by_key:
        told = list(by_indicator(top, by_key, by_key["count"], notes))
        if told:
            yield from told
            return
    if each := of_each(top, names, found, notes):
        yield from each
        yield from shares_in(top, names, found)
        return
    if "item" in by_key and (things := list(by_item(top, by_key["item"], names))):
        yield from things
        return
    told = list(by_columns(top, names, found, notes))
    yield from told or by_row(top, names, by_key, notes)
    yield from shares_in(top, names, found)


def _widen(shared: dict[str, Any], wide: AcrossProposal, top: Headed) -> None:
    """Put into what all entries have in common what the headings of a wide table say."""
    columns = {name: key for name, key in shared["columns"].items() if key != wide.key}
    if not wide.join:
        columns[wide.heading] = wide.key
    names = top.grid.rows[top.head]
    shared["passed_over"] = [name for name in names if name and is_total(name)]
    shared |= {"columns": columns, "across": wide.across}
    shared["date_format"] = wide.date_format or shared["date_format"]
    shared["words"] = {wide.key: dict(wide.words)} if wide.words else {}
    shared["join"] = wide.join or {
        key: text for key, text in shared["join"].items() if key != wide.key
    }


def _of_cells(
    choice: TableChoice,
    top: Headed,
    found: dict[str, str],
    wide: AcrossProposal,
    notes: list[str],
) -> Iterator[dict[str, Any]]:
    """What the cells of a wide table count: by row, or as the table is called, or not guessed."""
    by_key = {key: name for name, key in reversed(found.items())}
    if "indicator" in by_key:
        yield from by_indicator(top, by_key, wide.cell, notes)
        return
    if "item" in by_key and "currency" in by_key:
        notes.append("The cells are taken for prices, for there is a column of currencies.")
        yield prices_across(by_key, wide.cell, notes)
        return
    if "item" in by_key and (things := list(of_items(top, by_key["item"], wide.cell, MEASURE))):
        notes.append(f"Write what became of the things in {by_key['item']}, for {MEASURE}.")
        yield from things
        return
    above = (text for row in top.grid.rows[: top.head] for text in row if text)
    texts = (*above, choice.sheet or "", Path(choice.file).stem)
    said = ((text, one) for text in texts if (one := measure_of_heading(text)) is not None)
    title, (kind, measure) = next(said, ("", ("tolls", MEASURE)))
    if measure == MEASURE:
        notes.append(f"Write what the cells count, for {MEASURE}.")
        if "item" in by_key:  # goods that no kind knows are no people
            yield {"kind": "indicators", "count": wide.cell, "indicator": MEASURE}
            return
    elif (whole := said_by(title)) is None or whole.said != {"measure": measure}:
        notes.append(f"That the cells count {measure} is taken from “{title}”: see that it is all.")
    yield {"kind": kind, "count": wide.cell, "measure": measure}


def _estimated(ends: Mapping[str, str], notes: list[str]) -> dict[str, Any]:
    """One entry for the ends of a figure; what it counts is not guessed."""
    measured = (said_by(without_end(heading)) for heading in ends.values())
    figure = next((one for one in measured if one is not None), None)
    if figure is None:
        notes.append(f"Write what {' and '.join(ends.values())} count, for {MEASURE}.")
        return {"kind": "tolls", "estimate": ends, "measure": MEASURE}
    return {"kind": figure.kind, "estimate": ends, **figure.said}
