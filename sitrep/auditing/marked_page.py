"""The audited document as a page: each figure marked by its verdict, and led to its record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from html import escape

from sitrep.auditing.audit_listing import in_numbers
from sitrep.auditing.documents.block import BlockSort, TextBlock
from sitrep.auditing.held_to import Held
from sitrep.auditing.verdicts import SOUND, AuditVerdict, Judged, level_of
from sitrep.languages import load_language
from sitrep.model.values.count import Count
from sitrep.model.views.index import Index

_LABELS = {
    AuditVerdict.TRACED: "traced",
    AuditVerdict.RECKONED: "follows",
    AuditVerdict.SAID_OTHERWISE: "said otherwise",
    AuditVerdict.ANOTHER_MEASURE: "another measure",
    AuditVerdict.ANOTHER_PLACE: "another place",
    AuditVerdict.ANOTHER_DATE: "another date",
    AuditVerdict.ANOTHER_ORIGINATOR: "another originator",
    AuditVerdict.OF_RECORDS: "sum or difference",
    AuditVerdict.NOWHERE: "nowhere",
    AuditVerdict.NOT_NAMED: "originator not named",
    AuditVerdict.LOADED: "loaded word",
}
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_STYLE = """
body{font:1rem/1.6 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;
background:#fff}
mark{color:inherit;padding:0 .15em;border-bottom:2px solid}
mark.sound{background:#e3f3e6;border-color:#2b6e3a}
mark.error{background:#fde4e1;border-color:#a3221a}
mark.warning{background:#fff1cf;border-color:#7a5600}
mark.notice{background:#e4edfa;border-color:#2a5597}
mark small{font-size:.75em;margin-inline-start:.35em}
table{border-collapse:collapse}td,th{border:1px solid #767676;padding:.25em .5em;text-align:start}
a{color:#1c4f8c}:target{outline:3px solid #1c4f8c}
"""
_BEGINNING = (
    f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">\n'
    f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    f"<title>Audit of "
)


def is_marked_page(data: bytes) -> bool:
    """Whether a file is a page as an audit writes it."""
    return data.startswith(_BEGINNING.encode("utf-8"))


def marked_page(held: Held) -> str:
    """A page that needs nothing else: no script, and nothing from elsewhere."""
    audited = held.audited
    phrases = load_language(audited.language).phrases
    by_block = defaultdict[int, list[Judged]](list)
    for one in audited.judged:
        by_block[id(one.block)].append(one)
    body = "\n".join(_blocks(audited.document.blocks, by_block))
    unread = "".join(f"<p>Not read: {escape(why)}</p>" for why in audited.document.refusals)
    return (
        f"{_BEGINNING}{escape(audited.document.name)}</title>\n<style>{_STYLE}</style>\n"
        f"</head>\n<body>\n<header>\n<h1>Audit</h1>\n<p>{escape(held.head)}</p>\n"
        f"<p>{escape(in_numbers(audited))}</p>{unread}\n</header>\n"
        f'<main lang="{audited.language}" dir="{phrases.direction}">\n{body}\n</main>\n'
        f"{_records(held)}\n</body>\n</html>\n"
    )


def _blocks(blocks: tuple[TextBlock, ...], by_block: dict[int, list[Judged]]) -> Iterator[str]:
    open_table = False
    for block in blocks:
        in_table = block.sort in (BlockSort.ROW, BlockSort.HEAD_ROW)
        if in_table != open_table:
            yield "<table>" if in_table else "</table>"
            open_table = in_table
        judged = by_block.get(id(block), [])
        if in_table:
            tag = "th" if block.sort is BlockSort.HEAD_ROW else "td"
            cells = (_marked(block, judged, *cell) for cell in block.cells)
            yield f"<tr>{''.join(f'<{tag}>{cell}</{tag}>' for cell in cells)}</tr>"
        else:
            tag = f"h{min(block.level + 1, 6)}" if block.sort is BlockSort.HEADING else "p"
            yield f"<{tag}>{_marked(block, judged, 0, len(block.text))}</{tag}>"
    if open_table:
        yield "</table>"


def _marked(block: TextBlock, judged: list[Judged], start: int, end: int) -> str:
    """A stretch of a block; of verdicts on one stretch the gravest counts."""
    said, at = list[str](), start
    gravest = sorted(judged, key=lambda one: (one.start, one.sound, one.end))
    for one in gravest:
        if one.start < at or one.end > end:
            continue
        said += [_text(block.text[at : one.start]), _mark(one)]
        at = one.end
    return "".join([*said, _text(block.text[at:end])])


def _mark(one: Judged) -> str:
    level = "sound" if one.verdict in SOUND else level_of(one.verdict).value
    label = _LABELS[one.verdict]
    words = _text(one.text)
    if one.facts:
        words = f'<a href="#record-{escape(one.facts[0])}">{words}</a>'
    title = f' title="{escape(one.got)}"' if one.got else ""
    return f'<mark class="{level}"{title}>{words}<small lang="en" dir="ltr">{label}</small></mark>'


def _text(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _records(held: Held) -> str:
    """The records that the document leads to, each with what it says."""
    index = Index(held.report)
    named = dict.fromkeys(ref for one in held.audited.judged for ref in one.facts[:1])
    rows = "\n".join(_record(ref, index) for ref in named)
    return f'<section lang="en">\n<h2>Records</h2>\n<dl>\n{rows}\n</dl>\n</section>' if rows else ""


def _record(ref: str, index: Index) -> str:
    claim = index.claims.get(ref)
    told = ""
    if claim is not None:
        actor = index.actors.get(claim.according_to)
        who = (actor.name or actor.description or "") if actor is not None else ""
        count = getattr(claim, "count", None)
        number = f"{count}; " if isinstance(count, Count) else ""
        measure = getattr(claim, "measure", index.kinds.get(ref, ""))
        told = f"{measure}: {number}according to {who}; sources: " + ", ".join(
            dict.fromkeys(citation.source for citation in claim.sources)
        )
    return f'<dt id="record-{escape(ref)}">{escape(ref)}</dt>\n<dd>{escape(told)}</dd>'
