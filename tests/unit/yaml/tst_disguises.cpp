// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "text/invisible.h"
#include "yaml/syntaxtree.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

namespace {

/// `<200b>` stands for that character, so that a reader sees what a row tests.
QByteArray withCharacters(const QByteArray &shown)
{
    QByteArray text;
    for (qsizetype at = 0; at < shown.size(); ++at) {
        const qsizetype end = shown[at] == '<' ? shown.indexOf('>', at) : -1;
        bool isNumber = false;
        const uint point = end < 0 ? 0 : shown.mid(at + 1, end - at - 1).toUInt(&isNumber, 16);
        if (!isNumber) {
            text += shown[at];
            continue;
        }
        // QString takes a leading U+FEFF for a byte order mark.
        const auto c = char32_t(point);
        text += c == 0xFEFF ? QByteArray("\xEF\xBB\xBF") : QString::fromUcs4(&c, 1).toUtf8();
        at = end;
    }
    return text;
}

const Diagnostic *found(const SyntaxTree &tree, QLatin1StringView code)
{
    for (const Diagnostic &diagnostic : tree.diagnostics()) {
        if (diagnostic.code == code)
            return &diagnostic;
    }
    return nullptr;
}

} // namespace

/// Characters that can't be seen, or pass for others: named at their place, and replaced.
class tst_Disguises : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areNamedAndReplaced_data();
    void areNamedAndReplaced();
    void areNoFindingWhereTheyBelong_data();
    void areNoFindingWhereTheyBelong();
    void lookAlikeKeys();
    void noOtherFixStepsAround();
    void proseIsToldApart();
};

void tst_Disguises::areNamedAndReplaced_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const QByteArray &before, const QString &character,
                        int line, int column, const QByteArray &after) {
        QTest::newRow(name) << before << character << line << column << after;
    };
    row("indent", "image:\n  repository: web\n<a0><a0>tag: v1\n", u"U+00A0 NO-BREAK SPACE"_s, 3, 1,
        "image:\n  repository: web\n  tag: v1\n");
    row("behind a colon", "port:<a0>80\n", u"U+00A0"_s, 1, 6, "port: 80\n");
    row("behind a blank", "port: <202f>80\n", u"U+202F NARROW NO-BREAK SPACE"_s, 1, 7,
        "port:  80\n");
    row("figure space", "a: '<2007>x'\n", u"U+2007 FIGURE SPACE"_s, 1, 5, "a: ' x'\n");
    row("in a key", "tag<200b>: v1\n", u"U+200B ZERO WIDTH SPACE"_s, 1, 4, "tag: v1\n");
    row("joiner beside ASCII", "a: b<200d>c\n", u"U+200D"_s, 1, 5, "a: bc\n");
    row("word joiner", "a: [b<2060>]\n", u"U+2060 WORD JOINER"_s, 1, 6, "a: [b]\n");
    row("soft hyphen", "a: some<ad>where\n", u"U+00AD SOFT HYPHEN"_s, 1, 8, "a: somewhere\n");
    row("mark inside a text", "a: x<feff>y\n", u"U+FEFF"_s, 1, 5, "a: xy\n");
    row("line separator", "a: \"x<2028>y\"\n", u"U+2028 LINE SEPARATOR"_s, 1, 6, "a: \"x y\"\n");
    row("paragraph separator", "a: |\n  x<2029>y\n", u"U+2029"_s, 2, 4, "a: |\n  x y\n");
    row("right to left", "a: x<202e>y\n", u"U+202E RIGHT-TO-LEFT OVERRIDE"_s, 1, 5, "a: xy\n");
    row("isolate in a comment", "a: x # b<2066>c<2069>\n", u"U+2066"_s, 1, 9, "a: x # bc\n");
    row("alias", "a: &x 1\nb: *x<200b>\n", u"U+200B"_s, 2, 6, "a: &x 1\nb: *x\n");
    row("all of one text at once", "a: x<200b>y<200b>z\n", u"U+200B"_s, 1, 5, "a: xyz\n");
    row("behind letters of two bytes", "ä: ü<200b>\n", u"U+200B"_s, 1, 5, "ä: ü\n");
}

void tst_Disguises::areNamedAndReplaced()
{
    QFETCH(QByteArray, before);
    QFETCH(QString, name);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(QByteArray, after);
    const SourceText text(withCharacters(before));
    const auto tree = SyntaxTree::parse(text);
    const Diagnostic *finding = found(*tree, "yaml.invisible-character"_L1);
    QVERIFY(finding);
    QVERIFY2(finding->message.contains(name), qPrintable(finding->message));
    const LineColumn place = text.codePointPosition(finding->range.begin);
    QCOMPARE(place.line + 1, line);
    QCOMPARE(place.column + 1, column);
    QCOMPARE(finding->severity, Severity::Warning);
    QCOMPARE(finding->fixes.size(), 1);
    QCOMPARE(text.applied(finding->fixes.first().edits).bytes(), after);
    QVERIFY(SyntaxTree::parse(SourceText(after))->diagnostics().isEmpty());
}

void tst_Disguises::areNoFindingWhereTheyBelong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("emoji") << "a: <1f469><200d><1f4bb>\n"_ba;
    QTest::newRow("Persian") << "a: <645><6cc><200c><62e><648><627><647><645>\n"_ba;
    QTest::newRow("Hebrew with a mark") << "a: <5d0><200f>!\n"_ba;
    QTest::newRow("Japanese") << "a: <65e5><672c><3000><8a9e>\n"_ba;
    QTest::newRow("comment") << "a: 1 # 10<a0>km\n"_ba;
    QTest::newRow("before documents") << "<feff>a: 1\n---\n"_ba;
    QTest::newRow("escapes") << "a: \"\\u200b\\_x\"\n"_ba;
    QTest::newRow("Cyrillic") << "<441><43e>: 1\n"_ba;
}

void tst_Disguises::areNoFindingWhereTheyBelong()
{
    QFETCH(QByteArray, text);
    const auto tree = SyntaxTree::parse(SourceText(withCharacters(text)));
    QVERIFY2(tree->diagnostics().isEmpty(),
             tree->diagnostics().isEmpty() ? "" : qPrintable(tree->diagnostics().first().message));
}

void tst_Disguises::lookAlikeKeys()
{
    const SourceText text(withCharacters("<430>piVersi<43e>n: v1\n"));
    const auto tree = SyntaxTree::parse(text);
    QCOMPARE(tree->diagnostics().size(), 1);
    const Diagnostic &finding = tree->diagnostics().first();
    QCOMPARE(finding.code, u"yaml.look-alike"_s);
    QVERIFY(finding.message.contains(u"U+0430"_s));
    QCOMPARE(text.applied(finding.fixes.first().edits).bytes(), "apiVersion: v1\n");
}

void tst_Disguises::noOtherFixStepsAround()
{
    // "Insert a space" would make a text of the number, "Insert a colon" a key of the value.
    for (const QByteArray &shown :
         {"image:\n  repository:<a0>web\n  tag: v1\n"_ba, "a: 1\nb<a0>2\n"_ba,
          "a: 1\nb<200b> 2\n"_ba, "port:<a0>80\n"_ba}) {
        const SourceText text(withCharacters(shown));
        const auto tree = SyntaxTree::parse(text);
        const Diagnostic *named = found(*tree, "yaml.invisible-character"_L1);
        QVERIFY2(named, shown.constData());
        const QByteArray repaired = text.applied(named->fixes.first().edits).bytes();
        for (const Diagnostic &finding : tree->diagnostics()) {
            const bool isHere = text.lineAt(finding.range.begin) == text.lineAt(named->range.begin);
            for (const Fix &fix : isHere ? finding.fixes : QList<Fix>())
                QCOMPARE(text.applied(fix.edits).bytes(), repaired);
            if (isHere && finding.severity == Severity::Error)
                QVERIFY2(finding.why.contains(u"U+"_s), qPrintable(finding.message));
        }
    }
}

void tst_Disguises::proseIsToldApart()
{
    const auto tree = SyntaxTree::parse(SourceText(withCharacters("a: some 10<a0>km away\n")));
    QCOMPARE(tree->diagnostics().size(), 1);
    QCOMPARE(tree->diagnostics().first().severity, Severity::Info);
}

WAYMARK_TEST(tst_Disguises)

} // namespace waymark::yaml

#include "tst_disguises.moc"
