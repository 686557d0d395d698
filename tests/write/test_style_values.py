"""A style sheet of a house's own loses no text to sight: by its values, colours and size."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from sitrep.errors import WrongUse
from sitrep.render.stylesheets import read_style

HIDING = {
    "letters over each other": ".tolls td { letter-spacing: -1em }",
    "no size": "td { font-size: 0 }",
    "a tiny size": "td { font-size: 1px }",
    "a size that shrinks from box to box": "* { font-size: 0.5em }",
    "a size in a hundred": "p { font-size: 1% }",
    "a size by a word": "* { font-size: smaller }",
    "a size within another property": "p { font: 0/0 serif }",
    "lines over each other": "p { line-height: 0 }",
    "lines of a fixed height": "p { line-height: 1px }",
    "nothing but air": "p { color: transparent }",
    "a colour that shines through": "p { color: rgba(0, 0, 0, 0) }",
    "the same in eight digits": "p { color: #00000000 }",
    "the same by its hue": "p { color: hsla(0, 0%, 0%, 0.02) }",
    "the same in a variable": ":root { --ink: transparent }",
    "the same in a variable of one's own": ":root { --x: #0000 } p { color: var(--x) }",
    "the same as what stands in": "p { color: var(--none, transparent) }",
    "white on white": "p { color: #fff }",
    "nearly white on white": "p { color: #fdfdfd }",
    "white on paper alone": "@media print { p { color: white } }",
    "dark by night": "@media (prefers-color-scheme: dark) { p { color: #111 } }",
    "a ground like the text": "table { background: #1a1a1a }",
    "a ground like another text": "table { background-color: #9ab } td { color: #789 }",
    "text on a band like it": ":root { --head: #fff }",
    "letters cut out of a ground": "p { background-clip: text }",
    "text off the page": "p { margin-left: -200mm }",
    "text off the page by spaces": "* { padding-left: 60mm }",
    "boxes over each other": "p { margin-bottom: -2em }",
    "boxes without height": "p { height: 0 }",
    "boxes without width": "td { width: 0 }",
    "widths that nothing sees": "p { max-width: 1px }",
    "boxes wider than the page": "p { width: 900mm }",
    "a sum of lengths": "p { margin-left: calc(0mm - 300mm) }",
    "a length in a variable": ":root { --far: -300mm } p { margin-left: var(--far) }",
    "a frame over the text": "p { outline: 40mm solid white }",
    "a shadow over the text": "p { box-shadow: 0 0 0 80mm white }",
    "text that is struck out": ".tolls { text-decoration: line-through }",
    "a line through the text": "p { text-decoration: underline; text-decoration-thickness: 1em }",
    "numbers as powers": ".n { vertical-align: super }",
    "text that is moved": ".n { vertical-align: 500px }",
    "signs instead of letters": "td { font-family: Wingdings }",
    "paper without end": "@page { size: 1mm 1mm }",
    "margins without a page": "@page { margin: 148mm }",
    "columns without end": "body { columns: 900 }",
    "rules in rules": "@media print { " * 40 + "p { margin: 0 }" + " }" * 40,
    "rules without end": "p { margin: 0 }" * 3_000,
    "a selector without end": "p:not(" * 200 + "a" + ")" * 200 + " { margin: 0 }",
    "a long sheet": "p { margin: 0 } /* " + "x" * 400_000 + " */",
    "blocks in blocks": "p { x: " + "{" * 5_000 + "}" * 5_000 + " }",
}
TAKEN = (
    ":root { --accent: #5b3a8c; --head: #5b3a8c; --own: #234 } h2 { color: var(--own) }",
    ":root { --head: #f4f4f4; --on-head: #222 }",
    "h1 { color: #123456; letter-spacing: .05em; font-size: 20pt; line-height: 1.2 }",
    "td, th { padding: 2mm 1em 0; border: 1px solid #ccc; vertical-align: middle }",
    "table { background: #f3efe6; width: 100%; margin: 0 auto }",
    "table { background: transparent; border-color: transparent }",
    "@page { size: A4 landscape; margin: 20mm 15mm }",
    "@page { size: 210mm 280mm; margin: 2cm }",
    "@media (prefers-color-scheme: dark) { :root { --paper: #101010; --ink: #eee } }",
    "p { text-decoration: none; orphans: 3; hyphens: auto; font-family: 'Noto Serif', serif }",
    "a { text-decoration: underline dotted #345 1px; font-weight: 600; font-style: italic }",
)


def sheet(folder: Path, css: str) -> Path:
    file = folder / "house.css"
    file.write_text(f"p {{ margin: 0 }}\n{css}\n", encoding="utf-8")
    return file


@pytest.mark.parametrize("css", HIDING.values(), ids=HIDING)
def test_a_style_sheet_that_hides_something_is_refused_at_once(css: str, tmp_path: Path) -> None:
    file, began = sheet(tmp_path, css), time.process_time()
    with pytest.raises(WrongUse, match=r"house\.css(:\d+: | )"):
        read_style(file)
    assert time.process_time() - began < 5


@pytest.mark.parametrize("css", TAKEN)
def test_a_style_sheet_that_hides_nothing_is_taken(css: str, tmp_path: Path) -> None:
    written = read_style(sheet(tmp_path, css))
    assert written.count("{") == css.count("{") + 1
