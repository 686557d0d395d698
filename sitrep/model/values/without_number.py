"""A sign or word that stands where a number would, and what is told of it: nothing is guessed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from sitrep import resources
from sitrep.word_lists import by_language

_FOUR = (
    "Zero, not stated, not available and not applicable say four things: the notes of the source "
    "tell which is meant."
)
_TOLD: dict[str, str] = {
    "nothing": "Write not stated if the source gives no figure, not available if there is one that "
    "could not be had, not applicable if there can be none, zero if it says that there were none.",
    "to_come": "A figure that is still to come is not available: write so, or leave it out.",
    "kept_back": "Write the bound that the source gives, such as fewer than 5, or not available.",
    "none_said": "Write zero if the source says that there were none, not stated if it gives no "
    "figure.",
}
_TOLD["not_known"] = _TOLD["nothing"]
_SOME = "some"
_ZERO = "zero"
"""A number like others, which the notation writes out."""
_HOW_MANY = (
    "A count says how many: with a number, with a size such as dozens or hundreds, or that no "
    "figure is stated."
)


def without_number(text: str) -> tuple[str, str, str] | None:
    """What is said of a text that is in use for no number, in three parts; None for others."""
    told = _known().get(_bare(text))
    if told == _SOME:
        return (
            f"“{text}” says that there were some, and not how many.",
            _HOW_MANY,
            f"Write not stated, and keep “{text}” under figure: beside the source.",
        )
    if told is None:
        return None
    return f"“{text}” is what tables write where there is none.", _FOUR, _TOLD[told]


def nothing_known(text: str) -> str:
    """The words of the notation that a text says in some language: not stated, zero; or nothing."""
    return _notation().get(_bare(text), "")


def says_nothing(text: str, *, name: bool = False) -> bool:
    """Whether a text says no more than that there is no value; of a ``name``, that it is not known.

    Two letters that stand for such words may be those of a name or a code, and say nothing.
    """
    bare = _bare(text)
    if not any(map(str.isalpha, bare)) or (len(bare) == 2 and bare.isalpha()):
        return False
    told = ("nothing", "not_known") if name else ("nothing",)
    said = _notation().get(bare)
    written = said is not None and (name or said != _ZERO)
    return written or _known().get(bare) in told


@cache
def _notation() -> Mapping[str, str]:
    languages = by_language(resources.reading_words(), "nothing_known").values()
    return {
        _bare(word): said for lists in languages for said, words in lists.items() for word in words
    }


@cache
def _known() -> Mapping[str, str]:
    languages = by_language(resources.reading_words(), "no_number").values()
    return {
        _bare(word): told for lists in languages for told, words in lists.items() for word in words
    }


def _bare(text: str) -> str:
    folded = text.strip().casefold()
    return folded.replace(".", "").strip() or folded
