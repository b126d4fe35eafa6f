// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/browser/catalogbrowser.h"
#include "catalog/browser/entitytable.h"
#include "catalogfixture.h"
#include "support/testmain.h"
#include "widgets/tooltip.h"

#include <QApplication>
#include <QClipboard>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

class tst_WhoPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCardSaysWhoAnswers();
    void theCardCopiesKeys();
};

void tst_WhoPanel::theCardSaysWhoAnswers()
{
    CatalogFixture fixture;
    QVERIFY(fixture.isSettled());
    fixture.page().browser().table().selectEntity(u"component:default/payments-api");
    const auto *card = fixture.named(u"Who answers for it"_s);
    QVERIFY(card != nullptr);
    const auto says = [card](const QString &text) {
        for (const auto *button : card->findChildren<QAbstractButton *>()) {
            if (button->text() == text)
                return true;
        }
        return false;
    };
    QVERIFY(says(u"Payments"_s));
    QVERIFY(says(u"pay@example.org"_s));
    QVERIFY(says(u"Runbook"_s));
    QVERIFY(says(u"orders"_s));
}

void tst_WhoPanel::theCardCopiesKeys()
{
    CatalogFixture fixture;
    const auto write = [&fixture](const QByteArray &links) {
        fixture.files.write(u"waymark.yaml"_s, "apiVersion: waymark.dev/v1alpha1\nkind: Workspace\n"
                                               "metadata: {name: shop}\nspec: {"
                                                   + links + "}\n");
        fixture.reload();
        return fixture.isSettled();
    };
    fixture.files.write(u"duty.yaml"_s,
                        "apiVersion: backstage.io/v1alpha1\nkind: Component\n"
                        "metadata: {name: duty, annotations: {pagerduty.com/service-id: P1/2}}\n"
                        "spec: {type: service, lifecycle: production, owner: orders-team}\n");
    QVERIFY(write({}));
    fixture.page().browser().table().selectEntity(u"component:default/duty");
    QVERIFY(fixture.label(u"PagerDuty service"_s));
    const auto *builtIn = fixture.button(u"P1/2"_s); // the service's public page
    QVERIFY(builtIn != nullptr);
    QCOMPARE(builtIn->toolTip(),
             widgets::plainToolTip(u"https://app.pagerduty.com/service-directory/P1%2F2"_s));
    fixture.button(u"Copy PagerDuty service"_s)->click();
    QCOMPARE(QApplication::clipboard()->text(), u"P1/2"_s);
    // Where the workspace says what such keys lead to, they lead there and nowhere else.
    QVERIFY(write("annotationLinks: {pagerduty.com/service-id: 'https://pd.test/s/{value}'}"));
    const auto *link = fixture.button(u"P1/2"_s);
    QVERIFY(link != nullptr);
    QCOMPARE(link->toolTip(), widgets::plainToolTip(u"https://pd.test/s/P1%2F2"_s));
    QVERIFY(fixture.button(u"Copy PagerDuty service"_s) != nullptr);
    QVERIFY(write("annotationLinks: {pagerduty.com/service-id: 'javascript:{value}'}"));
    QVERIFY(fixture.button(u"P1/2"_s) == nullptr);
    QVERIFY(fixture.label(u"P1/2"_s));
}

WAYMARK_TEST(tst_WhoPanel)

} // namespace waymark::catalog

#include "tst_whopanel.moc"
