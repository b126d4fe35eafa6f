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

/// The official JSON-Schema-Test-Suite: all required tests, and the optional and format tests but
/// for those listed in tests/data/schema/known-failures.txt, which is checked both ways.
class tst_TestSuite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void required_data() { folders(); }
    void required();
    void optional_data() { folders(); }
    void optional();
    void formats_data() { folders(); }
    void formats();
    void cleanupTestCase();

private:
    struct Tally
    {
        int run = 0;
        QStringList failed;
        QStringList known; ///< known failures that were run: an older suite lacks some
    };

    static void folders();
    [[nodiscard]] Tally runFolder(const QString &folder, bool asserts, bool isRecursive) const;
    void runFile(const QString &path, Draft draft, bool asserts, Tally &tally) const;
    void compareWithKnown(const Tally &tally, const QString &folder, double needed);

    QString m_root;
    Library m_library;
    QStringList m_known;
    QStringList m_seen; ///< known failures that did fail
    QStringList m_ran;  ///< known failures that were run
};

void tst_TestSuite::folders()
{
    QTest::addColumn<QString>("draft");
    QTest::newRow("draft 7") << u"draft7"_s;
    QTest::newRow("draft 2020-12") << u"draft2020-12"_s;
}

void tst_TestSuite::initTestCase()
{
    m_root = waymark::test::sharedData(u"data/json-schema-test-suite"_s);
    if (m_root.isEmpty())
        return;
    QDirIterator remotes(m_root + u"/remotes"_s, {u"*.json"_s}, QDir::Files,
                         QDirIterator::Subdirectories);
    while (remotes.hasNext()) {
        QFile file(remotes.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString path = file.fileName().sliced(m_root.size() + u"/remotes"_s.size());
        m_library.add(test::parsed(file.readAll()), u"http://localhost:1234"_s + path, path);
    }
    m_known = test::listed(u"known-failures.txt"_s);
}

void tst_TestSuite::init()
{
    WAYMARK_NEEDS_SHARED(u"data/json-schema-test-suite"_s);
}

void tst_TestSuite::runFile(const QString &path, Draft draft, bool asserts, Tally &tally) const
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const yaml::SyntaxTree tree = test::parsed(file.readAll());
    QVERIFY2(!tree.hasErrors(), qUtf8Printable(path));
    const QString name = path.sliced(m_root.size() + u"/tests/"_s.size()).chopped(5);
    const yaml::Node groups = test::documentOf(tree).root;
    for (yaml::Node group = groups.firstChild(); group; group = group.nextSibling()) {
        Diagnostics found;
        const auto compiled =
            compileSchema(group.value(u"schema"), u"https://test.invalid/schema"_s, name, m_library,
                          {.draft = draft, .assertFormats = asserts}, found);
        const Schema schema(compiled);
        const yaml::Node tests = group.value(u"tests");
        for (yaml::Node item = tests.firstChild(); item; item = item.nextSibling()) {
            ++tally.run;
            const bool expected = item.value(u"valid").toBool().value();
            yaml::Document document;
            document.root = item.value(u"data");
            const bool quick = isValid(schema, document.root);
            // What is deprecated is only a warning.
            const bool whole = worstOf(*validate(schema, document)) != Severity::Error;
            const QString title = name + " | "_L1 + group.value(u"description").text() + " | "_L1
                                  + item.value(u"description").text();
            if (m_known.contains(title))
                tally.known.append(title);
            if (quick != expected || whole != expected)
                tally.failed.append(title);
        }
    }
}

tst_TestSuite::Tally tst_TestSuite::runFolder(const QString &folder, bool asserts,
                                              bool isRecursive) const
{
    Tally tally;
    const Draft draft = folder.startsWith("draft7"_L1) ? Draft::Draft7 : Draft::Draft2020;
    QDirIterator files(m_root + u"/tests/"_s + folder, {u"*.json"_s}, QDir::Files,
                       isRecursive ? QDirIterator::Subdirectories : QDirIterator::NoIteratorFlags);
    while (files.hasNext())
        runFile(files.next(), draft, asserts, tally);
    return tally;
}

void tst_TestSuite::compareWithKnown(const Tally &tally, const QString &folder, double needed)
{
    QVERIFY(tally.run > 0);
    m_ran += tally.known;
    QStringList unexpected;
    for (const QString &failure : tally.failed) {
        if (m_known.contains(failure))
            m_seen.append(failure);
        else
            unexpected.append(failure);
    }
    const double share = 100.0 * double(tally.run - tally.failed.size()) / tally.run;
    qInfo("%ls: %d of %d (%.1f %%)", qUtf16Printable(folder), int(tally.run - tally.failed.size()),
          tally.run, share);
    for (const QString &failure : std::as_const(unexpected))
        qWarning("%ls", qUtf16Printable(failure));
    QVERIFY(unexpected.isEmpty());
    QVERIFY(share >= needed);
}

void tst_TestSuite::required()
{
    QFETCH(QString, draft);
    // Formats are annotations unless somebody asks; the required tests don't.
    const Tally tally = runFolder(draft, false, false);
    compareWithKnown(tally, draft, 100);
}

void tst_TestSuite::optional()
{
    QFETCH(QString, draft);
    const Tally tally = runFolder(draft + u"/optional"_s, false, false);
    compareWithKnown(tally, draft + u"/optional"_s, 95);
}

void tst_TestSuite::formats()
{
    QFETCH(QString, draft);
    const Tally tally = runFolder(draft + u"/optional/format"_s, true, true);
    compareWithKnown(tally, draft + u"/optional/format"_s, 95);
}

void tst_TestSuite::cleanupTestCase()
{
    if (m_root.isEmpty())
        return;
    for (const QString &line : std::as_const(m_ran)) {
        if (!m_seen.contains(line))
            QFAIL(qUtf8Printable(u"listed as a known failure, but it passes: "_s + line));
    }
}

WAYMARK_TEST(tst_TestSuite)

} // namespace waymark::schema

#include "tst_testsuite.moc"
