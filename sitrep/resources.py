"""Where the files that ship with the package are: templates, languages, fonts, the first report."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent
_CHECKOUT = _PACKAGE.parent


def templates() -> Path:
    """The folder of page templates: in an installed package inside it, in a checkout beside it."""
    return _shipped("templates", "templates")


def languages() -> Path:
    """The folder of language files."""
    return templates() / "languages"


def kinds() -> tuple[Path, ...]:
    """The files of single kinds of records: their words and their explanations, by name."""
    return tuple(sorted((templates() / "kinds").glob("*.yaml")))


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


def headings() -> Path:
    """Headings of tables, and the keys that are proposed for them."""
    return templates() / "headings.yaml"


def layouts() -> tuple[Path, ...]:
    """The mappings of layouts that are known, by name."""
    return tuple(sorted((templates() / "layouts").glob("*.yaml")))


def number_words() -> Path:
    """The words in which each language writes numbers."""
    return templates() / "number_words.yaml"


def without_number() -> Path:
    """What stands in tables where no number does."""
    return templates() / "without_number.yaml"


def month_names() -> Path:
    """The names of the months in the languages of the documents."""
    return templates() / "month_names.yaml"


def counting_words() -> Path:
    """The words that count people without saying a number."""
    return templates() / "counting_words.yaml"


def sentence_words() -> Path:
    """The words by which the end of a sentence is told from that of an abbreviation."""
    return templates() / "sentence_words.yaml"


def ordinary_numbers() -> Path:
    """The words beside which a number counts nothing."""
    return templates() / "ordinary_numbers.yaml"


def direction_words() -> Path:
    """The words by which documents say that a number rose or fell."""
    return templates() / "direction_words.yaml"


def per_cent_words() -> Path:
    """The words by which a sentence says that the number before them is in per cent."""
    return templates() / "per_cent_words.yaml"


def beside_numbers() -> Path:
    """The words by which a sentence says what the figure in it counts."""
    return templates() / "beside_numbers.yaml"


def workbook() -> Path:
    """The words of the workbook that ``sitrep init --xlsx`` writes."""
    return templates() / "workbook.yaml"


def sheet_words() -> tuple[Path, ...]:
    """The files of the words of tables that people fill in, one a language."""
    return tuple(sorted((templates() / "sheet_words").glob("*.yaml")))


def sheet_words_of(language: str) -> Path:
    """The file of these words in one language."""
    return templates() / "sheet_words" / f"{language}.yaml"


def minimal_report() -> Path:
    """The report that ``sitrep init`` writes."""
    return _shipped("minimal", "samples/minimal")


def _shipped(inside: str, beside: str) -> Path:
    packaged = _PACKAGE / inside
    return packaged if packaged.is_dir() else _CHECKOUT / beside
