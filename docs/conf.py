"""How these pages become a site: `make docs` makes it, and none of its links leads nowhere."""

import re
from pathlib import Path
from typing import Any

import sitrep

project = "sitrep"
author = "The sitrep maintainers"
project_copyright = author
version = release = sitrep.__version__
extensions = ["myst_parser"]
html_theme = "furo"
html_title = "sitrep"
html_show_sphinx = False
html_copy_source = False
myst_heading_anchors = 4

PAGES = Path(__file__).parent
_LINK = re.compile(r"(?<!!)\[([^]]+)\]\((?!\w+:)([^)#]+)(?:#[^)]*)?\)")


def setup(app: Any) -> None:
    """Sphinx calls this."""
    app.connect("source-read", name_the_checkout)


def name_the_checkout(app: Any, page: str, content: list[str]) -> None:
    """What leads to a folder, or out of the pages, is named and not linked, if it is there."""
    folder = Path(app.env.doc2path(page)).parent

    def named(link: re.Match[str]) -> str:
        target = (folder / link[2]).resolve()
        out = target.is_dir() or not target.is_relative_to(PAGES)
        return link[1] if target.exists() and out else link[0]

    content[0] = _LINK.sub(named, content[0])
