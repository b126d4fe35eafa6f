// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/crddefinition.h"

#include "schema/compiler.h"
#include "schema/fixer.h"
#include "schema/schemabuilder.h"
#include "schema/schematr.h"
#include "schema/words.h"

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

bool isTrue(yaml::Node node, bool otherwise)
{
    return node.isScalar() ? node.toBool().value_or(otherwise) : otherwise;
}

QString textAt(yaml::Node node, QStringView key)
{
    return node.value(key).target().text();
}

/// One CustomResourceDefinition on its way to kinds.
class CrdReader
{
public:
    CrdReader(const yaml::Document &crd, QString source, Diagnostics &found)
        : m_document(crd)
        , m_spec(crd.root.value(u"spec").target())
        , m_source(std::move(source))
        , m_found(found)
    {}

    QList<KindEntry> read()
    {
        const yaml::Node words = m_spec.value(u"names").target();
        m_group = textAt(m_spec, u"group");
        m_kind = textAt(words, u"kind");
        const yaml::Node versions = m_spec.value(u"versions").target();
        if (m_group.isEmpty() || m_kind.isEmpty() || !versions.isSequence()) {
            report(m_spec ? m_spec : m_document.root,
                   Tr::tr("The definition lacks a group, a kind or versions."));
            return {};
        }
        checkNames(words);
        checkVersions(versions);
        QList<KindEntry> kinds;
        for (yaml::Node item = versions.firstChild(); item; item = item.nextSibling())
            addVersion(item.target(), kinds);
        return kinds;
    }

private:
    void report(yaml::Node place, const QString &message, const QString &next = {})
    {
        Diagnostic finding;
        finding.code = u"schema.invalid-crd"_s;
        finding.message = message;
        finding.why = Tr::tr("An API server refuses such a definition.");
        finding.next = next.isEmpty() ? Tr::tr("Correct the definition.") : next;
        finding.range = place.isScalar() ? place.range()
                        : place.key()    ? place.key().range()
                                         : place.range();
        finding.pointer = place.pointer();
        m_found.append(finding);
    }

    void checkNames(yaml::Node words)
    {
        const QString plural = textAt(words, u"plural");
        const yaml::Node name = m_document.root.value(u"metadata").target().value(u"name");
        // Definitions that only describe, as in a Promise or a test, have no name.
        if (!plural.isEmpty() && name && name.target().text() != plural + u'.' + m_group) {
            report(name, Tr::tr("The name must be %1.").arg(quoted(plural + u'.' + m_group)),
                   Tr::tr("Name it by “spec.names.plural” and “spec.group”."));
            m_found.last().fixes =
                Fixer(nullptr, m_document).set(name, yaml::Value(plural + u'.' + m_group), {});
        }
        if (!plural.isEmpty() && plural != plural.toLower())
            report(words.value(u"plural"), Tr::tr("“plural” is written in lower case."),
                   Tr::tr("Write %1.").arg(quoted(plural.toLower())));
        const yaml::Node scope = m_spec.value(u"scope");
        const QString word = scope.target().text();
        if (scope && word != "Namespaced"_L1 && word != "Cluster"_L1) {
            report(scope, Tr::tr("%1 is no scope.").arg(quoted(word)),
                   Tr::tr("Use “Namespaced” or “Cluster”."));
            m_found.last().fixes =
                Fixer(nullptr, m_document)
                    .replaced(scope, {yaml::Value(u"Namespaced"_s), yaml::Value(u"Cluster"_s)});
        }
    }

    void checkVersions(yaml::Node versions)
    {
        QStringList listed;
        int stored = 0;
        bool saysStorage = false;
        for (yaml::Node item = versions.firstChild(); item; item = item.nextSibling()) {
            const yaml::Node version = item.target();
            const yaml::Node name = version.value(u"name");
            if (listed.contains(name.target().text()))
                report(name,
                       Tr::tr("The version %1 is listed twice.").arg(quoted(name.target().text())));
            listed.append(name.target().text());
            saysStorage |= bool(version.value(u"storage"));
            stored += isTrue(version.value(u"storage").target(), false) ? 1 : 0;
            if (version.value(u"deprecationWarning")
                && !isTrue(version.value(u"deprecated").target(), false))
                report(version.value(u"deprecationWarning"),
                       Tr::tr("A warning without “deprecated: true” is shown to nobody."),
                       Tr::tr("Add “deprecated: true”, or remove the warning."));
        }
        if (saysStorage && stored != 1)
            report(m_spec.value(u"versions"),
                   stored == 0 ? Tr::tr("No version is the one that is stored.")
                               : Tr::tr("%n versions are to be stored.", nullptr, stored),
                   Tr::tr("Set “storage: true” in exactly one version."));
    }

    void addVersion(yaml::Node version, QList<KindEntry> &kinds)
    {
        const yaml::Node root =
            version.value(u"schema").target().value(u"openAPIV3Schema").target();
        if (!isTrue(version.value(u"served").target(), true))
            return;
        if (!root.isMapping()) {
            report(version, Tr::tr("This version lacks schema.openAPIV3Schema."));
            return;
        }
        KindEntry kind;
        kind.key = {m_group + u'/' + textAt(version, u"name"), m_kind};
        checkStructural(root, m_found);
        const auto compiled = compileCrd(
            root, m_source, {kind.key.apiVersion, m_kind, textAt(m_spec, u"scope") != "Cluster"_L1},
            m_found);
        checkDefaults(root, *compiled, m_found);
        kind.schema = Schema(compiled);
        kind.title = compiled->annotationsOf(0).title;
        kind.description = compiled->annotationsOf(0).description;
        kind.source = m_source;
        kind.isRequest = true;
        kind.isStorage = isTrue(version.value(u"storage").target(), false);
        kind.isDeprecated = isTrue(version.value(u"deprecated").target(), false);
        kind.deprecationWarning = textAt(version, u"deprecationWarning");
        kind.columns = columnsOf(version.value(u"additionalPrinterColumns").target());
        kind.rules = readValidationRules(root, m_found);
        kinds.append(kind);
    }

    QList<PrinterColumn> columnsOf(yaml::Node list)
    {
        static const QStringList types{u"integer"_s, u"number"_s, u"string"_s, u"boolean"_s,
                                       u"date"_s};
        QList<PrinterColumn> columns;
        for (yaml::Node item = list.firstChild(); item; item = item.nextSibling()) {
            const yaml::Node node = item.target();
            PrinterColumn column{textAt(node, u"name"),
                                 textAt(node, u"type"),
                                 textAt(node, u"format"),
                                 textAt(node, u"description"),
                                 textAt(node, u"jsonPath"),
                                 int(node.value(u"priority").target().toInteger().value_or(0))};
            if (column.name.isEmpty() || column.jsonPath.isEmpty())
                report(item, Tr::tr("A printer column needs a name, a type and a jsonPath."));
            else if (!types.contains(column.type))
                report(node.value(u"type") ? node.value(u"type") : item,
                       Tr::tr("%1 is no type of a column.").arg(quoted(column.type)),
                       Tr::tr("Use %1.").arg(joined(types, true)));
            else if (!column.jsonPath.startsWith(u'.') && !column.jsonPath.startsWith(u'['))
                report(node.value(u"jsonPath"), Tr::tr("A column's path begins with a dot."),
                       Tr::tr("Write it like “.spec.owner”."));
            else
                columns.append(std::move(column));
        }
        return columns;
    }

    const yaml::Document &m_document;
    yaml::Node m_spec;
    QString m_source;
    QString m_group;
    QString m_kind;
    Diagnostics &m_found;
};

} // namespace

bool isCrd(const yaml::Document &document)
{
    return document.topLevel(u"kind") == "CustomResourceDefinition"_L1
           && document.topLevel(u"apiVersion").startsWith("apiextensions.k8s.io/"_L1);
}

Diagnostics findingsInCrd(const yaml::Document &crd, const QString &source)
{
    Diagnostics found;
    (void)readCrd(crd, source, found);
    for (Diagnostic &finding : found)
        finding.document = crd.index;
    sortByPlace(found);
    return found;
}

QList<KindEntry> readCrd(const yaml::Document &crd, const QString &source, Diagnostics &found)
{
    return CrdReader(crd, source, found).read();
}

} // namespace waymark::schema
