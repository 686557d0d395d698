"""No line parts a sign or a citation from what it belongs to."""

from __future__ import annotations

import re

from sitrep.page.cited_runs import TO

_FIGURE = re.compile(r"([^ \n<>]*)(<button [^>]*>.*?</button>)([^ \n<>]*)", re.DOTALL)
"""A figure that can be pointed at, beside which a line may end as beside a picture."""

_FIRST_CITED = re.compile(r"(?<!\s)(?<!\]</a>) (?=<a [^>]*class=\"cite\")")
"""The space before the first of a row of citations; the others may stand on the next line."""

_FIRST_PRINTED = re.compile(r"(?<!</a>)(<a [^>]*class=\"cite)(?=\"> )")
"""The same in print, where the space stands within the link."""

_LAST_OF_RANGE = re.compile(f'{TO}(<a [^>]*class="cite[^>]*>.*?</a>)', re.DOTALL)
"""The sign between two citations and the second, before which a line would end."""

_ADDRESS = re.compile(r"(?<=>)https?://[^<>\s]*(?=<)")
_STEP = re.compile(r"(?<=[^/:])/(?=[^/])")


def first_cited(html: str) -> str:
    """The content of a page in print, in which the first of a row of citations is told apart."""
    return _ranges(_FIRST_PRINTED.sub(r"\1 first", html))


def _ranges(html: str) -> str:
    return _LAST_OF_RANGE.sub(rf'<span class="whole">{TO}\1</span>', html)


def held_together(html: str) -> str:
    """The content of a page on a screen, in which lines end where words do.

    An opening bracket stands with the figure behind it, a closing sign with the one before it,
    and the first citation with the last word; an address is parted at its steps.
    """
    html = _ranges(_FIRST_CITED.sub("&nbsp;", _FIGURE.sub(_whole, html)))
    return _ADDRESS.sub(lambda address: _STEP.sub("/<wbr>", address[0]), html)


def _whole(found: re.Match[str]) -> str:
    before, _, after = found.groups()
    return f'<span class="whole">{found[0]}</span>' if before or after else found[0]
