"""Statements: who said what, in their words or paraphrased, by kind."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compose.desk import Desk
from sitrep.compose.section import as_one, section
from sitrep.compose.words.claim_notes import claim_notes
from sitrep.compose.words.sentences import quoted_apart, quoted_words, statement_sentence
from sitrep.model.claim import ClaimPart
from sitrep.model.records.statements import Statement, StatementKind
from sitrep.page.document import Block, Section, Sentence


def compose(desk: Desk) -> Section | None:
    """The section, or nothing where there is no record."""
    groups = []
    for kind in StatementKind:
        records = [one for one in desk.index.report.statements if one.kind is kind]
        texts = tuple(text for record in records for text in as_one(_texts(desk, record)))
        if texts:
            groups.append(Block(desk.line(f"statements.kind.{kind.value}"), texts=texts))
    return section(desk, "statements", groups=tuple(groups))


def _texts(desk: Desk, statement: Statement) -> Iterator[Sentence]:
    yield statement_sentence(desk, statement)
    if quoted_apart(statement):
        shown = statement.translation or statement.quotation
        assert shown is not None
        spans = desk.say("statements.words", quotation=quoted_words(desk, shown, statement))
        yield desk.of(statement, spans, ClaimPart.QUOTATION)
    if statement.translation is not None and statement.quotation is not None:
        yield _original(desk, statement)
    yield from claim_notes(desk, statement)


def _original(desk: Desk, statement: Statement) -> Sentence:
    assert statement.quotation is not None
    text = quoted_words(desk, statement.quotation, statement)
    name = desk.language.name_of(statement.quotation.language)
    language = desk.name(name, statement.id)
    return desk.of(statement, desk.say("statements.original", language=language, text=text))
