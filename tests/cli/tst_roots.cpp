// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/commandline.h"
#include "cliruns.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::cli {

/// Commands in a workspace whose kinds lie in another root than its requests.
class tst_Roots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void validatesMyRequestsByThePlatformsKinds();
    void validatesEveryRootThatIsNamed();
};

void tst_Roots::validatesMyRequestsByThePlatformsKinds()
{
    const test::TemporaryWorkspace workspace;
    writeThreeRoots(workspace);
    const std::string mine = workspace.path(u"mine"_s).toStdString();
    const Ran clean = runCommand({"validate", mine});
    QVERIFY2(clean.exitCode == Ok, QByteArray(clean.out + clean.err));
    workspace.write(u"mine/requests/payments-staging.yaml"_s,
                    test::paymentsStaging().replace("eu-central-1", "mars-north-1"));
    const Ran found = runCommand({"validate", mine});
    QCOMPARE(found.exitCode, Findings);
    QVERIFY2(found.out.contains("schema.enum"), found.out);
}

void tst_Roots::validatesEveryRootThatIsNamed()
{
    const test::TemporaryWorkspace workspace;
    writeThreeRoots(workspace);
    workspace.write(u"services/two/catalog-info.yaml"_s, "kind: [\n");
    const Ran found =
        runCommand({"validate", workspace.path(u"mine"_s).toStdString(),
                    workspace.path(u"platform"_s).toStdString(),
                    workspace.path(u"services/two"_s).toStdString(), "--format", "json"});
    QCOMPARE(found.exitCode, Findings);
    for (const auto *path : {"requests/payments-staging.yaml", "kinds/environmentrequest.yaml",
                             "two/catalog-info.yaml"})
        QVERIFY2(found.out.contains(path), path);
    QVERIFY(!found.out.contains("one/catalog-info.yaml"));
}

WAYMARK_TEST(tst_Roots)

} // namespace waymark::cli

#include "tst_roots.moc"
