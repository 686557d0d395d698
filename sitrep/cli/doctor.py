"""``sitrep doctor``: whether this machine has what each format needs."""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterator
from pathlib import Path

import click

_FONTS = (Path("/usr/share/fonts/truetype/noto"), Path("/usr/share/fonts/noto"))
"""Where systems keep Noto fonts."""

_PACKAGES = ("pydantic", "jinja2", "markdown-it-py", "weasyprint", "PyYAML", "Babel", "click")


@click.command("doctor")
def command() -> int:
    """Say what is installed and what is missing."""
    wrong = 0
    for name, state, good in _examined():
        click.echo(f"{'ok ' if good else 'NO '} {name}: {state}")
        wrong += not good
    return 0 if not wrong else 2


def _examined() -> Iterator[tuple[str, str, bool]]:
    from importlib.metadata import PackageNotFoundError, version

    yield "Python", platform.python_version(), True
    for package in _PACKAGES:
        try:
            yield package, version(package), True
        except PackageNotFoundError:
            yield package, "not installed", False
    for name, examine in (
        ("templates", _templates),
        ("languages", _languages),
        ("PDF", _pdf),
        ("fonts for other scripts", _fonts),
    ):
        yield _tried(name, examine)


def _tried(name: str, examine: Callable[[], str]) -> tuple[str, str, bool]:
    from sitrep.errors import SitrepError

    try:
        return name, examine(), True
    except (SitrepError, OSError) as error:
        return name, str(error), False


def _templates() -> str:
    from sitrep.render.template_folders import template_folders

    return f"{len(template_folders().read('page.md.j2'))} characters in page.md.j2"


def _languages() -> str:
    from sitrep.languages import available, load_language

    return ", ".join(load_language(code).phrases.name for code in available())


def _fonts() -> str:
    """What --fonts could name; nothing of it is needed for Latin, Greek, Cyrillic and Arabic."""
    found = {folder: len(list(folder.glob("*.ttf"))) for folder in _FONTS}
    told = [f"{number} in {folder}" for folder, number in found.items() if number]
    hint = "none; on Debian or Ubuntu, apt install fonts-noto-core, then build --fonts "
    return f"{', '.join(told)}: build --fonts" if told else f"{hint}{_FONTS[0]}"


def _pdf() -> str:
    from datetime import date

    from sitrep import resources
    from sitrep.write.engine import render_pdf

    page = "<html lang=en><title>x</title><p style='font-family:Noto Sans'>x</p></html>"
    made = render_pdf(page, fonts=resources.fonts(), stamp=date(2025, 1, 1))
    return f"a page was made ({len(made)} bytes)"
