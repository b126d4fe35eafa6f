// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "home/loadingpage.h"
#include "support/testmain.h"
#include "windowfixture.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <semaphore>

using namespace Qt::StringLiterals;

namespace waymark::shell {

namespace {

/// The first read of a file waits for the test.
class SlowFiles final : public FileSystem
{
public:
    [[nodiscard]] Result<QByteArray> read(const QString &path, qint64 limit) const override
    {
        if (path.endsWith("waymark.yaml"_L1)) {
            m_gate.acquire();
            m_gate.release();
        }
        return m_disk.read(path, limit);
    }
    [[nodiscard]] Result<void> write(const QString &path, const QByteArray &bytes) const override
    {
        return m_disk.write(path, bytes);
    }
    void letGo() const { m_gate.release(); }

private:
    DiskFileSystem m_disk;
    mutable std::counting_semaphore<> m_gate{0};
};

} // namespace

class tst_Loading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhatIsRead();
    void showsProgressAndStops();
};

void tst_Loading::countsWhatIsRead()
{
    const theme::Theme theme(theme::Theme::Choice::Light);
    home::LoadingPage page(theme);
    page.show();
    page.showReading(u"/srv/shop"_s);
    const auto *bar = page.findChild<QProgressBar *>();
    QCOMPARE(bar->maximum(), 0);
    page.setProgress({1'200, 3'400});
    QCOMPARE(bar->accessibleName(), u"1,200 of 3,400 files"_s);
    QCOMPARE(bar->value(), 352);
    page.setProgress({3'400, 3'400});
    QCOMPARE(bar->accessibleName(), u"Checking 3,400 files"_s);
    QSignalSpy cancelled(&page, &home::LoadingPage::cancelRequested);
    QSignalSpy again(&page, &home::LoadingPage::retryRequested);
    page.findChild<QPushButton *>()->click();
    QCOMPARE(cancelled.size(), 1);
    page.showStopped(u"/srv/shop"_s);
    QVERIFY(!bar->isVisible());
    page.findChild<QPushButton *>()->click();
    QCOMPARE(again.size(), 1);
}

void tst_Loading::showsProgressAndStops()
{
    WindowFixture fixture;
    const SlowFiles slow;
    const auto given = fixture.services();
    MainWindow window({given.interactive, given.bulk, slow, given.process, given.demo,
                       given.recovery, given.theme, given.settings, given.clock, given.http,
                       given.secrets, given.cacheFolder},
                      MainWindow::Start::Workspace);
    window.resize(1280, 800);
    window.show();
    window.open(fixture.files.path());
    const auto *page = [&window]() -> home::LoadingPage * {
        (void)QTest::qWaitFor([&window] {
            const auto *found = window.findChild<home::LoadingPage *>();
            return found != nullptr && found->isVisible();
        });
        return window.findChild<home::LoadingPage *>();
    }();
    QVERIFY(page != nullptr);
    QVERIFY(page->accessibleName().startsWith("Reading "_L1));
    auto *button = page->findChild<QPushButton *>();
    QCOMPARE(button->text(), u"Cancel"_s);
    button->click();
    QVERIFY(!window.workspace().isLoading());
    QVERIFY(page->accessibleName().endsWith("was stopped"_L1));
    slow.letGo();
    button->click();
    QTRY_VERIFY(window.workspace().isOpen());
    QTRY_VERIFY(window.isSettled());
    QVERIFY(!page->isVisible());
}

WAYMARK_TEST(tst_Loading)

} // namespace waymark::shell

#include "tst_loading.moc"
