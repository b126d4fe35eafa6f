// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/judgeddocument.h"

using namespace Qt::StringLiterals;

namespace waymark::analysis {

std::shared_ptr<const policy::CrdRules> KindRules::of(const schema::KindEntry &kind)
{
    const std::scoped_lock lock(m_mutex);
    // The rules that it was made of are kept, so that no others come to lie where they are.
    auto &[source, rules] = m_rules[kind.rules.constData()];
    if (!rules) {
        source = kind.rules;
        rules = std::make_shared<const policy::CrdRules>(kind);
    }
    return rules;
}

const policy::ServedObject &JudgedDocument::object()
{
    if (!m_object)
        m_object.emplace(m_part.document.root, schema());
    return *m_object;
}

yaml::Node JudgedDocument::before()
{
    if (!m_was) {
        const yaml::Node committed = committedVersion(m_part, m_committed);
        // Most documents are as they were committed, and needn't be looked at twice.
        const bool isSame = committed && committed == m_part.document.root;
        if (!isSame)
            m_before.emplace(committed, schema());
        m_was = isSame ? object().root() : m_before->root();
    }
    return *m_was;
}

Diagnostics JudgedDocument::brokenRules(const policy::CrdRules &rules,
                                        QHash<QString, policy::RuleTrace> *traces)
{
    Diagnostics found;
    if (!rules.hasTransitions())
        found = rules.check(m_part.document, object(), {}, traces);
    // What was so before is judged more mildly, so a failure is looked at again with it.
    if (rules.hasTransitions() || (!found.isEmpty() && before())) {
        if (traces != nullptr)
            traces->clear();
        found = rules.check(m_part.document, object(), before(), traces);
    }
    return found;
}

QList<policy::Decision> JudgedDocument::decisions(const policy::PolicySet &policies, bool isWhole)
{
    const policy::Resource resource = policies.resources().of(
        m_part.document.topLevel(u"apiVersion"), m_part.document.topLevel(u"kind"));
    if (resource.version.isEmpty() || resource.kind.isEmpty()
        || (!isWhole && !policies.concern(resource)))
        return {};
    const yaml::Node old = policies.distinguishUpdates(resource) ? before() : yaml::Node();
    return policies.decide(request(policies, resource, old), isWhole, isWhole);
}

policy::AdmissionRequest JudgedDocument::request(const policy::PolicySet &policies,
                                                 const policy::Resource &resource,
                                                 yaml::Node before)
{
    const yaml::Node metadata = m_part.document.root.value(u"metadata").target();
    policy::AdmissionRequest request{.operation = before ? policy::Operation::Update
                                                         : policy::Operation::Create,
                                     .resource = resource,
                                     .name = metadata.value(u"name").target().text(),
                                     .space = metadata.value(u"namespace").target().text(),
                                     .object = object().root(),
                                     .oldObject = before,
                                     .namespaceObject = {},
                                     .user = {},
                                     .groups = {}};
    if (!resource.isNamespaced)
        request.space.clear();
    else if (request.space.isEmpty())
        request.space = u"default"_s;
    if (!request.space.isEmpty())
        request.namespaceObject = policies.namespaceNode(request.space);
    return request;
}

} // namespace waymark::analysis
