// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/registry.h"
#include "schematesting.h"
#include "support/testmain.h"

#include <QDirIterator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::schema {

/// The demonstration workspace and the broken variants of its first request: each has exactly its
/// one mistake, at its place.
class tst_Requests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theWorkspaceIsClean();
    void oneMistakeOneFinding_data();
    void oneMistakeOneFinding();
    void aLineBeingTypedDoesNotCascade();

private:
    Registry m_kinds;
};

namespace {

const QString resources = QStringLiteral(WAYMARK_SOURCE_DIR "/resources/");

} // namespace

void tst_Requests::initTestCase()
{
    const QString folder = resources + u"schemas/"_s;
    const yaml::SyntaxTree index = test::parsed(test::fileContent(folder + u"index.json"_s));
    const yaml::Node root = test::documentOf(index).root;
    for (auto item = root.value(u"shared").firstChild(); item; item = item.nextSibling())
        m_kinds.addResource(test::parsed(test::fileContent(folder + item.text())), item.text());
    for (auto item = root.value(u"schemas").firstChild(); item; item = item.nextSibling()) {
        const QString name = item.value(u"file").text();
        const auto tree = test::parsed(test::fileContent(folder + name));
        const KindKey key{item.value(u"apiVersion").text(), item.value(u"kind").text()};
        const Diagnostics found = m_kinds.addSchema(key, test::documentOf(tree), name);
        for (const Diagnostic &finding : found)
            qWarning("%ls: %ls", qUtf16Printable(name), qUtf16Printable(finding.message));
        QVERIFY(found.isEmpty());
    }
    const QString crd = resources + u"demo/template/platform/kinds/environmentrequest.yaml"_s;
    const auto tree = test::parsed(test::fileContent(crd));
    const Diagnostics found = m_kinds.addCrd(test::documentOf(tree), crd);
    for (const Diagnostic &finding : found)
        qWarning("%ls: %ls", qUtf16Printable(finding.pointer.toString()),
                 qUtf16Printable(finding.message));
    QVERIFY(found.isEmpty());
    QVERIFY(m_kinds.find({u"platform.kubedojo.io/v1"_s, u"EnvironmentRequest"_s}));
}

void tst_Requests::theWorkspaceIsClean()
{
    int checked = 0;
    int wrong = 0;
    QDirIterator files(resources + u"demo/template"_s, {u"*.yaml"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (path.contains(u"/skeleton/"_s))
            continue;
        const auto tree = test::parsed(test::fileContent(path));
        for (const yaml::Document &document : tree.documents()) {
            const auto *kind =
                m_kinds.find({document.topLevel(u"apiVersion"), document.topLevel(u"kind")});
            if (!kind)
                continue;
            ++checked;
            const Diagnostics found = *validate(kind->schema, document);
            for (const Diagnostic &finding : found) {
                ++wrong;
                qWarning("%ls%ls: %ls %ls", qUtf16Printable(path.sliced(resources.size())),
                         qUtf16Printable(finding.pointer.toString()), qUtf16Printable(finding.code),
                         qUtf16Printable(finding.message));
            }
        }
    }
    QVERIFY(checked > 100);
    QCOMPARE(wrong, 0);
}

void tst_Requests::oneMistakeOneFinding_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected"); ///< empty: the syntax is broken, and no more
    for (const auto &folder : {u"requests-broken"_s, u"requests-broken-more"_s}) {
        const QString base = QStringLiteral(WAYMARK_TEST_DATA "/") + folder + u'/';
        const auto tree = test::parsed(test::fileContent(base + u"expected.json"_s));
        const yaml::Node root = test::documentOf(tree).root;
        for (auto file = root.firstChild(); file; file = file.nextSibling()) {
            const yaml::Node one = file.firstChild();
            QStringList words;
            for (const auto &key :
                 {u"code"_s, u"pointer"_s, u"line"_s, u"column"_s, u"endLine"_s, u"endColumn"_s})
                words.append(one.value(key).text());
            const bool isSyntax = words.front().startsWith("yaml."_L1);
            QTest::newRow(qPrintable(file.keyText()))
                << base + file.keyText() << (isSyntax ? QString() : words.join(u' '));
        }
    }
}

void tst_Requests::oneMistakeOneFinding()
{
    QFETCH(QString, path);
    QFETCH(QString, expected);
    const auto tree = test::parsed(test::fileContent(path));
    const yaml::Document document = test::documentOf(tree);
    const auto *kind = m_kinds.find({document.topLevel(u"apiVersion"), document.topLevel(u"kind")});
    QVERIFY(kind);
    const Diagnostics found = *validate(kind->schema, tree, document);
    QStringList all;
    for (const Diagnostic &finding : found) {
        const LineColumn begin = tree.text().codePointPosition(finding.range.begin);
        const LineColumn end = tree.text().codePointPosition(finding.range.end);
        QStringList words{finding.code, finding.pointer.toString()};
        for (const qsizetype number : {begin.line, begin.column, end.line, end.column})
            words.append(QString::number(number + 1));
        all.append(words.join(u' '));
        QVERIFY(!finding.message.isEmpty());
        QVERIFY(!finding.next.isEmpty());
        QVERIFY(finding.rule.startsWith(kind->source + u"#/spec/versions/0/schema/"_s));
    }
    QCOMPARE(all, expected.isEmpty() ? QStringList() : QStringList{expected});
}

void tst_Requests::aLineBeingTypedDoesNotCascade()
{
    const auto *kind = m_kinds.find({u"platform.kubedojo.io/v1"_s, u"EnvironmentRequest"_s});
    const QByteArray whole =
        test::fileContent(resources + u"demo/template/requests/payments-staging.yaml"_s);
    QByteArray before;
    int states = 0;
    int crowded = 0;
    for (const QByteArray &line : whole.split('\n')) {
        const QByteArray after = whole.sliced(before.size() + line.size());
        for (qsizetype typed = 0; typed < line.size(); ++typed) {
            const auto tree = test::parsed(before + line.first(typed) + after);
            const Diagnostics found = *validate(kind->schema, tree, test::documentOf(tree));
            ++states;
            crowded += found.size() + tree.diagnostics().size() > 1 ? 1 : 0;
            QVERIFY2(found.size() <= 2, line.first(typed).constData());
        }
        before += line + '\n';
    }
    qInfo("%d of %d states have more than one finding", crowded, states);
    QVERIFY(crowded * 20 < states);
}

WAYMARK_TEST(tst_Requests)

} // namespace waymark::schema

#include "tst_requests.moc"
