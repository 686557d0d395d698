"""A language begun: the folder of English under another code, to be translated where it stands.

Every phrase is in it, those of kinds of figures and profiles too, in the plural forms of the
locale. Run it with `.venv/bin/python -m scripts.new_language CODE LOCALE NAME`.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from babel import Locale

from sitrep import resources
from sitrep.languages.phrases import REFERENCE, all_phrases, is_plural, plural_forms
from sitrep.loading.vocabulary.sheet_words import words_of
from sitrep.loading.vocabulary.synonyms import YES_NO, lists
from sitrep.model.report import Report
from sitrep.workbook.notes import told_in


def begin(code: str, locale: str, name: str) -> Path:
    """Write the folder of a language, and say where it is; one that is there is left alone."""
    forms = plural_forms(Locale.parse(locale))
    data = yaml.load(resources.phrases(REFERENCE).read_text("utf-8"), yaml.BaseLoader)
    phrases = _in_forms(all_phrases(REFERENCE, data["phrases"]), forms)
    folder = resources.languages() / code
    shutil.copytree(resources.languages() / REFERENCE, folder)
    text = _text({**data, "name": name, "locale": locale, "phrases": phrases})
    resources.phrases(code).write_text(text, "utf-8")
    words = {**words_of(REFERENCE), "choices": dict(_choices())}
    resources.sheet_words(code).write_text(_text(words), "utf-8")
    others = (one for one in resources.language_codes() if one not in (code, REFERENCE))
    notes = next(filter(None, map(told_in, others)), {})
    resources.workbook_notes(code).write_text(_text({text: text for text in notes}), "utf-8")
    return folder


def _choices() -> Iterator[tuple[str, dict[str, str]]]:
    """The lists of words that cells offer, in English until somebody translates them."""
    yield "YesNo", {word: word for word in YES_NO}
    for of in lists(Report, set()):
        yield of.__name__, {word.value: word.value.replace("_", " ") for word in of}


def _text(data: Mapping[str, Any]) -> str:
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10_000)


def _in_forms(tree: Mapping[str, Any], forms: frozenset[str]) -> dict[str, Any]:
    """The phrases, each that has plural forms in those of the locale."""
    return {
        key: value
        if isinstance(value, str)
        else {form: value.get(form, value["other"]) for form in sorted(forms)}
        if is_plural(value)
        else _in_forms(value, forms)
        for key, value in tree.items()
    }


if __name__ == "__main__":
    print(begin(*sys.argv[1:4]))
