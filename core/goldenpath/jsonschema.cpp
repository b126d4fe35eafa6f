// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/jsonschema.h"

#include "schema/schemafile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

JsonSchema::JsonSchema(const QByteArray &json)
{
    const schema::CompileOptions options{.draft = schema::Draft::Draft7};
    const auto read = schema::readSchemaFile(SourceText(json), u"parameters"_s, {}, options);
    if (!read || read->kinds.isEmpty())
        return;
    m_schema = read->kinds.front()->schema;
    m_faults = read->found;
}

Diagnostics JsonSchema::findingsIn(const QByteArray &json, std::stop_token stop) const
{
    const auto tree = yaml::SyntaxTree::parse(SourceText(json), stop);
    if (!tree || tree->documents().isEmpty())
        return {};
    Diagnostics found =
        schema::validate(m_schema, tree->documents().front(), stop).value_or(Diagnostics());
    found.removeIf([](const Diagnostic &each) { return each.severity != Severity::Error; });
    return found;
}

bool JsonSchema::accepts(const QByteArray &json, std::stop_token stop) const
{
    const auto tree = yaml::SyntaxTree::parse(SourceText(json), stop);
    return tree && !tree->documents().isEmpty()
           && schema::isValid(m_schema, tree->documents().front().root, stop);
}

} // namespace waymark::goldenpath
