"""What a figure of the sick is of: ``cases of cholera``, where its cause is one listed disease."""

from __future__ import annotations

from collections.abc import Sequence

from sitrep.compare.claims.worded_causes import is_one_disease
from sitrep.compose.desk import Desk, plain_text
from sitrep.model.figures.figure import Figure
from sitrep.model.figures.tolls import Toll
from sitrep.page.document import Spans


def disease(desk: Desk, figure: Figure) -> Spans:
    """``cholera``: the stated cause of a figure of the sick, which needs no label beside it.

    Nothing where the cause is no listed disease, or more than it; and of nobody but the sick.
    """
    if not isinstance(figure, Toll) or figure.cause is None:
        return ()
    of_the_sick = _key(figure) in desk.language.phrases.phrases
    if not of_the_sick or not is_one_disease(figure.cause):
        return ()
    return (desk.prose(figure.cause, figure.id),)


def ill_with(desk: Desk, figure: Figure, parts: Sequence[Spans]) -> tuple[Spans, list[Spans]]:
    """`` of cholera``, and the parts of a bracket without it.

    Nothing unless the disease is among the parts: what stands in a heading is not said again.
    """
    said = disease(desk, figure)
    rest = [one for one in parts if not said or plain_text(one) != plain_text(said)]
    if len(rest) == len(parts) or not isinstance(figure, Toll):
        return (), rest
    return desk.say(_key(figure), disease=said), rest


def ill_of(desk: Desk, figure: Figure) -> Spans:
    """`` of cholera`` behind the measure of a figure, wherever its cause is said with that."""
    said = disease(desk, figure)
    return desk.say(_key(figure), disease=said) if said and isinstance(figure, Toll) else ()


def _key(toll: Toll) -> str:
    return f"tolls.ill.{toll.measure.value}"
