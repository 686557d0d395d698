"""Documents of five formats: the same text, and the place of each sign; limits end in words."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from sitrep.auditing.documents import read_html, read_markdown
from sitrep.auditing.documents.block import BlockSort, ReadDocument
from sitrep.auditing.documents.read import document_of

MARKDOWN = (
    "# A title\n\nSome *words* and a [link](https://example.org/(a)), 12\\.5 of them.\n"
    "Second line\\\nbroken here.\n\n- one item\n\n| a | b |\n| --- | --- |\n| 1 | two &amp; 3 |\n"
)
HTML = (
    "<html><head><title>no</title><style>p{}</style></head><body><h1>A title</h1>\n"
    "<p>Some <em>words</em> &amp; more,<br>broken</p><script>var a = 1</script>"
    "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>two</td></tr></table>"
    "<p hidden>not seen</p></body></html>"
)
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx(body: str, before: str = "") -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as folder:
        xml = f'{before}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
        folder.writestr("word/document.xml", xml)
    return packed.getvalue()


def pdf(text: str) -> bytes:
    stream = f"BT /F1 12 Tf 40 100 Td ({text}) Tj ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    made, places = "%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n{one}\nendobj\n"
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{len(made)}\n%%EOF\n"
    return f"{made}xref\n0 6\n0000000000 65535 f \n{rows}{end}".encode()


def texts(document: ReadDocument) -> list[tuple[str, str]]:
    return [(block.sort.value, block.text) for block in document.blocks]


def test_markdown_is_read_as_it_is_shown() -> None:
    assert texts(document_of("a.md", MARKDOWN.encode())) == [
        ("heading", "A title"),
        ("text", "Some words and a link, 12.5 of them. Second line\nbroken here."),
        ("text", "one item"),
        ("head_row", "a | b"),
        ("row", "1 | two & 3"),
    ]


def test_html_is_read_as_it_is_shown() -> None:
    assert texts(document_of("a.html", HTML.encode())) == [
        ("heading", "A title"),
        ("text", "Some words & more,\nbroken"),
        ("head_row", "a | b"),
        ("row", "1 | two"),
    ]


@pytest.mark.parametrize(
    ("name", "text"), [("a.md", MARKDOWN), ("a.html", HTML), ("a.txt", "x\ny")]
)
def test_each_sign_has_its_place(name: str, text: str) -> None:
    document = document_of(name, text.encode())
    seen = 0
    for block in document.blocks:
        assert len(block.places) == len(block.text)
        for sign, place in zip(block.text, block.places, strict=True):
            if sign not in " |\n":
                assert text[place] == sign
                seen += 1
    assert seen >= 2


def test_a_line_and_a_column_are_those_of_the_file() -> None:
    document = document_of("a.md", MARKDOWN.encode())
    [block] = [one for one in document.blocks if "12.5" in one.text]
    start, end = block.span(block.text.index("12.5"), block.text.index("12.5") + 4)
    assert MARKDOWN[start:end] == "12\\.5"
    assert document.line_and_column(start) == (3, MARKDOWN.splitlines()[2].index("12") + 1)


def test_a_word_file_has_paragraphs_headings_and_rows() -> None:
    body = (
        '<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>Title</w:t></w:r></w:p>'
        "<w:p><w:r><w:t>Nine </w:t></w:r><w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
        "<w:r><w:t>people</w:t></w:r></w:p><w:tbl><w:tr>"
        "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>"
        "<w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    document = document_of("a.docx", docx(body))
    assert texts(document) == [("heading", "Title"), ("text", "Nine people"), ("row", "a | 12")]
    assert document.blocks[0].level == 2
    assert document.part == "paragraph"
    assert document.part_of(document.blocks[1].places[0]) == 2
    assert document.line_and_column(document.blocks[1].places[5]) == (1, 6)


def test_a_pdf_is_read_page_by_page() -> None:
    document = document_of("a.pdf", pdf("At least 47 people"))
    assert texts(document) == [("text", "At least 47 people")]
    assert (document.part, document.part_of(document.blocks[0].places[0])) == ("page", 1)


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.md", b"> " * (read_markdown.DEEPEST + 4) + b"deep", "deep"),
        ("a.html", b"<div>" * (read_html.DEEPEST + 2) + b"deep", "deep"),
        ("a.txt", b"\xff\xfe\x00", "UTF-8"),
        ("a.txt", b"a" * 5_000_001, "larger"),
        ("a.pdf", b"%PDF-1.4 nothing", "not a PDF"),
        ("a.docx", b"PK nothing", "not a Word file"),
        ("a.docx", docx("", '<!DOCTYPE a [<!ENTITY b "c">]>'), "entities"),
        ("a.docx", docx("<w:p>" * 300 + "</w:p>" * 300), "deep"),
    ],
)
def test_what_cannot_be_read_says_why(name: str, data: bytes, why: str) -> None:
    document = document_of(name, data)
    assert document.blocks == ()
    [refusal] = document.refusals
    assert why in refusal


def test_headings_are_known_by_their_sort() -> None:
    blocks = document_of("a.md", b"## Two\n\ntext\n").blocks
    assert [(one.sort, one.level) for one in blocks] == [
        (BlockSort.HEADING, 2),
        (BlockSort.TEXT, 0),
    ]
