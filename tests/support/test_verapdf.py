"""The validator accepts good PDFs, names what is wrong with bad ones, and never stays silent."""

from pathlib import Path

import pytest
from weasyprint import HTML

from tests.support.daily import LONG
from tests.support.verapdf import Result, ValidatorError, checked, failures, failures_of

PAGE = "<html lang=en><meta charset=utf-8>{}<h1>Heading</h1><p>Text.<ul><li>Item</ul></html>"
TITLED = PAGE.format("<title>Title</title>")


def write(path: Path, html: str, variant: str | None) -> Path:
    """Write a PDF and return its path."""
    HTML(string=html).write_pdf(path, pdf_variant=variant)
    return path


# WeasyPrint leaves its colour profile open, and the suite turns warnings into errors.
@pytest.mark.long
@pytest.mark.filterwarnings("ignore:unclosed file .*sRGB2014:ResourceWarning")
def test_a_good_file_has_no_failures(tmp_path: Path) -> None:
    """A titled, tagged file in a named language complies with what it claims."""
    assert failures(write(tmp_path / "good.pdf", TITLED, "pdf/a-3a"), "3a") == []


def test_each_file_gets_its_own_failures(tmp_path: Path) -> None:
    """Several files and flavours in one call do not mix; what claims one is not the other."""
    good = write(tmp_path / "gut é.pdf", TITLED, "pdf/ua-1")
    untagged = write(tmp_path / "untagged.pdf", TITLED, None)
    untitled = write(tmp_path / "untitled.pdf", PAGE.format(""), "pdf/ua-1")
    found = failures_of([untagged, good, untitled])
    assert found["ua1", good] == []
    assert any(line.startswith("6.6.4 1: ") for line in found["3a", good])
    assert any("StructTreeRoot entry is not present" in line for line in found["ua1", untagged])
    assert any("(MarkInfo = null, Marked = null)" in line for line in found["ua1", untagged])
    [line] = found["ua1", untitled]
    assert line.startswith("7.1 9: Metadata stream does not contain dc:title @ root/document[0]")


@pytest.mark.long
@pytest.mark.parametrize("content", [b"", b"not a PDF"] if LONG else [b"not a PDF"])
def test_unreadable_file_is_an_error(tmp_path: Path, content: bytes) -> None:
    """A file that is no PDF is an error that names it, even beside a good one."""
    good = write(tmp_path / "good.pdf", TITLED, "pdf/ua-1")
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(content)
    with pytest.raises(ValidatorError, match=r"bad\.pdf: .*Couldn't parse"):
        failures_of([good, bad], ["ua1"])


def test_missing_file_is_an_error(tmp_path: Path) -> None:
    """A file that is not there is an error that names it."""
    with pytest.raises(ValidatorError, match=r"absent\.pdf"):
        failures(tmp_path / "absent.pdf", "ua1")


def test_nothing_to_look_at_is_an_error(tmp_path: Path) -> None:
    """Neither no files nor an unknown flavour passes for compliance."""
    with pytest.raises(ValidatorError, match="no file"):
        failures_of([])
    with pytest.raises(ValidatorError, match="unknown flavour 'ua9'"):
        failures(tmp_path / "any.pdf", "ua9")


@pytest.mark.parametrize(
    "result",
    [
        Result(passed=0, compliant=True, finished=True, failures=[]),
        Result(passed=9, compliant=True, finished=False, failures=[]),
        Result(passed=9, compliant=False, finished=True, failures=[]),
        Result(passed=9, compliant=True, finished=True, failures=["1 1: message @ root"]),
    ],
)
def test_doubtful_result_is_an_error(result: Result) -> None:
    """No checks, an early end or a contradiction never passes for compliance."""
    with pytest.raises(ValidatorError):
        checked(Path("any.pdf"), result)
