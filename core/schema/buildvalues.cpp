// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/formats.h"
#include "schema/schemabuilder.h"
#include "schema/schematr.h"

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

constexpr qsizetype constantBudget = 100'000;

std::optional<types::Mask> typeFromName(QByteArrayView name)
{
    if (name == "string")
        return types::String;
    if (name == "object")
        return types::Object;
    if (name == "array")
        return types::Array;
    if (name == "integer")
        return types::Integer;
    if (name == "number")
        return types::Number;
    if (name == "boolean")
        return types::Boolean;
    if (name == "null")
        return types::Null;
    if (name == "any") // draft 3, and still found
        return types::Any;
    return std::nullopt;
}

bool isTrue(yaml::Node node)
{
    return node.isScalar() && node.toBool().value_or(false);
}

QString textOf(yaml::Node node)
{
    return node.isScalar() ? node.text() : QString();
}

/// `errorMessage` as an object: a text for each keyword, or one for each of its properties or items
/// (https://github.com/ajv-validator/ajv-errors).
QList<AuthorMessage> messagesOf(yaml::Node words)
{
    QList<AuthorMessage> messages;
    for (yaml::Node word = words.firstChild(); words.isMapping() && word;
         word = word.nextSibling()) {
        const yaml::Node text = word.target();
        if (text.isScalar()) {
            messages.append({word.keyText(), {}, text.text()});
            continue;
        }
        for (yaml::Node member = text.firstChild(); member; member = member.nextSibling()) {
            if (member.target().isScalar())
                messages.append({word.keyText(), member.keyText(), member.target().text()});
        }
    }
    return messages;
}

} // namespace

void SchemaBuilder::addTypes(Context &context)
{
    SchemaNode &schema = m_out->nodes[context.job.id];
    schema.isLexicalInteger = context.draft == Draft::Draft4;
    const bool isNullable = isTrue(word(context, Keyword::Nullable));
    schema.isNullDropped = context.draft == Draft::Crd && !context.job.isLogical && !isNullable;
    if (isTrue(word(context, Keyword::IntOrString))) {
        schema.isIntOrString = true;
        schema.types = types::Integer | types::String | (isNullable ? types::Null : 0);
        return;
    }
    const yaml::Node type = context.words[Keyword::Type];
    if (!type)
        return;
    types::Mask mask = 0;
    const auto add = [&](yaml::Node name) {
        const auto one = typeFromName(name.isScalar() ? name.utf8() : QByteArray());
        if (one)
            mask |= *one;
        else
            report(name, Tr::tr("“%1” is no type.").arg(textOf(name)),
                   Tr::tr("Use string, number, integer, boolean, object, array or null."));
    };
    if (type.isSequence()) {
        for (yaml::Node item = type.firstChild(); item; item = item.nextSibling())
            add(item.target());
    } else {
        add(type);
    }
    if (mask != 0)
        schema.types = mask | (isNullable ? types::Null : 0);
}

std::optional<quint32> SchemaBuilder::addEnumeration(const std::vector<yaml::Node> &values)
{
    Enumeration enumeration;
    qsizetype budget = constantBudget;
    for (const yaml::Node value : values) {
        const auto text = canonical(value, budget);
        auto data = value.toValue(constantBudget);
        if (!text || !data)
            return std::nullopt;
        enumeration.canonical.push_back(*text);
        enumeration.values.append(*std::move(data));
    }
    m_out->enumerations.push_back(std::move(enumeration));
    return quint32(m_out->enumerations.size() - 1);
}

void SchemaBuilder::addConstants(Context &context)
{
    if (const yaml::Node constant = word(context, Keyword::Const)) {
        if (const auto index = addEnumeration({constant}))
            context.steps.push_back({Op::Const, *index});
    }
    const yaml::Node values = context.words[Keyword::Enum];
    if (!values)
        return;
    if (!values.isSequence()) {
        report(values, Tr::tr("“enum” is a list of the allowed values."));
        return;
    }
    std::vector<yaml::Node> items;
    for (yaml::Node item = values.firstChild(); item; item = item.nextSibling())
        items.push_back(item.target());
    if (const auto index = addEnumeration(items))
        context.steps.push_back({Op::Enum, *index});
}

void SchemaBuilder::addNumber(Context &context, Keyword keyword, Op op)
{
    const yaml::Node value = context.words[keyword];
    if (!value)
        return;
    const auto number = value.isScalar() && value.scalarType() != yaml::ScalarType::String
                            ? Number::fromText(value.utf8())
                            : std::nullopt;
    if (!number
        || (op == Op::MultipleOf && number->compare({}) != std::partial_ordering::greater)) {
        report(value, Tr::tr("“%1” is a number.").arg(QLatin1StringView(keywordName(keyword))));
        return;
    }
    m_out->numbers.push_back(*number);
    context.steps.push_back({op, qint64(m_out->numbers.size() - 1)});
}

void SchemaBuilder::addNumberLimits(Context &context)
{
    // Draft 4 and OpenAPI: "exclusive" is a flag of the limit beside it.
    const bool isFlag = context.draft == Draft::Draft4 || context.draft == Draft::Crd;
    const bool isAbove = isFlag && isTrue(context.words[Keyword::ExclusiveMinimum]);
    const bool isBelow = isFlag && isTrue(context.words[Keyword::ExclusiveMaximum]);
    addNumber(context, Keyword::Minimum, isAbove ? Op::ExclusiveMinimum : Op::Minimum);
    addNumber(context, Keyword::Maximum, isBelow ? Op::ExclusiveMaximum : Op::Maximum);
    if (!isFlag) {
        addNumber(context, Keyword::ExclusiveMinimum, Op::ExclusiveMinimum);
        addNumber(context, Keyword::ExclusiveMaximum, Op::ExclusiveMaximum);
    }
    addNumber(context, Keyword::MultipleOf, Op::MultipleOf);
}

void SchemaBuilder::addCount(Context &context, Keyword keyword, Op op)
{
    const yaml::Node value = context.words[keyword];
    if (!value)
        return;
    const auto number = value.isScalar() && value.scalarType() != yaml::ScalarType::String
                            ? Number::fromText(value.utf8())
                            : std::nullopt;
    if (!number || !number->isInteger() || number->compare({}) == std::partial_ordering::less) {
        report(value, Tr::tr("“%1” is a whole number, 0 or more.")
                          .arg(QLatin1StringView(keywordName(keyword))));
        return;
    }
    context.steps.push_back({op, number->toInteger().value_or(std::numeric_limits<qint64>::max())});
}

std::optional<quint32> SchemaBuilder::addPattern(yaml::Node place, const QString &text, Draft draft)
{
    auto pattern = Pattern::compile(text, draft == Draft::Crd ? Pattern::Flavour::Re2
                                                              : Pattern::Flavour::Ecma);
    if (!pattern) {
        report(place, Tr::tr("The pattern can't be read: %1.").arg(pattern.error()));
        m_found.last().code = u"schema.invalid-pattern"_s;
        return std::nullopt;
    }
    m_out->patterns.push_back(*std::move(pattern));
    return quint32(m_out->patterns.size() - 1);
}

void SchemaBuilder::addFormat(Context &context)
{
    const QString format = textOf(context.words[Keyword::Format]);
    if (format.isEmpty())
        return;
    const bool isAsserted =
        m_options.assertFormats || m_resources.resource(context.job.resource).assertsFormats;
    m_out->formats.push_back({format, isAsserted ? findFormat(format, context.draft) : nullptr});
    const SchemaNode &schema = m_out->nodes[context.job.id];
    const bool isNumeric = context.draft == Draft::Crd && !schema.isIntOrString
                           && isNumberFormat(format, schema.types);
    context.steps.push_back(
        {isNumeric ? Op::NumberFormat : Op::Format, qint64(m_out->formats.size() - 1)});
    if (isNumeric)
        checkBounds(context, format);
}

void SchemaBuilder::checkBounds(Context &context, const QString &format)
{
    for (const Keyword keyword : {Keyword::Minimum, Keyword::Maximum, Keyword::MultipleOf}) {
        const yaml::Node value = context.words[keyword];
        const auto bound = value.isScalar() && value.scalarType() != yaml::ScalarType::String
                               ? Number::fromText(value.utf8())
                               : std::nullopt;
        if (!bound || holdsBound(format, *bound))
            continue;
        const QString name = QString::fromLatin1(keywordName(keyword));
        const QString words = bound->toString();
        Diagnostic finding;
        finding.code = u"schema.bound-outside-format"_s;
        finding.severity = Severity::Warning;
        finding.message =
            Tr::tr("“%1” is %2, which doesn't fit into the format %3.").arg(name, words, format);
        finding.why = Tr::tr("From Kubernetes 1.36 on an API server refuses every value that is "
                             "set here; earlier ones don't look at formats of numbers.");
        finding.next = Tr::tr("Take a format that holds it, or another limit.");
        finding.range = value.range();
        finding.pointer = value.pointer();
        m_found.append(finding);
        m_out->boundFaults.push_back({name, words, format});
        context.steps.push_back({Op::BoundFormat, qint64(m_out->boundFaults.size() - 1)});
    }
}

void SchemaBuilder::addStringLimits(Context &context)
{
    if (const yaml::Node pattern = context.words[Keyword::Pattern]) {
        if (const auto index = addPattern(pattern, textOf(pattern), context.draft))
            context.steps.push_back({Op::Pattern, *index});
    }
    addCount(context, Keyword::MinLength, Op::MinLength);
    addCount(context, Keyword::MaxLength, Op::MaxLength);
}

void SchemaBuilder::addAnnotations(Context &context)
{
    Annotations notes;
    notes.title = textOf(context.words[Keyword::Title]);
    notes.description = textOf(context.words[Keyword::Description]);
    notes.errorMessage = textOf(context.words[Keyword::ErrorMessage]);
    notes.patternMessage = textOf(context.words[Keyword::PatternErrorMessage]);
    notes.deprecationMessage = textOf(context.words[Keyword::DeprecationMessage]);
    if (const yaml::Node entity = word(context, Keyword::WaymarkEntity))
        notes.entity = entityHintOf(entity);
    notes.messages = messagesOf(context.words[Keyword::ErrorMessage]);
    for (const AuthorMessage &message : std::as_const(notes.messages)) {
        if (message.keyword == "pattern"_L1)
            notes.patternMessage = message.text;
    }
    const yaml::Node defaultValue = context.words[Keyword::Default];
    if (defaultValue) {
        if (auto value = defaultValue.toValue(constantBudget))
            notes.defaultValue = *std::move(value);
    }
    const auto addExample = [&](yaml::Node example) {
        if (auto value = example.target().toValue(constantBudget))
            notes.examples.append(*std::move(value));
    };
    const yaml::Node examples = context.words[Keyword::Examples];
    if (examples.isSequence()) {
        for (yaml::Node item = examples.firstChild(); item; item = item.nextSibling())
            addExample(item);
    }
    if (const yaml::Node example = context.words[Keyword::Example])
        addExample(example);
    notes.isReadOnly = isTrue(context.words[Keyword::ReadOnly]);
    notes.isWriteOnly = isTrue(context.words[Keyword::WriteOnly]);
    notes.isDeprecated =
        isTrue(context.words[Keyword::Deprecated]) || !notes.deprecationMessage.isEmpty();
    const bool saysSomething = !notes.title.isEmpty() || !notes.description.isEmpty()
                               || !notes.errorMessage.isEmpty() || !notes.messages.isEmpty()
                               || notes.defaultValue || !notes.patternMessage.isEmpty()
                               || !notes.examples.isEmpty() || notes.isReadOnly || notes.isWriteOnly
                               || notes.isDeprecated || notes.entity;
    if (!saysSomething)
        return;
    m_out->nodes[context.job.id].isNoted = notes.isDeprecated || notes.entity;
    m_out->hasNotes |= notes.isDeprecated || notes.entity;
    m_out->annotations.push_back(std::move(notes));
    m_out->nodes[context.job.id].annotations = quint32(m_out->annotations.size() - 1);
}

} // namespace waymark::schema
