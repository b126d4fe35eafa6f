// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/locations.h"
#include "catalog/placeholders.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

/// Locations and placeholders: what documents say of other files.
class tst_Files : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void expandsTargets_data();
    void expandsTargets();
    void saysWhichTargetsAreMissing();
    void knowsPlaceholders_data();
    void knowsPlaceholders();
    void readsDefinitions_data();
    void readsDefinitions();
    void staysInsideTheRoot();

private:
    std::unique_ptr<test::TemporaryWorkspace> m_folder;
};

namespace {

yaml::SyntaxTree parsed(const QByteArray &text)
{
    return *yaml::SyntaxTree::parse(SourceText(text));
}

} // namespace

void tst_Files::init()
{
    m_folder = std::make_unique<test::TemporaryWorkspace>();
    m_folder->write(u"catalog/all.yaml"_s, "");
    m_folder->write(u"catalog/a.yaml"_s, "");
    m_folder->write(u"catalog/b.yml"_s, "");
    m_folder->write(u"catalog/sub/c.yaml"_s, "");
    m_folder->write(u"catalog/sub/text.txt"_s, "");
    m_folder->write(u"catalog/api.json"_s, R"({"openapi": "3.1.0"})");
    m_folder->write(u"catalog/broken.json"_s, "{");
    m_folder->write(u"catalog/two.yaml"_s, "a: 1\n---\nb: 2\n");
    m_folder->write(u"secret.txt"_s, "secret");
}

void tst_Files::expandsTargets_data()
{
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<QStringList>("files");
    QTest::newRow("a file") << "target: ./a.yaml"_ba << QStringList{u"a.yaml"_s};
    QTest::newRow("several") << "targets: [a.yaml, sub/c.yaml]"_ba
                             << QStringList{u"a.yaml"_s, u"sub/c.yaml"_s};
    QTest::newRow("a pattern") << "target: ./*.yaml"_ba
                               << QStringList{u"a.yaml"_s, u"all.yaml"_s, u"two.yaml"_s};
    QTest::newRow("one letter") << "target: ./?.yaml"_ba << QStringList{u"a.yaml"_s};
    QTest::newRow("a pattern for folders")
        << "target: ./*/*.yaml"_ba << QStringList{u"sub/c.yaml"_s};
    QTest::newRow("a folder") << "target: ./sub"_ba << QStringList{};
    QTest::newRow("braces") << "target: './{a,sub/c}.yaml'"_ba
                            << QStringList{u"a.yaml"_s, u"sub/c.yaml"_s};
    QTest::newRow("braces with a pattern") << "target: './{sub,none}/*.{yaml,txt}'"_ba
                                           << QStringList{u"sub/c.yaml"_s, u"sub/text.txt"_s};
    QTest::newRow("a range") << "target: './{a..b}.y*'"_ba << QStringList{u"a.yaml"_s, u"b.yml"_s};
    QTest::newRow("a class") << "target: './[ab].y*ml'"_ba << QStringList{u"a.yaml"_s, u"b.yml"_s};
    QTest::newRow("another ending") << "target: ./api.json"_ba << QStringList{u"api.json"_s};
    QTest::newRow("nothing") << "target: ./none.yaml"_ba << QStringList{};
    QTest::newRow("an address") << "target: https://example.com/x.yaml"_ba << QStringList{};
    QTest::newRow("another type") << "type: bootstrap, target: ./a.yaml"_ba << QStringList{};
}

void tst_Files::expandsTargets()
{
    QFETCH(QByteArray, spec);
    QFETCH(QStringList, files);
    const auto tree = parsed("kind: Location\nspec: {" + spec + "}\n");
    QStringList found;
    for (const LocationTarget &target :
         locationTargets(tree.documents().first(), m_folder->path(u"catalog/all.yaml"_s))) {
        for (const QString &file : target.files)
            found.append(file.sliced(m_folder->path(u"catalog/"_s).size()));
    }
    QCOMPARE(found, files);
}

void tst_Files::saysWhichTargetsAreMissing()
{
    const QString file = m_folder->path(u"catalog/all.yaml"_s);
    const auto problems = [&](const QByteArray &spec) {
        const auto tree = parsed("kind: Location\nspec: {" + spec + "}\n");
        return locationProblems(tree.documents().first(), file);
    };
    const auto missing = problems("targets: [a.yaml, x.yaml, 'y/*.yaml', 'https://a.test/z']");
    QCOMPARE(missing.size(), 2);
    QCOMPARE(missing[0].code, u"catalog.missing-target"_s);
    QCOMPARE(missing[0].pointer.toString(), u"/spec/targets/1"_s);
    QCOMPARE(missing[1].pointer.toString(), u"/spec/targets/2"_s);
    QVERIFY(problems("target: x.yaml, presence: optional").isEmpty());
    for (const QByteArray &folder : {"./sub"_ba, "./sub/"_ba}) {
        const auto refused = problems("target: " + folder);
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.front().severity, Severity::Error);
        QVERIFY(refused.front().message.contains(u"is a folder"_s));
    }
    m_folder->write(u"catalog/.gitignore"_s, "made/\n");
    const auto leftOut = problems("target: ./made/x.yaml");
    QCOMPARE(leftOut.size(), 1);
    QCOMPARE(leftOut.front().code, u"catalog.left-out"_s);
    QCOMPARE(leftOut.front().severity, Severity::Info);
}

void tst_Files::knowsPlaceholders_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("isPlaceholder");
    QTest::newRow("text") << "{$text: ./a}"_ba << true;
    QTest::newRow("json") << "{$json: ./a}"_ba << true;
    QTest::newRow("yaml") << "{$yaml: ./a}"_ba << true;
    QTest::newRow("of a module") << "{$asyncapi: ./a}"_ba << true;
    QTest::newRow("a number") << "{$text: 12}"_ba << false;
    QTest::newRow("two keys") << "{$text: ./a, b: c}"_ba << false;
    QTest::newRow("a reference of JSON Schema") << "{$ref: ./a}"_ba << false;
    QTest::newRow("no text") << "{$text: [a]}"_ba << false;
    QTest::newRow("a text") << "$text"_ba << false;
}

void tst_Files::knowsPlaceholders()
{
    QFETCH(QByteArray, value);
    QFETCH(bool, isPlaceholder);
    const auto tree = parsed("x: " + value + "\n");
    const auto found = placeholderOf(tree.documents().first().root.value(u"x"), u"/a/b.yaml"_s);
    QCOMPARE(found.has_value(), isPlaceholder);
    if (found)
        QCOMPARE(found->path, u"/a/a"_s);
}

void tst_Files::readsDefinitions_data()
{
    QTest::addColumn<QByteArray>("definition");
    QTest::addColumn<QString>("outcome"); // the text, or the code of the failure
    QTest::newRow("a text") << "openapi"_ba << u"openapi"_s;
    QTest::newRow("a file") << "{$text: ./broken.json}"_ba << u"{"_s;
    QTest::newRow("JSON") << "{$json: api.json}"_ba << uR"({"openapi": "3.1.0"})"_s;
    QTest::newRow("broken JSON") << "{$json: broken.json}"_ba << u"catalog.placeholder"_s;
    QTest::newRow("two documents") << "{$yaml: two.yaml}"_ba << u"catalog.placeholder"_s;
    QTest::newRow("no file") << "{$text: none}"_ba << u"io.open"_s;
    QTest::newRow("an address") << "{$text: 'https://a.test/x'}"_ba << u"catalog.placeholder"_s;
    QTest::newRow("of a module") << "{$openapi: api.json}"_ba << uR"({"openapi": "3.1.0"})"_s;
    QTest::newRow("of another module") << "{$graphql: broken.json}"_ba << u"{"_s;
    QTest::newRow("outside") << "{$text: ../secret.txt}"_ba << u"catalog.placeholder"_s;
}

void tst_Files::readsDefinitions()
{
    QFETCH(QByteArray, definition);
    QFETCH(QString, outcome);
    const auto tree = parsed("kind: API\nspec: {definition: " + definition + "}\n");
    const DiskFileSystem files;
    const auto text = definitionText(tree.documents().first(), m_folder->path(u"catalog/x.yaml"_s),
                                     m_folder->path(u"catalog"_s), files);
    QCOMPARE(text ? QString::fromUtf8(*text) : text.error().code, outcome);
    const auto problems =
        placeholderProblems(tree.documents().first(), m_folder->path(u"catalog/x.yaml"_s),
                            m_folder->path(u"catalog"_s), files);
    QCOMPARE(problems.size(), !text && !definition.contains("https:") ? 1 : 0);
}

void tst_Files::staysInsideTheRoot()
{
    const QString link = m_folder->path(u"catalog/link.txt"_s);
    QVERIFY(QFile::link(m_folder->path(u"secret.txt"_s), link));
    const auto tree = parsed("kind: API\nspec: {definition: {$text: link.txt}}\n");
    const auto text = definitionText(tree.documents().first(), m_folder->path(u"catalog/x.yaml"_s),
                                     m_folder->path(u"catalog"_s), DiskFileSystem());
    QCOMPARE(text.error().code, u"catalog.placeholder"_s);
}

WAYMARK_TEST(tst_Files)

} // namespace waymark::catalog

#include "tst_files.moc"
