// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/fixer.h"
#include "schema/registry.h"
#include "schema/schematr.h"
#include "schema/words.h"
#include "text/nearest.h"

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

QString groupOf(const QString &apiVersion)
{
    return apiVersion.section(u'/', 0, 0);
}

struct Correction
{
    QString field; ///< `apiVersion` or `kind`
    QString meant; ///< what it should be; empty where nobody knows
    QString message;
    QString next;
};

/// The kind is known, in another version or in a group that is written nearly the same.
std::optional<Correction> otherVersion(const KindKey &key, const QList<KindEntry> &kinds)
{
    QStringList served;
    QStringList others;
    for (const KindEntry &entry : kinds) {
        if (entry.key.kind != key.kind)
            continue;
        const bool isSameGroup = groupOf(entry.key.apiVersion) == groupOf(key.apiVersion);
        (isSameGroup ? served : others).append(entry.key.apiVersion);
    }
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
std::optional<Correction> otherKind(const KindKey &key, const QList<KindEntry> &kinds)
{
    QStringList candidates;
    bool isClosed = false;
    for (const KindEntry &entry : kinds) {
        if (entry.key.apiVersion != key.apiVersion)
            continue;
        candidates.append(entry.key.kind);
        isClosed |= entry.isRequest;
    }
    const auto meant = likelyMeant(key.kind, candidates);
    // Catalogs may hold kinds of their own; groups that the workspace defines hold no others.
    if (candidates.isEmpty() || (!meant && !isClosed))
        return std::nullopt;
    QStringList words;
    for (const QString &candidate : byDistance(key.kind, candidates))
        words.append(quoted(candidate));
    return Correction{u"kind"_s, meant.value_or(QString()),
                      Tr::tr("There is no %1 in %2.").arg(quoted(key.kind), quoted(key.apiVersion)),
                      Tr::tr("Use %1.").arg(joined(words, true))};
}

} // namespace

std::optional<Diagnostic> Registry::unknownKind(const yaml::Document &document) const
{
    const KindKey key{document.topLevel(u"apiVersion"), document.topLevel(u"kind")};
    if (key.apiVersion.isEmpty() || key.kind.isEmpty() || find(key))
        return std::nullopt;
    const QList<KindEntry> known = kinds();
    auto correction = otherKind(key, known);
    if (!correction || correction->meant.isEmpty()) {
        if (auto version = otherVersion(key, known))
            correction = version;
    }
    if (!correction)
        return std::nullopt;
    const yaml::Node value = document.root.value(correction->field);
    Diagnostic finding;
    finding.code = u"schema.unknown-kind"_s;
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

} // namespace waymark::schema
