"""The server: answers one browser's requests, on this machine alone."""

from __future__ import annotations

from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from socketserver import ThreadingTCPServer
from typing import Any

from sitrep.errors import WrongUse
from sitrep.serve.rebuilder import Workshop
from sitrep.serve.replies import REPLIES, Reply, plain_reply

LOOPBACK = "127.0.0.1"
HEARTBEAT = 10.0
"""Seconds after which a browser that waits hears from us, so that one that left is noticed."""

_ALWAYS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_EVENTS = Reply("", "text/event-stream")


class Preview(ThreadingTCPServer):
    """Listens on the loopback address; a port of 0 takes any that is free."""

    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 32

    def __init__(self, port: int, workshop: Workshop) -> None:
        self.workshop = workshop
        try:
            super().__init__((LOOPBACK, port), _Handler)
        except OSError as error:
            raise WrongUse(
                f"Port {port} cannot be had: {error.strerror}. Choose another with --port, "
                "or 0 for any that is free."
            ) from error
        self.port = int(self.server_address[1])

    @property
    def address(self) -> str:
        """What to type into the browser."""
        return f"http://{LOOPBACK}:{self.port}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Nothing: what gets here is a browser that went away."""


class _Handler(BaseHTTPRequestHandler):
    server: Preview
    server_version = "sitrep"
    sys_version = ""
    timeout = 30

    def do_GET(self) -> None:
        """Answer what there is."""
        path = self.path.partition("?")[0]
        if not self._meant_for_us():
            self._answer(
                plain_reply(HTTPStatus.MISDIRECTED_REQUEST, "This is not the host you mean.")
            )
        elif path == "/events":
            self._events()
        elif path in REPLIES:
            self._answer(self._reply(path))
        else:
            self._answer(plain_reply(HTTPStatus.NOT_FOUND, "There is nothing here."))

    def do_HEAD(self) -> None:
        """Answer as to GET, without the body."""
        self.do_GET()

    def send_error(self, code: int, message: str | None = None, _: str | None = None) -> None:
        """What the base class finds wrong with a request, in our own form."""
        status, said = HTTPStatus(code), message or "The request is refused."
        if status is HTTPStatus.NOT_IMPLEMENTED:
            status, said = HTTPStatus.METHOD_NOT_ALLOWED, "Only GET and HEAD are answered."
        self._answer(plain_reply(status, said))

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: requests are of no interest."""

    def _meant_for_us(self) -> bool:
        """Whether the browser means this machine, and not a name that somebody bent to it."""
        port = "" if self.server.port == 80 else f":{self.server.port}"  # as browsers write it
        return self.headers.get_all("Host") in ([f"{LOOPBACK}{port}"], [f"localhost{port}"])

    def _reply(self, path: str) -> Reply:
        try:
            return REPLIES[path](self.server.workshop.state, self.server.workshop.name)
        except Exception as error:  # said in the browser instead of in the terminal
            reason = f"A fault of sitrep: {type(error).__name__}: {error}"
            return plain_reply(HTTPStatus.INTERNAL_SERVER_ERROR, reason)

    def _answer(self, reply: Reply) -> None:
        body = reply.body
        self._head(reply, {"Content-Length": str(len(body))})
        if self.command != "HEAD":
            self.wfile.write(body)

    def _head(self, reply: Reply, further: dict[str, str]) -> None:
        self.send_response(reply.status)
        headers = {"Content-Type": f"{reply.kind}; charset=utf-8", **_ALWAYS, **further}
        if reply.status is HTTPStatus.METHOD_NOT_ALLOWED:
            headers["Allow"] = "GET, HEAD"
        for name, value in {**headers, "Content-Security-Policy": reply.policy}.items():
            self.send_header(name, value)
        self.end_headers()

    def _events(self) -> None:
        """The edition now and each one after it, for as long as the browser listens."""
        self._head(_EVENTS, {})
        workshop, edition = self.server.workshop, ""
        while self.command != "HEAD" and not workshop.closed:
            state = workshop.after(edition, HEARTBEAT)
            news = f"data: {state.edition}" if state.edition != edition else ": still here"
            self.wfile.write(f"{news}\n\n".encode())
            edition = state.edition
