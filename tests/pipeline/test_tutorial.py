"""The tutorial is typed as it stands, and gives what it shows; so do the answers to questions."""

from __future__ import annotations

import io
import re
import shlex
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
import yaml
from PIL import Image, ImageChops, ImageStat

import sitrep
from sitrep.findings import Level
from tests.support.command import sitrep as command
from tests.support.golden import Golden

ROOT = Path(__file__).parents[2]
TUTORIAL_PAGE = ROOT / "docs" / "tutorial.md"
TUTORIAL = TUTORIAL_PAGE.read_text("utf-8")
QUESTIONS = (ROOT / "docs" / "questions.md").read_text("utf-8").split("\n## ")[1:]
PICTURE = ROOT / "docs" / "images" / "tutorial.png"
STEP = re.compile(
    r"\b[Ww]rite\s`(?P<file>[^`]+)`[^`]*?:\n"
    r"|\bIn `(?P<within>[^`]+)`, change `(?P<old>[^`]+)`\sto\s`(?P<new>[^`]+)`"
    r"|^```(?P<sort>\w+)\n(?P<block>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
SOURCES = """
  - id: bulletin
    title: Bulletin 2
    publisher: council
    kind: report
    published: 14 May 2031
    accessed: 14 May 2031
    language: en
    address: https://example.org/council/bulletin-2
"""


def typed(text: str) -> Iterator[tuple[str, str, str]]:
    """Type what a page says into the folder; each command with what the page and it print."""
    file: Path | None = None
    for step in STEP.finditer(text):
        if step["file"]:
            file = Path(step["file"])
        elif step["within"]:
            content = Path(step["within"]).read_text("utf-8")
            assert content.count(step["old"]) == 1
            Path(step["within"]).write_text(content.replace(step["old"], step["new"]), "utf-8")
        elif step["sort"] == "console":
            for said in re.split(r"^\$ ", step["block"], flags=re.MULTILINE)[1:]:
                order, _, shown = said.partition("\n")
                yield order, shown, run(order)
        elif file is not None:
            file.write_text(step["block"], "utf-8")
            file = None


def answered(page: str, printed: Iterable[tuple[str, str, str]]) -> str:
    """The page with what each of its commands printed in place of what it shows."""
    end = 0
    for order, shown, said in printed:
        begin = page.index(f"$ {order}\n", end) + len(f"$ {order}\n")
        blank = re.search(r"(?<=\n)\n*\Z", f"\n{shown}")
        assert blank is not None
        answer = "".join(f"{line}\n" for line in said.rstrip("\n").splitlines()) + blank[0]
        page = page[:begin] + answer + page[begin + len(shown) :]
        end = begin + len(answer)
    return page


def run(order: str) -> str:
    name, *arguments = shlex.split(order)
    if name == "mkdir":
        Path(*arguments).mkdir()
        return ""
    assert name == "sitrep"
    done = command(*arguments)
    return done.stdout + done.stderr


@pytest.mark.slow
def test_whoever_types_the_tutorial_gets_what_it_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, golden: Golden
) -> None:
    monkeypatch.chdir(tmp_path)
    printed = list(typed(TUTORIAL))
    assert len(printed) > 6
    golden.file(TUTORIAL_PAGE, answered(TUTORIAL, printed))
    pdf = tmp_path / "briefing" / "marenna.pdf"
    page = ["pdftoppm", "-r", "70", "-png", "-singlefile", str(pdf), "page"]
    subprocess.run(page, check=True, capture_output=True)
    made = (tmp_path / "page.png").read_bytes()
    if golden.accept:
        golden.file(PICTURE, made)
    seen, kept = (Image.open(io.BytesIO(one)).convert("L") for one in (made, PICTURE.read_bytes()))
    assert seen.size == kept.size
    assert ImageStat.Stat(ImageChops.difference(seen, kept)).mean[0] < 1


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda text: text.partition("\n")[0])
def test_a_question_has_the_answer_that_is_shown(question: str) -> None:
    [sources] = re.findall(r"sources.yaml`:\n\n```yaml\n(.*?)^```$", TUTORIAL, re.M | re.S)
    [records] = re.findall(r"^```yaml\n(.*?)^```$", question, re.M | re.S)
    data = yaml.load(sources.replace("\nplaces:", f"{SOURCES}\nplaces:"), yaml.BaseLoader)
    more = yaml.load(records, yaml.BaseLoader)
    header = {"title": "Flood in Marenna", "as_of": "2031-05-14", "issuer": "The desk"}
    more["report"] = header | more.get("report", {})
    more["actors"] = data["actors"] + more.get("actors", [])
    built = sitrep.build(data | more, options=sitrep.BuildOptions(to=["markdown"]))
    assert [one for one in built.findings if one.level is Level.ERROR] == []
    [page] = built.outputs.values()
    text = re.sub(r" ?\[\[\d+\]\]\(#[^)]*\)", "", page.decode("utf-8"))
    text = re.sub(r"\[([^]]*)\]\(#[^)]*\)", r"\1", text)
    shown = [
        " ".join(said.replace("\n> ", " ").removeprefix("> ").split())
        for said in re.findall(r"^> .*(?:\n> .*)*", question, re.MULTILINE)
    ]
    assert shown
    assert [said for said in shown if said not in text] == []
