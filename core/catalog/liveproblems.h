// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/refproblems.h"
#include "yaml/syntaxtree.h"

#include <QHash>

namespace waymark::catalog {

/// Says what is wrong between the entities of a text that is being written and those of the other
/// files: references to nothing or to the wrong kind, names that are taken. `path` is the text's
/// own file, whose entities in the snapshot are older and don't count.
class LiveProblems
{
public:
    /// Canonical names of the text's own entities and their kinds, of the snapshot's pool.
    using Names = QHash<StringId, StringId>;

    LiveProblems(const CatalogSnapshot &snapshot, const QString &path, Names own)
        : m_snapshot(snapshot)
        , m_path(path)
        , m_own(std::move(own))
        , m_references(snapshot)
    {}

    static void addNames(const Fragment &entities, Names &names);

    [[nodiscard]] Diagnostics of(const Fragment &entities);
    /// So many references alternatives were looked for that the last ones got none.
    [[nodiscard]] bool isExhausted() const
    {
        return m_references.asked() > RefProblems::mostSuggested;
    }

private:
    [[nodiscard]] EntityId elsewhere(StringId canonical) const;
    [[nodiscard]] QString kindOf(StringId canonical) const;

    const CatalogSnapshot &m_snapshot;
    const QString &m_path;
    Names m_own;
    RefProblems m_references;
};

/// All of a text.
[[nodiscard]] Diagnostics liveProblems(const yaml::SyntaxTree &tree, const QString &path,
                                       const CatalogSnapshot &snapshot);

/// Whether `liveProblems` decides on findings of that code, so that those of an older look at the
/// workspace don't count for an open text.
[[nodiscard]] bool isLiveProblem(const QString &code);

} // namespace waymark::catalog
