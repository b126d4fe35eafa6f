// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/draft.h"
#include "schema/library.h"

#include <QHash>

#include <expected>
#include <vector>

namespace waymark::schema {

/// A node of one of the documents that a schema is made of.
struct SchemaPlace
{
    yaml::Node node;
    quint32 source = 0; ///< which document
};

/// What tells two places apart (a mapping and its first key begin at the same byte).
struct PlaceKey
{
    quint32 source = 0;
    qsizetype begin = 0;
    yaml::NodeKind kind = yaml::NodeKind::Scalar;

    explicit PlaceKey(const SchemaPlace &place)
        : source(place.source)
        , begin(place.node.range().begin)
        , kind(place.node.kind())
    {}
    bool operator==(const PlaceKey &) const = default;
    friend size_t qHash(const PlaceKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.source, key.begin, quint8(key.kind));
    }
};

/// A schema with an address of its own: a document, or a part of one with `$id`.
struct SchemaResource
{
    SchemaPlace root;
    QString uri; ///< absolute where the document's is, without fragment
    Draft draft = Draft::Draft2020;
    bool hasValidation = true;      ///< its dialect has the keywords that assert
    bool assertsFormats = false;    ///< its dialect says so, whatever the caller wants
    bool isRecursiveAnchor = false; ///< 2019-09
    QHash<QString, yaml::Node> anchors;
    QHash<QString, yaml::Node> dynamicAnchors; ///< they are in `anchors` too
};

/// Where a reference leads.
struct SchemaTarget
{
    SchemaPlace place;
    quint32 resource = 0;
    QString dynamicAnchor; ///< the fragment, where it names a `$dynamicAnchor`
};

/// The addresses in a set of schema documents: every `$id` and anchor, and what a `$ref` leads to.
/// Documents of the library are taken in when the first reference leads there.
class ResourceIndex
{
public:
    explicit ResourceIndex(const Library &library)
        : m_library(library)
    {}

    /// Returns the root's resource. `source` is the file as findings name it.
    quint32 addDocument(yaml::Node root, const QString &uri, const QString &source, Draft draft);

    [[nodiscard]] const SchemaResource &resource(quint32 index) const { return m_resources[index]; }
    [[nodiscard]] quint32 size() const { return quint32(m_resources.size()); }
    [[nodiscard]] const std::vector<QString> &sources() const { return m_sources; }
    /// The resource that begins at `place`, or the given one.
    [[nodiscard]] quint32 resourceAt(const SchemaPlace &place, quint32 enclosing) const;

    /// The error is the address that nothing is known of.
    [[nodiscard]] std::expected<SchemaTarget, QString> resolve(const QString &reference,
                                                               quint32 from);

private:
    struct Pending
    {
        yaml::Node node;
        quint32 resource = 0;
    };

    void scan(Pending pending, quint32 source, std::vector<Pending> &queue);
    void registerAnchors(const KeywordTable &words, yaml::Node node, quint32 resource);
    quint32 startResource(const KeywordTable &words, yaml::Node node, quint32 source,
                          quint32 enclosing);
    void setDialect(SchemaResource &resource, yaml::Node schemaKeyword);
    [[nodiscard]] quint32 enclosingResource(const SchemaPlace &place) const;

    const Library &m_library;
    std::vector<yaml::SyntaxTree> m_trees; ///< of the library; nodes live as long as their tree
    std::vector<SchemaResource> m_resources;
    std::vector<QString> m_sources;
    QHash<QString, quint32> m_byUri;
    QHash<PlaceKey, quint32> m_byRoot;
};

} // namespace waymark::schema
