# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
import unittest

import forbidden
from sources import Source


def found(path, text):
    return list(forbidden.check([Source(path, text)]))


BAD = {
    "ui/editor/a.cpp": [
        "auto text = edit->toPlainText();",
        "class Worker : public QThread {};",
        "auto f = QtConcurrent::run([] {});",
        "std::thread t([] {});",
        "std::jthread t([] {});",
        "auto value = m_future.result();",
        "QEventLoop loop;",
        "dialog.exec();",
        "menu->exec(pos);",
        "QMessageBox::question(this, a, b);",
        "const auto path = QFileDialog::getOpenFileName(this);",
        "process.waitForFinished();",
        "Settings::instance().save();",
        "static Settings &instance();",
        "emit changed();",
        "class A { signals: void a(); };",
        "public slots:\n void a();",
        "QSortFilterProxyModel proxy;",
        "painter.setPen(QColor(1, 2, 3));",
        "painter.setPen(Qt::red);",
        "painter.setPen(Qt::darkGray);",
        'label->setStyleSheet(u"color: #ff8800"_s);',
        'const auto c = u"#fff"_s;',
        "QSettings settings;",
        "#ifdef WAYMARK_GUI\n#endif",
    ],
    "core/yaml/a.cpp": ["std::async(f);", "QThread thread;", "QSettings s;"],
    "core/yaml/a.h": ["using namespace Qt;"],
    "core/policy/a.cpp": [
        "const auto now = QDateTime::currentDateTimeUtc();",
        "const auto today = QDate::currentDate();",
        "std::chrono::system_clock::now();",
        "if (exception.until < now) {}",
        "return now >= exception->until;",
    ],
    "tests/ui/tst_a.cpp": ["QTest::qWait(50);", "std::this_thread::sleep_for(1s);"],
    "tests/unit/yaml/tst_a.cpp": [
        'QSKIP("no data");',
        'void tst_A::initTestCase()\n{\n    m_root = data();\n    WAYMARK_NEEDS_SHARED(u"data"_s);\n}\n',
        'void tst_A::initTestCase()\n{\n    WAYMARK_SKIP(u"git"_s);\n}\n',
    ],
}

GOOD = {
    "ui/editor/a.cpp": [
        "// toPlainText() is not used; emit neither",
        "/* QThread */",
        'const auto name = u"QSettings exec( #define"_s;',
        "QThreadPool &pool = m_pool;",
        "QApplication::instance()->installEventFilter(this);",
        "dialog->open();",
        "execute(command);",
        "stream.emit();",
        "Q_EMIT changed();",
        "Q_SIGNALS: void a();",
        "const QColor color = theme.text();",
        "painter.setPen(Qt::NoPen);",
        'const auto anchor = u"see #12"_s;',
        "const auto n = 1'000'000; // don't",
        "dialog->result();",
        "const Instance instance(document);",
        "color = Qt::transparent;",
    ],
    "ui/theme/a.cpp": ['QColor(u"#ff8800"_s);', "QColor(1, 2, 3);"],
    "ui/settings/a.cpp": ["QSettings settings;"],
    "core/policy/a.cpp": ["if (exception.isInForce(now)) {}", "text = exception.until.toString();"],
    "core/policy/exception.cpp": ["return now >= exception.until;"],
    "core/base/a.cpp": ["std::this_thread::get_id();", "std::thread t;", "std::atomic<std::thread::id> ui;"],
    "core/yaml/a.cpp": ["using namespace Qt::StringLiterals;", "if (std::thread::id() == other) {}"],
    "app/waymark/main.cpp": ["return application.exec();", "QSettings s;"],
    "tests/ui/tst_a.cpp": ["QTRY_COMPARE(spy.count(), 1);", "QVERIFY(spy.wait());"],
    "tests/unit/yaml/tst_a.cpp": [
        'WAYMARK_SKIP(u"git"_s);',
        'void tst_A::initTestCase()\n{\n}\n\nvoid tst_A::init()\n{\n    WAYMARK_NEEDS_SHARED(u"data"_s);\n}\n',
    ],
    "tests/support/shareddata.h": ["#define WAYMARK_SKIP(missing) QSKIP(missing)"],
    "docs/a.md": ["emit QThread"],
}


class Forbidden(unittest.TestCase):
    def test_each_bad_line_is_found_once(self):
        for path, lines in BAD.items():
            for line in lines:
                with self.subTest(path=path, line=line):
                    self.assertEqual(len(found(path, "\n" + line + "\n")), 1)

    def test_good_lines_are_not(self):
        for path, lines in GOOD.items():
            for line in lines:
                with self.subTest(path=path, line=line):
                    self.assertEqual([str(f) for f in found(path, line + "\n")], [])

    def test_every_rule_has_a_bad_line(self):
        for rule in forbidden.RULES:
            with self.subTest(rule=rule.pattern):
                caught = [
                    line
                    for path, lines in BAD.items()
                    for line in lines
                    if list(forbidden.check([Source(path, line)], (rule,)))
                ]
                self.assertTrue(caught)

    def test_the_line_is_told(self):
        self.assertEqual(found("ui/editor/a.cpp", "int a;\n\nQThread t;\n")[0].line, 3)


if __name__ == "__main__":
    unittest.main()
