"""Numbers that count the records: as many as there are of the sort that the text names."""

from __future__ import annotations

import pytest

import sitrep
from sitrep.auditing.auditor import Auditor
from sitrep.auditing.documents.read import document_of
from tests.auditing.sample_auditors import alarms
from tests.auditing.texts import REPORT, judged

SHARES = (
    "| What is counted | Estimate | Originator not named |\n| --- | --- | --- |\n"
    "| People injured | {} | 0 of 2 |"
)
GIVEN = (
    "| Originator | Figures |\n| --- | --- |\n| Rescue Agency | People injured ({}); others ({}) |"
)
SAID = "People injured, figures of each sort. Estimate: {}."


@pytest.mark.parametrize(
    "text",
    [
        SHARES.format("0 of 2"),
        GIVEN.format(1, 1),
        SAID.format("0 of 2"),
        SAID.format("0 of 2") + "\u00a0[1] [2]",  # as a page in HTML has it
        "People injured, figures without people killed. Estimate: 0 of 2.",
        "Originators: 2.",
        "Tolls, 3.",
    ],
)
def test_what_counts_the_records_rightly_is_no_finding(text: str) -> None:
    assert judged(text) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (SHARES.format("1 of 2"), "1"),
        (SHARES.format("0 of 3"), "3"),
        (GIVEN.format(2, 1), "2"),
        (GIVEN.format(1, 4), "4"),
        (SAID.format("1 of 2"), "1"),
        (SAID.format("0 of 5"), "5"),
        ("Tolls, 4.", "4"),
        ("Tolls, 47.", "47"),  # the number of people in a record
    ],
)
def test_another_number_is_found(text: str, wrong: str) -> None:
    assert judged(text) == [("audit-nowhere", wrong)]


@pytest.mark.parametrize("code", ["en", "fr"])
def test_two_ends_of_a_range_are_no_share_of_the_records(code: str) -> None:
    """A briefing prints 400 to 500 in a cell of its own, and is held to its records."""
    aboard = {
        "id": "aboard", "according_to": "agency", "measure": "on_board", "count": "400 to 500",
        "places": ["pine"], "window": "2032-03-02", "sources": ["bulletin"],
    }  # fmt: skip
    report = sitrep.load(dict(REPORT) | {"tolls": [aboard]}).report
    assert report is not None
    options = sitrep.BuildOptions(to=["markdown"], language=code)
    [page] = sitrep.build(report, options=options).outputs.values()
    assert Auditor(report, code).audit(document_of("page.md", page)).alarms == ()


LABELLED = {
    "en": ("- [All changes](#x), counted in this briefing: figures that changed or "
           "are given for a later date, {}; new figures, {}.",
           "Unchanged (counted in this briefing): figures, {}; other records, {}."),
    "fr": ("- [Toutes les évolutions](#x), décompte du présent rapport : chiffres modifiés "
           "ou donnés pour une date ultérieure, {} ; nouveaux chiffres, {}.",
           "Sans aucun changement (décompte du présent rapport) : chiffres, {} ; autres fiches, "
           "{}."),
    "es": ("- [Todos los cambios](#x), contados en este informe: cifras modificadas o "
           "dadas para una fecha posterior, {}; cifras nuevas, {}.",
           "Sin ningún cambio (recuento de este informe): cifras, {}; otros registros, {}."),
    "ar": ("- [جميع التغيرات](#x)، محسوبة في هذه الإحاطة: "
           "أرقام تغيرت أو وردت لتاريخ لاحق، {}؛ أرقام جديدة، {}.",
           "دون أي تغيير (محسوب في هذه الإحاطة): الأرقام: {}؛ السجلات الأخرى: {}."),
}  # fmt: skip


@pytest.mark.parametrize("code", sorted(LABELLED))
def test_a_number_with_a_label_of_its_own_counts_that_alone(code: str) -> None:
    """No number of other records, nor one of figures of another sort, stands for it."""
    for text, right in zip(LABELLED[code], ((30, 34), (11, 3)), strict=True):
        assert not alarms("flood", code, text.format(*right))
        for wrong in ((right[1], right[1]), (right[0], right[0]), (right[0], 9), (81, right[1])):
            assert len(alarms("flood", code, text.format(*wrong))) == 1


def test_a_number_of_those_who_are_not_named_is_none_of_all_originators() -> None:
    text = "# Coast\n\n## Differing figures\n\n### People killed\n\nOriginators: {}; not named: {}."
    assert not alarms("coast", "en", text.format(6, 5))
    for wrong in ((7, 5), (6, 6), (5, 5), (6, 1)):
        assert len(alarms("coast", "en", text.format(*wrong))) == 1
