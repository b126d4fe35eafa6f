// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/fieldformat.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

using Validator = bool (*)(QStringView);

class tst_FieldFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts_data();
    void accepts();
};

void tst_FieldFormat::accepts_data()
{
    QTest::addColumn<Validator>("isValid");
    QTest::addColumn<QStringList>("valid");
    QTest::addColumn<QStringList>("invalid");
    const QString longest(63, u'x');
    QTest::newRow("name") << Validator(isValidObjectName)
                          << QStringList{u"a"_s, u"a--b"_s, u"A_b.c"_s, longest}
                          << QStringList{QString(), u"a."_s,        u"-a"_s,    u"a b"_s,
                                         u"é"_s,    longest + u'x', u"svc\n"_s, u"a/b"_s};
    QTest::newRow("namespace") << Validator(isValidNamespace)
                               << QStringList{u"default"_s, u"a--b"_s, u"1"_s}
                               << QStringList{u"A"_s,  u"a_b"_s,  u"a.b"_s, u"-a"_s,
                                              u"a-"_s, QString(), u"a\n"_s, longest + u'x'};
    QTest::newRow("tag") << Validator(isValidTag)
                         << QStringList{u"c++"_s, u"c#"_s, u"lang:go"_s, u"++"_s, u"a-b"_s}
                         << QStringList{u"Go"_s, u"x.y"_s, u"a_b"_s,  u"a--b"_s,
                                        u"-a"_s, u"a-"_s,  QString(), u"a b"_s};
    QTest::newRow("tag by the documentation")
        << Validator(isDocumentedTag) << QStringList{u"java"_s, u"a-1"_s}
        << QStringList{u"c++"_s, u"lang:go"_s, u"Go"_s};
    QTest::newRow("key of a label or annotation")
        << Validator(isValidKey)
        << QStringList{u"a"_s, u"example.com/a"_s, u"a--b.example.com/A_b"_s}
        << QStringList{u"a/b/c"_s,          u"Ex.com/a"_s,       u"/a"_s,   u"a/"_s,
                       u"example.com/-a"_s, u"ex_ample.com/a"_s, QString(), u"a..b/c"_s};
    QTest::newRow("value of a label")
        << Validator(isValidLabelValue) << QStringList{QString(), u"gold"_s, u"1.0"_s, u"true"_s}
        << QStringList{u"tier gold"_s, u"true-"_s, longest + u'x'};
    QTest::newRow("API version") << Validator(isValidApiVersion)
                                 << QStringList{u"v1"_s, u"backstage.io/v1alpha1"_s}
                                 << QStringList{u"a/b/c"_s, u"backstage.io/v1-alpha"_s,
                                                u"Backstage.io/v1"_s, QString(), u"a/"_s};
    QTest::newRow("kind") << Validator(isValidKind)
                          << QStringList{u"Component"_s, u"API"_s, u"environmentRequest"_s}
                          << QStringList{u"1A"_s, u"Comp-onent"_s, QString(), longest + u'x'};
}

void tst_FieldFormat::accepts()
{
    QFETCH(Validator, isValid);
    QFETCH(QStringList, valid);
    QFETCH(QStringList, invalid);
    for (const QString &text : valid)
        QVERIFY2(isValid(text), qPrintable(text));
    for (const QString &text : invalid)
        QVERIFY2(!isValid(text), qPrintable(text));
}

WAYMARK_TEST(tst_FieldFormat)

} // namespace waymark::catalog

#include "tst_fieldformat.moc"
