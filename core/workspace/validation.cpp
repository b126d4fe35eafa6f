// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/validation.h"

#include "base/expensive.h"
#include "workspace/loader.h"
#include "workspace/workspacetr.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

CheckedFile checkedFile(const QString &path, const SourceText &text,
                        const QList<DocumentEntry> &documents, const Diagnostics &diagnostics)
{
    CheckedFile file{path, text, {}, diagnostics};
    for (const DocumentEntry &entry : documents)
        file.documents.append(
            {entry.index, entry.apiVersion, entry.kind, entry.name, entry.errors == 0});
    return file;
}

class Validator
{
public:
    Validator(const ValidationRequest &request, const FileSystem &files, std::stop_token stop)
        : m_request(request)
        , m_files(files)
        , m_stop(std::move(stop))
    {}

    Result<Validation> run()
    {
        if (!m_request.schema.isEmpty()) {
            if (auto read = readSchema(); !read)
                return std::unexpected(read.error());
        }
        const auto loaded = loadWorkspace({m_request.folder, nullptr, {}}, m_files, m_stop);
        if (!loaded)
            return std::unexpected(
                Error{u"workspace.stopped"_s, Tr::tr("The check was stopped."), {}, {}});
        m_snapshot = *loaded;
        for (const QString &path : m_request.paths)
            add(path);
        return std::move(m_result);
    }

private:
    void add(const QString &path)
    {
        const QFileInfo info(path);
        if (info.isDir())
            addFolder(path, QDir::cleanPath(info.absoluteFilePath()));
        else
            addFile(path, QDir::cleanPath(info.absoluteFilePath()));
    }

    void addFolder(const QString &given, const QString &folder)
    {
        for (const auto &file : m_snapshot.files) {
            if (!file->path.startsWith(folder + u'/'))
                continue;
            const QString below = file->path.sliced(folder.size() + 1);
            addEntry(given == "."_L1 ? below : QDir::cleanPath(given + u'/' + below), *file);
        }
        for (const Error &failure : m_snapshot.failures) {
            if (failure.subject.startsWith(folder + u'/'))
                m_result.failures.append(failure);
        }
    }

    void addFile(const QString &given, const QString &path)
    {
        if (const auto file = m_snapshot.file(path)) {
            addEntry(given, *file);
            return;
        }
        auto bytes = m_files.read(path, defaultReadLimit);
        if (!bytes) {
            m_result.failures.append(bytes.error());
            return;
        }
        FileEntry entry;
        entry.path = path;
        entry.text = SourceText(*std::move(bytes));
        addEntry(given, entry);
    }

    /// The snapshot's own findings where its kinds decided; a schema given by hand, and files
    /// outside the workspace, are checked here.
    void addEntry(const QString &printed, const FileEntry &file)
    {
        if (m_seen.contains(file.path))
            return;
        m_seen.insert(file.path);
        if (m_schema.isEmpty() && !file.documents.isEmpty()) {
            m_result.report.files.append(
                checkedFile(printed, file.text, file.documents, file.diagnostics));
            return;
        }
        const auto tree = yaml::SyntaxTree::parse(file.text, m_stop);
        if (!tree)
            return;
        auto diagnostics =
            m_schema.isEmpty() ? check(*tree, *m_snapshot.rules, m_stop) : checkWith(*tree);
        if (!diagnostics)
            return;
        m_result.report.files.append(
            checkedFile(printed, file.text, documentEntries(*tree, *m_snapshot.rules, *diagnostics),
                        *diagnostics));
    }

    std::optional<Diagnostics> checkWith(const yaml::SyntaxTree &tree)
    {
        Diagnostics diagnostics = tree.diagnostics();
        for (const yaml::Document &document : tree.documents()) {
            auto found = schema::validate(m_schema, tree, document, m_stop);
            if (!found)
                return std::nullopt;
            diagnostics += *std::move(found);
        }
        sortByPlace(diagnostics);
        return diagnostics;
    }

    Result<void> readSchema()
    {
        const auto bytes = m_files.read(m_request.schema, defaultReadLimit);
        if (!bytes)
            return std::unexpected(bytes.error());
        auto schema = schema::schemaFromFile(SourceText(*bytes), m_request.schema);
        if (!schema)
            return std::unexpected(schema.error());
        m_schema = *schema;
        return {};
    }

    const ValidationRequest &m_request;
    const FileSystem &m_files;
    std::stop_token m_stop;
    Snapshot m_snapshot;
    schema::Schema m_schema;
    QSet<QString> m_seen;
    Validation m_result;
};

} // namespace

Result<Validation> validatePaths(const ValidationRequest &request, const FileSystem &files,
                                 std::stop_token stop)
{
    expensive();
    return Validator(request, files, std::move(stop)).run();
}

} // namespace waymark::workspace
