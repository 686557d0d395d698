"""Key figures on their cards: the number large, and the words that belong to it beside it."""

from __future__ import annotations

import re

_SECTION = re.compile(r'<section class="key_figures".*?</section>', re.DOTALL)
_FIGURE = re.compile(r"(?<=<li>)<strong>.*?</strong>", re.DOTALL)
_TAG = re.compile(r"(<[^>]*>)")
_NUMBER = re.compile(r"[−-]?\d(?:[\d.,:/٫٬\u00a0\u202f]*\d)?")
_WORDS = re.compile(r"\S(?:.*\S)?", re.DOTALL)
_LARGE = r'<span class="n">\g<0></span>'


def with_large_numbers(body: str) -> str:
    """The page's content with each number on a card apart from its words.

    A figure that is said in words alone is as large as a number.
    """
    return _SECTION.sub(lambda section: _FIGURE.sub(_parted, section[0]), body)


def _parted(figure: re.Match[str]) -> str:
    pieces = _TAG.split(figure[0])
    texts = pieces[::2]
    large = _NUMBER if any(map(_NUMBER.search, texts)) else _WORDS
    pieces[::2] = [large.sub(_LARGE, text) for text in texts]
    return "".join(pieces)
