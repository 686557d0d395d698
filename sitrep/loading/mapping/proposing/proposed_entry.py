"""One entry of a proposed mapping: of its own figure, and of what all rows of the table say."""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import Any

from sitrep.loading.mapping.known_headings import is_total, sense_of
from sitrep.loading.tables.columns import model_of
from sitrep.loading.tables.headed import Headed
from sitrep.loading.vocabulary.synonyms import word_meant
from sitrep.model.figures.population import Group

WHO, DOCUMENT = "originator", "document"
"""Stand-ins for who says so and where, which no heading says."""

_SAID = (
    "indicator", "measure", "item", "definition", "population", "sector", "unit", "basis",
    "figure_type", "cause", "method", "currency",
)  # fmt: skip
"""What headings say of figures, in the order in which it is written."""

_MANY_GROUPS = 40
"""A column with more different values says of nobody which group it is."""


def entry_of(shared: dict[str, Any], figure: dict[str, Any]) -> dict[str, Any]:
    """One entry of the mapping, its keys in the order in which they are explained."""
    model = model_of(figure["kind"])
    fields = model.model_fields if model is not None else {}
    place = "to_places" if figure["kind"] == "displacement" else "places"
    order, shared = shared["order"], _of_figure(shared, figure, fields)
    columns = shared["columns"] | ({order[0]: place} if len(order) == 1 else {})
    columns |= dict.fromkeys(shared["appeals"], "appeal") if "appeal" in fields else {}
    columns |= dict.fromkeys(shared["sectors"], "sector") if _has_sector(figure, fields) else {}
    columns |= {figure["count"]: "count"} if "count" in figure else {}
    columns |= dict.fromkeys(shared["group"], "population")
    if "own" in figure:
        own = {*figure["own"].values()}
        kept = {key: of for key, of in columns.items() if of in fields and of not in own}
        columns = kept | figure["own"]
    always = {"sources": DOCUMENT} | {key: figure[key] for key in _SAID if key in figure}
    if "according_to" not in columns.values():
        always = {"according_to": WHO} | always
    entry: dict[str, Any] = {"kind": figure["kind"]}
    across = figure.get("across", shared.get("across"))
    entry |= {"across": across} if across is not None else {}
    entry |= {key: figure[key] for key in ("only", "lookup", "estimate") if key in figure}
    entry |= {"columns": columns} if columns else {}
    entry |= {"first_of": {place: order}} if len(order) > 1 else {}
    optional = (
        "join",
        "words",
        "codes",
        "leave_out",
        "number_format",
        "date_format",
        "passed_over",
    )
    entry |= {key: shared[key] for key in optional if shared.get(key)}
    return entry | {"always": always}


def _of_figure(
    shared: dict[str, Any], figure: dict[str, Any], fields: Container[str]
) -> dict[str, Any]:
    """What all rows say, as far as figures of this kind have keys for it, and of this figure."""
    groups = shared["group"] if _has_group(figure, fields) else {}
    own = {key: {**shared.get(key, {}), **figure.get(key, {})} for key in ("join", "words")}
    if words := next(filter(None, groups.values()), None):
        own["words"]["population"] = words
    if "event" not in fields:
        own["join"].pop("event", None)
    for key in figure.get("own", {}).values():
        own["join"].pop(key, None)
    if "sector" not in fields and "only" in figure:
        # an indicator that has no sector stands at “Overall” and adds up none
        own["leave_out"] = {
            name: said for name, said in shared["leave_out"].items() if name in shared["order"]
        }
    return shared | own | {"group": groups}


def _has_sector(figure: Mapping[str, Any], fields: Container[str]) -> bool:
    """Whether the figures can be of a sector, and their heading names none."""
    return "sector" in fields and "sector" not in figure


def _has_group(figure: Mapping[str, Any], fields: Container[str]) -> bool:
    """Whether the figures can be of a group, and their headings say of none."""
    told = [figure, *(said for of in figure.get("lookup", {}).values() for said in of.values())]
    return "population" in fields and not any("population" in one for one in told)


def told_apart(found: Mapping[str, str]) -> dict[str, str]:
    """The name of the event that a row is, which tells it from others of one day."""
    by_key = {key: name for name, key in reversed([*found.items()])}
    if "event" not in by_key or "id" not in by_key:
        return {}
    return {"event": f"{{{by_key['event']}}} {{{by_key['id']}}}"}


def group_in(top: Headed, found: Mapping[str, str]) -> tuple[dict[str, dict[str, str]], list[str]]:
    """The column that says of whom the figures are, with its words, and what is asked of it."""
    name = next((name for name, key in found.items() if key == "group"), None)
    texts = list(dict.fromkeys(top.texts_under(name))) if name is not None else []
    if name is None or not texts or len(texts) > _MANY_GROUPS:
        return {}, []
    words = {text: "people" for text in texts if is_total(text) or sense_of(text) == "everybody"}
    left = [text for text in texts if text not in words and not word_meant(text, tuple(Group))]
    return {name: words}, [_OF_WHOM.format(name, ", ".join(left))] if left else []


_OF_WHOM = (
    "{} says of whom the figures are: write under words: which group {} stands for, or a lookup: "
    "with population.group and population.described."
)
