// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/servedobject.h"

#include "schema/defaults.h"
#include "yaml/writer.h"

namespace waymark::policy {

ServedObject::ServedObject(const yaml::Document &document, const schema::Schema *schema)
    : ServedObject(document.root, schema)
{}

ServedObject::ServedObject(yaml::Node document, const schema::Schema *schema)
    : m_schema(schema)
    , m_document(document)
    , m_root(document)
{
    if (!document || schema == nullptr || schema->isEmpty())
        return;
    const auto whole = schema::withDefaults(*schema, document);
    const auto written = document.toValue();
    if (!whole || !written || *whole == *written)
        return;
    m_copy = yaml::SyntaxTree::parse(SourceText(yaml::Writer({}).flow(*whole)));
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
