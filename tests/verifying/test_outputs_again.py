"""What a build writes beside its PDF is made again from the data that the PDF carries."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from contextlib import nullcontext
from functools import cache
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest

import sitrep
from sitrep.exports import EXPORTS
from sitrep.pipeline.wished_style import named_house
from sitrep.verifying.briefing import verified
from sitrep.verifying.file_texts import archived
from sitrep.verifying.outputs_again import OutputsAgain
from sitrep.verifying.proof import Proof
from sitrep.write import FORMATS
from tests.support.daily import some
from tests.support.made_once import made_once
from tests.verifying.altering import MINIMAL


@cache
def whole(layout: str) -> Path:
    """A folder of every format and export of the small report."""
    options = sitrep.BuildOptions(to=[*FORMATS, *EXPORTS], layout=layout)

    def make(folder: Path) -> None:
        sitrep.build(MINIMAL, out=folder, options=options)

    return made_once(f"every output {layout}", make)


@cache
def again(layout: str) -> OutputsAgain:
    (pdf,) = whole(layout).glob("*.pdf")
    made = verified(pdf, named_house(None, None), exact=False).made
    assert made is not None
    return OutputsAgain(pdf.stem, made)


def beside(layout: str) -> Iterator[Path]:
    for one in sorted(whole(layout).iterdir()):
        if one.suffix != ".pdf" and not one.name.endswith(".manifest.json"):
            yield one


@pytest.mark.parametrize("layout", some(["full", "brief"], 2))
def test_every_output_is_made_again_byte_for_byte(layout: str) -> None:
    found = {one.name: again(layout).proof(one, exact=True) for one in beside(layout)}
    assert len(found) > len(FORMATS) + len(EXPORTS) - 2
    assert {name: one and one.proved for name, one in found.items()} == dict.fromkeys(
        found, ("data",)
    )


def test_no_output_is_proved_of_which_a_word_was_changed(tmp_path: Path) -> None:
    refused = []
    for one in beside("full"):
        changed = tmp_path / one.name
        changed.write_bytes(other_words(one.read_bytes()))
        proof = again("full").proof(changed, exact=False)
        assert proof is not None
        refused.append(proof.faults and not proof.proved)
    assert refused
    assert all(refused)


def other_words(content: bytes) -> bytes:
    """The file with another name of its place, also where it is packed."""
    if content[:2] != b"PK":
        assert b"xample" in content
        return content.replace(b"xample", b"xomple")
    members = archived(content)
    assert members is not None
    assert any(b"xample" in data for _, data in members)
    return packed([(name, data.replace(b"xample", b"xomple")) for name, data in members])


def packed(members: list[tuple[str, bytes]]) -> bytes:
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_STORED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return made.getvalue()


def _word(tmp_path: Path, before: bytes, after: bytes, exact: bool = False) -> Proof:
    content = next(one for one in beside("full") if one.suffix == ".docx").read_bytes()
    members = archived(content)
    assert members is not None
    file = tmp_path / "minimal.docx"
    changed = [(name, data.replace(before, after)) for name, data in members]
    assert changed != members or before == after
    file.write_bytes(packed(changed))
    found = again("full").proof(file, exact)
    assert found is not None
    return found


def test_what_is_packed_otherwise_is_the_same_document(tmp_path: Path) -> None:
    assert _word(tmp_path, b"", b"").proved == ("data",)


def test_of_a_document_that_another_program_wrote_the_words_are_proved_and_it_is_said(
    tmp_path: Path,
) -> None:
    found = _word(tmp_path, b"<w:cantSplit/>", b"")
    assert (found.proved, found.faults) == (("words",), ())
    assert found.weaker.startswith("Its words are those of its data")
    assert _word(tmp_path, b"<w:cantSplit/>", b"", exact=True).faults


def test_a_file_that_no_build_gives_is_not_proved_by_a_manifest_that_lists_it(
    tmp_path: Path,
) -> None:
    (pdf,) = whole("full").glob("*.pdf")
    (tmp_path / pdf.name).write_bytes(pdf.read_bytes())
    (tmp_path / "minimal.killed.hxl.csv").write_bytes(b"Killed\n900\n")
    names = [pdf.name, "minimal.killed.hxl.csv"]
    subject = [
        {"name": name, "digest": {"sha256": sha256((tmp_path / name).read_bytes()).hexdigest()}}
        for name in names
    ]
    statement = {
        "_type": "https://in-toto.io/Statement/v1",
        "subject": subject,
        "predicateType": "https://slsa.dev/provenance/v1",
        "predicate": {},
    }
    (tmp_path / "minimal.manifest.json").write_text(json.dumps(statement), "utf-8")
    found = {Path(one.file).name: one for one in sitrep.verify(tmp_path).files}
    assert found[pdf.name].ok
    other = found["minimal.killed.hxl.csv"]
    assert other.faults == ("The data of the PDF beside it give no such file.",)
    (tmp_path / "minimal.manifest.json").unlink()
    unlisted = sitrep.verify(tmp_path)
    assert unlisted.ok
    assert any("minimal.killed.hxl.csv" in note for note in unlisted.notes)


RUN = b'<w:r><w:t xml:space="preserve">at least 12</w:t></w:r>'
HIDDEN = RUN.replace(b"<w:r>", b"<w:r><w:rPr><w:vanish/></w:rPr>")
WORD = "word/document.xml"
SHEET = "xl/worksheets/sheet1.xml"
LINKS = "word/_rels/document.xml.rels"
WHITE = b'<w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr>'
MATHS = b'<m:t xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
FORMULA = RUN.replace(b"w:t", b"m:t").replace(b"<m:t", MATHS)
NUMBERS = b'<numFmts><numFmt numFmtId="170" formatCode="&quot;900&quot;"/></numFmts>'
STYLES = "word/styles.xml"
BOOK = "xl/workbook.xml"
GRID = b'<w:gridCol w:w="'
CELL = b'<w:p><w:pPr><w:pStyle w:val="Compact" /></w:pPr>'
BETWEEN = b"</w:tc><w:tc><w:tcPr />"
MOVED = CELL + RUN + b"</w:p>" + BETWEEN + CELL + b"</w:p></w:tc>"
FORGED = {
    "typeface of pictures": ("docx", STYLES, b'w:ascii="Noto Sans"', b'w:ascii="Wingdings"'),
    "a dark ground": ("docx", STYLES, b'w:fill="EEF2F6"', b'w:fill="000000"'),
    "lines without height": ("docx", STYLES, b'w:line="259"', b'w:line="1"'),
    "columns without width": ("docx", WORD, GRID, GRID + b'1" w:was="'),
    "in the cell before": ("docx", WORD, BETWEEN + CELL + RUN + b"</w:p></w:tc>", MOVED),
    "citations of one source": ("docx", WORD, b'w:anchor="source-2"', b'w:anchor="source-1"'),
    "sources of another name": ("docx", WORD, b'w:name="source-2"', b'w:name="source-1"'),
    "links traded": ("docx", WORD, b'r:id="rId27"', b'r:id="rId28"'),
    "links numbered otherwise": ("docx", LINKS, b'Id="rId28"', b'Id="rId99"'),
    "sheets traded": ("xlsx", BOOK, b'r:id="rId2"', b'r:id="rId1"'),
    "a sheet of another name": ("xlsx", BOOK, b'name="tolls"', b'name="killed"'),
    "scrolled away": ("xlsx", SHEET, b'topLeftCell="B3"', b'topLeftCell="ZZ99"'),
    "hidden": ("docx", WORD, RUN, HIDDEN),
    "white": ("docx", WORD, RUN, RUN.replace(b"<w:r>", WHITE)),
    "struck out": ("docx", WORD, RUN, RUN.replace(b"<w:r>", b"<w:r><w:rPr><w:strike/></w:rPr>")),
    "signs": ("docx", WORD, RUN, HIDDEN + b'<w:r><w:sym w:font="Arial" w:char="0039"/></w:r>'),
    "commented out": ("docx", WORD, RUN, b"<!-- > " + RUN + b" < -->"),
    "mirrored": ("docx", WORD, b"<w:tblPr>", b"<w:tblPr><w:bidiVisual/>"),
    "another link": ("docx", LINKS, b"https://example.org/", b"https://example.com/"),
    "a hidden row": ("xlsx", SHEET, b'<row r="3"', b'<row hidden="1" r="3"'),
    "figures traded": ("xlsx", SHEET, b'<c r="A3" ', b'<c r="A4" '),
    "of another vocabulary": ("docx", WORD, RUN, FORMULA),
    "states it in another vocabulary": ("docx", WORD, b' w:anchor="', b' w14:anchor="'),
    "within what shows nothing": ("docx", WORD, RUN, b"<w:noProof>" + RUN + b"</w:noProof>"),
    "blanks that do not count": ("docx", WORD, b'xml:space="preserve"', b'xml:space="default"'),
    "blanks put before": ("docx", WORD, b">at least 12<", b"> at least 12<"),
    "without a blank between": ("docx", WORD, b'<w:t xml:space="preserve"> </w:t>', b"<w:t></w:t>"),
    "instructions": ("docx", WORD, RUN, b"<?show 900?>" + RUN),
    "in letters of another kind": ("docx", WORD, b'encoding="UTF-8"', b'encoding="utf-7"'),
    "without a way to its styles": ("docx", LINKS, b"/styles", b"/stylesWithEffects"),
    "a number as another": ("xlsx", "xl/styles.xml", b"<cellXfs", NUMBERS + b"<cellXfs"),
}
"""Words that are as they were, and are not seen as they were: format, part, before, after."""


@pytest.mark.parametrize("kind", some([*FORGED], 2))
def test_words_that_are_not_seen_as_they_are_said_prove_nothing(kind: str, tmp_path: Path) -> None:
    ending, part, before, after = FORGED[kind]
    given = next(one for one in beside("full") if one.suffix == f".{ending}")
    members = archived(given.read_bytes())
    assert members is not None
    assert any(name == part and before in data for name, data in members)
    told = [(name, data.replace(before, after) if name == part else data) for name, data in members]
    refused(tmp_path / given.name, packed(told))


def refused(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    found = again("full").proof(file, exact=False)
    assert found is not None
    assert found.proved == ()
    assert found.faults


@pytest.mark.parametrize("ending", [".docx", ".xlsx"])
def test_what_is_packed_beside_or_before_it_proves_nothing(ending: str, tmp_path: Path) -> None:
    given = next(one for one in beside("full") if one.suffix == ending)
    content = given.read_bytes()
    members = archived(content)
    assert members is not None
    for more in (("word/media/x.png", b"\x89PNG"), ("word/vbaProject.bin", b"MZ"), members[0]):
        with (
            pytest.warns(UserWarning, match="Duplicate name") if more in members else nullcontext()
        ):
            added = packed([*members, more])
        refused(tmp_path / given.name, added)
    refused(tmp_path / given.name, b"<html>900 killed</html>" + content)
    shows = "word/styles.xml" if ending == ".docx" else "xl/styles.xml"
    refused(tmp_path / given.name, packed([one for one in members if one[0] != shows]))


def _replaced(data: bytes, *pairs: tuple[bytes, bytes]) -> bytes:
    for before, after in pairs:
        data = data.replace(before, after)
    return data


def test_what_programs_write_as_they_like_is_no_difference(tmp_path: Path) -> None:
    """The order of attributes, the numbers of links and bookmarks, how elements are closed."""
    given = next(one for one in beside("full") if one.suffix == ".docx")
    members = archived(given.read_bytes())
    assert members is not None
    other = ((b'Id="rId27"', b'Id="rId927"'), (b'r:id="rId27"', b'r:id="rId927"'))
    closed = ((b" />", b"/>"), (b"<w:tcPr/>", b"<w:tcPr></w:tcPr>"))
    told = [
        (name, _replaced(data, *closed, *(other if name in (WORD, LINKS) else ())))
        for name, data in members
    ]
    assert told != members
    (tmp_path / given.name).write_bytes(packed(told))
    found = again("full").proof(tmp_path / given.name, exact=False)
    assert found is not None
    assert (found.proved, found.faults) == (("words",), ())


def test_what_is_nested_very_deep_is_refused(tmp_path: Path) -> None:
    given = next(one for one in beside("full") if one.suffix == ".docx")
    members = archived(given.read_bytes())
    assert members is not None
    within = (b"<w:t ", b"<w:x>" * 20_000 + b"<w:t "), (b"</w:t>", b"</w:t>" + b"</w:x>" * 20_000)
    deep = _replaced(RUN, *within)
    told = [(name, data.replace(RUN, deep) if name == WORD else data) for name, data in members]
    refused(tmp_path / given.name, packed(told))
