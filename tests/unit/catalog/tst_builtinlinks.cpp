// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/builtinlinks.h"
#include "catalog/who.h"
#include "catalogtesting.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

/// Where values of well-known annotations lead to.
class tst_BuiltInLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadToPublicServices_data();
    void leadToPublicServices();
    void giveWayToTheWorkspace();
    void standWhereTheyAreLookedFor();
};

void tst_BuiltInLinks::leadToPublicServices_data()
{
    QTest::addColumn<QString>("annotation");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("link");
    const auto row = [](const QString &annotation, const QString &value, const QString &link) {
        QTest::newRow(qPrintable(annotation + u' ' + value)) << annotation << value << link;
    };
    row(u"github.com/project-slug"_s, u"backstage/backstage"_s,
        u"https://github.com/backstage/backstage"_s);
    row(u"github.com/project-slug"_s, u"backstage"_s, {});
    row(u"github.com/project-slug"_s, u"../x"_s, {});
    row(u"github.com/project-slug"_s, u"a/b?c"_s, u"https://github.com/a/b%3Fc"_s);
    row(u"github.com/team-slug"_s, u"org/team"_s, u"https://github.com/orgs/org/teams/team"_s);
    row(u"gitlab.com/project-slug"_s, u"group/sub/project"_s,
        u"https://gitlab.com/group/sub/project"_s);
    row(u"gitlab.com/project-id"_s, u"42"_s, u"https://gitlab.com/projects/42"_s);
    row(u"pagerduty.com/service-id"_s, u"PAB12CD"_s,
        u"https://app.pagerduty.com/service-directory/PAB12CD"_s);
    row(u"pagerduty.com/integration-key"_s, u"secret"_s, {});
    row(u"opsgenie.com/component-selector"_s, u"tag:\"service:a\""_s,
        u"https://app.opsgenie.com/alert/list?query=tag%3A%22service%3Aa%22"_s);
    row(u"opsgenie.com/team"_s, u"on call"_s,
        u"https://app.opsgenie.com/alert/list?query=teams%3A%22on%20call%22"_s);
    row(u"sentry.io/project-slug"_s, u"org/shop"_s,
        u"https://sentry.io/organizations/org/projects/shop/"_s);
    row(u"sentry.io/project-slug"_s, u"shop"_s, {});
    row(u"sonarqube.org/project-key"_s, u"org_shop"_s,
        u"https://sonarcloud.io/dashboard?id=org_shop"_s);
    row(u"sonarqube.org/project-key"_s, u"ours/org_shop"_s, {});
    row(u"grafana/overview-dashboard"_s, u"https://grafana.example.com/d/abc"_s,
        u"https://grafana.example.com/d/abc"_s);
    row(u"grafana/overview-dashboard"_s, u"javascript:alert(1)"_s, {});
    row(u"grafana/dashboard-selector"_s, u"shop"_s, {});
    row(u"example.com/other"_s, u"x"_s, {});
    row(u"github.com/project-slug"_s, u" "_s, {});
}

void tst_BuiltInLinks::leadToPublicServices()
{
    QFETCH(QString, annotation);
    QFETCH(QString, value);
    QFETCH(QString, link);
    QCOMPARE(builtInLink(annotation, value), link);
    if (annotation.startsWith("gitlab.com/"_L1)) {
        QCOMPARE(builtInLink(annotation, value, u"git.example.com"_s),
                 QString(link).replace("gitlab.com"_L1, "git.example.com"_L1));
        QCOMPARE(builtInLink(annotation, value, u"x/y@z"_s), QString());
    }
}

void tst_BuiltInLinks::giveWayToTheWorkspace()
{
    CatalogInput input;
    input.pool = std::make_shared<StringPool>();
    input.annotationLinks = {{u"github.com/project-slug"_s, u"https://git.test/{value}"_s},
                             {u"pagerduty.com/service-id"_s, u"javascript:{value}"_s}};
    const auto catalog = CatalogSnapshot::build(std::move(input));
    QCOMPARE(catalog->linkOf(u"github.com/project-slug"_s, u"a/b"_s), u"https://git.test/a%2Fb"_s);
    QCOMPARE(catalog->linkOf(u"pagerduty.com/service-id"_s, u"P1"_s), QString());
    QCOMPARE(catalog->linkOf(u"gitlab.com/project-slug"_s, u"a/b"_s), u"https://gitlab.com/a/b"_s);
}

void tst_BuiltInLinks::standWhereTheyAreLookedFor()
{
    const auto catalog = catalogOf("apiVersion: backstage.io/v1alpha1\nkind: Component\n"
                                   "metadata:\n  name: shop\n  annotations:\n"
                                   "    gitlab.com/instance: git.example.com\n"
                                   "    gitlab.com/project-slug: a/b\n"
                                   "    sentry.io/project-slug: org/shop\n"
                                   "spec: {type: service, lifecycle: production, owner: a}\n");
    const WhoCard card = whoCard(*catalog, 0);
    QCOMPARE(card.code.value(0).url, u"https://git.example.com/a/b"_s);
    QCOMPARE(card.dashboards.value(0).url, u"https://sentry.io/organizations/org/projects/shop/"_s);
}

WAYMARK_TEST(tst_BuiltInLinks)

} // namespace waymark::catalog

#include "tst_builtinlinks.moc"
