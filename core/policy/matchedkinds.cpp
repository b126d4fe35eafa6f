// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/matchedkinds.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

constexpr int typesCheckedByServers = 10; // apiserver, `validating/typechecking.go`

enum class Naming : quint8 { No, ByWildcard, ByName };

Naming namingOf(const ResourceRule &rule, const Resource &resource)
{
    bool isWild = false;
    const auto has = [&](const QStringList &words, const QString &name) {
        if (words.contains(name))
            return true;
        isWild |= words.contains(u"*"_s);
        return words.contains(u"*"_s);
    };
    const bool isIt =
        has(rule.groups, resource.group) && has(rule.versions, resource.version)
        && (has(rule.resources, resource.plural) || rule.resources.contains(u"*/*"_s));
    isWild |= !rule.resources.contains(resource.plural);
    return !isIt ? Naming::No : isWild ? Naming::ByWildcard : Naming::ByName;
}

Naming namingOf(const MatchConstraints &constraints, const Resource &resource)
{
    Naming best = Naming::No;
    for (const ResourceRule &rule : constraints.rules())
        best = std::max(best, namingOf(rule, resource));
    return best;
}

} // namespace

QList<MatchedKind> matchedKinds(const AdmissionPolicy &policy, const schema::Registry &kinds,
                                const ResourceNames &names)
{
    QList<MatchedKind> matched;
    int checked = 0;
    const auto add = [&](const schema::KindKey &key, bool isNamed) {
        if (auto kind = kinds.share(key); kind && !kind->schema.isEmpty())
            matched.append(
                {std::move(kind), isNamed, isNamed && checked++ < typesCheckedByServers});
    };
    for (const Resource &resource : names.defined()) {
        const Naming naming = namingOf(policy.constraints, resource);
        if (naming != Naming::No)
            add({resource.group + u'/' + resource.version, resource.kind},
                naming == Naming::ByName);
    }
    return matched;
}

} // namespace waymark::policy
