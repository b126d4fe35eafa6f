// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "home/loadingpage.h"
#include "shell/windowactions.h"
#include "support/testmain.h"
#include "windowfixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include <semaphore>

using namespace Qt::StringLiterals;

namespace waymark::shell {

namespace {

/// The first read of one file waits for the test.
class SlowFiles final : public FileSystem
{
public:
    explicit SlowFiles(QLatin1StringView gated = "waymark.yaml"_L1)
        : m_gated(gated)
    {}
    [[nodiscard]] Result<QByteArray> read(const QString &path, qint64 limit) const override
    {
        if (path.endsWith(m_gated)) {
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
    QLatin1StringView m_gated;
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
    void showsTheFirstRowsMeanwhile();
    void showsWhatCanBeShownOfTheFirst();
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

namespace {

/// So many that the first are shown, with a last one that is waited for.
void addMany(const WindowFixture &fixture)
{
    for (int i = 0; i < 120; ++i)
        fixture.files.write(u"many/c%1.yaml"_s.arg(i, 3, 10, QChar(u'0')),
                            "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: c"
                                + QByteArray::number(i)
                                + "}\nspec: {type: a, lifecycle: b, owner: nobody}\n");
    fixture.files.write(u"zz/last.yaml"_s, "apiVersion: backstage.io/v1alpha1\nkind: Component\n"
                                           "metadata: {name: zz}\nspec: {owner: nobody}\n");
}

template<typename Widget>
Widget *shown(const MainWindow &window, const QString &name)
{
    for (auto *widget : window.findChildren<Widget *>()) {
        if (!widget->isVisible())
            continue;
        if (widget->accessibleName() == name)
            return widget;
        if constexpr (std::is_base_of_v<QAbstractButton, Widget>) {
            if (widget->text() == name)
                return widget;
        }
    }
    return nullptr;
}

} // namespace

void tst_Loading::showsTheFirstRowsMeanwhile()
{
    WindowFixture fixture;
    addMany(fixture);
    const SlowFiles slow("zz/last.yaml"_L1);
    const auto given = fixture.services();
    MainWindow window({given.interactive, given.bulk, slow, given.process, given.demo,
                       given.recovery, given.theme, given.settings, given.clock, given.http,
                       given.secrets, given.cacheFolder},
                      MainWindow::Start::Workspace);
    window.resize(1280, 800);
    window.show();
    window.showPage(u"catalog"_s);
    window.open(fixture.files.path());
    QTRY_VERIFY(shown<QTreeView>(window, u"Entities"_s) != nullptr);
    const auto *table = shown<QTreeView>(window, u"Entities"_s);
    QTRY_VERIFY(table->model()->rowCount() > 30);
    QVERIFY(table->model()->rowCount() < 120);
    QVERIFY(!window.workspace().isOpen());
    QVERIFY(window.windowTitle().startsWith("Shop"_L1));
    auto *search = shown<QLineEdit>(window, u"Search the catalog"_s);
    search->setFocus();
    QTest::keyClicks(search, u"c1"_s);
    slow.letGo();
    QTRY_VERIFY(window.workspace().isOpen());
    QTRY_VERIFY(window.isSettled());
    QCOMPARE(window.currentPage(), u"catalog"_s);
    QCOMPARE(search->text(), u"c1"_s);
    QVERIFY(search->hasFocus());
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_VERIFY(window.isSettled());
    QTRY_VERIFY(table->model()->rowCount() > 120);
}

void tst_Loading::showsWhatCanBeShownOfTheFirst()
{
    WindowFixture fixture;
    addMany(fixture);
    const SlowFiles slow("zz/last.yaml"_L1);
    const auto given = fixture.services();
    MainWindow window({given.interactive, given.bulk, slow, given.process, given.demo,
                       given.recovery, given.theme, given.settings, given.clock, given.http,
                       given.secrets, given.cacheFolder},
                      MainWindow::Start::Workspace);
    window.resize(1280, 800);
    window.show();
    window.open(fixture.files.path());
    // Home needs all of it, and says how far reading has come.
    QTRY_VERIFY(window.findChild<home::LoadingPage *>() != nullptr);
    QTRY_VERIFY(window.findChild<home::LoadingPage *>()->isVisible());
    QTRY_VERIFY(window.actions().action(u"page.catalog"_s)->isEnabled());
    window.actions().action(u"page.catalog"_s)->trigger();
    QTRY_VERIFY(shown<QTreeView>(window, u"Entities"_s) != nullptr);
    window.actions().action(u"page.home"_s)->trigger();
    QVERIFY(window.findChild<home::LoadingPage *>()->isVisible());
    window.actions().action(u"page.catalog"_s)->trigger();
    QTRY_VERIFY(shown<QAbstractButton>(window, u"Stop reading"_s) != nullptr);
    shown<QAbstractButton>(window, u"Stop reading"_s)->click();
    QVERIFY(!window.workspace().isLoading());
    QVERIFY(window.findChild<home::LoadingPage *>()->accessibleName().endsWith("was stopped"_L1));
    QVERIFY(window.findChild<home::LoadingPage *>()->isVisible());
    slow.letGo();
    window.findChild<home::LoadingPage *>()->findChild<QPushButton *>()->click();
    QTRY_VERIFY(window.workspace().isOpen());
    QTRY_VERIFY(window.isSettled());
    QCOMPARE(window.currentPage(), u"catalog"_s);
}

WAYMARK_TEST(tst_Loading)

} // namespace waymark::shell

#include "tst_loading.moc"
