// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/deletedfiles.h"

#include "base/expensive.h"
#include "policy/policyfindings.h"
#include "vcs/git.h"
#include "workspace/workspacetr.h"

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

bool isAskedFor(const QString &path, const QStringList &asked)
{
    return std::ranges::any_of(
        asked, [&](const QString &one) { return path == one || path.startsWith(one + u'/'); });
}

/// At the name that now stands where the document stood.
Diagnostics placedIn(const SourceText &text, const CheckedFile &committed)
{
    const auto tree = yaml::SyntaxTree::parse(text);
    const qsizetype last = tree->documents().size() - 1;
    Diagnostics found;
    for (const Diagnostic &finding : committed.diagnostics) {
        Diagnostic placed;
        placed.code = finding.code;
        placed.severity = finding.severity;
        placed.rule = finding.rule;
        placed.message = finding.message;
        placed.next = finding.next;
        const auto was =
            std::ranges::find(committed.documents, finding.document, &CheckedDocument::index);
        placed.why = was == committed.documents.end()
                         ? finding.why
                         : Tr::tr("%1 “%2” was committed in this file and is gone: to a cluster "
                                  "that is a deletion.")
                               .arg(was->kind, was->name);
        placed.document =
            int(std::clamp<qsizetype>(finding.document, 0, std::max(last, qsizetype{0})));
        if (last >= 0) {
            const yaml::Node name = tree->documents()[placed.document]
                                        .root.value(u"metadata")
                                        .target()
                                        .value(u"name")
                                        .target();
            placed.range = name.range();
            placed.pointer = JsonPointer({u"metadata"_s, u"name"_s});
        }
        found.append(placed);
    }
    return found;
}

} // namespace

DeletionFindings checkDeleted(const snapshot::Snapshot &snapshot, const QStringList &asked,
                              const Process &process, std::stop_token stop)
{
    expensive();
    DeletionFindings findings;
    if (!areForDeletions(*snapshot.rules->policies))
        return findings;
    const DeletionCheck check(snapshot);
    QSet<QString> seen; // roots may lie in each other
    for (const snapshot::Root &root : snapshot.roots) {
        if (!root.head || root.isFollowed)
            continue;
        const auto git = vcs::Git::open(process, root.path, vcs::Trust::Yes);
        const auto state = git ? git->status(stop) : Result<vcs::WorkState>();
        if (!git || !state)
            continue;
        QHash<QString, QString> committed; // where it was, by where it is or was
        QSet<QString> gone;
        for (const vcs::ChangedFile &changed : state->changes) {
            const QString path = git->workTree() + u'/' + changed.path;
            if (isYaml(path) && path.startsWith(root.path + u'/') && isAskedFor(path, asked)
                && !seen.contains(path))
                committed.insert(path, changed.from.isEmpty() ? changed.path : changed.from);
            if (changed.kind == vcs::ChangedFile::Kind::Removed)
                gone.insert(path);
        }
        const auto texts = git->filesAt(u"HEAD"_s, committed.values(), stop);
        for (auto one = committed.cbegin(); texts && one != committed.cend(); ++one) {
            seen.insert(one.key());
            if (!texts->contains(one.value()))
                continue;
            const CheckedFile file = check.check(one.key(), texts->value(one.value()), stop);
            if (file.diagnostics.isEmpty())
                continue;
            if (const auto present = snapshot.file(one.key()))
                findings.between.insert(one.key(), placedIn(present->text(), file));
            else if (gone.contains(one.key())) // what is there isn't of the workspace
                findings.files.append(file);
        }
    }
    std::ranges::sort(findings.files, {}, &CheckedFile::path);
    return findings;
}

} // namespace waymark::workspace
