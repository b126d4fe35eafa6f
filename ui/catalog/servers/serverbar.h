// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "servers/serversync.h"
#include "theme/theme.h"

#include <QWidget>

class QPushButton;

namespace waymark::widgets {
class MessageBar;
}

namespace waymark::catalog {

/// Over the rows: what is on its way from a server for the first time, which server can't be asked,
/// and how old what is shown instead is. Nothing while all is well.
class ServerBar final : public QWidget
{
    Q_OBJECT

public:
    ServerBar(const theme::Theme &theme, servers::ServerSync &servers, QWidget *parent = nullptr);

Q_SIGNALS:
    void serversRequested();

private:
    void refresh();
    void showRunning();
    void showFailures();
    void showOld();

    servers::ServerSync &m_servers;
    widgets::MessageBar *m_running;
    widgets::MessageBar *m_failed;
    widgets::MessageBar *m_old;
    QPushButton *m_askAgain = nullptr;
};

} // namespace waymark::catalog
