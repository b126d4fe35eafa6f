// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/value.h"

#include <QHash>

#include <optional>
#include <utility>

namespace waymark::cel {

/// Scalars of documents that are something else for expressions than they are in YAML: a text that
/// a schema says is a time. Given to an arena, every evaluation in it sees them so. Good as long as
/// the trees and what the values view.
class TypedNodes
{
public:
    void set(const yaml::Node &node, const Value &value);
    [[nodiscard]] bool isEmpty() const { return m_values.isEmpty(); }
    [[nodiscard]] std::optional<Value> find(const yaml::TreeData &tree, quint32 node) const
    {
        const auto found = m_values.constFind({&tree, node});
        return found != m_values.cend() ? std::optional(*found) : std::nullopt;
    }

private:
    QHash<std::pair<const yaml::TreeData *, quint32>, Value> m_values;
};

} // namespace waymark::cel
