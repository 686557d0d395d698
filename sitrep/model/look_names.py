"""What looks there are, and what the file of a house style is called."""

from __future__ import annotations

from typing import Literal, get_args

Look = Literal["agency", "newsroom", "plain"]
LOOKS: tuple[str, ...] = get_args(Look)
FILE = "style.yaml"
"""The name of the style of a report's own, in its folder."""

STYLE_FILES = (".yaml", ".yml")
"""How the file of a house style ends; what ends otherwise is a style sheet."""
