// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/process.h"
#include "shell/mainwindow.h"
#include "support/fakehttp.h"
#include "support/fakesecrets.h"
#include "support/temporaryworkspace.h"

#include <QAbstractButton>
#include <QTemporaryDir>

#include <memory>

namespace waymark::shell {

/// A window over a small workspace: the kind and the request of the demonstration, and one with a
/// mistake.
class WindowFixture
{
    QTemporaryDir m_state; ///< before the settings, which lie in it

public:
    WindowFixture();

    /// Makes a window as a new start of the program would.
    MainWindow &start(MainWindow::Start start = MainWindow::Start::Workspace);
    void end() { m_window.reset(); }
    MainWindow &window() { return *m_window; }

    /// Opens the workspace (or a file of it) and waits until everything is shown.
    [[nodiscard]] bool open(const QString &relative = {});
    [[nodiscard]] bool isSettled();

    /// The visible widget of that accessible name, or nullptr.
    template<typename Widget = QWidget>
    [[nodiscard]] Widget *named(const QString &name) const
    {
        for (auto *widget : m_window->findChildren<Widget *>()) {
            if (widget->accessibleName() == name && widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    /// The visible button with that text or accessible name, or nullptr.
    [[nodiscard]] QAbstractButton *button(const QString &text) const;
    void trigger(const QString &action);
    /// Where unsaved work is kept.
    [[nodiscard]] QString recoveryFolder() const
    {
        return m_state.filePath(QStringLiteral("recovery"));
    }
    /// For a window of the test's own.
    [[nodiscard]] Services services();

    const test::TemporaryWorkspace files;
    settings::Settings settings;
    theme::Theme theme{theme::Theme::Choice::Light};

    /// The net, until a window is made; there is none by default.
    const net::HttpClient *http = &m_noNet;
    test::FakeSecrets secrets;

private:
    DiskFileSystem m_files;
    SystemProcess m_process;
    SystemClock m_clock;
    const test::FakeHttp m_noNet{[](const net::HttpRequest &) {
        return std::unexpected(Error{QStringLiteral("net.refused"), {}, {}, {}});
    }};
    demo::Demo m_demo;
    std::unique_ptr<document::RecoveryJournal> m_recovery;
    // After all that their work uses.
    Pool m_interactive{QStringLiteral("interactive"), 1};
    Pool m_bulk{QStringLiteral("bulk"), 1};
    std::unique_ptr<MainWindow> m_window;
};

} // namespace waymark::shell
