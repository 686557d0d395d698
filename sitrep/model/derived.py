"""Derived: a number worked out from two figures, declared with what it is worked out from."""

from __future__ import annotations

from enum import StrEnum

from sitrep.model.base import ActorRef, FigureRef, Frozen, Identifier, Prose, Quoted, SourceRef
from sitrep.model.sensitivity import Sensitivity


class Operation(StrEnum):
    """What is worked out.

    ``ratio``: how many times ``against`` goes into ``of``; ``share``: which part of ``against``
    ``of`` is, in per cent; ``difference``: ``of`` less ``against``; ``change``: by how many per
    cent of ``against`` ``of`` is higher or lower; ``per_day``: ``of`` divided by the days of its
    window.
    """

    RATIO = "ratio"
    SHARE = "share"
    DIFFERENCE = "difference"
    CHANGE = "change"
    PER_DAY = "per_day"


class Derived(Frozen):
    """A statement that follows from figures of the report, and is recomputed from them.

    ``stated`` is the result in the words of whoever states it ("fivefold", "31 %"): the actor of
    ``according_to`` in the documents of ``sources``, or, without them, the author. Without
    ``stated`` the result is the one that this briefing computes.
    """

    id: Identifier
    operation: Operation
    of: FigureRef
    against: FigureRef | None = None
    stated: Quoted | None = None
    according_to: ActorRef | None = None
    sources: tuple[SourceRef, ...] = ()
    sensitivity: Sensitivity = Sensitivity.PUBLIC
    note: Prose | None = None


def following(name: str, operation: Operation, of: str, against: str) -> Derived:
    """What follows from two figures of a report, under their ids as they stand.

    It is not checked: of two records that share an id the second has one that no data may have.
    """
    return Derived.model_construct(id=name, operation=operation, of=of, against=against)
