// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/revisioncatalog.h"

#include "base/expensive.h"
#include "catalog/extract.h"
#include "catalog/placeholders.h"
#include "snapshot/skeletons.h"
#include "snapshot/snapshot.h"
#include "yaml/nodewalk.h"

#include <QDir>

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

/// What placeholders name, as the revision has it.
class IncludedFiles final : public FileSystem
{
public:
    IncludedFiles(const vcs::Git &git, const QString &revision,
                  const std::vector<FileAtRevision> &files, const std::stop_token &stop)
        : m_top(git.workTree() + u'/')
    {
        QStringList paths;
        for (const FileAtRevision &file : files) {
            if (!catalog::mayHoldPlaceholders(file.tree.text().bytes()))
                continue;
            for (const yaml::Document &document : file.tree.documents())
                yaml::walk(document.root, [&](const yaml::Node &node, bool isEnd) {
                    const auto placeholder =
                        isEnd ? std::nullopt : catalog::placeholderOf(node, file.path);
                    if (placeholder && placeholder->path.startsWith(m_top))
                        paths.append(placeholder->path.sliced(m_top.size()));
                });
        }
        if (paths.isEmpty())
            return;
        if (auto found = git.filesAt(revision, paths, stop))
            m_contents = *std::move(found);
    }

    [[nodiscard]] Result<QByteArray> read(const QString &path, qint64 limit) const override
    {
        const auto found =
            m_contents.constFind(path.startsWith(m_top) ? path.sliced(m_top.size()) : QString());
        if (found == m_contents.cend() || found->size() > limit)
            return std::unexpected(Error{u"io.open"_s, {}, path, {}});
        return *found;
    }

    [[nodiscard]] Result<void> write(const QString &path,
                                     const QByteArray & /*bytes*/) const override
    {
        return std::unexpected(Error{u"io.write"_s, {}, path, {}});
    }

private:
    QString m_top;
    QHash<QString, QByteArray> m_contents; ///< by path in the work tree
};

/// What the workspace said of entities then.
catalog::EntityKinds ownKinds(const std::vector<FileAtRevision> &files, const QString &path)
{
    const auto file = std::ranges::find(files, path, &FileAtRevision::relativePath);
    if (file == files.end() || file->tree.documents().isEmpty())
        return {};
    const yaml::Node root = file->tree.documents().first().root;
    return catalog::EntityKinds(root.value(u"spec").value(u"entityKinds"));
}

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
    const QString name = snapshot::workspaceFileName;
    const auto kinds =
        ownKinds(files, folder.isEmpty() ? name : QDir::cleanPath(folder + u'/' + name));
    const IncludedFiles included(git, revision, files, stop);
    catalog::CatalogInput input;
    input.pool = std::make_shared<catalog::StringPool>();
    input.origins = {{catalog::Origin::Kind::Folder, revision, git.workTree(), {}, false}};
    for (const FileAtRevision &file : files) {
        const bool isSkeleton = std::ranges::any_of(skeletons, [&](const QString &skeleton) {
            return file.path.startsWith(skeleton + u'/');
        });
        if (isSkeleton)
            continue;
        if (auto fragment =
                catalog::extract(file.tree, input.pool, {file.path, &included, false, &kinds}))
            input.parts.push_back({std::move(fragment), file.path, file.relativePath, 0, {}});
    }
    return catalog::CatalogSnapshot::build(std::move(input));
}

} // namespace waymark::workspace
