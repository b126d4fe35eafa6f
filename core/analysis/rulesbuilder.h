// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"
#include "catalog/fragment.h"
#include "policy/policyset.h"

#include <QCryptographicHash>

#include <array>
#include <vector>

namespace waymark::analysis {

/// What a workspace's own file says of how documents are checked.
struct RuleSettings
{
    Bindings bindings;
    SeverityRules severities;
    int kubernetes = 0; ///< the minor version that policies have to run on; 0: any
    catalog::EntityKinds entityKinds = {};
    catalog::Exclusion exclusion = {};
    QByteArray digest; ///< of what of it decides how documents are checked
};

/// Of what documents may say of the entities of a workspace: the same for the same entities,
/// whatever their order, so that those of one file can be taken out and others put in.
class EntitiesDigest
{
public:
    EntitiesDigest() = default;
    /// Of what `bytes()` returned; anything else counts as none.
    explicit EntitiesDigest(const QByteArray &bytes);

    void add(const catalog::Fragment &entities) { add(entities, 1); }
    void remove(const catalog::Fragment &entities) { add(entities, ~quint64{0}); }
    [[nodiscard]] QByteArray bytes() const;

private:
    void add(const catalog::Fragment &entities, quint64 times);

    std::array<quint64, 2> m_sums{};
};

/// Rules that know other entities and are the same else.
[[nodiscard]] std::shared_ptr<const Rules>
withEntities(const Rules &rules, std::vector<std::shared_ptr<const catalog::Fragment>> entities,
             const EntitiesDigest &digest);

/// Gathers what the documents of a workspace say of each other: the kinds they define, what
/// RequestKinds add, the entities of the catalog. Documents first, `build()` last.
class RulesBuilder
{
public:
    /// `known` is the store of the rules before; it is kept when nothing that it read has changed.
    /// `now` decides which exceptions from policies count.
    RulesBuilder(const RuleSettings &settings, const FileSystem &files,
                 std::shared_ptr<const schema::RemoteSchemas> remote,
                 std::shared_ptr<const schema::SchemaStore> known, const QDateTime &now);

    /// What documents were at the last commit; nullptr: nothing is known of it. `commits` are those
    /// of the roots, empty for one without Git: other ones make other rules.
    void addCommitted(std::shared_ptr<const CommittedTexts> committed,
                      const QList<QByteArray> &commits);
    /// The entities of a file; its tree isn't asked for.
    void addEntities(std::shared_ptr<const catalog::Fragment> entities);
    /// A check of a room above, which judges each document by its own text.
    void addCheck(DocumentCheck check) { m_checks.append(std::move(check)); }
    /// What documents added so far say of policies.
    [[nodiscard]] const policy::PolicySet &policies() const { return *m_policies; }
    /// A document that other documents are checked by, or another one of its file.
    void addDocument(const yaml::SyntaxTree &tree, const yaml::Document &document,
                     const QString &path);
    [[nodiscard]] std::shared_ptr<const Rules> build();
    /// What is wrong with the documents that define kinds, by file.
    [[nodiscard]] const QHash<QString, Diagnostics> &problems() const { return m_problems; }

private:
    struct Definition
    {
        yaml::SyntaxTree tree;
        yaml::Document document;
        QString path;
    };

    void addRequestKind(const Definition &definition);
    void addInputs();
    [[nodiscard]] QByteArray lastingDigest(QByteArrayView digest) const;
    void addDefinition(const schema::KindKey &key, const QString &path);

    std::shared_ptr<policy::PolicySet> m_policies;
    std::shared_ptr<Rules> m_rules;
    QList<Definition> m_crds;
    QList<Definition> m_requestKinds;
    QList<Definition> m_others; ///< policies may read them
    QHash<QString, Diagnostics> m_problems;
    QList<DocumentCheck> m_checks;
    QCryptographicHash m_digest{QCryptographicHash::Sha1};
    EntitiesDigest m_entitiesDigest;
    std::vector<std::shared_ptr<const catalog::Fragment>> m_entities;
};

} // namespace waymark::analysis
