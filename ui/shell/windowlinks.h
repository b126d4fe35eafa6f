// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "link/place.h"

#include <QObject>

namespace waymark::settings {
class Settings;
}
namespace waymark::workspace {
class WorkspaceSession;
}

namespace waymark::shell {

class Places;
class WindowBars;

/// Links between this window and everybody else: opens those that come from outside, copies those
/// of what is shown, and offers the workspace that a link names where another one is open.
class WindowLinks final : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives this.
    struct Parts
    {
        Places &places;
        WindowBars &bars;
        const workspace::WorkspaceSession &workspace;
        const settings::Settings &settings;
    };

    explicit WindowLinks(const Parts &parts);

    /// Goes to the place, or says why not. `text` may be anything.
    void open(const QString &text);
    /// Puts a link on the clipboard that names the workspace, so that it works for colleagues.
    void copy(link::Place place);

Q_SIGNALS:
    void folderRequested(const QString &folder);
    void folderChoiceRequested();

private:
    void offer(const link::Place &place);
    void offerAny(const link::Place &place);
    void offerFolder(const link::Place &place, const QString &folder, const QString &text,
                     const QString &detail);
    [[nodiscard]] QString folderCalled(const QString &workspace) const;
    [[nodiscard]] QString nameHere() const;

    const Parts m_parts;
};

} // namespace waymark::shell
