// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "lineage/drift.h"

#include "base/expensive.h"
#include "base/parallel.h"
#include "lineage/lineagetr.h"
#include "lineage/projectfiles.h"
#include "lineage/upgradestate.h"

#include <QDir>

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace waymark::lineage {

namespace {

/// The same but for line ends, which Git may have changed on its way.
bool isAsMade(const goldenpath::TreeEntry &entry, const MadeFile &made)
{
    const MadeFile now = madeFile(entry);
    if (now == made)
        return true;
    if (now.isLink != made.isLink || now.isExecutable != made.isExecutable
        || !entry.bytes.contains('\r'))
        return false;
    QByteArray plain = entry.bytes;
    plain.replace("\r\n", "\n");
    return blobOf(plain) == made.blob;
}

Result<void> compareFiles(const Lineage &lineage, Drift &drift)
{
    QStringList paths;
    for (const auto &[path, made] : lineage.files)
        paths.append(path);
    const auto files = readProject(drift.folder, paths);
    if (!files)
        return std::unexpected(files.error());
    for (const auto &[path, made] : lineage.files) {
        const auto found = files->find(path);
        if (found == files->end())
            drift.deleted.append(path);
        else if (!isAsMade(found->second, made))
            drift.edited.append(path);
    }
    return {};
}

void judgeVersion(const Lineage &lineage, const PathBook::Page &page, QDate today, Drift &drift)
{
    const PathVersion &atHand = page.history->atHand();
    drift.latest = atHand.version;
    if (lineage.version == drift.latest) {
        drift.state = Drift::State::Current;
        drift.isRepublished = !lineage.digest.isEmpty() && lineage.digest != page.digest;
        return;
    }
    if (isOlderVersion(drift.latest, lineage.version)) {
        drift.reason = Tr::tr("The workspace has version %1 only.").arg(drift.latest);
        return;
    }
    drift.state = Drift::State::Behind;
    for (const auto &note : notesBetween(atHand, lineage.version, drift.latest))
        drift.breaking += note.isBreaking ? 1 : 0;
    for (const SkippedVersion &skipped : lineage.skipped) {
        if (skipped.version != drift.latest || !lineage.isSkipped(skipped.version, today))
            continue;
        drift.state = Drift::State::Skipped;
        drift.reason = skipped.reason;
        drift.until = skipped.until;
    }
}

} // namespace

QString stateName(Drift::State state)
{
    static constexpr std::array names{"current"_L1, "behind"_L1, "upgrading"_L1, "skipped"_L1,
                                      "unknown"_L1};
    return names[std::size_t(state)];
}

Drift driftOf(const QString &folder, const PathBook &paths, QDate today)
{
    Drift drift{.folder = folder, .name = folder};
    const auto lineage = lineageOf(folder);
    if (!lineage) {
        drift.reason = lineage.error().message;
        return drift;
    }
    drift.path = lineage->path;
    drift.version = lineage->version;
    if (const auto compared = compareFiles(*lineage, drift); !compared) {
        drift.reason = compared.error().message;
        return drift;
    }
    const PathBook::Page *page = paths.find(lineage->path);
    if (page == nullptr)
        drift.reason = Tr::tr("The workspace has no path “%1”.").arg(lineage->path);
    else
        judgeVersion(*lineage, *page, today, drift);
    const auto open = openUpgrade(folder);
    if (!open) {
        drift.state = Drift::State::Unknown;
        drift.reason = open.error().message;
    } else if (*open) {
        drift.state = Drift::State::Upgrading;
        if ((*open)->isInterrupted)
            drift.reason = Tr::tr("To %1; stopped while files were written.").arg((*open)->to);
        else
            drift.reason =
                (*open)->unsettled.isEmpty()
                    ? Tr::tr("To %1; nothing is left to settle.").arg((*open)->to)
                    : Tr::tr("To %1; left: %2").arg((*open)->to, (*open)->unsettled.join(", "_L1));
    }
    return drift;
}

std::optional<QList<Drift>> driftOfAll(const QStringList &folders, const PathBook &paths,
                                       const QString &workspace, QDate today,
                                       const std::stop_token &stop)
{
    expensive();
    std::vector<Drift> found(std::size_t(folders.size()));
    parallelFor(
        folders.size(),
        [&](qsizetype i) {
            Drift &drift = found[std::size_t(i)];
            drift = driftOf(folders[i], paths, today);
            const QString relative = QDir(workspace).relativeFilePath(folders[i]);
            if (!workspace.isEmpty())
                drift.name = relative;
        },
        stop);
    if (stop.stop_requested())
        return std::nullopt;
    return QList<Drift>(found.begin(), found.end());
}

} // namespace waymark::lineage
