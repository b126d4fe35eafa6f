// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/halfkind.h"

#include "schema/fixer.h"
#include "schema/schematr.h"
#include "schema/words.h"
#include "text/nearest.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

/// A key that is `name` but for a slip; invalid where there is none.
yaml::Node misspelt(yaml::Node root, const QString &name)
{
    for (const yaml::Entry &entry : root.entries()) {
        if (entry.value.target().isScalar() && likelyMeant(entry.key, {name}))
            return entry.value.key();
    }
    return {};
}

/// The fields that resources have and little else has.
bool looksLikeAResource(yaml::Node root)
{
    return root.value(u"metadata").target().value(u"name").isValid();
}

/// What stands in the missing field of the one kind that has the other; empty where there are more.
QString theOnlyOne(const QString &apiVersion, const QString &kind, const QList<KindKey> &known)
{
    QStringList found;
    for (const KindKey &key : known) {
        if (!kind.isEmpty() && key.kind == kind)
            found.append(key.apiVersion);
        else if (!apiVersion.isEmpty() && key.apiVersion == apiVersion)
            found.append(key.kind);
    }
    return found.size() == 1 ? found.constFirst() : QString();
}

/// The line with the missing field, before or after the one that is there.
QList<Fix> insertion(yaml::Node present, const QString &missing, const QString &text)
{
    const yaml::Node key = present.key();
    if (text.isEmpty() || present.parent().style() != yaml::NodeStyle::Block)
        return {};
    const QByteArray line = missing.toUtf8() + ": " + text.toUtf8();
    return {{.title = Tr::tr("Write %1").arg(quoted(QString::fromUtf8(line))),
             .edits = {{{key.range().begin, key.range().begin}, line + '\n'}},
             .isSafe = true}};
}

} // namespace

std::optional<Diagnostic> halfAKind(const yaml::Document &document, const QList<KindKey> &known)
{
    const yaml::Node root = document.root;
    const yaml::Node apiVersion = root.value(u"apiVersion");
    const yaml::Node kind = root.value(u"kind");
    if (!root.isMapping() || apiVersion.isValid() == kind.isValid())
        return std::nullopt;
    const yaml::Node present = kind.isValid() ? kind : apiVersion;
    const QString missing = kind.isValid() ? u"apiVersion"_s : u"kind"_s;
    const yaml::Node slip = misspelt(root, missing);
    if (!present.target().isScalar() || (!slip.isValid() && !looksLikeAResource(root)))
        return std::nullopt;

    const QString text = present.target().text();
    const QString only =
        theOnlyOne(kind.isValid() ? QString() : text, kind.isValid() ? text : QString(), known);
    Diagnostic finding;
    finding.code = u"schema.half-kind"_s;
    // Without any trace of the field it may be a file of another world.
    finding.severity = slip.isValid() || !only.isEmpty() ? Severity::Error : Severity::Warning;
    finding.why = Tr::tr("Which schema is meant is said by both; nothing in the document is "
                         "checked.");
    finding.document = document.index;
    const Fixer fixer(nullptr, document);
    if (slip.isValid()) {
        finding.message = Tr::tr("%1 is written %2.").arg(quoted(missing), quoted(slip.text()));
        finding.next = Tr::tr("Rename the key.");
        finding.range = slip.range();
        finding.fixes = fixer.renamed(slip, missing, true);
    } else {
        finding.message = Tr::tr("The document has %1, but no %2.")
                              .arg(quoted(present.key().text()), quoted(missing));
        finding.next = only.isEmpty() ? Tr::tr("Add %1.").arg(quoted(missing))
                                      : Tr::tr("Add %1: %2.").arg(missing, only);
        finding.range = present.key().range();
        finding.fixes = insertion(present, missing, only);
    }
    finding.pointer = present.pointer();
    return finding;
}

} // namespace waymark::schema
