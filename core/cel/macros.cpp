// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/astbuilder.h"
#include "cel/celtr.h"
#include "cel/parser.h"
#include "cel/token.h"

#include <array>

namespace waymark::cel {

namespace {

struct MacroShape
{
    QByteArrayView name;
    Macro macro;
    int variables;
    int arguments; ///< variables included
    bool ofOptionals = false;
};

constexpr std::array macroShapes{
    MacroShape{"all", Macro::All, 1, 2},
    MacroShape{"exists", Macro::Exists, 1, 2},
    MacroShape{"exists_one", Macro::ExistsOne, 1, 2},
    MacroShape{"existsOne", Macro::ExistsOne, 1, 2},
    MacroShape{"map", Macro::Map, 1, 2},
    MacroShape{"map", Macro::Map, 1, 3},
    MacroShape{"filter", Macro::Filter, 1, 2},
    MacroShape{"all", Macro::All, 2, 3},
    MacroShape{"exists", Macro::Exists, 2, 3},
    MacroShape{"exists_one", Macro::ExistsOne, 2, 3},
    MacroShape{"existsOne", Macro::ExistsOne, 2, 3},
    MacroShape{"transformList", Macro::TransformList, 2, 3},
    MacroShape{"transformList", Macro::TransformList, 2, 4},
    MacroShape{"transformMap", Macro::TransformMap, 2, 3},
    MacroShape{"transformMap", Macro::TransformMap, 2, 4},
    MacroShape{"transformMapEntry", Macro::TransformMapEntry, 2, 3},
    MacroShape{"transformMapEntry", Macro::TransformMapEntry, 2, 4},
    MacroShape{"optMap", Macro::OptionalMap, 1, 2, true},
    MacroShape{"optFlatMap", Macro::OptionalFlatMap, 1, 2, true},
};

bool isPlainName(const Ast &ast, ExprId id)
{
    return ast.at(id).kind == ExprKind::Name && !ast.at(id).isRooted;
}

class Expansion
{
public:
    Expansion(const CallParts &call, AstBuilder &builder, const ParseOptions &options,
              Diagnostics &found)
        : m_call(call)
        , m_builder(builder)
        , m_options(options)
        , m_found(found)
    {}

    std::optional<ExprId> run()
    {
        const size_t count = m_call.arguments.size();
        if (!m_call.target)
            return m_call.function == "has" && count == 1 ? std::optional(presence())
                                                          : std::nullopt;
        const bool isCel = isPlainName(ast(), *m_call.target)
                           && ast().name(ast().at(*m_call.target).name) == "cel";
        if (isCel && m_options.bindings) {
            if (m_call.function == "bind" && count == 3)
                return binding();
            if (m_call.function == "block" && count == 2)
                return block();
            if (m_call.function == "index" && count == 1)
                return numbered("@index");
            if ((m_call.function == "iterVar" || m_call.function == "accuVar") && count == 2)
                return numbered("@it:");
        }
        if (const auto extreme = greatestOrLeast())
            return extreme;
        if (m_call.function == "sortBy" && count == 2 && m_options.sorting)
            return sorting();
        for (const MacroShape &shape : macroShapes) {
            const bool isKnown = shape.ofOptionals ? m_options.optionals
                                 : shape.variables == 2 || shape.name == "existsOne"
                                     ? m_options.twoVariables
                                     : true;
            if (isKnown && shape.name == m_call.function && size_t(shape.arguments) == count)
                return loop(shape);
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] const Ast &ast() const { return m_builder.ast(); }

    ExprId wrong(ExprId at, const QString &message, const QString &next)
    {
        // Where it isn't even an expression that has been said already.
        if (ast().at(at).kind != ExprKind::Missing)
            m_found.append(syntaxError(ast().at(at).range(), message, next));
        return m_builder.missing(m_call.range);
    }

    [[nodiscard]] Expr made(ExprKind kind, Macro macro = Macro::None) const
    {
        Expr expr;
        expr.kind = kind;
        expr.macro = macro;
        expr.begin = quint32(m_call.range.begin);
        expr.end = quint32(m_call.range.end);
        expr.mark = m_call.mark;
        return expr;
    }

    ExprId presence()
    {
        const ExprId argument = m_call.arguments.front();
        const Expr select = ast().at(argument);
        if (select.kind != ExprKind::Select)
            return wrong(argument, Tr::tr("has() asks for a field."),
                         Tr::tr("Write it with a dot, as in has(object.spec.owner)."));
        Expr expr = made(ExprKind::Has);
        expr.name = select.name;
        expr.mark = select.mark;
        return m_builder.add(expr, std::array{ast().child(select, 0)});
    }

    ExprId binding()
    {
        const ExprId variable = m_call.arguments[0];
        if (!isPlainName(ast(), variable))
            return notAName(variable);
        Expr expr = made(ExprKind::Macro, Macro::Bind);
        expr.name = ast().at(variable).name;
        return m_builder.add(expr, std::span(m_call.arguments).subspan(1));
    }

    ExprId block()
    {
        const Expr list = ast().at(m_call.arguments[0]);
        if (list.kind != ExprKind::List)
            return wrong(m_call.arguments[0], Tr::tr("cel.block() takes a list of expressions."),
                         {});
        const auto items = ast().children(list);
        std::vector<ExprId> children(items.begin(), items.end());
        children.push_back(m_call.arguments[1]);
        return m_builder.add(made(ExprKind::Macro, Macro::Block), children);
    }

    ExprId numbered(QByteArray name)
    {
        for (const ExprId argument : m_call.arguments) {
            const Expr &number = ast().at(argument);
            if (number.kind != ExprKind::Literal || !ast().literal(number).is(Kind::Int))
                return wrong(argument, Tr::tr("Only a number can stand here."), {});
            name += (name.back() >= '0' && name.back() <= '9' ? ":" : "")
                    + QByteArray::number(ast().literal(number).integer());
        }
        return m_builder.name(name, m_call.range);
    }

    [[nodiscard]] ExprId callOf(const QByteArray &function, std::span<const ExprId> children,
                                bool hasTarget)
    {
        Expr expr = made(ExprKind::Call);
        expr.name = m_builder.nameIndex(function);
        expr.hasTarget = hasTarget;
        return m_builder.add(expr, children);
    }

    /// `math.greatest(a, b, c)`: one function of a list.
    std::optional<ExprId> greatestOrLeast()
    {
        const bool isGreatest = m_call.function == "greatest";
        const bool isMath = isPlainName(ast(), *m_call.target)
                            && ast().name(ast().at(*m_call.target).name) == "math";
        if (!isMath || !m_options.math || (!isGreatest && m_call.function != "least"))
            return std::nullopt;
        const auto &arguments = m_call.arguments;
        for (const ExprId argument : arguments) {
            const Expr &expr = ast().at(argument);
            const bool isList = expr.kind == ExprKind::List && expr.childCount > 0;
            const bool isWrong =
                (expr.kind == ExprKind::Literal && !ast().literal(expr).isNumber())
                || expr.kind == ExprKind::Map || expr.kind == ExprKind::Struct
                || (expr.kind == ExprKind::List && (arguments.size() > 1 || !isList));
            if (isWrong)
                return wrong(argument, Tr::tr("Only numbers can be compared here."), {});
        }
        if (arguments.empty()) {
            m_found.append(
                syntaxError(m_call.range, Tr::tr("Only numbers can be compared here."), {}));
            return m_builder.missing(m_call.range);
        }
        const QByteArray function = isGreatest ? "math.@max" : "math.@min";
        if (arguments.size() <= 2)
            return callOf(function, arguments, false);
        const ExprId list = m_builder.add(made(ExprKind::List), arguments);
        return callOf(function, std::array{list}, false);
    }

    /// `list.sortBy(x, key)`: sorts the list by another one.
    ExprId sorting()
    {
        const ExprId variable = m_call.arguments[0];
        if (!isPlainName(ast(), variable))
            return notAName(variable);
        const QByteArray input = "@sortBy";
        Expr keys = made(ExprKind::Macro, Macro::Map);
        keys.name = ast().at(variable).name;
        const ExprId all = m_builder.add(
            keys, std::array{m_builder.name(input, m_call.range), m_call.arguments[1]});
        const ExprId body =
            callOf("@sortByKeys", std::array{m_builder.name(input, m_call.range), all}, true);
        Expr bind = made(ExprKind::Macro, Macro::Bind);
        bind.name = m_builder.nameIndex(input);
        return m_builder.add(bind, std::array{*m_call.target, body});
    }

    ExprId notAName(ExprId at)
    {
        return wrong(at, Tr::tr("Only a plain name can stand here."),
                     Tr::tr("Name the variable, as in list.all(item, item > 0)."));
    }

    ExprId loop(const MacroShape &shape)
    {
        Expr expr = made(ExprKind::Macro, shape.macro);
        for (int i = 0; i < shape.variables; ++i) {
            const ExprId variable = m_call.arguments[size_t(i)];
            if (!isPlainName(ast(), variable))
                return notAName(variable);
            (i == 0 ? expr.name : expr.second) = ast().at(variable).name;
        }
        if (shape.variables == 2 && expr.name == expr.second)
            return wrong(m_call.arguments[1], Tr::tr("Both variables have the same name."),
                         Tr::tr("Give one another name."));
        std::vector<ExprId> children{*m_call.target};
        children.insert(children.end(), m_call.arguments.begin() + shape.variables,
                        m_call.arguments.end());
        return m_builder.add(expr, children);
    }

    const CallParts &m_call;
    AstBuilder &m_builder;
    const ParseOptions &m_options;
    Diagnostics &m_found;
};

} // namespace

std::optional<ExprId> expandMacro(const CallParts &call, AstBuilder &builder,
                                  const ParseOptions &options, Diagnostics &found)
{
    return options.macros ? Expansion(call, builder, options, found).run() : std::nullopt;
}

} // namespace waymark::cel
