// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "run.h"
#include "shell/contentarea.h"
#include "shell/mainwindow.h"
#include "shell/pages.h"
#include "shell/windowactions.h"
#include "support/testmain.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::app {

using shell::MainWindow;

namespace {

enum class Way { Menu, Palette };

/// Runs in the program's event loop as soon as there is one.
std::function<void()> &whenRunning()
{
    static std::function<void()> function;
    return function;
}

void callWhenRunning()
{
    QMetaObject::invokeMethod(qApp, [] { whenRunning()(); }, Qt::QueuedConnection);
}

Q_COREAPP_STARTUP_FUNCTION(callWhenRunning)

/// The program's window with everything in it, once there is one.
MainWindow *settledWindow()
{
    MainWindow *found = nullptr;
    const bool isThere = QTest::qWaitFor(
        [&found] {
            for (QWidget *widget : QApplication::topLevelWidgets()) {
                found = qobject_cast<MainWindow *>(widget);
                if (found != nullptr && found->isVisible() && found->workspace().isOpen()
                    && found->isSettled())
                    return true;
            }
            return false;
        },
        60'000);
    return isThere ? found : nullptr;
}

/// As a hand would: opens the menu, goes to the language and presses Enter.
void chooseByMenu(MainWindow &window, const QString &code)
{
    QAction *language = window.actions().action(u"language."_s + code);
    QToolButton *button = nullptr;
    for (auto *candidate : window.findChildren<QToolButton *>()) {
        if (candidate->accessibleName() == u"Menu"_s || candidate->accessibleName() == u"Menü"_s)
            button = candidate;
    }
    QVERIFY(button != nullptr);
    QTest::mouseClick(button, Qt::LeftButton);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu != nullptr);
    for (QAction *entry : menu->actions()) {
        if (entry->menu() != nullptr && entry->menu()->actions().contains(language))
            menu->setActiveAction(entry);
    }
    QTest::keyClick(menu, Qt::Key_Right);
    auto *languages = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(languages != nullptr && languages->actions().contains(language));
    languages->setActiveAction(language);
    QTest::keyClick(languages, Qt::Key_Return);
}

void chooseByPalette(MainWindow &window, const QString &code)
{
    window.actions().action(u"go.command"_s)->trigger();
    auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(line != nullptr);
    QTest::keyClicks(line, code == "de"_L1 ? u"Deutsch"_s : u"English"_s);
    QTRY_VERIFY(window.isSettled());
    QTest::keyClick(line, Qt::Key_Return);
}

} // namespace

/// The program from its first line to its last: what only main() makes is part of it.
class tst_Language : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void changesOnEveryPage();

private:
    void change(const QString &page, const QString &code, Way way);
    void changeEverywhere();

    QTemporaryDir m_home;
    int m_changes = 0;
};

void tst_Language::initTestCase()
{
    qputenv("HOME", m_home.path().toUtf8());
    for (const char *name :
         {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
        qputenv(name, m_home.filePath(QString::fromLatin1(name)).toUtf8());
    qputenv("LANGUAGE", "en");
}

void tst_Language::change(const QString &page, const QString &code, Way way)
{
    QPointer window = settledWindow();
    QVERIFY(window != nullptr);
    const QString request = window->workspace().path() + "/requests/payments-staging.yaml"_L1;
    window->openDocument(request);
    QVERIFY(settledWindow() == window);
    // Either a page or a document is in front.
    const auto entries = shell::allPages();
    const auto entry = std::ranges::find(entries, page, &shell::PageEntry::id);
    if (entry->isInNavigation())
        QVERIFY(window->showPage(page));
    else
        window->go({.page = page, .path = {u"http-service"_s}});
    if (way == Way::Palette)
        window->openDocument(request);
    QVERIFY(settledWindow() == window);

    if (way == Way::Menu)
        chooseByMenu(*window, code);
    else
        chooseByPalette(*window, code);
    QTRY_VERIFY(window.isNull());
    const MainWindow *next = settledWindow();
    QVERIFY(next != nullptr);
    QCOMPARE(next->actions().action(u"document.save"_s)->text(),
             code == "de"_L1 ? u"Speichern"_s : u"Save"_s);
    QCOMPARE(next->currentPage(), page);
    QVERIFY(next->content().sessions().size() == 1 || way == Way::Menu);
    ++m_changes;
}

void tst_Language::changeEverywhere()
{
    for (const auto &page : shell::allPages()) {
        for (const auto &[code, way] :
             {std::pair(u"de"_s, Way::Menu), std::pair(u"en"_s, Way::Palette),
              std::pair(u"de"_s, Way::Palette), std::pair(u"en"_s, Way::Menu)}) {
            change(page.id, code, way);
            if (QTest::currentTestFailed())
                return;
        }
    }
}

void tst_Language::changesOnEveryPage()
{
    whenRunning() = [this] {
        changeEverywhere();
        QCoreApplication::exit(0);
    };
    std::array words{"waymark"_ba, "--demo"_ba};
    std::array arguments{words[0].data(), words[1].data(), static_cast<char *>(nullptr)};
    QCOMPARE(run(int(words.size()), arguments.data()), 0);
    QCOMPARE(m_changes, 4 * shell::allPages().size());
}

WAYMARK_TEST(tst_Language)

} // namespace waymark::app

#include "tst_language.moc"
