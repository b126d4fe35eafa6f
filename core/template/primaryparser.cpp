// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/expressionparser.h"
#include "template/nesting.h"
#include "template/numbertext.h"
#include "template/templatetr.h"

using namespace Qt::StringLiterals;

namespace waymark::templates {

NodeId ExpressionParser::postfix()
{
    NodeId expression = primary();
    for (;;) {
        const Token op = now();
        const qsizetype begin = beginOf(expression);
        if (skipOperator(u".")) {
            const Token key = take();
            if (key.kind != TokenKind::Name)
                fail(key, Tr::tr("A name is expected behind the dot."),
                     Tr::tr("Put what isn't a name in brackets: a[0], a[\"b-c\"]."));
            (void)isReserved(key);
            const NodeId name = m_builder.addLiteral(key.stretch, QString(key.text));
            expression = m_builder.add(NodeKind::Lookup, {begin, lastEnd()}, {expression, name});
            m_builder.at(expression).isMarked = true;
            m_builder.setMark(expression, key.stretch);
        } else if (skipOperator(u"[")) {
            const Nesting nesting(*this);
            const NodeId key = subscript();
            expectClosing(u"]");
            expression = m_builder.add(NodeKind::Lookup, {begin, lastEnd()}, {expression, key});
            m_builder.setMark(expression, {op.stretch.begin, lastEnd()});
        } else if (op.isOperator(u"(")) {
            std::vector<NodeId> children{expression};
            const std::vector<NodeId> supplied = arguments();
            children.insert(children.end(), supplied.begin(), supplied.end());
            expression = m_builder.add(NodeKind::Call, {begin, lastEnd()}, children);
            m_builder.setMark(expression, {op.stretch.begin, lastEnd()});
        } else {
            return expression;
        }
    }
}

NodeId ExpressionParser::subscript()
{
    const Token first = now();
    const auto part = [this](const Value &fallback) {
        const bool isLeftOut =
            now().isOperator(u":") || now().isOperator(u"]") || now().kind == TokenKind::End;
        return isLeftOut ? m_builder.addLiteral({lastEnd(), lastEnd()}, fallback) : inlineIf();
    };
    const bool mayBeSlice = !m_syntax.isOld() || m_syntax.cookiecutterCompat;
    if (now().isOperator(u"]")) {
        fail(now(), Tr::tr("An index is missing."));
        return missing();
    }
    NodeId start = part(nullptr);
    if (!mayBeSlice || !skipOperator(u":")) {
        const Node &node = m_builder.at(start);
        if (node.kind == NodeKind::Literal && first.kind == TokenKind::Text)
            (void)isReserved(first);
        // Brackets are a list to Nunjucks, of which only the first item may be there.
        if (m_syntax.isOld() && now().isOperator(u","))
            fail(now(), Tr::tr("An index is one value."));
        return start;
    }
    const NodeId stop = part(nullptr);
    NodeId step = noNode;
    if (skipOperator(u":"))
        step = part(1);
    if (step == noNode)
        step = m_builder.addLiteral({lastEnd(), lastEnd()}, 1);
    return m_builder.add(NodeKind::Slice, {first.stretch.begin, lastEnd()}, {start, stop, step});
}

NodeId ExpressionParser::primary()
{
    const Token token = now();
    switch (token.kind) {
    case TokenKind::Number:
        ++m_index;
        return m_builder.addLiteral(token.stretch, numberOf(token.text));
    case TokenKind::Text:
        ++m_index;
        return m_builder.addLiteral(token.stretch, token.text);
    case TokenKind::Regex:
        ++m_index;
        return m_builder.addLiteral(token.stretch,
                                    std::make_shared<Regex>(token.text, token.flags));
    case TokenKind::Name:
        ++m_index;
        if (token.text == u"true" || token.text == u"false")
            return m_builder.addLiteral(token.stretch, token.text == u"true");
        if (token.text == u"none" || token.text == u"null")
            return m_builder.addLiteral(token.stretch, nullptr);
        return nameNode(token);
    default:
        break;
    }
    if (token.isOperator(u"("))
        return aggregate(NodeKind::Group, u")");
    if (token.isOperator(u"["))
        return aggregate(NodeKind::List, u"]");
    if (token.isOperator(u"{"))
        return dictionary();
    if (token.kind == TokenKind::End)
        fail(token, Tr::tr("A value is missing before the end of the tag."));
    else
        fail(token, Tr::tr("A value is expected here, not “%1”.").arg(token.text));
    return missing();
}

NodeId ExpressionParser::aggregate(NodeKind kind, QStringView close)
{
    const Nesting nesting(*this);
    const Token open = take();
    std::vector<NodeId> children;
    if (!m_failed && !now().isOperator(close)) {
        do
            children.push_back(inlineIf());
        while (skipOperator(u","));
    }
    if (kind == NodeKind::Group && children.empty())
        fail(now(), Tr::tr("There is nothing between the parentheses."));
    expectClosing(close);
    return m_builder.add(kind, {open.stretch.begin, lastEnd()}, children);
}

NodeId ExpressionParser::dictionary()
{
    const Nesting nesting(*this);
    const Token open = take();
    std::vector<NodeId> pairs;
    if (!m_failed && !now().isOperator(u"}")) {
        do {
            const Token key = take();
            const bool isWord = key.kind == TokenKind::Name && key.text != u"true"
                                && key.text != u"false" && key.text != u"none"
                                && key.text != u"null";
            if (!isWord && key.kind != TokenKind::Text) {
                fail(key, Tr::tr("A key is a name or a text in quotes."));
                break;
            }
            (void)isReserved(key);
            const NodeId name = m_builder.addLiteral(key.stretch, key.text);
            if (!expectClosing(u":"))
                break;
            const NodeId value = inlineIf();
            pairs.push_back(
                m_builder.add(NodeKind::Pair, {key.stretch.begin, lastEnd()}, {name, value}));
        } while (skipOperator(u","));
    }
    expectClosing(u"}");
    return m_builder.add(NodeKind::Dictionary, {open.stretch.begin, lastEnd()}, pairs);
}

std::vector<NodeId> ExpressionParser::arguments()
{
    const Nesting nesting(*this);
    std::vector<NodeId> positional;
    std::vector<NodeId> keywords;
    if (!expectClosing(u"(") || skipOperator(u")"))
        return positional;
    do {
        const Token key = now();
        // Nunjucks takes a text for a keyword too.
        const bool mayBeKey =
            key.kind == TokenKind::Name || (m_syntax.isOld() && key.kind == TokenKind::Text);
        if (!mayBeKey || !now(1).isOperator(u"=")) {
            positional.push_back(inlineIf());
            continue;
        }
        (void)isReserved(key);
        m_index += 2;
        const NodeId value = inlineIf();
        const NodeId children[] = {value};
        keywords.push_back(m_builder.addNamed(NodeKind::Keyword, {key.stretch.begin, lastEnd()},
                                              key.text, key.stretch, children));
    } while (!m_failed && skipOperator(u","));
    expectClosing(u")");
    positional.insert(positional.end(), keywords.begin(), keywords.end());
    return positional;
}

} // namespace waymark::templates
