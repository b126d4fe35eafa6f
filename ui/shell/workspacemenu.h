// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMenu>

namespace waymark::settings {
class Settings;
}

namespace waymark::shell {

class WindowActions;

/// The switcher: workspaces of before, and what can be opened instead. Filled when it opens.
class WorkspaceMenu final : public QMenu
{
    Q_OBJECT

public:
    WorkspaceMenu(const settings::Settings &settings, const WindowActions &actions,
                  QWidget *parent);

    /// The open one; it is ticked and leads nowhere.
    void setCurrent(const QString &folder) { m_current = folder; }

Q_SIGNALS:
    void workspaceRequested(const QString &folder);

private:
    void fill();

    const settings::Settings &m_settings;
    const WindowActions &m_actions;
    QString m_current;
};

} // namespace waymark::shell
