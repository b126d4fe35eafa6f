// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "snapshot/snapshot.h"

#include <QList>
#include <QString>

#include <memory>
#include <optional>
#include <stop_token>

namespace waymark::shell {

/// Something the command palette offers.
struct PaletteItem
{
    enum class Kind { Page, Action, Document, Entity };

    Kind kind = Kind::Action;
    QString text;
    QString detail;     ///< folder of a document, shortcut of an action
    QString target;     ///< page id, action's object name, path, canonical name
    qsizetype line = 0; ///< of a document
};

struct PaletteQuery
{
    std::shared_ptr<const QList<PaletteItem>> items; ///< pages and actions
    QString text;
    bool onlyDocuments = false;                              ///< and entities
    std::shared_ptr<const snapshot::Snapshot> snapshot = {}; ///< of documents and entities; or null
};

/// The best items for what was typed, the best first, at most fifty. Any thread.
[[nodiscard]] std::optional<QList<PaletteItem>> matchPalette(const PaletteQuery &query,
                                                             std::stop_token stop);

} // namespace waymark::shell
