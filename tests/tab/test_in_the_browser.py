"""The page as a person uses it, from loading it to wiping it: one tab, which is loaded once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

import sitrep
from sitrep.languages import available
from sitrep.tally import tally
from sitrep.workbook import workbook
from tests.support.axe import violations
from tests.support.briefings import briefing
from tests.support.command import sitrep as sitrep_command
from tests.support.samples import FLOOD, OUTBREAK, SAMPLES
from tests.tab.running import PACKAGES, PATIENCE, Serving, Tab
from tests.verifying.altering import altered

FORMS = ("html", "markdown", "text", "json")
MINIMAL = SAMPLES[0]
WHOLE = (*SAMPLES, OUTBREAK, FLOOD / "issue-1")
"""The samples that need no other folder: the second issue of the flood names the first."""
OUTSIDE = """() => new Promise((done) => {
  self.addEventListener("securitypolicyviolation", (event) => done(event.violatedDirective));
  fetch("http://localhost:9/").catch(() => setTimeout(() => done("it was asked for"), 1000));
})"""
FOLDER = """async (files) => {
  const top = await navigator.storage.getDirectory();
  const folder = await top.getDirectoryHandle("r", {create: true});
  for (const [name, text] of Object.entries(files)) {
    const writing = await (await folder.getFileHandle(name, {create: true})).createWritable();
    await writing.write(text);
    await writing.close();
  }
  window.showDirectoryPicker = async () => folder;
}"""
WRITTEN = """async () => {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("r");
  return await (await (await folder.getFileHandle("report.yaml")).getFile()).text();
}"""
LEFT = """async () => [
  (await indexedDB.databases()).length, (await caches.keys()).length,
  (await navigator.serviceWorker.getRegistrations()).length, localStorage.length, document.cookie,
]"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that `sitrep page` makes."""
    out = tmp_path_factory.mktemp("page")
    done = sitrep_command("page", "-o", out, "--packages", PACKAGES)
    if any(one in done.stderr for one in ("cannot be fetched", "npm is not installed")):
        pytest.skip(f"`make setup-whole` fetches what the page carries: {done.stderr}")
    assert done.returncode == 0, done.stderr
    assert f"files to {out}" in done.stdout
    return out


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    done = sitrep_command("page", "-o", tmp_path)
    assert done.returncode == 2
    assert "holds other files; nothing was written" in done.stderr
    assert [one.name for one in tmp_path.iterdir()] == ["mine.txt"]


@pytest.fixture
def serving(folder: Path) -> Iterator[Serving]:
    with Serving(folder) as one:
        yield one


def test_from_loading_to_wiping(browser: Browser, serving: Serving, tmp_path: Path) -> None:
    """What is said of the page in its documentation, in the order in which a day goes."""
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        tab = Tab(context.new_page(), serving.address)
        loaded = len(tab.asked)
        assert loaded > 5
        five_tasks_are_done_by_keyboard_alone(tab)
        everything_is_made_as_the_command_makes_it(tab)
        a_workbook_is_read(tab, tmp_path)
        a_pdf_is_proved_and_a_changed_one_is_refused(tab, tmp_path)
        a_folder_is_written_to_where_the_browser_lets_it(tab)
        serving.stop()
        assert not serving.answers()
        a_form_changes_one_span(tab)
        a_typed_error_is_found_and_the_last_briefing_stays(tab)
        it_is_usable_by_everybody(tab)
        a_record_is_copied(tab)
        nothing_is_lost_by_loading_again(tab)
        a_second_tab_says_that_it_keeps_nothing(tab)
        asked = [
            url for url in tab.asked if not url.startswith((serving.address, "data:", "blob:"))
        ]
        assert asked == []
        assert tab.said == []
        nothing_else_can_be_asked_for(tab)
        nothing_is_left_when_it_is_wiped(tab)


def five_tasks_are_done_by_keyboard_alone(tab: Tab) -> None:
    keyboard = tab.page.keyboard
    tab.reach("#sample")  # begin with the example
    keyboard.press("Enter")
    tab.status("The briefing is up to date. 2 notices.")
    tab.reach("#language")  # choose a language
    keyboard.type("Fran")
    expect(tab.briefing).to_contain_text("Chiffres", timeout=PATIENCE)
    tab.reach("#download")  # download
    with tab.page.expect_download(timeout=PATIENCE) as download:
        keyboard.press("Enter")
    assert download.value.suggested_filename == "example.html"
    tab.reach("#form input")  # change a value
    keyboard.press("ControlOrMeta+a")
    keyboard.type("council-hurt")
    keyboard.press("Enter")
    tab.status("The briefing is out of date")
    header = '.error [data-file="report.yaml"]'
    line = tab.page.locator(header).first.get_attribute("data-line")
    tab.reach(f"{header} .go")  # go from a finding to its field
    keyboard.press("Enter")
    field = tab.page.locator("#form :focus")
    expect(field).to_have_attribute("data-line", str(line), timeout=PATIENCE)
    tab.choose("language", "")


def a_workbook_is_read(tab: Tab, tmp_path: Path) -> None:
    """The empty one, whose findings are those that the command finds."""
    file = tmp_path / "book.xlsx"
    file.write_bytes(workbook(file.name))
    tab.page.locator("#files").set_input_files(file)
    tab.status(tally(sitrep.check(sitrep.load(file)).findings))


def everything_is_made_as_the_command_makes_it(tab: Tab) -> None:
    """Every sample in every language and format; the next is opened in the language of the last."""
    languages, seen = available(), 0
    for report in WHOLE:
        loaded = sitrep.load(report)
        for number, language in enumerate(languages):
            tab.choose("language", language)
            if not number:
                tab.open(report)
            options = sitrep.BuildOptions(to=FORMS, language=language)
            native = sitrep.build(loaded, options=options).outputs.values()
            digests = [sha256(one).hexdigest() for one in native]
            made = [sha256(tab.downloaded(form)).hexdigest() for form in FORMS]
            assert made == digests, (report.name, language)
            seen += len(made)
        languages = languages[::-1]
    assert seen == len(WHOLE) * len(available()) * len(FORMS) >= 64
    tab.choose("language", "")


def a_pdf_is_proved_and_a_changed_one_is_refused(tab: Tab, tmp_path: Path) -> None:
    file = tmp_path / "minimal.pdf"
    file.write_bytes(briefing(MINIMAL)[".pdf"])
    assert "minimal.pdf: proved: data, text" in tab.proved(file)
    changed = shutil.copy(file, tmp_path / "changed.pdf")
    altered(
        Path(changed), "briefing.md", lambda text: text.replace("at least 12", "at least 13", 1)
    )
    assert "changed.pdf: NOT PROVED" in tab.proved(Path(changed))


def a_form_changes_one_span(tab: Tab) -> None:
    tab.open(MINIMAL)
    tab.choose("file", "tolls.yaml")
    count = tab.page.locator("#form").get_by_label("count", exact=False).first
    expect(count).to_have_value("at least 12", timeout=PATIENCE)
    count.fill("at least 17")
    count.press("Enter")
    expect(tab.briefing).to_contain_text("at least 17", timeout=PATIENCE)
    before = (MINIMAL / "tolls.yaml").read_text("utf-8")
    tab.as_text()
    assert tab.text() == before.replace("at least 12 ", "at least 17 ")
    tab.status("The briefing is up to date. 2 notices.")


def a_typed_error_is_found_and_the_last_briefing_stays(tab: Tab) -> None:
    right = tab.text()
    tab.page.locator("#text").fill(right.replace("count: 4\n", "count: four\n"))
    tab.status("out of date: the last good one is shown. 1 error")
    expect(tab.briefing).to_contain_text("at least 17", timeout=PATIENCE)
    tab.page.get_by_role("button", name="Go to tolls.yaml, line 23").click()
    selected = "() => { const at = document.activeElement;"
    selected += "return at.value.slice(at.selectionStart, at.selectionEnd) }"
    expect(tab.page.locator("#text")).to_be_focused(timeout=PATIENCE)
    tab.idle()
    assert tab.page.evaluate(selected) == "    count: four"
    tab.page.locator("#text").fill(right)
    assert b"at least 17" in tab.downloaded("markdown"), "what was typed last counts"
    tab.status("The briefing is up to date. 2 notices.")


def a_folder_is_written_to_where_the_browser_lets_it(tab: Tab) -> None:
    """The folder is one of the browser's own, so that no dialog asks which."""
    tab.page.evaluate(FOLDER, {"report.yaml": "report: {title: One}\n", "notes.txt": "kept"})
    tab.page.locator("#folder").click()
    tab.status("error")
    tab.idle()
    tab.choose("file", "report.yaml")
    tab.as_text()
    tab.page.locator("#text").fill("report: {title: Two}\n")
    tab.status("error")
    tab.idle()
    tab.page.locator("#save").click()
    tab.status("The files are saved in their folder.")
    assert tab.page.evaluate(WRITTEN) == "report: {title: Two}\n"
    tab.page.locator("#as-text").uncheck()


def it_is_usable_by_everybody(tab: Tab) -> None:
    assert violations(tab.page) == []
    tab.page.locator("#as-text").press("Space")
    expect(tab.page.locator("#form")).to_be_visible(timeout=PATIENCE)
    tab.idle()
    assert violations(tab.page, contrast=False) == []
    tab.page.set_viewport_size({"width": 360, "height": 740})
    assert tab.page.evaluate("document.documentElement.scrollWidth") <= 360
    shown = tab.page.locator("iframe").bounding_box()
    assert shown is not None
    assert shown["height"] >= 0.6 * 740
    tab.page.set_viewport_size({"width": 1280, "height": 900})


def a_record_is_copied(tab: Tab) -> None:
    tab.page.locator("#copy").click()
    chosen = tab.page.locator("#record option:checked")
    expect(chosen).to_have_text("tolls: council-injured-2", timeout=PATIENCE)
    expect(tab.page.locator("#form").get_by_label("id", exact=False).first).to_be_focused(
        timeout=PATIENCE
    )
    tab.idle()


def nothing_is_lost_by_loading_again(tab: Tab) -> None:
    tab.choose("language", "fr")
    tab.page.reload()
    tab.wait_until_ready()
    tab.idle()
    expect(tab.page.locator("#language")).to_have_value("fr", timeout=PATIENCE)
    expect(tab.briefing).to_contain_text("au moins 17", timeout=PATIENCE)


def a_second_tab_says_that_it_keeps_nothing(tab: Tab) -> None:
    second = tab.page.context.new_page()
    second.goto(tab.page.url)
    alert = second.get_by_role("alert").filter(has_text="Another tab keeps a report")
    alert.wait_for(timeout=PATIENCE)
    second.close()


def nothing_else_can_be_asked_for(tab: Tab) -> None:
    """Neither by the page nor by Python, which runs in a thread of its own."""
    assert tab.page.evaluate(OUTSIDE) == "connect-src"
    [python] = [one for one in tab.page.workers if one.url.startswith("blob:")]
    assert python.evaluate(OUTSIDE) == "connect-src"


def nothing_is_left_when_it_is_wiped(tab: Tab) -> None:
    assert tab.page.evaluate(LEFT) == [1, 1, 1, 0, ""]
    tab.page.on("dialog", lambda dialog: dialog.accept())
    tab.page.locator("#wipe").click()
    gone = tab.page.get_by_role("heading", name="Everything is gone")
    expect(gone).to_be_visible(timeout=PATIENCE)
    assert tab.page.evaluate(LEFT) == [0, 0, 0, 0, ""]
    assert "council" not in tab.page.content()
    assert tab.page.workers == []
