"""Small documents, made by hand."""

from __future__ import annotations

from sitrep.page.document import (
    Address,
    Block,
    Cite,
    Document,
    Field,
    Front,
    Kind,
    Line,
    Note,
    PageFacts,
    Row,
    Section,
    Sentence,
    SourceEntry,
    Span,
    Table,
    Traced,
    Words,
)

ADDRESS = "https://example.org/(a b)"
CITE = Cite(1, "source-1", "1")
FACTS = PageFacts(
    title="Floods",
    status="Report",
    issuer="Council",
    language="en",
    direction="ltr",
    stamp="2024-05-08",
)


def line(text: str) -> Line:
    return Line((Words(text),))


def document(*spans: Span) -> Document:
    """A document in which ``spans`` stand as a sentence, in a table, a heading and a label."""
    spans = spans or (Words("A road is closed"),)
    text = Line(spans)
    table = Table("t", (line("What"), text, line("Sources")), (Row((text, text), (CITE,)),))
    sentence = Sentence(spans, (CITE,))
    groups = (Block(text, table, (sentence, Note(spans), sentence)),)
    overview = Section("overview", text, "overview", (), (Block(texts=(sentence, sentence)),))
    tolls = Section("tolls", line("Tolls"), "tolls", (Note(spans),), groups)
    annex = Section("annex", line("Annex"), "annex", (), (Block(texts=(Note(spans),)),))
    source = SourceEntry(
        heading=line("Source one"),
        anchor="source-1",
        label="1",
        by=text,
        title=text,
        about=Line((*spans, Address(ADDRESS, ADDRESS, "s"))),
    )
    return Document(
        facts=FACTS,
        front=Front(text, text, (Field(text, text),), (Note(spans), Note(spans))),
        sections={"overview": overview, "tolls": tolls, "annex": annex},
        sources=(source,),
        sources_title=line("Sources"),
        sources_anchor="sources",
    )


def traced(text: str) -> Traced:
    return Traced(text, Kind.QUOTE, "t")
