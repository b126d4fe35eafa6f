// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/fulfilmentsettings.h"

#include "requests/lifetime.h"
#include "requests/requeststr.h"
#include "snapshot/snapshot.h"
#include "yaml/syntaxtree.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace waymark::requests {

namespace {

constexpr qint64 largestWorkspaceFile = 1024 * 1024;

std::unexpected<Error> badSettings(const QString &folder, const QString &message)
{
    return std::unexpected(Error{u"requests.bad-settings"_s, message,
                                 folder + u'/' + snapshot::workspaceFileName,
                                 Tr::tr("Correct spec.fulfilment in waymark.yaml.")});
}

} // namespace

QString FulfilmentSettings::loopFile() const
{
    return statuses + "/reconcile.json"_L1;
}

Result<FulfilmentSettings> fulfilmentSettings(const QString &folder, const FileSystem &files)
{
    FulfilmentSettings settings{.deliveries = folder + "/delivery"_L1,
                                .statuses = folder + "/status"_L1,
                                .mainBranch = u"main"_s};
    const auto bytes =
        files.read(folder + u'/' + snapshot::workspaceFileName, largestWorkspaceFile);
    if (!bytes)
        return settings;
    const auto tree = yaml::SyntaxTree::parse(SourceText(*bytes));
    if (tree->documents().isEmpty())
        return settings;
    const yaml::Node spec = tree->documents().first().root.value(u"spec").target();
    if (const QString branch = spec.value(u"mainBranch").target().text(); !branch.isEmpty())
        settings.mainBranch = branch;
    const yaml::Node given = spec.value(u"fulfilment").target();
    const auto folderAt = [&](QStringView key, QString &into) {
        const QString path = given.value(key).target().text();
        if (!path.isEmpty())
            into = QDir::cleanPath(QDir(folder).absoluteFilePath(path));
    };
    folderAt(u"deliveries", settings.deliveries);
    folderAt(u"statuses", settings.statuses);
    const QDir top(folder);
    if (settings.deliveries == settings.statuses
        || settings.deliveries.startsWith(settings.statuses + u'/')
        || settings.statuses.startsWith(settings.deliveries + u'/')
        || top.relativeFilePath(settings.deliveries) == "."_L1
        || top.relativeFilePath(settings.statuses) == "."_L1)
        return badSettings(folder,
                           Tr::tr("Deliveries and statuses need a folder each, for them alone."));
    settings.clusterContext = given.value(u"cluster").target().value(u"context").target().text();
    const QString interval = given.value(u"interval").target().text();
    if (const auto parsed = durationOf(interval))
        settings.interval = *parsed;
    else if (!interval.isEmpty())
        return badSettings(folder, Tr::tr("“%1” is no interval.").arg(interval));
    const QString zone = given.value(u"timeZone").target().text();
    if (!zone.isEmpty()) {
        settings.zone = QTimeZone(zone.toUtf8());
        if (!settings.zone.isValid())
            return badSettings(folder, Tr::tr("There is no time zone “%1”.").arg(zone));
    }
    return settings;
}

} // namespace waymark::requests
