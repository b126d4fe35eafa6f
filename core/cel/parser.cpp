// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/parser.h"

#include "cel/astbuilder.h"
#include "cel/celtr.h"
#include "cel/collections.h"
#include "cel/literals.h"
#include "cel/tokencursor.h"

#include <algorithm>
#include <array>

namespace waymark::cel {

namespace {

/// Long chains (`a + b + c ...`) lie deep in the tree without a bracket.
constexpr int deepestTree = 1'000;

struct BinaryOperator
{
    QByteArrayView text;
    Operator op;
    int level; ///< 0 compares, 1 adds, 2 multiplies
};

constexpr std::array binaryOperators{
    BinaryOperator{"==", Operator::Equal, 0},
    BinaryOperator{"!=", Operator::NotEqual, 0},
    BinaryOperator{"<=", Operator::LessOrEqual, 0},
    BinaryOperator{">=", Operator::GreaterOrEqual, 0},
    BinaryOperator{"<", Operator::Less, 0},
    BinaryOperator{">", Operator::Greater, 0},
    BinaryOperator{"in", Operator::In, 0},
    BinaryOperator{"+", Operator::Add, 1},
    BinaryOperator{"-", Operator::Subtract, 1},
    BinaryOperator{"*", Operator::Multiply, 2},
    BinaryOperator{"/", Operator::Divide, 2},
    BinaryOperator{"%", Operator::Modulo, 2},
};

constexpr std::array<QByteArrayView, 18> reservedWords{
    "as",  "break", "const",     "continue", "else",   "for", "function", "if",   "import",
    "let", "loop",  "namespace", "package",  "return", "var", "void",     "while"};

class Parser : private TokenCursor
{
public:
    Parser(QByteArrayView source, const ParseOptions &options, Parsed &parsed)
        : TokenCursor(source, parsed.diagnostics)
        , m_source(source)
        , m_options(options)
        , m_builder(parsed.ast)
    {}

    ExprId run()
    {
        if (now().kind == TokenKind::End) {
            report(now(), Tr::tr("There is no expression."));
            return m_builder.missing({});
        }
        const ExprId root = expression();
        if (now().kind != TokenKind::End)
            report(now(), Tr::tr("“%1” can't follow here.").arg(QString::fromUtf8(now().text)));
        return root;
    }

private:
    /// The tree may not become deeper than what walks through it can bear.
    ExprId checked(ExprId id)
    {
        if (m_builder.ast().at(id).depth < deepestTree || m_isTooDeep)
            return m_builder.ast().at(id).depth < deepestTree ? id : tooDeep();
        report(m_builder.ast().at(id).range(), Tr::tr("The expression is nested too deeply."),
               Tr::tr("Split it into variables."));
        return tooDeep();
    }
    ExprId tooDeep()
    {
        m_isTooDeep = true;
        m_at = m_tokens.size() - 1;
        return m_builder.missing({0, m_source.size()});
    }

    ExprId operation(Operator op, quint32 mark, std::span<const ExprId> children)
    {
        Expr expr;
        expr.kind = ExprKind::Call;
        expr.op = op;
        expr.mark = mark;
        expr.begin = mark;
        for (const ExprId child : children)
            expr.begin = std::min(expr.begin, m_builder.ast().at(child).begin);
        expr.end = endOfLast();
        return checked(m_builder.add(expr, children));
    }

    ExprId expression()
    {
        if (++m_depth > m_options.depth) {
            if (!m_isTooDeep)
                report(now(), Tr::tr("The expression is nested too deeply."),
                       Tr::tr("Split it into variables."));
            --m_depth;
            return tooDeep();
        }
        ExprId result = logical(Operator::Or);
        const quint32 mark = now().begin;
        if (take("?")) {
            const ExprId yes = logical(Operator::Or);
            if (take(":")) {
                const ExprId no = expression();
                result = operation(Operator::Conditional, mark, std::array{result, yes, no});
            } else {
                report({mark, mark + 1}, Tr::tr("The choice has no second branch."),
                       Tr::tr("Write it as condition ? one : other."));
            }
        }
        --m_depth;
        return result;
    }

    ExprId logical(Operator op)
    {
        const bool isOr = op == Operator::Or;
        const auto part = [&] {
            return isOr ? logical(Operator::And) : binary(0);
        };
        const ExprId first = part();
        const QByteArrayView symbol = isOr ? "||" : "&&";
        if (!isAt(symbol))
            return first;
        const quint32 mark = now().begin;
        std::vector<ExprId> children{first};
        while (take(symbol))
            children.push_back(part());
        return operation(op, mark, children);
    }

    [[nodiscard]] const BinaryOperator *binaryOperator(int level) const
    {
        if (now().kind != TokenKind::Symbol)
            return nullptr;
        const auto *found = std::ranges::find_if(binaryOperators, [&](const BinaryOperator &each) {
            return each.level == level && each.text == now().text;
        });
        return found == binaryOperators.end() ? nullptr : found;
    }

    ExprId binary(int level)
    {
        const auto part = [&] {
            return level < 2 ? binary(level + 1) : unary();
        };
        ExprId left = part();
        while (const BinaryOperator *found = binaryOperator(level)) {
            const quint32 mark = now().begin;
            ++m_at;
            const ExprId right = part();
            left = operation(found->op, mark, std::array{left, right});
        }
        return left;
    }

    [[nodiscard]] static bool isNumber(const Token &token)
    {
        return token.kind == TokenKind::Int || token.kind == TokenKind::Double;
    }

    ExprId unary()
    {
        const bool isNot = isAt("!");
        if (!isNot && (!isAt("-") || isNumber(after())))
            return member();
        const QByteArrayView symbol = isNot ? "!" : "-";
        const quint32 mark = now().begin;
        int count = 0;
        for (; take(symbol); ++count) {
        }
        // A number takes the last minus as its sign.
        if (!isNot && count > 1 && isNumber(now())) {
            --m_at;
            --count;
        }
        const ExprId operand = member();
        if (count % 2 == 0)
            return operand;
        return operation(isNot ? Operator::Not : Operator::Negate, mark, std::array{operand});
    }

    ExprId member()
    {
        const quint32 begin = now().begin;
        ExprId result = primary();
        while (!m_isTooDeep) {
            const quint32 mark = now().begin;
            if (take(".")) {
                result = afterDot(result, begin, mark);
            } else if (take("[")) {
                const bool isOptional = takeOptionalMark();
                const ExprId index = expression();
                expect("]", mark);
                result = operation(isOptional ? Operator::OptionalIndex : Operator::Index, mark,
                                   std::array{result, index});
            } else if (isAt("{") && !m_builder.ast().qualifiedName(result).isEmpty()) {
                result = message(result, begin);
            } else {
                return result;
            }
            result = checked(result);
        }
        return result;
    }

    bool takeOptionalMark()
    {
        if (!isAt("?"))
            return false;
        if (!m_options.optionals)
            report(now(), Tr::tr("Optional values are not known here."));
        ++m_at;
        return true;
    }

    ExprId afterDot(ExprId operand, quint32 begin, quint32 dot)
    {
        const bool isOptional = takeOptionalMark();
        const Token field = now();
        const bool isName = field.kind == TokenKind::Name || field.kind == TokenKind::QuotedName;
        if (!isName) {
            report(TextRange{dot, dot + 1}, Tr::tr("The name of a field must follow the dot."));
        } else {
            ++m_at;
        }
        const QByteArray name = !isName                               ? QByteArray()
                                : field.kind == TokenKind::QuotedName ? field.decoded
                                                                      : field.text.toByteArray();
        const quint32 mark = isName ? field.begin : dot + 1;
        if (isOptional) {
            const ExprId text =
                m_builder.literal(newString(name, m_builder.arena()), {mark, endOfLast()});
            return operation(Operator::OptionalSelect, dot, std::array{operand, text});
        }
        if (field.kind == TokenKind::Name && isAt("("))
            return call(operand, name, begin, mark);
        Expr expr;
        expr.kind = ExprKind::Select;
        expr.begin = begin;
        expr.end = std::max(endOfLast(), dot + 1);
        expr.mark = mark;
        expr.name = m_builder.nameIndex(name);
        return m_builder.add(expr, std::array{operand});
    }

    ExprId call(std::optional<ExprId> target, const QByteArray &name, quint32 begin, quint32 mark)
    {
        CallParts parts{target, name, {}, {}, mark};
        const quint32 opened = now().begin;
        take("(");
        while (!isAt(")") && now().kind != TokenKind::End) {
            parts.arguments.push_back(expression());
            if (!take(","))
                break;
            if (isAt(")"))
                report(now(), Tr::tr("An argument is missing."));
        }
        expect(")", opened);
        parts.range = {begin, endOfLast()};
        if (const auto macro = expandMacro(parts, m_builder, m_options, m_found))
            return *macro;
        Expr expr;
        expr.kind = ExprKind::Call;
        expr.begin = begin;
        expr.end = endOfLast();
        expr.mark = mark;
        expr.name = m_builder.nameIndex(name);
        expr.hasTarget = target.has_value();
        std::vector<ExprId> children;
        if (target)
            children.push_back(*target);
        children.insert(children.end(), parts.arguments.begin(), parts.arguments.end());
        return m_builder.add(expr, children);
    }

    ExprId primary()
    {
        const Token token = now();
        switch (token.kind) {
        case TokenKind::Int:
        case TokenKind::Uint:
        case TokenKind::Double:
        case TokenKind::String:
        case TokenKind::Bytes:
            ++m_at;
            return literal(token, false);
        case TokenKind::Name:
            return name(false);
        case TokenKind::Symbol:
            return symbol(token);
        default:
            break;
        }
        return nothing();
    }

    ExprId symbol(const Token &token)
    {
        const TextRange range{token.begin, token.end};
        if (token.text == "true" || token.text == "false" || token.text == "null") {
            ++m_at;
            return m_builder.literal(
                token.text == "null" ? Value() : Value::of(token.text == "true"), range);
        }
        if (token.text == "-" && isNumber(after())) {
            ++m_at;
            const Token number = now();
            ++m_at;
            return literal(number, true);
        }
        if (token.text == "." && after().kind == TokenKind::Name) {
            ++m_at;
            return name(true);
        }
        if (take("(")) {
            const ExprId inner = expression();
            expect(")", token.begin);
            return inner;
        }
        if (take("["))
            return list(token.begin);
        if (take("{"))
            return map(token.begin);
        return nothing();
    }

    /// Something else stands where an expression belongs. It is passed over, unless somebody
    /// further out waits for it.
    ExprId nothing()
    {
        const Token token = now();
        const bool isEnd = token.kind == TokenKind::End;
        if (!m_isTooDeep)
            report(isEnd ? TextRange{std::max(0, int(token.begin) - 1), token.end}
                         : TextRange{token.begin, token.end},
                   isEnd ? Tr::tr("The expression ends too early.")
                         : Tr::tr("“%1” stands where a value belongs.")
                               .arg(QString::fromUtf8(token.text)));
        if (!isEnd && !QByteArrayView(")]},:").contains(token.text))
            ++m_at;
        return m_builder.missing({token.begin, token.end});
    }

    ExprId literal(const Token &token, bool isNegative)
    {
        const quint32 begin = isNegative ? m_tokens[m_at - 2].begin : token.begin;
        const TextRange range{begin, token.end};
        const auto value = literalValue(token, isNegative, m_builder.arena());
        if (value)
            return m_builder.literal(*value, range);
        report(range, Tr::tr("The number doesn't fit into 64 bits."));
        return m_builder.missing(range);
    }

    ExprId name(bool isRooted)
    {
        const Token token = now();
        const quint32 begin = isRooted ? m_tokens[m_at - 1].begin : token.begin;
        ++m_at;
        const QByteArray text = token.text.toByteArray();
        if (std::ranges::find(reservedWords, token.text) != reservedWords.end())
            report(token, Tr::tr("“%1” is reserved.").arg(QString::fromUtf8(text)),
                   Tr::tr("Use another name."));
        if (isAt("("))
            return call(std::nullopt, isRooted ? '.' + text : text, begin, token.begin);
        Expr expr;
        expr.kind = ExprKind::Name;
        expr.begin = begin;
        expr.end = token.end;
        expr.mark = token.begin;
        expr.isRooted = isRooted;
        expr.name = m_builder.nameIndex(text);
        return m_builder.add(expr);
    }

    ExprId list(quint32 opened)
    {
        std::vector<ExprId> items;
        std::vector<bool> optionals;
        while (!isAt("]") && now().kind != TokenKind::End) {
            optionals.push_back(takeOptionalMark());
            items.push_back(expression());
            if (!take(","))
                break;
        }
        expect("]", opened);
        Expr expr{.kind = ExprKind::List, .begin = opened, .end = endOfLast(), .mark = opened};
        return checked(m_builder.add(expr, items, optionals));
    }

    ExprId map(quint32 opened)
    {
        std::vector<ExprId> entries;
        std::vector<bool> optionals;
        while (!isAt("}") && now().kind != TokenKind::End) {
            optionals.push_back(takeOptionalMark());
            optionals.push_back(false);
            entries.push_back(expression());
            if (take(":")) {
                entries.push_back(expression());
            } else {
                report(now(), Tr::tr("The key has no value."),
                       Tr::tr("Write entries as key: value."));
                entries.push_back(m_builder.missing({endOfLast(), endOfLast()}));
            }
            if (!take(","))
                break;
        }
        expect("}", opened);
        Expr expr{.kind = ExprKind::Map, .begin = opened, .end = endOfLast(), .mark = opened};
        return checked(m_builder.add(expr, entries, optionals));
    }

    ExprId message(ExprId type, quint32 begin)
    {
        const quint32 opened = now().begin;
        take("{");
        std::vector<ExprId> children{type};
        while (!isAt("}") && now().kind != TokenKind::End) {
            (void)takeOptionalMark();
            if (now().kind != TokenKind::Name && now().kind != TokenKind::QuotedName) {
                (void)nothing();
                break;
            }
            ++m_at;
            if (!take(":"))
                report(now(), Tr::tr("The key has no value."),
                       Tr::tr("Write entries as key: value."));
            children.push_back(expression());
            if (!take(","))
                break;
        }
        expect("}", opened);
        Expr expr{.kind = ExprKind::Struct, .begin = begin, .end = endOfLast(), .mark = opened};
        return m_builder.add(expr, children);
    }

    QByteArrayView m_source;
    const ParseOptions &m_options;
    AstBuilder m_builder;
    int m_depth = 0;
    bool m_isTooDeep = false;
};

} // namespace

Parsed parse(QByteArrayView source, const ParseOptions &options)
{
    Parsed parsed;
    if (source.size() > options.length) {
        AstBuilder builder(parsed.ast);
        parsed.ast.root = builder.missing({0, source.size()});
        parsed.diagnostics.append(
            syntaxError({0, source.size()},
                        Tr::tr("The expression is longer than %1 characters.").arg(options.length),
                        Tr::tr("Split it into variables.")));
        return parsed;
    }
    parsed.ast.root = Parser(source, options, parsed).run();
    return parsed;
}

} // namespace waymark::cel
