// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/services.h"

#include <QObject>

namespace waymark::workspace {
class WorkspaceSession;
}

namespace waymark::shell {

class ClosedDocuments;
class CommandPalette;
class Places;
class WindowActions;
struct PaletteItem;

/// What the command palette offers in this window, and what becomes of the choice.
class WindowPalette final : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives this.
    struct Parts
    {
        const Services &services;
        const workspace::WorkspaceSession &workspace;
        WindowActions &actions;
        Places &places;
        ClosedDocuments &closed;
        QWidget *window;
    };

    explicit WindowPalette(const Parts &parts);

    void enable();
    void open(bool onlyDocuments);
    [[nodiscard]] bool isSettled() const;

private:
    void fill();
    void run(const PaletteItem &item);

    const Parts m_parts;
    CommandPalette *m_palette = nullptr; ///< made when first opened
};

} // namespace waymark::shell
