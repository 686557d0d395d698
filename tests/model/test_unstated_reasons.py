"""What is written for a reason and says that there is none, in four languages."""

from __future__ import annotations

import pytest

from sitrep.model.values.unstated_reasons import says_no_reason


@pytest.mark.parametrize(
    "text",
    [
        "no reason is given by the source", "the ministry gave no reason", "it did not say why",
        "the reason is unclear", "it is not clear why", "The source hasn’t explained the reason",
        "la source ne dit pas pourquoi", "la source n’a pas donné de raison",
        "la fuente no explica el motivo", "se desconoce el motivo",
        "reason unclear", "cause still not clear", "raison peu claire", "motif inconnu",
        "la raison reste inconnue", "motivo poco claro", "la razón no está clara",
        "razón desconocida", "السبب غير واضح", "بدون تفسير", "لم توضح الوزارة السبب",
    ],
)  # fmt: skip
def test_a_text_says_that_there_is_no_reason(text: str) -> None:
    assert says_no_reason(text)


@pytest.mark.parametrize(
    "text",
    [
        "unclear records were taken out", "causes of death were unclear in nine records",
        "des doublons peu clairs", "registros poco claros",
        "the monitor explains that it had counted twice", "it did not count North",
        "the cause was a duplicate row", "le bureau ne compte pas les blessés",
        "la oficina no cuenta a los heridos", "لم تعد الوزارة تحسب المفقودين",
    ],
)  # fmt: skip
def test_a_reason_is_one(text: str) -> None:
    assert not says_no_reason(text)
