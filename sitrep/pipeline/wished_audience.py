"""The audience that is asked for, among those that a report has."""

from __future__ import annotations

from sitrep.errors import WrongUse
from sitrep.loading.loaded import Loaded
from sitrep.model.header import PUBLIC, SHIPPED, Audience
from sitrep.spelling import meant, question


def audience_of(loaded: Loaded, wished: str | None) -> Audience:
    """The audience of this id, or everybody; raises WrongUse where the report has none such."""
    name = wished if wished is not None else PUBLIC.id
    shipped = {one.id: one for one in SHIPPED}
    known = loaded.report.report.all_audiences if loaded.report is not None else shipped
    if name in known:
        return known[name]
    if loaded.report is None:  # nothing is built; the findings say why
        return PUBLIC
    raise WrongUse(f"{name} is none of {', '.join(known)}.{question(meant(name, known))}")
