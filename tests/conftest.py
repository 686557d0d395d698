"""Random cases: few and always the same every day, many and new ones where they are asked for.

The cyclic collector looks seldom at what lives to the end of the run.
"""

from __future__ import annotations

import gc
import os
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, settings

from tests.support.daily import FUZZ

pytest_plugins = [
    "pytester",
    "tests.support.browser",
    "tests.support.by_turns",
    "tests.support.golden",
    "tests.support.made_dearly",
    "tests.support.made_once",
    "tests.support.said_once",
    "tests.support.slow",
]

gc.disable()  # what is made while tests are collected lives to the end

_CACHES = TemporaryDirectory(prefix="sitrep-tests-", ignore_cleanup_errors=True)
os.environ["XDG_CACHE_HOME"] = _CACHES.name

_SLOW = [
    HealthCheck.too_slow,
    HealthCheck.data_too_large,
    HealthCheck.large_base_example,
    HealthCheck.nested_given,
]
"""A whole report has two records of each kind, and each record all of its fields.

The first test that asks for random reports draws them, once for all (tests/model/random_reports).
"""

settings.register_profile(
    "everyday", deadline=None, derandomize=True, max_examples=30, suppress_health_check=_SLOW
)
settings.register_profile("fuzz", deadline=None, max_examples=2000, suppress_health_check=_SLOW)
settings.load_profile("fuzz" if FUZZ else "everyday")


def pytest_collection_finish() -> None:
    """Thousands of tests and their modules are no garbage, however often one looks."""
    gc.freeze()
    gc.enable()
    gc.set_threshold(50_000, 20, 50)
