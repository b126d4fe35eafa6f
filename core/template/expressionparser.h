// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "template/token.h"

namespace waymark::templates {

struct ParseLimits;

/// Where a parser of tags and the one of what stands in them report to.
class ParseReport
{
public:
    ParseReport(const AstBuilder &builder, Diagnostics &diagnostics)
        : m_builder(builder)
        , m_diagnostics(diagnostics)
    {}
    void add(Stretch stretch, const QString &message, const QString &next = {});

private:
    const AstBuilder &m_builder;
    Diagnostics &m_diagnostics;
};

/// What stands in one tag. Reports one problem a tag and goes on with the next.
class ExpressionParser
{
public:
    ExpressionParser(QStringView source, Stretch code, const Syntax &syntax, int deepest,
                     AstBuilder &builder, ParseReport &report);

    // What a tag consists of; each leaves the position behind it.
    [[nodiscard]] NodeId expression();
    /// `a, b`
    [[nodiscard]] NodeId targets();
    /// `(a, b=1)`
    [[nodiscard]] NodeId parameters();
    /// `name(arguments)` over something that was captured.
    [[nodiscard]] NodeId filterOver(NodeId input);
    [[nodiscard]] const Token &now(size_t ahead = 0) const
    {
        return m_tokens[std::min(m_index + ahead, m_tokens.size() - 1)];
    }
    bool skipName(QStringView name);
    bool skipOperator(QStringView op);
    Token take() { return m_index + 1 < m_tokens.size() ? m_tokens[m_index++] : m_tokens.back(); }
    /// Reports what is left.
    void expectEnd();
    void fail(const Token &at, const QString &message, const QString &next = {});
    [[nodiscard]] bool hasFailed() const { return m_failed; }
    [[nodiscard]] bool isReserved(const Token &name);

private:
    class Nesting;

    NodeId inlineIf();
    NodeId orChain();
    NodeId andChain();
    NodeId notChain();
    NodeId membership();
    NodeId test();
    NodeId equality();
    NodeId relational();
    NodeId comparison(NodeId left, NodeId (ExpressionParser::*operand)(),
                      Comparison (*comparisonOf)(const Token &));
    NodeId additive();
    NodeId multiplicative();
    NodeId power();
    NodeId filtered();
    NodeId filterInvocation(NodeId input);
    NodeId unary();
    NodeId postfix();
    NodeId primary();
    NodeId dictionary();
    NodeId subscript();
    NodeId aggregate(NodeKind kind, QStringView close);
    NodeId binary(NodeKind kind, NodeId left, NodeId right, const Token &op);
    NodeId nameNode(const Token &name);
    NodeId missing();
    NodeId negated(NodeId target, const Token &op);
    std::vector<NodeId> arguments();
    bool expectClosing(QStringView close);
    [[nodiscard]] qsizetype lastEnd() const
    {
        return m_index > 0 ? m_tokens[m_index - 1].stretch.end : m_tokens.front().stretch.begin;
    }
    [[nodiscard]] qsizetype beginOf(NodeId id) const { return m_builder.stretchOf(id).begin; }

    struct Sequence;
    Sequence multiplySequence();
    Sequence divideSequence();
    Sequence floorSequence();
    Sequence moduloSequence();
    NodeId materialized(Sequence &sequence);

    const Syntax &m_syntax;
    int m_deepest;
    AstBuilder &m_builder;
    ParseReport &m_report;
    std::vector<Token> m_tokens;
    size_t m_index = 0;
    int m_depth = 0;
    bool m_failed = false;
};

} // namespace waymark::templates
