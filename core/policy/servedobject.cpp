// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/servedobject.h"

#include "schema/defaults.h"
#include "yaml/writer.h"

namespace waymark::policy {

ServedObject::ServedObject(yaml::Node root, const schema::Schema *schema)
    : m_document(root)
    , m_root(root)
{
    if (!root || schema == nullptr || schema->isEmpty())
        return;
    auto text = schema::textWithDefaults(*schema, root);
    if (!text) {
        const auto whole = schema::withDefaults(*schema, root);
        const auto written = root.toValue();
        if (!whole || !written || *whole == *written)
            return;
        text = yaml::Writer({}).flow(*whole);
    }
    if (text->isEmpty())
        return;
    m_copy = yaml::SyntaxTree::parse(SourceText(*std::move(text)));
    if (m_copy && !m_copy->hasErrors() && !m_copy->documents().isEmpty())
        m_root = m_copy->documents().front().root;
}

bool ServedObject::holds(yaml::Node node) const
{
    while (node && node != m_root)
        node = node.parent();
    return node.isValid();
}

yaml::Node ServedObject::inDocument(yaml::Node node) const
{
    if (m_root == m_document)
        return node;
    JsonPointer pointer = node.pointer();
    yaml::Node found = m_document.at(pointer);
    while (!found && !pointer.segments().isEmpty()) {
        pointer = pointer.parent();
        found = m_document.at(pointer);
    }
    return found ? found : m_document;
}

} // namespace waymark::policy
