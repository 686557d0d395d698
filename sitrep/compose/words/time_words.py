"""When something was so, and up to when a figure stands: times in sentences and in cells."""

from __future__ import annotations

from sitrep.compose.desk import Desk
from sitrep.model.figures.figure import Figure
from sitrep.model.values.dates import PartialDate
from sitrep.model.window import Window
from sitrep.page.document import Line, Spans, Traced, Words


def during(desk: Desk, window: Window, ref: str) -> Spans:
    """`` between 6 and 9 March 2025``, inside a sentence."""
    return desk.language.window(window, ref, "clause")


def window_cell(desk: Desk, figure: Figure, unstated: Spans = ()) -> Line:
    """A figure's time in a table, with the source's words and the date that it stands for.

    ``unstated`` says that there is none where no heading says of what. A stock stands for its day;
    what was newly counted has the time of counting beside it.
    """
    window, ref = figure.window, figure.id
    spans = desk.language.window(window, ref, "cell")
    if window.as_worded is not None:
        spans = desk.say("windows.worded", window=spans, words=desk.quote(window.as_worded, ref))
    silent = not window.stated and window.as_worded is None
    spans = unstated if silent and unstated else spans
    if figure.as_of is not None and figure.as_of not in (window.end, figure.added_in.end):
        date = desk.language.date(figure.as_of, ref)
        if silent and figure.is_stock:
            return Line((date,))
        spans = desk.say(f"windows.as_of.{figure.as_of.exactness}", window=spans, date=date)
    elif silent and figure.added_in.stated:
        return Line(())
    return Line(spans)


_FEW = 8
"""So many words a text of a record may have, and its time behind it be read as that of them all."""


def dated_text(
    desk: Desk, text: Traced, when: Spans, until: PartialDate | None
) -> tuple[Spans, Spans]:
    """A time since which something was so: behind its text, or apart from one that is long.

    “Convoys were suspended after a driver had been shot from 11 May onwards” says something else.
    """
    goes_on = until is None or until.first > desk.index.report.report.as_of.last
    few = desk.language.phrases.timed_behind if goes_on else _FEW
    return ((), when) if len(text.text.split()) > few else (when, ())


def bare(when: Spans) -> Spans:
    """A time by itself, without what joins it to a clause."""
    first, rest = when[:1], when[1:]
    if first and isinstance(first[0], Words):
        return (Words(first[0].text.lstrip(" ,،")), *rest)
    return when


def since_until(
    desk: Desk, since: PartialDate | None, until: PartialDate | None, ref: str
) -> Spans:
    """`` since A``, `` until B``, both, or nothing; an end that is yet to come was announced."""
    if until is not None and until.first > desk.index.report.report.as_of.last:
        return _announced(desk, since, until, ref)
    if since is not None and until is not None and since != until:
        first, last = desk.language.both_ends(since, until, ref)
        days = since.day is not None and until.day is not None
        key = "windows.since_until_days" if days else "windows.since_until"
        return desk.say(key, since=first, until=last)
    return desk.language.window(Window(start=since, end=until), ref, "clause")


def _announced(desk: Desk, since: PartialDate | None, until: PartialDate, ref: str) -> Spans:
    """`` since A and, as announced, until B``."""
    end = desk.language.window(Window(end=until), ref, "clause")
    if since is None:
        return desk.say("windows.announced", until=end)
    start = desk.language.window(Window(start=since), ref, "clause")
    return desk.say("windows.since_announced", since=start, until=end)
