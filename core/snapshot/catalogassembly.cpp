// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshot/catalogassembly.h"

#include "analysis/suppressions.h"
#include "base/trace.h"
#include "snapshot/reviewedfiles.h"

#include <algorithm>

namespace waymark::snapshot {

namespace {

/// Findings of the file alone, for each of its entities.
std::vector<catalog::ProblemCount> countsOf(const FileEntry &file)
{
    std::vector<catalog::ProblemCount> counts;
    for (const catalog::EntityData &entity : file.entities->entities) {
        catalog::ProblemCount count;
        for (const Diagnostic &diagnostic : file.own) {
            if (diagnostic.document != int(entity.document))
                continue;
            count.errors += diagnostic.severity == Severity::Error ? 1 : 0;
            count.warnings += diagnostic.severity == Severity::Warning ? 1 : 0;
        }
        counts.push_back(count);
    }
    return counts;
}

catalog::Part partOf(const FileEntry &file)
{
    return {file.entities, file.path, file.relativePath, file.root, countsOf(file)};
}

catalog::Origin originOf(const Root &root)
{
    return {catalog::Origin::Kind::Folder, root.name, root.path, {}, false};
}

/// The same file with other findings.
std::shared_ptr<const FileEntry> withFindings(const FileEntry &file, const Diagnostics &between,
                                              const QList<SuppressedFinding> &suppressed)
{
    auto changed = std::make_shared<FileEntry>(file);
    changed->suppressed = file.ownSuppressed + suppressed + file.reviewedSuppressed;
    changed->between = between;
    joinFindings(*changed);
    return changed;
}

/// What comments in the file ask for counts for these findings as well.
QList<SuppressedFinding> suppressedIn(const FileEntry &file, Diagnostics &between)
{
    if (!file.hasSuppressions)
        return {};
    const auto tree = yaml::SyntaxTree::parse(file.text());
    return tree ? takeSuppressed(*tree, between, analysis::Unused::OfCatalog, file.ownSuppressed)
                : QList<SuppressedFinding>();
}

void addBetween(Snapshot &snapshot, std::shared_ptr<const FileEntry> &file, Diagnostics between)
{
    if (between.isEmpty() && file->between.isEmpty() && !file->hasSuppressions)
        return;
    snapshot.rules->severities.apply(between);
    const auto suppressed = suppressedIn(*file, between);
    if (between != file->between
        || file->suppressed.size()
               != file->ownSuppressed.size() + suppressed.size() + file->reviewedSuppressed.size())
        file = withFindings(*file, between, suppressed);
}

} // namespace

std::shared_ptr<const Snapshot> partialSnapshot(const Snapshot &frame,
                                                QList<std::shared_ptr<const FileEntry>> files)
{
    auto snapshot = std::make_shared<Snapshot>(frame);
    catalog::CatalogInput input{.isPartial = true};
    input.annotationLinks = snapshot->annotationLinks;
    for (const Root &root : snapshot->roots)
        input.origins.append(originOf(root));
    for (const auto &file : std::as_const(files)) {
        input.pool = file->entities->pool;
        input.parts.push_back({file->entities, file->path, file->relativePath, file->root, {}});
    }
    snapshot->files = std::move(files);
    snapshot->rules = std::make_shared<const analysis::Rules>();
    snapshot->catalog = catalog::CatalogSnapshot::build(std::move(input));
    snapshot->isPartial = true;
    snapshot->indexFiles();
    return snapshot;
}

namespace {

/// The first part of a catalog at or behind a file's place.
quint32 partFrom(const catalog::CatalogSnapshot &catalog, const FileEntry &file)
{
    const auto place = [](const auto &of, int root) {
        return std::pair(root, QStringView(of.relativePath));
    };
    const auto &parts = catalog.parts();
    quint32 first = 0;
    quint32 end = quint32(parts.size());
    while (first < end) {
        const quint32 middle = first + (end - first) / 2;
        if (place(parts[middle], parts[middle].origin) < place(file, file.root))
            first = middle + 1;
        else
            end = middle;
    }
    return first;
}

catalog::PartChanges partChanges(const Snapshot &snapshot, const Snapshot &previous,
                                 const QStringList &paths)
{
    catalog::PartChanges changes;
    std::vector<std::shared_ptr<const FileEntry>> added;
    for (const QString &path : paths) {
        auto before = previous.file(path);
        auto after = snapshot.file(path);
        const bool was = before && before->entities;
        const bool is = after && after->entities;
        if (was && is && before->root == after->root)
            changes.replaced.emplace(partFrom(*previous.catalog, *before), partOf(*after));
        else if (was)
            changes.removed.insert(partFrom(*previous.catalog, *before));
        if (is && (!was || before->root != after->root))
            added.push_back(std::move(after));
    }
    std::ranges::sort(added, {}, [](const auto &file) {
        return std::pair(file->root, QStringView(file->relativePath));
    });
    for (const auto &file : added)
        changes.added.emplace(partFrom(*previous.catalog, *file), partOf(*file));
    return changes;
}

void showNewest(const Snapshot &snapshot)
{
    if (snapshot.rules && snapshot.rules->catalog)
        snapshot.rules->catalog->snapshot.store(snapshot.catalog);
}

} // namespace

void updateCatalog(Snapshot &snapshot, const Snapshot &previous, const QStringList &paths)
{
    const trace::Span span("workspace.updateCatalog");
    const auto changes = partChanges(snapshot, previous, paths);
    std::vector<quint32> parts;
    snapshot.catalog = previous.catalog;
    if (!changes.isEmpty()) {
        auto step = previous.catalog->with(changes);
        if (!step)
            return assembleCatalog(snapshot);
        snapshot.catalog = std::move(step->catalog);
        parts = std::move(step->parts);
    }
    showNewest(snapshot);
    for (const quint32 part : parts) {
        const qsizetype index = snapshot.indexOf(snapshot.catalog->parts()[part].path);
        if (index >= 0)
            addBetween(snapshot, snapshot.files[index], snapshot.catalog->problemsIn(part));
    }
    for (const QString &path : paths) {
        const qsizetype index = snapshot.indexOf(path);
        if (index >= 0 && !snapshot.files[index]->entities)
            addBetween(snapshot, snapshot.files[index], {});
    }
}

void assembleCatalog(Snapshot &snapshot)
{
    const trace::Span span("workspace.assembleCatalog");
    catalog::CatalogInput input;
    input.codeOwners = snapshot.codeOwners;
    input.annotationLinks = snapshot.annotationLinks;
    std::vector<qsizetype> fileOfPart;
    for (const Root &root : snapshot.roots)
        input.origins.append(originOf(root));
    for (qsizetype i = 0; i < snapshot.files.size(); ++i) {
        const FileEntry &file = *snapshot.files[i];
        if (!file.entities)
            continue;
        input.pool = file.entities->pool;
        input.parts.push_back(partOf(file));
        fileOfPart.push_back(i);
    }
    for (const auto &server : std::as_const(snapshot.serverEntities)) {
        for (catalog::Part part : server->parts) {
            part.origin = int(input.origins.size());
            input.pool = part.fragment->pool;
            input.parts.push_back(std::move(part));
        }
        input.origins.append({catalog::Origin::Kind::Server, server->address.name,
                              server->address.url.toString(), server->fetched, true});
    }
    snapshot.catalog = catalog::CatalogSnapshot::build(std::move(input));
    showNewest(snapshot);
    for (quint32 part = 0; part < fileOfPart.size(); ++part)
        addBetween(snapshot, snapshot.files[fileOfPart[part]], snapshot.catalog->problemsIn(part));
    for (auto &file : snapshot.files) {
        if (!file->entities)
            addBetween(snapshot, file, {});
    }
}

} // namespace waymark::snapshot
