// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/schemabuilder.h"
#include "schema/schematr.h"

using namespace Qt::StringLiterals;

namespace waymark::schema {

void SchemaBuilder::addSchemaList(Context &context, Keyword keyword, Op op)
{
    const yaml::Node list = context.words[keyword];
    if (!list)
        return;
    if (!list.isSequence() || list.size() == 0) {
        report(list, Tr::tr("“%1” is a list of at least one schema.")
                         .arg(QLatin1StringView(keywordName(keyword))));
        return;
    }
    // In a CRD these only judge values; the fields are declared beside them.
    const yaml::Node structure = context.draft != Draft::Crd ? yaml::Node()
                                 : context.job.isLogical     ? context.job.structure
                                                             : context.job.place.node;
    std::vector<SchemaId> ids;
    for (yaml::Node item = list.firstChild(); item; item = item.nextSibling())
        ids.push_back(schemaAt(item, context.job,
                               path(keyword) + u'/' + QString::number(ids.size()), structure));
    m_out->lists.push_back(std::move(ids));
    context.steps.push_back({op, qint64(m_out->lists.size() - 1)});
}

void SchemaBuilder::addCombinations(Context &context)
{
    addSchemaList(context, Keyword::AllOf, Op::AllOf);
    addSchemaList(context, Keyword::AnyOf, Op::AnyOf);
    addSchemaList(context, Keyword::OneOf, Op::OneOf);
    if (const yaml::Node forbidden = context.words[Keyword::Not]) {
        const yaml::Node structure =
            context.draft == Draft::Crd ? context.job.place.node : yaml::Node();
        context.steps.push_back(
            {Op::Not, schemaAt(forbidden, context.job, path(Keyword::Not), structure)});
    }
    const yaml::Node test = word(context, Keyword::If);
    if (!test)
        return;
    Condition condition;
    condition.test = schemaAt(test, context.job, path(Keyword::If));
    if (const yaml::Node branch = word(context, Keyword::Then))
        condition.whenTrue = schemaAt(branch, context.job, path(Keyword::Then));
    if (const yaml::Node branch = word(context, Keyword::Else))
        condition.whenFalse = schemaAt(branch, context.job, path(Keyword::Else));
    m_out->conditions.push_back(condition);
    context.steps.push_back({Op::If, qint64(m_out->conditions.size() - 1)});
}

void SchemaBuilder::addReferences(Context &context)
{
    if (const yaml::Node reference = word(context, Keyword::Ref); reference.isScalar())
        addReference(context, reference);
    if (const yaml::Node reference = word(context, Keyword::DynamicRef); reference.isScalar())
        addDynamicReference(context, reference, false);
    if (const yaml::Node reference = word(context, Keyword::RecursiveRef); reference.isScalar())
        addDynamicReference(context, reference, true);
}

void SchemaBuilder::reportUnknown(yaml::Node reference, const QString &address)
{
    const bool isOnTheNet = address.startsWith("http"_L1);
    if (!isOnTheNet) {
        report(reference, Tr::tr("Nothing is known of “%1”.").arg(address),
               Tr::tr("Correct the reference, or add the schema it leads to."));
        m_found.last().code = u"schema.unknown-reference"_s;
        return;
    }
    report(reference, Tr::tr("“%1” is on the net and has no copy here yet.").arg(address),
           Tr::tr("Trust the workspace to have it fetched, run “waymarkctl validate --online” "
                  "once, or put a copy into a folder and name that with --registry."));
    m_found.last().code = u"schema.not-fetched"_s;
    m_found.last().severity = Severity::Info;
}

void SchemaBuilder::addReference(Context &context, yaml::Node keyword)
{
    const auto target = m_resources.resolve(keyword.text(), context.job.resource);
    if (!target) {
        reportUnknown(keyword, target.error());
        return;
    }
    const SchemaId id =
        enqueue(target->place, target->resource, noSchema, target->place.node.pointer().toString());
    context.steps.push_back({Op::Reference, id});
}

quint32 SchemaBuilder::anchorName(const QString &name)
{
    const auto known = m_anchorNames.constFind(name);
    if (known != m_anchorNames.cend())
        return *known;
    const auto index = quint32(m_out->anchorNames.size());
    m_out->anchorNames.push_back(name);
    m_anchorNames.insert(name, index);
    return index;
}

void SchemaBuilder::addDynamicReference(Context &context, yaml::Node keyword, bool isRecursive)
{
    const auto target = m_resources.resolve(keyword.text(), context.job.resource);
    if (!target) {
        reportUnknown(keyword, target.error());
        return;
    }
    DynamicReference reference;
    reference.initial =
        enqueue(target->place, target->resource, noSchema, target->place.node.pointer().toString());
    // 2019-09 section 8.2.4.2: a recursive reference is one to an anchor without a name.
    reference.isDynamic = isRecursive ? m_resources.resource(target->resource).isRecursiveAnchor
                                      : !target->dynamicAnchor.isEmpty();
    if (reference.isDynamic)
        reference.anchor = anchorName(isRecursive ? QString() : target->dynamicAnchor);
    m_out->dynamicReferences.push_back(reference);
    context.steps.push_back({Op::DynamicReference, qint64(m_out->dynamicReferences.size() - 1)});
}

void SchemaBuilder::compileDynamicAnchors()
{
    m_out->dynamicAnchors.resize(m_resources.size());
    for (quint32 index = 0; index < m_resources.size(); ++index) {
        for (quint32 name = 0; name < m_out->anchorNames.size(); ++name) {
            const SchemaResource &resource = m_resources.resource(index);
            const QString &anchor = m_out->anchorNames[name];
            yaml::Node node = resource.dynamicAnchors.value(anchor);
            if (anchor.isEmpty() && resource.isRecursiveAnchor)
                node = resource.root.node;
            if (!node || m_out->dynamicAnchors[index].contains(name))
                continue;
            const SchemaPlace place{node, resource.root.source};
            const QString pointer = node.pointer().toString();
            m_out->dynamicAnchors[index].insert(name, enqueue(place, index, noSchema, pointer));
        }
    }
}

void SchemaBuilder::addUnevaluated(Context &context)
{
    const auto add = [&](Keyword keyword, Op op) {
        const yaml::Node value = word(context, keyword);
        if (!value)
            return;
        const SchemaId id = schemaAt(value, context.job, path(keyword));
        context.steps.push_back({op, id});
        m_out->nodes[context.job.id].usesUnevaluated = true;
    };
    add(Keyword::UnevaluatedItems, Op::UnevaluatedItems);
    add(Keyword::UnevaluatedProperties, Op::UnevaluatedProperties);
}

} // namespace waymark::schema
