"""Write docs/images/looks: each shipped look in print, on a screen by day and night, on a phone.

    scripts/look_images.py

pdftoppm (poppler-utils) and Chromium set them; they are for people to look at, not for comparing.
"""

from __future__ import annotations

import io
import shutil
import subprocess
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

import sitrep
from sitrep.model.look_names import LOOKS

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "samples" / "flood-kestria-2030" / "issue-2"
IMAGES = ROOT / "docs" / "images" / "looks"
STYLE = ROOT / "samples" / "house-style" / "style.yaml"
DPI, COLOURS = 50, 32
SCREENS = {"screen": (1280, "light"), "night": (1280, "dark"), "phone": (390, "light")}
HEIGHT, WIDTH = 900, 420
"""What a screen shows, and how wide its image is."""


def main() -> None:
    """Set every image anew."""
    shutil.rmtree(IMAGES, ignore_errors=True)
    IMAGES.mkdir(parents=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        for look in LOOKS:
            written(browser, look, sitrep.BuildOptions(to=["pdf", "html"], look=look))
        house = sitrep.BuildOptions(to=["pdf", "html"], style=STYLE)
        written(browser, "house", house)
        browser.close()


def written(browser: Browser, name: str, options: sitrep.BuildOptions) -> None:
    """One look in print and on every screen."""
    outputs = sitrep.build(SAMPLE, options=options).outputs
    with tempfile.TemporaryDirectory() as folder:
        for file, content in outputs.items():
            Path(folder, f"page{Path(file).suffix}").write_bytes(content)
        command = ["pdftoppm", "-r", str(DPI), "-singlefile", "-png", f"{folder}/page.pdf"]
        small(subprocess.run(command, check=True, capture_output=True).stdout, f"{name}-print")
        for screen, (width, scheme) in SCREENS.items():
            tab = browser.new_page(viewport={"width": width, "height": HEIGHT})
            tab.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            tab.goto(Path(folder, "page.html").as_uri())
            small(tab.screenshot(), f"{name}-{screen}", min(width, WIDTH))
            tab.close()


def small(png: bytes, name: str, width: int | None = None) -> None:
    """The image in few colours, as wide as it is to be shown."""
    with Image.open(io.BytesIO(png)) as image:
        shown = image.convert("RGB")
        if width is not None:
            shown = shown.resize((width, round(shown.height * width / shown.width)))
        shown.quantize(COLOURS).save(IMAGES / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
