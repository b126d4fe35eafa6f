// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/templateparser.h"

#include "template/templatetr.h"
#include "text/nearest.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::templates {

namespace {

const QStringList &structuralTags()
{
    static const QStringList tags{u"else"_s,      u"endif"_s,     u"endfor"_s, u"endmacro"_s,
                                  u"endcall"_s,   u"endfilter"_s, u"endset"_s, u"default"_s,
                                  u"endswitch"_s, u"elif"_s,      u"elseif"_s, u"case"_s};
    return tags;
}

QStringList knownTags()
{
    return QStringList{u"if"_s,    u"for"_s,    u"set"_s, u"macro"_s,    u"call"_s,    u"filter"_s,
                       u"block"_s, u"switch"_s, u"raw"_s, u"verbatim"_s, u"endblock"_s}
           + structuralTags();
}

} // namespace

TemplateParser::TemplateParser(const Decoded &source, const Syntax &syntax,
                               const ParseLimits &limits, Parsed &parsed)
    : m_source(source)
    , m_syntax(syntax)
    , m_limits(limits)
    , m_parsed(parsed)
    , m_builder(parsed.ast, source)
    , m_report(m_builder, parsed.diagnostics)
{
    Scanned scanned = scan(source.text(), syntax);
    m_pieces = std::move(scanned.pieces);
    for (const TokenProblem &problem : scanned.problems)
        m_report.add(problem.stretch, problem.message);
}

void TemplateParser::run()
{
    m_parsed.ast.root = body({}).body;
    constexpr quint32 deepestTree = 2'500;
    if (m_builder.depth(m_parsed.ast.root) > deepestTree && m_parsed.diagnostics.isEmpty())
        m_report.add({0, 0},
                     Tr::tr("The tags are nested more than %1 levels deep.").arg(deepestTree));
    sortByPlace(m_parsed.diagnostics);
}

ExpressionParser TemplateParser::inside(const Piece &tag, const QString &name)
{
    return {m_source.text(), {nameStretch(tag, name).end, tag.code.end},
            m_syntax,        m_limits.depth,
            m_builder,       m_report};
}

QString TemplateParser::nameOf(const Piece &tag) const
{
    const QStringView code =
        QStringView(m_source.text()).sliced(tag.code.begin, tag.code.end - tag.code.begin);
    qsizetype end = 0;
    while (end < code.size()
           && (code[end] == u'_' || (code[end].unicode() < 0x80 && code[end].isLetterOrNumber())))
        ++end;
    return end > 0 && code[0].isDigit() ? QString() : code.first(end).toString();
}

Stretch TemplateParser::nameStretch(const Piece &tag, const QString &name) const
{
    return {tag.code.begin, tag.code.begin + name.size()};
}

NodeId TemplateParser::missing(const Piece &tag)
{
    return m_builder.add(NodeKind::Missing, tag.stretch);
}

void TemplateParser::unclosed(const Piece &tag, const QString &name, const QString &closing)
{
    if (m_isTooDeep)
        return;
    m_report.add(tag.stretch, Tr::tr("“%1” is never ended by “%2”.").arg(name, closing),
                 Tr::tr("Add {% %1 %} where it ends.").arg(closing));
}

void TemplateParser::unexpected(const Piece &tag, const QString &name)
{
    if (m_stops.empty() || m_stops.back().isEmpty())
        m_report.add(tag.stretch,
                     Tr::tr("“%1” stands here without the tag that begins it.").arg(name),
                     Tr::tr("Remove it, or add the tag in front that it belongs to."));
    else
        m_report.add(tag.stretch,
                     Tr::tr("“%1” doesn't belong here; the block around is ended by “%2”.")
                         .arg(name, m_stops.back().constLast()),
                     Tr::tr("Remove it, or end the block around first."));
}

void TemplateParser::checkStop(const Piece &tag, const QString &name)
{
    if (name == u"elif" || name == u"elseif" || name == u"case" || name == u"endblock")
        return;
    ExpressionParser rest = inside(tag, name);
    if (!rest.hasFailed())
        rest.expectEnd();
}

void TemplateParser::tooDeep(Stretch stretch, int deepest)
{
    m_isTooDeep = true;
    m_report.add(stretch, Tr::tr("Blocks are nested more than %1 levels deep.").arg(deepest));
    m_index = m_pieces.size();
}

TemplateParser::BodyEnd TemplateParser::unscopedBody(const Names &stops)
{
    const bool outer = std::exchange(m_breaksBlocks, true);
    BodyEnd end = bodyAsIs(stops);
    m_breaksBlocks = outer;
    return end;
}

TemplateParser::BodyEnd TemplateParser::body(const Names &stops)
{
    const bool outer = std::exchange(m_breaksBlocks, false);
    BodyEnd end = bodyAsIs(stops);
    m_breaksBlocks = outer;
    return end;
}

TemplateParser::BodyEnd TemplateParser::bodyAsIs(const Names &stops)
{
    std::vector<NodeId> children;
    const qsizetype begin =
        m_index < m_pieces.size() ? m_pieces[m_index].stretch.begin : m_source.text().size();
    const auto finished = [&](const Piece *stop, const QString &name) -> BodyEnd {
        m_stops.pop_back();
        const qsizetype end = children.empty() ? begin : m_builder.stretchOf(children.back()).end;
        return {m_builder.add(NodeKind::Body, {begin, end}, children), stop, name};
    };
    m_stops.push_back(stops);
    if (int(m_stops.size()) > m_limits.depth && !m_isTooDeep)
        tooDeep({begin, begin}, m_limits.depth);
    while (m_index < m_pieces.size()) {
        const Piece &piece = m_pieces[m_index];
        if (piece.kind == PieceKind::Text) {
            ++m_index;
            children.push_back(
                m_builder.addLiteral(piece.stretch, QString(piece.text), NodeKind::Text));
            continue;
        }
        if (piece.kind == PieceKind::Variable) {
            ++m_index;
            ExpressionParser parser = inside(piece, {});
            const NodeId expression = parser.expression();
            parser.expectEnd();
            children.push_back(m_builder.add(NodeKind::Output, piece.stretch, {expression}));
            continue;
        }
        const QString name = nameOf(piece);
        if (stops.contains(name)) {
            ++m_index;
            checkStop(piece, name);
            return finished(&piece, name);
        }
        const bool isStructural = structuralTags().contains(name) || name == u"endblock";
        // What a block further out waits for ends this one too; whoever began it says so.
        const bool endsOuter =
            isStructural && std::ranges::any_of(m_stops, [&](const Names &names) {
                return names.contains(name);
            });
        if (endsOuter)
            return finished(nullptr, {});
        ++m_index;
        if (isStructural)
            unexpected(piece, name);
        else
            children.push_back(statement(piece, name));
    }
    return finished(nullptr, {});
}

NodeId TemplateParser::statement(const Piece &tag, const QString &name)
{
    using Parse = NodeId (TemplateParser::*)(const Piece &, const QString &);
    static const QHash<QString, Parse> parsers{
        {u"if"_s, &TemplateParser::ifBlock},       {u"for"_s, &TemplateParser::forBlock},
        {u"set"_s, &TemplateParser::setBlock},     {u"macro"_s, &TemplateParser::macroBlock},
        {u"call"_s, &TemplateParser::callBlock},   {u"filter"_s, &TemplateParser::filterBlock},
        {u"block"_s, &TemplateParser::blockBlock}, {u"switch"_s, &TemplateParser::switchBlock},
        {u"include"_s, &TemplateParser::refused},  {u"import"_s, &TemplateParser::refused},
        {u"from"_s, &TemplateParser::refused},     {u"extends"_s, &TemplateParser::refused},
    };
    if (const Parse parse = parsers.value(name))
        return (this->*parse)(tag, name);
    if (name.isEmpty()) {
        m_report.add(tag.stretch, Tr::tr("A tag begins with its name, such as “if” or “for”."));
        return missing(tag);
    }
    const auto meant = likelyMeant(name, knownTags());
    m_report.add(nameStretch(tag, name), Tr::tr("There is no tag “%1”.").arg(name),
                 meant ? Tr::tr("Did you mean “%1”?").arg(*meant) : QString());
    return missing(tag);
}

NodeId TemplateParser::refused(const Piece &tag, const QString &name)
{
    if (!m_syntax.isOld())
        m_report.add(tag.stretch,
                     Tr::tr("Backstage doesn't load other templates: “%1” is refused.").arg(name),
                     Tr::tr("Write what is needed into this file, as a macro where it repeats."));
    return m_builder.addNamed(NodeKind::Refused, tag.stretch, name, nameStretch(tag, name));
}

NodeId TemplateParser::ifBlock(const Piece &tag, const QString &name)
{
    ExpressionParser parser = inside(tag, name);
    const NodeId condition = parser.expression();
    parser.expectEnd();
    const BodyEnd then = body({u"elif"_s, u"elseif"_s, u"else"_s, u"endif"_s});
    NodeId other = noNode;
    if (then.stop == nullptr) {
        unclosed(tag, u"if"_s, u"endif"_s);
    } else if (then.stopName == u"elif" || then.stopName == u"elseif") {
        constexpr int longestChain = 500;
        if (++m_chain > longestChain && !m_isTooDeep) {
            tooDeep(then.stop->stretch, longestChain);
        } else {
            other = ifBlock(*then.stop, then.stopName);
        }
        --m_chain;
    } else if (then.stopName == u"else") {
        const BodyEnd otherwise = body({u"endif"_s});
        other = otherwise.body;
        if (otherwise.stop == nullptr)
            unclosed(tag, u"if"_s, u"endif"_s);
    }
    return m_builder.add(NodeKind::If, through(tag), {condition, then.body, other});
}

NodeId TemplateParser::forBlock(const Piece &tag, const QString &name)
{
    ExpressionParser parser = inside(tag, name);
    const NodeId targets = parser.targets();
    const Ast &ast = m_builder.ast();
    const Node targetsNode = m_builder.at(targets);
    if (!m_syntax.isOld() && targetsNode.childCount == 1
        && ast.name(ast.at(ast.child(targetsNode, 0))) == u"loop")
        parser.fail(parser.now(), Tr::tr("“loop” is the name of what a loop says about itself."),
                    Tr::tr("Take another name for the loop's variable."));
    if (!parser.hasFailed() && !parser.skipName(u"in"))
        parser.fail(parser.now(), Tr::tr("A loop reads: for NAME in LIST."));
    const NodeId list = parser.expression();
    parser.expectEnd();
    const BodyEnd each = body({u"else"_s, u"endfor"_s});
    NodeId other = noNode;
    bool isClosed = each.stop != nullptr;
    if (each.stopName == u"else") {
        const BodyEnd otherwise = unscopedBody({u"endfor"_s});
        other = otherwise.body;
        isClosed = otherwise.stop != nullptr;
    }
    if (!isClosed)
        unclosed(tag, name, u"endfor"_s);
    return m_builder.add(NodeKind::For, through(tag), {list, targets, each.body, other});
}

NodeId TemplateParser::setBlock(const Piece &tag, const QString &name)
{
    ExpressionParser parser = inside(tag, name);
    const NodeId targets = parser.targets();
    if (parser.skipOperator(u"=")) {
        const NodeId value = parser.expression();
        parser.expectEnd();
        return m_builder.add(NodeKind::Set, tag.stretch, {targets, value});
    }
    parser.expectEnd();
    const bool outer = std::exchange(m_losesBlocks, true);
    const BodyEnd captured = body({u"endset"_s});
    m_losesBlocks = outer;
    if (captured.stop == nullptr)
        unclosed(tag, name, u"endset"_s);
    refuseMacros(captured.body, tag);
    const NodeId capture =
        m_builder.add(NodeKind::Capture, m_builder.stretchOf(captured.body), {captured.body});
    return m_builder.add(NodeKind::Set, through(tag), {targets, capture});
}

NodeId TemplateParser::macroBlock(const Piece &tag, const QString &name)
{
    ExpressionParser parser = inside(tag, name);
    const Token macro = parser.take();
    const bool isWord = macro.kind == TokenKind::Name && macro.text != u"true"
                        && macro.text != u"false" && macro.text != u"none" && macro.text != u"null";
    if (!isWord)
        parser.fail(macro, Tr::tr("A macro reads: macro NAME(PARAMETERS)."));
    (void)parser.isReserved(macro);
    const NodeId parameters = parser.parameters();
    parser.expectEnd();
    const BodyEnd inner = body({u"endmacro"_s});
    if (inner.stop == nullptr)
        unclosed(tag, name, u"endmacro"_s);
    const NodeId children[] = {parameters, inner.body};
    return m_builder.addNamed(NodeKind::Macro, through(tag), macro.text, macro.stretch, children);
}

bool TemplateParser::isStatic(NodeId callee) const
{
    const Ast &ast = m_builder.ast();
    while (ast.at(callee).kind == NodeKind::Lookup) {
        const Node &node = ast.at(callee);
        if (ast.at(ast.child(node, 1)).kind != NodeKind::Literal)
            return false;
        callee = ast.child(node, 0);
    }
    return ast.at(callee).kind == NodeKind::Name;
}

NodeId TemplateParser::callBlock(const Piece &tag, const QString &name)
{
    ExpressionParser parser = inside(tag, name);
    const Stretch here{parser.now().stretch.begin, parser.now().stretch.begin};
    const NodeId parameters = parser.now().isOperator(u"(")
                                  ? parser.parameters()
                                  : m_builder.add(NodeKind::Parameters, here);
    const NodeId call = parser.expression();
    const Node callNode = m_builder.at(call);
    if (!parser.hasFailed()
        && (callNode.kind != NodeKind::Call
            || (!m_syntax.isOld() && !isStatic(m_builder.ast().child(callNode, 0)))))
        parser.fail(parser.now(),
                    Tr::tr("“call” needs the call of a macro: call NAME(ARGUMENTS)."));
    parser.expectEnd();
    const BodyEnd inner = body({u"endcall"_s});
    if (inner.stop == nullptr)
        unclosed(tag, name, u"endcall"_s);
    const NodeId caller = m_builder.add(NodeKind::Caller, through(tag), {parameters, inner.body});
    return m_builder.add(NodeKind::CallBlock, through(tag), {call, caller});
}

void TemplateParser::refuseMacros(NodeId body, const Piece &tag)
{
    if (m_syntax.isOld())
        return;
    // What a node consists of stands in front of it, and nothing else since its begin.
    const Ast &ast = m_builder.ast();
    const quint32 begin = ast.at(body).begin;
    for (NodeId id = body; id-- > 0 && ast.at(id).begin >= begin;) {
        if (ast.at(id).kind == NodeKind::Macro)
            return m_report.add(
                tag.stretch, Tr::tr("A macro can't be defined in what a set or filter captures."),
                Tr::tr("Define the macro in front of it."));
    }
}

NodeId TemplateParser::filterBlock(const Piece &tag, const QString &name)
{
    ExpressionParser parser = inside(tag, name);
    // The header is read first for the order of findings, over a stand-in for the body.
    const BodyEnd inner = body({u"endfilter"_s});
    if (inner.stop == nullptr)
        unclosed(tag, name, u"endfilter"_s);
    refuseMacros(inner.body, tag);
    const NodeId capture =
        m_builder.add(NodeKind::Capture, m_builder.stretchOf(inner.body), {inner.body});
    const NodeId filter = parser.filterOver(capture);
    parser.expectEnd();
    const NodeId output = m_builder.add(NodeKind::Output, through(tag), {filter});
    m_builder.at(output).isMarked = true;
    return output;
}

NodeId TemplateParser::blockBlock(const Piece &tag, const QString &name)
{
    ExpressionParser parser = inside(tag, name);
    const Token block = parser.take();
    if (block.kind != TokenKind::Name)
        parser.fail(block, Tr::tr("A block has a name: block NAME."));
    (void)parser.isReserved(block);
    parser.expectEnd();
    const BodyEnd inner = body({u"endblock"_s});
    if (inner.stop == nullptr) {
        unclosed(tag, name, u"endblock"_s);
    } else {
        ExpressionParser rest = inside(*inner.stop, inner.stopName);
        (void)rest.skipName(block.text);
        rest.expectEnd();
    }
    if (m_blockNames.contains(block.text))
        m_report.add(block.stretch, Tr::tr("There is another block “%1”.").arg(block.text),
                     Tr::tr("Take another name for one of them."));
    m_blockNames.insert(block.text);
    if (m_syntax.isOld() && m_breaksBlocks)
        m_report.add(tag.stretch,
                     Tr::tr("Nunjucks can't have a block in a case or a loop's else."));
    if (m_syntax.isOld() && m_losesBlocks)
        return m_builder.addNamed(NodeKind::Refused, through(tag), u"block", block.stretch);
    const NodeId children[] = {inner.body};
    return m_builder.addNamed(NodeKind::Block, through(tag), block.text, block.stretch, children);
}

NodeId TemplateParser::switchBlock(const Piece &tag, const QString &name)
{
    const Names stops{u"case"_s, u"default"_s, u"endswitch"_s};
    ExpressionParser parser = inside(tag, name);
    std::vector<NodeId> children{parser.expression()};
    parser.expectEnd();
    BodyEnd next = unscopedBody(stops);
    if (!m_syntax.isOld() && m_builder.at(next.body).childCount > 0)
        m_report.add(
            m_builder.stretchOf(next.body),
            Tr::tr("Nothing may stand between “switch” and the first “case”, no blank either."),
            Tr::tr("Write {% switch VALUE -%} to take the blanks away."));
    while (next.stopName == u"case") {
        const Piece &caseTag = *next.stop;
        ExpressionParser caseParser = inside(caseTag, next.stopName);
        const NodeId condition = caseParser.expression();
        caseParser.expectEnd();
        next = unscopedBody(stops);
        children.push_back(m_builder.add(NodeKind::Case, caseTag.stretch, {condition, next.body}));
    }
    if (next.stopName == u"default") {
        const Piece &defaultTag = *next.stop;
        const bool isFirst = children.size() == 1;
        next = unscopedBody(m_syntax.isOld() && isFirst ? stops : Names{u"endswitch"_s});
        if (m_syntax.isOld() && isFirst) {
            // Nunjucks takes the first tag for a case whatever it is: of the variable “default”.
            const NodeId condition = m_builder.addNamed(NodeKind::Name, defaultTag.stretch,
                                                        u"default", defaultTag.stretch);
            children.push_back(
                m_builder.add(NodeKind::Case, defaultTag.stretch, {condition, next.body}));
        } else {
            children.push_back(m_builder.add(NodeKind::Default, defaultTag.stretch, {next.body}));
        }
    }
    if (next.stopName != u"endswitch")
        unclosed(tag, name, u"endswitch"_s);
    else if (children.size() == 1)
        m_report.add(tag.stretch, Tr::tr("A switch needs a “case” or “default”."));
    return m_builder.add(NodeKind::Switch, through(tag), children);
}

Parsed parse(QByteArrayView source, const Syntax &syntax, const ParseLimits &limits)
{
    Parsed parsed;
    const bool isTooLong = source.size() > limits.source;
    const Decoded decoded(isTooLong ? QByteArrayView() : source);
    TemplateParser parser(decoded, syntax, limits, parsed);
    parser.run();
    const auto report = [&](const QString &message) {
        parsed.diagnostics.append({.code = u"template.syntax"_s,
                                   .message = message,
                                   .why = {},
                                   .next = Tr::tr("Split the file, or copy it without templating."),
                                   .range = {0, 0},
                                   .pointer = {},
                                   .rule = {},
                                   .fixes = {},
                                   .related = {}});
    };
    if (isTooLong)
        report(Tr::tr("The file is longer than %1 bytes.").arg(limits.source));
    if (parsed.ast.nodes.size() > limits.nodes)
        report(Tr::tr("The file has more than %1 parts.").arg(limits.nodes));
    return parsed;
}

} // namespace waymark::templates
