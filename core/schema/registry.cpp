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
    entry.hints = m_hints.value(key);
    if (entry.isRequest)
        m_requests.insert(key);
    auto slot = std::make_shared<Slot>();
    slot->entry = std::make_shared<const KindEntry>(std::move(entry));
    m_kinds.insert(key, slot);
}

void Registry::addLater(const KindKey &key, std::function<KindEntry()> make)
{
    auto slot = std::make_shared<Slot>();
    slot->make = std::move(make);
    m_kinds.insert(key, slot);
}

Diagnostics Registry::addCrd(const yaml::Document &crd, const QString &source)
{
    Diagnostics found;
    for (KindEntry &kind : readCrd(crd, source, found))
        add(std::move(kind));
    setDocument(found, crd.index);
    return found;
}

Diagnostics Registry::addSchema(const KindKey &key, const yaml::Document &schema,
                                const QString &source)
{
    Diagnostics found;
    const auto compiled =
        compileSchema(schema.root, uriFromPath(source), source, m_library, {}, found);
    add(KindEntry{.key = key,
                  .schema = Schema(compiled),
                  .title = compiled->annotationsOf(0).title,
                  .description = compiled->annotationsOf(0).description,
                  .source = source});
    setDocument(found, schema.index);
    return found;
}

void Registry::addRequestKind(const yaml::Document &requestKind)
{
    const yaml::Node resource =
        requestKind.root.value(u"spec").target().value(u"resource").target();
    const KindKey key{resource.value(u"apiVersion").text(), resource.value(u"kind").text()};
    if (key.kind.isEmpty())
        return;
    m_hints.insert(key, std::make_shared<const FormHints>(formHintsOf(requestKind)));
    if (const auto known = share(key))
        add(*known);
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

QList<KindEntry> Registry::requestKinds() const
{
    QList<KindEntry> sorted;
    for (const KindKey &key : keys()) {
        if (m_requests.contains(key))
            sorted.append(*share(key));
    }
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
