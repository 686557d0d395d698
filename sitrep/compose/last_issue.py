"""The last issue beside this one: its records under ids of their own, its sources numbered on."""

from __future__ import annotations

from sitrep.compose.desk import Desk
from sitrep.model.report import CLAIM_KINDS, Report
from sitrep.model.sources import Source
from sitrep.model.views.index import Index
from sitrep.model.views.walk import leaves_of, put_at
from sitrep.page.document import Spans

_DOCUMENT = ("title", "publisher", "address", "published")
"""What tells one document from another under the same id."""


def last_desk(desk: Desk) -> Desk | None:
    """A desk for the records of the last issue; None where there is none.

    It numbers its sources on in the numbering of this issue. A document that this issue holds too
    is one source; every other, and every claim, has an id that no record of this issue has.
    """
    previous = desk.index.previous
    if previous is None:
        return None
    prefix = _prefix(desk.index, previous)
    index = Index(_renamed(previous, desk.index, prefix))
    shared = (desk.language, desk.numbers, "since", desk.foreign)
    return Desk(index, *shared, prefix=prefix)


def last_ref(desk: Desk, ref: str) -> str:
    """The id under which a claim of the last issue stands on its desk."""
    assert desk.last is not None
    return desk.last.prefix + ref


def issue_name(desk: Desk) -> Spans:
    """``no. 1``, or ``the issue of 9 March 2025``; nothing where there is no last issue."""
    previous = desk.index.previous
    if previous is None:
        return ()
    header = previous.report
    if header.number is not None:
        return desk.say("since.numbered", number=desk.language.number(header.number, "report"))
    date = desk.language.date(header.as_of, "report")
    return desk.say(f"since.dated.{header.as_of.exactness}", date=date)


def issue_named(desk: Desk) -> Spans:
    """The last issue by its number and its date; nothing where there is none."""
    previous = desk.index.previous
    if previous is None or previous.report.number is None:
        return issue_name(desk)
    as_of = previous.report.as_of
    date = desk.language.date(as_of, "report")
    return desk.say(f"since.issue.{as_of.exactness}", issue=issue_name(desk), date=date)


def _prefix(index: Index, previous: Report) -> str:
    """What no id of this issue begins with."""
    prefix = "last-"
    ids = (*index.kinds, *Index(previous).kinds)
    while any(ref.startswith(prefix) for ref in ids):
        prefix += "-"
    return prefix


def _renamed(previous: Report, this: Index, prefix: str) -> Report:
    names = {claim.id: prefix + claim.id for _, _, claim in previous.claims()}
    for source in previous.sources:
        if not _same_document(source, this.sources.get(source.id)):
            names[source.id] = prefix + source.id
    data = previous.model_dump(mode="json")
    for leaf in leaves_of(previous):
        if leaf.refers and leaf.value in names:
            put_at(data, leaf.route, names[leaf.value])
    for kind in (*CLAIM_KINDS, "sources"):
        for record in data[kind]:
            record["id"] = names.get(record["id"], record["id"])
    return Report.model_validate(data)


def _same_document(one: Source, other: Source | None) -> bool:
    return other is not None and all(
        getattr(one, field) == getattr(other, field) for field in _DOCUMENT
    )
