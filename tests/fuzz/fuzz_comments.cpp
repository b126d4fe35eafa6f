// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/edit.h"
#include "yaml/tokens.h"

#include <algorithm>
#include <cstdlib>

using namespace waymark;
using namespace waymark::yaml;
using namespace Qt::StringLiterals;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// The comments outside of `but`, whatever their order.
QByteArrayList commentsOf(const SyntaxTree &tree, TextRange but = {-1, -1})
{
    QByteArrayList comments;
    for (const Token &token : tokensOf(tree)) {
        const bool isOutside = token.range.end <= but.begin || token.range.begin >= but.end;
        if (token.kind == TokenKind::Comment && isOutside)
            comments.append(tree.text().slice(token.range).toByteArray());
    }
    std::ranges::sort(comments);
    return comments;
}

bool holdsAll(const QByteArrayList &more, const QByteArrayList &comments)
{
    return std::ranges::includes(more, comments);
}

/// An entry or item a few steps into the document, chosen by `path`.
Node entryAt(const Node &root, quint32 path)
{
    Node node = root;
    for (; node.size() > 0; path >>= 4) {
        Node child = node.firstChild();
        for (quint32 i = path & 7; i > 0 && child.nextSibling(); --i)
            child = child.nextSibling();
        node = child;
        if ((path & 8) != 0)
            break;
    }
    return node;
}

} // namespace

/// Comments in block and flow style: an edit of an entry loses none but its own, and moving or
/// copying loses none at all.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 4)
        return 0;
    const quint32 path = data[1] | quint32(data[2]) << 8;
    const SourceText text(
        QByteArray(reinterpret_cast<const char *>(data) + 3, qsizetype(size) - 3));
    const auto tree = SyntaxTree::parse(text, {}, {.depth = 100});
    const Document document = tree->documents().value(0);
    const Node entry = entryAt(document.root, path);
    if (!entry.parent() || tree->hasErrors())
        return 0;
    const JsonPointer pointer = entry.pointer();
    const Node before = entry.previousSibling();
    const Node next = entry.nextSibling();
    const TextRange own{before ? before.fullRange().end : qsizetype(0),
                        next ? next.entryRange().begin : text.size()};
    const auto after = [&](const Result<TextEdits> &edits) {
        return commentsOf(*SyntaxTree::parse(text.applied(*edits), {}, {.depth = 100}));
    };
    Result<TextEdits> edits;
    switch (data[0] % 5) {
    case 0:
        edits = removeValue(*tree, document, pointer);
        if (edits && entry.parent().size() > 1)
            require(holdsAll(after(edits), commentsOf(*tree, own)));
        break;
    case 1:
        edits = moveEntry(*tree, document, pointer, data[0] / 5 % entry.parent().size());
        if (edits)
            require(after(edits) == commentsOf(*tree));
        break;
    case 2:
        edits = duplicateItem(*tree, document, pointer);
        if (edits)
            require(holdsAll(after(edits), commentsOf(*tree)));
        break;
    case 3:
        edits = insertValue(*tree, document,
                            pointer.parent().child(entry.key() ? u"fresh"_s : entry.keyText()),
                            qint64(1), entry.key() ? entry.keyText() : QString());
        if (edits)
            require(after(edits) == commentsOf(*tree));
        break;
    default:
        edits = commentOut(*tree, document, pointer);
        if (edits)
            require(text.applied(*edits).size() >= text.size() + 2);
        break;
    }
    return 0;
}
