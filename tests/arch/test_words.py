# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
import unittest

import words
from sources import Source


def found(text):
    return [finding.message for finding in words.check([Source("ui/editor/a.cpp", text)])]


BAD = [
    'label->setText(u"Open file"_s);',
    'label->setText("Open file");',
    'setWindowTitle(QStringLiteral("Open"));',
    'button->setToolTip(QString(u"Open"_s));',
    'edit->setPlaceholderText(dirty ? u"Changed"_s : QString());',
    'widget->setAccessibleName(u"Gutter"_s + name);',
    'menu->addAction(icon(u"document-open"_s), u"Open"_s, this, [] {});',
    'auto *label = new QLabel(u"No workspace"_s, this);',
    'QLabel label{u"No workspace"_s};',
    'form->addRow(u"Owner"_s, field);',
    'combo->addItem(u"dark"_s, u"dark"_s);',
    'combo->addItem(icon, u"Dark"_s);',
    'label->setText(u"%1 of %2 files"_s.arg(a).arg(b));',
    'return Diagnostic{.code = u"yaml.tab"_s, .message = u"A tab is no indent"_s};',
    'return std::unexpected(Error{u"io.open"_s, u"Cannot open"_s, path});',
    'label->setText(tr("Saved!"));',
    'label->setText(Tr::tr("Please try again"));',
]

GOOD = [
    'label->setText(tr("Open file"));',
    'label->setText(Tr::tr("%1 files").arg(count));',
    'label->setText(u"%1 / %2"_s.arg(a).arg(b));',
    'label->setText(QString());',
    'label->setText(u"YAML"_s);',
    'label->setText(u"…"_s);',
    'menu->addAction(icon(u"document-open"_s), Tr::tr("Open"), this, [] { log(u"opened"_s); });',
    'label->setObjectName(u"title"_s);',
    '// label->setText("Open file");',
    'combo->addItem(Tr::tr("Dark"), u"dark"_s);',
    'return Diagnostic{.code = u"yaml.tab"_s, .message = Tr::tr("A tab is no indent"), .rule = u"a b"_s};',
    'return std::unexpected(Error{u"io.open"_s, file.errorString(), path});',
    'const bool same = text == u"Open file"_s;',
    'label->setText(Tr::tr("Write `!=` to compare"));',
    'label->setText(Tr::tr("“!” begins a tag"));',
    r'label->setText(Tr::tr("\"!\" begins a tag"));',
]


class Words(unittest.TestCase):
    def test_each_bad_line_is_found_once(self):
        for line in BAD:
            with self.subTest(line=line):
                self.assertEqual(len(found(line)), 1, found(line))

    def test_good_lines_are_not(self):
        for line in GOOD:
            with self.subTest(line=line):
                self.assertEqual(found(line), [])

    def test_tests_may_say_what_they_like(self):
        self.assertEqual(list(words.check([Source("tests/ui/tst_a.cpp", BAD[0])])), [])


if __name__ == "__main__":
    unittest.main()
