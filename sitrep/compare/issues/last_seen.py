"""What an edition may see of the last issue: nothing withheld in it, nor in this one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sitrep.compare.issues.bonds import Issues
from sitrep.model.claim import LISTS_OF_RECORDS, Claim
from sitrep.model.header import PUBLIC, Audience
from sitrep.model.report import CLAIM_KINDS, Report
from sitrep.model.views.edition_type import Edition
from sitrep.model.views.editions import kept
from sitrep.model.views.index import Index
from sitrep.model.views.projection import edition, withheld_ids, without
from sitrep.model.views.walk import Leaf


def last_of(last: Report, this: Report, audience: Audience = PUBLIC) -> Edition:
    """The records that an audience may see in the last issue, and that this one does not withhold.

    What may go on in a withheld record is left out, whatever its id is now: the page would point
    at it. Of the header, what names the issue is left; the overview is prose and is left out.
    """
    shown = _bare(edition(last, audience))
    hidden = withheld_ids(this, audience)
    seen = edition(this, audience) if hidden else this
    return cut(shown, hidden | set(_may_go_on_hidden(shown, this, seen, hidden)))


def cut(shown: Report, silent: frozenset[str]) -> Edition:
    """What an edition saw of an issue, without some records and whatever leads to them."""
    while silent:
        left = {kind: tuple(_kept(getattr(shown, kind), silent)) for kind in CLAIM_KINDS}
        shown = shown.model_copy(update=left)
        held = Index(shown)
        led = [one for one in held.leaves if _leads(one) and one.value in silent]
        lost = {str(held.record_at(one.route)) for one in led} - silent
        if not lost:
            break
        silent |= lost
    bare = without(shown, silent)
    told = kept(bare.translations, bare)
    return Edition(bare.model_copy(update={"translations": told}))


def _bare(report: Report) -> Report:
    emptied = dict.fromkeys(("highlights", "key_figures", "contacts"), ())
    header = report.report.model_copy(update={**emptied, "map": None, "previous": None})
    bare = {"report": header, "overview": (), "contacts": (), "derived": (), "allow": ()}
    return report.model_copy(update=bare)


def _kept(claims: Iterable[Claim], silent: frozenset[str]) -> Iterator[Claim]:
    """The claims that are not silenced, without the citations and parts that are."""
    for claim in claims:
        cited = tuple(one for one in claim.sources if silent.isdisjoint((one.source, *one.via)))
        if claim.id in silent or not cited:
            continue
        lists = {name: getattr(claim, name) for name in LISTS_OF_RECORDS if hasattr(claim, name)}
        cut: dict[str, object] = {
            name: tuple(ref for ref in refs if ref not in silent) for name, refs in lists.items()
        }
        if claim.revises is not None and claim.revises.claim in silent:
            cut["revises"] = None
        if getattr(claim, "part_of", None) in silent:
            cut["part_of"] = None
        yield claim.model_copy(update={**cut, "sources": cited})


def _may_go_on_hidden(
    shown: Report, this: Report, seen: Report, hidden: frozenset[str]
) -> Iterator[str]:
    """The claims of the last issue that would be called gone, and may be withheld now.

    Which restricted record goes on with which claim cannot always be told: where this issue
    restricts any of a kind, none of that kind is called gone.
    """
    kinds = Index(this).kinds
    restricted = {kinds[ref] for ref in hidden if ref in kinds}
    issues = Issues(Index(shown), Index(seen))
    for pair in issues.pairs():
        gone = pair.before if pair.after is None else None
        if gone is not None and issues.last.kinds[gone] in restricted:
            yield gone


def _leads(leaf: Leaf) -> bool:
    """Whether a record falls with what it refers to: a place only loses that spelling."""
    return bool(leaf.refers) and "spellings" not in leaf.route
