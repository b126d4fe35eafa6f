// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/hover.h"

#include "analysis/schemawords.h"
#include "assist/expressionhover.h"
#include "base/trace.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::assist {

namespace {

constexpr qsizetype mostExamples = 4;
constexpr qsizetype longestAnchored = 300; // bytes

void describe(const schema::Cursor &field, Hover &hover)
{
    const schema::Facts &facts = field.facts();
    hover.isKnown = true;
    hover.title = facts.title;
    hover.type = analysis::typeWords(field);
    hover.description = facts.description.trimmed();
    if (facts.defaultValue)
        hover.defaultValue = analysis::shownValue(*facts.defaultValue);
    if (facts.constant)
        hover.values << analysis::shownValue(*facts.constant);
    for (const yaml::Value &value :
         facts.enumeration.first(std::min(facts.enumeration.size(), mostHoverValues)))
        hover.values << analysis::shownValue(value);
    hover.furtherValues =
        facts.enumeration.size() - std::min(facts.enumeration.size(), mostHoverValues);
    hover.limits = analysis::limitWords(facts);
    for (const yaml::Value &value :
         facts.examples.first(std::min(facts.examples.size(), mostExamples)))
        hover.examples << analysis::shownValue(value);
    hover.isRequired = facts.isRequired;
    hover.isReadOnly = facts.isReadOnly;
    hover.isDeprecated = facts.isDeprecated;
}

void addRules(const schema::KindEntry &kind, Hover &hover)
{
    for (const schema::ValidationRule &rule : kind.rules) {
        if (!schema::readsField(rule, hover.pointer))
            continue;
        if (hover.rules.size() < mostHoverRules)
            hover.rules.append({rule.message, rule.rule.trimmed()});
        else
            ++hover.furtherRules;
    }
}

QString anchoredText(const yaml::SyntaxTree &tree, const yaml::Node &alias)
{
    const yaml::Node target = alias.target();
    if (!target || target == alias)
        return {};
    const QByteArrayView text = tree.text().slice(target.range());
    if (text.size() <= longestAnchored)
        return QString::fromUtf8(text);
    qsizetype end = longestAnchored;
    while (end > 0 && (quint8(text[end]) & 0xC0) == 0x80)
        --end;
    return QString::fromUtf8(text.first(end)) + u'…';
}

} // namespace

Hover hoverAt(const analysis::Analysis &analysis, qsizetype offset, const PolicyReadings *policies,
              const ExpressionSamples &samples)
{
    const trace::Span span("workspace.hover");
    Hover hover;
    const yaml::Node node = analysis.tree.nodeAt(offset);
    const yaml::Document *document = analysis.tree.documentAt(offset);
    // Between the entries of a map there is no field to speak of.
    if (!node || document == nullptr || (node.size() > 0 && !node.isKey()))
        return hover;
    if (const auto place = node.isKey() ? std::nullopt : expressionPlaceAt(analysis, offset)) {
        const Hover part = expressionHover(*place, analysis, samples);
        if (part.isKnown)
            return part;
    }
    hover.range = node.range();
    hover.document = document->index;
    hover.pointer = node.entryValue().pointer();
    if (node.kind() == yaml::NodeKind::Alias)
        hover.anchored = anchoredText(analysis.tree, node);
    const schema::KindEntry *kind = analysis.kindOf(*document);
    if (kind == nullptr)
        return hover;
    if (const schema::Cursor field = schema::Cursor(kind->schema).at(hover.pointer);
        field.isKnown())
        describe(field, hover);
    if (const auto *hint = kind->hints ? kind->hints->field(hover.pointer) : nullptr) {
        hover.title = hint->title.isEmpty() ? hover.title : hint->title;
        hover.help = hint->help;
    }
    if (!hover.pointer.isRoot())
        addRules(*kind, hover);
    if (policies != nullptr)
        hover.policies = policies->readersOf(kind->key, hover.pointer);
    return hover;
}

} // namespace waymark::assist
