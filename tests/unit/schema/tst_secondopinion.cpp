// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "jsonconsverdict.h"
#include "schema/compiler.h"
#include "schematesting.h"
#include "support/shareddata.h"
#include "support/testmain.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::schema {

/// jsoncons agrees, on the official suite and on SchemaStore's documents, or the difference stands
/// in tests/data/schema/jsoncons-differences.txt.
class tst_SecondOpinion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void onTheTestSuite_data();
    void onTheTestSuite();
    void onSchemaStore();
    void cleanupTestCase();

private:
    void compare(const QString &name, std::optional<bool> theirs, bool ours);

    QString m_root;
    QHash<QByteArray, QByteArray> m_remotes;
    Library m_library;
    QStringList m_listed;
    QStringList m_unlisted;
    int m_compared = 0;
};

void tst_SecondOpinion::initTestCase()
{
    // The list of differences is about both.
    const QString schemas = waymark::test::sharedData(u"data/json-schemas"_s);
    if (schemas.isEmpty() || waymark::test::sharedData(u"data/json-schema-test-suite"_s).isEmpty())
        return;
    m_root = QFileInfo(schemas).path();
    const QString remotes = m_root + u"/json-schema-test-suite/remotes"_s;
    QDirIterator files(remotes, {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString uri = u"http://localhost:1234"_s + path.sliced(remotes.size());
        m_remotes.insert(uri.toUtf8(), test::fileContent(path));
        m_library.add(test::parsed(test::fileContent(path)), uri, uri);
    }
    m_listed = test::listed(u"jsoncons-differences.txt"_s);
}

void tst_SecondOpinion::init()
{
    WAYMARK_NEEDS_SHARED(u"data/json-schema-test-suite"_s);
    WAYMARK_NEEDS_SHARED(u"data/json-schemas"_s);
}

void tst_SecondOpinion::compare(const QString &name, std::optional<bool> theirs, bool ours)
{
    ++m_compared;
    if (theirs && *theirs != ours && m_listed.removeAll(name) == 0)
        m_unlisted.append(name);
}

void tst_SecondOpinion::onTheTestSuite_data()
{
    QTest::addColumn<QString>("draft");
    QTest::newRow("draft 7") << u"draft7"_s;
    QTest::newRow("draft 2020-12") << u"draft2020-12"_s;
}

void tst_SecondOpinion::onTheTestSuite()
{
    QFETCH(QString, draft);
    const bool isDraft7 = draft == "draft7"_L1;
    const QString folder = m_root + u"/json-schema-test-suite/tests/"_s + draft;
    QDirIterator files(folder, {u"*.json"_s}, QDir::Files);
    while (files.hasNext()) {
        const yaml::SyntaxTree tree = test::parsed(test::fileContent(files.next()));
        const auto text = [&](yaml::Node node) {
            return tree.text().slice(node.range()).toByteArray();
        };
        const yaml::Node groups = test::documentOf(tree).root;
        for (yaml::Node group = groups.firstChild(); group; group = group.nextSibling()) {
            const test::JsonconsSchema theirs(
                text(group.value(u"schema")), isDraft7,
                [&](const QByteArray &uri) { return m_remotes.value(uri); });
            if (!theirs.isUsable())
                continue;
            Diagnostics found;
            const Schema ours(compileSchema(
                group.value(u"schema"), u"https://test.invalid/x"_s, {}, m_library,
                {.draft = isDraft7 ? Draft::Draft7 : Draft::Draft2020, .assertFormats = false},
                found));
            const yaml::Node tests = group.value(u"tests");
            for (yaml::Node item = tests.firstChild(); item; item = item.nextSibling())
                compare(draft + u" | "_s + group.value(u"description").text() + u" | "_s
                            + item.value(u"description").text(),
                        theirs.accepts(text(item.value(u"data"))),
                        isValid(ours, item.value(u"data")));
        }
    }
    QVERIFY(m_compared > 900);
}

void tst_SecondOpinion::onSchemaStore()
{
    const QDir root(m_root + u"/json-schemas"_s);
    for (const QString &name : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QStringList schemas = QDir(root.filePath(name)).entryList({u"*.json"_s}, QDir::Files);
        if (name.startsWith(u'_') || schemas.size() != 1)
            continue;
        const QByteArray schemaText =
            test::fileContent(root.filePath(name + u'/' + schemas.front()));
        const test::JsonconsSchema theirs(schemaText, true,
                                          [](const QByteArray &) { return QByteArray(); });
        if (!theirs.isUsable())
            continue;
        Diagnostics found;
        const auto tree = test::parsed(schemaText);
        const Schema ours(compileSchema(test::documentOf(tree).root, u"https://test.invalid/x"_s,
                                        name, {}, {.draft = Draft::Draft7, .assertFormats = false},
                                        found));
        QDirIterator files(root.filePath(name), {u"*.json"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (!path.sliced(root.path().size()).contains(u"valid/"_s))
                continue;
            const QByteArray text = test::fileContent(path);
            const auto document = test::parsed(text);
            compare(path.sliced(root.path().size() + 1), theirs.accepts(text),
                    isValid(ours, test::documentOf(document).root));
        }
    }
}

void tst_SecondOpinion::cleanupTestCase()
{
    if (m_root.isEmpty())
        return;
    qInfo("%d verdicts compared", m_compared);
    for (const QString &name : std::as_const(m_unlisted))
        qWarning("%ls", qUtf16Printable(name));
    for (const QString &name : std::as_const(m_listed))
        qWarning("listed as a difference, but there is none: %ls", qUtf16Printable(name));
    QVERIFY(m_unlisted.isEmpty());
    QVERIFY(m_listed.isEmpty());
}

WAYMARK_TEST(tst_SecondOpinion)

} // namespace waymark::schema

#include "tst_secondopinion.moc"
