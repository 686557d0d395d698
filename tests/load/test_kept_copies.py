"""Kept copies of every kind give their text, within limits, and each fault of one is told."""

from __future__ import annotations

import gzip
import io
import time
from collections.abc import Iterable
from email.message import EmailMessage
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from sitrep.checking.check import check
from sitrep.findings import Finding
from sitrep.loading.kept import pdf_pages, warc_text
from sitrep.loading.kept.copy_limits import MAX_PACKED_BYTES, MAX_SIGNS
from sitrep.loading.kept.docx_text import written_in_docx
from sitrep.loading.kept.html_text import seen_in_html
from sitrep.loading.load import load
from tests.load.test_copies import report

SAID = "Nine people were killed in the town."
PAGES = ("A bulletin.", SAID, "31 people were injured.")
TOLL = (
    "places: [{id: town, name: Town, level: locality}]\n"
    "tolls: [{id: t, according_to: monitor, measure: killed, count: %s, window: 2024-05-06, "
    "places: [town], sources: [doc]}]\n"
)


def pdf(pages: Iterable[str]) -> bytes:
    """A PDF with a line of text on each page, written out by hand."""
    texts = list(pages)
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(texts)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(texts)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, text in enumerate(texts):
        drawn = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET"
        objects += [
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * number} 0 R >>",
            f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream",
        ]
    out, places = bytearray(b"%PDF-1.4\n"), list[int]()
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode()
    start = len(out)
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    out += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{rows}".encode()
    out += f"trailer << /Size {len(places) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF".encode()
    return bytes(out)


def docx(body: str, name: str = "word/document.xml") -> bytes:
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        archive.writestr(name, body)
    return made.getvalue()


def paragraphs(*texts: str) -> str:
    runs = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts)
    return f'<w:document xmlns:w="urn:w"><w:body>{runs}</w:body></w:document>'


def eml() -> bytes:
    message = EmailMessage()
    message["Subject"] = "Bulletin"
    message.set_content("See below.")
    message.add_alternative(f"<p>{SAID}</p><p>31 people were injured.</p>", subtype="html")
    return message.as_bytes()


def warc(body: bytes, *headers: str) -> bytes:
    http = "\r\n".join(["HTTP/1.1 200 OK", *headers]).encode() + b"\r\n\r\n" + body
    return (
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: %d\r\n\r\n" % len(http)
        + http
        + b"\r\n\r\n"
    )


HTML = f"<title>x</title><p>{SAID}</p><p>31 people were injured.</p>".encode()
CHUNKED = b"%x\r\n%b\r\n0\r\n\r\n" % (len(HTML), HTML)
COPIES = {
    "doc.txt": f"{SAID}\n31 people were injured.".encode(),
    "doc.html": HTML,
    "doc.pdf": pdf(PAGES),
    "doc.docx": docx(paragraphs(*PAGES)),
    "doc.eml": eml(),
    "doc.warc": warc(HTML, "Content-Type: text/html"),
    "sent.warc": warc(
        gzip.compress(HTML), "Content-Type: text/html; charset=utf-8", "Content-Encoding: gzip"
    ),
    "parts.warc": warc(CHUNKED, "Content-Type: text/html", "Transfer-Encoding: chunked"),
    "doc.warc.gz": gzip.compress(warc(HTML, "Content-Type: text/html")),
}


def found(folder: Path, name: str, data: bytes, count: str) -> list[Finding]:
    (folder / name).write_bytes(data)
    report(folder, f"copy_file: {name}")
    with (folder / "report.yaml").open("a", encoding="utf-8") as file:
        file.write(TOLL % count)
    rules = ("figure-not-in-copy", "copy-not-read")
    return [one for one in check(load(folder)).findings if one.rule in rules]


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_of_every_kind_holds_what_it_holds_and_nothing_else(
    tmp_path: Path, name: str
) -> None:
    assert found(tmp_path, name, COPIES[name], "9") == []
    (finding,) = found(tmp_path, name, COPIES[name], "12")
    assert finding.rule == "figure-not-in-copy"
    page = " on page 2" if name.endswith(".pdf") else ""
    said = f"It says “Nine people were killed”{page}."
    assert finding.got == f"The copy of doc does not hold 12. {said}"


BOMB = docx("<w:document>" + " " * (MAX_PACKED_BYTES + 1))
ENTITY = '<!DOCTYPE d [<!ENTITY e "9">]><w:document><w:t>&e;</w:t></w:document>'


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("doc.pdf", b"%PDF-1.4 no more", "is no PDF"),
        ("doc.pdf", pdf([""]), "holds no text"),
        ("doc.docx", b"PK no more", "is no Word document"),
        ("doc.docx", docx("<x/>", "other.xml"), "is no Word document"),
        ("doc.docx", docx("<w:document>"), "is no Word document"),
        ("doc.docx", docx(ENTITY), "defines its own signs"),
        ("doc.docx", BOMB, "has more than 20 MB in it"),
        ("doc.warc", b"no archive", "is no web archive"),
        ("doc.warc", warc(HTML).replace(b"\r\n\r\n", b"\n"), "is a damaged web archive"),
        ("doc.warc", warc(b"x", "Content-Encoding: br", "Content-Type: text/html"), "packed as br"),
        (
            "doc.warc.gz",
            gzip.compress(b" " * (MAX_PACKED_BYTES + 1)),
            "has more than 20 MB",
        ),
        ("doc.warc.gz", gzip.compress(warc(HTML))[:-9], "is a damaged web archive"),
        ("doc.eml", b"", "holds no text"),
        ("doc.eml", b"Content-Type: message/rfc822\n\n" * 5_000, "is no e-mail that can be read"),
        ("doc.eml", b"Subject: x\n\n" + b"a " * MAX_SIGNS, "signs of text"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, name: str, data: bytes, why: str) -> None:
    (finding,) = found(tmp_path, name, data, "9")
    assert (finding.rule, why in finding.got) == ("copy-not-read", True), finding.got


def test_more_pages_than_are_read_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_pages, "MAX_PAGES", 2)
    (finding,) = found(tmp_path, "doc.pdf", pdf(PAGES), "9")
    assert finding.got == "doc.pdf has more than 2 pages."
    monkeypatch.setattr(pdf_pages, "MAX_PAGES", 3)
    monkeypatch.setattr(pdf_pages, "MAX_DRAWN_BYTES", 99)
    (finding,) = found(tmp_path, "doc.pdf", pdf(PAGES), "9")
    assert "on its pages" in finding.got


def test_more_parts_of_an_archive_than_are_read_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(warc_text, "MAX_PARTS", 2)
    (finding,) = found(tmp_path, "doc.warc", warc(HTML) * 3, "9")
    assert finding.got == "doc.warc has more than 2 parts."
    (finding,) = found(tmp_path, "doc.warc.gz", gzip.compress(warc(HTML)) * 3, "9")
    assert finding.got == "doc.warc.gz has more than 2 parts."
    page = gzip.compress(warc(HTML, "Content-Type: text/html"))
    assert found(tmp_path, "doc.warc.gz", page * 2, "9") == []


@pytest.mark.parametrize("tag", ["dd", "option", "section", "h6", "pre", "table", "x-card"])
def test_what_stands_in_two_blocks_of_a_page_does_not_run_together(tag: str) -> None:
    seen = seen_in_html(f"<{tag}>12</{tag}><{tag}>30</{tag}>")
    assert seen.split() == ["12", "30"]


@pytest.mark.parametrize("tag", ["b", "span", "sup", "wbr", "a"])
def test_what_stands_in_one_line_of_a_page_is_not_parted(tag: str) -> None:
    assert seen_in_html(f"<p>1<{tag}>200</{tag}></p>").strip() == "1200"


def test_hyphens_and_line_ends_of_a_word_document_part_its_numbers(tmp_path: Path) -> None:
    run = "<w:t>%s</w:t>"
    body = f"{run % '1,200'}<w:noBreakHyphen/>{run % '1,500 were killed.'}<w:cr/>{run % '7'}"
    data = docx(f'<w:document xmlns:w="urn:w"><w:p><w:r>{body}</w:r></w:p></w:document>')
    assert written_in_docx(data) == "1,200‑1,500 were killed.\n7\n"
    for end in ("1200", "1500"):
        assert found(tmp_path, "doc.docx", data, end) == []


def test_deletions_that_are_tracked_are_not_read() -> None:
    gone = "<w:del><w:r><w:delText>12</w:delText></w:r></w:del><w:r><w:t>9 killed</w:t></w:r>"
    assert written_in_docx(docx(f'<w:document xmlns:w="urn:w">{gone}</w:document>')) == "9 killed"


def test_what_is_no_text_in_an_archive_is_not_unpacked(tmp_path: Path) -> None:
    image = warc(b"x", "Content-Type: image/png", "Content-Encoding: br")
    page = warc(HTML, "Content-Type: Text/HTML; Charset=utf-8")
    assert found(tmp_path, "doc.warc", image + page, "9") == []


def test_the_signs_of_a_page_are_read_as_it_declares_them() -> None:
    page = warc("<p>Café</p>".encode("latin-1"), "Content-Type: text/html; Charset=ISO-8859-1")
    assert warc_text.shown_in_warc(page).strip() == "Café"


def test_a_pdf_in_which_something_is_packed_in_an_unknown_way_is_told(tmp_path: Path) -> None:
    data = pdf(PAGES).replace(b"<< /Length", b"<< /Filter /OwnDecode /Length")
    (finding,) = found(tmp_path, "doc.pdf", data, "9")
    assert finding.got == "doc.pdf is no PDF whose text can be read."


def test_pages_are_read_in_time_in_proportion_to_their_number() -> None:
    def taken(pages: int) -> float:
        data = pdf([f"In May {number} people were killed." for number in range(pages)])
        before = time.process_time()
        assert pdf_pages.drawn_in_pdf(data).count(pdf_pages.PAGE_END) == pages - 1
        return time.process_time() - before

    few = min(taken(20) for _ in range(2))
    assert taken(160) < 24 * few
