// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/decide.h"
#include "policy/exception.h"
#include "policy/inputview.h"

#include <QMultiHash>

namespace waymark::policy {

/// The policies of a workspace, with all that they need from its other documents. Built once,
/// immutable after that, shared, any thread.
class PolicySet
{
public:
    /// `now` decides which exceptions count.
    explicit PolicySet(const QDateTime &now)
        : m_now(now.toUTC())
    {}
    [[nodiscard]] const QDateTime &now() const { return m_now; }
    /// The oldest Kubernetes, 1.`minor`, that new expressions have to run on; 0: any.
    void setTarget(int minor) { m_target = minor; }

    /// Whether a document decides about others by itself: a policy, a binding, an exception.
    [[nodiscard]] static bool wants(const yaml::Document &document);
    /// Whether one of the policies added so far reads such a document: as its parameters, or as the
    /// namespace of a resource.
    [[nodiscard]] bool reads(const QString &apiVersion, const QString &kind) const;
    /// The kinds of what they read; empty where there are no policies.
    [[nodiscard]] QStringList kindsRead() const;

    /// Anything that it wants or reads, and definitions of kinds.
    void add(const yaml::SyntaxTree &tree, const yaml::Document &document, const QString &path);

    // Sets for questions of the kind "what if"; they share what they have in common.
    /// The same at another time.
    [[nodiscard]] PolicySet at(const QDateTime &now) const;
    /// As if the documents of that file were those of the tree.
    [[nodiscard]] PolicySet withFile(const QString &path, const yaml::SyntaxTree &tree) const;
    /// As if the documents of a tree stood in the place of those of the same kind and name.
    [[nodiscard]] PolicySet withDocuments(const yaml::SyntaxTree &tree, const QString &path) const;
    /// Of that policy alone, in the place of the one of its name, with its bindings and all else.
    [[nodiscard]] PolicySet only(std::shared_ptr<const CompiledPolicy> policy) const;
    /// Of the policies of these names, with their bindings and all else.
    [[nodiscard]] PolicySet only(const QStringList &names) const;
    /// The names of policies that may decide otherwise than in the other set.
    [[nodiscard]] QStringList changedFrom(const PolicySet &other) const;
    /// Parameters or a Namespace, in the place of those of the same name.
    void supplant(const yaml::SyntaxTree &tree, const yaml::Document &document,
                  const QString &path);

    [[nodiscard]] bool isEmpty() const { return m_policies.isEmpty(); }
    [[nodiscard]] const QList<std::shared_ptr<const CompiledPolicy>> &policies() const
    {
        return m_policies;
    }
    [[nodiscard]] const QList<PolicyBinding> &bindings() const { return m_bindings; }
    [[nodiscard]] const QList<Exception> &exceptions() const { return m_exceptions; }
    [[nodiscard]] const ResourceNames &resources() const { return m_resources; }
    /// nullptr where there is none of that name.
    [[nodiscard]] const AdmissionPolicy *policyNamed(const QString &name) const;
    /// The Namespace of that name; an invalid node where nobody says what it is like.
    [[nodiscard]] yaml::Node namespaceNode(const QString &name) const;

    /// Whether any policy is for such resources, whatever is done with them.
    [[nodiscard]] bool concern(const Resource &resource) const;
    /// Whether it matters to one of those if a resource is new or changed.
    [[nodiscard]] bool distinguishUpdates(const Resource &resource) const;
    /// What all policies and bindings say of a request, exceptions noted. `withUnmatched`: those
    /// that aren't for it, too. `withReads`: also what passed says what it read (see `evaluate`).
    [[nodiscard]] QList<Decision> decide(const AdmissionRequest &request,
                                         bool withUnmatched = false, bool withReads = false) const;

    /// Those of a policy's bindings that are for a request, where the policy is for it, be it new
    /// or changed. nullopt: it isn't, or that can't be told here.
    [[nodiscard]] std::optional<QList<const PolicyBinding *>>
    bindingsFor(const AdmissionPolicy &policy, AdmissionRequest request) const;

    /// What the expressions of that policy can read for a request, by binding and parameters.
    [[nodiscard]] QList<ShownInput> inputsFor(const QString &name,
                                              const AdmissionRequest &request) const;
    /// What the first binding of that policy that finds any hands to it; nullptr: nothing.
    [[nodiscard]] const Parameters *firstParams(const AdmissionPolicy &policy,
                                                const AdmissionRequest &request) const;

    /// What is wrong with a policy, a binding or an exception, as its text is now; nothing for
    /// other documents.
    [[nodiscard]] Diagnostics problemsIn(const yaml::Document &document, const QString &path) const;

private:
    void decideBinding(const CompiledPolicy &policy, const PolicyBinding &binding,
                       const AdmissionRequest &request, bool withReads,
                       QList<Decision> &into) const;
    void noteExceptions(const AdmissionRequest &request, QList<Decision> &decisions) const;
    [[nodiscard]] bool hasPolicy(const QString &name) const;
    void addBinding(PolicyBinding binding);
    [[nodiscard]] std::optional<Diagnostic> twinOf(const PolicyBinding &binding) const;
    [[nodiscard]] Diagnostics paramProblems(const PolicyBinding &binding) const;
    void addTooNew(const AdmissionPolicy &policy, Diagnostics &found) const;
    void indexBindings();
    void addAll(const yaml::SyntaxTree &tree, const QString &path);
    /// `space` is empty for parameters that are in no namespace.
    [[nodiscard]] QList<const Parameters *>
    paramsFor(const AdmissionPolicy &policy, const ParamRef &ref, const QString &space) const;
    /// One nullptr where the policy has no parameters.
    [[nodiscard]] QList<const Parameters *> handedTo(const AdmissionPolicy &policy,
                                                     const PolicyBinding &binding,
                                                     const AdmissionRequest &request) const;

    QList<std::shared_ptr<const CompiledPolicy>> m_policies;
    QList<PolicyBinding> m_bindings;
    QMultiHash<QString, qsizetype> m_bindingsOf; ///< by policy
    std::vector<Parameters> m_documents;         ///< params and namespaces
    ResourceNames m_resources;
    QList<Exception> m_exceptions;
    QDateTime m_now;
    int m_target = 0;
};

} // namespace waymark::policy
