"""A house style in the Word edition: the reference document with its colours, type and margins."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from sitrep.page.house_style import HouseStyle, Logo, in_language

_COLOURS = {"1A1A1A": "ink", "4D4D4D": "quiet", "B8BEC6": "rule", "EEF2F6": "band"} | {
    "1F4E79": "accent"
}
"""The colours of the reference document, and what a style calls them."""

_FONT = re.compile(r'w:(ascii|hAnsi|eastAsia)="Noto Sans"')
_STYLED = re.compile(r'(<w:style [^>]*w:styleId="Heading[1-3]">.*?<w:rPr>)', re.DOTALL)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_DRAWN = "http://schemas.openxmlformats.org/drawingml/2006"
_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{_OFFICE}" xmlns:wp="{_DRAWN}/wordprocessingDrawing" xmlns:a="{_DRAWN}/main" '
    f'xmlns:pic="{_DRAWN}/picture"'
)
_SVG = (
    '<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip '
    'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="rId2"/>'
    "</a:ext></a:extLst>"
)
_PICTURE = (
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
    '<wp:extent cx="{wide}" cy="{high}"/><wp:docPr id="1" name="logo" descr="{said}"/>'
    '<a:graphic><a:graphicData uri="' + _DRAWN + '/picture"><pic:pic>'
    '<pic:nvPicPr><pic:cNvPr id="1" name="logo" descr="{said}"/><pic:cNvPicPr/></pic:nvPicPr>'
    '<pic:blipFill><a:blip r:embed="rId1">{svg}</a:blip><a:stretch><a:fillRect/></a:stretch>'
    '</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
    "</a:graphic></wp:inline></w:drawing></w:r>"
)
_HIGH, _MOST_WIDE = 432_000, 2_160_000
"""In the units of Word, of which 36,000 are a millimetre."""

_NOTHING = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000b4944415478da636000020000050001e9fadcd80000000049454e44ae426082"
)
"""One pixel that is not seen, for programs that show no SVG."""


def styled_reference(reference: Path, house: HouseStyle, language: str) -> bytes:
    """The reference document of the Word edition in a house style."""
    with ZipFile(reference) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/styles.xml"] = _styles(parts["word/styles.xml"].decode("utf-8"), house).encode()
    if foot := house.foot(language):
        parts["word/footer1.xml"] = _footer(parts["word/footer1.xml"].decode("utf-8"), foot)
    parts |= dict(_header(house, language))
    if "word/header1.xml" in parts:
        parts |= _with_header(parts)
    packed = io.BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, content in parts.items():
            archive.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return packed.getvalue()


def _styles(xml: str, house: HouseStyle) -> str:
    for colour, name in _COLOURS.items():
        xml = xml.replace(f'"{colour}"', f'"{house.day[name].removeprefix("#").upper()}"')
    if house.text_faces:
        xml = _FONT.sub(rf'w:\1="{escape(house.text_faces[0].family)}"', xml)
    if house.heading_faces:
        family = escape(house.heading_faces[0].family)
        fonts = f'<w:rFonts w:ascii="{family}" w:hAnsi="{family}"/>'
        xml = _STYLED.sub(lambda found: found[1] + fonts, xml)
    return xml


def _footer(xml: str, foot: str) -> bytes:
    said = f'<w:r><w:t xml:space="preserve">{escape(foot)}</w:t><w:br/></w:r>'
    return xml.replace("</w:pPr>", f"</w:pPr>{said}", 1).encode("utf-8")


def _header(house: HouseStyle, language: str) -> Iterator[tuple[str, bytes]]:
    """The header of the first page, with the logo and the name of the house."""
    label = in_language(house.label, language)
    runs = [_picture(house.logo, language)] if house.logo is not None else []
    if label:
        bold, text = "<w:rPr><w:b/><w:bCs/></w:rPr>", escape(f"  {label}")
        runs.append(f'<w:r>{bold}<w:t xml:space="preserve">{text}</w:t></w:r>')
    if runs:
        xml = f"<w:hdr {_NAMES}><w:p>{''.join(runs)}</w:p></w:hdr>"
        yield "word/header1.xml", _declared(xml)
    if house.logo is not None:
        files = {"rId1": "logo.png"} | ({"rId2": "logo.svg"} if _is_svg(house.logo) else {})
        yield "word/_rels/header1.xml.rels", _relations(files)
        yield "word/media/logo.png", _NOTHING if _is_svg(house.logo) else house.logo.data
        if _is_svg(house.logo):
            yield "word/media/logo.svg", house.logo.data


def _is_svg(logo: Logo) -> bool:
    return logo.media == "image/svg+xml"


def _picture(logo: Logo, language: str) -> str:
    wide = min(round(_HIGH * logo.ratio), _MOST_WIDE)
    said = escape(in_language(logo.text, language))
    svg = _SVG if _is_svg(logo) else ""
    return _PICTURE.format(wide=wide, high=round(wide / logo.ratio), said=said, svg=svg)


def _relations(files: Mapping[str, str]) -> bytes:
    each = "".join(
        f'<Relationship Id="{ref}" Type="{_OFFICE}/image" Target="media/{name}"/>'
        for ref, name in files.items()
    )
    return _declared(f'<Relationships xmlns="{_PACKAGE}">{each}</Relationships>')


def _declared(xml: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{xml}'.encode()


def _with_header(parts: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """The parts that say that there is a header, on the first page alone."""
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
    added = {
        "[Content_Types].xml": (
            "</Types>",
            f'<Override PartName="/word/header1.xml" ContentType="{kind}"/>'
            '<Default Extension="png" ContentType="image/png"/>'
            '<Default Extension="svg" ContentType="image/svg+xml"/>',
        ),
        "word/_rels/document.xml.rels": (
            "</Relationships>",
            f'<Relationship Id="rId5" Type="{_OFFICE}/header" Target="header1.xml"/>',
        ),
        "word/document.xml": (
            "<w:footerReference",
            '<w:headerReference w:type="first" r:id="rId5"/>'
            '<w:footerReference w:type="first" r:id="rId4"/>',
        ),
    }
    for name, (before, more) in added.items():
        text = parts[name].decode("utf-8").replace(before, more + before, 1)
        yield name, text.replace("</w:sectPr>", "<w:titlePg/></w:sectPr>").encode("utf-8")
