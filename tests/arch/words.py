# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
"""Texts that people see: each can be translated, and speaks as CONVENTIONS says."""

import re

import rules

# Calls whose text arguments are shown.
_SHOWN = (
    "setText setWindowTitle setTitle setToolTip setStatusTip setWhatsThis setPlaceholderText setAccessibleName "
    "setAccessibleDescription setInformativeText setDetailedText setLabelText setPrefix setSuffix setHeaderLabels "
    "setHorizontalHeaderLabels setCancelButtonText setSpecialValueText addAction addMenu addItem addItems addTab "
    "addRow addSection addButton insertItem insertTab showMessage showText drawText "
    "QLabel QPushButton QToolButton QCheckBox QRadioButton QGroupBox QAction QMenu QDockWidget"
).split()
_CALL = re.compile(r"\b(" + "|".join(_SHOWN) + r")\s*(?:\w+\s*)?[({]")
# Designated members of diagnostics, errors, commands: what is said to the person.
_MEMBER = re.compile(r"\.\s*(message|why|next|title|label|hint|help)\s*=\s*")
_ERROR = re.compile(r"\bError\s*\{")
# Constructors and functions that only wrap a literal.
_WRAPPERS = {"QStringLiteral", "QString", "QLatin1String", "QLatin1StringView", "QStringView", "fromUtf8", "fromLatin1"}
_TRANSLATED = re.compile(r"\b(?:tr|translate|QT_TR_NOOP|QT_TRANSLATE_NOOP|QT_TR_N_NOOP)\s*\(")


def _arguments(code, start):
    """Splits the argument list that opens before `start`: (begin, end) of each argument."""
    depth, begin, position = 0, start, start
    while position < len(code):
        char = code[position]
        if char in "([{":
            depth += 1
        elif char in ")]}":
            if depth == 0:
                yield begin, position
                return
            depth -= 1
        elif char == "," and depth == 0:
            yield begin, position
            begin = position + 1
        elif char == ";" and depth == 0:
            return
        elif char == '"':
            position = code.find('"', position + 1)
            if position < 0:
                return
        position += 1


def _bare_literals(source, begin, end):
    """Literals of an argument that are not handed to a function first, other than to one that only wraps them."""
    calls = []
    position = begin
    code = source.code
    while position < end:
        char = code[position]
        if char in "([{":
            word = re.search(r"(\w*)\s*$", code[begin:position])
            calls.append(word[1] if word else "")
        elif char in ")]}":
            if calls:
                calls.pop()
        elif char == '"':
            close = code.find('"', position + 1)
            if close < 0 or close >= end:
                return
            if all(call == "" or call in _WRAPPERS for call in calls):
                yield position, source.text[position + 1 : close]
            position = close
        position += 1


def _is_words(text):
    plain = re.sub(r"%L?\d+|%n|\\[nt]|<[^>]*>|&\w+;", " ", text)
    return any(
        word not in rules.UNTRANSLATED for word in re.findall(r"[^\W\d_]{2,}", plain)
    )


def _check_shown(source):
    code = source.code
    for match in _CALL.finditer(code):
        for index, (begin, end) in enumerate(_arguments(code, match.end())):
            for position, text in _bare_literals(source, begin, end):
                # An item's data follows its text: a key, never a sentence.
                data = index > 0 and match[1].endswith("Item") and re.fullmatch(r"[a-z][\w.-]*", text)
                # The name of an icon: `dialog-close`.
                icon = re.fullmatch(r"[a-z]+(-[a-z]+)+", text)
                if _is_words(text) and not data and not icon:
                    yield source.finding(position, f'{match[1]}: "{text}" can\'t be translated; use Tr::tr()')


def _check_messages(source):
    code = source.code
    for match in _MEMBER.finditer(code):
        for begin, end in list(_arguments(code, match.end()))[:1]:
            for position, text in _bare_literals(source, begin, end):
                # A code such as `yaml.tab` or a name has no blank.
                if _is_words(text) and " " in text:
                    yield source.finding(position, f'.{match[1]}: "{text}" can\'t be translated; use Tr::tr()')
    for match in _ERROR.finditer(code):
        for begin, end in list(_arguments(code, match.end()))[1:2]:
            for position, text in _bare_literals(source, begin, end):
                if _is_words(text):
                    yield source.finding(position, f'Error: "{text}" can\'t be translated; use Tr::tr()')


def _check_tone(source):
    for match in _TRANSLATED.finditer(source.code):
        for begin, end in list(_arguments(source.code, match.end()))[:1]:
            for position, text in _bare_literals(source, begin, end):
                if "!" in re.sub(r"!=|`[^`]*`|“[^”]*”|\\\"!+\\\"", "", text):
                    yield source.finding(position, f'"{text}": no exclamation mark')
                if re.search(r"\bplease\b|\boops\b|\bsorry\b", text, re.I):
                    yield source.finding(position, f'"{text}": say what to do next, no pleasantries')


def check(sources):
    for source in sources:
        if source.suffix not in (".h", ".cpp") or source.folders[:1] not in (("core",), ("ui",), ("app",)):
            continue
        yield from _check_shown(source)
        yield from _check_messages(source)
        yield from _check_tone(source)
