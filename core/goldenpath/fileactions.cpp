// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/actioncall.h"
#include "goldenpath/globset.h"
#include "goldenpath/goldenpathtr.h"
#include "goldenpath/masking.h"
#include "goldenpath/safepath.h"
#include "template/coercion.h"
#include "template/json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

namespace {

QString fieldOf(const templates::Value &object, QStringView key)
{
    const templates::Value *value = object.object() ? object.object()->find(key) : nullptr;
    return value && value->text() ? *value->text() : QString();
}

templates::Value listed(const QString &path)
{
    return std::vector<templates::Entry>{{u"name"_s, path.sliced(path.lastIndexOf(u'/') + 1)},
                                         {u"path"_s, path},
                                         {u"fullPath"_s, QString(u'/' + path)}};
}

/// The refusal as of the pattern that was written.
Error refusedPattern(Error why, const QString &pattern)
{
    const QString hidden = why.subject;
    why.message.replace(hidden, pattern);
    why.subject = pattern;
    return why;
}

/// A pattern that names nothing outside, whichever of its alternatives is meant. A backslash in it
/// takes the next character as it is, and is no part of a name.
Result<QString> safePattern(const QString &pattern)
{
    constexpr QChar escape(u'\uE000');
    const auto hidden = [&](QString text) {
        return text.replace(u'\\', escape);
    };
    for (const QString &each : expandedBraces(pattern)) {
        if (const auto safe = safePath(hidden(each)); !safe)
            return std::unexpected(refusedPattern(safe.error(), pattern));
    }
    const auto whole = safePath(hidden(pattern));
    if (!whole)
        return std::unexpected(refusedPattern(whole.error(), pattern));
    return QString(*whole).replace(escape, u'\\');
}

double numberIn(const ActionCall &call, QStringView key)
{
    const templates::Value *value = call.find(key);
    return value && value->number() ? *value->number() : 0;
}

} // namespace

Result<void> debugLog(ActionCall &call)
{
    call.log.append(templates::toJson(call.input, {.indent = u"  "_s}));
    if (const templates::Value *message = call.find(u"message"); message && message->text())
        call.log.append(*message->text());
    if (!call.isSet(u"listWorkspace"))
        return {};
    // What a skeleton makes of a secret nobody can tell from the rest of a file.
    const bool hasContents = call.text(u"listWorkspace") == "with-contents"_L1;
    const bool isShown = hasContents && Masking(call.request.secrets).isEmpty();
    QString list = Tr::tr("Workspace:");
    if (hasContents && !isShown)
        list += u' ' + Tr::tr("(without contents, since the run has secrets)");
    for (const auto &[path, entry] : call.tree.entries()) {
        if (entry.kind == TreeEntry::Kind::Folder)
            continue;
        list += "\n  - "_L1 + path;
        if (isShown)
            list += ":\n\n"_L1 + QString::fromUtf8(entry.bytes) + u'\n';
    }
    call.log.append(list);
    return {};
}

Result<void> debugWait(ActionCall &call)
{
    constexpr double longest = 10.0 * 60 * 1000; // Backstage's default
    const double wanted = numberIn(call, u"minutes") * 60'000 + numberIn(call, u"seconds") * 1'000
                          + numberIn(call, u"milliseconds");
    if (wanted > longest)
        return std::unexpected(Error{u"path.bad-input"_s,
                                     Tr::tr("A step waits no longer than ten minutes."),
                                     {},
                                     Tr::tr("Wait for a shorter time.")});
    const auto time = std::chrono::milliseconds(qint64(std::max(wanted, 0.0)));
    if (call.request.isDryRun || !call.request.wait)
        call.log.append(
            Tr::tr("A dry run doesn't wait; a run would wait %1 ms.").arg(time.count()));
    else
        call.request.wait(time, call.stop);
    return {};
}

Result<void> deleteFiles(ActionCall &call)
{
    for (const QString &each : call.texts(u"files")) {
        const auto pattern = safePattern(each);
        if (!pattern)
            return std::unexpected(pattern.error());
        const GlobSet globs({*pattern},
                            [&](const QString &path) { return call.tree.isFolder(path); });
        QStringList gone;
        for (const auto &[path, entry] : call.tree.entries()) {
            if (entry.kind != TreeEntry::Kind::Folder && globs.matches(path))
                gone.append(path);
        }
        for (const QString &path : std::as_const(gone))
            call.tree.remove(path);
        call.log.append(gone.isEmpty() ? Tr::tr("Nothing is called “%1”.").arg(each)
                                       : Tr::tr("Deleted %1.").arg(gone.join(", "_L1)));
    }
    return {};
}

Result<void> renameFiles(ActionCall &call)
{
    const templates::Value *files = call.find(u"files");
    if (!files || !files->list())
        return {};
    for (const templates::Value &each : *files->list()) {
        const auto from = safePath(fieldOf(each, u"from"));
        if (!from)
            return std::unexpected(from.error());
        const auto to = safePath(fieldOf(each, u"to"));
        if (!to)
            return std::unexpected(to.error());
        const templates::Value *overwrite = each.object()->find(u"overwrite");
        const bool overwrites = overwrite && templates::isTruthy(*overwrite);
        if (auto moved = call.tree.move(*from, *to, overwrites); !moved)
            return moved;
        call.log.append(Tr::tr("Renamed %1 to %2.").arg(*from, *to));
    }
    return {};
}

Result<void> readFolders(ActionCall &call)
{
    templates::Items files;
    templates::Items folders;
    call.isAssumed |= call.tree.assumedChanges() > 0;
    for (const QString &each : call.texts(u"paths")) {
        const auto folder = safePath(each);
        if (!folder)
            return std::unexpected(folder.error());
        if (!call.tree.isFolder(*folder))
            return std::unexpected(Error{u"path.nothing-there"_s,
                                         Tr::tr("There is no folder “%1” to read.").arg(each), each,
                                         Tr::tr("Look whether a step before makes it.")});
        const qsizetype start = folder->isEmpty() ? 0 : folder->size() + 1;
        for (const QString &path : call.tree.below(*folder)) {
            if (!call.isSet(u"recursive") && path.indexOf(u'/', start) >= 0)
                continue;
            (call.tree.isFolder(path) ? folders : files).push_back(listed(path));
        }
    }
    call.outputs.emplace_back(u"files"_s, std::move(files));
    call.outputs.emplace_back(u"folders"_s, std::move(folders));
    return {};
}

} // namespace waymark::goldenpath
