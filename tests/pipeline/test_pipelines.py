"""docs/pipelines.md: its function and its blocks run, and what it calls stable is what there is."""

from __future__ import annotations

import doctest
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from click.testing import CliRunner

import sitrep
from sitrep.cli import compare, diff, trace, verify
from sitrep.cli.shared.group import group
from sitrep.exports import json as exported
from sitrep.listing.json import JSON_VERSION
from sitrep.provenance import build_facts

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "pipelines.md").read_text("utf-8")
BLOCKS = re.findall(r"^```python\n(# \w+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def brief_of_the_page() -> Callable[..., list[str]]:
    """The function as it stands on the page."""
    examples = doctest.DocTestParser().get_examples(PAGE)
    (source,) = [one.source for one in examples if one.source.startswith("def brief(")]
    names: dict[str, Any] = {"sitrep": sitrep}
    exec(source, names)
    found: Callable[..., list[str]] = names["brief"]
    return found


def test_the_function_writes_or_says_what_is_wrong(tmp_path: Path) -> None:
    brief = brief_of_the_page()
    out = tmp_path / "out"
    written = brief(str(ROOT / "samples" / "minimal"), str(out), ("markdown",))
    assert written == [str(out / "minimal.md"), str(out / "minimal.manifest.json")]
    assert brief(str(ROOT / "samples" / "minimal"), str(out), ("markdown",)) == written
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "report.yaml").write_text("report: {title: x}\n", "utf-8")
    with pytest.raises(ValueError, match=r"report\.yaml:1:.*missing-key"):
        brief(str(tmp_path / "bad"), str(out))
    assert sorted(str(file) for file in out.iterdir()) == sorted(written)


def plain(*arguments: Any, **_: Any) -> Any:
    """A decorator with or without options, that leaves a function as it is."""
    return arguments[0] if arguments and callable(arguments[0]) else lambda function: function


@pytest.mark.parametrize(("name", "block"), BLOCKS, ids=lambda one: one.split("\n")[0])
def test_a_block_calls_the_function(name: str, block: str, monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[tuple[str, ...]] = []

    def brief(*given: str) -> list[str]:
        called.append(given)
        return ["x.pdf"]

    for line in re.findall(r"^from (\S+) import (.+)$", block, re.MULTILINE):
        module = ModuleType(line[0])
        for imported in line[1].split(", "):
            kept = {"brief": brief, "Definitions": dict}.get(imported, plain)
            setattr(module, imported, kept)
        monkeypatch.setitem(sys.modules, line[0], module)
    names: dict[str, Any] = {"__name__": "job"}
    exec(block, names)
    if not called:
        assert names["weekly"]() == ["x.pdf"]
    assert called == [("/srv/reports/weekly", "/srv/briefings")]


def test_there_are_three_blocks() -> None:
    assert [name for name, _ in BLOCKS] == ["# airflow", "# prefect", "# dagster"]


def test_the_page_lists_every_public_name() -> None:
    (listed,) = re.findall(r"^- Names: (.*?)\. Names that", PAGE, re.MULTILINE | re.DOTALL)
    assert re.findall(r"`(\w+)`", listed) == sorted(sitrep.__all__)


def test_the_page_gives_the_versions_of_each_format() -> None:
    rows = dict(re.findall(r"^\| (?:`([\w.]+)`|findings).*? \| (\d+) \|", PAGE, re.MULTILINE))
    rules = json.loads(CliRunner().invoke(group, ["rules", "--format", "json"]).stdout)
    assert {name: int(version) for name, version in rows.items()} == {
        "": JSON_VERSION,
        "rules": rules["version"],
        "compare": compare.JSON_VERSION,
        "trace": trace.JSON_VERSION,
        "diff": diff.JSON_VERSION,
        "json": exported.JSON_VERSION,
        "verify": verify.JSON_VERSION,
        "build.json": build_facts.FORM,
    }
