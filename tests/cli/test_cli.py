"""The command line as a person meets it: right and wrong arguments, exit codes, channels."""

from __future__ import annotations

import json
import os
import pty
import re
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.compare.reports import index, toll
from tests.support.command import sitrep
from tests.support.daily import LONG

ROOT = Path(__file__).parents[2]
SEED = ROOT / "samples" / "syria-coast-2025"
MINIMAL = ROOT / "samples" / "minimal"


@pytest.fixture
def seed(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SEED, tmp_path / "seed"))


def test_init_then_build_is_clean(tmp_path: Path) -> None:
    folder = tmp_path / "first"
    assert sitrep("init", folder).returncode == 0
    first = (folder / "tolls.yaml").read_text("utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=sitrep.schema.json"
    assert (folder / "sitrep.schema.json").is_file()
    built = sitrep("build", folder, "--out", tmp_path / "out", "--strict")
    assert built.returncode == 0, built.stdout + built.stderr
    written = sorted(file.suffix for file in (tmp_path / "out").glob("[!.]*"))
    assert written == [".html", ".json", ".md", ".pdf"]


def test_a_command_that_is_none_is_told_what_is_probably_meant(seed: Path) -> None:
    told = {
        "bild": "There is no command 'bild'. Write build, if that is meant.",
        "frobnicate": "There is no command 'frobnicate'.",
        str(seed): f"There is no command '{seed}'. To build a report, write sitrep build {seed}.",
    }
    for word, error in told.items():
        refused = sitrep(word)
        assert refused.returncode == 2
        assert refused.stderr.splitlines()[-1] == f"Error: {error}"


def test_the_package_itself_is_the_command() -> None:
    given = [sys.executable, "-m", "sitrep", "--version"]
    printed = subprocess.run(given, check=True, capture_output=True, text=True).stdout
    assert printed == "sitrep, version 0.1.0\n"


def test_init_refuses_a_folder_with_something_in_it(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    refused = sitrep("init", tmp_path)
    assert refused.returncode == 2
    assert "not an empty folder" in refused.stderr
    assert sorted(file.name for file in tmp_path.iterdir()) == ["mine.txt"]


def test_check_as_json_is_data_on_standard_output(seed: Path) -> None:
    checked = sitrep("check", seed, "--format", "json")
    assert checked.returncode == 0
    listing = json.loads(checked.stdout)
    assert listing["version"] == 1
    assert {one["level"] for one in listing["findings"]} <= {"notice", "warning"}
    assert checked.stderr == ""


def test_a_toll_without_sources_is_named_with_file_and_line(seed: Path) -> None:
    file = seed / "tolls.yaml"
    lines = file.read_text("utf-8").splitlines()
    at = lines.index("    sources:")
    end = lines.index("", at)
    file.write_text("\n".join(lines[:at] + lines[end:]) + "\n", "utf-8")
    checked = sitrep("check", seed, "--format", "json")
    assert checked.returncode == 1
    found = [f for f in json.loads(checked.stdout)["findings"] if f["level"] == "error"]
    assert [(one["rule"], one["file"]) for one in found] == [("figure-without-source", str(file))]
    record = next(i for i in range(at, -1, -1) if lines[i].startswith("  - id:"))
    assert found[0]["line"] == record + 1


def test_every_single_sources_line_is_missed(seed: Path) -> None:
    """Whatever ``sources:`` line goes, of any toll, the check fails and names file and line."""
    file = seed / "tolls.yaml"
    whole = file.read_text("utf-8").splitlines()
    places = [i for i, line in enumerate(whole) if line.strip().startswith("sources:")]
    assert len(places) > 10
    for at in places:
        file.write_text("\n".join(whole[:at] + whole[at + 1 :]) + "\n", "utf-8")
        checked = sitrep("check", seed, "--format", "json")
        assert checked.returncode == 1
        assert any(
            one["file"] == str(file) and one["line"] and one["level"] == "error"
            for one in json.loads(checked.stdout)["findings"]
        )


@pytest.mark.parametrize(
    ("typed", "rule"),
    [
        ("- 4,000 people", "untraced-numeral"),
        ("- Thousands fled", "untraced-numeral"),
        ("Many people have left the town.", "uncited-sentence"),
    ],
)
def test_what_is_typed_into_a_template_stops_the_build(
    tmp_path: Path, typed: str, rule: str
) -> None:
    house = tmp_path / "house" / "sections"
    house.mkdir(parents=True)
    shipped = (ROOT / "templates/sections/section.md.j2").read_text("utf-8")
    (house / "tolls.md.j2").write_text(f"{shipped}\n\n{typed}\n", "utf-8")
    out = tmp_path / "out"
    built = sitrep("build", SEED, "--to", "html", "--out", out, "--templates", house.parent)
    assert built.returncode == 1
    assert f"error: {rule}" in built.stdout
    assert "tolls.md.j2:" in built.stdout
    assert not out.exists()


def test_with_errors_nothing_is_written_and_old_files_stay(seed: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert sitrep("build", seed, "--to", "markdown", "--out", out).returncode == 0
    before = {file.name: file.read_bytes() for file in out.iterdir()}
    (seed / "overview.md").write_text("Five people said so.\n", "utf-8")
    failed = sitrep("build", seed, "--to", "markdown,html", "--out", out)
    assert failed.returncode == 1
    assert "overview.md:1:1: error: uncited-sentence" in failed.stdout
    assert "overview.md:1:1: error: untraced-numeral" in failed.stdout
    assert {file.name: file.read_bytes() for file in out.iterdir()} == before


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "no/such/folder"),
        ("check",),
        ("build", SEED, "--to", "odt"),
        ("build", SEED, "--language", "xx"),
        ("build", SEED, "--templates", "no-such-folder"),
        ("check", SEED, "--select", "no-such-rule"),
        ("check", SEED, "--profile", "no-such-profile"),
        ("build", SEED, "--profile", "flash-update"),
        ("explain", "loaded-wrod"),
        ("nonsense",),
    ],
    ids=lambda arguments: " ".join(str(one).rpartition("/")[2] for one in arguments),
)
def test_wrong_use_is_a_clear_line_and_exit_code_2(
    arguments: tuple[str | Path, ...], tmp_path: Path
) -> None:
    out = ("--out", tmp_path / "out") if arguments[0] == "build" else ()
    wrong = sitrep(*arguments, *out)
    assert wrong.returncode == 2, wrong.stdout + wrong.stderr
    assert wrong.stderr.strip()
    assert "Traceback" not in wrong.stderr
    assert not (tmp_path / "out").exists()


def test_an_empty_folder_is_unreadable_input(tmp_path: Path) -> None:
    empty = sitrep("check", tmp_path)
    assert empty.returncode == 2
    assert "holds no report" in empty.stderr


def test_a_full_disk_leaves_the_old_briefing(tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert sitrep("build", SEED, "--to", "markdown", "--out", out).returncode == 0
    before = {file.name: file.read_bytes() for file in out.iterdir()}
    command = [sys.executable, "-m", "sitrep", "build", str(SEED), "--out", str(out)]
    full = subprocess.run(
        [*command, "--to", "html,markdown", "--language", "en"],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (8_000, 8_000)),
    )
    assert full.returncode == 2, full.stdout + full.stderr
    assert "was not written" in full.stderr
    assert {file.name: file.read_bytes() for file in out.iterdir()} == before


def test_strict_makes_warnings_count(seed: Path) -> None:
    file = seed / "sources.yaml"
    text = file.read_text("utf-8")
    record = text[text.index("  - id: article-b") :].replace("article-b", "article-c")
    file.write_text(text.rstrip() + "\n\n" + record, "utf-8")
    assert sitrep("check", seed).returncode == 0
    strict = sitrep("check", seed, "--strict")
    assert strict.returncode == 1
    assert "unused-source" in strict.stdout
    assert sitrep("check", seed, "--strict", "--ignore", "unused-source").returncode == 0


def test_explain_rules_schema_and_doctor() -> None:
    page = sitrep("explain", "loaded-word")
    assert page.returncode == 0
    assert "Why it harms" in page.stdout
    listed = json.loads(sitrep("rules", "--format", "json").stdout)["rules"]
    assert {"loaded-word", "duplicate-key"} <= {one["rule"] for one in listed}
    assert "tolls" in json.loads(sitrep("schema").stdout)["properties"]
    doctor = sitrep("doctor")
    assert doctor.returncode == 0, doctor.stdout
    assert "ok  PDF" in doctor.stdout
    assert "ok  fonts for other scripts: " in doctor.stdout
    assert "build --fonts" in doctor.stdout


def test_a_profile_says_what_is_missing_before_anything_is_built(tmp_path: Path) -> None:
    minimal = ROOT / "samples" / "minimal"
    assert "profile-not-met" not in sitrep("check", minimal).stdout
    asked = sitrep("check", minimal, "--profile", "flash_update", "--strict")
    assert asked.returncode == 1
    assert "There is no record of access." in asked.stdout
    assert "There is no figure of missing." in asked.stdout
    out = ("--to", "markdown", "--out", tmp_path)
    assert sitrep("build", minimal, "--profile", "flash_update", *out).returncode == 0
    page = (tmp_path / "minimal.md").read_text("utf-8")
    assert "**Flash update no. 1 (as of 8 May 2024)**" in page


def test_an_unknown_profile_is_answered_with_those_there_are() -> None:
    wrong = sitrep("check", SEED, "--profile", "flash")
    assert wrong.returncode == 2
    assert "There is no profile flash. There are: flash_update, situation_report," in wrong.stderr
    assert "or name the file of your own, such as profiles/weekly.yaml." in wrong.stderr


def on_a_terminal(*arguments: str | Path, **extra: str) -> str:
    """What a person sees on a terminal."""
    master, slave = pty.openpty()
    command = [sys.executable, "-m", "sitrep", *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **extra}
    with subprocess.Popen(command, env=environment, stdout=slave, stderr=slave, stdin=slave) as run:
        os.close(slave)
        seen = b""
        try:
            while chunk := os.read(master, 4096):
                seen += chunk
        except OSError:
            pass  # Linux ends a closed terminal with an error instead of an empty read.
        run.wait()
    os.close(master)
    return seen.decode()


def test_progress_and_colour_only_on_a_terminal(tmp_path: Path) -> None:
    build = ("build", MINIMAL, "--to", "markdown", "--out", tmp_path / "out")
    if LONG:
        assert "composing …" in on_a_terminal(*build)
        assert on_a_terminal("check", MINIMAL, "-q") == ""
    checked = on_a_terminal("check", MINIMAL, NO_COLOR="")
    assert "composing …" in checked
    assert "…" not in checked.rpartition("\r\033[K")[2].splitlines()[0]
    assert "\033[36mnotice" in checked
    assert "\033[36m" not in on_a_terminal("check", MINIMAL, NO_COLOR="1")
    assert sitrep(*build).stderr.count("composing") == 0
    assert "sitrep: composing" in sitrep(*build, "-v", "--no-cache").stderr
    assert "sitrep: unchanged" in sitrep(*build, "-v").stderr
    assert sitrep("check", MINIMAL, "-q").stdout == ""


def test_a_reader_that_goes_away_is_no_fault() -> None:
    command = f"{sys.executable} -m sitrep schema | head -c 10 >/dev/null; echo ${{PIPESTATUS[0]}}"
    run = subprocess.run(
        ["bash", "-c", command],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == "0"
    assert run.stderr == ""


@pytest.mark.parametrize("form", ["json", "sarif", "github", "junit"])
def test_check_lists_for_programs_even_when_it_is_quiet(seed: Path, form: str) -> None:
    checked = sitrep("check", seed, "--format", form, "--quiet")
    assert checked.returncode == 0
    assert checked.stderr == ""
    if form in ("json", "sarif"):
        json.loads(checked.stdout)


def test_compare_prints_the_relation_and_the_axes(seed: Path) -> None:
    named = sitrep("compare", seed, "sohr-total", "field-sources-civilians")
    assert named.returncode == 0
    assert "sohr-total and field-sources-civilians: not comparable" in named.stdout
    assert re.search(r"^\* window ", named.stdout, re.MULTILINE)
    assert re.search(r"^  place +the second lies inside the first$", named.stdout, re.MULTILINE)
    form = ("--report", seed, "--format", "json")
    data = json.loads(sitrep("compare", "sohr-total", "sohr-civilians", *form).stdout)
    assert (data["version"], data["relation"], data["declared"]) == (1, "contained", True)
    assert (data["withdrawn"], data["corrections"]) == ([], [])


@pytest.mark.parametrize(
    ("other", "said"),
    [(31, "the first is higher"), (90, "the first is lower"), ("at least 40", "may be right")],
)
def test_compare_says_how_two_numbers_stand(other: int | str, said: str, tmp_path: Path) -> None:
    tolls = [toll("one", 50), toll("two", other, according_to="watch")]
    data = index(*tolls).report.model_dump(mode="json", exclude_defaults=True)
    (tmp_path / "report.json").write_text(json.dumps(data), encoding="utf-8")
    printed = sitrep("compare", tmp_path / "report.json", "one", "two").stdout
    [line] = [line for line in printed.splitlines() if line.strip().startswith("count  ")]
    assert said in line


def test_compare_says_that_a_figure_was_denied(tmp_path: Path) -> None:
    tolls = [toll("one"), toll("two", 30, according_to="office", withdrawn={"how": "denied"})]
    data = index(*tolls).report.model_dump(mode="json", exclude_defaults=True)
    (tmp_path / "report.json").write_text(json.dumps(data), encoding="utf-8")
    named = ("compare", tmp_path / "report.json", "one", "two")
    said = "Correction: Office denied having given this"
    assert said in sitrep(*named).stdout
    told = json.loads(sitrep(*named, "--format", "json").stdout)
    assert told["withdrawn"] == ["two"]
    assert [said in one for one in told["corrections"]] == [True]


@pytest.mark.parametrize(
    ("blamed", "says"),
    [
        ((["wire"], ["radio"]), "they differ; a judgement"),
        ((["wire"], []), "stated by one; a judgement"),
        (([], []), "stated by neither"),
    ],
)
def test_compare_says_who_is_blamed_otherwise(
    blamed: tuple[list[str], list[str]], says: str, tmp_path: Path
) -> None:
    tolls = [
        toll("one", responsible=blamed[0]),
        toll("two", 30, according_to="office", responsible=blamed[1]),
    ]
    data = index(*tolls).report.model_dump(mode="json", exclude_defaults=True)
    (tmp_path / "report.json").write_text(json.dumps(data), encoding="utf-8")
    printed = sitrep("compare", tmp_path / "report.json", "one", "two").stdout
    assert "one and two: differs" in printed
    by_neither = "responsible" in printed.partition("stated by neither:")[2]
    assert by_neither is (says == "stated by neither")
    assert by_neither or re.search(rf"^  responsible +{says}", printed, re.MULTILINE)


def test_trace_prints_the_chain_of_an_id_or_a_number(seed: Path) -> None:
    by_number, by_id = sitrep("trace", seed, "1,018"), sitrep("trace", seed, "sohr-total")
    assert by_number.returncode == 0
    assert by_number.stdout == by_id.stdout
    assert "figure: “over 1,018”" in by_id.stdout
    assert "does not carry: parts" in by_id.stdout
    assert "sensitivity" not in by_id.stdout
    chain = sitrep("trace", seed, "person-in-europe-total").stdout
    assert "(not named) -> Fox News -> article-a" in chain
    data = json.loads(sitrep("trace", seed, "sohr-total", "--format", "json").stdout)
    assert [len(one["chains"]) for one in data["traces"]] == [2]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("compare", SEED, "sohr-total", "sohr-civilian"), "Is sohr-civilians meant?"),
        (("compare", SEED, "sohr-total"), "2 names are expected"),
        (("compare", "a", "b"), "holds no report"),
        (("trace", SEED, "999"), "not the id of a claim"),
        (("trace",), "Missing argument"),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_wrong_names_are_a_clear_line(
    arguments: tuple[str | Path, ...], says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    wrong = sitrep(*arguments)
    assert wrong.returncode == 2
    assert says in wrong.stderr
    assert "Traceback" not in wrong.stderr


def test_a_fault_in_a_template_of_ones_own_is_wrong_use(tmp_path: Path) -> None:
    house = tmp_path / "house" / "sections"
    house.mkdir(parents=True)
    (house / "tolls.md.j2").write_text("{{ no.such.value }}", "utf-8")
    out = ("--to", "markdown", "--out", tmp_path / "out")
    wrong = sitrep("build", SEED, *out, "--templates", house.parent)
    assert wrong.returncode == 2
    assert "templates in" in wrong.stderr
    assert "Traceback" not in wrong.stderr
