"""Styles of invented houses, and the files that they name."""

from __future__ import annotations

import shutil
from pathlib import Path

from sitrep import resources

WAVE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
    '<circle cx="12" cy="12" r="11" fill="#5b3a8c"/><path fill="#fff" d="M3 14 12 7 21 14Z"/></svg>'
)
WHOLE = """\
look: newsroom
logo: {file: brand/wave.svg, text: {en: A hill in a circle, ar: تلة داخل دائرة}}
label: {en: Joint Information Office, ar: مكتب الإعلام المشترك}
colours: {accent: "#5b3a8c"}
fonts: {headings: [brand/Own-Bold.ttf]}
footer: An example house, nothing in it is real
contact: {mail: desk@example.org, phone: +99 20 7946 0000, web: "https://example.org/briefings"}
"""


def laid(folder: Path, text: str = WHOLE, logo: str = WAVE) -> Path:
    """A style in a folder, with its logo and its font."""
    (folder / "brand").mkdir(parents=True, exist_ok=True)
    (folder / "brand" / "wave.svg").write_text(logo, "utf-8")
    shutil.copy(resources.fonts() / "NotoSans-Bold.ttf", folder / "brand" / "Own-Bold.ttf")
    (folder / "style.yaml").write_text(text, "utf-8")
    return folder / "style.yaml"
