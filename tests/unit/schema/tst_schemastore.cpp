// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/compiler.h"
#include "schematesting.h"
#include "support/shareddata.h"
#include "support/testmain.h"

#include <QDirIterator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::schema {

/// Schemas of SchemaStore and Score with the documents their projects accept and refuse. What
/// differs stands in tests/data/schema/schemastore-differences.txt, which is checked both ways.
class tst_SchemaStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void verdicts_data();
    void verdicts();
    void cleanupTestCase();

private:
    [[nodiscard]] int wrongVerdicts(const Schema &schema, const QString &folder, bool shouldFit);

    QString m_root;
    Library m_library;
    QStringList m_differences;
    int m_judged = 0;
};

void tst_SchemaStore::initTestCase()
{
    m_root = waymark::test::sharedData(u"data/json-schemas"_s);
    if (m_root.isEmpty())
        return;
    QDirIterator shared(m_root + u"/_refs"_s, {u"*.json"_s}, QDir::Files);
    while (shared.hasNext()) {
        const QString path = shared.next();
        m_library.add(test::parsed(test::fileContent(path)),
                      u"https://json.schemastore.org/"_s + shared.fileName(), shared.fileName());
    }
    for (const QString &line : test::listed(u"schemastore-differences.txt"_s))
        m_differences.append(line.section(u" | "_s, 0, 0));
}

void tst_SchemaStore::init()
{
    WAYMARK_NEEDS_SHARED(u"data/json-schemas"_s);
}

void tst_SchemaStore::verdicts_data()
{
    QTest::addColumn<QString>("folder");
    const QString root = waymark::test::sharedData(u"data/json-schemas"_s);
    if (root.isEmpty())
        return;
    for (const QString &name : QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (!name.startsWith(u'_'))
            QTest::newRow(qPrintable(name)) << name;
    }
}

int tst_SchemaStore::wrongVerdicts(const Schema &schema, const QString &folder, bool shouldFit)
{
    int wrong = 0;
    QDirIterator files(m_root + u'/' + folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString name = path.sliced(m_root.size() + 1);
        const auto tree = test::parsed(test::fileContent(path));
        Diagnostics found = *validate(schema, tree, test::documentOf(tree));
        // What is deprecated is only a warning.
        found.removeIf(
            [](const Diagnostic &finding) { return finding.severity != Severity::Error; });
        ++m_judged;
        if (isValid(schema, test::documentOf(tree).root) != found.isEmpty())
            ++wrong;
        if (found.isEmpty() == shouldFit || m_differences.removeOne(name))
            continue;
        ++wrong;
        qWarning("%ls: %s", qUtf16Printable(name), found.isEmpty() ? "accepted" : "refused");
        for (const Diagnostic &finding : found.first(std::min<qsizetype>(found.size(), 3)))
            qWarning("    %ls %ls: %ls", qUtf16Printable(finding.pointer.toString()),
                     qUtf16Printable(finding.code), qUtf16Printable(finding.message));
    }
    return wrong;
}

void tst_SchemaStore::verdicts()
{
    QFETCH(QString, folder);
    const QStringList files = QDir(m_root + u'/' + folder).entryList({u"*.json"_s}, QDir::Files);
    QCOMPARE(files.size(), 1);
    const auto tree =
        test::parsed(test::fileContent(m_root + u'/' + folder + u'/' + files.front()));
    Diagnostics found;
    const Schema schema(compileSchema(test::documentOf(tree).root,
                                      u"https://json.schemastore.org/"_s + folder + u".json"_s,
                                      folder, m_library, {.draft = Draft::Draft7}, found));
    for (const Diagnostic &finding : std::as_const(found))
        qWarning("%ls%ls: %ls", qUtf16Printable(folder),
                 qUtf16Printable(finding.pointer.toString()), qUtf16Printable(finding.message));
    QVERIFY(found.isEmpty());
    QCOMPARE(wrongVerdicts(schema, folder + u"/valid"_s, true), 0);
    QCOMPARE(wrongVerdicts(schema, folder + u"/invalid"_s, false), 0);
}

void tst_SchemaStore::cleanupTestCase()
{
    if (m_root.isEmpty())
        return;
    for (const QString &path : std::as_const(m_differences))
        qWarning("listed as a difference, but there is none: %ls", qUtf16Printable(path));
    QVERIFY(m_differences.isEmpty());
    QVERIFY(m_judged > 300);
}

WAYMARK_TEST(tst_SchemaStore)

} // namespace waymark::schema

#include "tst_schemastore.moc"
