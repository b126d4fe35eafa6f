// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/documentview.h"
#include "shell/contentarea.h"
#include "support/testmain.h"
#include "windowfixture.h"

#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::shell {

/// What a form has typed is in the file, however soon it is saved.
class tst_Saving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saveAllTakesWhatAFormJustTyped();
    void closingATabAsksForWhatAFormJustTyped();
    void closingATabAsksForTheLastCopyOfADeletedFile();
    void closingTheWindowAsksForWhatAFormJustTyped();
};

namespace {

const QString saved = u"requests/payments-staging.yaml"_s;

/// The text doesn't know of it yet when this returns.
bool typeInForm(WindowFixture &fixture)
{
    if (!fixture.open(saved)
        || !QTest::qWaitFor([&] { return fixture.named<QLineEdit>(u"Owner"_s) != nullptr; }))
        return false;
    auto *owner = fixture.named<QLineEdit>(u"Owner"_s);
    owner->setFocus();
    owner->selectAll();
    QTest::keyClicks(owner, u"checkout-team"_s);
    return !fixture.window().content().isSettled();
}

} // namespace

void tst_Saving::saveAllTakesWhatAFormJustTyped()
{
    WindowFixture fixture;
    QVERIFY(typeInForm(fixture));
    fixture.trigger(u"document.save-all"_s);
    QTRY_VERIFY(fixture.files.read(saved).contains("owner: checkout-team\n"));
    QTRY_VERIFY(fixture.window().content().modified().isEmpty());
}

void tst_Saving::closingATabAsksForWhatAFormJustTyped()
{
    WindowFixture fixture;
    QVERIFY(typeInForm(fixture));
    fixture.trigger(u"document.close"_s);
    QTRY_VERIFY(fixture.button(u"Save payments-staging.yaml"_s) != nullptr);
    QCOMPARE(fixture.window().content().paths().size(), 1);
    fixture.button(u"Save payments-staging.yaml"_s)->click();
    QTRY_VERIFY(fixture.window().content().paths().isEmpty());
    QVERIFY(fixture.files.read(saved).contains("owner: checkout-team\n"));
}

void tst_Saving::closingATabAsksForTheLastCopyOfADeletedFile()
{
    WindowFixture fixture;
    QVERIFY(fixture.open(saved));
    const QByteArray text = fixture.files.read(saved);
    QVERIFY(QFile::remove(fixture.files.path(saved)));
    fixture.window().content().fileChanged(fixture.files.path(saved));
    QTRY_VERIFY(!fixture.window().content().modified().isEmpty());
    QTRY_VERIFY(fixture.named<QAbstractButton>(u"Save"_s)->isEnabled());
    fixture.trigger(u"document.close"_s);
    QTRY_VERIFY(fixture.button(u"Save payments-staging.yaml"_s) != nullptr);
    fixture.button(u"Save payments-staging.yaml"_s)->click();
    QTRY_VERIFY(fixture.window().content().paths().isEmpty());
    QCOMPARE(fixture.files.read(saved), text);
}

void tst_Saving::closingTheWindowAsksForWhatAFormJustTyped()
{
    WindowFixture fixture;
    QVERIFY(typeInForm(fixture));
    QVERIFY(!fixture.window().close());
    QTRY_VERIFY(fixture.button(u"Save payments-staging.yaml"_s) != nullptr);
    fixture.button(u"Save payments-staging.yaml"_s)->click();
    QTRY_VERIFY(!fixture.window().isVisible());
    QVERIFY(fixture.files.read(saved).contains("owner: checkout-team\n"));
}

WAYMARK_TEST(tst_Saving)

} // namespace waymark::shell

#include "tst_saving.moc"
