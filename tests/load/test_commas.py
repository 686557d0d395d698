"""Commas in YAML's brackets: what they cut off is said, and is no key."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sitrep.loading.readers import yaml_reader
from sitrep.loading.readers.limits import IN_WORDS
from sitrep.loading.readers.tree import plain
from sitrep.model.values.count_notation import read_amount


@pytest.mark.parametrize(
    ("written", "value", "mend"),
    [
        ("5,000", "5,000", "Write 5000."),
        ("1,250,000", "1,250,000", "Write 1250000."),
        ("12,5", "12,5", 'Write "12,5".'),
        ("8,75", "8,75", 'Write "8,75".'),
        ("0,95", "0,95", 'Write "0,95".'),
        ("0,950", "0,950", 'Write "0,950".'),
        ("2,000,000 to 3,000,000", "2,000,000 to 3,000,000", "Write 2000000 to 3000000."),
        ("about 5,000", "about 5,000", "Write about 5000."),
        ("12,5 to 1,000", "12,5 to 1,000", 'Write "12,5 to 1,000".'),
        ("a, b, b, b", "a, b, b, b", 'Write "a, b, b, b".'),
        ("1234,567", "1234,567", 'Write "1234,567".'),
        (
            "civilians,  women and men",
            "civilians, women and men",
            'Write "civilians, women and men".',
        ),
    ],
)
def test_a_comma_in_brackets_is_one_fault_and_the_value_is_whole(
    written: str, value: str, mend: str
) -> None:
    tree = yaml_reader.read(f"[{{a: {written}, b: 2}}]")
    (fault,) = tree.faults
    assert (fault.rule, fault.route, fault.mend) == ("comma-in-brackets", (0, "a"), mend)
    assert tree.node is not None
    assert plain(tree.node) == [{"a": value, "b": "2"}]


@pytest.mark.parametrize("key", IN_WORDS)
def test_a_number_in_words_keeps_its_comma(key: str) -> None:
    (fault,) = yaml_reader.read(f"[{{{key}: per 100,000 children, b: 2}}]").faults
    assert fault.mend == 'Write "per 100,000 children".'


@pytest.mark.parametrize("written", ["{a: 1, b: }", "{a: , b: 2}", "{a: [1], b}", "{a, b: 2}"])
def test_a_key_without_a_value_is_said_to_be_one(written: str) -> None:
    rules = [fault.rule for fault in yaml_reader.read(written).faults]
    assert rules == ["empty-value"]


@pytest.mark.parametrize("written", ['{a: "5,000", b: 2}', "a: 5,000\nb: 2", "[5,000]"])
def test_other_commas_are_text_or_divide_a_list(written: str) -> None:
    assert yaml_reader.read(written).faults == ()


@pytest.mark.parametrize("form", [None, "1,234", "1.234", "1 234"])
@pytest.mark.parametrize("written", ["12,5", "8,75", "0,95", "0,950"])
def test_what_is_told_of_decimals_is_read(written: str, form: str | None) -> None:
    amount = read_amount(written, {"number_format": form})
    assert amount.low == Decimal(written.replace(",", "."))
