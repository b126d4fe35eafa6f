// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/fixer.h"
#include "schema/halfkind.h"
#include "schema/registry.h"
#include "schema/schematr.h"
#include "schema/words.h"
#include "text/nearest.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

QString groupOf(const QString &apiVersion)
{
    return apiVersion.section(u'/', 0, 0);
}

/// Kinds that Kubernetes has beside some that are bundled, and that nobody gave a schema here.
bool isOfKubernetes(const KindKey &key)
{
    static const QStringList kinds{
        u"MutatingAdmissionPolicy"_s, u"MutatingAdmissionPolicyBinding"_s,
        u"MutatingWebhookConfiguration"_s, u"ValidatingWebhookConfiguration"_s};
    const QString group = groupOf(key.apiVersion);
    if (group == "admissionregistration.k8s.io"_L1 && kinds.contains(key.kind))
        return true;
    // Answers of a server, which people keep as files: PodList, List.
    const bool isItsGroup =
        group == key.apiVersion || !group.contains(u'.') || group.endsWith(".k8s.io"_L1);
    return isItsGroup && key.kind.endsWith("List"_L1);
}

struct Correction
{
    QString field; ///< `apiVersion` or `kind`
    QString meant; ///< what it should be; empty where nobody knows
    QString message;
    QString next;
    Severity severity = Severity::Error;
};

/// The kind is known, in another version or in a group that is written nearly the same.
template<typename IsDeprecated>
std::optional<Correction> otherVersion(const KindKey &key, const QList<KindKey> &kinds,
                                       IsDeprecated isDeprecated)
{
    QStringList served;
    QStringList others;
    for (const KindKey &known : kinds) {
        if (known.kind != key.kind)
            continue;
        const bool isSameGroup = groupOf(known.apiVersion) == groupOf(key.apiVersion);
        (isSameGroup ? served : others).append(known.apiVersion);
    }
    // Nobody is sent to a version that goes next, unless there is no other.
    QStringList lasting = served;
    lasting.removeIf(
        [&](const QString &apiVersion) { return isDeprecated({apiVersion, key.kind}); });
    if (!lasting.isEmpty())
        served = lasting;
    const QStringList &candidates = served.isEmpty() ? others : served;
    const QString meant = served.isEmpty() ? likelyMeant(key.apiVersion, others).value_or(QString())
                                           : byDistance(key.apiVersion, served).constFirst();
    if (meant.isEmpty())
        return std::nullopt;
    QStringList words;
    for (const QString &candidate : candidates)
        words.append(quoted(candidate));
    return Correction{u"apiVersion"_s, meant,
                      Tr::tr("There is no %1 in %2.").arg(quoted(key.kind), quoted(key.apiVersion)),
                      Tr::tr("Use %1.").arg(joined(words, true))};
}

/// The group and version are known, but not this kind in it.
std::optional<Correction> otherKind(const KindKey &key, const QList<KindKey> &kinds,
                                    const QSet<KindKey> &requests)
{
    QStringList candidates;
    bool isClosed = false;
    for (const KindKey &known : kinds) {
        if (known.apiVersion != key.apiVersion)
            continue;
        candidates.append(known.kind);
        isClosed |= requests.contains(known);
    }
    const auto meant = likelyMeant(key.kind, candidates);
    // Catalogs may hold kinds of their own; groups that the workspace defines hold no others.
    if (candidates.isEmpty() || (!meant && !isClosed))
        return std::nullopt;
    QStringList words;
    for (const QString &candidate : byDistance(key.kind, candidates))
        words.append(quoted(candidate));
    // Where others may be, it can be one of them: AiResource is no slip of the finger.
    return Correction{u"kind"_s, meant.value_or(QString()),
                      Tr::tr("There is no %1 in %2.").arg(quoted(key.kind), quoted(key.apiVersion)),
                      Tr::tr("Use %1.").arg(joined(words, true)),
                      isClosed ? Severity::Error : Severity::Warning};
}

} // namespace

std::optional<Diagnostic> Registry::unknownKind(const yaml::Document &document) const
{
    const KindKey key{document.topLevel(u"apiVersion"), document.topLevel(u"kind")};
    if (m_kinds.contains(key))
        return std::nullopt;
    if (key.apiVersion.isEmpty() != key.kind.isEmpty())
        return halfAKind(document, keys());
    if (key.kind.isEmpty() || isOfKubernetes(key))
        return std::nullopt;
    // Most documents of other worlds share neither kind nor group with any of ours: a look is
    // enough, since this is asked for each of them on each key stroke.
    const bool isNear =
        std::any_of(m_kinds.keyBegin(), m_kinds.keyEnd(), [&](const KindKey &other) {
            return other.kind == key.kind || other.apiVersion == key.apiVersion;
        });
    if (!isNear)
        return std::nullopt;
    const QList<KindKey> known = keys();
    auto correction = otherKind(key, known, m_requests);
    if (!correction || correction->meant.isEmpty()) {
        const auto isDeprecated = [this](const KindKey &other) {
            const auto kind = share(other);
            return kind && kind->isDeprecated;
        };
        if (auto version = otherVersion(key, known, isDeprecated))
            correction = version;
    }
    if (!correction)
        return std::nullopt;
    const yaml::Node value = document.root.value(correction->field);
    Diagnostic finding;
    finding.code = u"schema.unknown-kind"_s;
    finding.severity = correction->severity;
    finding.message = correction->message;
    finding.why = Tr::tr("Without its definition nothing in the document is checked.");
    finding.next = correction->next;
    finding.range = value.range();
    finding.document = document.index;
    finding.pointer = value.pointer();
    if (!correction->meant.isEmpty())
        finding.fixes = Fixer(nullptr, document).set(value, yaml::Value(correction->meant), {});
    return finding;
}

std::optional<Diagnostic> Registry::deprecatedVersion(const yaml::Document &document) const
{
    const auto kind = share({document.topLevel(u"apiVersion"), document.topLevel(u"kind")});
    if (!kind || !kind->isDeprecated)
        return std::nullopt;
    QStringList better;
    if (!kind->replacement.isEmpty())
        better.append(kind->replacement);
    for (const KindKey &key : better.isEmpty() ? keys() : QList<KindKey>()) {
        if (key.kind == kind->key.kind && groupOf(key.apiVersion) == groupOf(kind->key.apiVersion)
            && !share(key)->isDeprecated)
            better.append(key.apiVersion);
    }
    const yaml::Node value = document.root.value(u"apiVersion");
    Diagnostic finding;
    finding.code = u"schema.deprecated-version"_s;
    finding.severity = Severity::Warning;
    finding.message = kind->deprecationWarning.isEmpty()
                          ? Tr::tr("%1 %2 is deprecated.").arg(kind->key.apiVersion, kind->key.kind)
                          : kind->deprecationWarning;
    finding.why = kind->isGone
                      ? Tr::tr("A server of that version, or of a newer one, refuses it.")
                      : Tr::tr("The version is still served, but will go; what is written in it "
                               "must move.");
    finding.next =
        better.isEmpty()
            ? Tr::tr("Ask the owner of the kind what replaces it.")
            : Tr::tr("Move to %1, and check the fields that differ.").arg(quoted(better.last()));
    finding.range = value.range();
    finding.document = document.index;
    finding.pointer = value.pointer();
    if (!better.isEmpty())
        finding.fixes = Fixer(nullptr, document).set(value, yaml::Value(better.last()), {});
    return finding;
}

} // namespace waymark::schema
