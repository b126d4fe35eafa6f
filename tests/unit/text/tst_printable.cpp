// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "text/printable.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark {

class tst_Printable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacesControlCharacters_data();
    void replacesControlCharacters();
};

void tst_Printable::replacesControlCharacters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("inLine");
    QTest::newRow("words") << u"Größe „x“\t1"_s << u"Größe „x“\t1"_s << u"Größe „x“\t1"_s;
    QTest::newRow("lines") << u"a\nb"_s << u"a\nb"_s << u"a b"_s;
    QTest::newRow("escape") << u"\u001b[31mred\u009b1m"_s << u"\uFFFD[31mred\uFFFD1m"_s
                            << u"\uFFFD[31mred\uFFFD1m"_s;
    QTest::newRow("back") << u"a\rb\bc\u007f"_s << u"a\uFFFDb\uFFFDc\uFFFD"_s
                          << u"a\uFFFDb\uFFFDc\uFFFD"_s;
}

void tst_Printable::replacesControlCharacters()
{
    QFETCH(QString, text);
    QTEST(printable(text), "shown");
    QTEST(printableLine(text), "inLine");
}

WAYMARK_TEST(tst_Printable)

} // namespace waymark

#include "tst_printable.moc"
