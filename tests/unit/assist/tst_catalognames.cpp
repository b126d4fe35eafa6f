// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/catalognames.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"
#include "workspace/loader.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::assist {

class tst_CatalogNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void noMoreThanAskedFor();
};

namespace {

QByteArray entity(const QByteArray &kind, const QByteArray &name, const QByteArray &type,
                  const QByteArray &space = "default")
{
    return "---\napiVersion: backstage.io/v1alpha1\nkind: " + kind + "\nmetadata:\n  name: " + name
           + "\n  namespace: " + space + "\nspec:\n  type: " + type + "\n";
}

CatalogNames namesOf(const test::TemporaryWorkspace &workspace)
{
    workspace.write(u"catalog.yaml"_s, entity("Group", "payments-team", "team")
                                           + entity("Group", "everybody", "organization")
                                           + entity("User", "ada", "person")
                                           + entity("Component", "payments-api", "service")
                                           + entity("Component", "payments-site", "website")
                                           + entity("Component", "cart", "service", "shop"));
    const DiskFileSystem files;
    return CatalogNames(workspace::loadWorkspace({workspace.path(), {}, {}}, files, {})->catalog);
}

} // namespace

void tst_CatalogNames::names_data()
{
    QTest::addColumn<QStringList>("kinds");
    QTest::addColumn<QString>("defaultKind");
    QTest::addColumn<QStringList>("types");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    const QStringList any;
    QTest::newRow("teams") << QStringList{u"Group"_s} << u"Group"_s << QStringList{u"team"_s}
                           << QString() << u"payments-team"_s;
    QTest::newRow("kinds in any case")
        << QStringList{u"group"_s} << u""_s << any << QString() << u"payments-team everybody"_s;
    QTest::newRow("other kinds than the default are written")
        << QStringList{u"Group"_s, u"User"_s} << u"Group"_s << any << u"ada"_s << u"user:ada"_s;
    QTest::newRow("other namespaces are written")
        << QStringList{u"Component"_s} << u"Component"_s << QStringList{u"service"_s} << u"ca"_s
        << u"shop/cart"_s;
    QTest::newRow("by what was typed")
        << QStringList{u"Component"_s} << u"Component"_s << QStringList{u"service"_s} << u"pay"_s
        << u"payments-api"_s;
    QTest::newRow("behind a kind that was typed")
        << QStringList{u"Group"_s, u"User"_s} << u"Group"_s << any << u"user:ad"_s << u"user:ada"_s;
    QTest::newRow("nothing of that kind")
        << QStringList{u"System"_s} << u""_s << any << QString() << u""_s;
}

void tst_CatalogNames::names()
{
    QFETCH(QStringList, kinds);
    QFETCH(QString, defaultKind);
    QFETCH(QStringList, types);
    QFETCH(QString, typed);
    const test::TemporaryWorkspace workspace;
    schema::EntityHint hint;
    hint.kinds = kinds;
    hint.defaultKind = defaultKind;
    hint.types = types;
    QStringList found;
    for (const EntityName &name : namesOf(workspace).namesFor(hint, typed, 10))
        found << name.written;
    QTEST(found.join(u' '), "expected");
}

void tst_CatalogNames::noMoreThanAskedFor()
{
    const test::TemporaryWorkspace workspace;
    schema::EntityHint hint;
    hint.kinds = {u"Component"_s};
    QCOMPARE(namesOf(workspace).namesFor(hint, {}, 2).size(), 2);
}

WAYMARK_TEST(tst_CatalogNames)

} // namespace waymark::assist

#include "tst_catalognames.moc"
