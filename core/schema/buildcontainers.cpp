// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/schemabuilder.h"
#include "schema/schematr.h"

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

/// A key as a segment of a JSON Pointer.
QString segment(QString key)
{
    key.replace(u'~', "~0"_L1);
    key.replace(u'/', "~1"_L1);
    return u'/' + key;
}

bool isTrueOrFalse(yaml::Node node, bool wanted)
{
    return node.isScalar() && node.toBool() == std::optional(wanted);
}

} // namespace

void SchemaBuilder::addArrayRules(Context &context)
{
    addCount(context, Keyword::MinItems, Op::MinItems);
    addCount(context, Keyword::MaxItems, Op::MaxItems);
    if (isTrueOrFalse(context.words[Keyword::UniqueItems], true))
        context.steps.push_back({Op::UniqueItems, 0});
    if (context.draft == Draft::Crd)
        addListType(context);
}

void SchemaBuilder::addItems(Context &context)
{
    ItemRules rules;
    const yaml::Node items = context.words[Keyword::Items];
    const yaml::Node structure = context.job.structure.value(u"items");
    const auto addPrefix = [&](yaml::Node list, Keyword keyword) {
        qsizetype index = 0;
        for (yaml::Node item = list.firstChild(); item; item = item.nextSibling())
            rules.prefix.push_back(
                schemaAt(item, context.job, path(keyword) + u'/' + QString::number(index++)));
    };
    const auto setRest = [&](yaml::Node rest, Keyword keyword) {
        if (!rest)
            return;
        rules.restSchema = schemaAt(rest, context.job, path(keyword), structure.target());
        rules.rest = isTrueOrFalse(rest, false) ? Rest::Forbidden : Rest::Checked;
        if (context.draft == Draft::Crd && keepsUnknown(context))
            m_queue.back().keepsUnknown = true;
    };
    const bool hasTuples = context.draft <= Draft::Draft2019;
    if (hasTuples && items.isSequence()) {
        addPrefix(items, Keyword::Items);
        setRest(context.words[Keyword::AdditionalItems], Keyword::AdditionalItems);
    } else {
        if (const yaml::Node prefix = word(context, Keyword::PrefixItems); prefix.isSequence())
            addPrefix(prefix, Keyword::PrefixItems);
        setRest(items, Keyword::Items);
    }
    if (rules.prefix.empty() && rules.rest == Rest::Allowed)
        return;
    m_out->itemRules.push_back(std::move(rules));
    context.steps.push_back({Op::Items, qint64(m_out->itemRules.size() - 1)});
}

void SchemaBuilder::addContains(Context &context)
{
    const yaml::Node contains = word(context, Keyword::Contains);
    if (!contains)
        return;
    ContainsRule rule;
    rule.schema = schemaAt(contains, context.job, path(Keyword::Contains));
    rule.marksItems = context.draft >= Draft::Draft2020;
    const auto count = [&](Keyword keyword, qint64 otherwise) {
        const yaml::Node value = word(context, keyword);
        if (!value.isScalar() || value.scalarType() == yaml::ScalarType::String)
            return otherwise;
        const auto number = Number::fromText(value.utf8());
        return number ? number->toInteger().value_or(otherwise) : otherwise;
    };
    if (m_resources.resource(context.job.resource).hasValidation) {
        rule.minimum = count(Keyword::MinContains, 1);
        rule.maximum = count(Keyword::MaxContains, -1);
    }
    m_out->containsRules.push_back(rule);
    context.steps.push_back({Op::Contains, qint64(m_out->containsRules.size() - 1)});
}

void SchemaBuilder::addObjectRules(Context &context)
{
    addRequired(context);
    addCount(context, Keyword::MinProperties, Op::MinProperties);
    addCount(context, Keyword::MaxProperties, Op::MaxProperties);
    addCount(context, Keyword::WaymarkTotalSize, Op::TotalSize);
    const yaml::Node dependent = word(context, Keyword::DependentRequired);
    for (yaml::Node names = dependent.firstChild(); names; names = names.nextSibling()) {
        DependentNames rule{names.keyText().toUtf8(), {}};
        const yaml::Node list = names.target();
        for (yaml::Node name = list.firstChild(); name; name = name.nextSibling())
            rule.names.push_back(name.target().utf8());
        m_out->dependentNames.push_back(std::move(rule));
        context.steps.push_back({Op::DependentRequired, qint64(m_out->dependentNames.size() - 1)});
    }
}

void SchemaBuilder::addRequired(Context &context)
{
    const yaml::Node required = context.words[Keyword::Required];
    if (!required)
        return;
    if (!required.isSequence()) {
        // Draft 3 wrote `required: true` into the property itself; many hand-made schemas do.
        report(required, Tr::tr("“required” is a list of names."),
               Tr::tr("List the required names beside “properties”."));
        return;
    }
    const bool isCrd = context.draft == Draft::Crd;
    const yaml::Node structure =
        context.job.isLogical ? context.job.structure : context.job.place.node;
    const yaml::Node properties = isCrd ? structure.value(u"properties").target() : yaml::Node();
    Span span{quint32(m_out->requiredNames.size()), 0};
    for (yaml::Node item = required.firstChild(); item; item = item.nextSibling()) {
        RequiredName name{item.target().utf8(), false, false};
        if (const yaml::Node property = properties.value(item.target().text()).target()) {
            name.hasDefault = property.value(u"default").isValid();
            name.isNullAbsent = !isTrueOrFalse(property.value(u"nullable"), true);
        }
        m_out->requiredNames.push_back(std::move(name));
        ++span.count;
    }
    if (span.count == 0)
        return;
    m_out->requiredSpans.push_back(span);
    context.steps.push_back({Op::Required, qint64(m_out->requiredSpans.size() - 1)});
}

void SchemaBuilder::addProperties(Context &context)
{
    PropertyRules rules;
    const yaml::Node structure = context.job.structure.value(u"properties").target();
    std::vector<Property> listed;
    const yaml::Node properties = context.words[Keyword::Properties];
    for (yaml::Node value = properties.firstChild(); value; value = value.nextSibling()) {
        const QString name = value.keyText();
        listed.push_back(
            {name.toUtf8(), schemaAt(value, context.job, path(Keyword::Properties) + segment(name),
                                     structure.value(name).target())});
    }
    const yaml::Node patterns = word(context, Keyword::PatternProperties);
    for (yaml::Node value = patterns.firstChild(); value; value = value.nextSibling()) {
        const auto pattern = addPattern(value.key(), value.keyText(), context.draft);
        if (pattern)
            rules.patterns.emplace_back(
                *pattern, schemaAt(value, context.job,
                                   path(Keyword::PatternProperties) + segment(value.keyText())));
    }
    if (const yaml::Node rest = context.words[Keyword::AdditionalProperties]) {
        rules.restSchema = schemaAt(rest, context.job, path(Keyword::AdditionalProperties),
                                    context.job.structure.value(u"additionalProperties").target());
        rules.rest = isTrueOrFalse(rest, false) ? Rest::Forbidden : Rest::Checked;
    }
    rules.properties = {quint32(m_out->properties.size()), quint32(listed.size())};
    m_out->properties.insert(m_out->properties.end(), listed.begin(), listed.end());
    if (context.draft == Draft::Crd && !context.job.isLogical)
        finishCrdProperties(context, rules);
    const bool saysSomething =
        rules.properties.count > 0 || !rules.patterns.empty() || rules.rest != Rest::Allowed;
    if (saysSomething) {
        indexProperties(*m_out, rules);
        m_out->propertyRules.push_back(std::move(rules));
        context.steps.push_back({Op::Properties, qint64(m_out->propertyRules.size() - 1)});
    }
    if (const yaml::Node names = word(context, Keyword::PropertyNames))
        context.steps.push_back(
            {Op::PropertyNames, schemaAt(names, context.job, path(Keyword::PropertyNames))});
}

void SchemaBuilder::addDependencies(Context &context)
{
    const auto addAll = [&](Keyword keyword) {
        const yaml::Node rules = word(context, keyword);
        for (yaml::Node value = rules.firstChild(); value; value = value.nextSibling()) {
            const QByteArray trigger = value.keyText().toUtf8();
            const yaml::Node rule = value.target();
            if (keyword == Keyword::Dependencies && (rule.isSequence() || rule.isScalar())
                && !rule.toBool()) {
                DependentNames names{trigger, {}};
                if (rule.isScalar())
                    names.names.push_back(rule.utf8());
                for (yaml::Node name = rule.firstChild(); name; name = name.nextSibling())
                    names.names.push_back(name.target().utf8());
                m_out->dependentNames.push_back(std::move(names));
                context.steps.push_back(
                    {Op::DependentRequired, qint64(m_out->dependentNames.size() - 1)});
                continue;
            }
            m_out->dependentSchemas.push_back(
                {trigger, schemaAt(rule, context.job, path(keyword) + segment(value.keyText()))});
            context.steps.push_back(
                {Op::DependentSchema, qint64(m_out->dependentSchemas.size() - 1)});
        }
    };
    addAll(Keyword::Dependencies);
    addAll(Keyword::DependentSchemas);
}

} // namespace waymark::schema
