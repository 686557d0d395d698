"""Editions: a report that never held what its audience may not see, nor what shows nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count

from sitrep.model.actors import Actor
from sitrep.model.base import Voice
from sitrep.model.header import PUBLIC, Audience
from sitrep.model.places import Place
from sitrep.model.prose import sentences, slots
from sitrep.model.report import CLAIM_KINDS, RECORD_KINDS, Report
from sitrep.model.sensitivity import Sensitivity, portion
from sitrep.model.views.edition_type import Edition
from sitrep.model.views.editions import kept
from sitrep.model.views.once_a_report import once_a_report
from sitrep.model.views.other_ids import with_other_ids
from sitrep.model.views.printed import printed
from sitrep.model.views.shown_instead import Faces, faces_of, with_faces
from sitrep.model.views.walk import Leaf, leaves_of, references

_NAMED = ("actors", "sources", "places", "contacts")
_GRADED = ("actors", "sources", "places", "contacts", *CLAIM_KINDS, "derived")


def holds_marked(report: Report) -> bool:
    """Whether anything of a report is not for everybody."""
    return bool(restricted_ids(report) or _marked_paragraphs(report))


def restricted_ids(report: Report) -> frozenset[str]:
    """The ids of all records that are not public."""
    return frozenset(
        record.id
        for kind in _GRADED
        for record in getattr(report, kind)
        if record.sensitivity is not Sensitivity.PUBLIC
    )


def withheld_ids(report: Report, audience: Audience) -> frozenset[str]:
    """The ids of all records above the level of an audience, and of marked ones that rest on them.

    A public record that rests on one is a finding of ``restricted-in-public`` instead.
    """
    marked = {
        record.id: record.sensitivity
        for kind in _GRADED
        for record in getattr(report, kind)
        if record.sensitivity is not Sensitivity.PUBLIC
    }
    hidden = {ref for ref, level in marked.items() if not level.within(audience.level)}
    if not hidden or len(hidden) == len(marked):
        return frozenset(hidden)
    resting: dict[str, set[str]] = {}
    for leaf in _references(report):
        if leaf.route[0] in _GRADED:
            record = getattr(report, str(leaf.route[0]))[leaf.route[1]]
            if record.id in marked:
                resting.setdefault(leaf.value, set()).add(record.id)
    left = list(hidden)
    while left:
        new = resting.get(left.pop(), set()) - hidden
        hidden |= new
        left += new
    return frozenset(hidden)


@once_a_report
def edition(report: Report, audience: Audience, *, evidence: bool = False) -> Edition:
    """The report as an audience may see it: what a page reaches, and of that what it prints.

    Of the contacts it holds those that are printed: the header lists them. With ``evidence`` it
    holds the sentences of documents too. It is the report itself where nothing is left out.
    """
    faces = faces_of(report, audience.level)
    faced = with_faces(faces)
    shown = _seen(faced, audience)
    if faces.ids:
        seen = _ids(shown)
        unseen = frozenset(ref for ref in _ids(report) if faces.ids.get(ref, ref) not in seen)
        faced = with_faces(_with_room(report, audience.level, unseen))
        shown = _seen(faced, audience)
    shown = printed(shown, evidence=evidence)
    shown = shown.model_copy(update={"translations": kept(faced.translations, shown)})
    return Edition(report if shown == report else shown)


def _with_room(report: Report, level: Sensitivity, unseen: frozenset[str]) -> Faces:
    """Faces of which none of a seen record bears the id of an ``unseen`` one, nor tells of it."""
    faces = faces_of(report, level, unseen)
    meant = {face for ref, face in faces.ids.items() if ref not in unseen}
    moved, taken = dict[str, str](), _ids(report) | meant
    for ref in sorted(meant & unseen - faces.ids.keys()):
        number = next(at for at in count(2) if f"{ref}-{at}" not in taken)
        moved[ref] = f"{ref}-{number}"
        taken |= {moved[ref]}
    return faces_of(with_other_ids(report, moved), level, unseen) if moved else faces


def _seen(faced: Report, audience: Audience) -> Report:
    """What an audience may see of a report with its faces."""
    faced = _without_default(faced)
    unlisted = {one.id for one in faced.contacts} - {*faced.report.contacts}
    hidden = withheld_ids(faced, audience)
    told = tuple(faced.overview[at] for at in _paragraphs(faced, audience, hidden))
    return without(faced.model_copy(update={"overview": told}), hidden | unlisted)


def shown_paragraphs(report: Report, audience: Audience) -> tuple[int, ...]:
    """The places in a report of the paragraphs that an edition of it holds, in their order."""
    if not _marked_paragraphs(report):
        return tuple(range(len(report.overview)))
    faced = with_faces(faces_of(report, audience.level))
    return tuple(_paragraphs(faced, audience, withheld_ids(faced, audience)))


def _paragraphs(report: Report, audience: Audience, hidden: frozenset[str]) -> Iterator[int]:
    """What an audience may see of the overview; a marked paragraph goes with what it names."""
    marked = _marked_paragraphs(report)
    for position, paragraph in enumerate(report.overview):
        mark = marked.get(position)
        if mark is None or (
            mark.within(audience.level) and hidden.isdisjoint(_named_in(report, paragraph))
        ):
            yield position


def _marked_paragraphs(report: Report) -> dict[int, Sensitivity]:
    """The places of the paragraphs that are not for everybody, with their marks."""
    marks = ((at, portion(paragraph)[0]) for at, paragraph in enumerate(report.overview))
    return {at: mark for at, mark in marks if mark is not Sensitivity.PUBLIC}


def public(report: Report) -> Edition:
    """The edition for everybody.

    Public records that refer to restricted ones are a finding of ``restricted-in-public``; a report
    with that finding is not built.
    """
    return edition(report, PUBLIC)


def _without_default(report: Report) -> Report:
    """The report as it is where what is not marked is public: its records have their marks."""
    if report.report.default_sensitivity in (None, Sensitivity.PUBLIC):
        return report
    header = report.report.model_copy(update={"default_sensitivity": None})
    return report.model_copy(update={"report": header})


def without(report: Report, hidden: frozenset[str]) -> Report:
    """The report without these records, and without what nothing else leads to.

    No other record refers to one of them.
    """
    shown = report.model_copy(
        update=_kept(report, (*CLAIM_KINDS, "derived"), _ids(report) - hidden)
    )
    reached = _reached(shown, hidden)
    shown = shown.model_copy(update=_kept(report, _NAMED, reached))
    shown = shown.model_copy(update={"places": tuple(_spelled(shown))})
    lost = _ids(report) - _ids(shown)
    allow = tuple(waiver for waiver in report.allow if waiver.at not in lost)
    return shown.model_copy(update={"allow": allow})


def _spelled(shown: Report) -> Iterator[Place]:
    """Places with the spellings of public sources alone: a spelling names its source."""
    kept = {source.id for source in shown.sources}
    for place in shown.places:
        spellings = tuple(one for one in place.spellings if one.source in kept)
        yield place.model_copy(update={"spellings": spellings})


def _ids(report: Report) -> frozenset[str]:
    return frozenset(record.id for kind in RECORD_KINDS for record in getattr(report, kind))


def _kept(report: Report, kinds: Iterable[str], ids: frozenset[str]) -> dict[str, object]:
    return {
        kind: tuple(record for record in getattr(report, kind) if record.id in ids)
        for kind in kinds
    }


def _reached(shown: Report, hidden: frozenset[str]) -> frozenset[str]:
    """The ids that the header, the overview and the public claims lead to, step by step."""
    further: dict[str, set[str]] = {}
    steps = {*_in_prose(shown), *_named_with_numbers(shown)}
    for leaf in _references(shown):
        if leaf.route[0] in _NAMED:
            record = getattr(shown, str(leaf.route[0]))[leaf.route[1]]
            further.setdefault(record.id, set()).add(leaf.value)
        else:
            steps.add(leaf.value)
    reached: set[str] = set()
    while steps:
        step = steps.pop()
        if step not in reached and step not in hidden:
            reached.add(step)
            steps |= further.get(step, set())
    return frozenset(reached)


def _named_with_numbers(shown: Report) -> Iterator[str]:
    """Places and actors that prose names: the number in "Camp 4" is read as one of a name."""
    records: tuple[Place | Actor, ...] = (*shown.places, *shown.actors)
    named = [
        (record.id, name)
        for record in records
        for name in (record.name, record.in_text)
        if name and any(map(str.isdigit, name))
    ]
    if named:
        own = (leaf for leaf in leaves_of(shown) if leaf.voice is Voice.OURS)
        said = [str(leaf.value) for leaf in own if leaf.route[0] not in _NAMED]
        yield from (ref for ref, name in named if any(name in text for text in said))


def _references(report: Report) -> Iterator[Leaf]:
    return (leaf for leaf in references(report, Report) if "spellings" not in leaf.route)


def _in_prose(report: Report) -> Iterator[str]:
    return (ref for paragraph in report.overview for ref in _named_in(report, paragraph))


def _named_in(report: Report, paragraph: str) -> Iterator[str]:
    for sentence in sentences(paragraph, report.report.language):
        yield from sentence.sources
        yield from (slot.record for slot in slots(sentence.text))
