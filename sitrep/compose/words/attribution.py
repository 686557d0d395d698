"""Who says it, once: what does not fit into one sentence stands in short ones after it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from sitrep.compose.desk import Desk, capitalised, plain_text
from sitrep.compose.words.joints import aside, first_to_fit, fits, sentence
from sitrep.compose.words.people import actor, carried_by, chain
from sitrep.compose.words.place_phrases import in_places
from sitrep.compose.words.time_words import bare
from sitrep.model.claim import Claim, Status
from sitrep.model.figures.figure import Figure, Method
from sitrep.page.document import Spans

_DESCRIBED = (Status.DOCUMENTED, Status.VERIFIED)
"""What an originator says of its own report, and nobody who carries it."""

Saying = Callable[[Spans, Spans], Spans]
"""Makes a sentence of who says it and of what stands in brackets."""


def attributed(desk: Desk, claim: Claim, say: Saying, parts: Sequence[Spans] = ()) -> Spans:
    """The statement of a claim, with its chain and the ``parts`` in brackets.

    Where that is too long, the chain or the parts stand in sentences of their own, or both do.
    """
    whole, carried = chain(desk, claim), _carried(desk, claim)
    alone = actor(desk, claim.according_to)
    apart = [_apart(desk, parts)] if parts else []
    inside = aside(desk, parts)
    return first_to_fit(
        desk,
        [say(whole, inside)],
        [say(alone, inside), *carried],
        [say(whole, ()), *apart],
        [say(alone, ()), *carried, *apart],
    )


def _apart(desk: Desk, parts: Sequence[Spans]) -> Spans:
    """The parts as a sentence of their own, behind a word unless there is one, or it has one."""
    told = desk.semicolons(parts)
    if len(parts) == 1 or ":" in plain_text(parts[0]):
        return sentence(desk, told)
    return desk.say("chain.apart.parts", parts=told)


def _carried(desk: Desk, claim: Claim) -> list[Spans]:
    """That others carried it, as a sentence; none where nobody is recorded."""
    carriers = carried_by(desk, claim)
    if not carriers:
        return []
    direct = any(not citation.via for citation in claim.sources)
    return [desk.say("chain.apart.mixed" if direct else "chain.apart.carried", carriers=carriers)]


def according_at(
    desk: Desk,
    claim: Claim,
    clause: Spans,
    refs: Iterable[str],
    parts: Sequence[Spans] = (),
    when: Spans = (),
) -> Spans:
    """As ``according``, with the places ``refs`` in brackets, never in a sentence of their own.

    Before them, ``when`` it was, of a clause that is too long to have it at its end.
    """
    at = in_places(desk, refs, "placed")
    placed = [one for one in (bare(when), at) if one]
    said = according(desk, claim, aside(desk, [*placed, *parts], clause))
    return said if fits(desk, said) else according(desk, claim, aside(desk, placed, clause), parts)


def according(desk: Desk, claim: Claim, clause: Spans, parts: Sequence[Spans] = ()) -> Spans:
    """Who says it, how sure they say they are, and what they say, with ``parts`` in brackets.

    Of a level, such as a price, which is no clause in every language, who says it comes last.
    """
    of_level = getattr(claim, "subject", None) is not None
    status = Status.RETRACTED if claim.withdrawn is not None else claim.status

    def say(who: Spans, inside: Spans) -> Spans:
        key = f"status.of_level.{status.value}" if of_level else f"status.{status.value}"
        return capitalised(desk.say(key, chain=who, clause=(*clause, *inside)))

    if status not in _DESCRIBED:
        return attributed(desk, claim, say, parts)
    alone = actor(desk, claim.according_to)
    described = desk.say(f"status.apart.{status.value}", originator=alone)

    def plainly(who: Spans, inside: Spans) -> Spans:
        key = "status.of_level.reported" if of_level else "status.reported"
        return capitalised(desk.say(key, chain=who, clause=(*clause, *inside)))

    ways = [attributed(desk, claim, plainly, parts), described]
    carried = carried_by(desk, claim)
    return first_to_fit(desk, *([] if carried else [[say(alone, aside(desk, parts))]]), ways)


def according_again(desk: Desk, claim: Claim, clause: Spans) -> Spans:
    """As ``according``, of whoever the sentence before names, with the same carriers."""
    of_level = "of_level." if getattr(claim, "subject", None) is not None else ""
    status = Status.RETRACTED if claim.withdrawn is not None else claim.status
    who = desk.say("chain.again")
    return capitalised(desk.say(f"status.{of_level}{status.value}", chain=who, clause=clause))


def uncounted_besides(desk: Desk, figure: Figure) -> Iterator[Spans]:
    """That nobody counted a figure, where its status does not say all of that."""
    told = figure.status is Status.ESTIMATED and figure.withdrawn is None
    more = figure.how_counted is Method.MODEL or desk.is_projected(figure)
    if more or not told:
        yield from desk.uncounted(figure)


def how_counted(desk: Desk, figure: Figure) -> Iterator[Spans]:
    """``a count``, ``an estimate``: how the originator says that it arrived at the figure."""
    if desk.is_projected(figure):
        yield desk.say("figures.how.projection")
        return
    if figure.how_counted is not Method.NOT_STATED:
        yield desk.say(f"figures.how.{figure.how_counted.value}")
