// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"
#include "yaml/syntaxtree.h"

#include <vector>

namespace waymark::catalog {

/// A document as a catalog server sees it before it looks at anything: what placeholders name
/// stands in their place, and `<<` is a key like any other. Places in it lead back to the file;
/// what came from another file leads to the placeholder. Any thread.
class ServedDocument
{
public:
    /// nullopt where a server sees the document as it stands, which is nearly always. `file` holds
    /// it; without one (empty) no placeholder can be read.
    [[nodiscard]] static std::optional<ServedDocument> of(const yaml::SyntaxTree &tree,
                                                          const yaml::Document &document,
                                                          const QString &file,
                                                          const FileSystem &files);

    [[nodiscard]] const yaml::SyntaxTree &tree() const { return m_tree; }
    /// With the index of the file's document.
    [[nodiscard]] const yaml::Document &document() const { return m_document; }

    /// Where it stands in the file.
    [[nodiscard]] TextRange inFile(TextRange served) const;
    /// The same for findings on `document()`. Those on what can't be known from here are left out,
    /// and those on what another file holds say where they stand in that file.
    [[nodiscard]] Diagnostics inFile(const Diagnostics &served) const;

private:
    /// What stands in the place of a placeholder.
    struct Inclusion
    {
        TextRange target; ///< of the name of the other file
        JsonPointer pointer;
        QString written;
        std::optional<yaml::SyntaxTree> content; ///< of the other file, where it holds a value
    };
    /// A stretch of the file and what a server sees instead.
    struct Replaced
    {
        TextRange file;
        TextRange served;
        qsizetype inclusion = -1; ///< -1: none, a key
    };
    class Maker;

    ServedDocument() = default;
    [[nodiscard]] const Inclusion *inclusionAt(TextRange served) const;
    [[nodiscard]] qsizetype offsetInFile(qsizetype served, bool isEnd) const;
    [[nodiscard]] bool isUnknown(const JsonPointer &pointer) const;
    [[nodiscard]] std::optional<Fix> inFile(const Fix &fix) const;

    yaml::SyntaxTree m_tree;
    yaml::Document m_document;
    qsizetype m_begin = 0; ///< of the document in its file
    std::vector<Replaced> m_replaced;
    std::vector<Inclusion> m_inclusions;
    std::vector<JsonPointer> m_unknown; ///< placeholders that can't be read
};

/// A merge key is no merge to a catalog server: each is a finding.
[[nodiscard]] Diagnostics mergeProblems(const yaml::Document &document, const Diagnostics &others);

} // namespace waymark::catalog
