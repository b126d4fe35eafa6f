// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/cursor.h"
#include "schema/registry.h"

#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkRanges(const Diagnostics &findings, const SourceText &text)
{
    const TextRange whole{0, text.size()};
    for (const Diagnostic &finding : findings) {
        require(whole.contains(finding.range));
        require(!finding.code.isEmpty() && !finding.message.isEmpty());
        for (const RelatedPlace &place : finding.related)
            require(whole.contains(place.range));
        for (const Fix &fix : finding.fixes) {
            for (const TextEdit &edit : fix.edits)
                require(whole.contains(edit.range));
        }
    }
}

/// Looks at the schema the way a form does, a few levels deep.
void walk(const schema::Cursor &cursor, int depth)
{
    if (depth == 0 || !cursor.isKnown())
        return;
    for (const QString &name : cursor.properties())
        walk(cursor.property(name), depth - 1);
    walk(cursor.item(), depth - 1);
    walk(cursor.additional(), depth - 1);
}

} // namespace

/// The first document of the input is the schema, the last one is judged by it; a first byte of `c`
/// makes the schema a CustomResourceDefinition.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    const SourceText text(bytes);
    const auto tree = yaml::SyntaxTree::parse(text, {}, {.depth = 100});
    require(tree.has_value());
    if (tree->documents().isEmpty())
        return 0;
    schema::Registry registry;
    const yaml::Document &first = tree->documents().front();
    const bool isCrd = data[0] == 'c';
    const Diagnostics found = isCrd ? registry.addCrd(first, u"fuzz.yaml"_s)
                                    : registry.addSchema({u"v1"_s, u"K"_s}, first, u"fuzz.yaml"_s);
    checkRanges(found, text);
    for (const schema::KindEntry &kind : registry.kinds()) {
        walk(schema::Cursor(kind.schema), 3);
        const yaml::Document &document = tree->documents().back();
        const auto findings = schema::validate(kind.schema, *tree, document);
        require(findings.has_value());
        checkRanges(*findings, text);
    }
    return 0;
}
