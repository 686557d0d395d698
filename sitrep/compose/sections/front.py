"""The top of the first page, and what the outputs say of themselves."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compose.desk import Desk, plain_text
from sitrep.compose.words.people import listed_actor
from sitrep.model.base import Voice
from sitrep.model.contacts import Contact
from sitrep.model.header import ProfileName
from sitrep.model.values.dates import PartialDate
from sitrep.model.views.editions import own_texts
from sitrep.page.document import (
    CONTACT,
    Address,
    Field,
    Front,
    Kind,
    Line,
    Note,
    PageFacts,
    Spans,
    Traced,
    Words,
)

_REF = "report"


def front(desk: Desk) -> Front:
    """Title, status line, the fields of the header, and how to read the briefing."""
    header = desk.index.report.report
    return Front(
        title=Line((desk.name(header.title, _REF),)),
        status=Line(_status(desk)),
        fields=tuple(_fields(desk)),
        notes=(desk.note("front.method"), desk.note("front.checks"), *_untranslated(desk)),
    )


def _untranslated(desk: Desk) -> Iterator[Note]:
    """In which language the report's own words stand of which there is no translation."""
    report = desk.index.report
    if not desk.foreign:
        return
    own = (texts for leaf, texts in own_texts(report) if leaf.voice is Voice.OURS)
    if any(desk.language_of(text) for texts in own for text in texts):
        named = desk.language.name_of(report.report.language)
        yield desk.note("front.untranslated", language=desk.name(named, _REF))


def facts(desk: Desk) -> PageFacts:
    """Title, status, issuer, language and date, for metadata and running headers."""
    header = desk.index.report.report
    return PageFacts(
        title=header.title,
        status=plain_text(_status(desk)),
        issuer=header.issuer,
        language=desk.language.code,
        direction=desk.language.phrases.direction,
        stamp=(header.issued or header.as_of).last.isoformat(),
        address=header.address or "",
    )


def _status(desk: Desk) -> Spans:
    header = desk.index.report.report
    document = _document(desk)
    if header.number is not None:
        number = desk.language.number(header.number, _REF)
        document = desk.say("front.numbered", document=document, number=number)
    key = f"front.status.{header.as_of.exactness}"
    return desk.say(key, document=document, date=desk.language.date(header.as_of, _REF))


def _document(desk: Desk) -> Spans:
    """What a document of its profile is called, in the language of the page if the profile can."""
    profile, header = desk.index.profile, desk.index.report.report
    if profile is None:
        name = header.profile
        shipped = name if isinstance(name, ProfileName) else ProfileName.SITUATION_REPORT
        return desk.say(f"profiles.{shipped.value}")
    title, language = profile.title_in(desk.language.code, header.language)
    own = language == desk.language.code
    return (Words(title) if own else Traced(title, Kind.NAME, _REF, language),)


def _fields(desk: Desk) -> Iterator[Field]:
    header = desk.index.report.report
    if header.period.stated:
        period = desk.language.window(header.period, _REF, "cell")
        yield Field(desk.label("front.period"), Line(period))
    yield Field(desk.label("front.issuer"), Line((desk.name(header.issuer, _REF),)))
    if header.issued is not None:
        issued = desk.language.date(header.issued, _REF)
        yield Field(desk.label("front.issued"), Line((issued,)))
    yield Field(desk.label("front.next"), _next(desk, header.next_report))
    if header.glide is not None:
        yield Field(desk.label("front.glide"), Line((desk.name(header.glide, _REF),)))
    if header.address is not None:
        lead = Address(header.address, header.address, _REF)
        yield Field(desk.label("front.address"), Line((lead,)))
    for ref in header.contacts:
        said = desk.semicolons(list(_contact(desk, desk.index.contacts[ref])))
        yield Field(desk.label("front.contact"), Line(said, CONTACT))


def _contact(desk: Desk, contact: Contact) -> Iterator[Spans]:
    """Who it is, for whom they speak, and how they are reached."""
    for text in (contact.name, contact.role):
        if text is not None:
            yield (desk.name(text, contact.id),)
    if contact.organisation is not None:
        yield listed_actor(desk, contact.organisation)
    for text, target in ((contact.mail, contact.mail_link), (contact.phone, contact.phone_link)):
        if text is not None:
            yield (Address(text, target, contact.id),)


def _next(desk: Desk, when: PartialDate | str | None) -> Line:
    if isinstance(when, PartialDate):
        return Line((desk.language.date(when, _REF),))
    return desk.line("front.next_unstated" if when is None else "front.next_none")
