// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "schema/compiler.h"
#include "schema/resourceindex.h"

#include <QSet>

#include <deque>
#include <optional>

namespace waymark::schema {

/// Turns schema objects into the flat tables, one after the other: what a schema refers to is put
/// into a queue, never called, so that no schema can exhaust the stack.
class SchemaBuilder
{
public:
    SchemaBuilder(const Library &library, const CompileOptions &options, Diagnostics &found);

    /// A JSON Schema document with what it refers to.
    SchemaId addDocument(yaml::Node root, const QString &uri, const QString &source, Draft draft);
    /// The root of a CustomResourceDefinition's version.
    SchemaId addCrd(yaml::Node root, const QString &source, const CrdIdentity &identity);
    /// Works off the queue. Nothing may be added afterwards.
    std::shared_ptr<const CompiledSchema> finish();

private:
    /// What is to be compiled, and as what.
    struct Job
    {
        SchemaId id = noSchema;
        SchemaPlace place;
        quint32 resource = 0;
        /// CRD: below allOf, anyOf, oneOf or not. Such a schema only judges values; fields are
        /// declared by its counterpart in the structure.
        bool isLogical = false;
        yaml::Node structure; ///< that counterpart
        bool isCrdRoot = false;
        bool keepsUnknown = false; ///< CRD: an item of a list that preserves unknown fields
    };
    struct Context
    {
        const Job &job;
        const KeywordTable &words;
        Draft draft;
        std::vector<Step> steps;
    };

    SchemaId schemaAt(yaml::Node node, const Job &from, const QString &path,
                      yaml::Node structure = {});
    SchemaId enqueue(const SchemaPlace &place, quint32 resource, SchemaId parent,
                     const QString &path);
    SchemaId synthetic(SchemaId parent, const QString &path);
    void setSteps(SchemaId id, const std::vector<Step> &steps);
    void compile(const Job &job);
    void compileKeywords(Context &context);

    void addTypes(Context &context);
    void addConstants(Context &context);
    void addNumberLimits(Context &context);
    void addStringLimits(Context &context);
    void addFormat(Context &context);
    void addArrayRules(Context &context);
    void addItems(Context &context);
    void addContains(Context &context);
    void addObjectRules(Context &context);
    void addRequired(Context &context);
    void addProperties(Context &context);
    void addDependencies(Context &context);
    void addCombinations(Context &context);
    void addReferences(Context &context);
    void addUnevaluated(Context &context);
    void addAnnotations(Context &context);

    [[nodiscard]] bool keepsUnknown(const Context &context) const;
    void addListType(Context &context);
    void addResourceFields(const Job &job, PropertyRules &rules);
    [[nodiscard]] SchemaId resourceText(const Job &job, const QByteArray &name);
    [[nodiscard]] SchemaId metadataSchema(bool isRoot);
    void checkBounds(Context &context, const QString &format);
    void finishCrdProperties(Context &context, PropertyRules &rules);

    void addReference(Context &context, yaml::Node keyword);
    void reportUnknown(yaml::Node reference, const QString &address);
    void addDynamicReference(Context &context, yaml::Node keyword, bool isRecursive);
    void compileDynamicAnchors();
    quint32 anchorName(const QString &name);

    [[nodiscard]] yaml::Node word(const Context &context, Keyword keyword) const;
    [[nodiscard]] QString path(Keyword keyword) const;
    void addCount(Context &context, Keyword keyword, Op op);
    void addNumber(Context &context, Keyword keyword, Op op);
    std::optional<quint32> addPattern(yaml::Node place, const QString &text, Draft draft);
    std::optional<quint32> addEnumeration(const std::vector<yaml::Node> &values);
    void addSchemaList(Context &context, Keyword keyword, Op op);
    void report(yaml::Node place, const QString &message, const QString &next = {});

    CompileOptions m_options;
    ResourceIndex m_resources;
    Diagnostics &m_found;
    std::shared_ptr<CompiledSchema> m_out;
    std::deque<Job> m_queue;
    QHash<PlaceKey, SchemaId> m_known;
    QHash<QString, quint32> m_anchorNames;
    std::optional<quint32> m_objectMeta;   ///< its resource, once something asked for it
    std::optional<quint32> m_embeddedMeta; ///< the same of embedded resources
    QSet<QString> m_missing;               ///< addresses that were reported
    CrdIdentity m_crd;
};

enum class MetadataOf : quint8 { Resource, EmbeddedResource };

/// The schema of `metadata` that every API object has.
[[nodiscard]] yaml::Node objectMetaSchema(MetadataOf owner);

/// What only a structural schema may hold (the API server refuses the rest), and what it must.
void checkStructural(yaml::Node schema, Diagnostics &found);

} // namespace waymark::schema
