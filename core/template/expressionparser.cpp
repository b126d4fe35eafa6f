// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/expressionparser.h"

#include "template/coercion.h"
#include "template/nesting.h"
#include "template/numbertext.h"
#include "template/templatetr.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace waymark::templates {

void ParseReport::add(Stretch stretch, const QString &message, const QString &next)
{
    Diagnostic found;
    found.code = u"template.syntax"_s;
    found.message = message;
    found.why = Tr::tr("Backstage refuses a file whose tags it can't read.");
    found.next = next.isEmpty()
                     ? Tr::tr("Correct the tag, or put text that isn't meant for Backstage "
                              "between {% raw %} and {% endraw %}.")
                     : next;
    found.range = m_builder.range(stretch);
    m_diagnostics.append(found);
}

ExpressionParser::Nesting::Nesting(ExpressionParser &parser)
    : m_parser(parser)
{
    if (++m_parser.m_depth > m_parser.m_deepest)
        m_parser.fail(
            m_parser.now(),
            Tr::tr("Brackets are nested more than %1 levels deep.").arg(m_parser.m_deepest));
}

ExpressionParser::ExpressionParser(QStringView source, Stretch code, const Syntax &syntax,
                                   int deepest, AstBuilder &builder, ParseReport &report)
    : m_syntax(syntax)
    , m_deepest(deepest)
    , m_builder(builder)
    , m_report(report)
{
    Tokens found = tokenize(source, code, syntax.dialect);
    m_tokens = std::move(found.tokens);
    m_failed = !found.problems.empty();
    if (m_failed)
        m_report.add(found.problems.front().stretch, found.problems.front().message);
}

void ExpressionParser::fail(const Token &at, const QString &message, const QString &next)
{
    if (!m_failed) {
        Stretch stretch = at.stretch;
        if (at.kind == TokenKind::End && m_tokens.size() > 1) // the last word shows it better
            stretch = m_tokens[m_tokens.size() - 2].stretch;
        m_report.add(stretch, message, next);
    }
    m_failed = true;
    m_index = m_tokens.size() - 1; // nothing more of this tag
}

bool ExpressionParser::skipName(QStringView name)
{
    if (!now().isName(name))
        return false;
    ++m_index;
    return true;
}

bool ExpressionParser::skipOperator(QStringView op)
{
    if (!now().isOperator(op))
        return false;
    ++m_index;
    return true;
}

void ExpressionParser::expectEnd()
{
    if (now().kind != TokenKind::End)
        fail(now(), Tr::tr("%1 isn't expected here.").arg(shown(now())));
}

bool ExpressionParser::expectClosing(QStringView close)
{
    // Nunjucks takes any closing bracket for any other.
    const bool closes = close != u":" && close != u"(";
    if (closes && m_syntax.isOld()
        && (skipOperator(u")") || skipOperator(u"]") || skipOperator(u"}")))
        return true;
    if (skipOperator(close))
        return true;
    fail(now(), Tr::tr("“%1” is expected here, not %2.").arg(close, shown(now())));
    return false;
}

bool ExpressionParser::isReserved(const Token &name)
{
    const bool isOne =
        !m_syntax.isOld()
        && (name.text == u"constructor" || name.text == u"prototype" || name.text == u"__proto__");
    if (isOne)
        fail(name, Tr::tr("Backstage doesn't allow the name “%1”.").arg(name.text),
             Tr::tr("Take another name."));
    return isOne;
}

NodeId ExpressionParser::missing()
{
    return m_builder.add(NodeKind::Missing, {lastEnd(), lastEnd()});
}

NodeId ExpressionParser::nameNode(const Token &name)
{
    (void)isReserved(name);
    if (name.text.contains(u'"') || name.text.contains(u'\\')) // ends up in JavaScript's quotes
        fail(name, Tr::tr("“%1” is no name.").arg(name.text));
    return m_builder.addNamed(NodeKind::Name, name.stretch, name.text, name.stretch);
}

NodeId ExpressionParser::binary(NodeKind kind, NodeId left, NodeId right, const Token &op)
{
    const NodeId id = m_builder.add(kind, {beginOf(left), lastEnd()}, {left, right});
    m_builder.setMark(id, op.stretch);
    return id;
}

NodeId ExpressionParser::expression()
{
    return inlineIf();
}

NodeId ExpressionParser::targets()
{
    const qsizetype begin = now().stretch.begin;
    std::vector<NodeId> names;
    do {
        const Token name = take();
        const bool isWord = name.kind == TokenKind::Name && name.text != u"true"
                            && name.text != u"false" && name.text != u"none"
                            && name.text != u"null";
        if (!isWord) {
            fail(name, Tr::tr("A name is expected here, not %1.").arg(shown(name)));
            break;
        }
        names.push_back(nameNode(name));
    } while (skipOperator(u","));
    return m_builder.add(NodeKind::Targets, {begin, lastEnd()}, names);
}

NodeId ExpressionParser::parameters()
{
    const qsizetype begin = now().stretch.begin;
    std::vector<NodeId> names;
    for (const NodeId argument : arguments()) {
        const NodeKind kind = m_builder.at(argument).kind;
        if (kind == NodeKind::Name) {
            names.push_back(argument);
        } else if (kind == NodeKind::Keyword) {
            const Ast &ast = m_builder.ast();
            const Node node = ast.at(argument);
            const Stretch whole = m_builder.stretchOf(argument);
            const Stretch name{whole.begin, whole.begin + ast.name(node).size()};
            const NodeId key =
                m_builder.addNamed(NodeKind::Name, name, QString(ast.name(node)), name);
            names.push_back(m_builder.add(NodeKind::Pair, whole, {key, ast.child(node, 0)}));
        } else if (kind != NodeKind::Missing) {
            fail(now(), Tr::tr("Parameters of a macro are names, with or without a default."));
        }
    }
    return m_builder.add(NodeKind::Parameters, {begin, lastEnd()}, names);
}

NodeId ExpressionParser::filterOver(NodeId input)
{
    return filterInvocation(input);
}

NodeId ExpressionParser::inlineIf()
{
    const NodeId body = orChain();
    const Token word = now();
    if (!skipName(u"if"))
        return body;
    const NodeId condition = orChain();
    NodeId other = noNode;
    if (skipName(u"else")) {
        const Nesting nesting(*this);
        other = orChain();
    }
    const NodeId id =
        m_builder.add(NodeKind::InlineIf, {beginOf(body), lastEnd()}, {condition, body, other});
    m_builder.setMark(id, word.stretch);
    return id;
}

NodeId ExpressionParser::orChain()
{
    NodeId left = andChain();
    for (Token op = now(); skipName(u"or"); op = now())
        left = binary(NodeKind::Or, left, andChain(), op);
    return left;
}

NodeId ExpressionParser::andChain()
{
    NodeId left = notChain();
    for (Token op = now(); skipName(u"and"); op = now())
        left = binary(NodeKind::And, left, notChain(), op);
    return left;
}

NodeId ExpressionParser::notChain()
{
    const Token op = now();
    if (!skipName(u"not"))
        return membership();
    const Nesting nesting(*this);
    if (m_failed)
        return missing();
    return negated(notChain(), op);
}

/// Nunjucks writes JavaScript, where `!` binds tighter than any operator: `not a == b` is
/// `(not a) == b`.
NodeId ExpressionParser::negated(NodeId target, const Token &op)
{
    std::vector<NodeId> spine;
    for (;;) {
        const Node &node = m_builder.at(target);
        const bool isOpen = (node.kind >= NodeKind::Add && node.kind <= NodeKind::Modulo)
                            || node.kind == NodeKind::Compare;
        if (!isOpen)
            break;
        spine.push_back(target);
        target = m_builder.ast().child(node, 0);
    }
    const Stretch inner = m_builder.stretchOf(target);
    NodeId made = m_builder.add(NodeKind::Not, {op.stretch.begin, inner.end}, {target});
    m_builder.setMark(made, op.stretch);
    for (auto each = spine.rbegin(); each != spine.rend(); ++each) {
        const Node node = m_builder.at(*each);
        const auto old = m_builder.ast().children(node);
        std::vector<NodeId> children(old.begin(), old.end());
        children.front() = made;
        made =
            m_builder.add(node.kind, {op.stretch.begin, m_builder.stretchOf(*each).end}, children);
        m_builder.at(made).markBegin = node.markBegin;
        m_builder.at(made).markEnd = node.markEnd;
    }
    return made;
}

NodeId ExpressionParser::membership()
{
    NodeId left = test();
    for (;;) {
        const Token op = now();
        const bool isNegated = op.isName(u"not") && now(1).isName(u"in");
        if (isNegated)
            ++m_index;
        if (!skipName(u"in"))
            return left;
        left = binary(NodeKind::In, left, test(), op);
        if (isNegated) {
            left = m_builder.add(NodeKind::Not, m_builder.stretchOf(left), {left});
            m_builder.setMark(left, op.stretch);
        }
    }
}

NodeId ExpressionParser::test()
{
    const NodeId left = equality();
    if (!skipName(u"is"))
        return left;
    const Token word = now();
    const bool isNegated = skipName(u"not");
    const Token nameToken = now();
    const NodeId right = equality();
    // A test is named by what stands there: a word, the name of a call or filter, or a literal.
    const Ast &ast = m_builder.ast();
    const Node node = m_builder.at(right);
    const bool isCall = node.kind == NodeKind::Call || node.kind == NodeKind::Filter;
    const NodeId named = node.kind == NodeKind::Call ? ast.child(node, 0) : right;
    const Node &namedNode = m_builder.at(named);
    QString name = u"undefined"_s;
    if (namedNode.kind == NodeKind::Name || namedNode.kind == NodeKind::Filter) {
        name = ast.name(namedNode);
    } else if (namedNode.kind == NodeKind::Literal) {
        const Value &literal = ast.literal(namedNode);
        if (nameToken.kind == TokenKind::Regex)
            name = regexText(*literal.regex());
        else if (const double *number = literal.number())
            name = numberText(*number);
        else
            name = literal.isNull() ? u"null"_s : nameToken.text;
    }
    std::vector<NodeId> children{left};
    const auto arguments = ast.children(node);
    if (isCall)
        children.insert(children.end(), arguments.begin() + (node.kind == NodeKind::Call ? 1 : 0),
                        arguments.end());
    const Stretch stretch{beginOf(left), lastEnd()};
    NodeId made = m_builder.addNamed(NodeKind::Is, stretch, name, nameToken.stretch, children);
    m_builder.at(made).isMarked = isCall;
    if (isNegated) {
        made = m_builder.add(NodeKind::Not, stretch, {made});
        m_builder.setMark(made, word.stretch);
    }
    return made;
}

} // namespace waymark::templates
