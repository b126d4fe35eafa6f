// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

namespace waymark::yaml {

/// The event stream of the tree in yaml-test-suite's notation, one event a line: `+MAP {} &a`,
/// `=VAL "text`. Tags are resolved.
[[nodiscard]] QByteArray eventStream(const SyntaxTree &tree);

/// The tag as it is meant: `!!str` as `tag:yaml.org,2002:str`, handles of `document` looked up.
/// Empty where there is none.
[[nodiscard]] QByteArray resolvedTag(const Node &node, const Document &document);

} // namespace waymark::yaml
