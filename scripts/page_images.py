"""Write docs/images/pages: the seed sample in every language, and first pages of all samples.

    scripts/page_images.py

pdftoppm (poppler-utils) sets the pages; the images are for people to look at, not for comparing.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from PIL import Image

import sitrep
from sitrep.languages import available

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "samples" / "syria-coast-2025"
ISLAND = ROOT / "tests" / "compose" / "everything"
IMAGES = ROOT / "docs" / "images" / "pages"
OTHERS = {
    "flood": ROOT / "samples" / "flood-kestria-2030" / "issue-2",
    "outbreak": ROOT / "samples" / "outbreak-velmora-2030",
}
DPI, COLOURS = 50, 48
MAP_PAGE = 2


def main() -> None:
    """Set every page anew."""
    shutil.rmtree(IMAGES, ignore_errors=True)
    for language in available():
        options = sitrep.BuildOptions(to=["pdf"], language=language)
        write(sitrep.build(SAMPLE, options=options).outputs.popitem()[1], language)
    for name, sample in OTHERS.items():
        for language in available():
            options = sitrep.BuildOptions(to=["pdf"], language=language)
            pdf = sitrep.build(sample, options=options).outputs.popitem()[1]
            write(pdf, f"{name}-{language}", last=1)
    brief = sitrep.BuildOptions(to=["pdf"], layout="brief")
    write(sitrep.build(SAMPLE, options=brief).outputs.popitem()[1], "brief")
    options = sitrep.BuildOptions(to=["pdf"])
    write(
        sitrep.build(ISLAND, options=options).outputs.popitem()[1],
        "map",
        first=MAP_PAGE,
        last=MAP_PAGE,
    )


def write(pdf: bytes, name: str, first: int = 1, last: int = 99) -> None:
    """The pages of one PDF, with few colours: they are small, and can still be read."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "briefing.pdf")
        file.write_bytes(pdf)
        pages = ["-f", str(first), "-l", str(last)]
        subprocess.run(
            ["pdftoppm", *pages, "-r", str(DPI), "-png", str(file), f"{folder}/page"], check=True
        )
        for number, page in enumerate(sorted(Path(folder).glob("page*.png")), start=1):
            with Image.open(page) as image:
                small = image.convert("RGB").quantize(COLOURS)
                small.save(IMAGES / f"{name}-{number:02}.png", optimize=True)


if __name__ == "__main__":
    main()
