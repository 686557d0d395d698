"""Renaming: records of one report under other ids, with everything that refers to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from pydantic import TypeAdapter, ValidationError

from sitrep.errors import WrongUse
from sitrep.merging.led_to import ids_of
from sitrep.merging.merge_options import MergeOptions
from sitrep.merging.partners import Partner, partner_named
from sitrep.model.base import Identifier
from sitrep.model.report import CLAIM_KINDS, Report
from sitrep.model.views.other_ids import with_other_ids

_ID = TypeAdapter(Identifier)


def with_new_ids(partners: Sequence[Partner], options: MergeOptions) -> list[Partner]:
    """The partners with the ids that were asked for; raises WrongUse for ids that cannot be."""
    wanted: dict[Partner, dict[str, str]] = {}
    for path, prefix in options.prefix:
        partner = partner_named(partners, path)
        wanted.setdefault(partner, {}).update(_prefixed(partner.report, prefix))
    for path, old, new in options.rename:
        wanted.setdefault(partner_named(partners, path), {})[old] = new
    for partner, ids in wanted.items():
        _check(partner, ids)
    taken = frozenset(ref for one in partners for ref in ids_of(one.report))
    for path, prefix in options.prefix:
        _check_free(path, prefix, taken, partner_named(partners, path))
    return [
        replace(one, report=with_other_ids(one.report, wanted[one])) if one in wanted else one
        for one in partners
    ]


def _prefixed(report: Report, prefix: str) -> Iterator[tuple[str, str]]:
    for kind in (*CLAIM_KINDS, "derived"):
        for record in getattr(report, kind):
            yield record.id, f"{prefix}{record.id}"


def _check_free(path: Any, prefix: str, taken: frozenset[str], partner: Partner) -> None:
    """What was put apart by a prefix must not meet a record of another report."""
    met = sorted(taken.intersection(new for _, new in _prefixed(partner.report, prefix)))
    if met:
        raise WrongUse(f"With the prefix {prefix}, {path} has an id that is taken: {met[0]}.")


def _check(partner: Partner, ids: Mapping[str, str]) -> None:
    held = Counter(hand.id for hand in partner.hands())
    for old, new in ids.items():
        if held[old] != 1:
            number = "two records" if held[old] else "no record"
            raise WrongUse(f"{partner.path} holds {number} with the id {old}.")
        try:
            _ID.validate_python(new)
        except ValidationError as error:
            said = f"“{new}” is no id: an id is made of lower-case letters, digits and hyphens."
            raise WrongUse(said) from error
        if new in held or new in Report.model_fields:
            raise WrongUse(f"{new} is taken in {partner.path}; choose another id for {old}.")
    if len(set(ids.values())) < len(ids):
        raise WrongUse(f"Two records of {partner.path} would have one id.")
