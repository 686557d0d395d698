"""Whatever goes wrong with a test is said by a process of several, before, in and after it."""

from __future__ import annotations

import pytest

TESTS = """
import pytest

@pytest.fixture
def before():
    raise ValueError

@pytest.fixture
def after():
    yield
    raise ValueError

def test_right(): pass
def test_wrong(): assert 0
def test_wrong_before(before): pass
def test_wrong_after(after): pass
@pytest.mark.skip
def test_left(): pass
"""


def test_of_each_test_one_thing_is_said_and_of_what_goes_wrong_all(
    pytester: pytest.Pytester,
) -> None:
    pytester.makeconftest("def pytest_configure(config): config.workerinput = {}")
    pytester.makepyfile(TESTS)
    ran = pytester.inline_run("-p", "tests.support.said_once", "-p", "no:cacheprovider")
    said = ran.getreports("pytest_runtest_logreport")
    assert [(one.head_line, one.when, one.outcome) for one in said] == [
        ("test_right", "call", "passed"),
        ("test_wrong", "call", "failed"),
        ("test_wrong_before", "setup", "failed"),
        ("test_wrong_after", "call", "passed"),
        ("test_wrong_after", "teardown", "failed"),
        ("test_left", "setup", "skipped"),
    ]
