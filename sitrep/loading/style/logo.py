"""A logo: a PNG that can be drawn, or an SVG written out anew from what is allowed in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from sitrep.loading.style.png import png_size, without_remarks

MAX_BYTES = 200_000
_SVG = "{http://www.w3.org/2000/svg}"
_SHAPES = ("path", "rect", "circle", "ellipse", "line", "polyline", "polygon")
_HOLDERS = ("svg", "g", "defs", "linearGradient", "radialGradient", "stop", "clipPath")
_LEFT_OUT = ("title", "desc", "metadata")
_ATTRIBUTES = re.compile(
    r"id|d|points|transform|viewBox|version|preserveAspectRatio|width|height|x|y|x1|x2|y1|y2"
    r"|cx|cy|r|rx|ry|fx|fy|offset|stop-(?:color|opacity)|gradient(?:Units|Transform)|spreadMethod"
    r"|clip(?:-path|-rule|PathUnits)|opacity|color|fill(?:-rule|-opacity)?"
    r"|stroke(?:-(?:width|linecap|linejoin|miterlimit|dasharray|dashoffset|opacity))?"
)
_VALUE = re.compile(r"(?:[\w\s.,#%()+-]|url\(#[\w-]+\))*")
_INSIDE = re.compile(r"url\(#[\w-]+\)")
_NUMBERS = re.compile(r"[\s,]+")
_LENGTH = re.compile(r"([0-9]*\.?[0-9]+)(?:px|mm|pt|cm|in)?")
_MOST_SHAPES = 2_000
_WIDEST = 12


class NotTaken(Exception):
    """Why a logo is not taken: the end of a sentence that begins with the file's name."""


def read_logo(data: bytes, name: str) -> tuple[bytes, str, float]:
    """What is drawn, its media type, and how wide it is for its height; raises NotTaken."""
    try:
        if name.lower().endswith(".svg"):
            root = _svg(data)
            ET.register_namespace("", _SVG[1:-1])
            made = ET.tostring(root, encoding="unicode").encode("utf-8")
            return made, "image/svg+xml", _even(*_svg_size(root))
        return without_remarks(data), "image/png", _even(*png_size(data))
    except (ValueError, ET.ParseError) as error:
        raise NotTaken(str(error) if type(error) is ValueError else "is no SVG") from error


def _even(width: float, height: float) -> float:
    if min(width, height) <= 0 or not 1 / _WIDEST <= width / height <= _WIDEST:
        raise ValueError(f"is more than {_WIDEST} times as long as it is wide, or has no size")
    return width / height


def _svg(data: bytes) -> ET.Element:
    text = data.decode("utf-8").removeprefix("\ufeff")
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise ValueError("declares a document type, which may stand for anything")
    read = ET.fromstring(text)
    if read.tag != f"{_SVG}svg":
        raise ValueError("is no SVG")
    if sum(1 for _ in read.iter()) > _MOST_SHAPES:
        raise ValueError(f"has more than {_MOST_SHAPES:,} shapes")
    return _anew(read)


def _anew(element: ET.Element) -> ET.Element:
    """The element with what is allowed; what other programs keep for themselves is left out."""
    name = element.tag.removeprefix(_SVG)
    if name not in (*_SHAPES, *_HOLDERS):
        raise ValueError(f"holds <{name}>, which is no plain shape")
    made = ET.Element(element.tag, dict(_attributes(element)))
    for child in element:
        if not str(child.tag).startswith(_SVG):
            continue  # a remark, or a drawing program's own
        if child.tag.removeprefix(_SVG) not in _LEFT_OUT:
            made.append(_anew(child))
    return made


def _attributes(element: ET.Element) -> Iterator[tuple[str, str]]:
    for key, value in element.attrib.items():
        name = key.rpartition("}")[2]
        if key.startswith("{") and not name.endswith("href"):
            continue
        if name == "style":
            yield from _declared(value)
        elif _ATTRIBUTES.fullmatch(key):
            yield key, _safe(name, value)
        elif name not in ("class", "role") and not name.startswith(("aria-", "data-")):
            raise ValueError(f"holds {name}=, which no plain shape needs")


def _declared(style: str) -> Iterator[tuple[str, str]]:
    """What a style attribute sets, as attributes; what draws nothing here is left out."""
    for one in style.split(";"):
        name, _, value = (part.strip() for part in one.partition(":"))
        if _ATTRIBUTES.fullmatch(name):
            yield name, _safe(name, value)


def _safe(name: str, value: str) -> str:
    """A value that leads nowhere outside the drawing."""
    if "url" in _INSIDE.sub("", value).lower() or not _VALUE.fullmatch(value):
        raise ValueError(f"holds {name}= with an address, or with more than a plain value")
    return value


def _svg_size(root: ET.Element) -> tuple[float, float]:
    box = _NUMBERS.split(root.get("viewBox", "").strip())
    if len(box) == 4:
        return float(box[2]), float(box[3])
    sizes = [_LENGTH.fullmatch(root.get(side, "")) for side in ("width", "height")]
    if None in sizes:
        raise ValueError("has neither a viewBox nor a width and a height")
    width, height = (float(one[1]) for one in sizes if one is not None)
    root.set("viewBox", f"0 0 {width:g} {height:g}")
    return width, height
