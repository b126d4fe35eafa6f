// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "template/expressionparser.h"
#include "template/parser.h"
#include "template/scanner.h"

#include <QSet>

namespace waymark::templates {

/// From pieces to a tree. Where an end is missing or too many, it is reported and the rest is read.
class TemplateParser
{
public:
    TemplateParser(const Decoded &source, const Syntax &syntax, const ParseLimits &limits,
                   Parsed &parsed);

    void run();

private:
    using Names = QStringList;
    struct BodyEnd
    {
        NodeId body = noNode;
        const Piece *stop = nullptr; ///< the tag that ended it; nullptr: none did
        QString stopName = {};
    };

    BodyEnd body(const Names &stops);
    BodyEnd unscopedBody(const Names &stops);
    BodyEnd bodyAsIs(const Names &stops);
    NodeId statement(const Piece &tag, const QString &name);
    NodeId ifBlock(const Piece &tag, const QString &name);
    NodeId forBlock(const Piece &tag, const QString &name);
    NodeId setBlock(const Piece &tag, const QString &name);
    NodeId macroBlock(const Piece &tag, const QString &name);
    NodeId callBlock(const Piece &tag, const QString &name);
    NodeId filterBlock(const Piece &tag, const QString &name);
    NodeId blockBlock(const Piece &tag, const QString &name);
    NodeId switchBlock(const Piece &tag, const QString &name);
    NodeId refused(const Piece &tag, const QString &name);
    NodeId missing(const Piece &tag);

    [[nodiscard]] ExpressionParser inside(const Piece &tag, const QString &name);
    [[nodiscard]] QString nameOf(const Piece &tag) const;
    [[nodiscard]] Stretch nameStretch(const Piece &tag, const QString &name) const;
    void checkStop(const Piece &tag, const QString &name);
    void unclosed(const Piece &tag, const QString &name, const QString &closing);
    void tooDeep(Stretch stretch, int deepest);
    void unexpected(const Piece &tag, const QString &name);
    void refuseMacros(NodeId body, const Piece &tag);
    [[nodiscard]] bool isStatic(NodeId callee) const;
    [[nodiscard]] Stretch through(const Piece &tag) const
    {
        return {tag.stretch.begin,
                m_index > 0 ? m_pieces[m_index - 1].stretch.end : tag.stretch.end};
    }

    const Decoded &m_source;
    const Syntax &m_syntax;
    const ParseLimits &m_limits;
    Parsed &m_parsed;
    AstBuilder m_builder;
    ParseReport m_report;
    std::vector<Piece> m_pieces;
    size_t m_index = 0;
    std::vector<Names> m_stops; ///< what the blocks around wait for
    QSet<QString> m_blockNames;
    bool m_isTooDeep = false;
    int m_chain = 0; ///< of `elif`
    // Of Nunjucks, which writes no JavaScript that runs for a block in some places.
    bool m_breaksBlocks = false; ///< in a case, or in the else of a loop
    bool m_losesBlocks = false;  ///< in the text that a set captures
};

} // namespace waymark::templates
