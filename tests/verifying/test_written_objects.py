"""Objects of a PDF that are not written as our writer writes them, which readers take unlike."""

from __future__ import annotations

import pytest

from sitrep.verifying.form.file_layout import laid_out_as_ours
from sitrep.verifying.form.written_objects import written_as_ours
from tests.verifying.altering import built

OURS = [
    b"<</Type /Page/MediaBox [0 0 595.275591 841.889764]/Contents 6 0 R/Annots []>>",
    b"<</Title (a \\(b\\) \\\\ c)/Lang <feff0661>/Dest [7 0 R /XYZ 39.685039 -0.5 0]>>",
    b"<</Subtype /text#2fmarkdown/Params <</Size 5./Shown true/None null>>>>",
    b"<<>>",
]
OTHERS = [
    b"<</Type /Page%99 killed\r/MediaBox []>>",
    b"<</Contents null/Contents 6 0 R>>",
    b"<</Media#42ox []>>",
    b"<</Type /P#61ge>>",
    b"<</Type  /Page>>",
    b"<</Type /Page >>",
    b"<</Type /Page>> ",
    b"<</Type\t/Page>>",
    b"<</Kids [1 0 R  2 0 R]>>",
    b"<</Kids [1 0 R ]>>",
    b"<</Kids [1 0 R2 0 R]>>",
    b"<</Count +2>>",
    b"<</Count 002>>",
    b"<</Title (a\\\nb)>>",
    b"<</Title (\\141)>>",
    b"<</Title (a(b)c)>>",
    b"<</Title <FEFF>>>",
    b"<</Title <f>>>",
    b"<</Type >>",
    b"<</Type /Page",
    b"[" * 99 + b"]" * 99,
    b"",
]


@pytest.mark.parametrize("raw", OURS)
def test_what_our_writer_writes(raw: bytes) -> None:
    assert written_as_ours(raw)


@pytest.mark.parametrize("raw", OTHERS)
def test_what_it_never_writes(raw: bytes) -> None:
    assert not written_as_ours(raw)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"/XRef", b"/XRef/Note (99 killed)"),
        (b"/Type /XRef", b"/Prev 20/Type /XRef"),
        (b"/Size ", b"/Size 9"),
    ],
)
def test_the_list_of_objects_tells_nothing_else(before: bytes, after: bytes) -> None:
    """No byte of it counts into the identity of the file."""
    content = built(layout="brief")[".pdf"]
    assert laid_out_as_ours(content)
    head, found, rest = content.rpartition(before)
    assert found
    assert not laid_out_as_ours(head + after + rest)
