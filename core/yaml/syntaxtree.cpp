// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/syntaxtree.h"

#include "base/trace.h"
#include "yaml/bytes.h"
#include "yaml/editplan.h"
#include "yaml/mergekeys.h"
#include "yaml/streamparser.h"
#include "yaml/yamltr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

namespace {

constexpr qsizetype mostPointers = 100; // diagnostics that get the pointer of their place

std::shared_ptr<TreeData> emptyTree(const SourceText &text)
{
    auto tree = std::make_shared<TreeData>();
    tree->text = text;
    tree->nodes.resize(1);
    tree->properties.resize(1);
    return tree;
}

/// The scanner reads the zero byte behind the text, which bytes that belong to others may lack.
SourceText withTerminator(const SourceText &text)
{
    QByteArray bytes = text.bytes();
    if (bytes.isEmpty() || bytes.data_ptr().d_ptr() != nullptr)
        return text;
    return SourceText(QByteArray(bytes.constData(), bytes.size()));
}

/// The blanks behind an empty value belong to it: a value is typed there.
qsizetype reachOf(const TreeData &tree, const Node &node)
{
    qsizetype end = node.range().end;
    if (node.kind() == NodeKind::Missing) {
        const QByteArray &bytes = tree.text.bytes();
        while (end < bytes.size() && isBlank(bytes[end]))
            ++end;
    }
    return end;
}

/// A child of `parent` that begins at or before `offset` and not long before it; invalid where none
/// is found. Nodes mostly lie in the order of the text, so a list of 100,000 items isn't walked.
Node childBefore(const TreeData &tree, const Node &parent, qsizetype offset)
{
    constexpr qsizetype few = 32;
    if (parent.size() < few)
        return {};
    const auto after =
        std::ranges::upper_bound(std::span(tree.nodes).subspan(1), offset, {},
                                 [](const NodeData &data) { return qsizetype(data.begin); });
    for (Node node = tree.node(quint32(after - std::span(tree.nodes).subspan(1).begin())); node;
         node = node.parent()) {
        if (node.entryValue().parent() != parent)
            continue;
        const Node child = node.entryValue();
        const Node key = child.key();
        return (key ? key : child).fullRange().begin <= offset ? child : Node();
    }
    return {};
}

void complete(const SyntaxTree &tree, Diagnostic &diagnostic)
{
    const Node value = tree.nodeAt(diagnostic.range.begin).entryValue();
    diagnostic.pointer = value ? value.pointer() : JsonPointer();
    if (diagnostic.code != "yaml.duplicate-key"_L1 || !value.key())
        return;
    const auto merge = value.keyText() == "<<"_L1 ? oneMergeKey(tree, value) : std::nullopt;
    if (merge)
        diagnostic.fixes.append(*merge);
    diagnostic.fixes.append(Fix{.title = Tr::tr("Delete this entry"),
                                .edits = removalEdits(tree, value).constFirst(),
                                .kind = FixKind::Remove});
}

} // namespace

QString Document::topLevel(QStringView key) const
{
    const Node value = root.target().value(key).target();
    return value.isScalar() ? value.text() : QString();
}

SyntaxTree::SyntaxTree()
    : m_data(emptyTree(SourceText()))
{}

std::optional<SyntaxTree> SyntaxTree::parse(const SourceText &text, std::stop_token stop,
                                            const ParseLimits &limits)
{
    const trace::Span span("yaml.parse");
    SyntaxTree tree;
    if (text.size() > std::min(limits.bytes, qsizetype{0xFFFFFFF0})) {
        auto data = emptyTree(text);
        Diagnostic tooLarge = describe(Problem::TooLarge, QString::number(limits.bytes));
        data->diagnostics.append(std::move(tooLarge));
        data->hasErrors = true;
        tree.m_data = std::move(data);
        return tree;
    }
    auto data = emptyTree(withTerminator(text));
    // Pages that are never written cost nothing; growing step by step would copy everything.
    data->nodes.reserve(size_t(text.size() / 6 + 16));
    if (!StreamParser(*data, limits, stop).run())
        return std::nullopt;
    tree.m_data = data;
    // Only the finished tree knows the pointers, and how an entry is taken out.
    for (Diagnostic &diagnostic : std::span(
             data->diagnostics.data(), size_t(std::min(data->diagnostics.size(), mostPointers))))
        complete(tree, diagnostic);
    return tree;
}

const SourceText &SyntaxTree::text() const
{
    return m_data->text;
}

const QList<Document> &SyntaxTree::documents() const
{
    return m_data->documents;
}

const Diagnostics &SyntaxTree::diagnostics() const
{
    return m_data->diagnostics;
}

bool SyntaxTree::hasErrors() const
{
    return m_data->hasErrors;
}

const Document *SyntaxTree::documentAt(qsizetype offset) const
{
    const auto &documents = m_data->documents;
    if (documents.isEmpty())
        return nullptr;
    const auto after = std::ranges::upper_bound(
        documents, offset, {}, [](const Document &document) { return document.range.begin; });
    return after == documents.begin() ? &documents.front() : &*std::prev(after);
}

Node SyntaxTree::nodeAt(qsizetype offset) const
{
    const Document *document = documentAt(offset);
    if (document == nullptr)
        return {};
    const auto holds = [&](const Node &node) {
        return node && node.fullRange().begin <= offset && offset <= reachOf(*m_data, node);
    };
    Node node = document->root;
    if (!holds(node))
        return {};
    for (;;) {
        Node inner;
        const Node near = childBefore(*m_data, node, offset);
        for (Node child = near ? near : node.firstChild(); child; child = child.nextSibling()) {
            const Node key = child.key();
            if ((key ? key : child).fullRange().begin > offset)
                break;
            if (holds(child))
                inner = child;
            else if (holds(key))
                inner = key;
        }
        if (!inner)
            return node;
        node = inner;
    }
}

JsonPointer SyntaxTree::pointerAt(qsizetype offset) const
{
    const Node node = nodeAt(offset);
    return node ? node.pointer() : JsonPointer();
}

} // namespace waymark::yaml
