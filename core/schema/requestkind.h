// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/entityreference.h"

namespace waymark::schema {

struct EntityRule
{
    PointerPattern place;
    EntityField field;
};

/// What a RequestKind document says of a kind that its schema can't: form hints and references to
/// entities by pointer (`resources/schemas/waymark/requestkind.json`). A value, cheap to copy.
class RequestKind
{
public:
    RequestKind() = default; ///< there is none
    RequestKind(const yaml::SyntaxTree &tree, const yaml::Document &document, QString source);

    [[nodiscard]] bool isEmpty() const { return m_source.isEmpty(); }
    [[nodiscard]] const QString &source() const { return m_source; } ///< its file
    /// `spec`, as it is written; valid as long as this value.
    [[nodiscard]] yaml::Node spec() const { return m_spec; }
    [[nodiscard]] const QList<EntityRule> &entities() const { return m_entities; }

    /// `spec.form.fields` for a place: the `ui:` hints of the pattern that names it most exactly;
    /// an invalid node where there are none.
    [[nodiscard]] yaml::Node hintsAt(const JsonPointer &pointer) const;

private:
    yaml::SyntaxTree m_tree; ///< keeps the nodes alive
    yaml::Node m_spec;
    QString m_source;
    QList<EntityRule> m_entities;
    QList<std::pair<PointerPattern, yaml::Node>> m_hints;
};

} // namespace waymark::schema
