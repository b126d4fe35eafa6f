// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/checker.h"

#include <limits>
#include <optional>
#include <span>

namespace waymark::cel {

/// How many characters, bytes, items or entries a value has. Sums and products stop at the largest
/// number.
struct SizeRange
{
    static constexpr quint64 unbounded = std::numeric_limits<quint64>::max();

    quint64 least = 0;
    quint64 most = unbounded;

    [[nodiscard]] static SizeRange exactly(quint64 size) { return {size, size}; }
    [[nodiscard]] SizeRange plus(SizeRange other) const;
    [[nodiscard]] SizeRange times(SizeRange other) const;
    [[nodiscard]] SizeRange united(SizeRange other) const;
    /// What it costs to go through it; rounded up.
    [[nodiscard]] quint64 cost(double factor) const;

    bool operator==(const SizeRange &) const = default;
};

[[nodiscard]] quint64 sumWithin(quint64 left, quint64 right);
[[nodiscard]] quint64 productWithin(quint64 left, quint64 right);

/// From a variable to a value in it: its name, then names of fields, `@items`, `@values`, `@keys`.
using ValuePath = std::vector<QByteArray>;

/// One operand of a call.
struct SizedOperand
{
    ExprId id = 0;
    Type type = nullptr;
    ValuePath path;                ///< empty: none leads there
    std::optional<SizeRange> size; ///< nullopt: nothing is known
    [[nodiscard]] SizeRange sizeOrAny() const { return size.value_or(SizeRange{}); }
};

/// What a call costs beyond its operands, and how large its result may be.
struct CallEstimate
{
    quint64 cost = 1;
    std::optional<SizeRange> size = std::nullopt;
};

/// Knows how large inputs may be, and what functions cost that aren't the language's own.
class CostSource
{
public:
    CostSource() = default;
    virtual ~CostSource() = default;
    Q_DISABLE_COPY_MOVE(CostSource)

    /// nullopt: nothing is known of the path.
    [[nodiscard]] virtual std::optional<SizeRange> sizeAt(const ValuePath &path) const = 0;
    /// nullopt: as the language counts it. `target` is nullptr where there is none.
    [[nodiscard]] virtual std::optional<CallEstimate>
    callCost(QByteArrayView function, QByteArrayView overload, const SizedOperand *target,
             std::span<const SizedOperand> arguments, const Ast &ast) const = 0;
};

/// The most that an evaluation may cost, as cel-go estimates it (`checker/cost.go`), quirks
/// included: servers refuse by it. The expression was checked without findings.
[[nodiscard]] quint64 estimateCost(const Ast &ast, const Checked &checked,
                                   const CostSource &source);

} // namespace waymark::cel
