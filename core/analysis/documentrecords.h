// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"

#include <vector>

namespace waymark::analysis {

/// What was found in one document of a text, with the offsets of that text.
struct DocumentRecord
{
    KindOfDocument kind;
    Diagnostics binding;     ///< what is wrong with how it got its kind
    Diagnostics found;       ///< before severities and suppressions
    bool isReusable = false; ///< nothing else on the disk decides on `found`
    std::shared_ptr<const catalog::Fragment> entities = nullptr; ///< nullptr: there is none
    qsizetype entitiesAt = 0;    ///< where the document began when they were read
    Diagnostics references = {}; ///< of `entities`, in the newest catalog
};

/// What was found in the documents of a text, for the next version of it: a key in one of a
/// thousand documents leaves the others as they were. Immutable.
struct DocumentRecords
{
    yaml::SyntaxTree tree;
    std::shared_ptr<const Rules> rules;
    QString path;
    std::vector<DocumentRecord> documents;
    std::shared_ptr<const catalog::CatalogSnapshot> catalog; ///< that `references` were made by
    QHash<catalog::StringId, catalog::StringId> names;       ///< of its entities, with their kinds
};

/// Findings in a document that stands elsewhere now.
void moveBy(Diagnostics &found, qsizetype by, int document);

/// Which documents of a text are, byte by byte, those of an earlier version, in the same
/// surroundings.
class UnchangedDocuments
{
public:
    /// `before` may be null.
    UnchangedDocuments(const DocumentRecords *before, const yaml::SyntaxTree &tree,
                       const std::shared_ptr<const Rules> &rules, const QString &path);

    /// What was found in it then, with the offsets of then; nullptr where it has to be looked at.
    [[nodiscard]] const DocumentRecord *find(const yaml::Document &document) const;
    /// Whether those that are as they were are also of the same kind: no comment names a schema.
    [[nodiscard]] bool keepKinds() const { return m_keepKinds; }
    /// Findings of then at the places of now.
    [[nodiscard]] Diagnostics moved(Diagnostics found, const yaml::Document &document) const;

private:
    [[nodiscard]] bool isSameText(int before, int now) const;
    [[nodiscard]] int indexBefore(int now) const;

    const DocumentRecords *m_before = nullptr;
    const yaml::SyntaxTree &m_tree;
    bool m_keepKinds = false;
};

} // namespace waymark::analysis
