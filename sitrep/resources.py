"""Where the files that ship with the package are: templates, languages, fonts, the first report."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parent
_CHECKOUT = _PACKAGE.parent


def templates() -> Path:
    """The folder of page templates: in an installed package inside it, in a checkout beside it."""
    return _shipped("templates", "templates")


def languages() -> Path:
    """The folder of languages, each of which is a folder in it."""
    return templates() / "languages"


def language_codes() -> tuple[str, ...]:
    """The codes of the languages that there are: the names of their folders."""
    return tuple(sorted(one.name for one in languages().iterdir() if one.is_dir()))


def phrases(language: str) -> Path:
    """What the house writes in a language."""
    return languages() / language / "phrases.yaml"


@cache
def reading_words() -> tuple[Path, ...]:
    """The files of the words by which texts are read, one a language."""
    return tuple(languages() / code / "reading.yaml" for code in language_codes())


def sheet_words(language: str) -> Path:
    """The words of tables that people fill in, in a language."""
    return languages() / language / "sheets.yaml"


def workbook_notes(language: str) -> Path:
    """What the workbook says of its sheets and columns in a language, under the English texts."""
    return languages() / language / "notes.yaml"


def kinds() -> tuple[Path, ...]:
    """The files of single kinds of records: their words and their explanations, by name."""
    return tuple(sorted((templates() / "kinds").glob("*.yaml")))


def axes() -> tuple[Path, ...]:
    """The files of axes that originators state in words: their words and their explanations."""
    return tuple(sorted((templates() / "axes").glob("*.yaml")))


def sections() -> tuple[Path, ...]:
    """The files of sections that hold their words in all languages, by name."""
    return tuple(sorted((templates() / "sections").glob("*.yaml")))


def remarks() -> Path:
    """What the annex says of each rule, in all languages."""
    return templates() / "remarks.yaml"


def fonts() -> Path:
    """The folder of fonts that every PDF embeds."""
    return templates() / "fonts"


def reference_docx() -> Path:
    """The style of the Word edition, which scripts/reference_docx.py makes."""
    return templates() / "reference.docx"


def manual() -> Path:
    """The folder of manual pages for faults; a rule carries its own."""
    return templates() / "manual"


def cases() -> Path:
    """The folder of published cases from which rules come."""
    return templates() / "cases"


def profiles() -> Path:
    """The folder of profiles: what each sort of document is expected to hold."""
    return templates() / "profiles"


def profile(name: str) -> Path:
    """The file of the profile with this name."""
    return profiles() / f"{name}.yaml"


def look(name: str) -> Path:
    """The colours and rules of a shipped look."""
    return templates() / "looks" / f"{name}.yaml"


def synonyms() -> Path:
    """What is said of words that people write for the words of a list."""
    return templates() / "synonyms.yaml"


def other_keys() -> Path:
    """What people write for the keys of records."""
    return templates() / "other_keys.yaml"


def headings() -> Path:
    """Headings of tables, and the keys that are proposed for them."""
    return templates() / "headings.yaml"


def layouts() -> tuple[Path, ...]:
    """The mappings of layouts that are known, by name."""
    return tuple(sorted((templates() / "layouts").glob("*.yaml")))


def workbook() -> Path:
    """The words of the workbook that ``sitrep init --xlsx`` writes."""
    return templates() / "workbook.yaml"


def minimal_report() -> Path:
    """The report that ``sitrep init`` writes."""
    return _shipped("minimal", "samples/minimal")


def _shipped(inside: str, beside: str) -> Path:
    packaged = _PACKAGE / inside
    return packaged if packaged.is_dir() else _CHECKOUT / beside
