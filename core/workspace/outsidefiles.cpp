// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/outsidefiles.h"

#include "catalog/locations.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

constexpr qsizetype mostOutside = 20'000;

bool isBelow(const QString &path, const QString &folder)
{
    return path.startsWith(folder) && (path.size() == folder.size() || path[folder.size()] == u'/');
}

} // namespace

OutsideFiles::OutsideFiles(QList<snapshot::Root> &roots)
    : m_roots(roots)
{
    for (const snapshot::Root &root : std::as_const(roots))
        m_inside.insert(QDir::cleanPath(root.path));
}

std::vector<ListedFile> OutsideFiles::namedBy(std::span<const ReadFile> files)
{
    std::vector<ListedFile> found;
    for (const ReadFile &file : files) {
        if (!file.entities)
            continue;
        for (const catalog::EntityData &entity : file.entities->entities) {
            const auto targets = catalog::Fragment::part(file.entities->texts, entity.targets);
            for (const catalog::StringId target : targets)
                addTarget(file.entities->pool->text(target), file.path, found);
        }
    }
    return found;
}

void OutsideFiles::addTarget(const QString &target, const QString &file,
                             std::vector<ListedFile> &found)
{
    if (target.contains("://"_L1) || isInside(catalog::locationStart(target, file)))
        return;
    for (const QString &path : catalog::locationFiles(target, file)) {
        if (m_known.size() >= mostOutside)
            return;
        if (m_known.contains(path) || isInside(path) || path.lastIndexOf(u'/') == 0)
            continue;
        m_known.insert(path);
        const int root = rootFor(path);
        found.push_back({root, path.sliced(m_roots[root].path.size() + 1)});
    }
}

bool OutsideFiles::isInside(const QString &path) const
{
    for (qsizetype end = path.size(); end > 0; end = path.lastIndexOf(u'/', end - 1)) {
        if (m_inside.contains(path.first(end)))
            return true;
    }
    return false;
}

int OutsideFiles::rootFor(const QString &path)
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

} // namespace waymark::workspace
