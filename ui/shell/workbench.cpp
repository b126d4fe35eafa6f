// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/workbench.h"

namespace waymark::shell {

Workbench::Workbench(const Services &services, SetLanguage setLanguage)
    : m_services(services)
    , m_setLanguage(std::move(setLanguage))
{}

Workbench::~Workbench() = default;

std::unique_ptr<MainWindow> Workbench::newWindow(MainWindow::Start start)
{
    auto window = std::make_unique<MainWindow>(m_services, start);
    // Queued: the window is still in the middle of its own action.
    connect(window.get(), &MainWindow::languageChosen, this, &Workbench::replaceWindow,
            Qt::QueuedConnection);
    return window;
}

MainWindow &Workbench::makeWindow(MainWindow::Start start)
{
    m_window = newWindow(start);
    return *m_window;
}

void Workbench::replaceWindow()
{
    const QString folder = m_window->workspace().path();
    const bool isOpen = m_window->workspace().isOpen();
    m_window->remember();
    m_setLanguage(m_services.settings.language());
    auto next = newWindow(isOpen ? MainWindow::Start::Workspace : MainWindow::Start::Welcome);
    next->restore();
    // What is restored was fitted to the screen; the window stays as it is.
    if (!m_window->isMaximized() && !m_window->isFullScreen())
        next->setGeometry(m_window->geometry());
    // Before the old one goes, so that there is always a window.
    next->show();
    if (isOpen)
        next->open(folder);
    m_window = std::move(next);
}

} // namespace waymark::shell
