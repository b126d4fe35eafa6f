// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshot/requestsfor.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"
#include "workspace/loader.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::snapshot {

class tst_RequestsFor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsRequestsOf_data();
    void findsRequestsOf();
};

void tst_RequestsFor::findsRequestsOf_data()
{
    QTest::addColumn<QString>("entity");
    QTest::addColumn<QString>("found");
    QTest::newRow("a team by its owner field")
        << u"group:default/payments-team"_s << u"payments-staging spec.owner"_s;
    QTest::newRow("a component in the list of services")
        << u"component:default/payments-api"_s << u"payments-staging spec.services.name"_s;
    QTest::newRow("a component of the same name as a team is not the team")
        << u"component:default/payments-team"_s << u""_s;
    QTest::newRow("nothing names it") << u"component:default/lonely"_s << u""_s;
}

void tst_RequestsFor::findsRequestsOf()
{
    QFETCH(QString, entity);
    QFETCH(QString, found);
    const test::TemporaryWorkspace workspace;
    workspace.write(u"kinds/environmentrequest.yaml"_s, test::environmentRequestCrd());
    workspace.write(u"requests/payments-staging.yaml"_s, test::paymentsStaging());
    QByteArray catalog;
    for (const auto &[kind, name] :
         {std::pair("Group", "payments-team"), std::pair("Component", "payments-api"),
          std::pair("Component", "payments-team"), std::pair("Component", "lonely")})
        catalog += "---\napiVersion: backstage.io/v1alpha1\nkind: "_ba + kind
                   + "\nmetadata: {name: " + name + "}\nspec: {}\n";
    workspace.write(u"catalog.yaml"_s, catalog);
    const DiskFileSystem files;
    const auto snapshot = workspace::loadWorkspace({workspace.path(), nullptr, {}}, files, {});
    QVERIFY(snapshot.has_value());
    const auto known = snapshot->catalog->findCanonical(entity);
    QVERIFY(known.isValid());
    QStringList uses;
    for (const RequestUse &use : requestsFor(*snapshot, known, {}))
        uses << use.entry().name + u' ' + use.field;
    QCOMPARE(uses.join(u", "_s), found);
}

WAYMARK_TEST(tst_RequestsFor)

} // namespace waymark::snapshot

#include "tst_requestsfor.moc"
