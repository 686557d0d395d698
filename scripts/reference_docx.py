"""Write templates/reference.docx anew: the style of the Word edition, which pandoc takes over.

Written out in full: pandoc's own reference document is under the GPL.
`make accept` writes it too.
"""

from __future__ import annotations

import io
from pathlib import Path
from string import Template
from zipfile import ZipFile, ZipInfo

FILE = Path(__file__).resolve().parent.parent / "templates" / "reference.docx"

# The colours of templates/base.css.
VALUES = {"ink": "1A1A1A", "quiet": "4D4D4D", "rule": "B8BEC6", "band": "EEF2F6"} | {
    "accent": "1F4E79",
    "names": (
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ),
    "package": "http://schemas.openxmlformats.org/package/2006",
    "office": "http://schemas.openxmlformats.org/officeDocument/2006",
    "word": "application/vnd.openxmlformats-officedocument.wordprocessingml",
}

# Sizes of letters are in half points, lengths in twentieths of a point, lines in eighths.
STYLES = """<w:styles $names>
<w:docDefaults>
  <w:rPrDefault><w:rPr>
    <w:rFonts w:ascii="Noto Sans" w:hAnsi="Noto Sans" w:eastAsia="Noto Sans"
      w:cs="Noto Naskh Arabic"/>
    <w:color w:val="$ink"/><w:sz w:val="19"/><w:szCs w:val="19"/>
    <w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/>
  </w:rPr></w:rPrDefault>
  <w:pPrDefault><w:pPr>
    <w:spacing w:after="120" w:line="259" w:lineRule="auto"/>
  </w:pPr></w:pPrDefault>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal">
  <w:name w:val="Normal"/><w:qFormat/>
</w:style>
<w:style w:type="paragraph" w:styleId="BodyText">
  <w:name w:val="Body Text"/><w:basedOn w:val="Normal"/><w:qFormat/>
</w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="FirstParagraph">
  <w:name w:val="First Paragraph"/><w:basedOn w:val="BodyText"/><w:qFormat/>
  <w:pPr><w:spacing w:before="100"/></w:pPr>
</w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Compact">
  <w:name w:val="Compact"/><w:basedOn w:val="BodyText"/><w:qFormat/>
  <w:pPr><w:spacing w:before="20" w:after="40"/></w:pPr>
</w:style>
<w:style w:type="paragraph" w:styleId="Heading1">
  <w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:qFormat/>
  <w:pPr><w:keepNext/><w:keepLines/>
    <w:spacing w:after="80" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="0"/></w:pPr>
  <w:rPr><w:b/><w:bCs/><w:color w:val="$accent"/><w:sz w:val="38"/><w:szCs w:val="38"/></w:rPr>
</w:style>
<w:style w:type="paragraph" w:styleId="Heading2">
  <w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:qFormat/>
  <w:pPr><w:keepNext/><w:keepLines/>
    <w:pBdr><w:bottom w:val="single" w:sz="12" w:space="2" w:color="$accent"/></w:pBdr>
    <w:spacing w:before="280" w:after="120"/><w:outlineLvl w:val="1"/></w:pPr>
  <w:rPr><w:b/><w:bCs/><w:color w:val="$accent"/><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr>
</w:style>
<w:style w:type="paragraph" w:styleId="Heading3">
  <w:name w:val="heading 3"/><w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:qFormat/>
  <w:pPr><w:keepNext/><w:keepLines/>
    <w:spacing w:before="200" w:after="80"/><w:outlineLvl w:val="2"/></w:pPr>
  <w:rPr><w:b/><w:bCs/><w:color w:val="$accent"/><w:sz w:val="21"/><w:szCs w:val="21"/></w:rPr>
</w:style>
<w:style w:type="paragraph" w:styleId="Footer">
  <w:name w:val="footer"/><w:basedOn w:val="Normal"/>
  <w:pPr><w:spacing w:after="0"/><w:jc w:val="center"/></w:pPr>
  <w:rPr><w:color w:val="$quiet"/><w:sz w:val="15"/><w:szCs w:val="15"/></w:rPr>
</w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
  <w:name w:val="Default Paragraph Font"/>
</w:style>
<w:style w:type="character" w:styleId="Hyperlink">
  <w:name w:val="Hyperlink"/><w:rPr><w:color w:val="$accent"/></w:rPr>
</w:style>
<w:style w:type="table" w:default="1" w:styleId="Table">
  <w:name w:val="Table"/><w:qFormat/>
  <w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr>
  <w:tblPr>
    <w:tblBorders>
      <w:bottom w:val="single" w:sz="4" w:space="0" w:color="$rule"/>
      <w:insideH w:val="single" w:sz="4" w:space="0" w:color="$rule"/>
    </w:tblBorders>
    <w:tblCellMar>
      <w:top w:w="28" w:type="dxa"/><w:left w:w="70" w:type="dxa"/>
      <w:bottom w:w="28" w:type="dxa"/><w:right w:w="70" w:type="dxa"/>
    </w:tblCellMar>
  </w:tblPr>
  <w:tblStylePr w:type="firstRow">
    <w:rPr><w:b/><w:bCs/></w:rPr>
    <w:tcPr>
      <w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="$accent"/></w:tcBorders>
      <w:shd w:val="clear" w:color="auto" w:fill="$band"/>
    </w:tcPr>
  </w:tblStylePr>
</w:style>
</w:styles>"""

# A4, with the margins of print.css.
DOCUMENT = """<w:document $names><w:body><w:p/><w:sectPr>
<w:footerReference w:type="default" r:id="rId4"/>
<w:pgSz w:w="11906" w:h="16838"/>
<w:pgMar w:top="1191" w:right="964" w:bottom="1077" w:left="964"
  w:header="567" w:footer="567" w:gutter="0"/>
</w:sectPr></w:body></w:document>"""

FOOTER = """<w:ftr $names><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>
<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>
<w:r><w:t xml:space="preserve"> / </w:t></w:r>
<w:fldSimple w:instr="NUMPAGES"><w:r><w:t>1</w:t></w:r></w:fldSimple>
</w:p></w:ftr>"""

# Where a font is not installed, Word takes the one named beside it.
FONTS = """<w:fonts $names>
<w:font w:name="Noto Sans"><w:altName w:val="Arial"/>
  <w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>
<w:font w:name="Noto Naskh Arabic"><w:altName w:val="Arabic Typesetting"/>
  <w:charset w:val="B2"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>
</w:fonts>"""

SETTINGS = """<w:settings $names><w:defaultTabStop w:val="720"/>
<w:characterSpacingControl w:val="doNotCompress"/></w:settings>"""

TYPES = """<Types xmlns="$package/content-types">
<Default Extension="xml" ContentType="application/xml"/>
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="$word.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="$word.styles+xml"/>
<Override PartName="/word/settings.xml" ContentType="$word.settings+xml"/>
<Override PartName="/word/fontTable.xml" ContentType="$word.fontTable+xml"/>
<Override PartName="/word/footer1.xml" ContentType="$word.footer+xml"/>
</Types>"""

ROOT = """<Relationships xmlns="$package/relationships">
<Relationship Id="rId1" Type="$office/relationships/officeDocument" Target="word/document.xml"/>
</Relationships>"""

PARTS = """<Relationships xmlns="$package/relationships">
<Relationship Id="rId1" Type="$office/relationships/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="$office/relationships/settings" Target="settings.xml"/>
<Relationship Id="rId3" Type="$office/relationships/fontTable" Target="fontTable.xml"/>
<Relationship Id="rId4" Type="$office/relationships/footer" Target="footer1.xml"/>
</Relationships>"""

FILES = {
    "[Content_Types].xml": TYPES,
    "_rels/.rels": ROOT,
    "word/_rels/document.xml.rels": PARTS,
    "word/document.xml": DOCUMENT,
    "word/fontTable.xml": FONTS,
    "word/footer1.xml": FOOTER,
    "word/settings.xml": SETTINGS,
    "word/styles.xml": STYLES,
}


def reference() -> bytes:
    """The whole file."""
    packed = io.BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, text in FILES.items():
            xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            archive.writestr(ZipInfo(name), xml + Template(text).substitute(VALUES))
    return packed.getvalue()


if __name__ == "__main__":
    FILE.write_bytes(reference())
