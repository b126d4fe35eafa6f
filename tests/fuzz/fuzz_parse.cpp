// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/events.h"
#include "yaml/positions.h"
#include "yaml/tokens.h"

#include <cstdlib>

using namespace waymark;
using namespace waymark::yaml;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// Every byte belongs to one token, in order.
void checkTokens(const SyntaxTree &tree)
{
    qsizetype end = 0;
    for (const Token &token : tokensOf(tree)) {
        require(token.range.begin == end && token.range.end > end);
        end = token.range.end;
    }
    require(end == tree.text().size());
}

void checkRanges(const SyntaxTree &tree)
{
    const TextRange whole{0, tree.text().size()};
    for (const Diagnostic &diagnostic : tree.diagnostics()) {
        require(whole.contains(diagnostic.range));
        for (const Fix &fix : diagnostic.fixes) {
            for (const TextEdit &edit : fix.edits)
                require(whole.contains(edit.range));
        }
    }
    for (const Document &document : tree.documents()) {
        require(whole.contains(document.range));
        (void)document.root.toValue(10'000);
    }
}

void checkPlace(const SyntaxTree &tree, qsizetype at)
{
    const ValuePath path = pathAt(tree, at);
    if (const auto ranges = rangesOf(tree, path))
        require(ranges->entry.contains(ranges->value));
    require(tree.text().offsetOfUtf16(tree.text().utf16Position(at)) <= tree.text().size());
    (void)collectionFor(tree, at);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto tree = SyntaxTree::parse(SourceText(bytes), {}, {.depth = 100});
    require(tree.has_value());
    checkTokens(*tree);
    checkRanges(*tree);
    require(!eventStream(*tree).isEmpty());
    for (qsizetype at = 0; at <= bytes.size(); at += 1 + bytes.size() / 16)
        checkPlace(*tree, at);
    return 0;
}
