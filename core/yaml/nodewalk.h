// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

#include <vector>

namespace waymark::yaml {

/// Calls `visit(node, false)` for `root` and everything below, keys before their values, in the
/// order of the text, and `visit(node, true)` where a collection ends. Aliases aren't followed.
template<typename Visit>
void walk(const Node &root, Visit visit)
{
    const auto isCollection = [](const Node &node) {
        return node.isMapping() || node.isSequence();
    };
    const auto next = [](const Node &node) {
        if (node.isKey())
            return node.entryValue();
        const Node sibling = node.nextSibling();
        return sibling && sibling.key() ? sibling.key() : sibling;
    };
    std::vector<Node> open;
    Node node = root;
    while (node) {
        visit(node, false);
        if (node.size() > 0) {
            open.push_back(node);
            node = node.isMapping() ? node.firstChild().key() : node.firstChild();
            continue;
        }
        if (isCollection(node))
            visit(node, true);
        if (open.empty())
            return;
        node = next(node);
        while (!node) {
            const Node closed = open.back();
            open.pop_back();
            visit(closed, true);
            if (open.empty())
                return;
            node = next(closed);
        }
    }
}

} // namespace waymark::yaml
