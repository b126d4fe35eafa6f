// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/services.h"

#include <QObject>

#include <functional>

namespace waymark::workspace {
class WorkspaceSession;
}

namespace waymark::shell {

class BackgroundTasks;
class ContentArea;
class WindowActions;

/// Opens workspaces, old, new and the demonstration's, and leaves the one before: only once what
/// isn't saved was asked about.
class WorkspaceOpener final : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives this.
    struct Parts
    {
        const Services &services;
        workspace::WorkspaceSession &workspace;
        ContentArea &content;
        BackgroundTasks &tasks;
        WindowActions &actions;
        QWidget *window;
    };

    explicit WorkspaceOpener(const Parts &parts);

    void enable();
    /// A folder, or a file of one. `opening` is called once nothing keeps the window any more.
    void open(const QString &path, const std::function<void()> &opening = {});
    /// Makes the demonstration workspace if it isn't there.
    void openDemo(const std::function<void()> &opening = {});
    void askForFolder();
    void askForNewWorkspace();
    /// Calls `then` when nothing unsaved is left, and not at all where somebody keeps it open.
    void leave(std::function<void()> then);
    /// The demonstration is being made.
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void failed(const waymark::Error &error);

private:
    void addActions();
    void resetDemo();
    void prepareDemo(const QString &task, bool isReset);
    void makeWorkspace(const QString &folder);
    void askToLeave(const std::function<void()> &then);
    void saveAll(const std::function<void()> &then);

    const Parts m_parts;
    Task m_background; ///< demonstration workspace, new workspace
    bool m_isBusy = false;
};

} // namespace waymark::shell
