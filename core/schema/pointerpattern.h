// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

#include <functional>

namespace waymark::schema {

/// Places in documents of one form: a JSON Pointer in which `*` stands for every item of a list and
/// every value of a map, as in `/spec/services/*/name`. How RequestKind documents and rules of
/// CustomResourceDefinitions say where they hold.
class PointerPattern
{
public:
    PointerPattern() = default; ///< the root alone
    explicit PointerPattern(JsonPointer pointer)
        : m_pointer(std::move(pointer))
    {}
    /// nullopt for a text that is no JSON Pointer.
    [[nodiscard]] static std::optional<PointerPattern> parse(QStringView text);

    [[nodiscard]] PointerPattern child(const QString &segment) const
    {
        return PointerPattern(m_pointer.child(segment));
    }
    [[nodiscard]] const QStringList &segments() const { return m_pointer.segments(); }
    [[nodiscard]] QString toString() const { return m_pointer.toString(); }

    [[nodiscard]] bool matches(const JsonPointer &pointer) const;
    /// Visits the values below `root` that it matches, aliases and merges looked through.
    void each(yaml::Node root, const std::function<void(yaml::Node value)> &visit) const;

    bool operator==(const PointerPattern &) const = default;

private:
    JsonPointer m_pointer;
};

} // namespace waymark::schema
