// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>

namespace waymark::shell {
class MainWindow;
}

namespace waymark::app {

/// Waits until the window shows what it was asked to, saves a picture of it and ends the program:
/// 0, or 3 where that took too long or the file can't be written. The window owns it.
class Screenshot final : public QObject
{
    Q_OBJECT

public:
    Screenshot(shell::MainWindow &window, QString file);

    void start();

private:
    void look();

    shell::MainWindow &m_window;
    QString m_file;
    QTimer m_timer;
    std::chrono::steady_clock::time_point m_deadline;
    int m_calm = 0; ///< looks in a row at a window with nothing left to do
};

} // namespace waymark::app
