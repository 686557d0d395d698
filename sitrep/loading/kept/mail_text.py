"""The text of a saved e-mail: its subject, and what its reader is shown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sitrep.loading.kept.copy_limits import MAX_PARTS, NoText, held_to_size
from sitrep.loading.kept.html_text import seen_in_html

if TYPE_CHECKING:
    from email.message import EmailMessage


def said_in_mail(data: bytes) -> str:
    """The text of the message; raises NoText where there is none."""
    from email import message_from_bytes, policy

    try:
        message = message_from_bytes(data, policy=policy.default)
        return held_to_size("\n".join(_texts(message)))
    except (LookupError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise NoText("is no e-mail that can be read") from error


def _texts(message: EmailMessage) -> Iterator[str]:
    if subject := message["subject"]:
        yield f"{subject}\n"
    for number, part in enumerate(message.walk()):
        if number >= MAX_PARTS:
            raise NoText(f"has more than {MAX_PARTS} parts")
        kind = part.get_content_type()
        if part.is_multipart() or kind not in ("text/plain", "text/html"):
            continue
        text = _decoded(part)
        yield seen_in_html(text) if kind == "text/html" else text


def _decoded(part: EmailMessage) -> str:
    raw = part.get_payload(decode=True)
    data = raw if isinstance(raw, bytes) else b""
    try:
        return data.decode(part.get_content_charset("utf-8"), errors="replace")
    except LookupError:
        return data.decode("utf-8", errors="replace")
