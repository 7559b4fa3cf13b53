"""The seal of a report in the properties of its Word file (ECMA-376, Part 1, 22.3: custom properties).

One property for each value, so that none is longer than the 255 characters that Word shows. LibreOffice
keeps them when it saves the document. Those that the municipality's own document has are left as they are.
"""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.parser import parse_xml

from loftet.render.text import printable
from loftet.render.word_text import PREFIX, PROPERTIES
from loftet.report.model import Report
from loftet.report.seal import seal_values

_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # the property set that every such property belongs to
_FIRST_ID = 2


def seal(document: Document, report: Report) -> None:
    """Write into the file's properties from what the report was made."""
    package = document.part.package
    properties = parse_xml(f'<Properties xmlns="{_PROPERTIES}" xmlns:vt="{_TYPES}"/>')
    for key, relation in list(package.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.CUSTOM_PROPERTIES:
            properties = parse_xml(relation.target_part.blob)
            del package.rels[key]
    for one in list(properties):
        if str(one.get("name")).startswith(PREFIX):
            properties.remove(one)
    first = max((int(one.get("pid", "0")) for one in properties), default=_FIRST_ID - 1) + 1
    for id_, (name, value) in enumerate(seal_values(report).items(), start=first):
        text = escape(printable(value))
        properties.append(
            parse_xml(
                f'<property xmlns="{_PROPERTIES}" xmlns:vt="{_TYPES}" fmtid="{_SET}" pid="{id_}"'
                f" name={quoteattr(PREFIX + name)}><vt:lpwstr>{text}</vt:lpwstr></property>"
            )
        )
    content = serialize_part_xml(properties)
    part = Part(PackURI(f"/{PROPERTIES}"), CONTENT_TYPE.OFC_CUSTOM_PROPERTIES, content, package)
    package.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)
