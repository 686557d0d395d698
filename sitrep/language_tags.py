"""Language tags as BCP 47 has them: a language, and behind hyphens its script, region, variant."""

from __future__ import annotations

from sitrep import resources


def base_language(tag: str) -> str:
    """The language of a tag, without region or script, in small letters: ``en`` of ``EN-GB``."""
    return tag.partition("-")[0].lower()


def read_as(tag: str) -> str:
    """The code of the language by whose words a text is read: its own, or English if none ship."""
    code = base_language(tag)
    return code if code in resources.language_codes() else "en"
