// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshot/catalogreport.h"

#include "base/expensive.h"
#include "catalog/extract.h"

#include <algorithm>

namespace waymark::snapshot {

namespace {

/// What the stricter profile adds to the findings of a file.
Diagnostics strictFindings(const FileEntry &file, const catalog::EntityKinds &kinds)
{
    const auto tree = yaml::SyntaxTree::parse(file.text());
    Diagnostics added;
    for (const yaml::Document &document : tree->documents()) {
        if (!catalog::isEntity(document, kinds))
            continue;
        for (const Diagnostic &found :
             catalog::checkEntity(*tree, document, {catalog::Profile::Strict, true})) {
            if (!file.own.contains(found))
                added.append(found);
        }
    }
    return added;
}

} // namespace

Report catalogReport(const Snapshot &snapshot, const CatalogReportRequest &request)
{
    expensive();
    Report report;
    for (const auto &file : snapshot.files) {
        const bool isInside = request.below.isEmpty() || file->path == request.below
                              || file->path.startsWith(request.below + u'/');
        if (!file->entities || !isInside)
            continue;
        CheckedFile checked{file->shownPath(), file->text(), {}, {}};
        for (const DocumentEntry &entry : file->documents) {
            if (file->holdsEntity(entry.index))
                checked.documents.append(
                    {entry.index, entry.apiVersion, entry.kind, entry.name, entry.errors == 0});
        }
        std::ranges::copy_if(
            file->diagnostics, std::back_inserter(checked.diagnostics),
            [&](const Diagnostic &found) { return file->holdsEntity(found.document); });
        if (request.profile == catalog::Profile::Strict)
            checked.diagnostics += strictFindings(*file, snapshot.entityKinds);
        sortByPlace(checked.diagnostics);
        report.files.append(std::move(checked));
    }
    return report;
}

} // namespace waymark::snapshot
