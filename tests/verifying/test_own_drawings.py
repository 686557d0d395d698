"""A drawing is the same where it stands elsewhere, and another where anything in it is moved."""

from __future__ import annotations

import pytest

from sitrep.verifying.form.own_drawings import drawings_in

DRAWN = b"""\
q
1 0 0 1 672.7 7.5 cm
q
1.8 0 0 1.8 0 0 cm
1 0 0 1 3 4 cm
0 0 0 RG
4 4.5 m
11 4.5 l
B
Q
Q"""
PAGE = b"q\n/Figure\n<</MCID %d>>\nBDC\n%b\nEMC\nQ\n/Span\n<</MCID 0>>\nBDC\nBT\nET\nEMC\n"


def found(drawn: bytes, mark: int = 117) -> list[bytes]:
    return list(drawings_in(PAGE % (mark, drawn) + PAGE % (mark + 1, DRAWN)))


def test_a_drawing_elsewhere_is_the_same() -> None:
    assert len(found(DRAWN)) == 2
    assert found(DRAWN) == found(DRAWN.replace(b"672.7 7.5", b"52.9 390.4"), mark=3)


@pytest.mark.parametrize(
    ("before", "after"),
    [(b"11 4.5 l", b"12 4.5 l"), (b"1.8 0 0 1.8", b"1.8 0 0 3.6"), (b"3 4 cm", b"5 4 cm"),
     (b"0 0 0 RG", b"1 0 0 RG"), (b"4 4.5 m\n", b"")],
)  # fmt: skip
def test_a_drawing_with_anything_else_is_another(before: bytes, after: bytes) -> None:
    assert DRAWN.replace(before, after) != DRAWN
    assert found(DRAWN) != found(DRAWN.replace(before, after))
