// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/policyset.h"
#include "schema/crddefinition.h"

namespace waymark::policy {

PolicySet PolicySet::at(const QDateTime &now) const
{
    PolicySet other = *this;
    other.m_now = now.toUTC();
    return other;
}

PolicySet PolicySet::withFile(const QString &path, const yaml::SyntaxTree &tree) const
{
    PolicySet other = *this;
    other.m_policies.removeIf([&](const auto &policy) { return policy->policy.path == path; });
    other.m_bindings.removeIf([&](const PolicyBinding &one) { return one.path == path; });
    other.m_exceptions.removeIf([&](const Exception &one) { return one.path == path; });
    std::erase_if(other.m_documents, [&](const Parameters &one) { return one.path == path; });
    other.indexBindings();
    // What policies read is only known when all of them are there.
    for (const bool areRead : {false, true}) {
        for (const yaml::Document &document : tree.documents()) {
            const bool isInput =
                !wants(document)
                && other.reads(document.topLevel(u"apiVersion"), document.topLevel(u"kind"));
            const bool isDeciding = wants(document) || schema::isCrd(document);
            if (areRead ? isInput : isDeciding)
                other.add(tree, document, path);
        }
    }
    return other;
}

PolicySet PolicySet::only(std::shared_ptr<const CompiledPolicy> policy) const
{
    PolicySet other = *this;
    const QString name = policy->policy.name;
    other.m_policies = {std::move(policy)};
    other.m_bindings.removeIf([&](const PolicyBinding &one) { return one.policy != name; });
    other.indexBindings();
    return other;
}

void PolicySet::supplant(const yaml::SyntaxTree &tree, const yaml::Document &document,
                         const QString &path)
{
    std::vector<Parameters> others = std::move(m_documents);
    m_documents.clear();
    add(tree, document, path);
    if (m_documents.empty()) {
        m_documents = std::move(others);
        return;
    }
    const Parameters &added = m_documents.front();
    std::erase_if(others, [&](const Parameters &one) {
        return one.kind == added.kind && one.apiVersion == added.apiVersion
               && one.name == added.name && one.space == added.space;
    });
    m_documents.insert(m_documents.end(), others.begin(), others.end());
}

void PolicySet::indexBindings()
{
    m_bindingsOf.clear();
    for (qsizetype i = 0; i < m_bindings.size(); ++i)
        m_bindingsOf.insert(m_bindings[i].policy, i);
}

} // namespace waymark::policy
