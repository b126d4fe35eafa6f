// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "servers/serverfindings.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::servers {

namespace {

constexpr QByteArrayView refusedDescriptor = "apiVersion: backstage.io/v1alpha1\n"
                                             "kind: Component\n"
                                             "metadata:\n"
                                             "  name: orders\n"
                                             "  annotations:\n"
                                             "    example.org/a.b: one\n"
                                             "    example.org/a: two\n"
                                             "  tags: [java, Bad]\n"
                                             "spec:\n"
                                             "  type: website\n"
                                             "  owner: nobody\n";

} // namespace

class tst_ServerFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsThePlace_data();
    void findsThePlace();
    void saysWhoRefuses();
    void takesTheRightDocument();
};

void tst_ServerFindings::findsThePlace_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("marked");
    QTest::newRow("a pointer") << u"/spec/owner must be object"_s << u"nobody"_s;
    QTest::newRow("a pointer in a sentence")
        << u"Error: /metadata/tags/1 must match a pattern"_s << u"Bad"_s;
    QTest::newRow("what is missing below")
        << u"/spec must have required property 'lifecycle' - missingProperty: lifecycle"_s
        << u"spec"_s;
    QTest::newRow("a path in quotes")
        << u"\"metadata.name\" is not valid; expected a string, but found \"x\"."_s << u"orders"_s;
    QTest::newRow("an index") << u"\"metadata.tags.1\" is not valid; expected a tag"_s << u"Bad"_s;
    QTest::newRow("a key with dots and slashes")
        << u"\"metadata.annotations.example.org/a.b\" is not valid"_s << u"one"_s;
    QTest::newRow("a key that another one begins with")
        << u"\"metadata.annotations.example.org/a\" is not valid"_s << u"two"_s;
    QTest::newRow("a word that is a field, and a path")
        << u"This kind of thing: spec.type is not allowed."_s << u"website"_s;
    QTest::newRow("something that isn't there")
        << u"/metadata/labels/x must be string"_s << u"metadata"_s;
    QTest::newRow("no place at all") << u"Policy check failed"_s << u"orders"_s;
    QTest::newRow("an address is no pointer")
        << u"See https://backstage.io/spec/x for more"_s << u"orders"_s;
}

void tst_ServerFindings::findsThePlace()
{
    QFETCH(QString, message);
    QFETCH(QString, marked);
    const SourceText text(refusedDescriptor.toByteArray());
    const auto tree = yaml::SyntaxTree::parse(text);
    QVERIFY(tree.has_value());
    const Diagnostics found =
        serverFindings({{u"portal"_s, {{u"Error"_s, message}}, {}}}, *tree, 0);
    QCOMPARE(found.size(), 1);
    QCOMPARE(QString::fromUtf8(text.slice(found[0].range)), marked);
}

void tst_ServerFindings::saysWhoRefuses()
{
    const auto tree = yaml::SyntaxTree::parse(SourceText(refusedDescriptor.toByteArray()));
    const Diagnostics found = serverFindings(
        {{u"first"_s, {{u"Error"_s, u"/spec/owner is bad"_s}, {u"Error"_s, u"kind is bad"_s}}, {}},
         {u"second"_s, {}, Error{u"net.refused"_s, u"no"_s, {}, {}}},
         {u"third"_s, {}, {}}},
        *tree, 0);
    QCOMPARE(found.size(), 2);
    // By place.
    QCOMPARE(found[0].message, u"first wouldn't take it: kind is bad"_s);
    QCOMPARE(found[1].pointer.toString(), u"/spec/owner"_s);
    QCOMPARE(found[1].code, u"catalog.server-refuses"_s);
    QCOMPARE(found[1].rule, u"first"_s);
}

void tst_ServerFindings::takesTheRightDocument()
{
    const SourceText text("kind: A\n---\nkind: B\n");
    const auto tree = yaml::SyntaxTree::parse(text);
    const QList<ServerVerdict> verdicts{{u"portal"_s, {{u"Error"_s, u"/kind is bad"_s}}, {}}};
    const Diagnostics found = serverFindings(verdicts, *tree, 1);
    QCOMPARE(text.slice(found.value(0).range), "B");
    QCOMPARE(found[0].document, 1);
    QVERIFY(serverFindings(verdicts, *tree, 2).isEmpty());
}

WAYMARK_TEST(tst_ServerFindings)

} // namespace waymark::servers

#include "tst_serverfindings.moc"
