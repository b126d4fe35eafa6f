// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "servers/serverchecks.h"
#include "yaml/syntaxtree.h"

namespace waymark::servers {

/// What servers find wrong with a document, as findings of its text. A server names no line, only a
/// field within its words: as a pointer (`/metadata/name`), as a path (`"metadata.name"`), or as
/// what is missing in it. Where it names none, the finding stands at the entity's name. Servers
/// that couldn't be asked have none.
[[nodiscard]] Diagnostics serverFindings(const QList<ServerVerdict> &verdicts,
                                         const yaml::SyntaxTree &tree, int document);

/// The value that a server's sentence speaks of, or the nearest one above it that is there; the
/// root where it names none.
[[nodiscard]] yaml::Node placeInWords(const yaml::Node &root, const QString &message);

} // namespace waymark::servers
