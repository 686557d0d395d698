"""Sources: numbered as they are cited, with all that is known of each."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compose.desk import Desk, plain_text
from sitrep.compose.last_issue import issue_named
from sitrep.compose.section import section_anchor, section_title
from sitrep.compose.words.people import actor
from sitrep.model.sources import Source
from sitrep.model.values.dates import PartialDate
from sitrep.page.document import Field, LabelledLink, Line, Link, SourceEntry, Span

_MISSING = {"not stated": "not_stated", "not available": "not_available"}


def entries(desk: Desk) -> tuple[SourceEntry, ...]:
    """Every cited source, in the order of its number."""
    ordered = sorted(desk.numbers.items(), key=lambda item: item[1])
    return tuple(_entry(desk, ref, number) for ref, number in ordered)


def _desk_of(desk: Desk, ref: str) -> Desk:
    """The desk on which a source lies: of this issue, or of the last one alone."""
    return desk if ref in desk.index.sources or desk.last is None else desk.last


def _entry(desk: Desk, ref: str, number: int) -> SourceEntry:
    owner = _desk_of(desk, ref)
    source = owner.index.sources[ref]
    fields = tuple(_fields(owner, source))
    if owner is not desk:
        fields = (_field(desk, "last_only", Line(issue_named(desk))), *fields)
    return SourceEntry(
        heading=Line(desk.source_heading(number)),
        anchor=desk.source_anchor(number),
        title=Line((owner.name(source.title, source.id),)),
        fields=fields,
        links=tuple(_links(desk, source)),
        cited_in_label=desk.label("sources.cited_in"),
        cited_in=tuple(_section_link(desk, name) for name in desk.cited_in[source.id]),
    )


def _fields(desk: Desk, source: Source) -> Iterator[Field]:
    yield _field(desk, "publisher", _publisher(desk, source))
    yield _field(desk, "kind_label", Line(desk.say(f"sources.kind.{source.kind.value}")))
    if source.address in _MISSING:
        yield _field(desk, "address", _missing(desk, source.address))
    published = source.published
    if isinstance(published, PartialDate):
        yield _field(desk, "published", _line(desk.language.date(published, source.id)))
    else:
        yield _field(desk, "published", _missing(desk, published))
    yield _field(desk, "accessed", _line(desk.language.date(source.accessed, source.id)))
    language = desk.language.name_of(source.language)
    yield _field(desk, "language", _line(desk.name(language, source.id)))
    yield from _archive(desk, source)
    if source.note is not None:
        yield _field(desk, "note", _line(desk.prose(source.note, source.id)))


def _archive(desk: Desk, source: Source) -> Iterator[Field]:
    if source.archive is None:
        return
    if source.archive.copy_held_by is not None:
        holder = desk.name(source.archive.copy_held_by, source.id)
        yield _field(desk, "held_by", _line(holder))
    if source.archive.sha256 is not None:
        yield _field(desk, "checksum", _line(desk.name(source.archive.sha256, source.id)))


def _publisher(desk: Desk, source: Source) -> Line:
    if source.publisher in _MISSING:
        return _missing(desk, source.publisher)
    found = desk.index.actors[source.publisher]
    if found.name is None:
        return Line(actor(desk, source.publisher))
    return _line(desk.name(found.name, found.id))


def _missing(desk: Desk, value: str) -> Line:
    return desk.line(f"sources.{_MISSING[value]}")


def _field(desk: Desk, key: str, value: Line) -> Field:
    return Field(desk.label(f"sources.{key}"), value)


def _line(span: Span) -> Line:
    return Line((span,))


def _links(desk: Desk, source: Source) -> Iterator[LabelledLink]:
    """The address and that of the archived copy; each link's text is the address itself."""
    archived = source.archive.address if source.archive else None
    for key, address in (("address", source.address), ("archive", archived)):
        if address is not None and address not in _MISSING:
            link = Link(_line(desk.name(address, source.id)), address)
            yield LabelledLink(desk.label(f"sources.{key}"), link)


def _section_link(desk: Desk, name: str) -> Link:
    title = section_title(desk, name)
    assert plain_text(title)
    return Link(Line(title), f"#{section_anchor(desk, name)}")
