// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/pathintegrations.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

/// What runs at the hosts that a template lets somebody choose.
class tst_PathIntegrations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followFromThePublishingStep_data();
    void followFromThePublishingStep();
};

void tst_PathIntegrations::followFromThePublishingStep_data()
{
    QTest::addColumn<QByteArray>("steps");
    QTest::addColumn<QString>("type");
    const auto row = [](const char *name, const char *steps, const QString &type) {
        QTest::newRow(name) << QByteArray(steps) << type;
    };
    row("one", "[{action: publish:gitea}]", u"gitea"_s);
    row("a part of one", "[{action: 'publish:gitlab:merge-request'}]", u"gitlab"_s);
    row("twice the same", "[{action: publish:github}, {action: 'publish:github:pull-request'}]",
        u"github"_s);
    row("two others", "[{action: publish:github}, {action: publish:gitea}]", QString());
    row("none", "[{action: fetch:plain}]", QString());
    row("one that nobody knows", "[{action: publish:acme}]", QString());
}

void tst_PathIntegrations::followFromThePublishingStep()
{
    QFETCH(const QByteArray, steps);
    QFETCH(const QString, type);
    const auto path = firstTemplateIn(
        SourceText("apiVersion: scaffolder.backstage.io/v1beta3\nkind: Template\n"
                   "metadata: {name: a}\nspec:\n  parameters:\n    properties:\n"
                   "      repo: {ui:field: RepoUrlPicker, ui:options: {allowedHosts: "
                   "[git.shop.io, github.com]}}\n"
                   "      other: {ui:options: {allowedHosts: [no.shop.io]}}\n"
                   "  steps: "
                   + steps + '\n'),
        u"/t.yaml"_s);
    const templates::Integrations known = integrationsOf(*path);
    QCOMPARE(known.value(u"git.shop.io"_s), type);
    QCOMPARE(known.value(u"github.com"_s), u"github"_s); // that is known without a template
    QVERIFY(!known.contains(u"no.shop.io"_s));
}

WAYMARK_TEST(tst_PathIntegrations)

} // namespace waymark::goldenpath

#include "tst_pathintegrations.moc"
