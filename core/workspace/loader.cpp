// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/loader.h"

#include "base/expensive.h"
#include "base/log.h"
#include "base/trace.h"
#include "catalog/extract.h"
#include "workspace/catalogassembly.h"
#include "workspace/filelist.h"
#include "workspace/rulesbuilder.h"
#include "workspace/skeletons.h"
#include "workspace/workspacefile.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

struct ParsedFile
{
    QString path;
    int root = 0;
    QString relativePath;
    yaml::SyntaxTree tree;
    std::shared_ptr<const FileEntry> known; ///< the same bytes in the snapshot before
};

class Loader
{
public:
    Loader(const LoadRequest &request, const FileSystem &files, std::stop_token stop)
        : m_request(request)
        , m_files(files)
        , m_stop(std::move(stop))
    {}

    std::optional<Snapshot> load()
    {
        const trace::Span span("workspace.load");
        QElapsedTimer timer;
        timer.start();
        m_pool = m_request.previous ? m_request.previous->catalog->pool()
                                    : std::make_shared<catalog::StringPool>();
        if (!readAndParse())
            return std::nullopt;
        dropSkeletons();
        gatherRules();
        if (!checkAll())
            return std::nullopt;
        assembleCatalog(m_snapshot);
        m_snapshot.indexFiles();
        m_snapshot.number = m_request.previous ? m_request.previous->number + 1 : 1;
        log::info("workspace",
                  u"read %1: %2 roots, %3 files, %4 unreadable, %5 ms"_s.arg(m_snapshot.folder)
                      .arg(m_snapshot.roots.size())
                      .arg(m_snapshot.files.size())
                      .arg(m_snapshot.failures.size())
                      .arg(timer.elapsed()));
        return std::move(m_snapshot);
    }

private:
    bool readAndParse()
    {
        m_workspace = readWorkspaceFile(m_request.folder, m_files);
        const WorkspaceFile &workspace = m_workspace;
        m_snapshot.folder = m_request.folder;
        m_snapshot.title = workspace.title;
        m_snapshot.roots = workspace.roots;
        m_snapshot.failures = workspace.problems;
        const auto isBound = [&](const QString &path) {
            return workspace.bindings.namesFile(path);
        };
        QList<QStringList> listed;
        for (const Root &root : workspace.roots) {
            listed.append(listFiles(root.path, workspace.exclude, m_stop, isBound));
            m_progress.total += listed.last().size();
        }
        for (int root = 0; root < listed.size(); ++root) {
            for (const QString &path : listed[root]) {
                if (m_stop.stop_requested())
                    return false;
                // A root inside another one has its files for itself.
                const Root &owner = m_snapshot.roots[root];
                if (m_snapshot.rootOf(owner.path + u'/' + path) == &owner)
                    parse(root, path);
                ++m_progress.done;
                if (m_request.progressed)
                    m_request.progressed(m_progress);
            }
        }
        return !m_stop.stop_requested();
    }

    void parse(int root, const QString &relativePath)
    {
        const QString path = m_snapshot.roots[root].path + u'/' + relativePath;
        auto bytes = m_files.read(path, defaultReadLimit);
        if (!bytes) {
            m_snapshot.failures.append(bytes.error());
            return;
        }
        auto known = m_request.previous ? m_request.previous->file(path) : nullptr;
        if (known && known->text.bytes() != *bytes)
            known.reset();
        const SourceText text = known ? known->text : SourceText(*std::move(bytes));
        if (auto tree = yaml::SyntaxTree::parse(text, m_stop))
            m_parsed.append({path, root, relativePath, *std::move(tree), known});
    }

    void dropSkeletons()
    {
        QStringList folders;
        for (const ParsedFile &file : m_parsed) {
            for (const yaml::Document &document : file.tree.documents())
                folders += skeletonFolders(document, file.path);
        }
        m_parsed.removeIf([&](const ParsedFile &file) {
            return std::ranges::any_of(folders, [&](const QString &folder) {
                return file.path.startsWith(folder + u'/');
            });
        });
    }

    void gatherRules()
    {
        const auto &previous = m_request.previous;
        RulesBuilder builder(m_workspace, m_files, m_request.remote,
                             previous ? previous->rules->schemas : nullptr);
        for (const ParsedFile &file : m_parsed) {
            for (const yaml::Document &document : file.tree.documents())
                builder.addDocument(file.tree, document, file.path);
        }
        const auto rules = builder.build();
        m_canShare = previous && previous->rules->digest == rules->digest;
        m_snapshot.rules = m_canShare ? previous->rules : rules;
        m_definitionProblems = builder.problems();
    }

    bool checkAll()
    {
        for (const ParsedFile &file : m_parsed) {
            const QString rootName =
                m_snapshot.roots.size() < 2 ? QString() : m_snapshot.roots[file.root].name;
            if (file.known && m_canShare && file.known->root == file.root
                && file.known->rootName == rootName) {
                m_snapshot.files.append(file.known);
                continue;
            }
            const Diagnostics definitions = m_definitionProblems.value(file.path);
            auto found = check(file.tree, file.path, *m_snapshot.rules, m_stop, &definitions);
            if (!found)
                return false;
            auto entry = std::make_shared<FileEntry>();
            entry->path = file.path;
            entry->root = file.root;
            entry->relativePath = file.relativePath;
            entry->rootName = rootName;
            entry->text = file.tree.text();
            entry->diagnostics = std::move(found->diagnostics);
            entry->suppressed = std::move(found->suppressed);
            entry->own = entry->diagnostics;
            entry->entities = catalog::extract(file.tree, m_pool);
            entry->documents = documentEntries(file.tree, found->kinds, entry->diagnostics);
            m_snapshot.files.append(std::move(entry));
        }
        return true;
    }

    const LoadRequest &m_request;
    const FileSystem &m_files;
    std::stop_token m_stop;
    WorkspaceFile m_workspace;
    Snapshot m_snapshot;
    Progress m_progress;
    QList<ParsedFile> m_parsed;
    QHash<QString, Diagnostics> m_definitionProblems;
    std::shared_ptr<catalog::StringPool> m_pool;
    bool m_canShare = false;
};

} // namespace

std::optional<Snapshot> loadWorkspace(const LoadRequest &request, const FileSystem &files,
                                      std::stop_token stop)
{
    expensive();
    return Loader(request, files, std::move(stop)).load();
}

QString workspaceFolderOf(const QString &path)
{
    const QFileInfo info(path);
    QString start = QDir::cleanPath(info.isDir() ? info.absoluteFilePath() : info.absolutePath());
    for (const QString &mark : {QString(workspaceFileName), u".git"_s}) {
        QDir folder(start);
        do {
            if (folder.exists(mark))
                return folder.path();
        } while (folder.cdUp());
    }
    return start;
}

} // namespace waymark::workspace
