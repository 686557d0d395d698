"""The room that talks to WeasyPrint, mostly in processes of its own: it has process-wide state."""

import ctypes.util
import gc
import hashlib
import logging
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping
from datetime import date
from functools import cache
from http.server import BaseHTTPRequestHandler, HTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pytest

from sitrep.collector import collector_at_rest
from sitrep.errors import InternalError, MissingSystemLibrary, NoGlyph
from sitrep.write import fonts as fonts_room
from sitrep.write import quick_start
from sitrep.write.engine import render_pdf
from tests.support.verapdf import failures

ROOT = Path(__file__).parents[2]
FONTS = ROOT / "templates" / "fonts"
STAMP = date(2026, 1, 31)
PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Trial page</title>
<style>@page { size: A4; margin: 2cm } body { font-family: "Noto Sans", "Noto Naskh Arabic" }
table { border-collapse: collapse; table-layout: fixed; width: 100% }</style></head><body>
<h1>Trial page</h1><p>At least 145 killed, says the ministry <a href="#s1">1</a>.</p>
<h2>List</h2><ul><li>one</li><li>two <b>bold</b> <i>italic</i></li></ul>
<table><thead><tr><th scope="col">Who</th><th scope="col">How many</th></tr></thead>
<tbody><tr><td>Ministry</td><td>145</td></tr></tbody></table>
<p lang="ar" dir="rtl">وزارة الصحة <bdi dir="ltr">145</bdi></p>
<h2>Sources</h2><ol><li id="s1">Ministry, 30 January</li></ol><!-- more --></body></html>"""

# What a process of its own does: render the page (with a prelude before it) and print the digest.
RENDER = """
import hashlib, sys
from datetime import date
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from sitrep.errors import SitrepError
from sitrep.write import engine
{prelude}
page = Path(sys.argv[2]).read_text(encoding="utf-8")
try:
    pdf = engine.render_pdf(page, fonts=Path(sys.argv[3]), stamp=date(2026, 1, 31))
except SitrepError as error:
    print(type(error).__name__, error)
else:
    print(hashlib.sha256(pdf).hexdigest())
{after}
"""
SLOWLY = """
from contextlib import nullcontext
engine.quick_import = engine.collector_at_rest = nullcontext
"""


def render(more: str = "", *, fonts: Path = FONTS) -> bytes:
    html = PAGE.replace("<!-- more -->", more)
    return render_pdf(html, fonts=fonts, stamp=STAMP)


def elsewhere(
    tmp_path: Path,
    *,
    prelude: str = "",
    after: str = "",
    cwd: Path = ROOT,
    env: Mapping[str, str] | None = None,
) -> list[str]:
    """Render the page in a new process and return the lines that it printed."""
    page = tmp_path / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    script = RENDER.format(prelude=prelude, after=after)
    done = subprocess.run(
        [sys.executable, "-c", script, str(ROOT), str(page), str(FONTS)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        cwd=cwd,
        env={**os.environ, **(env or {})},
    )
    return done.stdout.splitlines()


def without(library: str, tmp_path: Path) -> dict[str, str]:
    """Make the loader meet a file that is no library where it looks for this one first."""
    folder = tmp_path / "broken"
    folder.mkdir()
    (folder / library).write_text("not a library")
    return {"LD_LIBRARY_PATH": str(folder)}


def tags_of(pdf: bytes) -> set[str]:
    found: set[str] = set()

    def visit(node: Any) -> None:
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            for child in node:
                visit(child)
        elif isinstance(node, dict):
            found.add(str(node.get("/S", "")))
            visit(node.get("/K", []))

    root: Any = pypdf.PdfReader(BytesIO(pdf)).trailer["/Root"]
    visit(root["/StructTreeRoot"])
    return found - {""}


def plain_parts(pdf: bytes) -> bytes:
    """Return the whole file, with every stream unpacked."""
    reader = pypdf.PdfReader(BytesIO(pdf))
    size: Any = reader.trailer["/Size"]
    parts = [pdf]
    for number in range(1, int(size)):
        thing: Any = pypdf.generic.IndirectObject(number, 0, reader).get_object()
        parts.append(repr(thing).encode())
        if hasattr(thing, "get_data"):
            parts.append(thing.get_data())
    return b"\n".join(parts)


# The same bytes for ever


def test_other_machine_settings_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    one = elsewhere(tmp_path, env={"TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "1"})
    two = elsewhere(
        tmp_path,
        cwd=tmp_path / "deep",
        env={
            "TZ": "America/Lima",
            "LC_ALL": "ar_SY.UTF-8",
            "LANG": "ar_SY.UTF-8",
            "LANGUAGE": "ar",
            "FC_LANG": "ar",
            "PANGO_LANGUAGE": "ar",
            "SOURCE_DATE_EPOCH": "1",
            "FONTCONFIG_SYSROOT": "/nowhere",
            "PYTHONHASHSEED": "2",
        },
    )
    assert one == two == [hashlib.sha256(render()).hexdigest()]


@pytest.mark.long
def test_same_bytes_with_and_without_the_speed_ups(tmp_path: Path) -> None:
    after = "print('fontTools.subset' in sys.modules)"
    quick, loaded_quickly = elsewhere(tmp_path, after=after)
    slow, loaded_slowly = elsewhere(tmp_path, prelude=SLOWLY, after=after)
    assert (loaded_quickly, loaded_slowly) == ("False", "True")
    assert quick == slow


def test_same_bytes_a_second_time_in_one_process() -> None:
    first = render()
    render("<p>Something else in between: <i>Žižek</i></p>")
    assert render() == first


@pytest.mark.long
@pytest.mark.skipif(sys.platform != "linux", reason="how the loader looks for libraries")
def test_without_harfbuzz_subset_same_bytes_at_any_hour(tmp_path: Path) -> None:
    missing = without("libharfbuzz-subset.so.0", tmp_path)
    after = "import weasyprint.text.ffi as f; print(f.harfbuzz_subset)"
    # fontTools asks the clock for the time of its work: let it show the year 2001.
    later = "import time; time.time = lambda: 1e9"
    one = elsewhere(tmp_path, after=after, env=missing | {"PYTHONHASHSEED": "1"})
    two = elsewhere(tmp_path, prelude=later, after=after, env=missing | {"PYTHONHASHSEED": "2"})
    slow = elsewhere(tmp_path, prelude=SLOWLY, after=after, env=missing)
    assert one == two == slow
    assert one[1] == "None"
    assert len(one[0]) == len(hashlib.sha256().hexdigest())


def test_nothing_of_the_machine_in_the_file() -> None:
    inside = plain_parts(render())
    assert b"Noto-Sans" in inside
    for path in (str(ROOT), str(Path.home()), tempfile.gettempdir(), "sitrep-", "fonts.conf"):
        assert path.encode() not in inside


# What the file says of itself


def test_dates_title_language_and_identifier() -> None:
    pdf = render()
    reader = pypdf.PdfReader(BytesIO(pdf))
    info: Any = reader.trailer["/Info"]
    assert (info["/CreationDate"], info["/ModDate"]) == ("D:20260131", "D:20260131")
    root: Any = reader.trailer["/Root"]
    assert (info["/Title"], root["/Lang"]) == ("Trial page", "en")
    other = pypdf.PdfReader(BytesIO(render("<p>more</p>")))
    identifiers: list[Any] = [reader.trailer["/ID"], other.trailer["/ID"]]
    assert all(first == second for first, second in identifiers)
    assert identifiers[0] != identifiers[1]


def test_stamp_wins_over_dates_in_the_page() -> None:
    html = PAGE.replace("<title>", '<meta name="dcterms.created" content="1987-03-04"><title>')
    assert b"1987" not in plain_parts(render_pdf(html, fonts=FONTS, stamp=STAMP))


def test_tags() -> None:
    wanted = {"/H1", "/H2", "/P", "/L", "/LI", "/Table", "/TR", "/TH", "/TD", "/Link"}
    assert wanted <= tags_of(render())


@pytest.mark.long
@pytest.mark.parametrize("flavour", ["ua1", "3a"])
def test_validates(tmp_path: Path, flavour: str) -> None:
    path = tmp_path / "trial.pdf"
    path.write_bytes(render())
    assert failures(path, flavour) == []


# What must end in a fault


@pytest.mark.parametrize(
    ("more", "named"),
    [
        ("<p>漢</p>", "U\\+6F22"),
        ("<p>\N{GRINNING FACE}</p>", "U\\+1F600"),
        ("<p>x\u20dd</p>", "U\\+20DD"),
        ("<svg width=9 height=9><text>漢</text></svg>", "U\\+6F22"),
    ],
)
def test_missing_glyph_is_named(more: str, named: str) -> None:
    with pytest.raises(NoGlyph, match=named):
        render(more)


def test_a_mark_of_ours_on_the_page_is_a_fault() -> None:
    with pytest.raises(InternalError, match=r"U\+E000"):
        render("<p>\ue000 漢</p>")


def test_every_complaint_once() -> None:
    with pytest.raises(InternalError) as caught:
        render('<p style="colour: red">漢 漢</p><img alt="" src="missing.png"><p>字</p>')
    lines = str(caught.value).splitlines()
    assert len(lines) == 1 + 4
    for part in ("colour", "U+6F22", "missing.png", "U+5B57"):
        assert sum(part in line for line in lines) == 1


def test_complaint_is_one_visible_line() -> None:
    with pytest.raises(InternalError) as caught:
        render("<p>\x1b</p><img alt='' src='data:image/png;base64," + "A" * 9000 + "'>")
    assert "\x1b" not in str(caught.value)
    assert max(map(len, str(caught.value).splitlines())) < 400


@pytest.mark.parametrize(
    "payload",
    [
        '<img alt="" src="{}">',
        '<link rel="stylesheet" href="{}">',
        "<style>@import url({});</style>",
        '<div style="background: url({})">x</div>',
        "<style>@font-face {{ font-family: q; src: url({}) }}</style>",
        '<a rel="attachment" href="{}">x</a>',
        '<object data="{}">x</object>',
        '<svg width="9" height="9"><image width="9" height="9" href="{}"/></svg>',
        '<link rel="stylesheet" href="data:text/css,@import url({});">',
    ],
)
def test_nothing_is_fetched(payload: str, server: tuple[str, list[str]], tmp_path: Path) -> None:
    address, visits = server
    secret = tmp_path / "secret"
    secret.write_text("secret")
    opened = openings(secret)
    for url in (address, secret.as_uri(), "file:///etc/passwd"):
        with pytest.raises(InternalError):
            render(payload.format(url))
    assert (visits, opened) == ([], [])


def test_watch_on_files_and_server_can_see(server: tuple[str, list[str]], tmp_path: Path) -> None:
    from urllib.request import urlopen

    address, visits = server
    secret = tmp_path / "secret"
    secret.write_text("secret")
    opened = openings(secret)
    secret.read_text()
    with urlopen(address) as answer:
        answer.read()
    assert (visits, opened) == (["/x.png"], [str(secret)])


def test_logging_switched_off_hides_no_fault() -> None:
    logger = logging.getLogger("weasyprint")
    logging.disable(logging.CRITICAL)
    logger.disabled = True
    try:
        with pytest.raises(NoGlyph, match=r"U\+6F22"):
            render("<p>漢</p>")
        assert logger.disabled
        assert logging.root.manager.disable == logging.CRITICAL
    finally:
        logging.disable(logging.NOTSET)
        logger.disabled = False


def test_crash_is_a_fault() -> None:
    with pytest.raises(InternalError, match="UnicodeEncodeError"):
        render("<p>\ud800</p>")


def test_folder_without_fonts(tmp_path: Path) -> None:
    with pytest.raises(InternalError, match="no fonts"):
        render(fonts=tmp_path)


def test_font_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "NotoSans-Regular.ttf").write_text("version https://git-lfs.github.com/spec/v1")
    with pytest.raises(InternalError, match=r"NotoSans-Regular\.ttf"):
        render(fonts=tmp_path)


def test_no_font_but_those_of_the_folder(tmp_path: Path) -> None:
    name = "NotoNaskhArabic-Regular.ttf"
    folder = tmp_path / "a & <b>"
    folder.mkdir()
    (folder / name).write_bytes((FONTS / name).read_bytes())
    with pytest.raises(NoGlyph, match=r"U\+0054"):
        render(fonts=folder)


@pytest.mark.skipif(sys.platform != "linux", reason="how the loader looks for libraries")
def test_missing_pango(tmp_path: Path) -> None:
    missing = without("libpango-1.0.so.0", tmp_path)
    (line,) = elsewhere(tmp_path, env=missing)
    assert line.startswith(MissingSystemLibrary.__name__)
    for package in ("libpango-1.0-0", "libpangoft2-1.0-0"):
        assert package in line


@pytest.mark.parametrize(
    ("system", "said"),
    [
        ("Linux", "apt install libpango-1.0-0"),
        ("Darwin", "brew install pango"),
        ("Windows", "pacman -S mingw-w64-ucrt-x86_64-pango"),
        ("Haiku", "apt install libpango-1.0-0"),
    ],
)
def test_how_pango_is_had_on_each_system(
    system: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class WithoutLibraries:
        @staticmethod
        def find_spec(name: str, *_: object) -> None:
            if name == "weasyprint":
                raise OSError("cannot load library")

    monkeypatch.setattr("platform.system", lambda: system)
    monkeypatch.delitem(sys.modules, "weasyprint")
    monkeypatch.setattr(sys, "meta_path", [WithoutLibraries, *sys.meta_path])
    with pytest.raises(MissingSystemLibrary, match=said):
        render("<p>x</p>")


# Nothing is left behind


def test_weasyprint_is_imported_on_use_only(tmp_path: Path) -> None:
    (seen, _, after) = elsewhere(
        tmp_path,
        prelude="print('weasyprint' in sys.modules)",
        after="print('weasyprint' in sys.modules)",
    )
    assert (seen, after) == ("False", "True")


@pytest.mark.parametrize("more", ["", "<p>漢</p>", "<p>\ud800</p>"])
def test_state_is_put_back(more: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "12")
    logger = logging.getLogger("weasyprint")

    def state() -> object:
        shown = (logger.level, logger.disabled, logger.propagate, list(logger.handlers))
        files = sorted((p.name, p.stat().st_mtime_ns) for p in FONTS.iterdir())
        left = list(tmp_path.iterdir())
        return dict(os.environ), gc.isenabled(), ctypes.util.find_library, shown, files, left

    render()  # the first import of WeasyPrint adds a handler of its own
    before = state()
    assert gc.isenabled()
    try:
        render(more)
    except (InternalError, NoGlyph):
        assert more
    assert state() == before


def test_import_leaves_no_stand_in(tmp_path: Path) -> None:
    after = (
        "import ctypes.util, fontTools.subset, fontTools.varLib.instancer as i\n"
        "print(ctypes.util.find_library.__module__, type(fontTools.subset).__name__, i.__name__)\n"
        "import weasyprint.pdf.fonts as w\n"
        "print(w.subset.Options is fontTools.subset.Options)"
    )
    _, modules, same = elsewhere(tmp_path, after=after)
    assert modules == "ctypes.util module fontTools.varLib.instancer"
    assert same == "True"


def fail_inside(*contexts: Any) -> None:
    from contextlib import ExitStack

    with ExitStack() as stack:
        for context in contexts:
            stack.enter_context(context)
        raise KeyError


def test_speed_ups_and_fonts_are_undone_after_a_failure() -> None:
    before = (dict(os.environ), dict(sys.modules), ctypes.util.find_library, gc.isenabled())
    with pytest.raises(KeyError):
        fail_inside(
            quick_start.quick_import(),
            collector_at_rest(),
            fonts_room.only_fonts_in(FONTS),
        )
    after = (dict(os.environ), dict(sys.modules), ctypes.util.find_library, gc.isenabled())
    assert after == before


def test_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        render()
        assert not gc.isenabled()
    finally:
        gc.enable()


# What the tests stand on

WATCHED: dict[str, list[str]] = {}


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "open" and str(arguments[0]) in WATCHED:
        WATCHED[str(arguments[0])].append(str(arguments[0]))


@cache
def _hook() -> None:
    """Watch what this process opens, until it ends: no hook is taken away, and each call costs."""
    sys.addaudithook(_watch)


def openings(file: Path) -> list[str]:
    """Filled from now on, whenever the file is opened."""
    _hook()
    return WATCHED.setdefault(str(file), [])


@pytest.fixture
def server() -> Any:
    """Serve on this machine and note every visit."""
    visits: list[str] = []

    class Note(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            visits.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None: ...

    with HTTPServer(("127.0.0.1", 0), Note) as running:
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}/x.png", visits
        running.shutdown()
        thread.join()
