// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/extract.h"

#include "catalog/entityref.h"
#include "catalog/placeholders.h"
#include "catalog/serveddocument.h"

#include <QHash>

#include <deque>
#include <utility>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

/// As a server's search index has it: longer ones exist, but have no value.
constexpr qsizetype longestIndexed = 200;
/// Deeper values are nobody's filter.
constexpr int deepestProperty = 32;

/// Calls `visit(node)` for each item, or for the node itself where one stands for a list.
template<typename Visit>
void forEachItem(const yaml::Node &list, Visit visit)
{
    for (auto item = list.firstChild(); item; item = item.nextSibling())
        visit(item);
}

bool isTaken(const yaml::Document &document, const ExtractOptions &options)
{
    return isEntity(document) || (options.kinds != nullptr && options.kinds->holds(document))
           || (options.isNamed && isOwnKindOfEntity(document));
}

class Extractor
{
public:
    Extractor(const yaml::SyntaxTree &tree, const std::shared_ptr<StringPool> &pool,
              ExtractOptions options = {})
        : m_tree(tree)
        , m_pool(*pool)
        , m_options(std::move(options))
        , m_fragment(std::make_shared<Fragment>())
    {
        m_fragment->pool = pool;
    }

    std::shared_ptr<const Fragment> run(std::span<const yaml::Document> documents)
    {
        const DiskFileSystem none;
        for (const yaml::Document &document : documents) {
            if (!isTaken(document, m_options))
                continue;
            m_seen = nullptr;
            m_place = document.root.fullRange();
            if (auto served = ServedDocument::of(
                    m_tree, document, m_options.files != nullptr ? m_options.file : QString(),
                    m_options.files != nullptr ? *m_options.files : none)) {
                // Kept as long as this: known paths are bytes of its text.
                m_served.push_back(*std::move(served));
                m_seen = &m_served.back();
            }
            add(m_seen != nullptr ? m_seen->document() : document);
        }
        return finished();
    }

    std::shared_ptr<const Fragment> runItems(const QList<yaml::Node> &items)
    {
        m_isAnswer = true;
        for (qsizetype i = 0; i < items.size(); ++i) {
            m_place = items[i].fullRange();
            if (items[i].isMapping())
                add({items[i], items[i].range(), int(i)});
        }
        return finished();
    }

private:
    std::shared_ptr<const Fragment> finished()
    {
        if (m_fragment->entities.empty())
            return nullptr;
        shrink();
        return m_fragment;
    }

    [[nodiscard]] Stretch stretchOf(TextRange range) const
    {
        const TextRange place = m_seen != nullptr ? m_seen->inFile(range) : range;
        return {quint32(place.begin), quint32(place.end)};
    }

    void add(const yaml::Document &document)
    {
        const yaml::Node metadata = document.root.value(u"metadata");
        const yaml::Node name = metadata.value(u"name");
        const QString nameText = name.text();
        if (nameText.isEmpty())
            return;
        const yaml::Node spec = document.root.value(u"spec");
        EntityData entity;
        EntityRef ref{kindSpelling(document.topLevel(u"kind")), metadata.value(u"namespace").text(),
                      nameText};
        if (ref.space.isEmpty())
            ref.space = u"default"_s;
        entity.apiVersion = m_pool.intern(document.topLevel(u"apiVersion"));
        entity.kind = m_pool.intern(ref.kind);
        entity.space = m_pool.intern(ref.space);
        entity.name = m_pool.intern(ref.name);
        entity.canonical = m_pool.intern(ref.canonical());
        entity.title = textOf(metadata.value(u"title"));
        entity.description = textOf(metadata.value(u"description"));
        entity.type = textOf(spec.value(u"type"));
        entity.lifecycle = textOf(spec.value(u"lifecycle"));
        if (entity.title == 0) // people and teams have their name for people elsewhere
            entity.title = textOf(spec.value(u"profile").value(u"displayName"));
        entity.nameAt = stretchOf(name.range());
        entity.place = {quint32(m_place.begin), quint32(m_place.end)};
        entity.line = quint32(m_tree.text().lineAt(m_place.begin));
        entity.document = quint32(document.index);
        addUses(entity, document, ref);
        addLinks(entity, metadata.value(u"links"));
        entity.annotations = addNamed(metadata.value(u"annotations"));
        entity.labels = addNamed(metadata.value(u"labels"));
        entity.tags = addTexts({metadata.value(u"tags")});
        if (ref.kind == "Location"_L1)
            entity.targets = addTexts({spec.value(u"target"), spec.value(u"targets")});
        addProperties(entity, document, ref);
        m_fragment->entities.push_back(entity);
    }

    StringId textOf(const yaml::Node &node)
    {
        return node.isScalar() && node.scalarType() != yaml::ScalarType::Null ? numberOf(node) : 0;
    }

    /// Of a scalar's text. Most stand in the bytes as they are, and nothing is copied.
    StringId numberOf(const yaml::Node &scalar)
    {
        const auto verbatim = scalar.verbatim();
        return verbatim ? m_pool.intern(*verbatim) : m_pool.intern(scalar.text());
    }

    void addUses(EntityData &entity, const yaml::Document &document, const EntityRef &holder)
    {
        const yaml::Node spec = document.root.value(u"spec");
        entity.uses.first = quint32(m_fragment->uses.size());
        for (const RefField &field : refFieldsOf(holder.kind)) {
            const yaml::Node value = spec.value(QString(field.name)).target();
            quint32 index = 0;
            const auto addOne = [&](const yaml::Node &node) {
                const QString text = node.target().isScalar() ? node.target().text() : QString();
                if (!text.isEmpty()) {
                    const auto parsed = parseRef(text, {QString(field.defaultKind), holder.space});
                    m_fragment->uses.push_back(
                        {&field, m_pool.intern(text),
                         parsed.isUsable() ? m_pool.intern(parsed.ref.canonical()) : 0,
                         stretchOf(node.range()), index});
                }
                ++index;
            };
            if (field.isList)
                forEachItem(value, addOne);
            else
                addOne(value);
        }
        if (m_isAnswer)
            addStatedRelations(document.root.value(u"relations"));
        entity.uses.count = quint32(m_fragment->uses.size()) - entity.uses.first;
    }

    /// A server may know relations that no field of the entity says, from CODEOWNERS for example.
    void addStatedRelations(const yaml::Node &relations)
    {
        forEachItem(relations, [this](const yaml::Node &relation) {
            const RefField *field = statedRelation(relation.value(u"type").text());
            const QString target = relation.value(u"targetRef").text();
            if (field == nullptr || target.isEmpty())
                return;
            m_fragment->uses.push_back({field, m_pool.intern(target),
                                        m_pool.intern(target.toLower()),
                                        stretchOf(relation.range()), 0});
        });
    }

    void addLinks(EntityData &entity, const yaml::Node &links)
    {
        entity.links.first = quint32(m_fragment->links.size());
        forEachItem(links, [this](const yaml::Node &link) {
            m_fragment->links.push_back({textOf(link.value(u"url")), textOf(link.value(u"title")),
                                         textOf(link.value(u"icon")), textOf(link.value(u"type"))});
        });
        entity.links.count = quint32(m_fragment->links.size()) - entity.links.first;
    }

    StringId keyOf(const yaml::Node &value)
    {
        const auto verbatim = value.key().verbatim();
        return verbatim ? m_pool.intern(*verbatim) : m_pool.intern(value.keyText());
    }

    Slice addNamed(const yaml::Node &map)
    {
        Slice slice{quint32(m_fragment->named.size()), 0};
        if (map.isMapping()) {
            forEachItem(map, [this](const yaml::Node &value) {
                m_fragment->named.push_back({keyOf(value), textOf(value.target())});
            });
        }
        slice.count = quint32(m_fragment->named.size()) - slice.first;
        return slice;
    }

    Slice addTexts(std::initializer_list<yaml::Node> nodes)
    {
        Slice slice{quint32(m_fragment->texts.size()), 0};
        const auto addText = [this](const yaml::Node &node) {
            if (const StringId text = textOf(node.target()); text != 0)
                m_fragment->texts.push_back(text);
        };
        for (const yaml::Node &node : nodes) {
            if (node.isSequence())
                forEachItem(node, addText);
            else
                addText(node);
        }
        slice.count = quint32(m_fragment->texts.size()) - slice.first;
        return slice;
    }

    void addProperties(EntityData &entity, const yaml::Document &document, const EntityRef &ref)
    {
        entity.properties.first = quint32(m_fragment->properties.size());
        for (const yaml::Entry &entry : document.root.entries()) {
            // Computed by servers; their relations are made again from the fields.
            if (entry.key == "relations"_L1 || entry.key == "status"_L1
                || entry.key == "attachments"_L1)
                continue;
            addValue(pathOf(0, entry.key), entry.value.target(), 0, false);
        }
        if (document.root.value(u"metadata").value(u"namespace").text().isEmpty())
            m_fragment->properties.push_back(
                {m_pool.intern(u"metadata.namespace"), m_pool.intern(ref.space)});
        entity.properties.count = quint32(m_fragment->properties.size()) - entity.properties.first;
    }

    void addValue(StringId path, const yaml::Node &node, int depth, bool isItem)
    {
        if (depth > deepestProperty || path == m_etag || m_pool.text(path).size() > longestIndexed)
            return;
        const bool isPlain = node.isScalar() || !node.isValid();
        if (!isPlain && placeholderOf(node, {})) {
            // What stands in the file is only known when somebody reads it.
            m_fragment->properties.push_back({path, 0, false, true});
        } else if (node.isMapping()) {
            addEntries(path, node, depth);
        } else if (node.isSequence()) {
            forEachItem(node, [&](const yaml::Node &item) {
                addValue(path, item.target(), depth + 1, item.target().isScalar());
            });
        } else {
            addScalar(path, node, isItem);
        }
    }

    /// Children as they stand, which is much faster than looking duplicates through; there are no
    /// merges in what a server sees.
    void addEntries(StringId path, const yaml::Node &node, int depth)
    {
        for (auto child = node.firstChild(); child; child = child.nextSibling()) {
            const auto key = child.key().verbatim();
            addValue(key ? pathOf(path, *key) : pathOf(path, child.keyText()), child.target(),
                     depth + 1, false);
        }
    }

    /// The number of a path in lower case. The same keys come again with the next entity, so they
    /// are remembered as the bytes of the tree's text.
    StringId pathOf(StringId parent, QByteArrayView key)
    {
        StringId &known = m_paths[{parent, key}];
        if (known == 0)
            known = pathOf(parent, QString::fromUtf8(key));
        return known;
    }

    StringId pathOf(StringId parent, const QString &key)
    {
        return m_pool.intern(
            (parent == 0 ? key : QString(m_pool.text(parent) + u'.' + key)).toLower());
    }

    void addScalar(StringId path, const yaml::Node &node, bool isItem)
    {
        const bool isEmpty = !node.isScalar() || node.scalarType() == yaml::ScalarType::Null;
        // Long block scalars are not decoded to find out that they are too long.
        const bool isLong = node && node.range().size() > 6 * longestIndexed;
        bool isNull = isEmpty || isLong;
        StringId value = 0;
        if (const auto verbatim = isNull ? std::nullopt : node.verbatim();
            verbatim && verbatim->size() <= longestIndexed) {
            value = m_pool.intern(*verbatim);
        } else if (!isNull) {
            const QString text = node.text();
            isNull = text.size() > longestIndexed;
            value = isNull ? 0 : m_pool.intern(text);
        }
        m_fragment->properties.push_back({path, value, isItem && !isNull, isNull});
    }

    void shrink()
    {
        m_fragment->entities.shrink_to_fit();
        m_fragment->properties.shrink_to_fit();
        m_fragment->uses.shrink_to_fit();
        m_fragment->links.shrink_to_fit();
        m_fragment->named.shrink_to_fit();
        m_fragment->texts.shrink_to_fit();
    }

    const yaml::SyntaxTree &m_tree;
    StringPool &m_pool;
    ExtractOptions m_options;
    std::shared_ptr<Fragment> m_fragment;
    std::deque<ServedDocument> m_served;
    const ServedDocument *m_seen = nullptr; ///< the document that is read; nullptr: as it stands
    TextRange m_place;                      ///< of its content in the file
    const StringId m_etag = m_pool.intern(u"metadata.etag");      ///< changes with every answer
    QHash<std::pair<StringId, QByteArrayView>, StringId> m_paths; ///< by path above and key
    bool m_isAnswer = false;
};

} // namespace

bool isEntity(const yaml::Document &document)
{
    return isEntityApiVersion(document.topLevel(u"apiVersion"))
           && !document.topLevel(u"kind").isEmpty();
}

bool isEntity(const yaml::Document &document, const EntityKinds &kinds)
{
    return isEntity(document) || kinds.holds(document);
}

bool isOwnKindOfEntity(const yaml::Document &document)
{
    return canBeOwnKind(document.topLevel(u"apiVersion"), document.topLevel(u"kind"))
           && !document.root.value(u"metadata").value(u"name").text().isEmpty();
}

std::shared_ptr<const Fragment> extract(const yaml::SyntaxTree &tree,
                                        const std::shared_ptr<StringPool> &pool,
                                        const ExtractOptions &options)
{
    return Extractor(tree, pool, options).run(tree.documents());
}

std::shared_ptr<const Fragment> extract(const yaml::SyntaxTree &tree,
                                        const yaml::Document &document,
                                        const std::shared_ptr<StringPool> &pool,
                                        const ExtractOptions &options)
{
    return isTaken(document, options) ? Extractor(tree, pool, options).run({&document, 1})
                                      : nullptr;
}

std::shared_ptr<const Fragment> extractItems(const yaml::SyntaxTree &tree,
                                             const QList<yaml::Node> &items,
                                             const std::shared_ptr<StringPool> &pool)
{
    return Extractor(tree, pool).runItems(items);
}

} // namespace waymark::catalog
