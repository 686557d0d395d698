"""Style sheets of a house's own: they may change how a page looks, and nothing of what it says."""

from __future__ import annotations

import re
from pathlib import Path

from sitrep.errors import WrongUse
from sitrep.marks import has_marks

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_FORBIDDEN = {
    r"@import": "takes in another style sheet; copy what is needed into this one",
    r"url\((?!\s*['\"]?\s*data:)": "asks for a file; write it as a data: address",
    r"content\s*:[^;}]*(?:\"[^\"]*\w[^\"]*\"|'[^']*\w[^']*'|attr\()": (
        "puts words on the page that no source carries; take them out"
    ),
    r"</": "ends the style sheet; take it out",
    r"\\[0-9a-fA-F]": "hides a letter behind its number; write the letter",
}


def read_style(path: Path) -> str:
    """The text of a style sheet; raises WrongUse for one that is not there, or may not be used."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise WrongUse(f"The style sheet {path} cannot be read: {error}.") from error
    if has_marks(text):
        raise WrongUse(f"The style sheet {path} holds private-use characters.")
    seen = _COMMENT.sub(lambda comment: re.sub(r"\S", " ", comment[0]), text)
    for pattern, why in _FORBIDDEN.items():
        found = re.search(pattern, seen, re.IGNORECASE)
        if found:
            line = seen.count("\n", 0, found.start()) + 1
            raise WrongUse(f"{path}:{line}: “{found[0].strip()}” {why}.")
    return text
