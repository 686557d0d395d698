"""What a PDF says of the standards that it keeps: PDF/A-3a, and PDF/UA-1 beside it."""

from __future__ import annotations

from xml.etree.ElementTree import canonicalize

_UA = "http://www.aiim.org/pdfua/ns/id/"

# PDF/A wants every foreign property described in the file itself (ISO 19005-3, 6.6.2.3).
_CLAIM = f"""
<rdf:Description xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about=""
  xmlns:pdfuaid="{_UA}"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about=""
  xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
  xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>{_UA}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file keeps</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""


def with_ua(rdf: bytes) -> bytes:
    """The metadata of a PDF/A file, saying also that the file keeps PDF/UA-1."""
    text = rdf.decode("utf-8")
    end = text.rindex("</")
    claimed = text[:end] + _CLAIM + text[end:]
    canonicalize(claimed)  # raises where the result is not XML
    return claimed.encode("utf-8")
