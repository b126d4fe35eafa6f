// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/documentview.h"
#include "support/testmain.h"
#include "ui/support/opendocument.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::document {

/// Pictures of the view to look at, in the folder that WAYMARK_RENDER names; without it the test
/// only checks that something is painted.
class tst_Render : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looks_data();
    void looks();
};

namespace {

QByteArray largeRequest()
{
    QByteArray text = test::paymentsStaging;
    for (int i = 0; i < 300; ++i)
        text += "    - name: service-" + QByteArray::number(i)
                + "\n      replicas: " + QByteArray::number(i % 4 + 1) + "\n";
    return text;
}

QByteArray brokenRequest()
{
    QByteArray text = test::paymentsStaging;
    text.replace("lifetime: 14d", "lifetime: 14 days");
    text.replace("region: eu-central-1", "region: eu-centrl-1");
    text.replace("replicas: 2", "replicas: two");
    text.replace("  purpose: integration-test\n", "");
    return text + "  colour: blue\n  labels:\n    team: payments\n    tier: gold\n";
}

QByteArray damagedRequest()
{
    QByteArray text = test::paymentsStaging;
    text.replace("owner: payments-team", "owner: \"payments-team");
    return text;
}

} // namespace

void tst_Render::looks_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("isDark");
    const QSize small(1024 - 56, 620);
    const QSize large(1600 - 200, 860);
    QTest::newRow("valid-light") << test::paymentsStaging << large << false;
    QTest::newRow("valid-dark") << test::paymentsStaging << large << true;
    QTest::newRow("valid-small-light") << test::paymentsStaging << small << false;
    QTest::newRow("broken-light") << brokenRequest() << large << false;
    QTest::newRow("broken-dark") << brokenRequest() << large << true;
    QTest::newRow("broken-small-dark") << brokenRequest() << small << true;
    QTest::newRow("damaged-light") << damagedRequest() << large << false;
    QTest::newRow("many-light") << largeRequest() << large << false;
}

void tst_Render::looks()
{
    QFETCH(QByteArray, text);
    QFETCH(QSize, size);
    QFETCH(bool, isDark);
    const theme::Theme theme(isDark ? theme::Theme::Choice::Dark : theme::Theme::Choice::Light);
    const test::OpenDocument open(text);
    DocumentView view(*open.session, theme);
    view.resize(size);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QTRY_COMPARE(open.session->analysis()->revision, open.session->revision());
    QCoreApplication::processEvents();
    const QImage picture = view.grab().toImage();
    QCOMPARE(picture.size(), size);
    if (const QString folder = qEnvironmentVariable("WAYMARK_RENDER"); !folder.isEmpty()) {
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(picture.save(
            QDir(folder).filePath(QString::fromLatin1(QTest::currentDataTag()) + u".png"_s)));
    }
}

WAYMARK_TEST(tst_Render)

} // namespace waymark::document

#include "tst_render.moc"
