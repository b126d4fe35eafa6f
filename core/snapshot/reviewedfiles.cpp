// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshot/reviewedfiles.h"

#include "analysis/suppressions.h"
#include "base/expensive.h"

namespace waymark::snapshot {

namespace {

/// nullptr where the review says the same as before.
std::shared_ptr<const FileEntry> reviewedFile(const FileEntry &file, Diagnostics found,
                                              const SeverityRules &severities)
{
    if (found.isEmpty() && file.reviewed.isEmpty() && file.reviewedSuppressed.isEmpty())
        return nullptr;
    severities.apply(found);
    QList<SuppressedFinding> suppressed;
    if (file.hasSuppressions)
        suppressed = analysis::takeSuppressed(file.text(), found);
    if (found == file.reviewed && suppressed.size() == file.reviewedSuppressed.size())
        return nullptr;
    auto changed = std::make_shared<FileEntry>(file);
    const qsizetype before = changed->suppressed.size() - changed->reviewedSuppressed.size();
    changed->suppressed = changed->suppressed.first(before) + suppressed; // they stand last
    changed->reviewed = std::move(found);
    changed->reviewedSuppressed = std::move(suppressed);
    joinFindings(*changed);
    return changed;
}

} // namespace

void joinFindings(FileEntry &file)
{
    file.diagnostics = file.own + file.between + file.reviewed;
    sortByPlace(file.diagnostics);
    countProblems(file.documents, file.diagnostics);
}

std::optional<Snapshot> withReview(const Snapshot &snapshot,
                                   const QHash<QString, Diagnostics> &found)
{
    expensive();
    std::optional<Snapshot> next;
    for (qsizetype i = 0; i < snapshot.files.size(); ++i) {
        const FileEntry &file = *snapshot.files[i];
        auto changed = reviewedFile(file, found.value(file.path), snapshot.rules->severities);
        if (!changed)
            continue;
        if (!next)
            next = snapshot;
        next->files[i] = std::move(changed);
    }
    return next;
}

} // namespace waymark::snapshot
