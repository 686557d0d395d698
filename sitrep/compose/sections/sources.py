"""Sources: numbered as they are cited, each in one entry in the manner of a bibliography."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compose.desk import Desk, capitalised
from sitrep.compose.last_issue import issue_named
from sitrep.compose.words.absent import MISSING, missing
from sitrep.compose.words.people import actor
from sitrep.language_tags import base_language
from sitrep.model.sources import Archive, Source
from sitrep.model.values.dates import PartialDate
from sitrep.model.window import Window
from sitrep.page.document import Address, Line, Note, SourceEntry, Spans, Words


def entries(desk: Desk) -> tuple[SourceEntry, ...]:
    """Every cited source, in the order of its number."""
    ordered = sorted(desk.numbers.items(), key=lambda item: item[1])
    return tuple(_entry(desk, ref, number) for ref, number in ordered)


def sources_lead(desk: Desk) -> Note | None:
    """In which language the documents are that name none; nothing where each names its own."""
    cited = (_desk_of(desk, ref).index.sources[ref] for ref in desk.numbers)
    if not any(_is_of_page(desk, source) for source in cited):
        return None
    language = desk.language.name_of(desk.language.code)
    return desk.note("sources.lead", language=desk.name(language, "sources"))


def _desk_of(desk: Desk, ref: str) -> Desk:
    """The desk on which a source lies: of this issue, or of the last one alone."""
    return desk if ref in desk.index.sources or desk.last is None else desk.last


def _entry(desk: Desk, ref: str, number: int) -> SourceEntry:
    owner = _desk_of(desk, ref)
    source = owner.index.sources[ref]
    last = () if owner is desk else desk.say("sources.last_only", issue=issue_named(desk))
    about = desk.say(
        "sources.about",
        kind=_kind(owner, source),
        published=_published(owner, source),
        address=_address(owner, source),
        copy=tuple(span for part in _copy(owner, source) for span in part),
        accessed=_accessed(owner, source),
        last=last,
    )
    if source.note is not None:
        note = owner.say("record_note", note=owner.prose(source.note, source.id))
        about = (*about, Words(" "), *note)
    return SourceEntry(
        heading=Line(desk.source_heading(number)),
        anchor=desk.source_anchor(number),
        label=desk.language.digits(str(number)),
        by=desk.line("sources.by", publisher=_publisher(owner, source)),
        title=Line((owner.name(source.title, source.id),)),
        about=Line(about),
    )


def _is_of_page(desk: Desk, source: Source) -> bool:
    return base_language(source.language) == desk.language.code


def _kind(desk: Desk, source: Source) -> Spans:
    """What sort of document it is, and its language where that is not the page's."""
    kind = desk.say(f"sources.kind.{source.kind.value}")
    if _is_of_page(desk, source):
        return kind
    language = desk.name(desk.language.name_of(source.language), source.id)
    return desk.say("sources.kind_in", kind=kind, language=language)


def _publisher(desk: Desk, source: Source) -> Spans:
    if source.publisher in MISSING:
        return capitalised(missing(desk, source.publisher, "publisher"))
    found = desk.index.actors[source.publisher]
    if found.name is None:
        return capitalised(actor(desk, source.publisher))
    return (desk.name(found.name, found.id),)


def _published(desk: Desk, source: Source) -> Spans:
    if isinstance(source.published, PartialDate):
        return (desk.language.date(source.published, source.id),)
    return missing(desk, source.published, "published")


def _address(desk: Desk, source: Source) -> Spans:
    if source.address in MISSING:
        return missing(desk, source.address, "address")
    return (Address(source.address, source.address, source.id),)


def _copy(desk: Desk, source: Source) -> Iterator[Spans]:
    """Where a copy is to be found, by whom it is held, or at least that there is one."""
    archive = source.archive or Archive()
    if archive.address is not None:
        address = Address(archive.address, archive.address, source.id)
        yield desk.say("sources.archive", address=address)
    if archive.copy_held_by is not None:
        yield desk.say("sources.held_by", holder=desk.name(archive.copy_held_by, source.id))
    elif archive.address is None and (archive.sha256 or archive.copy_file):
        yield desk.say("sources.copy_kept")


def _accessed(desk: Desk, source: Source) -> Spans:
    day = Window(start=source.accessed, end=source.accessed)
    return desk.language.window(day, source.id, "clause")
