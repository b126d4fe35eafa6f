// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/explanation.h"
#include "explanationpages.h"
#include "support/testmain.h"

#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// Codes of findings whose examples can't stand in a page: too large, invisible or no UTF-8.
const QSet<QString> &shownOnly()
{
    static const QSet<QString> codes{
        u"schema.pattern-too-slow"_s, u"yaml.control-character"_s, u"yaml.invalid-utf8"_s,
        u"yaml.long-key"_s,           u"yaml.too-deep"_s,          u"yaml.too-large"_s,
        u"yaml.too-many-problems"_s,  u"yaml.byte-order-mark"_s,   u"yaml.invisible-character"_s,
    };
    return codes;
}

/// The page of a finding has examples; an error's is shorter.
bool isFinding(const QString &page)
{
    return page.contains("\nWrong:\n"_L1);
}

void addPages()
{
    QTest::addColumn<QString>("code");
    for (const QString &code : explainedCodes())
        QTest::newRow(qPrintable(code)) << code;
}

} // namespace

class tst_Explanation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasAPage();
    void everyPageBelongsToACode();
    void findingsHaveTitlesInTheReadersLanguage();
    void pagesAreWhole_data();
    void pagesAreWhole();
    void examplesAreTrue_data();
    void examplesAreTrue();
    void unknownCodesNameTheNearest();
    void onlyCodesAreRead();
};

void tst_Explanation::everyCodeHasAPage()
{
    const QSet<QString> codes = test::codesInSources();
    QVERIFY(codes.size() > 80);
    const QStringList pages = explainedCodes();
    QStringList missing = (codes - QSet(pages.begin(), pages.end())).values();
    missing.sort();
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(", "_L1)));
}

void tst_Explanation::everyPageBelongsToACode()
{
    const QSet<QString> codes = test::codesInSources();
    QStringList left = explainedCodes();
    left.removeIf([&](const QString &code) { return codes.contains(code); });
    QVERIFY2(left.isEmpty(), qPrintable(left.join(", "_L1)));
}

void tst_Explanation::findingsHaveTitlesInTheReadersLanguage()
{
    struct Loud final : QTranslator
    {
        QString translate(const char *context, const char *text, const char *, int) const override
        {
            return qstrcmp(context, "waymark::finding") == 0 ? QString::fromUtf8(text).toUpper()
                                                             : QString();
        }
        [[nodiscard]] bool isEmpty() const override { return false; }
    };
    QCOMPARE(findingTitle(u"catalog.no-owner"_s), u"An entity has no owner"_s);
    Loud loud;
    QCoreApplication::installTranslator(&loud);
    const QString translated = findingTitle(u"catalog.no-owner"_s);
    QCoreApplication::removeTranslator(&loud);
    QCOMPARE(translated, u"AN ENTITY HAS NO OWNER"_s);
    QCOMPARE(findingTitle(u"no.such-code"_s), u"no.such-code"_s);
}

void tst_Explanation::pagesAreWhole_data()
{
    addPages();
}

void tst_Explanation::pagesAreWhole()
{
    QFETCH(QString, code);
    const auto page = explanationOf(code);
    QVERIFY(page);
    const QString prose = test::proseOf(*page);
    QVERIFY(page->startsWith("# "_L1));
    const QString title = explanationTitle(*page);
    QVERIFY2(!title.isEmpty() && title.size() <= 72 && !title.endsWith(u'.'), qPrintable(title));
    QVERIFY(prose.contains("\n## What to do\n\n"_L1));
    static const QRegularExpression tone(u"!|\\bplease\\b|\\bsorry\\b"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch rude = tone.match(prose);
    QVERIFY2(!rude.hasMatch(),
             qPrintable(prose.sliced(std::max(rude.capturedStart(), qsizetype{0}))));
    const qsizetype lines = page->count(u'\n');
    if (!isFinding(*page)) {
        QVERIFY(lines >= 5 && lines <= 20);
        return;
    }
    QVERIFY2(lines >= 15 && lines <= 35, qPrintable(QString::number(lines)));
    QVERIFY(page->contains("\nRight:\n"_L1));
    QVERIFY(prose.contains("\n## Where the rule comes from\n\n"_L1));
}

void tst_Explanation::examplesAreTrue_data()
{
    addPages();
}

void tst_Explanation::examplesAreTrue()
{
    QFETCH(QString, code);
    const QString page = explanationOf(code).value_or(QString());
    const auto examples = test::examplesOf(page);
    const bool areRun = isFinding(page) && !shownOnly().contains(code);
    QCOMPARE(examples.size(), areRun ? 2U : 0U);
    for (const test::Example &example : examples) {
        const QSet<QString> expected = example.isRight ? QSet<QString>() : QSet{code};
        QCOMPARE(test::codesFound(example, code), expected);
    }
    if (areRun)
        QVERIFY(!examples[0].isRight && examples[1].isRight);
}

void tst_Explanation::unknownCodesNameTheNearest()
{
    const auto misspelt = explanationOf(u"schema.requird"_s);
    QVERIFY(!misspelt);
    QCOMPARE(misspelt.error().code, u"explain.unknown-code"_s);
    QVERIFY2(misspelt.error().next.contains("schema.required"_L1),
             qPrintable(misspelt.error().next));
    const auto withoutRoom = explanationOf(u"too-large"_s);
    QVERIFY(withoutRoom.error().next.contains("catalog.too-large, io.too-large, net.too-large"_L1));
}

void tst_Explanation::onlyCodesAreRead()
{
    QVERIFY(!explanationOf({}));
    QVERIFY(!explanationOf(u"../schemas/index.json"_s));
    QVERIFY(!explanationOf(u"yaml.tab-indent.md"_s));
}

WAYMARK_TEST(tst_Explanation)

} // namespace waymark

#include "tst_explanation.moc"
