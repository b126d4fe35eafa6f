// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "screenshot.h"

#include "shell/mainwindow.h"

#include <QCoreApplication>
#include <QDialog>
#include <QPainter>
#include <QPixmap>

#include <cstdio>

using namespace std::chrono_literals;

namespace waymark::app {

namespace {

constexpr auto patience = 60s;
/// Layouts and caches settle in the rounds after the last result.
constexpr int calmLooks = 4;
constexpr QColor behindDialogs(0, 0, 0, 90);

/// The window, and a dialog over it where a desktop would put it.
QPixmap pictureOf(shell::MainWindow &window)
{
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    for (auto *dialog : window.findChildren<QDialog *>()) {
        if (!dialog->isVisible())
            continue;
        painter.fillRect(window.rect(), behindDialogs);
        painter.drawPixmap(window.rect().center() - dialog->rect().center(), dialog->grab());
    }
    return picture;
}

} // namespace

Screenshot::Screenshot(shell::MainWindow &window, QString file)
    : QObject(&window)
    , m_window(window)
    , m_file(std::move(file))
{
    m_timer.setInterval(20ms);
    connect(&m_timer, &QTimer::timeout, this, &Screenshot::look);
}

void Screenshot::start()
{
    m_deadline = std::chrono::steady_clock::now() + patience;
    m_timer.start();
}

void Screenshot::look()
{
    const bool isLate = std::chrono::steady_clock::now() > m_deadline;
    m_calm = m_window.isSettled() ? m_calm + 1 : 0;
    if (m_calm < calmLooks && !isLate)
        return;
    m_timer.stop();
    // No pointer hovers over the picture, wherever it stands.
    for (auto *widget : m_window.findChildren<QWidget *>())
        widget->setAttribute(Qt::WA_UnderMouse, false);
    const bool isSaved = !isLate && pictureOf(m_window).save(m_file, "PNG");
    if (!isSaved)
        std::fprintf(stderr, "waymark: %s\n",
                     isLate ? "the window didn't become ready within a minute"
                            : qPrintable(m_file + QLatin1StringView(" can't be written")));
    QCoreApplication::exit(isSaved ? 0 : 3);
}

} // namespace waymark::app
