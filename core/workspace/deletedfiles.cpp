// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/deletedfiles.h"

#include "base/expensive.h"
#include "policy/policyfindings.h"
#include "vcs/git.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

bool areForDeletions(const policy::PolicySet &policies)
{
    return std::ranges::any_of(policies.policies(), [](const auto &policy) {
        return std::ranges::any_of(
            policy->policy.constraints.rules(), [](const policy::ResourceRule &rule) {
                return rule.operations.contains(u"*"_s) || rule.operations.contains(u"DELETE"_s);
            });
    });
}

QString identityOf(const QString &apiVersion, const QString &kind, const QString &space,
                   const QString &name)
{
    return apiVersion.section(u'/', 0, -2) + u'|' + kind + u'|'
           + (space.isEmpty() ? u"default"_s : space) + u'|' + name;
}

/// Every document that there is still.
QSet<QString> present(const snapshot::Snapshot &snapshot)
{
    QSet<QString> all;
    for (const auto &file : snapshot.files) {
        for (const snapshot::DocumentEntry &entry :
             file ? file->documents : QList<snapshot::DocumentEntry>())
            all.insert(identityOf(entry.apiVersion, entry.kind, entry.space, entry.name));
    }
    return all;
}

class DeletionCheck
{
public:
    explicit DeletionCheck(const snapshot::Snapshot &snapshot)
        : m_policies(*snapshot.rules->policies)
        , m_kinds(snapshot.rules->kinds)
        , m_present(present(snapshot))
    {}

    CheckedFile check(const QString &shown, const QByteArray &bytes,
                      const std::stop_token &stop) const
    {
        CheckedFile file{
            .path = shown, .text = SourceText(bytes), .documents = {}, .diagnostics = {}};
        const auto tree = yaml::SyntaxTree::parse(file.text, stop);
        for (const yaml::Document &document : tree ? tree->documents() : QList<yaml::Document>())
            checkDocument(document, file);
        sortByPlace(file.diagnostics);
        return file;
    }

private:
    void checkDocument(const yaml::Document &document, CheckedFile &file) const
    {
        const QString apiVersion = document.topLevel(u"apiVersion");
        const QString kind = document.topLevel(u"kind");
        const policy::Resource resource = m_policies.resources().of(apiVersion, kind);
        const yaml::Node metadata = document.root.value(u"metadata").target();
        const QString name = metadata.value(u"name").target().text();
        QString space = metadata.value(u"namespace").target().text();
        if (kind.isEmpty() || !m_policies.concern(resource)
            || m_present.contains(identityOf(apiVersion, kind, space, name)))
            return;
        if (!resource.isNamespaced)
            space.clear();
        else if (space.isEmpty())
            space = u"default"_s;
        const auto entry = m_kinds.share({apiVersion, kind});
        const policy::ServedObject object(document.root, entry ? &entry->schema : nullptr);
        policy::AdmissionRequest request{.operation = policy::Operation::Delete,
                                         .resource = resource,
                                         .name = name,
                                         .space = space,
                                         .object = {},
                                         .oldObject = object.root(),
                                         .namespaceObject = {},
                                         .user = {},
                                         .groups = {}};
        if (!space.isEmpty())
            request.namespaceObject = m_policies.namespaceNode(space);
        const Diagnostics found =
            policy::findingsFrom(m_policies.decide(request), m_policies, document, object);
        file.diagnostics += found;
        file.documents.append({document.index, apiVersion, kind, name,
                               std::ranges::none_of(found, [](const Diagnostic &one) {
                                   return one.severity == Severity::Error;
                               })});
    }

    const policy::PolicySet &m_policies;
    const schema::Registry &m_kinds;
    QSet<QString> m_present;
};

bool isYaml(const QString &path)
{
    return path.endsWith(".yaml"_L1) || path.endsWith(".yml"_L1);
}

} // namespace

QList<CheckedFile> checkDeleted(const snapshot::Snapshot &snapshot, const QString &below,
                                const Process &process, std::stop_token stop)
{
    expensive();
    QList<CheckedFile> files;
    if (!areForDeletions(*snapshot.rules->policies))
        return files;
    const DeletionCheck check(snapshot);
    for (const snapshot::Root &root : snapshot.roots) {
        if (!root.head || root.isFollowed)
            continue;
        const auto git = vcs::Git::open(process, root.path, vcs::Trust::Yes);
        const auto state = git ? git->status(stop) : Result<vcs::WorkState>();
        if (!git || !state)
            continue;
        for (const vcs::ChangedFile &changed : state->changes) {
            const QString path = git->workTree() + u'/' + changed.path;
            if (changed.kind != vcs::ChangedFile::Kind::Removed || !isYaml(path)
                || !path.startsWith(root.path + u'/') || !path.startsWith(below + u'/'))
                continue;
            const auto bytes = git->fileAt(u"HEAD"_s, changed.path, stop);
            if (!bytes || !*bytes)
                continue;
            CheckedFile file = check.check(path, **bytes, stop);
            if (!file.diagnostics.isEmpty())
                files.append(file);
        }
    }
    std::ranges::sort(files, {}, &CheckedFile::path);
    return files;
}

} // namespace waymark::workspace
