"""How much of a kept copy is read; what is larger is refused by name."""

from __future__ import annotations

MAX_TEXT_BYTES = 2_000_000
"""Of a file that is its own text."""
MAX_PACKED_BYTES = 20_000_000
"""Of a file in which the text is packed: PDF, Word, mail and web archives."""
MAX_SIGNS = 2_000_000
"""Of the text that is found there."""
MAX_PAGES = 1_000
MAX_DRAWN_BYTES = 60_000_000
"""Of what the pages of a PDF draw."""
MAX_PARTS = 500
"""Of a mail or a web archive."""


class NoText(Exception):
    """Why a copy gives no text: the end of a sentence that begins with the file's name."""


def held_to_size(text: str) -> str:
    """The text, if it is not too long; raises NoText."""
    if len(text) > MAX_SIGNS:
        raise NoText(f"holds more than {MAX_SIGNS:,} signs of text")
    return text
