"""The audience that is asked for, among those that a report has."""

from __future__ import annotations

from sitrep.errors import WrongUse
from sitrep.loading.loaded import Loaded
from sitrep.model.header import SHIPPED, Audience
from sitrep.spelling import meant, question


def audience_of(loaded: Loaded, name: str) -> Audience:
    """The audience of this id; raises WrongUse where the report has none such."""
    shipped = {one.id: one for one in SHIPPED}
    known = loaded.report.report.all_audiences if loaded.report is not None else shipped
    if name in known:
        return known[name]
    if loaded.report is None:  # nothing is built; the findings say why
        return shipped["public"]
    raise WrongUse(f"{name} is none of {', '.join(known)}.{question(meant(name, known))}")
