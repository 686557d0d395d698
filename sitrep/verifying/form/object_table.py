"""What each object of a briefing's PDF may hold: the keys that our writer emits, and no other."""

from __future__ import annotations

from dataclasses import dataclass

_TABLE = """
catalog: Type=/Catalog Pages>pages Outlines>outlines Lang Names>names StructTreeRoot>tags
  ViewerPreferences>title shown MarkInfo>marked OutputIntents>intent AF>file Metadata>metadata
title shown: DisplayDocTitle=True
marked: Marked=True
intent: Type=/OutputIntent S=/GTS_PDFA1 DestOutputProfile>profile
  OutputConditionIdentifier=IEC~61966-2-1~Default~RGB~Colour~Space~-~sRGB
  Info=IEC~61966-2-1~Default~RGB~Colour~Space~-~sRGB
profile: Filter=/FlateDecode N=3
metadata: Filter=/FlateDecode Type=/Metadata Subtype=/XML
info: Producer Title Author Creator CreationDate ModDate
names: EmbeddedFiles>file names Dests>places
file names: Names<
places: Names<
file: Type=/Filespec F UF Desc AFRelationship=/Source EF>held
held: F>content of a file
content of a file: Filter=/FlateDecode Type=/EmbeddedFile Subtype Params>about a file
about a file: CheckSum Size CreationDate ModDate
pages: Type=/Pages Kids>page Count
page: Type=/Page MediaBox TrimBox BleedBox Tabs=/S StructParents Parent< Contents>drawing
  Resources>resources Annots>link
drawing: Filter=/FlateDecode
link: Type=/Annot Subtype=/Link Rect Contents StructParent F=4 BS>no border Dest A>address
no border: W=0
address: Type=/Action S=/URI URI
outlines: Count First>bookmark Last<
bookmark: Title Dest Count Parent< First>bookmark Last< Next>bookmark Prev<
resources: ExtGState>states XObject>forms Pattern>patterns Shading>shadings ColorSpace>colours
  Font>fonts
colours: lab-d50< lab-d65< srgb<
state: ca CA
form: Filter=/FlateDecode Type=/XObject Subtype=/Form BBox Resources>resources Group>group
group: Type=/Group S=/Transparency I=True CS<
pattern: Filter=/FlateDecode Type=/Pattern PatternType=1 BBox XStep YStep TilingType=1 PaintType=1
  Matrix Resources>resources
font: Type=/Font Subtype=/Type0 BaseFont ToUnicode>letters Encoding=/Identity-H
  DescendantFonts>outlines of a font
letters: Filter=/FlateDecode
outlines of a font: Type=/Font Subtype=/CIDFontType2 BaseFont CIDSystemInfo>system
  CIDToGIDMap=/Identity W FontDescriptor>description
system: Registry=Adobe Ordering=Identity Supplement=0
description: Type=/FontDescriptor FontName FontFamily Flags FontBBox ItalicAngle Ascent Descent
  CapHeight StemV StemH FontFile2>font file
font file: Filter=/FlateDecode Length1
tags: Type=/StructTreeRoot ParentTree>parents K>tag
parents: Nums>tag
tag: Type=/StructElem S ID Alt Pg< K>tag P>tag A>layout
link of a tag: Type=/OBJR Obj< Pg<
layout: O Headers BBox
"""
"""`Key=value`: a value that never differs (`~` is a blank); `Key>what`: what it leads to;
`Key<`: leads back to what is known; `Key`: a plain value, compared elsewhere or of no effect."""

OF_ANY_NAME = {
    "states": "state",
    "forms": "form",
    "patterns": "pattern",
    "shadings": "",
    "fonts": "font",
}
"""Lists of objects that stand under names of their own."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """What may stand under a key: what it leads to, or the one value that it has, if any."""

    leads_to: str = ""
    back: bool = False
    value: str | None = None


def _allowed(text: str) -> dict[str, Allowed]:
    found: dict[str, Allowed] = {}
    words = text.replace("\n ", " ").split(" ")
    for word in filter(None, words):
        key, leads, what = word.partition(">")
        name, equal, value = word.partition("=")
        if leads:
            found[f"/{key}"] = last = Allowed(what)
        elif equal:
            found[f"/{name}"] = Allowed(value=value.replace("~", " "))
        elif word[0].isupper() or word.startswith(("lab-", "srgb", "ca")):
            found[f"/{word.rstrip('<')}"] = Allowed(back=word.endswith("<"))
        else:  # what it leads to has several words
            key, before = next(reversed(found)), last
            found[key] = last = Allowed(f"{before.leads_to} {word}")
    return found


KEYS = {
    name: _allowed(rest)
    for line in _TABLE.strip().replace("\n  ", " ").splitlines()
    for name, _, rest in [line.partition(": ")]
}
"""The keys of each kind of object."""
