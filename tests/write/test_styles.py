"""The shipped colours, and style sheets of a house's own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import sitrep
from sitrep import resources
from sitrep.errors import WrongUse

ROOT = Path(__file__).parents[2]
DARK = "prefers-color-scheme: dark"


def colours(text: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6});", text))


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * sign for sign in colour[1:])
    parts = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def day() -> dict[str, str]:
    return colours((resources.templates() / "base.css").read_text("utf-8"))


def night() -> dict[str, str]:
    screen = (resources.templates() / "screen.css").read_text("utf-8")
    return day() | colours(screen[screen.index(DARK) :])


@pytest.mark.parametrize("of", [day, night])
def test_text_stands_out_from_every_ground(of: object) -> None:
    found = of()  # type: ignore[operator]
    for text in ("ink", "quiet", "accent"):
        for ground in ("paper", "band"):
            assert contrast(found[text], found[ground]) >= 4.5, (text, ground)
    assert contrast(found["on-head"], found["head"]) >= 4.5


@pytest.mark.parametrize("of", [day, night])
def test_drawings_stand_out_from_the_page(of: object) -> None:
    strip = (resources.templates() / "figures" / "strip.svg.j2").read_text("utf-8")
    [ink] = set(re.findall(r"#[0-9a-f]{6}", strip)) - {"#c3cad2"}
    assert contrast(ink, of()["paper"]) >= 3  # type: ignore[operator]


def test_what_the_design_says_of_contrast_is_so() -> None:
    said = (ROOT / "docs" / "design.md").read_text("utf-8")
    found = day()
    assert f"{contrast(found['accent'], found['paper']):.1f} to 1 on white" in said
    assert f"{contrast(found['accent'], found['band']):.1f} to 1 on the band" in said
    assert f"{contrast('#3a76ad', '#fff'):.1f} to 1 on white" in said
    assert f"{contrast('#3a76ad', night()['paper']):.1f} to 1 on the dark page" in said


def blocks(language: str) -> list[str]:
    text = (ROOT / "docs" / "templates.md").read_text("utf-8")
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


def test_the_worked_style_is_taken(tmp_path: Path) -> None:
    [css] = blocks("css")
    sheet = tmp_path / "house.css"
    sheet.write_text(css, encoding="utf-8")
    wish = sitrep.Wish(to=["html", "pdf"], style=sheet)
    built = sitrep.build(ROOT / "samples" / "minimal", wish=wish)
    html = built.outputs["minimal.html"].decode("utf-8")
    assert html.index("#5b3a8c") > html.index("#1f4e79")
    assert built.outputs["minimal.pdf"].startswith(b"%PDF")


def test_the_worked_page_is_taken(tmp_path: Path) -> None:
    [page] = blocks("jinja")
    (tmp_path / "page.md.j2").write_text(page, encoding="utf-8")
    wish = sitrep.Wish(to=["markdown"], templates=tmp_path)
    text = sitrep.build(ROOT / "samples" / "minimal", wish=wish).outputs["minimal.md"].decode()
    assert text.index("## Key figures") < text.index("## Highlights") < text.index("## Sources")
    assert "## Statements" not in text


REFUSED = {
    'h2::before { content: "4,000"; }': "puts words on the page",
    "h2::after { content: attr(id); }": "puts words on the page",
    'h2::after {\n content: counter(x) " people";\n}': "puts words on the page",
    "@import 'other.css';": "another style sheet",
    "body { background: url(https://example.org/a.png); }": "asks for a file",
    "body { background: url('a.png'); }": "asks for a file",
    "p { color: red; } </style><p>4,000": "ends the style sheet",
    'h2::before { c\\6fntent: "4" }': "hides a letter",
}


@pytest.mark.parametrize("css", REFUSED)
def test_a_style_sheet_that_says_something_is_refused(css: str, tmp_path: Path) -> None:
    sheet = tmp_path / "house.css"
    sheet.write_text(f"/* {css.replace('*/', '')} */\np {{ margin: 0 }}\n{css}\n", encoding="utf-8")
    with pytest.raises(WrongUse, match=REFUSED[css]) as refused:
        sitrep.build(ROOT / "samples" / "minimal", wish=sitrep.Wish(to=["html"], style=sheet))
    assert f"{sheet}:" in str(refused.value)


def test_what_a_folder_puts_in_the_place_of_a_sheet_is_held_to_the_same(tmp_path: Path) -> None:
    (tmp_path / "print.css").write_text('h2::before { content: "4,000"; }', encoding="utf-8")
    with pytest.raises(WrongUse, match="puts words"):
        sitrep.build(
            ROOT / "samples" / "minimal", wish=sitrep.Wish(to=["html"], templates=tmp_path)
        )
