// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/requestlist.h"

#include "base/expensive.h"
#include "base/parallel.h"
#include "requests/requeststr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::requests {

namespace {

using Files = QList<std::shared_ptr<const snapshot::FileEntry>>;

Files filesOf(const snapshot::Snapshot &snapshot, const QStringList &leftOut)
{
    Files files;
    for (const auto &file : snapshot.files) {
        const bool isLeftOut = std::ranges::any_of(
            leftOut, [&](const QString &folder) { return file->path.startsWith(folder + u'/'); });
        if (!isLeftOut)
            files.append(file);
    }
    return files;
}

QList<RequestKind> kindsIn(const Files &files)
{
    QList<RequestKind> kinds;
    for (const auto &file : files) {
        const SourceText text = file->text();
        if (!text.bytes().contains("RequestKind"))
            continue;
        const auto tree = yaml::SyntaxTree::parse(text);
        for (const yaml::Document &document : tree->documents()) {
            if (isRequestKind(document))
                kinds.append(requestKindOf(document, file->path));
        }
    }
    return kinds;
}

/// What one file holds.
struct FileRequests
{
    QList<RequestText> requests;
    std::optional<Error> problem;
};

FileRequests requestsOf(const std::shared_ptr<const snapshot::FileEntry> &file,
                        const QList<RequestKind> &kinds, const QList<QByteArray> &words)
{
    FileRequests found;
    const SourceText text = file->text();
    const bool mayHold = std::ranges::any_of(
        words, [&](const QByteArray &word) { return text.bytes().contains(word); });
    if (!mayHold)
        return found;
    const auto tree = yaml::SyntaxTree::parse(text);
    for (qsizetype i = 0; i < tree->documents().size(); ++i) {
        const RequestId id = requestIdOf(tree->documents()[i]);
        const auto kind = std::ranges::find(kinds, id.kind, &RequestKind::resource);
        if (kind == kinds.cend())
            continue;
        const yaml::Node metadata =
            tree->documents()[i].root.value(u"metadata").target().value(u"annotations").target();
        found.requests.append({.id = id,
                               .file = file,
                               .tree = *tree,
                               .document = int(i),
                               .kind = int(kind - kinds.cbegin()),
                               .isWithdrawn = bool(metadata.value(QString(withdrawnAnnotation)))});
    }
    // Where the syntax is broken a request may be there that can't be seen.
    if (tree->hasErrors()) {
        found.problem = Error{u"requests.unreadable-file"_s,
                              Tr::tr("%1 can't be read as YAML.").arg(file->shownPath()),
                              file->path, Tr::tr("Mend it; “waymarkctl validate” says where.")};
    }
    return found;
}

} // namespace

RequestList requestsIn(const snapshot::Snapshot &snapshot, const QStringList &leftOut,
                       std::stop_token stop)
{
    expensive();
    const Files files = filesOf(snapshot, leftOut);
    RequestList list{.kinds = kindsIn(files), .requests = {}, .problems = {}};
    QList<QByteArray> words;
    for (const RequestKind &kind : std::as_const(list.kinds))
        words.append(kind.resource.kind.toUtf8());
    std::vector<FileRequests> found(files.size());
    parallelFor(
        files.size(),
        [&](qsizetype i) { found[std::size_t(i)] = requestsOf(files[i], list.kinds, words); },
        stop);
    for (FileRequests &file : found) {
        list.requests += std::move(file.requests);
        if (file.problem)
            list.problems.append(*std::move(file.problem));
    }
    return list;
}

} // namespace waymark::requests
