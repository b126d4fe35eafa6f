// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/resourceindex.h"

#include "schema/uri.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

constexpr auto validationVocabulary = "/vocab/validation"_L1;
constexpr auto assertionVocabulary = "/vocab/format-assertion"_L1;
constexpr int metaschemaDepthLimit = 8;

QString decoded(const QString &fragment)
{
    return QUrl::fromPercentEncoding(fragment.toUtf8());
}

/// Every subschema that stands where the draft has one.
template<typename Visit>
void eachSubschema(const KeywordTable &words, Draft draft, Visit visit)
{
    const auto each = [&](yaml::Node parent) {
        for (yaml::Node child = parent.firstChild(); child; child = child.nextSibling())
            visit(child.target());
    };
    for (size_t i = 0; i < size_t(Keyword::Count); ++i) {
        const yaml::Node value = words[Keyword(i)];
        if (!value)
            continue;
        const Shape shape = shapeOf(Keyword(i), draft);
        const bool isList = shape == Shape::List || shape == Shape::SchemaOrList;
        const bool isMap = shape == Shape::Map || shape == Shape::MapOrNames;
        if (shape == Shape::Schema || (shape == Shape::SchemaOrList && value.isMapping()))
            visit(value);
        else if ((isList && value.isSequence()) || (isMap && value.isMapping()))
            each(value);
    }
}

} // namespace

quint32 ResourceIndex::addDocument(yaml::Node root, const QString &uri, const QString &source,
                                   Draft draft)
{
    const auto sourceIndex = quint32(m_sources.size());
    m_sources.push_back(source);
    const auto index = quint32(m_resources.size());
    SchemaResource resource;
    resource.root = {root.target(), sourceIndex};
    resource.uri = withoutFragment(uri);
    resource.draft = draft;
    setDialect(resource, root.value(u"$schema"));
    m_byUri.insert(resource.uri, index);
    m_byRoot.insert(PlaceKey(resource.root), index);
    m_resources.push_back(std::move(resource));

    std::vector<Pending> queue{{root.target(), index}};
    while (!queue.empty()) {
        const Pending next = queue.back();
        queue.pop_back();
        scan(next, sourceIndex, queue);
    }
    return index;
}

void ResourceIndex::setDialect(SchemaResource &resource, yaml::Node schemaKeyword)
{
    QString address = schemaKeyword.isScalar() ? schemaKeyword.text() : QString();
    if (address.isEmpty())
        return;
    for (int depth = 0; depth < metaschemaDepthLimit; ++depth) {
        if (const auto draft = draftFromUri(address)) {
            resource.draft = *draft;
            return;
        }
        const auto item = m_library.find(withoutFragment(address));
        if (!item || item->tree.documents().isEmpty())
            return;
        const yaml::Node metaschema = item->tree.documents().front().root;
        if (const yaml::Node vocabulary = metaschema.value(u"$vocabulary")) {
            resource.hasValidation = false;
            for (yaml::Node use = vocabulary.firstChild(); use; use = use.nextSibling()) {
                resource.hasValidation |= use.keyText().endsWith(validationVocabulary);
                resource.assertsFormats |= use.keyText().endsWith(assertionVocabulary);
            }
        }
        const yaml::Node next = metaschema.value(u"$schema");
        address = next ? next.text() : QString();
    }
}

void ResourceIndex::scan(Pending pending, quint32 source, std::vector<Pending> &queue)
{
    if (!pending.node.isMapping())
        return;
    KeywordTable words(pending.node);
    const Draft outer = m_resources[pending.resource].draft;
    // Up to draft 7 nothing beside a $ref means anything, an address least of all.
    const bool isPlainReference = outer <= Draft::Draft7 && words[Keyword::Ref].isScalar();
    if (!isPlainReference) {
        pending.resource = startResource(words, pending.node, source, pending.resource);
        registerAnchors(words, pending.node, pending.resource);
    }
    eachSubschema(words, m_resources[pending.resource].draft,
                  [&](yaml::Node child) { queue.push_back({child, pending.resource}); });
}

quint32 ResourceIndex::startResource(const KeywordTable &words, yaml::Node node, quint32 source,
                                     quint32 enclosing)
{
    const Draft draft = m_resources[enclosing].draft;
    const yaml::Node id = words[draft == Draft::Draft4 ? Keyword::LegacyId : Keyword::Id];
    const QString text = id.isScalar() ? id.text() : QString();
    if (text.isEmpty() || text.startsWith(u'#'))
        return enclosing;
    const QString uri = withoutFragment(resolveUri(m_resources[enclosing].uri, text));
    const SchemaPlace place{node, source};
    if (const auto known = m_byRoot.constFind(PlaceKey(place)); known != m_byRoot.cend()) {
        m_resources[*known].uri = uri; // a document by its own address
        m_byUri.insert(uri, *known);
        return *known;
    }
    const auto index = quint32(m_resources.size());
    SchemaResource resource;
    resource.root = place;
    resource.uri = uri;
    resource.draft = draft;
    resource.hasValidation = m_resources[enclosing].hasValidation;
    resource.assertsFormats = m_resources[enclosing].assertsFormats;
    setDialect(resource, words[Keyword::Schema]);
    m_byUri.insert(uri, index);
    m_byRoot.insert(PlaceKey(place), index);
    m_resources.push_back(std::move(resource));
    return index;
}

void ResourceIndex::registerAnchors(const KeywordTable &words, yaml::Node node, quint32 resource)
{
    SchemaResource &own = m_resources[resource];
    const auto named = [&](Keyword keyword) {
        const yaml::Node value = isKnown(keyword, own.draft) ? words[keyword] : yaml::Node();
        return value.isScalar() ? value.text() : QString();
    };
    if (const QString name = named(Keyword::Anchor); !name.isEmpty())
        own.anchors.insert(name, node);
    if (const QString name = named(Keyword::DynamicAnchor); !name.isEmpty()) {
        own.anchors.insert(name, node);
        own.dynamicAnchors.insert(name, node);
    }
    if (own.draft == Draft::Draft2019 && own.root.node == node) {
        const yaml::Node value = words[Keyword::RecursiveAnchor];
        own.isRecursiveAnchor = value && value.toBool().value_or(false);
    }
    const Keyword idWord = own.draft == Draft::Draft4 ? Keyword::LegacyId : Keyword::Id;
    if (const QString id = named(idWord); own.draft <= Draft::Draft7 && id.contains(u'#')) {
        if (const QString fragment = splitUri(id).fragment; !fragment.isEmpty())
            own.anchors.insert(fragment, node);
    }
}

quint32 ResourceIndex::resourceAt(const SchemaPlace &place, quint32 enclosing) const
{
    return m_byRoot.value(PlaceKey(place), enclosing);
}

quint32 ResourceIndex::enclosingResource(const SchemaPlace &place) const
{
    for (yaml::Node at = place.node; at; at = at.parent()) {
        const auto found = m_byRoot.constFind(PlaceKey({at, place.source}));
        if (found != m_byRoot.cend())
            return *found;
    }
    return 0;
}

std::expected<SchemaTarget, QString> ResourceIndex::resolve(const QString &reference, quint32 from)
{
    const QString absolute = resolveUri(m_resources[from].uri, reference);
    const QString uri = withoutFragment(absolute);
    auto found = m_byUri.constFind(uri);
    if (found == m_byUri.cend()) {
        const auto item = m_library.find(uri);
        if (!item || item->tree.documents().isEmpty())
            return std::unexpected(absolute);
        m_trees.push_back(item->tree);
        addDocument(item->tree.documents().front().root, uri, item->source,
                    m_resources[from].draft);
        found = m_byUri.constFind(uri);
    }
    const SchemaResource &resource = m_resources[*found];
    SchemaTarget target{resource.root, *found, {}};
    const QString fragment = decoded(splitUri(absolute).fragment);
    if (fragment.isEmpty())
        return target;
    if (fragment.startsWith(u'/')) {
        const auto pointer = JsonPointer::parse(fragment);
        target.place.node = pointer ? resource.root.node.at(*pointer).target() : yaml::Node();
        if (!target.place.node)
            return std::unexpected(absolute);
        target.resource = enclosingResource(target.place);
        return target;
    }
    const auto anchor = resource.anchors.constFind(fragment);
    if (anchor == resource.anchors.cend())
        return std::unexpected(absolute);
    target.place.node = *anchor;
    if (resource.dynamicAnchors.contains(fragment))
        target.dynamicAnchor = fragment;
    return target;
}

} // namespace waymark::schema
