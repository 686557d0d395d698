"""What is proposed where each row is a sum that somebody paid, committed or pledged, as in FTS."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sitrep.loading.mapping.known_headings import in_currency, parted_words
from sitrep.loading.mapping.proposing.proposed_figures import CURRENCY
from sitrep.loading.mapping.proposing.short_names import is_amount, step_of_flow
from sitrep.loading.tables.headed import Headed
from sitrep.model.figures.figure import Basis

_MANY_STEPS = 12
"""A column with more different values does not say how far money has come."""

_OWN = {"donor": "by", "appeal": "appeal", "sector": "sector", "as_of": "as_of"}
"""The keys of a sum, by what the headings of its columns stand for."""

_NOTE = (
    "Each row is taken for one sum of money: what was paid and committed as received, as FTS "
    "counts it. For totals add the rows up by plan, sector or donor first, in a pivot table for "
    "example."
)


def flows_in(
    top: Headed, names: Sequence[str], by_key: Mapping[str, str], notes: list[str]
) -> Iterator[dict[str, Any]]:
    """The entry of a table of sums with a column that says how far each has come.

    ``by_key`` has the column of each key that is known; ``notes`` are added to.
    """
    money = next((name for name in names if is_amount(name)), None)
    status = next((name for name in names if _steps(top, name)), None)
    if money is None or status is None:
        return
    steps = _steps(top, status)
    notes.append(_NOTE)
    own = {by_key[key]: of for key, of in _OWN.items() if key in by_key}
    named = in_currency(parted_words(money))
    figure: dict[str, Any] = {"kind": "funding", "count": money, "basis": Basis.NEW.value}
    if named is None and "currency" in by_key:
        own[by_key["currency"]] = "currency"
    else:
        figure["currency"] = named.currency if named is not None else CURRENCY
    if figure.get("currency") == CURRENCY:
        notes.append(f"Write the currency of {money}, such as USD, for {CURRENCY}.")
    told = [f"{{{status}}}", *(f"to {{{by_key[key]}}}" for key in ("recipient",) if key in by_key)]
    told += [f"flow {{{by_key[key]}}}" for key in ("id",) if key in by_key]
    chosen = {"only": {status: [*steps]}, "lookup": {status: steps}}
    yield figure | chosen | {"own": own, "join": {"definition": ", ".join(told)}}


def _steps(top: Headed, name: str) -> dict[str, dict[str, str]]:
    """How far money has come, by the words of a column, if all that it holds say so."""
    texts = list(dict.fromkeys(top.texts_under(name)))
    steps = {text: step for text in texts if (step := step_of_flow(text)) is not None}
    whole = texts and len(texts) <= _MANY_STEPS and len(steps) == len(texts)
    return {text: {"measure": step} for text, step in steps.items()} if whole else {}
