// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/namedfiles.h"

#include "catalog/locations.h"
#include "workspace/filelist.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

constexpr qsizetype mostNamed = 20'000;

bool isBelow(const QString &path, const QString &folder)
{
    return path.startsWith(folder) && (path.size() == folder.size() || path[folder.size()] == u'/');
}

template<typename Visit>
void forEachTarget(const catalog::Fragment &entities, const Visit &visit)
{
    for (const catalog::EntityData &entity : entities.entities) {
        for (const catalog::StringId target :
             catalog::Fragment::part(entities.texts, entity.targets))
            visit(entities.pool->text(target));
    }
}

} // namespace

NamedFiles::NamedFiles(QList<snapshot::Root> &roots, QStringList exclude)
    : m_roots(roots)
    , m_exclude(std::move(exclude))
{
    for (int root = 0; root < m_roots.size(); ++root)
        m_inside.insert(QDir::cleanPath(m_roots[root].path), root);
}

NamedFiles::~NamedFiles() = default;

std::vector<ListedFile> NamedFiles::namedBy(std::span<const ReadFile> files)
{
    std::vector<ListedFile> found;
    for (const ReadFile &file : files) {
        if (!hasListedName(file.path))
            m_known.insert(file.path);
        if (file.entities)
            forEachTarget(*file.entities,
                          [&](const QString &target) { addTarget(target, file.path, found); });
    }
    return found;
}

void NamedFiles::addTarget(const QString &target, const QString &file,
                           std::vector<ListedFile> &found)
{
    if (target.contains("://"_L1))
        return;
    const QStringList starts = catalog::locationStarts(target, file);
    for (const QString &start : starts)
        m_targets[start].append({target, file});
    // Such files are listed where they are inside, so the disk needs no second walk for them.
    const bool isListed =
        hasListedName(target) && std::ranges::all_of(starts, [this](const QString &start) {
            return insideRoot(start) >= 0;
        });
    if (isListed)
        return;
    for (const QString &path : catalog::locationFiles(target, file))
        addPath(path, found);
}

void NamedFiles::addPath(const QString &path, std::vector<ListedFile> &found)
{
    if (m_known.size() >= mostNamed || m_known.contains(path) || path.lastIndexOf(u'/') == 0)
        return;
    int root = insideRoot(path);
    if (root >= 0) {
        const QString relative = path.sliced(QDir::cleanPath(m_roots[root].path).size() + 1);
        if (hasListedName(path) || isLeftOut(root, relative))
            return;
    } else {
        root = rootFor(path);
    }
    m_known.insert(path);
    found.push_back({root, path.sliced(m_roots[root].path.size() + 1), true});
}

bool NamedFiles::names(const QString &path) const
{
    for (qsizetype end = path.size(); end > 0; end = path.lastIndexOf(u'/', end - 1)) {
        const auto here = m_targets.constFind(path.first(end));
        if (here != m_targets.cend() && std::ranges::any_of(*here, [&](const Target &each) {
                return catalog::locationNames(each.text, each.file, path);
            }))
            return true;
    }
    return false;
}

int NamedFiles::insideRoot(const QString &path) const
{
    for (qsizetype end = path.size(); end > 0; end = path.lastIndexOf(u'/', end - 1)) {
        if (const auto root = m_inside.constFind(path.first(end)); root != m_inside.cend())
            return *root;
    }
    return -1;
}

bool NamedFiles::isLeftOut(int root, const QString &relative)
{
    auto &lister = m_listers[root];
    if (!lister)
        lister = std::make_unique<FileLister>(
            m_roots[root].path, m_exclude, [](const QString &) { return true; }, QSet<QString>());
    return lister->leavesOut(relative);
}

int NamedFiles::rootFor(const QString &path)
{
    const QString folder = QFileInfo(path).path();
    const auto head = vcs::headOf(folder);
    const QString top = head ? head->workTree : folder;
    const auto known = std::ranges::find_if(m_roots, [&](const snapshot::Root &root) {
        return root.isFollowed && root.head == head && isBelow(top, root.path);
    });
    if (known != m_roots.end())
        return int(known - m_roots.begin());
    m_roots.append(
        snapshot::Root{top, QFileInfo(top).fileName(), snapshot::RootRole::Fleet, head, true});
    return int(m_roots.size()) - 1;
}

bool isNamedByLocation(const snapshot::Snapshot &snapshot, const QString &path)
{
    for (qsizetype end = path.size(); end > 0; end = path.lastIndexOf(u'/', end - 1)) {
        for (const QString &location : snapshot.dependencies->led.value(path.first(end))) {
            const auto file = snapshot.file(location);
            bool isNamed = false;
            if (file && file->entities)
                forEachTarget(*file->entities, [&](const QString &target) {
                    isNamed = isNamed || catalog::locationNames(target, location, path);
                });
            if (isNamed)
                return true;
        }
    }
    return false;
}

bool hasListedName(QStringView path)
{
    return path.endsWith(".yaml"_L1) || path.endsWith(".yml"_L1);
}

} // namespace waymark::workspace
