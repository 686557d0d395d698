"""The server as a browser meets it: what is answered, to whom, and how it ends."""

from __future__ import annotations

import base64
import hashlib
import os
import re
import signal
from collections.abc import Iterator
from http.client import HTTPResponse
from pathlib import Path

import pytest

from sitrep.pipeline.build import build
from sitrep.pipeline.options import BuildOptions
from tests.serve.running import PATIENCE, SAMPLE, Running, replace, serving, start, until
from tests.support.daily import some


@pytest.fixture(scope="module")
def still() -> Iterator[Running]:
    """A preview of a report that nobody changes."""
    with serving(SAMPLE) as one:
        yield one


def test_the_page_is_what_build_gives(still: Running) -> None:
    page = still.ask("/page")
    assert page.status == 200
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"
    assert page.body == build(SAMPLE, options=BuildOptions(to=["html"])).outputs["minimal.html"]


def test_the_frame_holds_the_briefing_and_the_findings(still: Running) -> None:
    text = still.ask("/?from=somewhere").body.decode()
    assert 'src="/page"' in text
    assert "single-originator" in text
    assert [one["rule"] for one in still.findings()] == [
        "place-spelled-differently",
        "single-originator",
    ]


@pytest.mark.parametrize("path", ["/", "/page", "/findings", "/nothing"])
def test_every_answer_carries_what_keeps_it_safe(still: Running, path: str) -> None:
    answer = still.ask(path)
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    policy = answer.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    assert "*" not in policy


@pytest.mark.parametrize("path", ["/", "/page"])
def test_only_the_style_and_script_of_our_own_count(still: Running, path: str) -> None:
    answer = still.ask(path)
    inline = re.findall(
        rb"<(?:style|script)\b[^>]*>(.*?)</(?:style|script)>", answer.body, re.DOTALL
    )
    assert len(inline) == 2
    hashes = [base64.b64encode(hashlib.sha256(one).digest()).decode() for one in inline]
    policy = answer.headers["Content-Security-Policy"]
    assert re.findall("'sha256-([^']+)'", policy) == hashes
    assert "script-src" in policy


def test_the_frame_leads_nowhere(still: Running) -> None:
    assert re.findall(rb"https?://", still.ask("/").body) == []


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "", "localhost."]
)
def test_another_host_is_refused(still: Running, host: str) -> None:
    port = still.address.rpartition(":")[2].strip("/")
    for path in ("/", "/page", "/findings", "/events"):
        refused = still.ask(path, Host=host.format(port=port))
        assert refused.status == 421
        assert b"Exampleland" not in refused.body


def test_two_hosts_or_none_are_refused(still: Running) -> None:
    for hosts in ([], [still.address[7:-1], "evil.example"]):
        connection = still.connect()
        connection.putrequest("GET", "/", skip_host=True)
        for host in hosts:
            connection.putheader("Host", host)
        connection.endheaders()
        with connection.getresponse() as response:
            assert response.status == 421
        connection.close()


def test_localhost_is_this_machine_too(still: Running) -> None:
    port = still.address.rpartition(":")[2].strip("/")
    assert still.ask("/", Host=f"localhost:{port}").status == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "BREW"])
def test_other_methods_are_not_allowed(still: Running, method: str) -> None:
    answer = still.ask("/", method)
    assert (answer.status, answer.headers["Allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize("path", ["/nothing", "/page/", "/../etc/passwd", "/%2e"])
def test_there_is_nothing_else(still: Running, path: str) -> None:
    assert still.ask(path).status == 404


@pytest.mark.parametrize("path", ["/", "/page", "/findings", "/events", "/nothing"])
def test_head_is_get_without_the_body(still: Running, path: str) -> None:
    answer = still.ask(path, "HEAD")
    assert answer.body == b""
    assert answer.status == (404 if path == "/nothing" else 200)


def test_an_unreadable_request_is_refused_in_our_own_form(still: Running) -> None:
    answer = still.ask("/", **{"X-Long": "x" * 70_000})
    assert answer.status == 431
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"


def edition(events: HTTPResponse) -> bytes:
    """The next edition that is told of; heartbeats are passed over."""
    while not (line := events.readline()).startswith(b"data: "):
        assert line, "the stream ended"
    return line


def test_an_event_tells_of_an_error_and_of_its_mending(report: Path, running: Running) -> None:
    good = running.ask("/page").body
    connection = running.connect()
    connection.request("GET", "/events")
    with connection.getresponse() as events:
        assert events.headers["Content-Type"] == "text/event-stream; charset=utf-8"
        first = edition(events)
        replace(report / "tolls.yaml", "count: 4\n", "count: four\n")
        second = edition(events)
        errors = [one for one in running.findings() if one["level"] == "error"]
        assert [(one["file"], one["line"]) for one in errors] == [(f"{report / 'tolls.yaml'}", 23)]
        assert running.ask("/page").body == good
        assert 'data-standing="stale"' in running.text()
        replace(report / "tolls.yaml", "count: four\n", "count: 5\n")
        third = edition(events)
        assert len({first, second, third}) == 3
    connection.close()
    assert running.ask("/page").body not in (b"", good)
    assert 'data-standing="fresh"' in running.text()


@pytest.mark.long
def test_it_goes_on_whatever_happens_to_the_files(report: Path, running: Running) -> None:
    away, tolls = report.with_name("away"), report / "tolls.yaml"
    whole = tolls.read_bytes()
    report.rename(away)
    until(lambda: "There is no file or folder" in running.text())
    assert running.ask("/findings").status == 503
    away.rename(report)
    until(lambda: 'data-standing="fresh"' in running.text())
    for broken in (b"", b"tolls:\n  - id: [", b"\xff\xfe\x00", b"\x00", b"a: *a\n", whole[:700]):
        tolls.write_bytes(broken)
        until(lambda: 'data-standing="stale"' in running.text())
        assert running.ask("/page").status == 200
        tolls.write_bytes(whole)
        until(lambda: 'data-standing="fresh"' in running.text())
    tolls.unlink()
    tolls.symlink_to(tolls)
    until(lambda: 'data-standing="stale"' in running.text())


@pytest.mark.long
def test_a_file_whose_name_is_no_text_is_named_all_the_same(report: Path, running: Running) -> None:
    odd = Path(os.fsdecode(os.fsencode(report) + b"/\xff.yaml"))
    odd.write_text("tolls: 1\n")
    until(lambda: "\\udcff.yaml" in running.text())
    assert str(odd) in [one["file"] for one in running.findings()]


@pytest.mark.long
def test_templates_are_watched_and_what_is_wrong_with_them_is_said(
    report: Path, tmp_path: Path
) -> None:
    house = tmp_path / "house"
    house.mkdir()
    with serving(report, "--templates", house) as running:
        (house / "sections").mkdir()
        (house / "sections" / "unknown.md.j2").write_text("### By region\n")
        until(lambda: b"By region" in running.ask("/page").body)
        (house / "sections" / "tolls.md.j2").write_text("{{ no.such.value }}")
        until(lambda: "cannot be used" in running.text())
        (house / "sections" / "tolls.md.j2").write_text("- 4,000 people\n")
        until(lambda: "untraced-numeral" in running.text())
        (house / "sections" / "tolls.md.j2").unlink()
        until(lambda: 'data-standing="fresh"' in running.text())


@pytest.mark.long
def test_it_starts_with_a_broken_report(report: Path) -> None:
    replace(report / "tolls.yaml", "count: 4\n", "count: four\n")
    with serving(report) as running:
        assert running.ask("/page").status == 404
        assert 'data-standing="none"' in running.text()
        replace(report / "tolls.yaml", "count: four\n", "count: 4\n")
        until(lambda: running.ask("/page").status == 200)


@pytest.mark.long
def test_it_writes_no_file(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(report.parent)
    before = {file: file.stat().st_mtime_ns for file in report.parent.rglob("*")}
    with serving("flood") as running:
        assert running.ask("/page").status == 200
    assert {file: file.stat().st_mtime_ns for file in report.parent.rglob("*")} == before


@pytest.mark.long
def test_a_browser_that_leaves_is_no_fault(report: Path, running: Running) -> None:
    for _ in range(3):
        connection = running.connect()
        connection.request("GET", "/events")
        events = connection.getresponse()
        edition(events)
        events.close()
        connection.close()
    replace(report / "tolls.yaml", "count: 4\n", "count: 5\n")
    until(lambda: "5" in running.ask("/page").body.decode())


def test_ctrl_c_ends_it_while_browsers_listen(running: Running) -> None:
    connection = running.connect()
    connection.request("GET", "/events")
    with connection.getresponse() as events:
        edition(events)
        for _ in range(2):  # impatiently
            running.process.send_signal(signal.SIGINT)
        assert running.process.wait(PATIENCE) == 0
    connection.close()


def test_a_port_in_use_is_a_clear_line(still: Running) -> None:
    port = still.address.rpartition(":")[2].strip("/")
    with start(SAMPLE, "--port", port) as second:
        said, errors = second.communicate(timeout=PATIENCE)
    assert (second.returncode, said) == (2, "")
    assert errors.startswith(f"sitrep: Port {port} cannot be had: ")
    assert len(errors.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments",
    some(
        [
            ("no/such/folder",),
            (SAMPLE, "--port", "70000"),
            (SAMPLE, "--language", "xx"),
            (SAMPLE, "--templates", "no-such-folder"),
            (SAMPLE, "--host", "0.0.0.0"),
        ],
        5,
    ),
    ids=lambda one: str(one[-1]),
)
def test_wrong_use_ends_at_once(arguments: tuple[str | Path, ...]) -> None:
    with start(*arguments) as process:
        said, errors = process.communicate(timeout=PATIENCE)
    assert (process.returncode, said) == (2, "")
    assert errors
    assert "Traceback" not in errors
