// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QList>
#include <QMetaType>
#include <QStringList>

#include <utility>

namespace waymark::link {

/// Something that Waymark can show: a page, what of it, and how. Written as a link it is
/// `waymark:catalog/component/default/payments-api?tab=relations`.
struct Place
{
    using Query = QList<std::pair<QString, QString>>;

    QString page;           ///< `catalog`
    QStringList path = {};  ///< its parts, decoded; `component`, `default`, `payments-api`
    Query query = {};       ///< in its order, decoded; a key may stand there more than once
    QString workspace = {}; ///< its name or absolute folder; empty: the one that is open

    /// The first value of a key, or an empty text.
    [[nodiscard]] QString value(QStringView key) const;
    [[nodiscard]] QStringList values(QStringView key) const;
    /// One value in the place of all that the key has; an empty one removes the key.
    void set(const QString &key, const QString &value);
    /// Each value that isn't empty, behind those that are there.
    void add(const QString &key, const QStringList &values);

    bool operator==(const Place &) const = default;
};

/// More is no link.
inline constexpr qsizetype mostCharacters = 8192;

/// Whether a text wants to be a link, right or wrong.
[[nodiscard]] bool isLink(QStringView text);

/// Reads a link that anybody may have written: no more than `mostCharacters`, percent-coding of
/// valid UTF-8, no control characters, no way out of the workspace. Whether the page exists and
/// knows the keys isn't asked here (`Grammar`).
[[nodiscard]] Result<Place> parsePlace(QStringView link);

/// The same without `waymark:` before it, as `--page` takes it.
[[nodiscard]] Result<Place> parsePlaceWithoutScheme(QStringView text);

/// The link of a place. For each place that `parsePlace` can return it is read as that place; what
/// it refuses, such as a file name with a line break in it, makes a link that is refused.
[[nodiscard]] QString toLink(const Place &place);

} // namespace waymark::link

Q_DECLARE_METATYPE(waymark::link::Place)
