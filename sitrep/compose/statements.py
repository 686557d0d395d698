"""Statements: who said what, in their words or paraphrased, by kind."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compose.claim_notes import claim_notes
from sitrep.compose.desk import Desk
from sitrep.compose.section import section
from sitrep.compose.speakers import speakers
from sitrep.document import Group, Section, Sentence, Spans
from sitrep.model.claim import Part
from sitrep.model.statements import Quotation, Statement, StatementKind
from sitrep.model.window import Window


def compose(desk: Desk) -> Section | None:
    """The section, or nothing where there is no record."""
    groups = []
    for kind in StatementKind:
        records = [one for one in desk.index.report.statements if one.kind is kind]
        texts = tuple(text for record in records for text in _texts(desk, record))
        if texts:
            groups.append(Group(desk.line(f"statements.kind.{kind.value}"), texts=texts))
    return section(desk, "statements", groups=tuple(groups))


def _texts(desk: Desk, statement: Statement) -> Iterator[Sentence]:
    yield statement_sentence(desk, statement)
    if _quoted_apart(statement):
        shown = statement.translation or statement.quotation
        assert shown is not None
        spans = desk.say("statements.words", quotation=_words(desk, shown, statement))
        yield desk.of(statement, spans, Part.QUOTATION)
    if statement.translation is not None and statement.quotation is not None:
        yield _original(desk, statement)
    yield from _translator(desk, statement)
    yield from claim_notes(desk, statement)


def statement_sentence(desk: Desk, statement: Statement) -> Sentence:
    """What was said, by whom, through whom; a translation stands in for its original."""
    shown = statement.translation or statement.quotation
    values: dict[str, Spans] = {
        "speakers": speakers(desk, statement),
        "date": _dated(desk, statement),
    }
    if statement.paraphrase is not None:
        values["paraphrase"] = (desk.prose(statement.paraphrase, statement.id),)
    if shown is not None:
        values["quotation"] = _words(desk, shown, statement)
    if _quoted_apart(statement):
        return desk.of(statement, desk.say("statements.said", **values))
    both = statement.paraphrase is not None and shown is not None
    key = "said_and_quoted" if both else "said" if shown is None else "quoted"
    return desk.of(statement, desk.say(f"statements.{key}", **values))


def _quoted_apart(statement: Statement) -> bool:
    """Whether only some of the documents that carry a statement carry its words."""
    both = statement.paraphrase is not None and statement.quotation is not None
    return both and any(Part.QUOTATION in one.lacks for one in statement.sources)


def _words(desk: Desk, shown: Quotation, statement: Statement) -> Spans:
    return desk.quote(shown.text, statement.id, shown.language)


def _translator(desk: Desk, statement: Statement) -> Iterator[Sentence]:
    shown = statement.translation or statement.quotation
    if shown is not None and shown.translator not in (None, "not stated"):
        translator = desk.name(str(shown.translator), statement.id)
        yield desk.of(statement, desk.say("statements.translated", translator=translator))


def _dated(desk: Desk, statement: Statement) -> Spans:
    if statement.date is None:
        return ()
    day = Window(start=statement.date, end=statement.date)
    return desk.language.window(day, statement.id, "clause")


def _original(desk: Desk, statement: Statement) -> Sentence:
    assert statement.quotation is not None
    text = _words(desk, statement.quotation, statement)
    name = desk.language.name_of(statement.quotation.language)
    language = desk.name(name, statement.id)
    return desk.of(statement, desk.say("statements.original", language=language, text=text))
