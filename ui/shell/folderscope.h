// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace waymark::settings {
class Settings;
}
namespace waymark::workspace {
class WorkspaceSession;
}

namespace waymark::shell {

class WindowActions;
class WindowBars;

/// Where a folder is opened that lies in a workspace or repository, all of that is: says so, and
/// offers the folder alone. What a person chose for a folder is kept.
class FolderScope final : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives this.
    struct Parts
    {
        settings::Settings &settings;
        const workspace::WorkspaceSession &workspace;
        WindowBars &bars;
        WindowActions &actions;
    };

    explicit FolderScope(const Parts &parts);

    void enable();
    /// Another workspace is being read, or there, or closed.
    void show();

Q_SIGNALS:
    /// The folder shall be opened as the settings say now.
    void folderRequested(const QString &folder);

private:
    void choose(bool alone);
    [[nodiscard]] bool showsMore() const;

    const Parts m_parts;
};

} // namespace waymark::shell
