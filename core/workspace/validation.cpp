// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/validation.h"

#include "analysis/builtinkinds.h"
#include "analysis/suppressions.h"
#include "assist/safefixes.h"
#include "base/expensive.h"
#include "policy/policyset.h"
#include "readiness/readinessreview.h"
#include "rehearsal/workspacereview.h"
#include "workspace/deletedfiles.h"
#include "workspace/loader.h"
#include "workspace/workspacetr.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

CheckedFile checkedFile(const QString &path, const SourceText &text,
                        const QList<snapshot::DocumentEntry> &documents,
                        const Diagnostics &diagnostics, const QList<SuppressedFinding> &suppressed)
{
    // A clean file's text is printed nowhere, and a thousand of them needn't be kept.
    const bool isClean = diagnostics.isEmpty() && suppressed.isEmpty();
    CheckedFile file{path, isClean ? SourceText() : text, {}, diagnostics, suppressed};
    for (const snapshot::DocumentEntry &entry : documents)
        file.documents.append(
            {entry.index, entry.apiVersion, entry.kind, entry.name, entry.errors == 0});
    return file;
}

/// The syntax of a file, and each document by one schema.
std::optional<analysis::Checked> checkWith(const schema::SchemaFile &schema,
                                           const yaml::SyntaxTree &tree,
                                           const std::stop_token &stop)
{
    analysis::Checked checked;
    checked.diagnostics = tree.diagnostics();
    for (const yaml::Document &document : tree.documents()) {
        const auto &kind = schema.kindFor(document);
        auto found = schema::validate(kind->schema, tree, document, stop);
        if (!found)
            return std::nullopt;
        checked.diagnostics += *std::move(found);
        checked.kinds.append(kind);
    }
    checked.suppressed = analysis::takeSuppressed(tree, checked.diagnostics);
    sortByPlace(checked.diagnostics);
    return checked;
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
        auto loaded = loadWorkspace({.folder = m_request.folder,
                                     .remote = m_request.remote,
                                     .committed = m_request.committed,
                                     .now = m_request.now,
                                     .checksFiles = m_request.schema.isEmpty(),
                                     .isShortLived = true,
                                     .leavesTexts = true},
                                    m_files, m_stop);
        if (!loaded)
            return std::unexpected(
                Error{u"workspace.stopped"_s, Tr::tr("The check was stopped."), {}, {}});
        m_snapshot = *std::move(loaded);
        if (m_request.schema.isEmpty())
            lookBetween();
        for (const QString &path : m_request.paths)
            add(path);
        m_result.report.files += m_deleted;
        m_result.notFetched = m_snapshot.rules->schemas->notFetched();
        return std::move(m_result);
    }

private:
    /// What only several documents together say of one.
    void lookBetween()
    {
        const auto add = [this](const QString &path, Diagnostics found) {
            m_snapshot.rules->severities.apply(found);
            m_between[path] += found;
        };
        using Found = QHash<QString, Diagnostics>;
        const Found review = rehearsal::reviewOf(m_snapshot, m_stop).value_or(Found());
        const Found ofPolicies =
            asksForPolicies() ? rehearsal::reviewPolicies(m_snapshot, m_stop).value_or(Found())
                              : Found();
        const Found ofReadiness =
            readiness::reviewReadiness(m_snapshot, m_request.now, m_stop).value_or(Found());
        for (const Found &found : {review, ofPolicies, ofReadiness}) {
            for (auto file = found.cbegin(); file != found.cend(); ++file)
                add(file.key(), *file);
        }
        if (m_request.process != nullptr)
            lookAtDeletions(*m_request.process);
    }

    /// Whether a policy or a binding is among what is to be checked.
    bool asksForPolicies() const
    {
        const policy::PolicySet &policies = *m_snapshot.rules->policies;
        return std::ranges::any_of(m_request.paths, [&](const QString &path) {
            const QString asked = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
            const auto isAsked = [&](const QString &file) {
                return file == asked || file.startsWith(asked + u'/');
            };
            return std::ranges::any_of(
                       policies.policies(),
                       [&](const auto &policy) { return isAsked(policy->policy.path); })
                   || std::ranges::any_of(policies.bindings(), isAsked,
                                          &policy::PolicyBinding::path);
        });
    }

    void lookAtDeletions(const Process &process)
    {
        QStringList asked;
        for (const QString &path : m_request.paths)
            asked.append(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
        DeletionFindings found = checkDeleted(m_snapshot, asked, process, m_stop);
        for (auto file = found.between.cbegin(); file != found.between.cend(); ++file)
            m_between[file.key()] += *file;
        for (CheckedFile &file : found.files) {
            for (qsizetype i = 0; i < asked.size(); ++i) {
                if (!file.path.startsWith(asked[i] + u'/'))
                    continue;
                file.path = printedBelow(m_request.paths[i], file.path.sliced(asked[i].size() + 1));
                m_deleted.append(file);
                break;
            }
        }
    }

    static QString printedBelow(const QString &given, const QString &below)
    {
        return given == "."_L1 ? below : QDir::cleanPath(given + u'/' + below);
    }

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
        m_result.report.files.reserve(m_result.report.files.size() + m_snapshot.files.size());
        for (auto &file : m_snapshot.files) {
            if (!file || !file->path.startsWith(folder + u'/'))
                continue;
            const QString below = file->path.sliced(folder.size() + 1);
            addEntry(printedBelow(given, below), *file);
            file.reset(); // no other path needs it, and the report grows beside the snapshot
        }
        for (const Error &failure : m_snapshot.failures) {
            if (failure.subject.startsWith(folder + u'/'))
                m_result.failures.append(failure);
        }
    }

    void addFile(const QString &given, const QString &path)
    {
        if (m_seen.contains(path))
            return;
        if (const auto file = m_snapshot.file(path)) {
            addEntry(given, *file);
            return;
        }
        auto bytes = m_files.read(path, defaultReadLimit);
        if (!bytes) {
            m_result.failures.append(bytes.error());
            return;
        }
        snapshot::FileEntry entry;
        entry.path = path;
        entry.packed = PackedText::plain(*std::move(bytes));
        addEntry(given, entry);
    }

    /// The snapshot's own findings where its kinds decided; a schema given by hand, and files
    /// outside the workspace, are checked here.
    void addEntry(const QString &printed, const snapshot::FileEntry &file)
    {
        if (m_seen.contains(file.path))
            return;
        m_seen.insert(file.path);
        const Diagnostics more = m_between.value(file.path);
        // One that nobody prints is left on the disk.
        const bool isNeeded = file.leftOn == nullptr || m_schema || !more.isEmpty();
        const SourceText text = isNeeded ? file.text() : SourceText();
        CheckedFile made;
        if (!m_schema && !file.documents.isEmpty()) {
            made = checkedFile(printed, text, file.documents, file.diagnostics, file.suppressed);
        } else {
            const auto tree = yaml::SyntaxTree::parse(text, m_stop);
            const auto checked = tree ? checkTree(*tree, file.path) : std::nullopt;
            if (!checked)
                return;
            made =
                checkedFile(printed, text,
                            snapshot::documentEntries(*tree, checked->kinds, checked->diagnostics),
                            checked->diagnostics, checked->suppressed);
        }
        if (!more.isEmpty())
            addBetween(made, text, more);
        m_result.report.files.append(made);
        if (m_request.makesFixes)
            addFixes(printed, file);
    }

    /// Places are those of the text as it was; of one that was changed meanwhile they would be
    /// somewhere.
    static void addBetween(CheckedFile &made, const SourceText &text, Diagnostics more)
    {
        const auto fits = [&](const Diagnostic &finding) {
            return finding.range.end <= text.size();
        };
        if (!std::ranges::all_of(more, fits))
            return;
        made.text = text;
        made.suppressed += analysis::takeSuppressed(text, more);
        made.diagnostics += more;
        sortByPlace(made.diagnostics);
    }

    void addFixes(const QString &printed, const snapshot::FileEntry &file)
    {
        const auto isSafe = [](const Diagnostic &finding) {
            return std::ranges::any_of(finding.fixes, &Fix::isSafe);
        };
        if (std::ranges::none_of(m_result.report.files.last().diagnostics, isSafe))
            return;
        const auto findings = [&](const yaml::SyntaxTree &tree) {
            auto checked = checkTree(tree, file.path);
            return checked ? std::optional(std::move(checked->diagnostics)) : std::nullopt;
        };
        const auto fixed = assist::withSafeFixes(file.text(), findings, m_stop);
        if (fixed && fixed->fixes > 0)
            m_result.fixed.append({file.path, printed, file.text(), fixed->text, fixed->fixes});
    }

    std::optional<analysis::Checked> checkTree(const yaml::SyntaxTree &tree, const QString &path)
    {
        return m_schema ? checkWith(*m_schema, tree, m_stop)
                        : check(tree, path, *m_snapshot.rules, m_stop);
    }

    Result<void> readSchema()
    {
        const QFileInfo info(m_request.schema);
        m_store.emplace(schema::SchemaSources{
            .known = analysis::bundledSchemas(), .files = &m_files, .remote = m_request.remote});
        const auto file = m_store->find(QDir::cleanPath(info.absoluteFilePath()));
        if (!*file)
            return std::unexpected(file->error());
        m_schema = **file;
        return {};
    }

    const ValidationRequest &m_request;
    const FileSystem &m_files;
    std::stop_token m_stop;
    snapshot::Snapshot m_snapshot;
    std::optional<schema::SchemaStore> m_store;
    std::optional<schema::SchemaFile> m_schema;
    QHash<QString, Diagnostics> m_between; ///< by file
    QList<CheckedFile> m_deleted;
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

QList<Error> writeFixes(const QList<FileFixes> &fixed, const FileSystem &files)
{
    QList<Error> failures;
    for (const FileFixes &file : fixed) {
        const auto now = files.read(file.path, defaultReadLimit);
        if (!now || *now != file.before.bytes()) {
            failures.append(Error{u"workspace.changed-on-disk"_s,
                                  Tr::tr("%1 was changed by another program.").arg(file.printed),
                                  file.path, Tr::tr("Run the command again.")});
            continue;
        }
        if (const auto written = files.write(file.path, file.after.bytes()); !written)
            failures.append(written.error());
    }
    return failures;
}

Result<Validation> validateWithSchema(const SchemaValidationRequest &request, std::stop_token stop)
{
    expensive();
    const schema::SchemaStore store(request.sources);
    const QString schemaPath = QDir::cleanPath(QFileInfo(request.schema).absoluteFilePath());
    const auto schema = store.find(schemaPath);
    if (!*schema)
        return std::unexpected(schema->error());
    Validation result;
    if (!(*schema)->found.isEmpty())
        result.report.files.append({request.schema,
                                    SourceText(store.filesRead().value(schemaPath)),
                                    {},
                                    (*schema)->found});
    for (const QString &path : request.documents) {
        const auto bytes = request.sources.files->read(path, defaultReadLimit);
        if (!bytes) {
            result.failures.append(bytes.error());
            continue;
        }
        const SourceText text(*bytes);
        const auto tree = yaml::SyntaxTree::parse(text, stop);
        const auto checked = tree ? checkWith(**schema, *tree, stop) : std::nullopt;
        if (!checked)
            return std::unexpected(
                Error{u"workspace.stopped"_s, Tr::tr("The check was stopped."), {}, {}});
        Diagnostics found = checked->diagnostics;
        // A file without a document is what JSON calls null; in a workspace it is just empty.
        if (tree->documents().isEmpty()) {
            const yaml::Document nothing;
            const auto &kind = (*schema)->kindFor(nothing);
            found += schema::validate(kind->schema, *tree, nothing, stop).value_or(Diagnostics());
        }
        result.report.files.append(
            checkedFile(path, text, snapshot::documentEntries(*tree, checked->kinds, found), found,
                        checked->suppressed));
    }
    result.notFetched = store.notFetched();
    return result;
}

} // namespace waymark::workspace
