"""A report as ReliefWeb's interface for posting content takes it, as far as the report goes."""

from __future__ import annotations

import json
import re
import unicodedata

from sitrep.exports.subject import Exported, Remark, Subject
from sitrep.findings import Problem
from sitrep.model.places import PlaceLevel
from sitrep.page.escaping import escape_line

FAULT = "reliefweb-incomplete"
"""The page of the manual."""

REQUIRED = (
    "url",
    "uuid",
    "title",
    "source",
    "country",
    "format",
    "language",
    "published",
    "body",
)
"""What ReliefWeb does not take a report without."""

_TITLE, _BODY = (10, 255), (10, 100_000)
"""The shortest and the longest, in characters."""
_TAG = re.compile(r"\\?<")


def write(subject: Subject) -> Exported:
    """The fields that the report fills, and a remark on those that somebody has to add."""
    fields = {"title": _plain(subject.title), "published": _published(subject)}
    paragraphs = (escape_line(_plain(line)) for line in subject.text.splitlines()[1:])
    # ReliefWeb reads HTML in Markdown, which the house's own parser does not.
    fields["body"] = "\n\n".join(_TAG.sub("&lt;", one) for one in paragraphs if one)
    limits = {"title": _TITLE, "body": _BODY}
    held = {name: text for name, text in fields.items() if text and _fits(text, limits.get(name))}
    written = json.dumps(held, ensure_ascii=False, indent=1) + "\n"
    return Exported({"": written.encode("utf-8")}, (_remark(subject, held),))


def _fits(text: str, limits: tuple[int, int] | None) -> bool:
    return limits is None or limits[0] <= len(text) <= limits[1]


def _plain(text: str) -> str:
    """Text in which the space is the only separator, and nothing is there that nobody sees."""
    return re.sub(" +", " ", "".join(map(_seen, text))).strip()


def _seen(sign: str) -> str:
    kind = unicodedata.category(sign)[0]
    if kind == "Z" or sign in "\t\n\r":
        return " "
    return "" if kind == "C" else sign


def _published(subject: Subject) -> str:
    """Midnight, universal time, of the day on which it was handed out, if that day is known."""
    issued = subject.report.report.issued
    if issued is None or issued.day is None:
        return ""
    return f"{issued}T00:00:00+00:00"


def _remark(subject: Subject, held: dict[str, str]) -> Remark:
    missing = [name for name in REQUIRED if name not in held]
    header = subject.report.report
    countries = [one.name for one in subject.report.places if one.level is PlaceLevel.COUNTRY]
    meant = [f"source {header.issuer}", *(f"country {name}" for name in countries)]
    meant += [f"disaster {header.glide}"] if header.glide else []
    return Remark(
        FAULT,
        Problem(
            ("report",),
            f"The post for ReliefWeb has no {', '.join(missing)}: the report does not hold them, "
            "or not in the length that ReliefWeb takes.",
            "ReliefWeb asks for the address of the document, and for its own numbers of sources, "
            "countries, formats and languages.",
            f"Add them before it is sent; look up the numbers of: {', '.join(meant)}.",
        ),
    )
