// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/locations.h"

#include "catalog/catalogtr.h"
#include "vcs/ignorerules.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

/// A pattern that would walk a whole disk is cut off.
constexpr qsizetype mostFiles = 100'000;

bool isPattern(const QString &target)
{
    return target.contains(u'*') || target.contains(u'?');
}

QStringList descriptorsBelow(const QString &folder)
{
    QStringList found;
    QDirIterator files(folder, {u"*.yaml"_s, u"*.yml"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext() && found.size() < mostFiles)
        found.append(files.next());
    found.sort();
    return found;
}

QStringList filesOf(const QString &target, const QString &file)
{
    const QString path = QDir::cleanPath(QFileInfo(file).dir().absoluteFilePath(target));
    if (!isPattern(path)) {
        const QFileInfo info(path);
        if (info.isDir())
            return descriptorsBelow(path);
        return info.exists() ? QStringList{path} : QStringList();
    }
    // The walk starts at the last folder before the first pattern.
    const qsizetype star = std::min(path.indexOf(u'*') < 0 ? path.size() : path.indexOf(u'*'),
                                    path.indexOf(u'?') < 0 ? path.size() : path.indexOf(u'?'));
    const QString start = path.first(path.lastIndexOf(u'/', star));
    QStringList found;
    QDirIterator files(start.isEmpty() ? u"/"_s : start, QDir::Files,
                       path.contains("**"_L1) || path.indexOf(u'/', star) >= 0
                           ? QDirIterator::Subdirectories
                           : QDirIterator::NoIteratorFlags);
    while (files.hasNext() && found.size() < mostFiles) {
        const QString candidate = files.next();
        if (vcs::matchesGlob(path, candidate))
            found.append(candidate);
    }
    found.sort();
    return found;
}

} // namespace

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
        if (!target.isAddress)
            target.files = filesOf(target.target, file);
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
