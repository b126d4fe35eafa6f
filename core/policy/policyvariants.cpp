// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/policyset.h"
#include "schema/crddefinition.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

void dropPlace(Expression &expression)
{
    expression.range = {};
    expression.pointer = {};
    expression.verbatimAt = -1;
}

/// The policy as if it stood nowhere.
AdmissionPolicy unplaced(AdmissionPolicy policy)
{
    policy.path.clear();
    policy.document = 0;
    policy.nameRange = {};
    for (auto *list : {&policy.matchConditions, &policy.variables, &policy.auditAnnotations}) {
        for (NamedExpression &each : *list)
            dropPlace(each.expression);
    }
    for (Validation &each : policy.validations) {
        dropPlace(each.expression);
        dropPlace(each.messageExpression);
    }
    return policy;
}

bool isSameButForPlaces(const AdmissionPolicy &left, const AdmissionPolicy &right)
{
    return left == right || unplaced(left) == unplaced(right);
}

bool isSameButForPlaces(PolicyBinding left, const PolicyBinding &right)
{
    left.path = right.path;
    left.document = right.document;
    left.policyRange = right.policyRange;
    return left == right;
}

bool isSameButForPlaces(Exception left, const Exception &right)
{
    left.path = right.path;
    left.document = right.document;
    left.nameRange = right.nameRange;
    left.untilRange = right.untilRange;
    left.ruleRange = right.ruleRange;
    left.targetRange = right.targetRange;
    left.decidedByRange = right.decidedByRange;
    return left == right;
}

bool isSameButForPlaces(const Parameters &left, const Parameters &right)
{
    return left.apiVersion == right.apiVersion && left.kind == right.kind
           && left.space == right.space
           && left.tree.text().slice(left.document.range)
                  == right.tree.text().slice(right.document.range);
}

/// Finds what is the same elsewhere, by its name: workspaces have thousands of exceptions.
template<typename Item>
class ByName
{
public:
    template<typename Items>
    explicit ByName(const Items &items)
    {
        for (const Item &item : items)
            m_items.insert(item.name, &item);
    }

    bool hasLike(const Item &item) const
    {
        const auto [begin, end] = m_items.equal_range(item.name);
        return std::any_of(begin, end,
                           [&](const Item *other) { return isSameButForPlaces(*other, item); });
    }

private:
    QMultiHash<QString, const Item *> m_items;
};

/// The policies that a document decides about, as their parameters or as a Namespace.
QStringList readersOf(const PolicySet &policies, const Parameters &given)
{
    QStringList readers;
    for (const PolicyBinding &binding : policies.bindings()) {
        const AdmissionPolicy *policy = policies.policyNamed(binding.policy);
        const bool isGiven =
            policy != nullptr && policy->paramKind == given.kind && binding.params
            && (binding.params->name.isEmpty() || binding.params->name == given.name);
        if (given.kind == "Namespace"_L1 || isGiven)
            readers.append(binding.policy);
    }
    return readers;
}

} // namespace

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
    other.addAll(tree, path);
    return other;
}

PolicySet PolicySet::withDocuments(const yaml::SyntaxTree &tree, const QString &path) const
{
    PolicySet other = *this;
    for (const yaml::Document &document : tree.documents()) {
        const QString name =
            document.root.value(u"metadata").target().value(u"name").target().text();
        const auto isOfName = [&](const auto &one) {
            return one.name == name;
        };
        if (isPolicy(document))
            other.m_policies.removeIf([&](const auto &one) { return isOfName(one->policy); });
        if (isBinding(document) || isKyvernoPolicy(document))
            other.m_bindings.removeIf(isOfName);
        else if (isException(document))
            other.m_exceptions.removeIf(isOfName);
    }
    other.indexBindings();
    other.addAll(tree, path);
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

PolicySet PolicySet::only(const QStringList &names) const
{
    PolicySet other = *this;
    other.m_policies.removeIf(
        [&](const auto &policy) { return !names.contains(policy->policy.name); });
    other.m_bindings.removeIf(
        [&](const PolicyBinding &one) { return !names.contains(one.policy); });
    other.indexBindings();
    return other;
}

QStringList PolicySet::changedFrom(const PolicySet &other) const
{
    QStringList changed;
    for (const auto &[one, another] : {std::pair(this, &other), std::pair(&other, this)}) {
        const ByName<PolicyBinding> bindings(another->m_bindings);
        const ByName<Exception> exceptions(another->m_exceptions);
        const ByName<Parameters> documents(another->m_documents);
        for (const auto &policy : one->m_policies) {
            const AdmissionPolicy *same = another->policyNamed(policy->policy.name);
            if (same == nullptr || !isSameButForPlaces(policy->policy, *same))
                changed.append(policy->policy.name);
        }
        for (const PolicyBinding &binding : one->m_bindings) {
            if (!bindings.hasLike(binding))
                changed.append(binding.policy);
        }
        for (const Exception &exception : one->m_exceptions) {
            if (!exceptions.hasLike(exception))
                changed.append(exception.policy);
        }
        for (const Parameters &given : one->m_documents) {
            if (!documents.hasLike(given))
                changed += readersOf(*one, given);
        }
    }
    changed.removeDuplicates();
    return changed;
}

const AdmissionPolicy *PolicySet::policyNamed(const QString &name) const
{
    const auto found = std::ranges::find_if(
        m_policies, [&](const auto &policy) { return policy->policy.name == name; });
    return found == m_policies.end() ? nullptr : &(*found)->policy;
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

void PolicySet::addAll(const yaml::SyntaxTree &tree, const QString &path)
{
    // What policies read is only known when all of them are there.
    for (const bool areRead : {false, true}) {
        for (const yaml::Document &document : tree.documents()) {
            const bool isInput =
                !wants(document)
                && reads(document.topLevel(u"apiVersion"), document.topLevel(u"kind"));
            const bool isDeciding = wants(document) || schema::isCrd(document);
            if (areRead ? isInput : isDeciding)
                supplant(tree, document, path);
        }
    }
}

void PolicySet::indexBindings()
{
    m_bindingsOf.clear();
    for (qsizetype i = 0; i < m_bindings.size(); ++i)
        m_bindingsOf.insert(m_bindings[i].policy, i);
}

} // namespace waymark::policy
