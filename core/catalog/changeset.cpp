// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/changeset.h"

#include "base/expensive.h"
#include "catalog/catalogtr.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

ChangeSet withOffered(const ChangeSet &changes, const QList<qsizetype> &chosen)
{
    ChangeSet made{changes.title, changes.files, changes.left, {}, changes.skipped};
    for (qsizetype i = 0; i < changes.offered.size(); ++i) {
        const FileChange &offer = changes.offered[i];
        if (!chosen.contains(i)) {
            made.offered.append(offer);
            continue;
        }
        auto file = std::ranges::find(made.files, offer.path, &FileChange::path);
        if (file == made.files.end()) {
            made.files.append({offer.path, offer.before, {}});
            file = std::prev(made.files.end());
        }
        file->edits += offer.edits;
        std::ranges::sort(file->edits, {}, [](const TextEdit &edit) { return edit.range.begin; });
    }
    std::ranges::sort(made.files, {}, &FileChange::path);
    return made;
}

Result<void> applyTogether(const ChangeSet &changes, const FileSystem &files)
{
    expensive();
    for (const FileChange &change : changes.files) {
        const auto now = files.read(change.path, defaultReadLimit);
        if (!now)
            return std::unexpected(now.error());
        if (*now != change.before.bytes())
            return std::unexpected(
                Error{u"catalog.changed-meanwhile"_s,
                      Tr::tr("%1 has changed since the preview.").arg(change.path), change.path,
                      Tr::tr("Nothing was written. Make the preview again.")});
    }
    for (qsizetype i = 0; i < changes.files.size(); ++i) {
        const FileChange &change = changes.files[i];
        const auto written = files.write(change.path, change.after().bytes());
        if (written)
            continue;
        // What can't be put back either is said by the error that is told anyway.
        for (qsizetype done = 0; done < i; ++done)
            (void)files.write(changes.files[done].path, changes.files[done].before.bytes());
        return std::unexpected(written.error());
    }
    return {};
}

ChangeSet inverted(const ChangeSet &changes)
{
    ChangeSet inverse{Tr::tr("Undo: %1").arg(changes.title), {}, {}, {}};
    for (const FileChange &change : changes.files)
        inverse.files.append(
            {change.path, change.after(), inverted(change.edits, change.before.bytes())});
    return inverse;
}

} // namespace waymark::catalog
