// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/completionwriter.h"

#include "analysis/schemawords.h"
#include "assist/assisttr.h"
#include "assist/newdocument.h"
#include "yaml/editplan.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace waymark::assist {

namespace {

using schema::ValueType;
using yaml::NodeStyle;

bool isEmptyCollection(const yaml::Value &value)
{
    return (value.mapping() != nullptr && value.mapping()->isEmpty())
           || (value.sequence() != nullptr && value.sequence()->isEmpty());
}

bool isCollection(const yaml::Value &value)
{
    return value.mapping() != nullptr || value.sequence() != nullptr;
}

/// The first value that stands in `text`: what a person changes first. Between the marks of an
/// empty text the caret alone.
TextRange firstValueIn(const QByteArray &text)
{
    qsizetype at = text.indexOf(": ");
    const qsizetype lineEnd = text.indexOf('\n');
    const bool isBelow = at < 0 || (lineEnd >= 0 && lineEnd < at);
    if (isBelow) {
        const qsizetype dash = text.indexOf("- ");
        if (dash >= 0 && (at < 0 || dash < at) && text.indexOf(':', dash) < 0)
            at = dash;
    }
    if (at < 0)
        return {text.size(), text.size()};
    const qsizetype begin = at + 2;
    qsizetype end = begin;
    while (end < text.size() && text[end] != '\n' && text[end] != ',' && text[end] != '}')
        ++end;
    if (text.sliced(begin, end - begin) == "\"\"" || text.sliced(begin, end - begin) == "''")
        return {begin + 1, begin + 1};
    return {begin, end};
}

} // namespace

CompletionWriter::CompletionWriter(const yaml::SyntaxTree &tree, const CaretContext &context)
    : m_context(context)
    , m_lineEnd(tree.text().dominantLineEnd())
{
    yaml::Node around = context.around;
    if (!around && !tree.documents().isEmpty())
        around = tree.documents()[context.document].root;
    m_style = yaml::styleAround(yaml::Layout(tree), around);
    if (context.quotes != NodeStyle::Plain)
        m_style.strings = context.quotes;
}

QByteArray CompletionWriter::keyText(const QString &name) const
{
    yaml::WriteStyle style = m_style;
    if (m_context.quotes != NodeStyle::Plain)
        style.keys = m_context.quotes;
    return yaml::Writer(style).key(name, m_context.isInFlow);
}

QByteArray CompletionWriter::startOfList() const
{
    const qsizetype step = m_style.indentless ? 0 : m_style.step;
    return '\n' + QByteArray(m_context.column + step, ' ') + "- ";
}

/// What stands behind the colon of a new key.
void CompletionWriter::writeKeyValue(Completion &completion, const schema::Cursor &field) const
{
    const schema::Facts &facts = field.facts();
    const yaml::Writer writer(m_style);
    const yaml::Value skeleton = schema::placeholder(field);
    QByteArray &text = completion.insertion;
    const bool isFixed = facts.constant.has_value() || facts.defaultValue.has_value();
    if (m_context.isInFlow) {
        text += ": ";
        if (isFixed || (isCollection(skeleton) && !isEmptyCollection(skeleton)))
            text += writer.flow(skeleton);
        else
            completion.goesOn = true;
        return;
    }
    const bool isMap = facts.type == ValueType::Object;
    const bool isList = facts.type == ValueType::Array;
    if (isFixed || (isCollection(skeleton) && !isEmptyCollection(skeleton))) {
        text += ':' + writer.behindKey(skeleton, m_context.column);
    } else if (isMap && !field.properties().isEmpty()) {
        text += ":\n" + QByteArray(m_context.column + m_style.step, ' ');
        completion.goesOn = true;
    } else if (isList) {
        text += ':' + startOfList();
        completion.goesOn = true;
    } else if (facts.type == ValueType::String && m_style.strings != NodeStyle::Plain
               && facts.enumeration.isEmpty()) {
        const QByteArray mark = m_style.strings == NodeStyle::SingleQuoted ? "''" : "\"\"";
        text += ": " + mark;
    } else {
        text += isMap ? ":" : ": ";
        completion.goesOn = !isMap;
    }
}

Completion CompletionWriter::key(const QString &name, const schema::Cursor &field) const
{
    const schema::Facts &facts = field.facts();
    Completion completion;
    completion.kind = Completion::Kind::Key;
    completion.label = name;
    completion.isRequired = facts.isRequired;
    completion.isDeprecated = facts.isDeprecated;
    completion.detail = field.isKnown() ? analysis::typeWords(field) : QString();
    completion.documentation =
        facts.description.isEmpty() ? facts.title : facts.description.simplified();
    completion.insertion = keyText(name);
    if (!m_context.hasColon) {
        const qsizetype behindName = completion.insertion.size();
        writeKeyValue(completion, field);
        const TextRange value = firstValueIn(completion.insertion.sliced(behindName));
        completion.selection =
            completion.goesOn ? TextRange{completion.insertion.size(), completion.insertion.size()}
                              : TextRange{value.begin + behindName, value.end + behindName};
    } else {
        completion.selection = {completion.insertion.size(), completion.insertion.size()};
    }
    finish(completion);
    return completion;
}

Completion CompletionWriter::fields(const yaml::Value::Mapping &missing) const
{
    Completion completion;
    completion.kind = Completion::Kind::Snippet;
    completion.isRequired = true;
    completion.label = Tr::tr("All required fields");
    QStringList names;
    for (const auto &[name, value] : missing)
        names << name;
    completion.detail = Tr::tr("%n field(s)", nullptr, int(missing.size()));
    completion.documentation = names.join(", "_L1);
    if (m_context.isInFlow) {
        const QByteArray flow = yaml::Writer(m_style).flow(missing);
        completion.insertion = flow.sliced(1, flow.size() - 2).trimmed();
    } else {
        completion.insertion = yaml::Writer(m_style).block(missing, m_context.column);
    }
    completion.selection = firstValueIn(completion.insertion);
    finish(completion);
    return completion;
}

Completion CompletionWriter::value(const yaml::Value &value) const
{
    Completion completion;
    completion.kind = Completion::Kind::Value;
    completion.label = value.string() != nullptr ? *value.string() : analysis::shownValue(value);
    // A quotation mark that was typed stays; without one the text decides.
    completion.insertion =
        value.string() != nullptr
            ? yaml::Writer::string(*value.string(), m_style.strings, m_context.isInFlow)
            : yaml::Writer(m_style).flow(value);
    completion.selection = {completion.insertion.size(), completion.insertion.size()};
    finish(completion);
    return completion;
}

Completion CompletionWriter::collection(const yaml::Value &skeleton) const
{
    Completion completion;
    completion.kind = Completion::Kind::Snippet;
    completion.isRequired = true;
    completion.label = skeleton.mapping() != nullptr ? Tr::tr("Map with its required fields")
                                                     : Tr::tr("List with a first item");
    const yaml::Writer writer(m_style);
    completion.documentation = analysis::shownValue(skeleton);
    if (m_context.isInFlow)
        completion.insertion = writer.flow(skeleton);
    else
        completion.insertion = writer.behindKey(skeleton, m_context.column);
    completion.selection = firstValueIn(completion.insertion);
    finish(completion);
    return completion;
}

Completion CompletionWriter::document(const schema::KindEntry &kind) const
{
    Completion completion;
    completion.kind = Completion::Kind::Snippet;
    completion.label = kind.key.kind;
    completion.detail = kind.key.apiVersion;
    completion.documentation = kind.description.simplified();
    completion.insertion = newDocumentText(kind, {});
    const qsizetype name = completion.insertion.indexOf("name: \"\"");
    if (name >= 0)
        completion.selection = {name + 7, name + 7};
    finish(completion);
    return completion;
}

void CompletionWriter::finish(Completion &completion) const
{
    QByteArray &text = completion.insertion;
    TextRange &selection = completion.selection;
    if (m_context.needsBlank && !text.startsWith(' ') && !text.startsWith('\n')) {
        text.prepend(' ');
        selection = {selection.begin + 1, selection.end + 1};
    }
    if (text.startsWith('\n'))
        completion.eaten = m_context.blanksBefore;
    if (m_lineEnd == "\n")
        return;
    const auto grown = [&](qsizetype offset) {
        return offset + text.first(offset).count('\n') * (m_lineEnd.size() - 1);
    };
    selection = {grown(selection.begin), grown(selection.end)};
    text.replace("\n", m_lineEnd);
}

} // namespace waymark::assist
