// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "lineage/basetree.h"

#include "vcs/gitwriter.h"
#include "vcs/head.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::lineage {

namespace {

constexpr int executableMode = 0755;
constexpr int plainMode = 0644;

/// A part of a reference, by git-check-ref-format(1).
QString referencePart(const QString &text)
{
    QString part;
    for (const QChar c : text) {
        const bool isPlain = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z')
                             || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_' || c == u'+'
                             || (c == u'.' && !part.isEmpty() && !part.endsWith(u'.'));
        part += isPlain ? c : QChar(u'_');
    }
    while (part.endsWith(u'.') || part.endsWith(".lock"_L1))
        part.append(u'_');
    return part.isEmpty() ? u"_"_s : part;
}

} // namespace

QString baseReference(const Lineage &lineage, const QString &place)
{
    QString reference = u"refs/waymark/base"_s;
    for (const QString &part : place.split(u'/', Qt::SkipEmptyParts)) {
        if (part != "."_L1)
            reference += u'/' + referencePart(part);
    }
    return reference + u'/' + referencePart(lineage.path) + u'/' + referencePart(lineage.version);
}

Result<void> keepBase(const Process &process, const QString &folder, const Lineage &lineage,
                      const goldenpath::FileTree &tree, std::stop_token stop)
{
    const auto head = vcs::headOf(folder);
    if (!head)
        return {};
    QList<vcs::KeptFile> files;
    for (const auto &[path, made] : lineage.files) {
        if (const auto *entry = tree.find(path))
            files.append({path, entry->bytes, made.isExecutable, made.isLink});
    }
    const QString place = QDir(head->workTree).relativeFilePath(QDir(folder).absolutePath());
    return vcs::GitWriter(process, folder)
        .keepTree(baseReference(lineage, place), lineage.path + u' ' + lineage.version + u'\n',
                  files, std::move(stop));
}

std::optional<goldenpath::FileTree> keptBase(const Process &process, const QString &folder,
                                             const Lineage &lineage, std::stop_token stop)
{
    if (!vcs::headOf(folder))
        return std::nullopt;
    QList<QByteArray> hashes;
    for (const auto &[path, made] : lineage.files)
        hashes.append(made.blob);
    const auto blobs = vcs::GitWriter(process, folder).blobs(hashes, std::move(stop));
    if (!blobs)
        return std::nullopt;
    goldenpath::FileTree tree;
    for (const auto &[path, made] : lineage.files) {
        const auto found = blobs->constFind(made.blob);
        // The repository may be one of SHA-256, or damaged: what it says is looked at.
        if (found == blobs->cend() || blobOf(*found) != made.blob)
            return std::nullopt;
        const auto added = tree.add(path, {.kind = made.isLink ? goldenpath::TreeEntry::Kind::Link
                                                               : goldenpath::TreeEntry::Kind::File,
                                           .bytes = *found,
                                           .mode = made.isExecutable ? executableMode : plainMode});
        if (!added)
            return std::nullopt;
    }
    return tree;
}

} // namespace waymark::lineage
