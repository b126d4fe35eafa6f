// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/mainwindow.h"

#include <functional>
#include <memory>

namespace waymark::shell {

/// The window, and its successor once a person chose another language: every text is made anew, on
/// the same workspace, at the same places and with the same size.
class Workbench final : public QObject
{
    Q_OBJECT

public:
    /// Exchanges the program's translations; takes what Settings::language() says.
    using SetLanguage = std::function<void(const QString &)>;

    /// No window yet. The language is already the one of the settings.
    Workbench(const Services &services, SetLanguage setLanguage);
    ~Workbench() override;

    /// Once. The caller shows it.
    [[nodiscard]] MainWindow &makeWindow(MainWindow::Start start);
    [[nodiscard]] MainWindow &window() const { return *m_window; }

private:
    [[nodiscard]] std::unique_ptr<MainWindow> newWindow(MainWindow::Start start);
    void replaceWindow();

    Services m_services;
    SetLanguage m_setLanguage;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace waymark::shell
