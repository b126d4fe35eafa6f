// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/policyset.h"
#include "policy/servedobject.h"
#include "snapshot/snapshot.h"

#include <QSet>

#include <functional>
#include <memory>
#include <stop_token>

namespace waymark::rehearsal {

/// A document as rules meet it.
struct CorpusDocument
{
    QString path;       ///< absolute
    QString shown;      ///< as people see it
    qsizetype line = 0; ///< from 0
    QString owner;      ///< `spec.owner`; empty: nobody says
    yaml::SyntaxTree tree;
    yaml::Document document;
    policy::AdmissionRequest request; ///< to create it, without its namespace
    std::shared_ptr<const schema::KindEntry> kind;
    std::shared_ptr<const policy::ServedObject> object;
};

/// What a changed rule is tried on: the documents of a workspace that any rule may be for, read
/// once. Immutable, any thread.
class ImpactCorpus
{
public:
    /// Documents of kinds that a policy of one of `policies` may be for, and of `kinds`; with
    /// `names` only those of these names. nullopt when stopped.
    [[nodiscard]] static std::optional<ImpactCorpus>
    of(const snapshot::Snapshot &snapshot, const QList<const policy::PolicySet *> &policies,
       const QSet<schema::KindKey> &kinds, std::stop_token stop,
       const std::optional<QSet<QString>> &names = std::nullopt);

    /// The same, one file at a time, on several threads; nothing is kept. `isAsked` says which
    /// files matter; empty: all. False when stopped.
    static bool each(const snapshot::Snapshot &snapshot, const policy::PolicySet &policies,
                     const std::function<void(const CorpusDocument &)> &visit, std::stop_token stop,
                     const std::function<bool(const snapshot::FileEntry &)> &isAsked = {});
    /// The one document that stands at `offset` of a file, whatever its kind; nullopt where there
    /// is none.
    [[nodiscard]] static std::optional<CorpusDocument> one(const snapshot::Snapshot &snapshot,
                                                           const QString &path, qsizetype offset);

    [[nodiscard]] const std::vector<CorpusDocument> &documents() const { return m_documents; }

private:
    std::vector<CorpusDocument> m_documents;
};

} // namespace waymark::rehearsal
