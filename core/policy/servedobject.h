// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/schema.h"
#include "yaml/syntaxtree.h"

namespace waymark::policy {

/// A document as an API server sees it when it evaluates rules: the defaults of its schema are in
/// it. Where that changes nothing it is the document itself; else a copy, whose places lead back to
/// the document's.
class ServedObject
{
public:
    ServedObject(const yaml::Document &document, const schema::Schema *schema);
    /// Another object of the same kind.
    [[nodiscard]] ServedObject withRoot(yaml::Node root) const { return {root, m_schema}; }

    [[nodiscard]] yaml::Node root() const { return m_root; }
    /// Whether a node is one of `root()`, not of another document.
    [[nodiscard]] bool holds(yaml::Node node) const;
    /// Where a node of `root()` stands in the document: itself, or what holds it.
    [[nodiscard]] yaml::Node inDocument(yaml::Node node) const;

private:
    ServedObject(yaml::Node document, const schema::Schema *schema);

    const schema::Schema *m_schema; ///< may be nullptr
    yaml::Node m_document;
    std::optional<yaml::SyntaxTree> m_copy;
    yaml::Node m_root;
};

} // namespace waymark::policy
