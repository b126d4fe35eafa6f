// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/kubernetesestimates.h"

#include <QSet>

#include <cmath>

namespace waymark::policy {

namespace {

constexpr double perCharacter = 0.1;
constexpr double perPatternCharacter = 0.25;
constexpr quint64 checkCost = 350'000;
constexpr quint64 longestFormatPattern = 128; // apiserver, `MaxNameFormatRegexSize`

using cel::CallEstimate;
using cel::SizeRange;

/// Builders, accessors and comparisons.
bool isNominal(QByteArrayView function)
{
    static const QSet<QByteArrayView> functions{"serviceAccount",
                                                "path",
                                                "group",
                                                "resource",
                                                "subresource",
                                                "namespace",
                                                "name",
                                                "allowed",
                                                "reason",
                                                "error",
                                                "errored",
                                                "masked",
                                                "prefixLength",
                                                "family",
                                                "isUnspecified",
                                                "isLoopback",
                                                "isLinkLocalMulticast",
                                                "isLinkLocalUnicast",
                                                "isGlobalUnicast",
                                                "format.named",
                                                "sign",
                                                "asInteger",
                                                "isInteger",
                                                "asApproximateFloat",
                                                "isGreaterThan",
                                                "isLessThan",
                                                "compareTo",
                                                "add",
                                                "sub",
                                                "major",
                                                "minor",
                                                "patch",
                                                "getScheme",
                                                "getHostname",
                                                "getHost",
                                                "getPort",
                                                "getEscapedPath",
                                                "getQuery"};
    return functions.contains(function);
}

class CallCosts
{
public:
    CallCosts(QByteArrayView overload, const cel::SizedOperand *target,
              std::span<const cel::SizedOperand> arguments, const cel::CostSource &sizes,
              const cel::Ast &ast)
        : m_overload(overload)
        , m_target(target)
        , m_arguments(arguments)
        , m_sizes(sizes)
        , m_ast(ast)
    {}

    std::optional<CallEstimate> of(QByteArrayView function) const
    {
        if (function == "check")
            return CallEstimate{checkCost};
        if (isNominal(function))
            return CallEstimate{1};
        if (function == "url" && m_arguments.size() == 1)
            return CallEstimate{argument(0).cost(perCharacter), argument(0)};
        if ((function == "fieldSelector" || function == "labelSelector") && m_arguments.size() == 1)
            return CallEstimate{selector(argument(0))};
        if (function == "_==_")
            return equality();
        // Of functions without a target servers look at the target all the same, and find none:
        // they count one.
        return m_target == nullptr ? std::nullopt : ofMember(function);
    }

private:
    [[nodiscard]] SizeRange argument(size_t index) const { return m_arguments[index].sizeOrAny(); }
    [[nodiscard]] SizeRange targetSize() const { return m_target->sizeOrAny(); }

    static quint64 selector(SizeRange text)
    {
        // A requirement may take two characters, and costs 50.
        return cel::sumWithin(
            10, cel::sumWithin(text.cost(perCharacter),
                               SizeRange{0, cel::productWithin(text.most, 50)}.cost(0.5)));
    }

    std::optional<CallEstimate> ofMember(QByteArrayView function) const
    {
        const SizeRange size = targetSize();
        static const QSet<QByteArrayView> traversals{"isSorted", "sum",     "max",
                                                     "min",      "indexOf", "lastIndexOf"};
        if (traversals.contains(function))
            return traversal();
        static const QSet<QByteArrayView> copies{"lowerAscii", "upperAscii", "substring", "trim"};
        if (copies.contains(function))
            return CallEstimate{size.cost(perCharacter), size};
        if (function == "replace" && m_arguments.size() >= 2)
            return CallEstimate{size.cost(2 * perCharacter), replaced()};
        if (function == "split")
            return CallEstimate{size.cost(2 * perCharacter), SizeRange{0, mostParts()}};
        if (function == "join")
            return joined();
        if ((function == "find" || function == "findAll") && !m_arguments.empty())
            return CallEstimate{
                cel::productWithin(size.plus(SizeRange::exactly(1)).cost(perCharacter),
                                   argument(0).cost(perPatternCharacter)),
                SizeRange{0, size.most}};
        if (function == "ip")
            return CallEstimate{1};
        if (function == "validate" && !m_arguments.empty())
            return CallEstimate{SizeRange{0, argument(0).cost(perCharacter)}.cost(
                longestFormatPattern * perPatternCharacter)};
        return addresses(function);
    }

    std::optional<CallEstimate> addresses(QByteArrayView function) const
    {
        const bool isCidr = function == "containsCIDR";
        if (!isCidr && function != "containsIP")
            return std::nullopt;
        constexpr SizeRange address{4, 16};
        quint64 cost = address.plus(address).cost(perCharacter);
        if (isCidr)
            cost += address.cost(perCharacter) + 1;
        const bool isText = m_overload
                            == (isCidr ? QByteArrayView("cidr_contains_cidr_string")
                                       : QByteArrayView("cidr_contains_ip_string"));
        if (isText && !m_arguments.empty())
            cost = cel::sumWithin(cost, argument(0).cost(perCharacter));
        return CallEstimate{cost};
    }

    /// Of the items of the target.
    [[nodiscard]] SizeRange itemSize() const
    {
        cel::ValuePath path = m_target->path;
        if (path.empty())
            return {};
        path.push_back("@items");
        return m_sizes.sizeAt(path).value_or(SizeRange{});
    }

    std::optional<CallEstimate> traversal() const
    {
        if (m_target->type->first == nullptr) // of a text
            return CallEstimate{targetSize().cost(perCharacter)};
        const cel::TypeKind item = m_target->type->first->kind;
        quint64 each = 1;
        if (item == cel::TypeKind::String || item == cel::TypeKind::Bytes)
            each = cel::sumWithin(each, itemSize().cost(perCharacter));
        return CallEstimate{cel::productWithin(targetSize().most, each)};
    }

    [[nodiscard]] quint64 mostParts() const
    {
        if (m_arguments.size() < 2)
            return targetSize().most;
        const cel::Expr &expr = m_ast.at(m_arguments[1].id);
        const bool isNumber =
            expr.kind == cel::ExprKind::Literal && m_ast.literal(expr).is(cel::Kind::Int);
        return isNumber ? quint64(m_ast.literal(expr).integer()) : targetSize().most;
    }

    std::optional<CallEstimate> joined() const
    {
        const SizeRange list = targetSize();
        SizeRange text = SizeRange::exactly(0);
        if (m_target->type->first != nullptr)
            text = list.times(itemSize());
        if (!m_arguments.empty())
            text = text.plus(argument(0).times(
                {list.least > 0 ? list.least - 1 : 0, list.most > 0 ? list.most - 1 : 0}));
        return CallEstimate{text.cost(perCharacter), text};
    }

    /// The longest and shortest text that comes of replacing.
    [[nodiscard]] SizeRange replaced() const
    {
        const SizeRange size = targetSize();
        const SizeRange from = argument(0);
        const SizeRange to = argument(1);
        SizeRange count{0, 0};
        SizeRange kept{0, 0};
        if (from.least == 0) {
            count.most = cel::sumWithin(size.most, 1);
            kept.most = size.most;
        } else if (to.most <= from.least) {
            kept.most = size.most;
        } else {
            count.most = SizeRange{0, size.most}.cost(1.0 / double(from.least));
        }
        if (from.most == 0) {
            count.least = cel::sumWithin(size.least, 1);
            kept.least = size.least;
        } else if (from.most <= to.least) {
            kept.least = size.least;
        } else {
            count.least = SizeRange{0, size.least}.cost(1.0 / double(from.most));
        }
        return count.times(to).plus(kept);
    }

    /// Values of Kubernetes' own types are compared at once.
    std::optional<CallEstimate> equality() const
    {
        if (m_arguments.size() != 2 || !cel::sameType(m_arguments[0].type, m_arguments[1].type)
            || m_arguments[0].type->kind != cel::TypeKind::Foreign)
            return std::nullopt;
        return CallEstimate{1};
    }

    QByteArrayView m_overload;
    const cel::SizedOperand *m_target;
    std::span<const cel::SizedOperand> m_arguments;
    const cel::CostSource &m_sizes;
    const cel::Ast &m_ast;
};

} // namespace

std::optional<CallEstimate> kubernetesEstimate(QByteArrayView function, QByteArrayView overload,
                                               const cel::SizedOperand *target,
                                               std::span<const cel::SizedOperand> arguments,
                                               const cel::CostSource &sizes, const cel::Ast &ast)
{
    return CallCosts(overload, target, arguments, sizes, ast).of(function);
}

} // namespace waymark::policy
