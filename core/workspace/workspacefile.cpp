// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/workspacefile.h"

#include "servers/catalogservers.h"
#include "workspace/clones.h"
#include "workspace/workspacetr.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

constexpr qint64 largestWorkspaceFile = 1024 * 1024;

snapshot::RootRole roleNamed(const QString &name)
{
    if (name == "platform"_L1)
        return snapshot::RootRole::Platform;
    return name == "fleet"_L1 ? snapshot::RootRole::Fleet : snapshot::RootRole::Mine;
}

/// The folders that match `pattern`, of which only the last part may hold a `*`.
QStringList foldersMatching(const QString &base, const QString &pattern)
{
    const QString path = QDir::cleanPath(QDir(base).absoluteFilePath(pattern));
    if (!path.contains(u'*'))
        return {path};
    const QFileInfo info(path);
    QStringList found;
    const QDir parent(info.path());
    for (const QFileInfo &entry :
         parent.entryInfoList({info.fileName()}, QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        found.append(entry.absoluteFilePath());
    return found;
}

/// What `git clone` would call the folder.
QString folderOfClone(const QString &address)
{
    QString path = address;
    while (path.endsWith(u'/'))
        path.chop(1);
    const QString last = path.sliced(std::max(path.lastIndexOf(u'/'), path.lastIndexOf(u':')) + 1);
    return last.endsWith(".git"_L1) ? last.chopped(4) : last;
}

void addRoot(WorkspaceFile &result, const yaml::Node &node, const QString &folder)
{
    snapshot::Root root;
    root.role = roleNamed(node.value(u"role").text());
    const QString given = node.value(u"name").text();
    const QString pattern = node.value(u"path").text();
    if (pattern.isEmpty()) {
        const QString address = node.value(u"git").value(u"url").text();
        result.problems.append(Error{
            u"workspace.git-root"_s,
            Tr::tr("The root %1 is a Git address, which this version doesn't fetch.")
                .arg(given.isEmpty() ? address : given),
            folder + u'/' + snapshot::workspaceFileName,
            Tr::tr("Clone it with “git clone %1 ../%2” and write “path: ../%2” in place of “git”.")
                .arg(address, folderOfClone(address))});
        return;
    }
    for (const QString &path : foldersMatching(folder, pattern)) {
        if (!QFileInfo(path).isDir()) {
            result.problems.append(Error{u"workspace.missing-root"_s,
                                         Tr::tr("The root %1 isn't there.").arg(path), path,
                                         Tr::tr("Create the folder, or change %1.")
                                             .arg(folder + u'/' + snapshot::workspaceFileName)});
            continue;
        }
        root.path = path;
        root.name = given.isEmpty() ? QFileInfo(path).fileName() : given;
        root.head = vcs::headOf(path);
        result.roots.append(root);
        result.roots += clonesIn(root);
    }
}

/// What VS Code knows of schemas, in the folder and in each root.
void addEditorBindings(WorkspaceFile &result, const QString &folder, const FileSystem &files)
{
    QStringList folders{folder};
    for (const snapshot::Root &root : std::as_const(result.roots)) {
        if (!folders.contains(root.path))
            folders.append(root.path);
    }
    for (const QString &place : std::as_const(folders)) {
        const QString path = place + "/.vscode/settings.json"_L1;
        if (!QFileInfo::exists(path))
            continue;
        if (const auto bytes = files.read(path, largestWorkspaceFile)) {
            result.rules.bindings.addEditorSettings(*bytes, place, path);
            result.rules.digest += *bytes;
        }
    }
}

/// What the loop makes of requests is no part of the workspace that it reads.
void excludeFulfilment(WorkspaceFile &result, yaml::Node fulfilment, const QString &folder)
{
    if (!fulfilment)
        return;
    for (const auto &[key, fallback] :
         {std::pair(u"deliveries"_s, u"delivery"_s), std::pair(u"statuses"_s, u"status"_s)}) {
        const QString given = fulfilment.value(key).target().text();
        const QString path =
            QDir::cleanPath(QDir(folder).absoluteFilePath(given.isEmpty() ? fallback : given));
        for (const snapshot::Root &root : std::as_const(result.roots)) {
            if (path.startsWith(root.path + u'/'))
                result.exclude.append(path.sliced(root.path.size() + 1) + "/**"_L1);
        }
    }
}

/// What decides on findings must be part of their rules' digest.
void addExclusion(WorkspaceFile &result)
{
    if (result.exclude.isEmpty())
        return;
    catalog::Exclusion &exclusion = result.rules.exclusion;
    exclusion.patterns = result.exclude;
    for (const snapshot::Root &root : std::as_const(result.roots))
        exclusion.roots.append(QDir::cleanPath(root.path));
    result.rules.digest += QStringList(exclusion.patterns + exclusion.roots).join(u'\n').toUtf8();
}

void addSeverities(SeverityRules &rules, yaml::Node severities)
{
    for (const yaml::Entry &entry : severities.entries()) {
        const QString word = entry.value.target().text();
        const auto severity = severityFromName(word);
        const bool isOff = word == "off"_L1 || entry.value.target().toBool() == false;
        if (severity || isOff)
            rules.set(entry.key, severity);
    }
}

} // namespace

WorkspaceFile readWorkspaceFile(const QString &folder, const FileSystem &files)
{
    WorkspaceFile result;
    result.title = QFileInfo(folder).fileName();
    const auto bytes =
        files.read(folder + u'/' + snapshot::workspaceFileName, largestWorkspaceFile);
    std::optional<yaml::SyntaxTree> tree; // `fulfilment` is one of its nodes
    yaml::Node fulfilment;
    if (bytes) {
        tree = yaml::SyntaxTree::parse(SourceText(*bytes));
        const yaml::Node root =
            tree->documents().isEmpty() ? yaml::Node() : tree->documents().first().root;
        const QString title = root.at(JsonPointer({u"metadata"_s, u"title"_s})).text();
        if (!title.isEmpty())
            result.title = title;
        const yaml::Node spec = root.value(u"spec");
        for (auto item = spec.value(u"roots").firstChild(); item; item = item.nextSibling())
            addRoot(result, item, folder);
        result.servers = servers::catalogServers(spec);
        result.forge = catalog::forgeNamed(spec.value(u"forge").target().text());
        const yaml::Node links = spec.value(u"annotationLinks");
        for (const yaml::Entry &entry : links.isMapping() ? links.entries() : QList<yaml::Entry>())
            result.annotationLinks.insert(entry.key, entry.value.target().text());
        for (auto item = spec.value(u"exclude").firstChild(); item; item = item.nextSibling())
            result.exclude.append(item.text());
        result.rules.bindings.addWorkspace(spec, folder,
                                           folder + u'/' + snapshot::workspaceFileName);
        addSeverities(result.rules.severities, spec.value(u"severities").target());
        result.rules.kubernetes =
            spec.value(u"kubernetes").target().text().section(u'.', 1, 1).toInt();
        result.rules.entityKinds = catalog::EntityKinds(spec.value(u"entityKinds"));
        fulfilment = spec.value(u"fulfilment").target();
        for (const auto part : {u"schemas", u"severities", u"kubernetes", u"entityKinds"}) {
            if (const yaml::Node node = spec.value(part))
                result.rules.digest += tree->text().slice(node.fullRange());
        }
    }
    if (result.roots.isEmpty()) {
        result.roots.append(snapshot::Root{folder, QFileInfo(folder).fileName(),
                                           snapshot::RootRole::Mine, vcs::headOf(folder)});
        result.roots += clonesIn(result.roots.first());
    }
    excludeFulfilment(result, fulfilment, folder);
    addExclusion(result);
    addEditorBindings(result, folder, files);
    return result;
}

} // namespace waymark::workspace
