// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/schemabuilder.h"
#include "schema/schematr.h"

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

bool isSet(yaml::Node flag)
{
    return flag.isScalar() && flag.toBool().value_or(false);
}

} // namespace

SchemaId SchemaBuilder::addCrd(yaml::Node root, const QString &source, const CrdIdentity &identity)
{
    m_crd = identity;
    const quint32 resource = m_resources.addDocument(root, {}, source, Draft::Crd);
    const SchemaId id =
        enqueue({root.target(), 0}, resource, noSchema, root.target().pointer().toString());
    m_queue.back().isCrdRoot = true;
    return id;
}

bool SchemaBuilder::keepsUnknown(const Context &context) const
{
    return context.job.keepsUnknown || isSet(context.words[Keyword::PreserveUnknownFields]);
}

void SchemaBuilder::finishCrdProperties(Context &context, PropertyRules &rules)
{
    const bool isEmbedded = isSet(context.words[Keyword::EmbeddedResource]);
    if (context.job.isCrdRoot || isEmbedded)
        addResourceFields(context.job, rules);
    if (rules.rest == Rest::Allowed && !keepsUnknown(context)) {
        rules.rest = Rest::Forbidden; // an API server prunes what isn't declared
        rules.restSchema = noSchema;
    }
    if (isEmbedded) {
        Span span{quint32(m_out->requiredNames.size()), 2};
        m_out->requiredNames.push_back({"apiVersion"_ba, false, true});
        m_out->requiredNames.push_back({"kind"_ba, false, true});
        m_out->requiredSpans.push_back(span);
        context.steps.push_back({Op::Required, qint64(m_out->requiredSpans.size() - 1)});
    }
    if (context.job.isCrdRoot) {
        Span span{quint32(m_out->requiredNames.size()), 3};
        for (const auto &name : {"apiVersion"_ba, "kind"_ba, "metadata"_ba})
            m_out->requiredNames.push_back({name, false, true});
        m_out->requiredSpans.push_back(span);
        context.steps.push_back({Op::Required, qint64(m_out->requiredSpans.size() - 1)});
    }
}

/// `apiVersion` or `kind`: of the resource itself the one value, of an embedded one what an API
/// server takes (objectmeta/validation.go).
SchemaId SchemaBuilder::resourceText(const Job &job, const QByteArray &name)
{
    const bool isVersion = name == "apiVersion";
    const SchemaId id = synthetic(job.id, u"/properties/"_s + QLatin1StringView(name));
    m_out->nodes[id].types = types::String;
    m_out->nodes[id].isNullDropped = true;
    Annotations notes{.description = isVersion ? Tr::tr("Group and version of the kind.")
                                               : Tr::tr("What the document describes.")};
    if (job.isCrdRoot) {
        const QString &only = isVersion ? m_crd.apiVersion : m_crd.kind;
        m_out->enumerations.push_back({{yaml::Value(only)}, {canonicalText(only.toUtf8())}});
        setSteps(id, {{Op::Const, qint64(m_out->enumerations.size() - 1)}});
    } else {
        notes.description = isVersion ? Tr::tr("Group and version of the embedded resource.")
                                      : Tr::tr("What kind of resource is embedded.");
        notes.errorMessage =
            isVersion ? Tr::tr("It is a version, or a group, a slash and a version.")
                      : Tr::tr("A kind is at most 63 letters, digits and hyphens, begins with a "
                               "letter and ends with a letter or digit.");
        const QString form = isVersion ? u"^[^/]+(/[^/]*)?$|^/[^/]*$"_s
                                       : u"^[A-Za-z]([-A-Za-z0-9]{0,61}[A-Za-z0-9])?$"_s;
        if (auto pattern = Pattern::compile(form, Pattern::Flavour::Re2)) {
            m_out->patterns.push_back(*std::move(pattern));
            setSteps(id, {{Op::Pattern, qint64(m_out->patterns.size() - 1)}});
        }
    }
    m_out->annotations.push_back(std::move(notes));
    m_out->nodes[id].annotations = quint32(m_out->annotations.size() - 1);
    return id;
}

SchemaId SchemaBuilder::metadataSchema(bool isRoot)
{
    std::optional<quint32> &known = isRoot ? m_objectMeta : m_embeddedMeta;
    if (!known) {
        known = m_resources.addDocument(
            objectMetaSchema(isRoot ? MetadataOf::Resource : MetadataOf::EmbeddedResource),
            isRoot ? u"waymark:object-metadata"_s : u"waymark:embedded-metadata"_s, u"metadata"_s,
            Draft::Draft2020);
    }
    const SchemaPlace root = m_resources.resource(*known).root;
    return enqueue(root, *known, noSchema, {});
}

void SchemaBuilder::addResourceFields(const Job &job, PropertyRules &rules)
{
    std::vector<Property> listed(m_out->properties.begin() + rules.properties.first,
                                 m_out->properties.end());
    const auto position = [&](QByteArrayView name) {
        return std::ranges::find(
            listed, name, [](const Property &property) { return QByteArrayView(property.name); });
    };
    const auto place = [&](qsizetype front, const QByteArray &name, SchemaId id) {
        if (const auto at = position(name); at != listed.end())
            at->schema = id;
        else
            listed.insert(listed.begin() + front, {name, id});
    };
    place(0, "apiVersion"_ba, resourceText(job, "apiVersion"_ba));
    place(1, "kind"_ba, resourceText(job, "kind"_ba));

    const SchemaId own =
        position("metadata") == listed.end() ? noSchema : position("metadata")->schema;
    const SchemaId both = synthetic(job.id, u"/properties/metadata"_s);
    std::vector<Step> steps;
    steps.push_back({Op::Reference, metadataSchema(job.isCrdRoot)});
    if (own != noSchema) {
        // What a CRD says of metadata limits name and generateName; it declares nothing.
        const auto waiting = std::ranges::find(m_queue, own, &Job::id);
        if (waiting != m_queue.end()) {
            waiting->isLogical = true;
            waiting->structure = waiting->place.node;
        }
        steps.push_back({Op::Reference, own});
    }
    m_out->nodes[both].types = types::Object;
    m_out->nodes[both].isNullDropped = true; // it is missing then, and that is said already
    setSteps(both, steps);
    place(2, "metadata"_ba, both);

    m_out->properties.resize(rules.properties.first);
    m_out->properties.insert(m_out->properties.end(), listed.begin(), listed.end());
    rules.properties.count = quint32(listed.size());
    rules.isResource = true;
}

void SchemaBuilder::addListType(Context &context)
{
    const yaml::Node type = context.words[Keyword::ListType];
    if (!type.isScalar())
        return;
    const QByteArray kind = type.utf8();
    if (kind == "set") {
        context.steps.push_back({Op::UniqueItems, 1});
        return;
    }
    if (kind != "map")
        return;
    std::vector<ListKey> keys;
    const yaml::Node names = context.words[Keyword::ListMapKeys];
    const yaml::Node properties = context.words[Keyword::Items].value(u"properties").target();
    for (yaml::Node name = names.firstChild(); name; name = name.nextSibling()) {
        ListKey key{name.target().utf8(), {}};
        qsizetype budget = 1'000;
        if (const yaml::Node value =
                properties.value(name.target().text()).target().value(u"default"))
            key.defaultCanonical = canonical(value, budget).value_or(QByteArray());
        keys.push_back(std::move(key));
    }
    if (keys.empty()) {
        report(type,
               Tr::tr("A list of type “map” says by which keys: x-kubernetes-list-map-keys."));
        return;
    }
    m_out->nodes[context.job.id].isListMap = true;
    m_out->listKeys.push_back(std::move(keys));
    context.steps.push_back({Op::ListMap, qint64(m_out->listKeys.size() - 1)});
}

} // namespace waymark::schema
