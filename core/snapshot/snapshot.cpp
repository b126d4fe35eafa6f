// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshot/snapshot.h"

#include <algorithm>

namespace waymark::snapshot {

namespace {

int countOf(const Snapshot &snapshot, Severity severity)
{
    int count = 0;
    for (const auto &file : snapshot.files)
        count += int(std::ranges::count(file->diagnostics, severity, &Diagnostic::severity));
    return count;
}

} // namespace

SourceText FileEntry::text() const
{
    if (leftOn == nullptr)
        return packed.unpacked();
    auto bytes = leftOn->read(path, defaultReadLimit);
    return bytes && leftOn->stamp(path) == stamp ? SourceText(*std::move(bytes)) : SourceText();
}

bool FileEntry::holdsEntity(int document) const
{
    return entities
           && std::ranges::contains(entities->entities, quint32(document),
                                    &catalog::EntityData::document);
}

QString FileEntry::shownPath() const
{
    return rootName.isEmpty() ? relativePath : rootName + u'/' + relativePath;
}

int Snapshot::errorCount() const
{
    return countOf(*this, Severity::Error);
}

int Snapshot::warningCount() const
{
    return countOf(*this, Severity::Warning);
}

std::shared_ptr<const FileEntry> Snapshot::file(const QString &path) const
{
    const auto found = m_byPath.constFind(path);
    return found == m_byPath.cend() ? nullptr : files[*found];
}

const Root *Snapshot::ownRoot() const
{
    const auto own = std::ranges::find(roots, RootRole::Mine, &Root::role);
    if (own != roots.cend())
        return &*own;
    return roots.isEmpty() ? nullptr : &roots.first();
}

const Root *Snapshot::rootOf(const QString &path) const
{
    const Root *found = nullptr;
    for (const Root &root : roots) {
        // Of roots inside each other the innermost.
        if (path.startsWith(root.path + u'/')
            && (found == nullptr || root.path.size() > found->path.size()))
            found = &root;
    }
    return found;
}

void Snapshot::indexFiles()
{
    m_byPath.clear();
    for (qsizetype i = 0; i < files.size(); ++i)
        m_byPath.insert(files[i]->path, i);
}

std::shared_ptr<const Dependencies>
dependenciesOf(const QList<std::shared_ptr<const FileEntry>> &files, const QStringList &exclude)
{
    auto found = std::make_shared<Dependencies>();
    found->exclude = exclude;
    for (const auto &file : files) {
        found->skeletons += file->skeletons;
        for (const QString &path : file->readsFiles)
            found->read[path].append(file->path);
        for (const QString &path : file->leadsTo)
            found->led[path].append(file->path);
    }
    return found;
}

} // namespace waymark::snapshot
