// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "yaml/syntaxtree.h"

namespace waymark::catalog {

enum class Profile {
    Compatible, ///< what a catalog server's code accepts
    Strict,     ///< what its documentation says, where that is less
};

/// How an entity's own document is checked.
struct EntityRules
{
    Profile profile = Profile::Compatible;
    /// A JSON Schema of its kind checks it too: what that finds is left to it.
    bool hasSchema = false;
};

/// What is wrong with an entity's document, apart from every other: formats of the envelope, keys
/// that differ in case alone, values that only servers set, annotations that are out of use. All of
/// it at once, by place. `document` must be an entity (`isEntity`).
[[nodiscard]] Diagnostics checkEntity(const yaml::SyntaxTree &tree, const yaml::Document &document,
                                      const EntityRules &rules = {});

} // namespace waymark::catalog
