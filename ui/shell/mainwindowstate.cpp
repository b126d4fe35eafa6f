// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "problems/problemspanel.h"
#include "shell/contentarea.h"
#include "shell/mainwindow.h"

#include <QCloseEvent>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace waymark::shell {

void MainWindow::restore()
{
    const settings::WindowState state = m_services.settings.window();
    restoreGeometry(state.geometry);
    m_split->restoreState(state.problemsSplitter);
    m_problems->setVisible(state.showsProblems);
    restoreSplitters(u"problems"_s, m_problems);
}

void MainWindow::restoreSplitters(const QString &owner, const QWidget *part) const
{
    int number = 0;
    for (auto *splitter : part->findChildren<QSplitter *>())
        splitter->restoreState(m_services.settings.splitter(u"%1-%2"_s.arg(owner).arg(number++)));
}

void MainWindow::rememberSplitters(const QString &owner, const QWidget *part) const
{
    int number = 0;
    for (const auto *splitter : part->findChildren<QSplitter *>())
        m_services.settings.setSplitter(u"%1-%2"_s.arg(owner).arg(number++), splitter->saveState());
}

void MainWindow::remember()
{
    rememberTabs();
    rememberSplitters(u"problems"_s, m_problems);
    for (auto made = m_pages.cbegin(); made != m_pages.cend(); ++made)
        rememberSplitters(made.key(), made->widget);
    settings::WindowState state = m_services.settings.window();
    state.geometry = saveGeometry();
    state.problemsSplitter = m_split->saveState();
    state.showsProblems = m_problems->isVisible();
    m_services.settings.setWindow(state);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_mayClose && (!m_content->isSettled() || !m_content->modified().isEmpty())) {
        event->ignore();
        leaveWorkspace([this] {
            m_mayClose = true;
            close();
        });
        return;
    }
    remember();
    event->accept();
}

} // namespace waymark::shell
