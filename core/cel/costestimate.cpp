// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/costestimate.h"

#include "cel/collections.h"
#include "cel/languagecosts.h"

#include <algorithm>
#include <cmath>

namespace waymark::cel {

namespace {

// cel-go, `common/cost.go`; macros are counted in their expanded form.
constexpr quint64 readCost = 1;
constexpr quint64 newListCost = 10;
constexpr quint64 newMapCost = 30;
constexpr quint64 anyCallCost = 1;

bool isScalarType(Type type)
{
    switch (type->kind) {
    case TypeKind::Bool:
    case TypeKind::Double:
    case TypeKind::Duration:
    case TypeKind::Int:
    case TypeKind::Timestamp:
    case TypeKind::Uint:
        return true;
    case TypeKind::Optional:
        return isScalarType(type->first);
    default:
        return false;
    }
}

/// Sizes of what is in a list or map.
struct EntrySizes
{
    bool isList = true;
    SizeRange key;
    SizeRange value;
};

/// What is known of an expression once it was walked.
struct Walked
{
    quint64 cost = 0;
    ValuePath path = {};
    std::optional<SizeRange> size = std::nullopt;
    std::optional<EntrySizes> entries = std::nullopt;
};

/// A macro's variable.
struct WalkedLocal
{
    ExprId macro;
    int which;
    Walked value;
};

std::optional<EntrySizes> united(const std::optional<EntrySizes> &left,
                                 const std::optional<EntrySizes> &right)
{
    if (!left || !right)
        return std::nullopt;
    return EntrySizes{left->isList, left->key.united(right->key), left->value.united(right->value)};
}

class CostWalk
{
public:
    CostWalk(const Ast &ast, const Checked &checked, const CostSource &source)
        : m_ast(ast)
        , m_checked(checked)
        , m_source(source)
    {}

    Walked walk(ExprId id)
    {
        const Expr &expr = m_ast.at(id);
        Walked walked = walkKind(id, expr);
        // What was worked out goes first, then what the schema says of the place.
        if (!walked.size && !walked.path.empty())
            walked.size = m_source.sizeAt(walked.path);
        if (!walked.size && isScalarType(m_checked.types[id]))
            walked.size = SizeRange::exactly(1);
        if (!walked.size && m_localSize)
            walked.size = m_localSize;
        m_localSize.reset();
        return walked;
    }

private:
    Walked walkKind(ExprId id, const Expr &expr)
    {
        switch (expr.kind) {
        case ExprKind::Literal:
            return {.size = literalSize(m_ast.literal(expr))};
        case ExprKind::Name:
            return name(id, expr);
        case ExprKind::Select:
            return select(id, expr);
        case ExprKind::Has:
            return {}; // what leads to the field is free too
        case ExprKind::Call:
            return call(id, expr);
        case ExprKind::List:
            return list(expr);
        case ExprKind::Map:
            return map(expr);
        case ExprKind::Macro:
            return macro(id, expr);
        case ExprKind::Missing:
        case ExprKind::Struct:
            break;
        }
        return {};
    }

    static SizeRange literalSize(const Value &value)
    {
        if (value.is(Kind::String))
            return SizeRange::exactly(quint64(codePoints(value.text())));
        if (value.is(Kind::Bytes))
            return SizeRange::exactly(quint64(value.text().size()));
        return SizeRange::exactly(1);
    }

    Walked name(ExprId id, const Expr &expr)
    {
        const Reference &reference = m_checked.references[id];
        if (reference.kind != ReferenceKind::Local)
            return {.cost = readCost, .path = {m_ast.name(expr.name)}};
        const auto local =
            std::find_if(m_locals.rbegin(), m_locals.rend(), [&](const WalkedLocal &one) {
                return one.macro == reference.macro && one.which == reference.index;
            });
        if (local == m_locals.rend())
            return {.cost = readCost};
        m_localSize = local->value.size;
        return {.cost = readCost, .path = local->value.path, .entries = local->value.entries};
    }

    Walked select(ExprId id, const Expr &expr)
    {
        if (m_checked.references[id].kind != ReferenceKind::None)
            return {.cost = readCost, .path = {m_ast.qualifiedName(id)}};
        const ExprId operand = m_ast.child(expr, 0);
        Walked walked = walk(operand);
        const TypeKind kind = m_checked.types[operand]->kind;
        const bool isCounted =
            kind == TypeKind::Map || kind == TypeKind::Object || kind == TypeKind::Variable;
        walked.path.push_back(m_ast.name(expr.name));
        return {.cost = sumWithin(walked.cost, isCounted ? readCost : 0), .path = walked.path};
    }

    Walked list(const Expr &expr)
    {
        Walked made{.cost = newListCost, .size = SizeRange::exactly(expr.childCount)};
        SizeRange items{expr.childCount == 0 ? 0 : SizeRange::unbounded, 0};
        for (const ExprId child : m_ast.children(expr)) {
            const Walked item = walk(child);
            made.cost = sumWithin(made.cost, item.cost);
            items = items.united(item.size.value_or(SizeRange{}));
        }
        made.entries = EntrySizes{true, SizeRange::exactly(1), items};
        return made;
    }

    Walked map(const Expr &expr)
    {
        Walked made{.cost = newMapCost, .size = SizeRange::exactly(expr.childCount / 2)};
        const quint64 least = expr.childCount == 0 ? 0 : SizeRange::unbounded;
        EntrySizes entries{false, {least, 0}, {least, 0}};
        const auto children = m_ast.children(expr);
        for (size_t i = 0; i < children.size(); ++i) {
            const Walked part = walk(children[i]);
            made.cost = sumWithin(made.cost, part.cost);
            SizeRange &range = i % 2 == 0 ? entries.key : entries.value;
            range = range.united(part.size.value_or(SizeRange{}));
        }
        made.entries = entries;
        return made;
    }

    [[nodiscard]] SizedOperand operand(ExprId id, const Walked &walked) const
    {
        return {id, m_checked.types[id], walked.path, walked.size};
    }

    Walked call(ExprId id, const Expr &expr)
    {
        const Reference &reference = m_checked.references[id];
        const auto children = m_ast.children(expr);
        if (expr.op == Operator::And || expr.op == Operator::Or) {
            Walked all;
            for (const ExprId child : children)
                all.cost = sumWithin(all.cost, walk(child).cost);
            return all;
        }
        if (expr.op == Operator::Conditional)
            return conditional(expr);
        const bool hasTarget = expr.hasTarget && !reference.isNamespaced;
        Walked result;
        std::vector<SizedOperand> operands;
        std::vector<std::optional<EntrySizes>> entries;
        const size_t first = expr.hasTarget && reference.isNamespaced ? 1 : 0;
        for (const ExprId child : children.subspan(first)) {
            const Walked walked = walk(child);
            result.cost = sumWithin(result.cost, walked.cost);
            operands.push_back(operand(child, walked));
            entries.push_back(walked.entries);
        }
        if (reference.function != nullptr && reference.function->name == "dyn") {
            result.cost = sumWithin(result.cost, anyCallCost);
            result.size = operands.empty() ? std::nullopt : operands.front().size;
            result.entries = entries.empty() ? std::nullopt : entries.front();
            return result;
        }
        addFunction(reference, hasTarget, operands, entries, result);
        return result;
    }

    Walked conditional(const Expr &expr)
    {
        const Walked condition = walk(m_ast.child(expr, 0));
        const Walked yes = walk(m_ast.child(expr, 1));
        const Walked no = walk(m_ast.child(expr, 2));
        return {.cost = sumWithin(condition.cost, std::max(yes.cost, no.cost)),
                .size = yes.size.value_or(SizeRange{}).united(no.size.value_or(SizeRange{})),
                .entries = united(yes.entries, no.entries)};
    }

    void addFunction(const Reference &reference, bool hasTarget,
                     const std::vector<SizedOperand> &operands,
                     const std::vector<std::optional<EntrySizes>> &entries, Walked &result)
    {
        if (reference.function == nullptr) { // `.?field`
            result.cost = sumWithin(result.cost, anyCallCost);
            return;
        }
        const SizedOperand *target = hasTarget ? operands.data() : nullptr;
        const std::span arguments = std::span(operands).subspan(hasTarget ? 1 : 0);
        quint64 most = 0;
        for (const Overload *overload : reference.function->overloads) {
            const bool isMeant = reference.overload != nullptr
                                     ? overload == reference.overload
                                     : mayTake(*overload, hasTarget, operands);
            if (!isMeant)
                continue;
            const auto own =
                m_source.callCost(reference.function->name, overload->id, target, arguments, m_ast);
            const CallEstimate estimate =
                own ? *own : languageCost(overload->id, target, arguments);
            most = std::max(most, estimate.cost);
            if (estimate.size)
                result.size = result.size ? result.size->united(*estimate.size) : estimate.size;
            if (overload->id == "index_list" || overload->id == "index_map") {
                result.path = operands.front().path;
                result.path.push_back(overload->id == "index_list" ? "@items" : "@values");
                if (entries.front())
                    result.size = entries.front()->value;
            }
            if (overload->id == "add_list" && operands.size() == 2)
                result.entries = united(entries[0], entries[1]);
        }
        result.cost = sumWithin(result.cost, most);
    }

    /// What isn't known before may be anything.
    [[nodiscard]] static bool mayTake(const Overload &overload, bool isMember,
                                      const std::vector<SizedOperand> &operands)
    {
        if (overload.isMember != isMember || overload.arguments.size() != operands.size())
            return false;
        for (size_t i = 0; i < operands.size(); ++i) {
            const Type given = operands[i].type;
            const Type wanted = overload.arguments[i];
            const auto isAny = [](Type type) {
                return type->kind == TypeKind::Dyn || type->kind == TypeKind::Variable
                       || type->kind == TypeKind::Error;
            };
            if (!isAny(given) && !isAny(wanted)
                && (given->kind != wanted->kind || given->name != wanted->name))
                return false;
        }
        return true;
    }

    Walked macro(ExprId id, const Expr &expr)
    {
        const size_t outside = m_locals.size();
        Walked walked = expr.macro == Macro::Bind ? binding(id, expr)
                        : expr.macro == Macro::OptionalMap || expr.macro == Macro::OptionalFlatMap
                            ? optionalMacro(id, expr)
                        : expr.macro == Macro::Block ? block(id, expr)
                                                     : loop(id, expr);
        m_locals.resize(outside);
        return walked;
    }

    Walked block(ExprId id, const Expr &expr)
    {
        Walked all;
        const auto children = m_ast.children(expr);
        for (size_t i = 0; i < children.size(); ++i) {
            Walked part = walk(children[i]);
            const quint64 cost = sumWithin(all.cost, part.cost);
            if (i + 1 == children.size())
                all = part;
            else
                m_locals.push_back({id, int(i), part});
            all.cost = cost;
        }
        return all;
    }

    Walked binding(ExprId id, const Expr &expr)
    {
        const Walked value = walk(m_ast.child(expr, 0));
        m_locals.push_back({id, 0, value});
        const Walked body = walk(m_ast.child(expr, 1));
        // Bound by a loop over nothing.
        return {.cost = sumWithin(newListCost, sumWithin(value.cost, body.cost)),
                .size = body.size,
                .entries = body.entries};
    }

    /// `target.hasValue() ? optional.of(bind(x, target.value(), body)) : optional.none()`
    Walked optionalMacro(ExprId id, const Expr &expr)
    {
        const Walked target = walk(m_ast.child(expr, 0));
        const Type type = m_checked.types[m_ast.child(expr, 0)];
        Walked value;
        if (type->kind == TypeKind::Optional && isScalarType(type->first))
            value.size = SizeRange::exactly(1);
        m_locals.push_back({id, 0, value});
        const Walked body = walk(m_ast.child(expr, 1));
        const quint64 asked = sumWithin(target.cost, anyCallCost);
        quint64 mapped = sumWithin(sumWithin(asked, newListCost), body.cost);
        if (expr.macro == Macro::OptionalMap)
            mapped = sumWithin(mapped, anyCallCost);
        return {.cost = sumWithin(asked, std::max(mapped, anyCallCost))};
    }

    Walked iterated(const Expr &expr, const Walked &range, bool isSecond, bool areTwo) const
    {
        const bool isList = range.entries
                                ? range.entries->isList
                                : m_checked.types[m_ast.child(expr, 0)]->kind == TypeKind::List;
        const bool isValue = areTwo ? isSecond : isList;
        Walked variable{.path = range.path};
        variable.path.push_back(isValue  ? (isList ? "@items" : "@values")
                                : isList ? "@indices"
                                         : "@keys");
        if (range.entries)
            variable.size = isValue ? range.entries->value : range.entries->key;
        return variable;
    }

    Walked loop(ExprId id, const Expr &expr)
    {
        const auto children = m_ast.children(expr);
        const bool areTwo = expr.second != Expr::noName;
        const Walked range = walk(children[0]);
        m_locals.push_back({id, 0, iterated(expr, range, false, areTwo)});
        if (areTwo)
            m_locals.push_back({id, 1, iterated(expr, range, true, areTwo)});
        const Walked body = walk(children.back());
        const quint64 filter = children.size() == 3 ? walk(children[1]).cost : 0;
        return counted(expr.macro, range, body, filter, itemType(expr, areTwo));
    }

    [[nodiscard]] Type itemType(const Expr &expr, bool areTwo) const
    {
        const Type range = m_checked.types[m_ast.child(expr, 0)];
        return range->kind == TypeKind::List && !areTwo ? range->first : nullptr;
    }

    Walked counted(Macro macro, const Walked &range, const Walked &body, quint64 filter, Type item)
    {
        const LoopCost cost = loopCost(macro, body.cost, filter);
        const std::optional<SizeRange> itemSize =
            macro == Macro::Filter ? sizeOfItem(item) : body.size;
        Walked result;
        const SizeRange count = range.size.value_or(SizeRange{});
        result.cost =
            sumWithin(sumWithin(range.cost, cost.once), productWithin(count.most, cost.each));
        if (macro == Macro::All || macro == Macro::Exists || macro == Macro::ExistsOne) {
            result.size = SizeRange::exactly(1);
            return result;
        }
        result.size = count;
        if (macro == Macro::Filter || macro == Macro::Map || macro == Macro::TransformList)
            result.entries =
                EntrySizes{true, SizeRange::exactly(1), {0, itemSize.value_or(SizeRange{}).most}};
        return result;
    }

    /// Of the first variable of the innermost loop.
    [[nodiscard]] std::optional<SizeRange> sizeOfItem(Type item) const
    {
        const Walked &local = m_locals.back().value;
        if (!local.path.empty()) {
            if (const auto size = m_source.sizeAt(local.path))
                return size;
        }
        if (item != nullptr && isScalarType(item))
            return SizeRange::exactly(1);
        return local.size;
    }

    const Ast &m_ast;
    const Checked &m_checked;
    const CostSource &m_source;
    std::vector<WalkedLocal> m_locals;
    std::optional<SizeRange> m_localSize; ///< of the local that was just named
};

} // namespace

quint64 sumWithin(quint64 left, quint64 right)
{
    return left > SizeRange::unbounded - right ? SizeRange::unbounded : left + right;
}

quint64 productWithin(quint64 left, quint64 right)
{
    return right != 0 && left > SizeRange::unbounded / right ? SizeRange::unbounded : left * right;
}

SizeRange SizeRange::plus(SizeRange other) const
{
    return {sumWithin(least, other.least), sumWithin(most, other.most)};
}

SizeRange SizeRange::times(SizeRange other) const
{
    return {productWithin(least, other.least), productWithin(most, other.most)};
}

SizeRange SizeRange::united(SizeRange other) const
{
    return {std::min(least, other.least), std::max(most, other.most)};
}

quint64 SizeRange::cost(double factor) const
{
    constexpr double twoTo64 = 18446744073709551616.0;
    const double exact = std::ceil(double(most) * factor);
    return exact >= twoTo64 ? unbounded : quint64(exact);
}

quint64 estimateCost(const Ast &ast, const Checked &checked, const CostSource &source)
{
    return CostWalk(ast, checked, source).walk(ast.root).cost;
}

} // namespace waymark::cel
