// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "snapshot/snapshot.h"
#include "theme/theme.h"

#include <QObject>

#include <memory>
#include <optional>

namespace waymark::home {
class LoadingPage;
}
namespace waymark::workspace {
class WorkspaceSession;
}

namespace waymark::shell {

class BackgroundTasks;
class ContentArea;
class PageHost;
class Places;
class WindowSession;

/// What is shown while a workspace is read: nothing for a moment, then how far it has come, or the
/// first rows on a page that can show them.
class WorkspaceReading final : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives this.
    struct Parts
    {
        const theme::Theme &theme;
        workspace::WorkspaceSession &workspace;
        BackgroundTasks &tasks;
        ContentArea &content;
        PageHost &pages;
        Places &places;
        const WindowSession &session;
    };

    explicit WorkspaceReading(const Parts &parts);

    /// Shown until all of it is read; null once it is, or before anything is.
    [[nodiscard]] const std::shared_ptr<const snapshot::Snapshot> &first() const { return m_first; }
    void dropFirst() { m_first.reset(); }
    [[nodiscard]] bool isShowingFirst() const;
    /// Another page is wanted meanwhile.
    void show();

Q_SIGNALS:
    /// There is something of it to show now.
    void begun();
    /// Reading ended without a workspace.
    void stopped();
    /// Other things can be done now.
    void changed();
    void folderChoiceRequested();

private:
    void connectTasks();
    void takeChange();
    void takeFirst(const std::shared_ptr<const snapshot::Snapshot> &first);
    void takeProgress(const Progress &progress);
    /// False where the wanted page needs all of it, or where something else will be in front.
    [[nodiscard]] bool showFirst();
    [[nodiscard]] bool isFirstWanted();
    void makePage();
    void putPageInFront();
    void showStopped();
    [[nodiscard]] bool isShowingPage() const;

    const Parts m_parts;
    std::shared_ptr<const snapshot::Snapshot> m_first;
    home::LoadingPage *m_page = nullptr; ///< made when reading takes long
    std::optional<int> m_readingTask;
    std::optional<int> m_fetchingTask;
};

} // namespace waymark::shell
