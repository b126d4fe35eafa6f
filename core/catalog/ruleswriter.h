// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "yaml/syntaxtree.h"

namespace waymark::catalog {

/// What a rule says of a value.
struct RuleWords
{
    QString code;
    Severity severity = Severity::Error;
    QString message;
    QString why;
    QString next;
};

/// Collects what the rules of entities find in a document.
class RulesWriter
{
public:
    RulesWriter(const yaml::SyntaxTree &tree, const yaml::Document &document)
        : m_tree(tree)
        , m_document(document)
    {}

    /// At the node's content; at the document's start for one that isn't there.
    Diagnostic &add(const yaml::Node &node, const RuleWords &words);
    /// At the key of an entry.
    Diagnostic &addAtKey(const yaml::Node &value, const RuleWords &words);

    [[nodiscard]] const yaml::SyntaxTree &tree() const { return m_tree; }
    [[nodiscard]] const yaml::Document &document() const { return m_document; }
    [[nodiscard]] Diagnostics take();

private:
    const yaml::SyntaxTree &m_tree;
    const yaml::Document &m_document;
    Diagnostics m_found;
};

/// Names, labels, annotations, tags and links (catalog-model's field validators).
void checkEnvelope(RulesWriter &writer, bool isStrict, bool hasSchema);
/// Paths of values that a server's index can't tell apart.
void checkCaseClashes(RulesWriter &writer);
/// Annotations that have been replaced, and unknown ones under Backstage's own prefix.
void checkWellKnown(RulesWriter &writer);

} // namespace waymark::catalog
