# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
"""Translation files: well formed, and with the same placeholders as the text that they translate."""

import re
import xml.etree.ElementTree as xml
from xml.sax.saxutils import escape

from sources import Finding

_PLACEHOLDER = re.compile(r"%L?(\d+|n)")


def _texts(message):
    translation = message.find("translation")
    if translation is None or translation.get("type") in ("unfinished", "vanished", "obsolete"):
        return []
    forms = translation.findall("numerusform")
    return ["".join(node.itertext()) for node in (forms or [translation])]


def _check_message(message):
    original = message.findtext("source", "")
    expected = set(_PLACEHOLDER.findall(original))
    for text in _texts(message):
        if not text.strip():
            yield f'the translation of "{original}" is empty and not marked as unfinished'
            continue
        # A plural form may do without the number: "one file".
        optional = {"n"} if message.get("numerus") == "yes" else set()
        difference = (expected ^ set(_PLACEHOLDER.findall(text))) - optional
        if difference:
            yield f'"{original}" and its translation differ in {", ".join("%" + name for name in sorted(difference))}'
        if "!" in text and "!" not in original:
            yield f'the translation of "{original}" adds an exclamation mark'


def _position(source, message):
    lines = message.findtext("source", "").splitlines()
    return max(source.text.find(f"<source>{escape(lines[0])}") if lines else -1, 0)


def check(sources):
    for source in sources:
        if source.suffix != ".ts" or not source.path.startswith("translations/"):
            continue
        try:
            document = xml.fromstring(source.text)
        except xml.ParseError as error:
            yield Finding(source.path, error.position[0], f"not well formed: {error}")
            continue
        if not document.get("language"):
            yield Finding(source.path, 1, "names no language")
        for name in document.iter("name"):
            # Looked up with its namespace, it would never be found: lupdate loses that behind an
            # enumeration inside a type that names what it is stored in.
            if "::" not in (name.text or ""):
                yield source.finding(
                    max(source.text.find(f"<name>{name.text}</name>"), 0),
                    f'the context "{name.text}" has lost its namespace',
                )
        for message in document.iter("message"):
            for problem in _check_message(message):
                yield source.finding(_position(source, message), problem)
