// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/actioncall.h"
#include "goldenpath/goldenpathtr.h"
#include "goldenpath/safepath.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

namespace {

/// Where an address of a step lies on this machine.
Result<QString> sourceOf(const ActionCall &call)
{
    QString url = call.text(u"url");
    if (url.startsWith("file://"_L1))
        url.remove(0, 7);
    if (url.contains("://"_L1))
        return std::unexpected(
            Error{u"path.not-fetched"_s,
                  Tr::tr("%1 lies on another machine; nothing was fetched.").arg(url), url,
                  Tr::tr("Clone it and name the folder, relative to the template's file.")});
    return QDir::cleanPath(QFileInfo(call.request.path.file()).dir().absoluteFilePath(url));
}

/// Outside of the tree a link of the fetched folder would mean something else.
Result<void> copied(ActionCall &call, const SkeletonFile &file, const QString &target)
{
    return file.isFolder() ? call.tree.addFolder(target) : call.tree.add(target, file.entry());
}

QString joined(const QString &folder, const QString &name)
{
    return folder.isEmpty() ? name : folder + u'/' + name;
}

Result<void> refuseTarget(const QString &source, const QString &target)
{
    if (target != source && !source.isEmpty() && !target.startsWith(source + u'/'))
        return {};
    return std::unexpected(
        Error{u"path.in-the-way"_s,
              Tr::tr("“%1” lies in the folder that is rendered, “%2”.").arg(target, source), target,
              Tr::tr("Give another “targetPath”.")});
}

} // namespace

Result<void> fetchPlain(ActionCall &call)
{
    const auto target = safePath(call.text(u"targetPath", u"./"_s));
    if (!target)
        return std::unexpected(target.error());
    const auto source = sourceOf(call);
    if (!source)
        return std::unexpected(source.error());
    const auto files = call.skeletons.folder(*source, call.stop);
    if (!files)
        return std::unexpected(files.error());
    if (auto made = call.tree.addFolder(*target); !made)
        return made;
    for (const auto &file : **files) {
        const auto path = safePath(joined(*target, file->path()));
        if (!path)
            return std::unexpected(path.error());
        if (auto done = copied(call, *file, *path); !done)
            return done;
    }
    call.log.append(
        Tr::tr("Copied %n file(s) or folder(s) from %1.", nullptr, int((*files)->size()))
            .arg(*source));
    return {};
}

Result<void> fetchPlainFile(ActionCall &call)
{
    const auto target = safePath(call.text(u"targetPath"));
    if (!target)
        return std::unexpected(target.error());
    const auto source = sourceOf(call);
    if (!source)
        return std::unexpected(source.error());
    const auto file = call.skeletons.file(*source);
    if (!file)
        return std::unexpected(file.error());
    call.log.append(Tr::tr("Copied %1.").arg(*source));
    return call.tree.add(*target, (*file)->entry());
}

Result<void> fetchTemplate(ActionCall &call)
{
    const auto target = safePath(call.text(u"targetPath", u"./"_s));
    if (!target)
        return std::unexpected(target.error());
    const auto source = sourceOf(call);
    if (!source)
        return std::unexpected(source.error());
    const auto files = call.skeletons.folder(*source, call.stop);
    if (!files)
        return std::unexpected(files.error());
    return renderFolder(call, **files, *target);
}

Result<void> fetchTemplateFile(ActionCall &call)
{
    const auto target = safePath(call.text(u"targetPath"));
    if (!target)
        return std::unexpected(target.error());
    if (call.tree.contains(*target) && !call.isSet(u"replace")) {
        call.log.append(Tr::tr("%1 is there already and stays as it is.").arg(*target));
        return {};
    }
    const auto source = sourceOf(call);
    if (!source)
        return std::unexpected(source.error());
    const auto file = call.skeletons.file(*source);
    if (!file)
        return std::unexpected(file.error());
    return renderFile(call, **file, *target);
}

Result<void> workspaceTemplate(ActionCall &call)
{
    const auto source = safePath(call.text(u"sourcePath"));
    if (!source)
        return std::unexpected(source.error());
    const auto target = safePath(call.text(u"targetPath"));
    if (!target)
        return std::unexpected(target.error());
    if (!call.tree.isFolder(*source))
        return std::unexpected(Error{u"path.nothing-there"_s,
                                     Tr::tr("There is no folder “%1” to render.").arg(*source),
                                     *source, Tr::tr("Look whether a step before makes it.")});
    if (auto refused = refuseTarget(*source, *target); !refused)
        return refused;
    call.treeFolder = *source;
    return renderFolder(call, skeletonOf(call.tree, *source), *target);
}

Result<void> workspaceTemplateFile(ActionCall &call)
{
    const auto source = safePath(call.text(u"sourcePath"));
    if (!source)
        return std::unexpected(source.error());
    const auto target = safePath(call.text(u"targetPath"));
    if (!target)
        return std::unexpected(target.error());
    if (call.tree.contains(*target) && !call.isSet(u"replace")) {
        call.log.append(Tr::tr("%1 is there already and stays as it is.").arg(*target));
        return {};
    }
    const TreeEntry *entry = call.tree.find(*source);
    if (!entry || entry->kind != TreeEntry::Kind::File)
        return std::unexpected(Error{u"path.nothing-there"_s,
                                     Tr::tr("There is no file “%1” to render.").arg(*source),
                                     *source, Tr::tr("Look whether a step before makes it.")});
    call.treeFolder = QString();
    return renderFile(call, SkeletonFile(*source, *entry), *target);
}

} // namespace waymark::goldenpath
