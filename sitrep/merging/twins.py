"""Twins: one thing that two partners entered under two ids; it is said, and never joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import get_args

from sitrep.findings import Finding
from sitrep.merging.partners import Hand, Partner, hands_by_id
from sitrep.merging.problems import finding_of
from sitrep.merging.record_forms import as_key, normal_form
from sitrep.merging.record_union import SHARED_KINDS
from sitrep.model.actors import Actor
from sitrep.model.places import Place
from sitrep.model.sources import Missing

_MISSING = get_args(Missing)

Mark = tuple[str, str]
"""What two records share that are one thing: in words, and as a text."""


def twins(partners: Sequence[Partner]) -> Iterator[Finding]:
    """A finding for every two ids of different partners under which one thing seems to stand.

    Two records that one partner keeps apart are two.
    """
    told = {pair for one in partners for pair in _kept_apart(one)}
    for words, hands in _alike(partners):
        for one, other in combinations(hands, 2):
            pair = (min(one.id, other.id), max(one.id, other.id))
            if one.id != other.id and pair not in told and _may_be_one(one, other):
                told.add(pair)
                yield _twin(one, other, words)


def _alike(partners: Sequence[Partner]) -> Iterator[tuple[str, list[Hand]]]:
    """The first hands of ids that share something, with what they share."""
    groups: dict[tuple[str, Mark], list[Hand]] = {}
    for hand in (hands[0] for hands in hands_by_id(partners).values()):
        for mark in _marks(hand):
            groups.setdefault((hand.kind, mark), []).append(hand)
    yield from ((words, hands) for (_, (words, _)), hands in groups.items() if len(hands) > 1)


def _marks(hand: Hand) -> Iterator[Mark]:
    record = hand.record
    if hand.kind not in SHARED_KINDS:
        bare = normal_form(record).model_copy(update={"id": ""})
        yield "are alike but for their ids", as_key(bare)
    elif isinstance(record, Place):
        yield "have one name and level", f"{record.level} {record.name.casefold()}"
        yield from (("have one code", f"{scheme}: {code}") for scheme, code in record.codes.items())
    elif isinstance(record, Actor):
        if record.name is not None:
            yield "have one name", record.name.casefold()
    else:
        if record.address not in _MISSING:
            yield "have one address", record.address
        if record.published not in _MISSING:
            yield "have one title and date", f"{record.published} {record.title.casefold()}"


def _kept_apart(partner: Partner) -> Iterator[tuple[str, str]]:
    """The pairs of alike records that stand in one report."""
    for _, hands in _alike([partner]):
        yield from combinations(sorted(hand.id for hand in hands), 2)


def _may_be_one(one: Hand, other: Hand) -> bool:
    """Whether nothing says that they are two: towns of one name lie in two districts."""
    parents = [getattr(hand.record, "parent", None) for hand in (one, other)]
    return None in parents or parents[0] == parents[1]


def _twin(one: Hand, other: Hand, words: str) -> Finding:
    return finding_of(
        "entered-twice",
        other.locate(("id",)),
        f"“{other.id}” here and “{one.id}” in {one.locate(('id',))} {words}.",
        "One thing stands under one id.",
        f"If they are one, merge with --rename {other.partner.path} {other.id} {one.id}.",
        (*other.route, "id"),
    )
