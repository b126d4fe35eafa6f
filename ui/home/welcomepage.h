// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace waymark::home {

/// What shows while no workspace is open: three ways in, and the workspaces of before.
class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    /// The three things people come for. Without a workspace they start in the demonstration one.
    enum class Way { WriteRequest, ShowServices, ShowGoldenPath };

    explicit WelcomePage(const theme::Theme &theme, QWidget *parent = nullptr);

    void setRecentWorkspaces(const QStringList &folders);

Q_SIGNALS:
    void wayChosen(waymark::home::WelcomePage::Way way);
    void openFolderRequested();
    void newWorkspaceRequested();
    void workspaceRequested(const QString &folder);

private:
    const theme::Theme &m_theme;
    QVBoxLayout *m_recent = nullptr;
    QWidget *m_recentTitle = nullptr;
};

} // namespace waymark::home
