// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/nesting.h"
#include "template/templatetr.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace waymark::templates {

namespace {

Comparison equalityOf(const Token &token)
{
    constexpr std::array known{
        std::pair(QStringView(u"=="), Comparison::Equal),
        std::pair(QStringView(u"==="), Comparison::Same),
        std::pair(QStringView(u"!="), Comparison::NotEqual),
        std::pair(QStringView(u"!=="), Comparison::NotSame),
    };
    for (const auto &[text, comparison] : known) {
        if (token.isOperator(text))
            return comparison;
    }
    return Comparison::None;
}

Comparison relationOf(const Token &token)
{
    constexpr std::array known{
        std::pair(QStringView(u"<"), Comparison::Less),
        std::pair(QStringView(u"<="), Comparison::LessOrEqual),
        std::pair(QStringView(u">"), Comparison::Greater),
        std::pair(QStringView(u">="), Comparison::GreaterOrEqual),
    };
    for (const auto &[text, comparison] : known) {
        if (token.isOperator(text))
            return comparison;
    }
    return Comparison::None;
}

} // namespace

/// Factors from left to right; `*`, `/` and `%` are sorted out by which stands in which.
struct ExpressionParser::Sequence
{
    struct Step
    {
        NodeKind kind;
        NodeId right;
    };

    NodeId first = noNode;
    std::vector<Step> steps;

    void append(NodeKind kind, const Sequence &right)
    {
        steps.push_back({kind, right.first});
        steps.insert(steps.end(), right.steps.begin(), right.steps.end());
    }
};

NodeId ExpressionParser::comparison(NodeId left, NodeId (ExpressionParser::*operand)(),
                                    Comparison (*comparisonOf)(const Token &))
{
    std::vector<NodeId> children{left};
    for (;;) {
        const Token op = now();
        const Comparison comparison = comparisonOf(op);
        if (comparison == Comparison::None)
            break;
        ++m_index;
        const NodeId right = (this->*operand)();
        const NodeId id = m_builder.add(NodeKind::Operand, {op.stretch.begin, lastEnd()}, {right});
        m_builder.at(id).comparison = comparison;
        m_builder.setMark(id, op.stretch);
        children.push_back(id);
    }
    if (children.size() == 1)
        return left;
    return m_builder.add(NodeKind::Compare, {beginOf(left), lastEnd()}, children);
}

NodeId ExpressionParser::equality()
{
    return comparison(relational(), &ExpressionParser::relational, equalityOf);
}

NodeId ExpressionParser::relational()
{
    return comparison(additive(), &ExpressionParser::additive, relationOf);
}

NodeId ExpressionParser::additive()
{
    NodeId left = multiplicative();
    for (;;) {
        const Token op = now();
        const NodeKind kind = op.isOperator(u"+")   ? NodeKind::Add
                              : op.isOperator(u"-") ? NodeKind::Subtract
                              : op.isOperator(u"~") ? NodeKind::Concatenate
                                                    : NodeKind::Missing;
        if (kind == NodeKind::Missing)
            return left;
        ++m_index;
        left = binary(kind, left, multiplicative(), op);
    }
}

NodeId ExpressionParser::materialized(Sequence &sequence)
{
    NodeId left = sequence.first;
    for (const auto [kind, right] : sequence.steps)
        left = m_builder.add(kind, {beginOf(left), m_builder.stretchOf(right).end}, {left, right});
    return left;
}

NodeId ExpressionParser::multiplicative()
{
    Sequence sequence = multiplySequence();
    return materialized(sequence);
}

ExpressionParser::Sequence ExpressionParser::multiplySequence()
{
    Sequence sequence = divideSequence();
    while (skipOperator(u"*"))
        sequence.append(NodeKind::Multiply, divideSequence());
    return sequence;
}

ExpressionParser::Sequence ExpressionParser::divideSequence()
{
    Sequence sequence = floorSequence();
    while (skipOperator(u"/"))
        sequence.append(NodeKind::Divide, floorSequence());
    return sequence;
}

ExpressionParser::Sequence ExpressionParser::floorSequence()
{
    Sequence sequence = moduloSequence();
    while (skipOperator(u"//")) {
        sequence.append(NodeKind::Divide, moduloSequence());
        const NodeId target = materialized(sequence);
        sequence = {m_builder.add(NodeKind::Floor, m_builder.stretchOf(target), {target}), {}};
    }
    return sequence;
}

ExpressionParser::Sequence ExpressionParser::moduloSequence()
{
    Sequence sequence{power(), {}};
    while (skipOperator(u"%"))
        sequence.steps.push_back({NodeKind::Modulo, power()});
    return sequence;
}

NodeId ExpressionParser::power()
{
    NodeId left = filtered();
    for (Token op = now(); skipOperator(u"**"); op = now())
        left = binary(NodeKind::Power, left, filtered(), op);
    return left;
}

NodeId ExpressionParser::filtered()
{
    NodeId expression = unary();
    while (skipOperator(u"|"))
        expression = filterInvocation(expression);
    return expression;
}

NodeId ExpressionParser::filterInvocation(NodeId input)
{
    const Token first = take();
    QString name = first.text;
    Stretch mark = first.stretch;
    if (first.kind != TokenKind::Name)
        fail(first, Tr::tr("The name of a filter is expected here, not %1.").arg(shown(first)));
    (void)isReserved(first);
    while (skipOperator(u".")) {
        const Token segment = take();
        if (segment.kind != TokenKind::Name)
            fail(segment,
                 Tr::tr("The name of a filter is expected here, not %1.").arg(shown(segment)));
        (void)isReserved(segment);
        name += u'.' + segment.text;
        mark.end = segment.stretch.end;
    }
    if (name.contains(u'"') || name.contains(u'\\'))
        fail(first, Tr::tr("“%1” is no name.").arg(name));
    std::vector<NodeId> children{input};
    if (now().isOperator(u"(")) {
        const std::vector<NodeId> supplied = arguments();
        children.insert(children.end(), supplied.begin(), supplied.end());
    }
    const qsizetype begin =
        m_builder.at(input).kind == NodeKind::Capture ? mark.begin : beginOf(input);
    return m_builder.addNamed(NodeKind::Filter, {begin, lastEnd()}, name, mark, children);
}

NodeId ExpressionParser::unary()
{
    const Token op = now();
    const NodeKind kind = op.isOperator(u"-")   ? NodeKind::Negate
                          : op.isOperator(u"+") ? NodeKind::Plus
                                                : NodeKind::Missing;
    if (kind == NodeKind::Missing)
        return postfix();
    ++m_index;
    const Nesting nesting(*this);
    if (m_failed)
        return missing();
    const NodeId target = unary();
    // Nunjucks writes JavaScript's `++` and `--` then, which take what isn't a plain value.
    const Node &operand = m_builder.at(target);
    const NodeKind doubled = operand.kind == kind
                                 ? m_builder.at(m_builder.ast().child(operand, 0)).kind
                                 : NodeKind::Missing;
    const bool mayBeCounted =
        doubled == NodeKind::Name || doubled == NodeKind::Lookup || doubled == NodeKind::Group;
    if (operand.kind == kind && !(m_syntax.isOld() && mayBeCounted))
        fail(op, Tr::tr("“%1” may not stand twice.").arg(op.text));
    const NodeId id = m_builder.add(kind, {op.stretch.begin, lastEnd()}, {target});
    m_builder.setMark(id, op.stretch);
    return id;
}

} // namespace waymark::templates
