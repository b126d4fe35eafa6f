// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cliruns.h"
#include "support/shareddata.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"
#include "yaml/syntaxtree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::cli {

/// The two peer suites through `waymarkctl schema validate`: the JSON-Schema-Test-Suite and the
/// documents of SchemaStore. What differs must stand in the lists in tests/data/schema, whose own
/// tests are those of the schema room.
class tst_Suites : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonSchemaTestSuite_data();
    void jsonSchemaTestSuite();
    void schemaStore_data();
    void schemaStore();
};

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList listedIn(const QString &name)
{
    return QString::fromUtf8(contentOf(QStringLiteral(WAYMARK_TEST_DATA "/schema/") + name))
        .split(u'\n', Qt::SkipEmptyParts);
}

struct Verdicts
{
    int exitCode = Ok;
    QHash<QString, bool> accepted; ///< by path
    QByteArray said;
};

Verdicts judged(std::vector<std::string> options, const QStringList &documents)
{
    options.insert(options.begin(), {"schema", "validate", "--format", "json"});
    for (const QString &path : documents)
        options.push_back(path.toStdString());
    const Ran ran = runCommand(options);
    Verdicts verdicts{ran.exitCode, {}, ran.out + ran.err};
    const QJsonObject report = QJsonDocument::fromJson(ran.out).object();
    const QJsonArray judgedOnes = report.value("documents"_L1).toArray();
    for (const auto &document : judgedOnes) {
        const QString path = document["file"_L1].toString();
        verdicts.accepted[path] =
            verdicts.accepted.value(path, true) && document["valid"_L1].toBool();
    }
    // A file without a document has findings all the same.
    const QJsonArray findings = report.value("diagnostics"_L1).toArray();
    for (const auto &finding : findings) {
        if (finding["severity"_L1] == "error"_L1)
            verdicts.accepted[finding["file"_L1].toString()] = false;
    }
    return verdicts;
}

} // namespace

void tst_Suites::jsonSchemaTestSuite_data()
{
    WAYMARK_NEEDS_SHARED(u"data/json-schema-test-suite"_s);
    QTest::addColumn<QString>("folder");
    QTest::addColumn<bool>("asserts");
    for (const QString &draft : {u"draft7"_s, u"draft2020-12"_s}) {
        QTest::newRow(qPrintable(draft)) << draft << false;
        QTest::newRow(qPrintable(draft + u" optional"_s)) << draft + u"/optional"_s << false;
        QTest::newRow(qPrintable(draft + u" formats"_s)) << draft + u"/optional/format"_s << true;
    }
}

void tst_Suites::jsonSchemaTestSuite()
{
    QFETCH(QString, folder);
    QFETCH(bool, asserts);
    const QString root = test::sharedData(u"data/json-schema-test-suite"_s);
    const QStringList known = listedIn(u"known-failures.txt"_s);
    const test::TemporaryWorkspace scratch;
    std::vector<std::string> options{
        "--schema",        scratch.path(u"schema.json"_s).toStdString(),
        "--registry",      QString(root + u"/remotes"_s).toStdString(),
        "--registry-base", "http://localhost:1234",
        "--draft",         folder.startsWith("draft7"_L1) ? "7" : "2020-12",
    };
    if (asserts)
        options.emplace_back("--assert-format");
    int run = 0;
    QStringList wrong;
    QDirIterator files(root + u"/tests/"_s + folder, {u"*.json"_s}, QDir::Files);
    while (files.hasNext()) {
        const QString path = files.next();
        const auto tree = yaml::SyntaxTree::parse(SourceText(contentOf(path)));
        const QString name = path.sliced(root.size() + u"/tests/"_s.size()).chopped(5);
        const yaml::Node groups = tree->documents().front().root;
        for (yaml::Node group = groups.firstChild(); group; group = group.nextSibling()) {
            const auto write = [&](const QString &file, const yaml::Node &node) {
                scratch.write(file, tree->text().slice(node.range()).toByteArray());
                return scratch.path(file);
            };
            (void)write(u"schema.json"_s, group.value(u"schema"));
            QStringList documents;
            QStringList titles;
            QList<bool> expected;
            const yaml::Node tests = group.value(u"tests");
            for (yaml::Node item = tests.firstChild(); item; item = item.nextSibling()) {
                documents << write(u"%1.json"_s.arg(documents.size()), item.value(u"data"));
                titles << name + " | "_L1 + group.value(u"description").text() + " | "_L1
                              + item.value(u"description").text();
                expected << item.value(u"valid").toBool().value();
            }
            const Verdicts verdicts = judged(options, documents);
            bool isClean = true;
            for (qsizetype i = 0; i < documents.size(); ++i) {
                ++run;
                const auto verdict = verdicts.accepted.constFind(documents[i]);
                QVERIFY2(verdict != verdicts.accepted.cend(), verdicts.said);
                isClean &= *verdict;
                if (*verdict != expected[i] && !known.contains(titles[i]))
                    wrong << titles[i];
            }
            QVERIFY2(verdicts.exitCode == (isClean ? Ok : Findings), verdicts.said);
        }
    }
    for (const QString &title : std::as_const(wrong))
        qWarning("%ls", qUtf16Printable(title));
    qInfo("%ls: %d documents, %d judged otherwise beyond the known ones", qUtf16Printable(folder),
          run, int(wrong.size()));
    QVERIFY(run > 0);
    QVERIFY(wrong.isEmpty());
}

void tst_Suites::schemaStore_data()
{
    WAYMARK_NEEDS_SHARED(u"data/json-schemas"_s);
    QTest::addColumn<QString>("name");
    const QDir root(test::sharedData(u"data/json-schemas"_s));
    for (const QString &name : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (!name.startsWith(u'_'))
            QTest::newRow(qPrintable(name)) << name;
    }
}

void tst_Suites::schemaStore()
{
    QFETCH(QString, name);
    const QString root = test::sharedData(u"data/json-schemas"_s);
    QStringList differences = listedIn(u"schemastore-differences.txt"_s);
    for (QString &line : differences)
        line = line.section(" | "_L1, 0, 0);
    const std::vector<std::string> options{"--schema",
                                           QDir(root + u'/' + name)
                                               .entryInfoList({u"*.json"_s}, QDir::Files)
                                               .constFirst()
                                               .filePath()
                                               .toStdString(),
                                           "--registry",
                                           QString(root + u"/_refs"_s).toStdString(),
                                           "--registry-base",
                                           "https://json.schemastore.org",
                                           "--draft",
                                           "7",
                                           "--assert-format"};
    for (const bool shouldFit : {true, false}) {
        QStringList documents;
        QDirIterator files(root + u'/' + name + (shouldFit ? u"/valid"_s : u"/invalid"_s),
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (!differences.contains(path.sliced(root.size() + 1)))
                documents << path;
        }
        if (documents.isEmpty())
            continue;
        const Verdicts verdicts = judged(options, documents);
        QVERIFY2(verdicts.exitCode == (shouldFit ? Ok : Findings), verdicts.said);
        for (const QString &path : std::as_const(documents))
            QVERIFY2(verdicts.accepted.value(path, !shouldFit) == shouldFit, qUtf8Printable(path));
    }
}

WAYMARK_TEST(tst_Suites)

} // namespace waymark::cli

#include "tst_suites.moc"
