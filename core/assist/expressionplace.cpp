// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/expressionplace.h"

#include "assist/caretcontext.h"
#include "policy/policyset.h"
#include "schema/crddefinition.h"
#include "yaml/layout.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::assist {

namespace {

using policy::ExpressionSlot;
using yaml::NodeStyle;

/// The value that holds the caret, or would.
struct ValueAtCaret
{
    JsonPointer pointer;
    ScalarPlaces places;
    bool needsBlank = false;
};

struct PolicyPlace
{
    ExpressionSlot slot = ExpressionSlot::Validation;
    qsizetype index = 0;
};

std::optional<PolicyPlace> policyPlaceOf(const JsonPointer &pointer)
{
    static const QList<std::tuple<QString, QString, ExpressionSlot>> places{
        {u"matchConditions"_s, u"expression"_s, ExpressionSlot::MatchCondition},
        {u"variables"_s, u"expression"_s, ExpressionSlot::Variable},
        {u"validations"_s, u"expression"_s, ExpressionSlot::Validation},
        {u"validations"_s, u"messageExpression"_s, ExpressionSlot::MessageExpression},
        {u"auditAnnotations"_s, u"valueExpression"_s, ExpressionSlot::AuditAnnotation}};
    const QStringList &segments = pointer.segments();
    if (segments.size() != 4 || segments[0] != "spec"_L1)
        return std::nullopt;
    for (const auto &[list, word, slot] : places) {
        if (segments[1] == list && segments[3] == word)
            return PolicyPlace{slot, segments[2].toLongLong()};
    }
    return std::nullopt;
}

/// The rule that `pointer` leads into, as it is so far, and where its `self` stands. Its schema is
/// that of the text.
std::optional<policy::DefinedRule> ruleAt(const yaml::Document &crd, const JsonPointer &pointer,
                                          QStringList &into)
{
    constexpr qsizetype untilSchema = 5; // /spec/versions/0/schema/openAPIV3Schema
    const QStringList &segments = pointer.segments();
    const qsizetype end = segments.size() - 3;
    if (end < untilSchema || segments[1] != "versions"_L1
        || segments[untilSchema - 1] != "openAPIV3Schema"_L1
        || segments[end] != "x-kubernetes-validations"_L1)
        return std::nullopt;
    const auto nodeAt = [&](qsizetype depth) {
        JsonPointer place;
        for (const QString &segment : segments.first(depth))
            place = place.child(segment);
        return crd.root.at(place).target();
    };
    policy::DefinedRule rule;
    rule.self = crd.root.value(u"spec").target().value(u"names").target().value(u"kind").text();
    QStringList scope;
    for (qsizetype at = untilSchema; at < end; ++at) {
        if (segments[at] == "properties"_L1 && at + 1 < end)
            scope << segments[++at];
        else if (segments[at] == "items"_L1 || segments[at] == "additionalProperties"_L1)
            scope << u"*"_s;
        else
            return std::nullopt;
        rule.self += scope.last() == "*"_L1 ? u"[]"_s : u'.' + scope.last();
    }
    into = scope;
    rule.root = policy::SchemaPlace::ofDefinition(nodeAt(untilSchema), true);
    rule.place = rule.root.at(scope);
    const yaml::Node optional = nodeAt(segments.size() - 1).value(u"optionalOldSelf").target();
    rule.rule.optionalOldSelf = optional.isScalar() && optional.toBool().value_or(false);
    return rule;
}

class ValueFinder
{
public:
    ValueFinder(const yaml::SyntaxTree &tree, qsizetype offset)
        : m_tree(tree)
        , m_offset(offset)
    {}

    std::optional<ValueAtCaret> run() const
    {
        if (const yaml::Node here = m_tree.nodeAt(m_offset); holds(here))
            return valueIn(here);
        const QByteArrayView file = m_tree.text().bytes();
        qsizetype before = m_offset;
        while (before > 0 && QByteArrayView(" \t\r\n").contains(file[before - 1]))
            --before;
        if (before > 0) {
            const yaml::Node last = m_tree.nodeAt(before - 1);
            if (last.isScalar() && !last.isKey() && goesOnAtCaret(last))
                return valueIn(last);
        }
        const CaretContext context = caretContextAt(m_tree, m_offset);
        if (!context.takesValue || context.takesKey || !context.token.isEmpty())
            return std::nullopt;
        return ValueAtCaret{context.value, ScalarPlaces(m_offset), context.needsBlank};
    }

private:
    [[nodiscard]] bool holds(const yaml::Node &node) const
    {
        if (!node.isScalar() || node.isKey())
            return false;
        const TextRange range = node.range();
        switch (node.style()) {
        case NodeStyle::SingleQuoted:
        case NodeStyle::DoubleQuoted: {
            const QByteArrayView file = m_tree.text().bytes();
            const bool isClosed = range.size() > 1 && file[range.end - 1] == file[range.begin];
            return m_offset > range.begin && m_offset <= range.end - (isClosed ? 1 : 0);
        }
        case NodeStyle::Literal:
        case NodeStyle::Folded:
            return m_tree.text().lineAt(m_offset) > m_tree.text().lineAt(range.begin)
                   && m_offset <= range.end && isBelowItsKey(node);
        default:
            return !range.isEmpty() && m_offset >= range.begin && m_offset <= range.end;
        }
    }

    /// In the columns that a text of several lines may use.
    [[nodiscard]] bool isBelowItsKey(const yaml::Node &node) const
    {
        const yaml::Layout layout(m_tree);
        const qsizetype column = layout.column(m_offset);
        const yaml::Node key = node.key();
        if (!key || column <= layout.column(key.range().begin))
            return false;
        const qsizetype first = layout.nextLine(node.range().begin);
        const bool isBlock =
            node.style() == NodeStyle::Literal || node.style() == NodeStyle::Folded;
        if (!isBlock || node.utf8().trimmed().isEmpty() || first >= m_tree.text().size())
            return true;
        const QByteArrayView file = m_tree.text().bytes();
        const auto *content = std::find_if_not(file.begin() + first, file.end(), [](char c) {
            return c == ' ' || c == '\n' || c == '\r';
        });
        return column >= layout.column(content - file.begin());
    }

    /// Only blanks are between the scalar and the caret: does what is typed there belong to it?
    [[nodiscard]] bool goesOnAtCaret(const yaml::Node &node) const
    {
        const bool isBlock =
            node.style() == NodeStyle::Literal || node.style() == NodeStyle::Folded;
        if (!isBlock && node.style() != NodeStyle::Plain)
            return false;
        if (m_tree.text().lineAt(m_offset) == m_tree.text().lineAt(node.range().end))
            return !isBlock || m_offset > node.range().begin + 1;
        return isBelowItsKey(node);
    }

    [[nodiscard]] ValueAtCaret valueIn(const yaml::Node &scalar) const
    {
        return {scalar.pointer(), ScalarPlaces(m_tree, scalar, m_offset)};
    }

    const yaml::SyntaxTree &m_tree;
    qsizetype m_offset;
};

} // namespace

std::optional<ExpressionPlace> expressionPlaceAt(const analysis::Analysis &analysis,
                                                 qsizetype offset)
{
    const yaml::Document *document = analysis.tree.documentAt(offset);
    const bool isPolicy = document != nullptr && policy::isPolicy(*document);
    if (!isPolicy && (document == nullptr || !schema::isCrd(*document)))
        return std::nullopt;
    auto value = ValueFinder(analysis.tree, offset).run();
    if (!value)
        return std::nullopt;
    const auto made = [&](policy::ExpressionView view) {
        const qsizetype caret = value->places.inText(offset);
        return ExpressionPlace{.view = std::move(view),
                               .policy = {},
                               .places = std::move(value->places),
                               .caret = caret,
                               .document = document->index,
                               .needsBlank = value->needsBlank};
    };
    if (!isPolicy) {
        QStringList scope;
        const QString &word = value->pointer.isRoot() ? QString() : value->pointer.last();
        const auto rule = word == "rule"_L1 || word == "messageExpression"_L1
                              ? ruleAt(*document, value->pointer, scope)
                              : std::nullopt;
        if (!rule || rule->place.form() == policy::SchemaPlace::Form::None)
            return std::nullopt;
        ExpressionPlace place = made(policy::ExpressionView(*rule));
        place.scope = scope;
        place.isOptional = rule->rule.optionalOldSelf;
        place.slot = word == "rule"_L1 ? ExpressionSlot::Rule : ExpressionSlot::RuleMessage;
        return place;
    }
    const auto where = policyPlaceOf(value->pointer);
    if (!where)
        return std::nullopt;
    static const schema::Registry noKinds;
    static const policy::ResourceNames noNames;
    const analysis::Rules *rules = analysis.rules.get();
    policy::AdmissionPolicy policy = policy::readPolicy(*document, {});
    ExpressionPlace place = made(policy::ExpressionView(
        policy, where->slot, where->index, rules != nullptr ? rules->kinds : noKinds,
        rules != nullptr && rules->policies ? rules->policies->resources() : noNames));
    place.policy = std::move(policy);
    place.slot = where->slot;
    place.index = where->index;
    return place;
}

} // namespace waymark::assist
