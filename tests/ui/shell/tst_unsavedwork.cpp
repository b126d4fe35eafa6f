// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/recoverydialog.h"
#include "shell/contentarea.h"
#include "support/testmain.h"
#include "windowfixture.h"

#include <QDir>
#include <QDirIterator>
#include <QPushButton>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;

namespace waymark::shell {

class tst_UnsavedWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOfferedAndRestored();
    void opensTheWorkspaceItBelongsTo();
    void isForgottenWhenItIsDiscardedOnClosing();

private:
    /// What a program that is gone left behind.
    static void leave(const WindowFixture &fixture, const QString &file, const QByteArray &text)
    {
        const document::UnsavedDocument document{
            fixture.files.path(file),
            fixture.files.path(),
            text,
            document::contentHash(fixture.files.read(file)),
            QDateTime::fromString(u"2026-11-25T10:00:00Z"_s, Qt::ISODate),
            {}};
        std::thread([&] {
            const DiskFileSystem files;
            document::RecoveryStore store(fixture.recoveryFolder(), files);
            if (!store.keep(document))
                qFatal("not kept");
        }).join();
    }
    static document::RecoveryDialog *openReview(WindowFixture &fixture)
    {
        if (!QTest::qWaitFor([&] { return fixture.button(u"Review…"_s) != nullptr; }))
            return nullptr;
        fixture.button(u"Review…"_s)->click();
        return fixture.window().findChild<document::RecoveryDialog *>();
    }
};

void tst_UnsavedWork::isOfferedAndRestored()
{
    WindowFixture fixture;
    const QString file = u"requests/payments-staging.yaml"_s;
    const QByteArray saved = fixture.files.read(file);
    QByteArray typed = saved;
    typed.replace("14d", "21d");
    leave(fixture, file, typed);
    QVERIFY(fixture.open());
    auto *dialog = openReview(fixture);
    QVERIFY(dialog != nullptr);
    for (auto *button : dialog->findChildren<QPushButton *>()) {
        if (button->text() == "Restore"_L1)
            button->click();
    }
    QTRY_VERIFY(fixture.window().content().currentSession() != nullptr
                && fixture.window().content().currentSession()->isLoaded());
    auto *session = fixture.window().content().currentSession();
    QTRY_COMPARE(session->text().bytes(), typed);
    QCOMPARE(fixture.files.read(file), saved);
    QTRY_VERIFY(fixture.button(u"Review…"_s) == nullptr);
    session->undo();
    QCOMPARE(session->text().bytes(), saved);
}

void tst_UnsavedWork::opensTheWorkspaceItBelongsTo()
{
    WindowFixture fixture;
    const QString file = u"requests/payments-staging.yaml"_s;
    leave(fixture, file, "kind: Typed\n");
    fixture.start(MainWindow::Start::Welcome);
    auto *dialog = openReview(fixture);
    QVERIFY(dialog != nullptr);
    for (auto *button : dialog->findChildren<QPushButton *>()) {
        if (button->text() == "Restore"_L1)
            button->click();
    }
    QVERIFY(fixture.isSettled());
    QCOMPARE(fixture.window().workspace().path(), fixture.files.path());
    QTRY_VERIFY(fixture.window().content().currentSession() != nullptr);
    QTRY_COMPARE(fixture.window().content().currentSession()->text().bytes(), "kind: Typed\n"_ba);
}

void tst_UnsavedWork::isForgottenWhenItIsDiscardedOnClosing()
{
    WindowFixture fixture;
    QVERIFY(fixture.open(u"requests/payments-staging.yaml"_s));
    auto *session = fixture.window().content().currentSession();
    session->apply({{{0, 0}, "# typed\n"}}, {});
    document::RecoveryJournal &journal = fixture.services().recovery;
    bool isKept = false;
    journal.flush([&] { isKept = true; });
    QTRY_VERIFY(isKept);
    const auto kept = [&] {
        return QDir(fixture.recoveryFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size();
    };
    QCOMPARE(kept(), 1);
    fixture.window().content().closeAll();
    fixture.end();
    QTRY_VERIFY([&] {
        bool isEmpty = true;
        QDirIterator entries(fixture.recoveryFolder(), {u"*.unsaved"_s}, QDir::Files,
                             QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            entries.next();
            isEmpty = false;
        }
        return isEmpty;
    }());
}

WAYMARK_TEST(tst_UnsavedWork)

} // namespace waymark::shell

#include "tst_unsavedwork.moc"
