// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

#include <QStringList>

#include <optional>

namespace waymark::lineage {

/// What a YAML or JSON file becomes, key by key.
struct MergedStructure
{
    QByteArray bytes;      ///< the project's text with the path's changes in it
    QStringList conflicts; ///< where both changed a value differently: `spec.replicas`
};

/// The project's text with what the path changed between its versions; comments, order and layout
/// stay the project's. Items of lists belong together by `name`, `id` or `key`, or by their value.
/// nullopt where keys alone can't decide: other documents, lists without names, a changed order,
/// aliases.
[[nodiscard]] std::optional<MergedStructure> mergeStructure(const yaml::SyntaxTree &base,
                                                            const yaml::SyntaxTree &yours,
                                                            const yaml::SyntaxTree &path);

/// The same documents with the same values.
[[nodiscard]] bool haveSameValues(const yaml::SyntaxTree &a, const yaml::SyntaxTree &b);

} // namespace waymark::lineage
