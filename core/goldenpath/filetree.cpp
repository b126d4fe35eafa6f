// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/filetree.h"

#include "goldenpath/goldenpathtr.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

namespace {

Error inTheWay(const QString &path, const QString &message)
{
    return {u"path.in-the-way"_s, message, path,
            Tr::tr("Give one of the two another name, or remove it in a step before.")};
}

QString below(const QString &folder)
{
    return folder + u'/';
}

} // namespace

const TreeEntry *FileTree::find(const QString &path) const
{
    const auto found = m_entries.find(path);
    return found == m_entries.end() ? nullptr : &found->second;
}

bool FileTree::isFolder(const QString &path) const
{
    if (path.isEmpty())
        return true;
    const TreeEntry *entry = find(path);
    return entry && entry->kind == TreeEntry::Kind::Folder;
}

qsizetype FileTree::fileCount() const
{
    return std::ranges::count_if(
        m_entries, [](const auto &each) { return each.second.kind != TreeEntry::Kind::Folder; });
}

Result<void> FileTree::makeParents(const QString &path)
{
    for (qsizetype slash = path.indexOf(u'/'); slash >= 0; slash = path.indexOf(u'/', slash + 1)) {
        const QString parent = path.first(slash);
        const TreeEntry *entry = find(parent);
        if (!entry)
            m_entries.emplace(parent, TreeEntry{.kind = TreeEntry::Kind::Folder,
                                                .mode = 0755,
                                                .isAssumed = m_isAssuming});
        else if (entry->kind == TreeEntry::Kind::Link)
            return std::unexpected(
                Error{u"path.through-link"_s,
                      Tr::tr("“%1” would be written through the link “%2”.").arg(path, parent),
                      path, Tr::tr("Replace the link by a folder.")});
        else if (entry->kind == TreeEntry::Kind::File)
            return std::unexpected(inTheWay(
                path, Tr::tr("“%1” is a file, so “%2” can't be below it.").arg(parent, path)));
    }
    return {};
}

Result<void> FileTree::add(const QString &path, TreeEntry entry)
{
    if (path.isEmpty() || isFolder(path))
        return std::unexpected(inTheWay(path, Tr::tr("“%1” is a folder already.").arg(path)));
    if (auto made = makeParents(path); !made)
        return made;
    const auto old = m_entries.find(path);
    const qint64 size =
        m_size + entry.bytes.size() - (old == m_entries.end() ? 0 : old->second.bytes.size());
    if (size > mostBytes || qsizetype(m_entries.size()) >= mostEntries)
        return std::unexpected(Error{u"path.too-large"_s,
                                     Tr::tr("The template makes more than %1 files or %2 MB.")
                                         .arg(mostEntries)
                                         .arg(mostBytes / 1024 / 1024),
                                     path, Tr::tr("Look for a loop in its steps, or fetch less.")});
    m_size = size;
    entry.isAssumed |= m_isAssuming;
    m_assumedChanges += entry.isAssumed ? 1 : 0;
    m_entries.insert_or_assign(path, std::move(entry));
    return {};
}

Result<void> FileTree::addFolder(const QString &path)
{
    if (isFolder(path))
        return {};
    if (find(path))
        return std::unexpected(inTheWay(path, Tr::tr("“%1” is a file already.").arg(path)));
    return makeParents(goldenpath::below(path));
}

QStringList FileTree::below(const QString &path) const
{
    QStringList found;
    const QString prefix = path.isEmpty() ? path : goldenpath::below(path);
    for (auto at = m_entries.lower_bound(prefix);
         at != m_entries.end() && at->first.startsWith(prefix); ++at)
        found.append(at->first);
    return found;
}

void FileTree::remove(const QString &path)
{
    for (const QString &each : below(path) + QStringList{path}) {
        const auto found = m_entries.find(each);
        if (found == m_entries.end())
            continue;
        m_size -= found->second.bytes.size();
        m_entries.erase(found);
    }
}

Result<void> FileTree::move(const QString &from, const QString &to, bool overwrites)
{
    const TreeEntry *source = find(from);
    if (!source)
        return std::unexpected(Error{u"path.nothing-there"_s,
                                     Tr::tr("There is no “%1” to rename.").arg(from), from,
                                     Tr::tr("Look whether a step before makes it.")});
    if (to == from)
        return {};
    if (to.startsWith(goldenpath::below(from)) || to.isEmpty())
        return std::unexpected(inTheWay(to, Tr::tr("“%1” can't be moved into itself.").arg(from)));
    if (find(to) && !overwrites)
        return std::unexpected(inTheWay(to, Tr::tr("“%1” is there already.").arg(to)));
    std::vector<std::pair<QString, TreeEntry>> moved{{to, *source}};
    for (const QString &each : below(from))
        moved.emplace_back(to + each.sliced(from.size()), *find(each));
    remove(from);
    remove(to);
    for (auto &[path, entry] : moved) {
        const bool isFolder = entry.kind == TreeEntry::Kind::Folder;
        if (auto done = isFolder ? addFolder(path) : add(path, std::move(entry)); !done)
            return done;
    }
    return {};
}

} // namespace waymark::goldenpath
