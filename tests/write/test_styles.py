"""The shipped colours, and style sheets of a house's own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import sitrep
from sitrep import resources
from sitrep.errors import WrongUse
from sitrep.render.stylesheets import read_style

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
    [ink] = set(re.findall(r"#[0-9a-f]{6}", strip)) - {"#c3cad2", "#80868c", *NUMBERS.values()}
    assert contrast(ink, of()["paper"]) >= 3  # type: ignore[operator]


NUMBERS = {day: "#4a4f57", night: "#b3bac4"}


@pytest.mark.parametrize("of", [day, night])
def test_the_numbers_of_an_axis_can_be_read_by_day_and_by_night(of: object) -> None:
    strip = (resources.templates() / "figures" / "strip.svg.j2").read_text("utf-8")
    assert ".n{fill:#4a4f57}@media (prefers-color-scheme:dark){.n{fill:#b3bac4}}" in strip
    for ground in ("paper", "band"):
        assert contrast(NUMBERS[of], of()[ground]) >= 4.5  # type: ignore[operator, index]


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
    options = sitrep.BuildOptions(to=["html", "pdf"], style=sheet)
    built = sitrep.build(ROOT / "samples" / "minimal", options=options)
    html = built.outputs["minimal.html"].decode("utf-8")
    assert html.index("#5b3a8c") > html.index("#1f4e79")
    assert built.outputs["minimal.pdf"].startswith(b"%PDF")


def test_the_worked_page_is_taken(tmp_path: Path) -> None:
    [page] = blocks("jinja")
    (tmp_path / "page.md.j2").write_text(page, encoding="utf-8")
    options = sitrep.BuildOptions(to=["markdown"], templates=tmp_path)
    text = (
        sitrep.build(ROOT / "samples" / "minimal", options=options).outputs["minimal.md"].decode()
    )
    assert text.index("## Key figures") < text.index("## Highlights") < text.index("## Sources")
    assert "## Statements" not in text


REFUSED = [
    'h2::before { content: "4,000"; }',
    'h2::before { content: ";" "4,000"; }',
    "h2::after { content: attr(id); }",
    'h2::after {\n content: counter(x) " people";\n}',
    'h2 { list-style-type: "4,000 "; }',
    'q { quotes: "4,000" ""; }',
    "p::after { content: open-quote; }",
    ':root { --q: "4,000"; } p::after { content: var(--q); }',
    "body { counter-reset: z 4000; }",
    "h1 { string-set: title 'other'; }",
    "@import 'other.css';",
    'a { --x: "/*"; } @import "https://example.org/x.css"; b { --y: "*/"; }',
    "@font-face { font-family: x; src: url(data:font/woff2;base64,AAAA); }",
    "@media print { h2::before { content: '4,000'; } }",
    "body { background: url(https://example.org/a.png); }",
    "body { background: url('a.png'); }",
    "body { background: image-set('https://example.org/a.png' 1x); }",
    "body { background: u\\rl(https://example.org/a.png); }",
    "p::after { content: url(data:image/svg+xml;base64,AAAA); }",
    "p { color: red; } </style><script>fetch('https://example.org')</script>",
    'h2::before { c\\ontent: "4"; }',
    ".number { unicode-bidi: bidi-override; direction: rtl; }",
    ".sources, .annex { display: none; }",
    "a.cite { visibility: hidden; }",
    "h2 { color: red",
]


@pytest.mark.parametrize("css", REFUSED)
def test_a_style_sheet_that_says_something_is_refused(css: str, tmp_path: Path) -> None:
    sheet = tmp_path / "house.css"
    sheet.write_text(f"p {{ margin: 0 }}\n{css}\n", encoding="utf-8")
    if css.endswith("red"):  # what a parser mends is mended, and says nothing
        assert "color: red" in read_style(sheet)
        return
    with pytest.raises(WrongUse, match=r"house\.css[: ]"):
        read_style(sheet)


def test_a_comment_cannot_carry_anything_into_the_page(tmp_path: Path) -> None:
    sheet = tmp_path / "house.css"
    sheet.write_text("/* </style><script>1</script> */ p { margin: 0 }", encoding="utf-8")
    with pytest.raises(WrongUse):
        read_style(sheet)
    sheet.write_text("/* a remark */ p { margin: 0 }", encoding="utf-8")
    assert read_style(sheet) == "p { margin: 0;  }\n"


def test_a_folder_of_templates_takes_no_style_sheet(tmp_path: Path) -> None:
    (tmp_path / "print.css").write_text("p { margin: 0 }", encoding="utf-8")
    options = sitrep.BuildOptions(to=["html"], templates=tmp_path)
    with pytest.raises(WrongUse, match="goes with --style"):
        sitrep.build(ROOT / "samples" / "minimal", options=options)


def test_no_line_of_a_plot_goes_through_the_text_beside_a_mark() -> None:
    built = sitrep.build(
        ROOT / "samples" / "outbreak-velmora-2030", options=sitrep.BuildOptions(to=["html"])
    )
    [html] = (content.decode("utf-8") for content in built.outputs.values())
    labels = re.findall(r'<span class="beside [^"]*">(.*?)</span></span>', html)
    assert len(labels) > 3
    assert all(one.startswith('<span class="on-page">') for one in labels)
    assert ".on-page { background: var(--paper);" in html


def test_no_sheet_sets_widths_of_columns_that_are_worked_out() -> None:
    """Its rule would win over some of a table's columns, and the table would leave the page."""
    sheets = sorted(resources.templates().glob("*.css"))
    assert len(sheets) > 3
    found = [
        rule
        for sheet in sheets
        for rule in re.findall(
            r"[^{}]*nth-child\([^{}]*\{[^{}]*\bwidth:[^{}]*%", sheet.read_text("utf-8")
        )
        if " th:nth-child" in rule
    ]
    assert len(found) == 2, found
    assert all(".differ .columns-3" in rule for rule in found), found
