"""``sitrep doctor``: whether this machine has what each format needs."""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterator

import click

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
    for name, examine in (("templates", _templates), ("languages", _languages), ("PDF", _pdf)):
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


def _pdf() -> str:
    from datetime import date

    from sitrep import resources
    from sitrep.write.engine import render_pdf

    page = "<html lang=en><title>x</title><p style='font-family:Noto Sans'>x</p></html>"
    made = render_pdf(page, fonts=resources.fonts(), stamp=date(2025, 1, 1))
    return f"a page was made ({len(made)} bytes)"
