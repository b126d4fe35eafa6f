// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "base/clock.h"
#include "base/filesystem.h"
#include "base/process.h"
#include "link/grammar.h"
#include "page/changehistory.h"
#include "page/page.h"
#include "servers/serversync.h"
#include "settings/settings.h"
#include "theme/theme.h"

#include <functional>

namespace waymark::shell {

/// What pages are made with; all of it outlives them.
struct PageContext
{
    const theme::Theme &theme;
    Pool &interactive;
    Pool &bulk;
    const FileSystem &files;
    const Process &process;
    const Clock &clock;
    settings::Settings &settings;
    servers::ServerSync &servers;
    page::ChangeHistory &changes;
    std::function<bool(const QString &folder)> isTrusted;
};

/// One line of the table of pages, in the order of the navigation.
struct PageEntry
{
    QString id; ///< its places begin with it
    QString title;
    QString icon;
    link::Grammar grammar; ///< of its places
    std::function<page::Page *(const PageContext &)> make;
    /// It has something to show of a snapshot that is partial; others wait for all of it.
    bool showsFirstRows = false;
    /// The page that leads there; empty: it stands in the navigation itself.
    QString within = {};

    [[nodiscard]] bool isInNavigation() const { return within.isEmpty(); }
};

/// Every page there is. A later page adds its line here and nothing else in the shell.
[[nodiscard]] QList<PageEntry> allPages();

/// Whether there is such a place, as far as that can be said without a workspace: a page, with the
/// path and keys that it knows, or a document.
[[nodiscard]] Result<void> checkPlace(const link::Place &place, const QList<PageEntry> &pages);

} // namespace waymark::shell
