// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/placeholders.h"
#include "catalog/refbundle.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

/// What the expected texts say was compared with what @apidevtools/json-schema-ref-parser makes of
/// the same files, which Backstage's module calls.
class tst_RefBundle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void putsTogether_data();
    void putsTogether();
    void saysWhatIsBroken_data();
    void saysWhatIsBroken();
    void refusesWhatIsNoDefinition_data();
    void refusesWhatIsNoDefinition();
    void keepsAFileThatRefersToNoOther();
    void namesTheFilesThatItReads();
    void isWhatPlaceholdersStandFor();
    void placeholdersSayWhatIsBroken();
    void circlesEnd();

private:
    [[nodiscard]] Result<RefBundle> bundle(const QByteArray &text) const
    {
        m_folder->write(u"apis/a.yaml"_s, text);
        return bundled(text, m_folder->path(u"apis/a.yaml"_s), m_folder->path(u"apis"_s),
                       DiskFileSystem());
    }

    std::unique_ptr<test::TemporaryWorkspace> m_folder;
};

void tst_RefBundle::init()
{
    m_folder = std::make_unique<test::TemporaryWorkspace>();
    m_folder->write(u"apis/list.yaml"_s, "summary: All pets\nresponses: {}\n");
    m_folder->write(u"apis/parts/pet.yaml"_s, "Pet:\n"
                                              "  owner: {$ref: ./person.json#/Person}\n"
                                              "  friends: {items: {$ref: '#/Pet'}}\n"
                                              "Alias: {$ref: '#/Pet/owner'}\n");
    m_folder->write(u"apis/parts/person.json"_s, R"({"Person": {"type": "object"}})");
    m_folder->write(u"apis/back.yaml"_s, "to: {$ref: 'a.yaml#/x'}\n");
    m_folder->write(u"apis/about.md"_s, "# About\n");
    m_folder->write(u"apis/two.yaml"_s, "a: 1\n---\nb: 2\n");
    m_folder->write(u"apis/broken.yaml"_s, "a: [1\nb: 2\n");
    m_folder->write(u"apis/lost.yaml"_s, "ok: 1\nlost:\n  $ref: ./gone.yaml\n");
    m_folder->write(u"apis/a b.yaml"_s, "a/b: 1\n");
    m_folder->write(u"secret.yaml"_s, "secret: 1\n");
}

void tst_RefBundle::putsTogether_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("a file") << "paths:\n  /pets:\n    get: {$ref: ./list.yaml}\n"_ba
                            << "paths:\n  /pets:\n    get:\n      summary: All pets\n"
                               "      responses: {}\n"_ba;
    QTest::newRow("a part, with what it refers to in turn")
        << "x: {$ref: 'parts/pet.yaml#/Pet'}\n"_ba
        << "x:\n  owner:\n    type: object\n  friends:\n    items:\n      $ref: '#/x'\n"_ba;
    QTest::newRow("twice is once and a reference")
        << "x: {$ref: list.yaml}\nz: {$ref: list.yaml}\n"_ba
        << "x:\n  summary: All pets\n  responses: {}\nz:\n  $ref: '#/x'\n"_ba;
    QTest::newRow("a part of what is there already")
        << "x: {$ref: list.yaml}\nz: {$ref: 'list.yaml#/summary'}\n"_ba
        << "x:\n  summary: All pets\n  responses: {}\nz:\n  $ref: '#/x/summary'\n"_ba;
    QTest::newRow("through a reference on the way")
        << "x: {$ref: 'parts/pet.yaml#/Alias/type'}\n"_ba << "x: object\n"_ba;
    QTest::newRow("back to the file itself")
        << "x: 3\ny: {$ref: back.yaml}\n"_ba << "x: 3\ny:\n  to:\n    $ref: '#/x'\n"_ba;
    QTest::newRow("a text") << "x: {$ref: about.md}\n"_ba << "x: |\n  # About\n"_ba;
    QTest::newRow("what stands beside it wins")
        << "x: {$ref: list.yaml, summary: Mine, more: 1}\n"_ba
        << "x:\n  summary: Mine\n  more: 1\n  responses: {}\n"_ba;
    QTest::newRow("an address stays")
        << "x: {$ref: 'https://example.org/x.yaml'}\ny: {$ref: list.yaml#/summary}\n"_ba
        << "x:\n  $ref: https://example.org/x.yaml\ny: All pets\n"_ba;
    QTest::newRow("a name that is no pointer stays")
        << "x: {$ref: '#anchor'}\ny: {$ref: list.yaml#/summary}\n"_ba
        << "x:\n  $ref: '#anchor'\ny: All pets\n"_ba;
    QTest::newRow("escapes") << "x: {$ref: 'a%20b.yaml#/a~1b'}\n"_ba << "x: 1\n"_ba;
}

void tst_RefBundle::putsTogether()
{
    QFETCH(QByteArray, text);
    const auto found = bundle(text);
    QVERIFY(found);
    QCOMPARE(found->broken, QList<BrokenRef>());
    // However it is written, it holds the same.
    QFETCH(QByteArray, expected);
    const auto valueOf = [](const QByteArray &yaml) {
        return *yaml::SyntaxTree::parse(SourceText(yaml))->documents().first().root.toValue();
    };
    QVERIFY2(valueOf(found->text) == valueOf(expected), found->text.constData());
}

void tst_RefBundle::saysWhatIsBroken_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("line"); ///< as people count
    QTest::addColumn<QString>("message");
    QTest::newRow("no such file") << "openapi: 3.0.0\nx:\n  $ref: ./none.yaml\n"_ba << u"a.yaml"_s
                                  << 3 << u"There is no file none.yaml."_s;
    QTest::newRow("in a file of a file")
        << "x: {$ref: lost.yaml}\n"_ba << u"lost.yaml"_s << 3 << u"There is no file gone.yaml."_s;
    QTest::newRow("no such part") << "x: {$ref: 'list.yaml#/nothing'}\n"_ba << u"a.yaml"_s << 1
                                  << u"There is nothing at “/nothing” in list.yaml."_s;
    QTest::newRow("no such part of its own")
        << "paths:\n  x: {$ref: '#/components/nothing'}\n"_ba << u"a.yaml"_s << 2
        << u"There is nothing at “/components/nothing” in a.yaml."_s;
    QTest::newRow("two documents")
        << "x: {$ref: two.yaml}\n"_ba << u"a.yaml"_s << 1 << u"two.yaml holds several documents."_s;
    QTest::newRow("no YAML") << "x: {$ref: broken.yaml}\n"_ba << u"a.yaml"_s << 1
                             << u"broken.yaml is no YAML."_s;
    QTest::newRow("a part of a text") << "x: {$ref: about.md#/a}\n"_ba << u"a.yaml"_s << 1
                                      << u"There is nothing at “/a” in about.md."_s;
}

void tst_RefBundle::saysWhatIsBroken()
{
    QFETCH(QByteArray, text);
    const auto found = bundle(text);
    QVERIFY(found);
    QCOMPARE(found->broken.size(), 1);
    QTEST(QDir(m_folder->path(u"apis"_s)).relativeFilePath(found->broken[0].file), "file");
    QTEST(int(found->broken[0].line) + 1, "line");
    QTEST(found->broken[0].message, "message");
    QVERIFY(!found->broken[0].next.isEmpty());
    // What stands there is kept.
    QVERIFY(found->text.contains("$ref"));
}

void tst_RefBundle::refusesWhatIsNoDefinition_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a text") << "just words\n"_ba;
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("a list") << "- a\n"_ba;
    QTest::newRow("no YAML") << "a: [\n"_ba;
    QTest::newRow("two documents") << "a: 1\n---\nb: 1\n"_ba;
}

void tst_RefBundle::refusesWhatIsNoDefinition()
{
    QFETCH(QByteArray, text);
    const auto found = bundle(text);
    QVERIFY(!found);
    QCOMPARE(found.error().code, u"catalog.placeholder"_s);
}

void tst_RefBundle::keepsAFileThatRefersToNoOther()
{
    const QByteArray text = "# An API\nopenapi: 3.0.0   # still\nx: {$ref: '#/openapi'}\n";
    const auto found = bundle(text);
    QVERIFY(found);
    QCOMPARE(found->text, text);
    QCOMPARE(found->files, QStringList());
    QCOMPARE(found->broken, QList<BrokenRef>());
}

void tst_RefBundle::namesTheFilesThatItReads()
{
    const auto found = bundle("x: {$ref: 'parts/pet.yaml#/Pet'}\ny: {$ref: none.yaml}\n");
    QVERIFY(found);
    QStringList names;
    for (const QString &file : found->files)
        names.append(QDir(m_folder->path(u"apis"_s)).relativeFilePath(file));
    names.sort();
    QCOMPARE(names, (QStringList{u"none.yaml"_s, u"parts/person.json"_s, u"parts/pet.yaml"_s}));
    // Nothing outside of the repository is read, whatever it would say.
    const auto outside = bundle("x: {$ref: ../secret.yaml}\n");
    QVERIFY(outside);
    QCOMPARE(outside->broken.size(), 1);
    QVERIFY(outside->broken[0].message.contains(u"lies outside"_s));
    QVERIFY(!outside->text.contains("secret: 1"));
}

void tst_RefBundle::isWhatPlaceholdersStandFor()
{
    m_folder->write(u"apis/a.yaml"_s, "openapi: 3.0.0\nx: {$ref: list.yaml#/summary}\n");
    for (const auto &[key, isPutTogether] :
         {std::pair("$openapi"_ba, true), std::pair("$asyncapi"_ba, true),
          std::pair("$graphql"_ba, false), std::pair("$text"_ba, false)}) {
        const auto tree = yaml::SyntaxTree::parse(
            SourceText("kind: API\nspec: {definition: {" + key + ": ./apis/a.yaml}}\n"));
        const auto text = definitionText(tree->documents().first(), m_folder->path(u"info.yaml"_s),
                                         m_folder->path(), DiskFileSystem());
        QVERIFY(text);
        QCOMPARE(text->contains("All pets"), isPutTogether);
    }
}

void tst_RefBundle::placeholdersSayWhatIsBroken()
{
    m_folder->write(u"apis/a.yaml"_s, "openapi: 3.0.0\nx: {$ref: lost.yaml}\n");
    const SourceText source("kind: API\nspec:\n  definition:\n    $openapi: ./apis/a.yaml\n");
    const auto tree = yaml::SyntaxTree::parse(source);
    const auto problems =
        placeholderProblems(tree->documents().first(), m_folder->path(u"info.yaml"_s),
                            m_folder->path(), DiskFileSystem());
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems[0].code, u"catalog.placeholder"_s);
    QCOMPARE(problems[0].severity, Severity::Error);
    QCOMPARE(problems[0].message, u"apis/lost.yaml, line 3: There is no file gone.yaml."_s);
    QCOMPARE(source.slice(problems[0].range), QByteArrayView("./apis/a.yaml"));
}

void tst_RefBundle::circlesEnd()
{
    m_folder->write(u"apis/one.yaml"_s, "a: {$ref: other.yaml}\n");
    m_folder->write(u"apis/other.yaml"_s, "b: {$ref: one.yaml}\nc: {$ref: '#/c'}\n");
    const auto found = bundle("x: {$ref: one.yaml}\ny: {$ref: 'other.yaml#/b/a/b'}\n");
    QVERIFY(found);
    QVERIFY2(found->text.size() < 200, found->text.constData());
    m_folder->write(u"apis/loop.yaml"_s, "a: {$ref: '#/b/x'}\nb: {$ref: '#/a/x'}\n");
    const auto loop = bundle("x: {$ref: 'loop.yaml#/a/x'}\n");
    QVERIFY(loop);
    QCOMPARE(loop->broken.size(), 1);
}

WAYMARK_TEST(tst_RefBundle)

} // namespace waymark::catalog

#include "tst_refbundle.moc"
