"""A text holds a sign that no font of the PDF has.

**Why it harms.** A PDF is set with the fonts that it carries, so that it looks the same everywhere.
Where these lack a sign, no PDF is written: an empty box in a name, or nothing where "at least"
stood, would be another text than the one that was checked.

**Instead.** Name a font that has the sign: `build --fonts FOLDER` takes from a folder what the
page needs, `fonts: {scripts: [...]}` in style.yaml names files ([templates.md](../templates.md)).
Or write it otherwise: "at least" for a sign of comparison, "to" for an arrow. Or leave `pdf` out
of `--to`: every other format is written as it stands. A waiver sets this notice aside, and makes
no PDF: where one is asked for, and the page holds the sign, the finding is an error, the PDF alone
is left out, and the other formats are written. It is never printed in the annex.

**Norm.** PDF/A and PDF/UA (ISO 19005, ISO 14289): no text refers to the glyph that stands for a
missing one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from sitrep.findings import Level, Problem
from sitrep.glyphs import naming_signs, without_glyph
from sitrep.model.base import Voice
from sitrep.model.report import RECORD_KINDS, Report
from sitrep.model.views.index import Index
from sitrep.model.views.projection import public
from sitrep.model.views.walk import Leaf

NAME = "sign-without-glyph"
LEVEL = Level.NOTICE

EXPECTED = (
    "A PDF is set with its own fonts: Latin, Greek, Cyrillic and Arabic letters, common signs, and "
    "what fonts of yours add."
)
_NOT_PRINTED = ("file", "layer", "code", "previous", "copy_file")
_MEND = "Name a font that has it (--fonts, or fonts in style.yaml), or write it otherwise."
_QUOTED = (
    "Name a font that has it (--fonts, or fonts in style.yaml): words of a source are not changed "
    "for a font."
)


def check(index: Index) -> Iterator[Problem]:
    """One problem for each public text that cannot be set."""

    def lacking(text: str) -> tuple[str, ...]:
        signs = without_glyph(text)
        return tuple(one for one in signs if one not in index.further_signs) if signs else ()

    return problems(index, lacking)


def problems(index: Index, lacking: Callable[[str], Sequence[str]]) -> Iterator[Problem]:
    """One problem for each public text of which ``lacking`` names signs."""
    found = [(leaf, signs) for leaf in index.leaves if (signs := lacking(_text(leaf)))]
    if not found:
        return
    shown = public(index.report)
    records, texts = _records(shown), {leaf.value for leaf in Index(shown).leaves if _text(leaf)}
    for leaf, signs in found:
        if leaf.value in texts and _record(index, leaf) in records:
            mend = _QUOTED if leaf.voice is Voice.THEIRS else _MEND
            yield Problem(leaf.route, naming_signs(signs), EXPECTED, mend)


def _text(leaf: Leaf) -> str:
    printed = leaf.voice is not None and leaf.route[-1] not in _NOT_PRINTED
    return leaf.value if printed and isinstance(leaf.value, str) else ""


def _records(shown: Report) -> frozenset[str | None]:
    ids = {record.id for kind in RECORD_KINDS for record in getattr(shown, kind)}
    return frozenset((None, *ids))


def _record(index: Index, leaf: Leaf) -> str | None:
    """The record that holds a text; None for what stands in none."""
    return index.record_at(leaf.route) if leaf.route[0] in RECORD_KINDS else None


_ACTOR = (
    "actors: [{id: here, name: %s, kind: person%s}]\n"
    "tolls: [{id: t, according_to: here, measure: killed, count: 12, sources: [doc]%s}]"
)
GOOD = [
    "overview: ['Éa, Ўз, Ωδ, ўз, سوريا, 5 ≠ 6 · 7–8 … © [@doc].']",
    _ACTOR % ("አበበ", *[", sensitivity: confidential"] * 2),
]
BAD = [
    "overview: ['People went north → south [@doc].']",
    "report: {issuer: परीक्षा}",
    _ACTOR % ("אבי", "", ""),
]
