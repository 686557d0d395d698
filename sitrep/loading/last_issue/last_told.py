"""What of the last issue may still be told: nothing of people who are not in this one any more."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.issues.bonds import Issues
from sitrep.compare.issues.last_seen import cut, last_of
from sitrep.model.actors import ActorKind
from sitrep.model.base import Frozen
from sitrep.model.claim import Claim
from sitrep.model.header import PUBLIC, Audience
from sitrep.model.records.statements import Speaker, Statement
from sitrep.model.report import CLAIM_KINDS, FIGURE_KINDS, RECORD_KINDS, Report
from sitrep.model.views.edition_type import Edition
from sitrep.model.views.index import Index
from sitrep.model.views.projection import edition, withheld_ids
from sitrep.model.views.shown_texts import ShownTexts
from sitrep.model.views.walk import leaves
from sitrep.reading.told_words import Finder, Unsaid, Unsayable
from sitrep.reading.unsaid_words import words_withheld

_PEOPLE = (
    ActorKind.PERSON,
    ActorKind.UNNAMED_PERSON,
    ActorKind.UNNAMED_GROUP,
    ActorKind.DESCRIBED_GROUP,
)


def told_of_last(last: Report, this: Report, audience: Audience = PUBLIC) -> Edition:
    """What an edition tells of the last issue: nothing that somebody may have had taken out.

    A record that is gone is left out, because nobody can tell why it is gone; only a figure stays
    that an office gave, so that no revision of it is passed over in silence. Words that name a
    person whom this issue does not name are left out, or taken to have been those of now.
    """
    last, shown = last_of(last, this, audience), edition(this, audience)
    kept = cut(last, frozenset(_gone(last, shown)))
    lost = Finder((*_people(last), *_withheld(this, audience)), (name for name, _ in _named(shown)))
    now, known = Index(shown).claims, frozenset(one.id for one in kept.actors)
    told = {
        kind: tuple(_told(old, now.get(old.id), lost, known) for old in getattr(kept, kind))
        for kind in CLAIM_KINDS
    }
    kept = kept.model_copy(update=told)
    return cut(kept, frozenset(_naming(kept, lost)))


def _naming(report: Report, lost: Finder) -> Iterator[str]:
    """The ids of the records that say a name all the same."""
    for kind in RECORD_KINDS:
        yield from (one.id for one in getattr(report, kind) if _says(one, lost))


def _gone(last: Report, shown: Report) -> Iterator[str]:
    """The ids of the records that this issue lacks, but for figures that offices gave."""
    before, after = (Index(_of_people(one)) for one in (last, shown))
    for pair in Issues(before, after).pairs():
        if pair.after is None and pair.before is not None:
            yield pair.before


def _of_people(report: Report) -> Report:
    """A report without the figures that offices gave."""
    people = {one.id for one in report.actors if one.kind in _PEOPLE}
    kept = {
        kind: tuple(one for one in getattr(report, kind) if one.according_to in people)
        for kind in FIGURE_KINDS
    }
    return report.model_copy(update=kept)


def _people(report: Report) -> Iterator[Unsaid]:
    return (Unsaid(ref, Unsayable.PERSON, name) for name, ref in _named(report))


def _withheld(this: Report, audience: Audience) -> Iterator[Unsaid]:
    """The persons of whom this issue tells its readers nothing."""
    index = Index(this)
    words = words_withheld(index, ShownTexts(index)) if withheld_ids(this, audience) else ()
    return (one for one in words if one.sort is Unsayable.PERSON)


def _named(report: Report) -> Iterator[tuple[str, str]]:
    """The persons whom a report names as actors or speakers, each with the record that does."""
    for actor in report.actors:
        if actor.kind is ActorKind.PERSON and actor.name is not None:
            yield actor.name, actor.id
    for statement in report.statements:
        for speaker in statement.speakers:
            yield from ((name, statement.id) for name in _names(speaker))


def _names(speaker: Speaker) -> Iterator[str]:
    if speaker.name is not None:
        yield speaker.name
    yield from (one.name for one in speaker.named_as)


def _told(old: Claim, now: Claim | None, lost: Finder, known: frozenset[str]) -> Claim:
    """A record of the last issue, whose words are those of now where they named somebody."""
    if not _says(old, lost):
        return old
    cited = tuple(one.model_copy(update=_SILENT) for one in old.sources)
    told: dict[str, object] = {"note": None, "sources": cited}
    if type(now) is type(old):
        told |= {name: getattr(now, name) for name in _WORDS if hasattr(now, name)}
    if isinstance(old, Statement):
        speakers = now.speakers if isinstance(now, Statement) else ()
        told["speakers"] = tuple(_of_known(one, known) for one in speakers)
    return old.model_copy(update=told)


def _of_known(speaker: Speaker, known: frozenset[str]) -> Speaker:
    """A speaker without an organisation that the last issue did not know."""
    return speaker if speaker.organisation in known else speaker.model_copy(update=_ALONE)


_ALONE = {"organisation": None}

_WORDS = (
    "paraphrase", "quotation", "translation", "description", "effect", "state", "needs",
    "response", "gaps", "next_steps",
)  # fmt: skip
"""Fields that hold nothing but words."""

_SILENT = dict.fromkeys(("passage", "wording", "speaker"))


def _says(record: Frozen, lost: Finder) -> bool:
    texts = (leaf.value for leaf in leaves(record, type(record)) if isinstance(leaf.value, str))
    return any(True for text in texts for _ in lost.spills(text))
