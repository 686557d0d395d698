"""What a slot of the author's prose prints: a record's count, time, place, originator or share."""

from __future__ import annotations

from sitrep.compare.report.aspects import taken
from sitrep.compose.desk import Desk
from sitrep.compose.words.derived.derived_words import result_of
from sitrep.compose.words.people import short_actor
from sitrep.compose.words.place_phrases import places
from sitrep.model.derived import Derived, Operation
from sitrep.model.prose import Slot
from sitrep.model.values.count import Count
from sitrep.model.values.dates import PartialDate
from sitrep.model.window import Window
from sitrep.page.document import Spans, Words
from sitrep.reading.per_cent import goes_on_in_per_cent

_PER_CENT = (Operation.SHARE, Operation.CHANGE)


def in_slot(desk: Desk, slot: Slot, after: str = "") -> Spans:
    """What a record gives for a slot; the slot as it is written where the record lacks it.

    Of what is in per cent, that is said too, unless the words ``after`` it say so.
    """
    match taken(desk.index, slot):
        case Count() as count:
            said = count.per_cent and goes_on_in_per_cent(after)
            return (desk.language.figure(count.without_per_cent if said else count, slot.record),)
        case PartialDate() as date:
            return (desk.language.date(date, slot.record),)
        case Window() as window:
            return desk.language.window(window, slot.record, "cell")
        case Derived() as derived:
            result: Spans = (result_of(desk.language, desk.index, derived),)
            bare = derived.operation in _PER_CENT and not goes_on_in_per_cent(after)
            return desk.say("derived.card.share", result=result) if bare else result
        case tuple() as refs:
            return places(desk, refs)
        case str() as actor:
            return short_actor(desk, actor)
        case None:
            return (Words(str(slot)),)
