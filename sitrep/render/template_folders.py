"""A house's templates: the shipped ones, with a folder of the user's standing before them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from jinja2 import BaseLoader, Environment, TemplateNotFound

from sitrep import resources
from sitrep.errors import InternalError, UnreadableInput, WrongUse
from sitrep.filesystem.plain_file import read_text, start_of
from sitrep.locations import Location
from sitrep.page.house_style import SHIPPED_LOOK, HouseStyle
from sitrep.page.marks import has_marks
from sitrep.render.stylesheets import read_style

SECTION = "sections/section.md.j2"
"""The template of every section that has none of its own."""
LETTERS = 200_000
"""How long a template may be."""


@dataclass(frozen=True)
class TemplateFolders:
    """Where templates and style sheets are looked for, first folder first.

    ``style`` is a style sheet of the user's own, ``house`` the style of who issues; ``fonts`` is a
    folder of fonts for what others lack.
    """

    folders: tuple[Path, ...]
    style: Path | None = None
    house: HouseStyle = SHIPPED_LOOK
    fonts: Path | None = None

    def own_sheet(self) -> str:
        """The user's own style sheet, which stands after all others."""
        return read_style(self.style) if self.style is not None else ""

    def path(self, name: str) -> Path | None:
        """The file that stands for a template's name; most sections share one."""
        found = self._file(name)
        shared = found is None and name.startswith("sections/")
        return self._file(SECTION) if shared else found

    def _file(self, name: str) -> Path | None:
        parts = name.split("/")
        if ".." in parts or name.startswith("/"):
            return None
        found = (folder.joinpath(*parts) for folder in self.folders)
        return next((path for path in found if path.is_file()), None)

    def read(self, name: str) -> str:
        """A template's text; raises InternalError for one that is missing or not text."""
        path = self.path(name)
        if path is None:
            raise InternalError(f"There is no template {name}.")
        try:
            text = read_text(path, 4 * LETTERS)
        except UnreadableInput as error:
            raise InternalError(f"The template {error}") from error
        if len(text) > LETTERS:
            raise InternalError(f"The template {path} has more than {LETTERS:,} letters.")
        if has_marks(text):
            raise InternalError(f"The template {path} holds private-use characters.")
        return text

    def loader(self) -> BaseLoader:
        """These folders as a loader of Jinja."""
        return _Loader(self)

    def find(self, passage: str) -> Location | None:
        """Where a passage was typed into a page template, if it was."""
        for folder in self.folders:
            for path in sorted(folder.rglob("*.md.j2")):
                if not path.is_file():
                    continue
                for number, line in enumerate(
                    start_of(path, 4 * LETTERS).decode("utf-8", "replace").splitlines(), start=1
                ):
                    if passage in line:
                        return Location(str(path), number, line.index(passage) + 1)
        return None


class _Loader(BaseLoader):
    def __init__(self, house: TemplateFolders) -> None:
        self.house = house

    def get_source(self, _: Environment, template: str) -> tuple[str, str | None, None]:
        path = self.house.path(template)
        if path is None:
            raise TemplateNotFound(template)
        return self.house.read(template), str(path), None


def shipped() -> TemplateFolders:
    """The templates that ship with the package, alone."""
    return TemplateFolders((resources.templates(),))


def template_folders(
    folder: Path | None = None, style: Path | None = None, house: HouseStyle = SHIPPED_LOOK
) -> TemplateFolders:
    """The shipped templates, behind a folder and before a style of the user's, if any."""
    if folder is None:
        return TemplateFolders((resources.templates(),), style, house)
    if not folder.is_dir():
        raise WrongUse(f"There is no folder of templates {folder}.")
    if sheets := sorted(path.name for path in folder.glob("*.css")):
        raise WrongUse(f"{folder} holds {', '.join(sheets)}: a style sheet goes with --style.")
    return TemplateFolders((folder, resources.templates()), style, house)
