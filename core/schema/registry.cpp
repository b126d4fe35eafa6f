// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/registry.h"

#include "schema/compiler.h"
#include "schema/schemabuilder.h"
#include "schema/schematr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

/// A path as a URI reference: the characters that would end it are escaped.
QString asUri(QString path)
{
    if (path.contains("://"_L1) || path.startsWith("urn:"_L1))
        return path;
    path.replace(u'%', "%25"_L1);
    path.replace(u'#', "%23"_L1);
    path.replace(u'?', "%3F"_L1);
    return path;
}

Diagnostic crdFinding(yaml::Node place, const QString &message)
{
    Diagnostic finding;
    finding.code = u"schema.invalid-crd"_s;
    finding.message = message;
    finding.why = Tr::tr("An API server refuses such a definition.");
    finding.next = Tr::tr("Correct the definition.");
    finding.range = place.key() ? place.key().range() : place.range();
    finding.pointer = place.pointer();
    return finding;
}

bool isTrue(yaml::Node node, bool otherwise)
{
    return node.isScalar() ? node.toBool().value_or(otherwise) : otherwise;
}

void setDocument(Diagnostics &findings, int index)
{
    for (Diagnostic &finding : findings)
        finding.document = index;
    sortByPlace(findings);
}

} // namespace

void Registry::addResource(const yaml::SyntaxTree &schema, const QString &source)
{
    m_library.add(schema, asUri(source), source);
}

Diagnostics Registry::addCrd(const yaml::Document &crd, const QString &source)
{
    Diagnostics found;
    const yaml::Node spec = crd.root.value(u"spec").target();
    const QString group = spec.value(u"group").text();
    const QString kind = spec.value(u"names").target().value(u"kind").text();
    const yaml::Node versions = spec.value(u"versions").target();
    if (group.isEmpty() || kind.isEmpty() || !versions.isSequence()) {
        found.append(crdFinding(spec ? spec : crd.root,
                                Tr::tr("The definition lacks a group, a kind or versions.")));
        setDocument(found, crd.index);
        return found;
    }
    for (yaml::Node item = versions.firstChild(); item; item = item.nextSibling()) {
        const yaml::Node version = item.target();
        const yaml::Node root =
            version.value(u"schema").target().value(u"openAPIV3Schema").target();
        if (!isTrue(version.value(u"served"), true))
            continue;
        if (!root.isMapping()) {
            found.append(crdFinding(version, Tr::tr("This version lacks schema.openAPIV3Schema.")));
            continue;
        }
        const KindKey key{group + u'/' + version.value(u"name").text(), kind};
        checkStructural(root, found);
        const auto compiled =
            compileCrd(root, source,
                       {key.apiVersion, kind, spec.value(u"scope").text() != "Cluster"_L1}, found);
        add({.key = key,
             .schema = Schema(compiled),
             .title = compiled->annotationsOf(0).title,
             .description = compiled->annotationsOf(0).description,
             .source = source,
             .isRequest = true});
    }
    setDocument(found, crd.index);
    return found;
}

Diagnostics Registry::addSchema(const KindKey &key, const yaml::Document &schema,
                                const QString &source)
{
    Diagnostics found;
    const auto compiled = compileSchema(schema.root, asUri(source), source, m_library, {}, found);
    add({.key = key,
         .schema = Schema(compiled),
         .title = compiled->annotationsOf(0).title,
         .description = compiled->annotationsOf(0).description,
         .source = source,
         .isRequest = false});
    setDocument(found, schema.index);
    return found;
}

void Registry::add(KindEntry entry)
{
    entry.hints = m_hints.value(entry.key);
    m_kinds.insert(entry.key, entry);
}

void Registry::addRequestKind(const yaml::Document &requestKind)
{
    const yaml::Node resource =
        requestKind.root.value(u"spec").target().value(u"resource").target();
    const KindKey key{resource.value(u"apiVersion").text(), resource.value(u"kind").text()};
    if (key.kind.isEmpty())
        return;
    const auto hints = std::make_shared<const FormHints>(formHintsOf(requestKind));
    m_hints.insert(key, hints);
    if (const auto known = m_kinds.find(key); known != m_kinds.end())
        known->hints = hints;
}

Result<Schema> schemaFromFile(const SourceText &text, const QString &source)
{
    const auto unreadable = [&](const QString &message) {
        return std::unexpected(Error{u"schema.unreadable"_s, message, source,
                                     Tr::tr("Give a JSON Schema or a CustomResourceDefinition.")});
    };
    const auto tree = yaml::SyntaxTree::parse(text);
    if (!tree || tree->documents().isEmpty() || tree->hasErrors())
        return unreadable(Tr::tr("The schema can't be read: its syntax is broken."));
    const yaml::Document &document = tree->documents().front();
    if (document.topLevel(u"kind") == "CustomResourceDefinition"_L1) {
        Registry registry;
        registry.addCrd(document, source);
        const QList<KindEntry> kinds = registry.kinds();
        if (kinds.isEmpty())
            return unreadable(Tr::tr("The definition has no version that is served."));
        return kinds.back().schema;
    }
    if (!document.root.isMapping() && !document.root.toBool())
        return unreadable(Tr::tr("This is no schema."));
    Diagnostics found;
    return Schema(compileSchema(document.root, asUri(source), source, {}, {}, found));
}

const KindEntry *Registry::find(const KindKey &key) const
{
    const auto found = m_kinds.constFind(key);
    return found == m_kinds.cend() ? nullptr : &*found;
}

QList<KindEntry> Registry::kinds() const
{
    QList<KindEntry> sorted = m_kinds.values();
    std::ranges::sort(sorted, [](const KindEntry &a, const KindEntry &b) {
        return std::tie(a.key.apiVersion, a.key.kind) < std::tie(b.key.apiVersion, b.key.kind);
    });
    return sorted;
}

} // namespace waymark::schema
