// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/revisioncatalog.h"

#include "base/expensive.h"
#include "catalog/extract.h"
#include "snapshot/skeletons.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

struct FileAtRevision
{
    QString path; ///< absolute, where it would be now
    QString relativePath;
    yaml::SyntaxTree tree;
};

} // namespace

Result<std::shared_ptr<const catalog::CatalogSnapshot>>
catalogAt(const vcs::Git &git, const QString &revision, const QString &folder, std::stop_token stop)
{
    expensive();
    auto paths = git.listFiles(revision, folder, stop);
    if (!paths)
        return std::unexpected(paths.error());
    paths->removeIf([](const QString &path) {
        return !path.endsWith(".yaml"_L1) && !path.endsWith(".yml"_L1);
    });
    const auto contents = git.filesAt(revision, *paths, stop);
    if (!contents)
        return std::unexpected(contents.error());
    std::vector<FileAtRevision> files;
    QStringList skeletons;
    for (const QString &path : std::as_const(*paths)) {
        const auto found = contents->constFind(path);
        if (found == contents->cend())
            continue;
        auto tree = yaml::SyntaxTree::parse(SourceText(*found), stop);
        if (!tree)
            break;
        const QString whole = git.workTree() + u'/' + path;
        for (const yaml::Document &document : tree->documents())
            skeletons += snapshot::skeletonFolders(document, whole);
        files.push_back({whole, path, *std::move(tree)});
    }
    catalog::CatalogInput input;
    input.pool = std::make_shared<catalog::StringPool>();
    input.origins = {{catalog::Origin::Kind::Folder, revision, git.workTree(), {}, false}};
    for (const FileAtRevision &file : files) {
        const bool isSkeleton = std::ranges::any_of(skeletons, [&](const QString &skeleton) {
            return file.path.startsWith(skeleton + u'/');
        });
        if (isSkeleton)
            continue;
        if (auto fragment = catalog::extract(file.tree, input.pool))
            input.parts.push_back({std::move(fragment), file.path, file.relativePath, 0, {}});
    }
    return catalog::CatalogSnapshot::build(std::move(input));
}

} // namespace waymark::workspace
