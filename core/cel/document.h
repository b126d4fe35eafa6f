// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/value.h"
#include "yaml/syntaxtree.h"

namespace waymark::cel {

/// A document, or a part of it, as the language sees it: maps and lists stay in the tree, scalars
/// are read when somebody asks. Numbers are ints where they fit into 64 bits, else doubles; keys
/// are texts, as JSON has them. Good as long as the tree.
[[nodiscard]] Value valueOf(const yaml::Node &node, Arena &arena);

// What values with Form::Node are made of. Nodes by their ids; 0 is none.

[[nodiscard]] Value nodeValue(const yaml::TreeData &tree, quint32 node, Arena &arena);
[[nodiscard]] qsizetype nodeSize(const yaml::TreeData &tree, quint32 node);
[[nodiscard]] quint32 nodeItem(const yaml::TreeData &tree, quint32 sequence, qsizetype index);
/// The first item, or the first entry's value; then the next.
[[nodiscard]] quint32 nodeFirst(const yaml::TreeData &tree, quint32 collection);
[[nodiscard]] quint32 nodeNext(const yaml::TreeData &tree, quint32 node);
/// The key of an entry's value, as a text.
[[nodiscard]] Value nodeKey(const yaml::TreeData &tree, quint32 value, Arena &arena);
[[nodiscard]] quint32 nodeKeyHash(QByteArrayView key);
/// What the entry with that key holds, merges looked through.
[[nodiscard]] quint32 nodeEntry(const yaml::TreeData &tree, quint32 mapping, QByteArrayView key,
                                quint32 hash);
[[nodiscard]] bool hasMerges(const yaml::TreeData &tree, quint32 mapping);
/// With the entries that it merges in among its own.
[[nodiscard]] Value mergedMap(const yaml::TreeData &tree, quint32 mapping, Arena &arena);

} // namespace waymark::cel
