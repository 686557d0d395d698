"""What is answered under each path, and what the browser may do with it."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from http import HTTPStatus

from sitrep.listing.json import as_json
from sitrep.serve.live_page import frame, script, style
from sitrep.serve.rebuilder import State

_NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
_WHOLE = re.DOTALL


@dataclass(frozen=True)
class Reply:
    """An answer: its text and what kind of text it is, its status, and its security policy."""

    text: str
    kind: str
    status: HTTPStatus = HTTPStatus.OK
    policy: str = _NOTHING

    @property
    def body(self) -> bytes:
        """The text in UTF-8; a file's name may hold what no encoding has."""
        return self.text.encode("utf-8", "backslashreplace")


def plain_reply(status: HTTPStatus, text: str) -> Reply:
    """A line of text that says why there is nothing else."""
    return Reply(f"{text}\n", "text/plain", status)


def _frame(state: State, name: str) -> Reply:
    return Reply(frame(state, name), "text/html", policy=_frame_policy())


@cache
def _frame_policy() -> str:
    # From our own files and not from the page: what a record smuggled in would be counted too.
    return (
        f"{_NOTHING}; style-src {_hashed(style())}; script-src {_hashed(script())}; img-src data:; "
        "connect-src 'self'; frame-src 'self'"
    )


def _page(state: State, _name: str) -> Reply:
    if state.page is None:
        return plain_reply(HTTPStatus.NOT_FOUND, "There is no briefing yet: the findings say why.")
    page = state.page.decode("utf-8")
    looks = _hashed(re.findall("<style>(.*?)</style>", page, _WHOLE)[0])  # the shell's, in the head
    does = _hashed(re.findall("<script>(.*?)</script>", page, _WHOLE)[-1])  # and at the very end
    policy = f"{_NOTHING}; style-src {looks}; script-src {does}; img-src data:; font-src data:"
    return Reply(page, "text/html", policy=policy)


def _hashed(text: str) -> str:
    return f"'sha256-{base64.b64encode(sha256(text.encode()).digest()).decode()}'"


def _findings(state: State, _name: str) -> Reply:
    # An empty list would read as "nothing is wrong".
    if state.trouble:
        return plain_reply(HTTPStatus.SERVICE_UNAVAILABLE, state.trouble)
    return Reply(as_json(state.findings), "application/json")


REPLIES: Mapping[str, Callable[[State, str], Reply]] = {
    "/": _frame,
    "/page": _page,
    "/findings": _findings,
}
"""What makes the answer, by its path; made from the state and the name of the report."""
