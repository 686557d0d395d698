"""A report in the style that is asked for, whatever its folder holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from sitrep.errors import WrongUse
from sitrep.glyphs import runs_without_glyph
from sitrep.loading.loaded import Loaded
from sitrep.loading.style.own_style import OwnStyle
from sitrep.model.look_names import FILE
from sitrep.model.report import Report
from sitrep.page.house_style import SHIPPED_LOOK, HouseStyle
from sitrep.pipeline.options import BuildOptions
from sitrep.render.template_folders import TemplateFolders, template_folders


def with_style(loaded: Loaded, options: BuildOptions) -> Loaded:
    """The report with the style and the look that are wished for; faults of it join its findings.

    A style or style sheet that is named stands in the place of that of the folder. Raises
    UnreadableInput for a style that cannot be read.
    """
    if options.style is None and options.look is None:
        return loaded
    from sitrep.loading.style.making import of_look
    from sitrep.loading.style.style_file import read_style_file

    folder = loaded.origins.path
    own = folder / FILE if folder is not None and (folder / FILE).is_file() else None
    file = options.house if options.style is not None else own
    if file is not None:
        read = read_style_file(file, options.look)
    else:
        read = OwnStyle(of_look(options.look) if options.look else None)
    findings = dict.fromkeys((*loaded.findings, *read.findings))
    return replace(loaded, style=read.style or SHIPPED_LOOK, findings=tuple(findings))


def with_fonts(
    house: HouseStyle, fonts: Path | None, issues: Iterable[Report | None]
) -> HouseStyle:
    """A style with what issues need of a folder of fonts; raises UnreadableInput.

    For a page they are those of its edition: faces that nothing on it needs would tell of the rest.
    """
    if fonts is None:
        return house
    texts = [one.model_dump_json() for one in issues if one is not None]
    needed = frozenset("".join(sign for text in texts for sign in runs_without_glyph(text)))
    from sitrep.loading.style.font_folder import faces_for
    from sitrep.loading.style.making import with_script_faces

    return with_script_faces(house, faces_for(fonts, needed - house.further_signs))


def folders_of(options: BuildOptions, loaded: Loaded) -> TemplateFolders:
    """The templates, the style and the fonts of a build."""
    sheet = None if options.house is not None else options.style
    return replace(template_folders(options.templates, sheet, loaded.style), fonts=options.fonts)


def named_house(
    templates: Path | None, style: Path | None, fonts: Path | None = None
) -> TemplateFolders:
    """The templates, the style and the fonts that are named.

    Raises WrongUse for a style with faults.
    """
    return replace(_named_house(templates, style), fonts=fonts)


def _named_house(templates: Path | None, style: Path | None) -> TemplateFolders:
    options = BuildOptions(templates=templates, style=style)
    if options.house is None:
        return template_folders(templates, style)
    from sitrep.loading.style.style_file import read_style_file

    read = read_style_file(options.house)
    if read.style is None:
        first = read.findings[0]
        raise WrongUse(f"{first.location}: {first.got} {first.mend}")
    return template_folders(templates, None, read.style)
