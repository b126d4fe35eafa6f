// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/registry.h"

#include "schema/compiler.h"
#include "schema/crddefinition.h"
#include "schema/schematr.h"
#include "schema/uri.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

void setDocument(Diagnostics &findings, int index)
{
    for (Diagnostic &finding : findings)
        finding.document = index;
    sortByPlace(findings);
}

} // namespace

void Registry::addResource(const yaml::SyntaxTree &schema, const QString &source)
{
    m_library.add(schema, uriFromPath(source), source);
}

std::shared_ptr<const KindEntry> Registry::made(Slot &slot)
{
    std::call_once(slot.once, [&slot] {
        if (!slot.entry)
            slot.entry = std::make_shared<const KindEntry>(slot.make());
        slot.make = nullptr;
    });
    return slot.entry;
}

void Registry::add(KindEntry entry)
{
    const KindKey key = entry.key;
    if (entry.isRequest)
        m_requests.insert(key);
    auto slot = std::make_shared<Slot>();
    slot->entry = std::make_shared<const KindEntry>(std::move(entry));
    m_kinds.insert(key, std::move(slot));
}

void Registry::addLater(const KindKey &key, std::function<KindEntry()> make)
{
    auto slot = std::make_shared<Slot>();
    slot->make = std::move(make);
    m_kinds.insert(key, std::move(slot));
}

Diagnostics Registry::addCrd(const yaml::Document &crd, const QString &source)
{
    Diagnostics found;
<<<<<<< HEAD
    for (KindEntry &kind : readCrd(crd, source, found))
        add(std::move(kind));
=======
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
>>>>>>> main
    setDocument(found, crd.index);
    return found;
}

Diagnostics Registry::addSchema(const KindKey &key, const yaml::Document &schema,
                                const QString &source)
{
    Diagnostics found;
<<<<<<< HEAD
    const auto compiled =
        compileSchema(schema.root, uriFromPath(source), source, m_library, {}, found);
    add(KindEntry{.key = key,
                  .schema = Schema(compiled),
                  .title = compiled->annotationsOf(0).title,
                  .description = compiled->annotationsOf(0).description,
                  .source = source});
=======
    const auto compiled = compileSchema(schema.root, asUri(source), source, m_library, {}, found);
    add({.key = key,
         .schema = Schema(compiled),
         .title = compiled->annotationsOf(0).title,
         .description = compiled->annotationsOf(0).description,
         .source = source,
         .isRequest = false});
>>>>>>> main
    setDocument(found, schema.index);
    return found;
}

<<<<<<< HEAD
bool Registry::addRequestKind(const RequestKind &requestKind)
=======
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
>>>>>>> main
{
    const yaml::Node resource = requestKind.spec().value(u"resource").target();
    const QString group = resource.value(u"apiVersion").target().text().section(u'/', 0, 0);
    const QString kind = resource.value(u"kind").target().text();
    bool isDefined = false;
    for (const KindKey &key : keys()) {
        if (key.kind != kind || key.apiVersion.section(u'/', 0, 0) != group)
            continue;
        KindEntry entry = *share(key);
        entry.requestKind = requestKind;
        entry.isRequest = true;
        add(std::move(entry));
        isDefined = true;
    }
    return isDefined;
}

std::shared_ptr<const KindEntry> Registry::share(const KindKey &key) const
{
    const auto found = m_kinds.constFind(key);
    return found == m_kinds.cend() ? nullptr : made(**found);
}

QList<KindKey> Registry::keys() const
{
    QList<KindKey> sorted = m_kinds.keys();
    std::ranges::sort(sorted, [](const KindKey &a, const KindKey &b) {
        return std::tie(a.apiVersion, a.kind) < std::tie(b.apiVersion, b.kind);
    });
    return sorted;
}

QList<KindEntry> Registry::kinds() const
{
    QList<KindEntry> sorted;
    for (const KindKey &key : keys())
        sorted.append(*share(key));
    return sorted;
}

} // namespace waymark::schema
