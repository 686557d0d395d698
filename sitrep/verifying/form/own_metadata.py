"""The metadata of a PDF (XMP), as they are written for a briefing."""

from __future__ import annotations

from html import escape

from sitrep.write.conformance import with_ua

_BEGIN = """\
<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
"""
_END = '\n</x:xmpmeta>\n<?xpacket end="r"?>'
_SPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xmp": "http://ns.adobe.com/xap/1.0/",
}
_CLAIM = 'pdfaid:part="3" pdfaid:conformance="A"'
_TITLE = "dc:title", '<rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt>'
_ISSUER = "dc:creator", "<rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq>"


def metadata_of(engine: str, title: str, issuer: str, makers: str, stamp: str) -> bytes:
    """The metadata, byte for byte; ``stamp`` is the date of making, ``makers`` the programs."""
    spaces = " ".join(f'xmlns:{name}="{space}"' for name, space in _SPACES.items())
    told = [
        f'<rdf:Description rdf:about="" {_CLAIM} />',
        f'<rdf:Description rdf:about="" pdf:Producer="{escape(engine)}" />',
        *(
            f'<rdf:Description rdf:about=""><{key}>{form.format(escape(text, quote=False))}</{key}>'
            "</rdf:Description>"
            for (key, form), text in (
                (_TITLE, title),
                (_ISSUER, issuer),
                (("xmp:CreatorTool", "{}"), makers),
                (("xmp:CreateDate", "{}"), stamp),
                (("xmp:ModifyDate", "{}"), stamp),
            )
        ),
    ]
    rdf = with_ua(f"<rdf:RDF {spaces}>{''.join(told)}</rdf:RDF>".encode())
    return f"{_BEGIN}{rdf.decode()}{_END}".encode()
