// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/schema.h"
#include "yaml/syntaxtree.h"

namespace waymark::policy {

/// A resource as an API server sees it when it evaluates rules: the defaults of its schema are in
/// it. Where that changes nothing it is the document itself; else a copy, whose places lead back to
/// the document's.
class ServedObject
{
public:
    ServedObject(yaml::Node root, const schema::Schema *schema);

    [[nodiscard]] yaml::Node root() const { return m_root; }
    /// What `root()` stands in where that isn't the document itself; nullptr where it is.
    [[nodiscard]] const yaml::SyntaxTree *copy() const
    {
        return m_root == m_document || !m_copy ? nullptr : &*m_copy;
    }
    /// Whether a node is one of `root()`, not of another document.
    [[nodiscard]] bool holds(yaml::Node node) const;
    /// Where a node of `root()` stands in the document: itself, or what holds it.
    [[nodiscard]] yaml::Node inDocument(yaml::Node node) const;

private:
    yaml::Node m_document;
    std::optional<yaml::SyntaxTree> m_copy;
    yaml::Node m_root;
};

} // namespace waymark::policy
