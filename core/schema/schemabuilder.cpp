// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/schemabuilder.h"

#include "schema/schematr.h"

using namespace Qt::StringLiterals;

namespace waymark::schema {

SchemaBuilder::SchemaBuilder(const Library &library, const CompileOptions &options,
                             Diagnostics &found)
    : m_options(options)
    , m_resources(library)
    , m_found(found)
    , m_out(std::make_shared<CompiledSchema>())
{
    m_out->annotations.emplace_back(); // index 0: nothing is said
}

SchemaId SchemaBuilder::addDocument(yaml::Node root, const QString &uri, const QString &source,
                                    Draft draft)
{
    const quint32 resource = m_resources.addDocument(root, uri, source, draft);
    return enqueue(m_resources.resource(resource).root, resource, noSchema, {});
}

SchemaId SchemaBuilder::enqueue(const SchemaPlace &place, quint32 resource, SchemaId parent,
                                const QString &path)
{
    const PlaceKey key(place);
    if (const auto known = m_known.constFind(key); known != m_known.cend())
        return *known;
    const SchemaId id = synthetic(parent, path);
    SchemaNode &node = m_out->nodes[id];
    node.source = place.source;
    node.resource = resource;
    m_known.insert(key, id);
    m_queue.push_back({.id = id, .place = place, .resource = resource, .structure = {}});
    return id;
}

SchemaId SchemaBuilder::schemaAt(yaml::Node node, const Job &from, const QString &path,
                                 yaml::Node structure)
{
    const SchemaPlace place{node.target(), from.place.source};
    const qsizetype before = std::ssize(m_queue);
    const SchemaId id = enqueue(place, m_resources.resourceAt(place, from.resource), from.id, path);
    if (std::ssize(m_queue) > before) {
        m_queue.back().isLogical = from.isLogical || structure.isValid();
        m_queue.back().structure = structure;
    }
    return id;
}

SchemaId SchemaBuilder::synthetic(SchemaId parent, const QString &path)
{
    const auto id = SchemaId(m_out->nodes.size());
    SchemaNode &node = m_out->nodes.emplace_back();
    node.parent = parent;
    node.path = path;
    if (parent != noSchema) {
        node.source = m_out->nodes[parent].source;
        node.resource = m_out->nodes[parent].resource;
    }
    return id;
}

void SchemaBuilder::setSteps(SchemaId id, const std::vector<Step> &steps)
{
    m_out->nodes[id].steps = {quint32(m_out->steps.size()), quint32(steps.size())};
    m_out->steps.insert(m_out->steps.end(), steps.begin(), steps.end());
}

std::shared_ptr<const CompiledSchema> SchemaBuilder::finish()
{
    while (!m_queue.empty()) {
        while (!m_queue.empty()) {
            const Job job = m_queue.front();
            m_queue.pop_front();
            compile(job);
        }
        compileDynamicAnchors(); // may find more to do
    }
    m_out->sources = m_resources.sources();
    return m_out;
}

void SchemaBuilder::compile(const Job &job)
{
    const yaml::Node node = job.place.node;
    if (node.isMapping()) {
        const KeywordTable words(node);
        Context context{job, words, m_resources.resource(job.resource).draft, {}};
        compileKeywords(context);
        setSteps(job.id, context.steps);
        return;
    }
    const std::optional<bool> boolean = node.isScalar() ? node.toBool() : std::nullopt;
    if (!boolean) {
        report(node, Tr::tr("A schema is a mapping of keywords, or true or false."));
    } else if (!*boolean) {
        m_out->nodes[job.id].isFalse = true;
        setSteps(job.id, {{Op::False, 0}});
    }
}

void SchemaBuilder::compileKeywords(Context &context)
{
    addAnnotations(context);
    if (context.draft <= Draft::Draft7 && context.words[Keyword::Ref].isScalar()) {
        addReference(context, context.words[Keyword::Ref]); // its siblings mean nothing
        return;
    }
    if (m_resources.resource(context.job.resource).hasValidation) {
        addTypes(context);
        addConstants(context);
        addNumberLimits(context);
        addStringLimits(context);
        addArrayRules(context);
        addObjectRules(context);
    }
    addFormat(context);
    addItems(context);
    addContains(context);
    addProperties(context);
    addDependencies(context);
    addReferences(context);
    addCombinations(context);
    addUnevaluated(context);
}

yaml::Node SchemaBuilder::word(const Context &context, Keyword keyword) const
{
    return isKnown(keyword, context.draft) ? context.words[keyword] : yaml::Node();
}

QString SchemaBuilder::path(Keyword keyword) const
{
    return u'/' + QString::fromLatin1(keywordName(keyword));
}

void SchemaBuilder::report(yaml::Node place, const QString &message, const QString &next)
{
    Diagnostic finding;
    finding.code = u"schema.invalid-schema"_s;
    finding.message = message;
    finding.why = Tr::tr("This part of the schema is left out; documents are checked without it.");
    finding.next = next.isEmpty() ? Tr::tr("Correct the schema.") : next;
    finding.range = place.range();
    finding.pointer = place.pointer();
    m_found.append(finding);
}

std::shared_ptr<const CompiledSchema> compileSchema(yaml::Node root, const QString &uri,
                                                    const QString &source, const Library &library,
                                                    const CompileOptions &options,
                                                    Diagnostics &found)
{
    SchemaBuilder builder(library, options, found);
    builder.addDocument(root, uri, source, options.draft);
    return builder.finish();
}

std::shared_ptr<const CompiledSchema> compileCrd(yaml::Node openApiSchema, const QString &source,
                                                 const CrdIdentity &identity, Diagnostics &found)
{
    const Library nothing;
    SchemaBuilder builder(nothing, {.draft = Draft::Crd}, found);
    builder.addCrd(openApiSchema, source, identity);
    return builder.finish();
}

} // namespace waymark::schema
