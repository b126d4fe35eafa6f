// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/extract.h"
#include "catalog/serveddocument.h"
#include "catalogtesting.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"
#include "yaml/json.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

class tst_ServedDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void putsInWhatPlaceholdersName_data();
    void putsInWhatPlaceholdersName();
    void leavesAloneWhatServersLeave_data();
    void leavesAloneWhatServersLeave();
    void leadsBackToTheFile();
    void saysWhereAnIncludedValueStands();
    void leavesOutWhatCantBeKnown();
    void givesTheEntityItsIncludedValues();
    void mergesNothing();
    void readsNothingOutsideOfTheRepository();

private:
    [[nodiscard]] std::optional<ServedDocument> served(const QByteArray &text);

    std::unique_ptr<test::TemporaryWorkspace> m_folder;
    yaml::SyntaxTree m_tree;
    const DiskFileSystem m_files;
};

void tst_ServedDocument::init()
{
    m_folder = std::make_unique<test::TemporaryWorkspace>();
    m_folder->write(u"about.txt"_s, "Says \"hello\",\ntwice.\n");
    m_folder->write(u"spec.yaml"_s, "type: service\nlifecycle: 3\nowner: canal\n");
    m_folder->write(u"merged.yaml"_s, "a: &a {b: 1}\nc:\n  <<: *a\n");
    m_folder->write(u"notes.json"_s, "{\"acme.example/x\": \"y\"}");
}

std::optional<ServedDocument> tst_ServedDocument::served(const QByteArray &text)
{
    m_tree = *yaml::SyntaxTree::parse(SourceText(text));
    return ServedDocument::of(m_tree, m_tree.documents().first(), m_folder->path(u"a.yaml"_s),
                              m_files);
}

void tst_ServedDocument::putsInWhatPlaceholdersName_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("a text") << "a:\n  $text: ./about.txt\nb: 1\n"_ba
                            << R"({"a": "Says \"hello\",\ntwice.\n", "b": 1})"_ba;
    QTest::newRow("in flow style") << "a: {$text: about.txt}\n"_ba
                                   << R"({"a": "Says \"hello\",\ntwice.\n"})"_ba;
    QTest::newRow("an item") << "a:\n  - $json: notes.json\n  - 2\n"_ba
                             << R"({"a": [{"acme.example/x": "y"}, 2]})"_ba;
    QTest::newRow("a whole part")
        << "spec:\n  $yaml: ./spec.yaml\n"_ba
        << R"({"spec": {"type": "service", "lifecycle": 3, "owner": "canal"}})"_ba;
    QTest::newRow("without merging")
        << "a: {$yaml: merged.yaml}\n"_ba << R"({"a": {"a": {"b": 1}, "c": {"<<": {"b": 1}}}})"_ba;
    QTest::newRow("of a module") << "a: {$openapi: about.txt}\n"_ba
                                 << R"({"a": "Says \"hello\",\ntwice.\n"})"_ba;
}

void tst_ServedDocument::putsInWhatPlaceholdersName()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, json);
    const auto document = served(text);
    QVERIFY(document);
    QCOMPARE(*yaml::toJson(document->document().root), json);
}

void tst_ServedDocument::leavesAloneWhatServersLeave_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no placeholder") << "a: 1\n"_ba;
    QTest::newRow("two keys") << "a: {$text: about.txt, b: 1}\n"_ba;
    QTest::newRow("another key") << "a: {$ref: about.txt}\n"_ba;
    QTest::newRow("a number") << "a: {$text: 12}\n"_ba;
    QTest::newRow("in a text") << "a: '$text: about.txt'\n"_ba;
}

void tst_ServedDocument::leavesAloneWhatServersLeave()
{
    QFETCH(QByteArray, text);
    QVERIFY(!served(text));
}

void tst_ServedDocument::leadsBackToTheFile()
{
    const QByteArray text = "first: 1\n---\na:\n  $text: ./about.txt\nb: here\n";
    m_tree = *yaml::SyntaxTree::parse(SourceText(text));
    const auto document =
        ServedDocument::of(m_tree, m_tree.documents().last(), m_folder->path(u"a.yaml"_s), m_files);
    QVERIFY(document);
    QCOMPARE(document->document().index, 1);
    const yaml::Node root = document->document().root;
    const auto textAt = [&](TextRange range) {
        return text.sliced(range.begin, range.size());
    };
    QCOMPARE(textAt(document->inFile(root.value(u"b").range())), "here"_ba);
    QCOMPARE(textAt(document->inFile(root.value(u"b").key().range())), "b"_ba);
    QCOMPARE(textAt(document->inFile(root.value(u"a").range())), "./about.txt"_ba);
}

void tst_ServedDocument::saysWhereAnIncludedValueStands()
{
    const auto document = served("spec: {$yaml: ./spec.yaml}\n");
    QVERIFY(document);
    const yaml::Node lifecycle = document->document().root.value(u"spec").value(u"lifecycle");
    Diagnostic finding;
    finding.message = u"It is a number."_s;
    finding.range = lifecycle.range();
    finding.pointer = lifecycle.pointer();
    finding.fixes = {{u"Quote it"_s, {{finding.range, "\"3\""}}, true}};
    const Diagnostics found = document->inFile(Diagnostics{finding});
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.front().message, u"It is a number. It comes from ./spec.yaml, line 2."_s);
    QCOMPARE(found.front().pointer.toString(), u"/spec"_s);
    QVERIFY(found.front().fixes.isEmpty());
}

void tst_ServedDocument::leavesOutWhatCantBeKnown()
{
    const auto document = served("spec: {$yaml: 'https://a.test/x'}\nmore: 1\n");
    QVERIFY(document);
    Diagnostic lost;
    lost.pointer = JsonPointer({u"spec"_s});
    Diagnostic kept;
    kept.pointer = JsonPointer({u"more"_s});
    QCOMPARE(document->inFile(Diagnostics{lost, kept}).size(), 1);
}

void tst_ServedDocument::givesTheEntityItsIncludedValues()
{
    const QByteArray text = "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n"
                            "  name: barge\n  description: {$text: ./about.txt}\n"
                            "  annotations: {$json: ./notes.json}\nspec: {$yaml: ./spec.yaml}\n";
    const auto tree = *yaml::SyntaxTree::parse(SourceText(text));
    CatalogInput input{.pool = std::make_shared<StringPool>()};
    input.origins = {{Origin::Kind::Folder, u"test"_s, u"/test"_s, {}, false}};
    input.parts.push_back(
        {extract(tree, input.pool, {m_folder->path(u"a.yaml"_s), &m_files, false}),
         u"/test/a"_s,
         u"a"_s,
         0,
         {}});
    const auto catalog = CatalogSnapshot::build(std::move(input));
    const Entity barge = catalog->entity(0);
    QCOMPARE(barge.description(), u"Says \"hello\",\ntwice.\n"_s);
    QCOMPARE(barge.type(), u"service"_s);
    QCOMPARE(barge.annotation(u"acme.example/x"), u"y"_s);
    QCOMPARE(barge.ownerText(), u"canal"_s);
    const TextRange place = barge.references().constFirst().range;
    QCOMPARE(text.sliced(place.begin, place.size()), "./spec.yaml"_ba);
    QCOMPARE(text.sliced(barge.nameRange().begin, barge.nameRange().size()), "barge"_ba);
}

void tst_ServedDocument::mergesNothing()
{
    const auto document = served("base: &base {type: service}\nspec:\n  <<: *base\n  owner: a\n");
    QVERIFY(document);
    QVERIFY(!document->document().root.value(u"spec").value(u"type"));
    const auto warned = mergeProblems(m_tree.documents().first(), {});
    QCOMPARE(warned.size(), 1);
    QCOMPARE(warned.front().severity, Severity::Warning);
    Diagnostic refused;
    refused.pointer = JsonPointer({u"spec"_s});
    QCOMPARE(mergeProblems(m_tree.documents().first(), {refused}).constFirst().severity,
             Severity::Error);
}

void tst_ServedDocument::readsNothingOutsideOfTheRepository()
{
    m_folder->write(u"clone/.git/HEAD"_s, "ref: refs/heads/main\n");
    m_folder->write(u"clone/beside.txt"_s, "beside");
    QVERIFY(QFile::link(m_folder->path(u"about.txt"_s), m_folder->path(u"clone/link.txt"_s)));
    const QString holder = m_folder->path(u"clone/parts/a.yaml"_s);
    for (const QByteArray &target : {"../../about.txt"_ba, m_folder->path(u"about.txt"_s).toUtf8(),
                                     "../link.txt"_ba, "/dev/zero"_ba}) {
        m_tree = *yaml::SyntaxTree::parse(SourceText("a: {$text: '" + target + "'}\n"));
        const auto document =
            ServedDocument::of(m_tree, m_tree.documents().first(), holder, m_files);
        QVERIFY(document);
        QVERIFY2(!yaml::toJson(document->document().root)->contains("hello"), target);
    }
    m_tree = *yaml::SyntaxTree::parse(SourceText("a: {$text: ../beside.txt}\n"));
    const auto document = ServedDocument::of(m_tree, m_tree.documents().first(), holder, m_files);
    QCOMPARE(*yaml::toJson(document->document().root), R"({"a": "beside"})"_ba);
}

WAYMARK_TEST(tst_ServedDocument)

} // namespace waymark::catalog

#include "tst_serveddocument.moc"
