// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/locations.h"

#include "catalog/catalogtr.h"
#include "vcs/ignorerules.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

/// A pattern that would walk a whole disk is cut off.
constexpr qsizetype mostFiles = 100'000;

bool isPattern(const QString &target)
{
    return target.contains(u'*') || target.contains(u'?');
}

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

} // namespace

QString locationStart(const QString &target, const QString &file)
{
    const QString path = absolute(target, file);
    if (!isPattern(path))
        return path;
    const auto firstOf = [&](QChar sign) {
        const qsizetype at = path.indexOf(sign);
        return at < 0 ? path.size() : at;
    };
    const QString start =
        path.first(path.lastIndexOf(u'/', std::min(firstOf(u'*'), firstOf(u'?'))));
    return start.isEmpty() ? u"/"_s : start;
}

QStringList locationFiles(const QString &target, const QString &file)
{
    if (target.contains("://"_L1))
        return {};
    const QString path = absolute(target, file);
    if (!isPattern(path)) {
        const QFileInfo info(path);
        if (info.isDir())
            return filesBelow(path, true, [](const QString &candidate) {
                return candidate.endsWith(".yaml"_L1) || candidate.endsWith(".yml"_L1);
            });
        return info.isFile() ? QStringList{path} : QStringList();
    }
    const QString start = locationStart(target, file);
    const bool isDeep = path.contains("**"_L1) || path.indexOf(u'/', start.size() + 1) >= 0;
    return filesBelow(start, isDeep,
                      [&](const QString &candidate) { return vcs::matchesGlob(path, candidate); });
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

Diagnostics locationProblems(const yaml::Document &document, const QString &file)
{
    if (document.root.value(u"spec").value(u"presence").text() == "optional"_L1)
        return {};
    Diagnostics problems;
    for (const LocationTarget &target : locationTargets(document, file)) {
        if (target.isAddress || !target.files.isEmpty())
            continue;
        Diagnostic diagnostic;
        diagnostic.code = u"catalog.missing-target"_s;
        diagnostic.message = isPattern(target.target)
                                 ? Tr::tr("No file fits %1.").arg(target.target)
                                 : Tr::tr("There is no file %1.").arg(target.target);
        diagnostic.why =
            Tr::tr("A catalog server reports the Location as broken, and what the file "
                   "was to hold is missing.");
        diagnostic.next = Tr::tr("Correct the path, remove it, or say “presence: optional”.");
        diagnostic.range = target.node.range();
        diagnostic.document = document.index;
        diagnostic.pointer = target.node.pointer();
        problems.append(std::move(diagnostic));
    }
    return problems;
}

} // namespace waymark::catalog
