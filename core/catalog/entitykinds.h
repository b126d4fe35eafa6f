// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

#include <QList>
#include <QString>

#include <utility>

namespace waymark::catalog {

/// Kinds of one's own that a workspace says are entities, wherever they lie: `spec.entityKinds` of
/// waymark.yaml. A server has a processor for each. A value; compared exactly, as servers do.
class EntityKinds
{
public:
    EntityKinds() = default;
    /// Of the list in waymark.yaml. What `canBeOwnKind()` refuses is left out.
    explicit EntityKinds(const yaml::Node &list);

    [[nodiscard]] bool isEmpty() const { return m_kinds.isEmpty(); }
    [[nodiscard]] bool contains(const QString &apiVersion, const QString &kind) const
    {
        return m_kinds.contains(std::pair(apiVersion, kind));
    }
    /// Whether a document is an entity by it.
    [[nodiscard]] bool holds(const yaml::Document &document) const;
    /// False where a text says of none of them that it is one, which is seen without parsing it.
    [[nodiscard]] bool mayBeIn(const QByteArray &text) const;

    bool operator==(const EntityKinds &) const = default;

private:
    QList<std::pair<QString, QString>> m_kinds; ///< API version and kind
};

/// Whether entities can be of this kind: not what clusters and Waymark itself read, whatever a
/// pattern fits.
[[nodiscard]] bool canBeOwnKind(const QString &apiVersion, const QString &kind);

} // namespace waymark::catalog
