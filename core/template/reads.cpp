// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/reads.h"

#include <QSet>

#include <algorithm>

namespace waymark::templates {

namespace {

bool hasConstantKey(const Ast &ast, NodeId lookup)
{
    const Node &key = ast.at(ast.child(ast.at(lookup), 1));
    return key.kind == NodeKind::Literal && ast.literal(key).plainText() != nullptr;
}

/// The path of a name or of constant keys of one; empty for anything else.
QStringList pathOf(const Ast &ast, NodeId id)
{
    QStringList path;
    while (ast.at(id).kind == NodeKind::Lookup) {
        const Node &node = ast.at(id);
        const Node &key = ast.at(ast.child(node, 1));
        const QString *text =
            key.kind == NodeKind::Literal ? ast.literal(key).plainText() : nullptr;
        if (text == nullptr)
            return {};
        path.prepend(*text);
        id = ast.child(node, 0);
    }
    if (ast.at(id).kind != NodeKind::Name)
        return {};
    path.prepend(ast.name(ast.at(id)));
    return path;
}

bool isPrefix(const QStringList &begin, const QStringList &whole)
{
    return begin.size() <= whole.size() && std::ranges::equal(begin, whole.first(begin.size()));
}

} // namespace

std::vector<Read> readsOf(const Ast &ast)
{
    // A node comes behind what it consists of, so a path is seen before its beginnings.
    std::vector<bool> isTaken(ast.nodes.size());
    std::vector<Read> reads;
    for (size_t at = ast.nodes.size(); at-- > 0;) {
        const auto id = NodeId(at);
        const Node &node = ast.at(id);
        if (node.kind == NodeKind::Targets || node.kind == NodeKind::Parameters) {
            for (const NodeId child : ast.children(node)) {
                const bool isPair = ast.at(child).kind == NodeKind::Pair;
                isTaken[isPair ? ast.child(ast.at(child), 0) : child] = true;
            }
        }
        const bool isPart = node.kind == NodeKind::Lookup || node.kind == NodeKind::Name;
        if (!isPart || isTaken[at])
            continue;
        const QStringList path = pathOf(ast, id);
        if (path.isEmpty()) {
            // Nor has what it is looked up in, up to the key that is computed.
            for (NodeId part = id;
                 ast.at(part).kind == NodeKind::Lookup && hasConstantKey(ast, part);) {
                part = ast.child(ast.at(part), 0);
                const bool goesOn = ast.at(part).kind == NodeKind::Lookup;
                isTaken[part] = isTaken[part] || goesOn;
            }
            continue;
        }
        for (NodeId part = id; ast.at(part).kind == NodeKind::Lookup;) {
            part = ast.child(ast.at(part), 0);
            isTaken[part] = true;
        }
        reads.push_back({path, node.range()});
    }
    std::ranges::stable_sort(reads, {}, [](const Read &read) { return read.range.begin; });
    std::vector<Read> once;
    QSet<QStringList> known;
    for (Read &read : reads) {
        const qsizetype before = known.size();
        known.insert(read.path);
        if (known.size() > before)
            once.push_back(std::move(read));
    }
    return once;
}

bool mayRead(const std::vector<Read> &reads, const QStringList &path)
{
    return std::ranges::any_of(reads, [&](const Read &read) {
        return isPrefix(read.path, path) || isPrefix(path, read.path);
    });
}

} // namespace waymark::templates
