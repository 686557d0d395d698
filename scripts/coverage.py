"""Write docs/coverage.md anew: what five publishers' first pages hold, and what prints it here.

Each sentence is taken from a sample that is built with the records of coverage.yaml beside its own.
`make accept` writes the page too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from sitrep.compose import compose
from sitrep.compose.desk import plain_text
from sitrep.languages import load_language
from sitrep.loading.load import load
from sitrep.model.report import Report
from sitrep.model.views.edition_type import Edition
from sitrep.model.views.index import Index
from sitrep.page.document import Document, Section, Spans

ROOT = Path(__file__).resolve().parent.parent
FILE = ROOT / "docs" / "coverage.md"
SAMPLES = {"flood": "flood-kestria-2030/issue-2", "outbreak": "outbreak-velmora-2030"}
DATA: dict[str, Any] = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text("utf-8"))
FACTS: list[dict[str, str]] = DATA["facts"]


def page() -> str:
    """The text of docs/coverage.md."""
    rows = [(fact, *_told(fact)) for fact in FACTS]
    typed = [fact for fact in FACTS if "instead" not in fact]
    first = [fact for fact in FACTS if on_first_page(fact)]
    own = [fact for fact in typed if _kind(fact) == "indicators"]
    introduction: str = DATA["introduction"].format(
        publishers="\n".join(f"- {code}: {name}" for code, name in DATA["publishers"].items()),
        all=len(FACTS),
        typed=len(typed),
        typed_share=_share(typed, FACTS),
        first=len(first),
        first_share=_share(first, FACTS),
        own=len(own),
        by_publisher="\n".join(_of_publisher(code) for code in DATA["publishers"]),
    )
    return introduction + "\n" + "\n\n".join(_tables(rows)) + "\n"


def _share(some: Iterable[object], of: Iterable[object]) -> str:
    return f"{100 * len(list(some)) / len(list(of)):.0f} %"


def _of_publisher(code: str) -> str:
    mine = [fact for fact in FACTS if code in fact["of"]]
    typed = [fact for fact in mine if "instead" not in fact]
    first = [fact for fact in mine if on_first_page(fact)]
    counts = (f"{len(some)} ({_share(some, mine)})" for some in (typed, first))
    return f"| {code} | {len(mine)} | {' | '.join(counts)} |"


def _tables(rows: list[tuple[dict[str, str], str, str]]) -> Iterator[str]:
    """One table for what stands on the first page, one for what stands later, one for the rest."""
    titles = {
        "On the first page": [row for row in rows if on_first_page(row[0])],
        "Only on later pages": [
            row for row in rows if "instead" not in row[0] and not on_first_page(row[0])
        ],
        "Without a record": [row for row in rows if "instead" in row[0]],
    }
    for title, some in titles.items():
        head = "| fact | of | held by | how it prints |\n|---|---|---|---|"
        lines = (
            f"| {fact['fact']} | {' '.join(fact['of'])} | {held} | {_cell(fact, words)} |"
            for fact, held, words in some
        )
        yield "\n".join((f"## {title}\n", head, *lines))


def _cell(fact: Mapping[str, str], words: str) -> str:
    note = f" *({fact['so']})*" if "so" in fact else ""
    return words.replace("|", "\\|").replace("*", "\\*") + note


def on_first_page(fact: Mapping[str, str]) -> bool:
    """Whether it can be a highlight, stand on the card of a key figure, or in the header."""
    return any(key in fact for key in ("record", "card", "header"))


def _kind(fact: Mapping[str, str]) -> str:
    """The kind of the record, where one record holds the fact."""
    ref = fact.get("record") or fact.get("card")
    return _index(fact.get("in", "flood")).kinds[ref] if ref else ""


def _told(fact: Mapping[str, str]) -> tuple[str, str]:
    """What holds a fact, and the words that print it."""
    sample = fact.get("in", "flood")
    if "instead" in fact:
        return "–", fact["instead"]
    if "header" in fact:
        return "the header", _in_header(_document(sample), fact["header"])
    if "record" in fact:
        kind = _kind(fact)
        computed = ", computed" if kind == "derived" else ""
        return f"`{kind}`{computed}", _highlights(sample)[fact["record"]]
    if "card" in fact:
        return f"`{_kind(fact)}`, computed", _card(sample, fact["card"])
    section = _document(sample).sections[fact["section"]]
    held = (words for words in _texts(section) if fact["shows"] in words)
    return f"section “{plain_text(section.title.spans)}”", next(held)


@lru_cache
def extended(sample: str) -> Report:
    """A sample with more records, all of which are highlights."""
    plain = load(ROOT / "samples" / SAMPLES[sample]).report
    assert plain is not None
    data = plain.model_dump(mode="json")
    for kind, records in DATA["more"][sample].items():
        data[kind] = [*data[kind], *_as_texts(records)]
    wanted = [fact["record"] for fact in _of_sample(sample, "record")]
    cards = [fact["card"] for fact in _of_sample(sample, "card")]
    data["report"] |= {"highlights": wanted, "key_figures": cards}
    return Report.model_validate(data)


def _of_sample(sample: str, key: str) -> Iterator[dict[str, str]]:
    return (fact for fact in FACTS if key in fact and fact.get("in", "flood") == sample)


def _as_texts(value: Any) -> Any:
    """What YAML made of numbers and dates is text again, as the models read it."""
    if isinstance(value, dict):
        return {key: _as_texts(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_as_texts(one) for one in value]
    return str(value)


@lru_cache
def _index(sample: str) -> Index:
    return Index(extended(sample))


@lru_cache
def _document(sample: str, *, cards: bool = True) -> Document:
    found = load(ROOT / "samples" / SAMPLES[sample])
    report = extended(sample)
    header = report.report if cards else report.report.model_copy(update={"key_figures": ()})
    return compose(
        Edition(report.model_copy(update={"report": header})),
        load_language("en"),
        boundaries=found.boundaries,
        previous=None if found.previous is None else Edition(found.previous),
    )


@lru_cache
def _highlights(sample: str) -> dict[str, str]:
    """The sentence of each highlight."""
    sections = _document(sample, cards=False).sections
    first, rest = sections["highlights"], sections.get("more_highlights")
    texts = [*_texts(first)]
    if rest is not None:  # to which the last line leads
        texts = [*texts[:-1], *_texts(rest)]
    return dict(zip(extended(sample).report.highlights, texts, strict=True))


def _card(sample: str, ref: str) -> str:
    cards = _document(sample).sections["key_figures"].cards
    card = dict(zip(extended(sample).report.key_figures, cards, strict=True))[ref]
    figure, *rest = (_words(line.spans) for line in (card.figure, card.what, card.scope, card.by))
    return f"{figure} {'; '.join(rest)}"


def _in_header(document: Document, label: str) -> str:
    if label == "status":
        return _words(document.front.status.spans)
    for field in document.front.fields:
        if plain_text(field.label.spans).startswith(label):
            return f"{label}: {_words(field.value.spans)}"
    raise KeyError(label)


def _texts(section: Section) -> Iterator[str]:
    for group in section.groups:
        yield from (_words(text.spans) for text in group.texts)
        rows = group.table.rows if group.table is not None else ()
        yield from (" | ".join(_words(cell.spans) for cell in row.cells) for row in rows)


def _words(spans: Spans) -> str:
    return " ".join(plain_text(spans).split())


if __name__ == "__main__":
    FILE.write_text(page(), "utf-8")
