// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <memory>
#include <optional>
#include <stop_token>

namespace waymark::shell {

/// Something the command palette offers.
struct PaletteItem
{
    enum class Kind { Page, Action, Document };

    Kind kind = Kind::Action;
    QString text;
    QString detail;     ///< folder of a document, shortcut of an action
    QString target;     ///< page id, action's object name, path
    qsizetype line = 0; ///< of a document
};

struct PaletteQuery
{
    std::shared_ptr<const QList<PaletteItem>> items;
    QString text;
    bool onlyDocuments = false;
};

/// The best items for what was typed, the best first, at most fifty. Any thread.
[[nodiscard]] std::optional<QList<PaletteItem>> matchPalette(const PaletteQuery &query,
                                                             std::stop_token stop);

} // namespace waymark::shell
