// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/locations.h"

#include "catalog/braces.h"
#include "catalog/catalogtr.h"
#include "vcs/ignored.h"
#include "vcs/ignorerules.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>
#include <functional>
#include <optional>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

/// A pattern that would walk a whole disk is cut off.
constexpr qsizetype mostFiles = 100'000;
constexpr qsizetype mostLookedFor = 50;
/// A look at a path that needs no disk is cheap.
constexpr qsizetype mostCompared = 10'000;

QString absolute(const QString &target, const QString &file)
{
    return QDir::cleanPath(QFileInfo(file).dir().absoluteFilePath(target));
}

/// Files below a folder, those that `isWanted` says; as many as may be looked at.
QStringList filesBelow(const QString &folder, bool isDeep,
                       const std::function<bool(const QString &path)> &isWanted)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files,
                       isDeep ? QDirIterator::Subdirectories : QDirIterator::NoIteratorFlags);
    for (qsizetype looked = 0; files.hasNext() && looked < mostFiles; ++looked) {
        const QString path = files.next();
        if (isWanted(path))
            found.append(path);
    }
    found.sort();
    return found;
}

/// Of a target without braces, as an absolute path.
QString startOf(const QString &path)
{
    if (!isLocationPattern(path))
        return path;
    qsizetype first = path.size();
    for (const QChar sign : u"*?["_s) {
        if (const qsizetype at = path.indexOf(sign); at >= 0)
            first = std::min(first, at);
    }
    const QString start = path.first(path.lastIndexOf(u'/', first));
    return start.isEmpty() ? u"/"_s : start;
}

QStringList filesAt(const QString &path)
{
    if (!isLocationPattern(path))
        return QFileInfo(path).isFile() ? QStringList{path} : QStringList();
    const QString start = startOf(path);
    const bool isDeep = path.contains("**"_L1) || path.indexOf(u'/', start.size() + 1) >= 0;
    return filesBelow(start, isDeep,
                      [&](const QString &candidate) { return vcs::matchesGlob(path, candidate); });
}

Diagnostic unreadTarget(const LocationTarget &target, const QString &file)
{
    const bool hasPattern =
        expandedBraces(target.target).size() > 1 || isLocationPattern(target.target);
    const QString path = absolute(target.target, file);
    Diagnostic diagnostic;
    diagnostic.code = u"catalog.missing-target"_s;
    if (!hasPattern && QFileInfo(path).isDir()) {
        diagnostic.message = Tr::tr("%1 is a folder, not a descriptor.").arg(target.target);
        diagnostic.why = Tr::tr("Catalog servers read files; of a folder they read nothing and "
                                "report the Location as broken.");
        diagnostic.next =
            Tr::tr("Name the files, such as %1/*.yaml.")
                .arg(target.target.endsWith(u'/') ? target.target.chopped(1) : target.target);
        return diagnostic;
    }
    diagnostic.message = hasPattern ? Tr::tr("No file fits %1.").arg(target.target)
                                    : Tr::tr("There is no file %1.").arg(target.target);
    diagnostic.why = Tr::tr("A catalog server that doesn't know the Location yet takes neither it "
                            "nor what its other targets hold.");
    diagnostic.next = Tr::tr("Correct the path, remove it, or say “presence: optional”.");
    return diagnostic;
}

/// What Git ignores belongs to nobody else: no server that reads the repository finds it.
std::optional<Diagnostic> leftOut(const LocationTarget &target, const QString &file)
{
    const QStringList paths =
        target.files.isEmpty() ? QStringList{absolute(target.target, file)} : target.files;
    // A pattern may fit very many, and those are seldom kept from some of them alone.
    const QStringList looked = paths.first(std::min<qsizetype>(paths.size(), mostLookedFor));
    const auto ignored = std::ranges::find_if(looked, vcs::isIgnored);
    if (ignored == looked.end())
        return std::nullopt;
    Diagnostic diagnostic;
    diagnostic.code = u"catalog.left-out"_s;
    diagnostic.severity = Severity::Info;
    diagnostic.message = Tr::tr("Git ignores %1, so it is left out.")
                             .arg(QFileInfo(file).dir().relativeFilePath(*ignored));
    diagnostic.why = Tr::tr("A server that reads the repository doesn't find it there, and its "
                            "entities are missing.");
    diagnostic.next = Tr::tr("Commit the file, or name another one.");
    return diagnostic;
}

/// Only Waymark knows what the workspace leaves out; a server reads it all the same.
std::optional<Diagnostic> excluded(const LocationTarget &target, const QString &file,
                                   const Exclusion &exclusion)
{
    if (exclusion.patterns.isEmpty())
        return std::nullopt;
    QString first;
    QString pattern;
    int count = 0;
    for (const QString &path : target.files.first(std::min(target.files.size(), mostCompared))) {
        const QString against = patternAgainst(exclusion, path);
        if (against.isEmpty())
            continue;
        if (count++ == 0) {
            first = QFileInfo(file).dir().relativeFilePath(path);
            pattern = against;
        }
    }
    if (count == 0)
        return std::nullopt;
    Diagnostic diagnostic;
    diagnostic.code = u"catalog.left-out"_s;
    diagnostic.severity = Severity::Info;
    diagnostic.message =
        count == 1 ? Tr::tr("The workspace leaves %1 out, so it isn't read.").arg(first)
                   : Tr::tr("The workspace leaves %L1 files out, such as %2, so they aren't read.")
                         .arg(count)
                         .arg(first);
    diagnostic.why = Tr::tr("It fits “%1”, which waymark.yaml excludes. A catalog server doesn't "
                            "know of that and reads it.")
                         .arg(pattern);
    diagnostic.next = Tr::tr("Take the pattern out of waymark.yaml, or name another file.");
    return diagnostic;
}

/// A server, which doesn't know what templates make of their folders, reads it as it stands.
std::optional<Diagnostic> ofATemplate(const LocationTarget &target, const QString &file,
                                      const Exclusion &exclusion)
{
    const auto isText = [&](const QString &path) {
        return std::ranges::any_of(exclusion.skeletons, [&](const QString &folder) {
            return path.startsWith(folder + u'/');
        });
    };
    const QStringList looked =
        exclusion.skeletons.isEmpty()
            ? QStringList()
            : target.files.first(std::min(target.files.size(), mostCompared));
    const auto first = std::ranges::find_if(looked, isText);
    if (first == looked.end())
        return std::nullopt;
    Diagnostic diagnostic;
    diagnostic.code = u"catalog.left-out"_s;
    diagnostic.severity = Severity::Info;
    diagnostic.message = Tr::tr("%1 is text of a template, so it isn't read.")
                             .arg(QFileInfo(file).dir().relativeFilePath(*first));
    diagnostic.why = Tr::tr("A template in this workspace fetches that folder. A catalog server "
                            "doesn't know of that and reads the file as it stands.");
    diagnostic.next = Tr::tr("Name another file, or keep this one outside of the template.");
    return diagnostic;
}

} // namespace

bool isLocationPattern(const QString &target)
{
    const qsizetype bracket = target.indexOf(u'[');
    return target.contains(u'*') || target.contains(u'?')
           || (bracket >= 0 && target.indexOf(u']', bracket + 2) > 0);
}

QStringList locationStarts(const QString &target, const QString &file)
{
    QStringList starts;
    for (const QString &one : expandedBraces(target))
        starts.append(startOf(absolute(one, file)));
    starts.removeDuplicates();
    return starts;
}

bool locationNames(const QString &target, const QString &file, const QString &path)
{
    if (target.contains("://"_L1))
        return false;
    return std::ranges::any_of(expandedBraces(target), [&](const QString &one) {
        const QString whole = absolute(one, file);
        return isLocationPattern(whole) ? vcs::matchesGlob(whole, path) : whole == path;
    });
}

QStringList locationFiles(const QString &target, const QString &file)
{
    if (target.contains("://"_L1))
        return {};
    QStringList files;
    for (const QString &one : expandedBraces(target))
        files += filesAt(absolute(one, file));
    files.removeDuplicates();
    files.sort();
    return files;
}

QList<LocationTarget> locationTargets(const yaml::Document &document, const QString &file)
{
    if (document.topLevel(u"kind").compare("Location"_L1, Qt::CaseInsensitive) != 0)
        return {};
    const yaml::Node spec = document.root.value(u"spec");
    const QString type = spec.value(u"type").text();
    if (!type.isEmpty() && type != "file"_L1 && type != "url"_L1)
        return {};
    QList<LocationTarget> found;
    const auto add = [&](const yaml::Node &node) {
        if (!node.target().isScalar() || node.target().text().isEmpty())
            return;
        LocationTarget target{node.target().text(), false, {}, node};
        target.isAddress = target.target.contains("://"_L1);
        target.files = locationFiles(target.target, file);
        found.append(std::move(target));
    };
    add(spec.value(u"target"));
    const yaml::Node targets = spec.value(u"targets").target();
    for (auto item = targets.firstChild(); targets.isSequence() && item; item = item.nextSibling())
        add(item);
    return found;
}

Diagnostics locationProblems(const yaml::Document &document, const QString &file,
                             const Exclusion &exclusion)
{
    const bool isOptional = document.root.value(u"spec").value(u"presence").text() == "optional"_L1;
    Diagnostics problems;
    for (const LocationTarget &target : locationTargets(document, file)) {
        if (target.isAddress)
            continue;
        auto found = leftOut(target, file);
        if (!found)
            found = excluded(target, file, exclusion);
        if (!found)
            found = ofATemplate(target, file, exclusion);
        if (!found && target.files.isEmpty() && !isOptional)
            found = unreadTarget(target, file);
        if (!found)
            continue;
        Diagnostic &diagnostic = *found;
        diagnostic.range = target.node.range();
        diagnostic.document = document.index;
        diagnostic.pointer = target.node.pointer();
        problems.append(std::move(diagnostic));
    }
    return problems;
}

} // namespace waymark::catalog
