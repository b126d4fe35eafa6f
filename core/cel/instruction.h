// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/program.h"
#include "text/linearengine.h"

namespace waymark::cel {

using Register = quint16;

/// `target`, `a`, `b` and `c` are registers unless it says otherwise.
enum class Op : quint8 {
    Cost,           ///< nothing but its cost
    Move,           ///< target = a
    Select,         ///< target = a.key[extra]
    SelectOptional, ///< target = a.?key[extra]
    Has,            ///< target = has(a.key[extra])
    Index,          ///< target = a[b]
    IndexOptional,  ///< target = a[?b]
    Not,
    Negate,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    In,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    Call,         ///< target = call[extra] of the registers from a on
    Matches,      ///< target = a matches b; extra: the pattern, or none
    MakeList,     ///< target = the b registers from a on; extra: which are optional, or none
    MakeMap,      ///< target = the b pairs of registers from a on
    Jump,         ///< to extra
    Mark,         ///< remembers in mark a what was read so far
    And,          ///< target = target && a, the first if flags; to extra when false; b: mark
    Or,           ///< likewise
    SkipIfBad,    ///< a is an error or unknown: target = it, to extra
    Branch,       ///< on with a true, to extra with a false, target = a and to `b | c << 16` else
    OrElse,       ///< a has a value: target = it (or a itself if flags), to extra
    HasValue,     ///< a has a value: target = it and on; target = none and to extra
    WrapOptional, ///< target = an optional of a
    CostMark,     ///< target = what was spent so far
    CostAgain,    ///< spends again what was spent since a
    LoopBegin,    ///< loop a over b; target = its start; to extra if b has no items
    LoopNext, ///< loop a: target = the next item (b: the second variable, if flags), else to extra
    LoopAll,  ///< loop a: target = target && b; to extra if false
    LoopExists, ///< likewise
    LoopOne,    ///< loop a: counts b
    LoopFilter, ///< loop a: on if b is true, else to extra; if flags, takes c as an item
    LoopItem,   ///< loop a takes b as an item
    LoopEntry,  ///< loop a takes b: c as an entry; the entries of b if flags
    LoopEnd,    ///< target = what loop a made
};

/// What a call costs that depends on its operands.
enum class OperandCost : quint8 { Fixed, Shorter, Sum, Length, Pattern };

struct Instruction
{
    static constexpr quint32 none = ~quint32{0};

    Op op = Op::Cost;
    quint8 flags = 0;
    OperandCost operandCost = OperandCost::Fixed;
    quint8 turnCost = 0; ///< of a LoopNext that finds an item
    quint16 cost = 0;
    Register target = 0;
    Register a = 0;
    Register b = 0;
    Register c = 0;
    quint32 extra = none;
};

/// The name of a field with what finding it in documents needs.
struct FieldKey
{
    Value name;
    quint32 hash = 0;
};

struct CallSite
{
    const FunctionEntry *function = nullptr;
    CostFunction cost = nullptr;
    /// Of a conversion whose overload is settled, what alone it takes: the checker may have settled
    /// on one for want of a better, and the server then keeps to it.
    Type conversion = nullptr;
    quint16 count = 0;
};

enum class LoopResult : quint8 { Accumulator, One, List, Map };

struct ProgramData
{
    std::vector<Instruction> code;
    std::vector<TextRange> places; ///< beside `code`
    std::vector<Value> constants;  ///< registers behind the variables
    std::vector<FieldKey> keys;
    std::vector<CallSite> calls;
    std::vector<std::vector<bool>> optionals;
    std::vector<std::unique_ptr<const LinearEngine>> patterns;
    std::shared_ptr<Arena> arena; ///< what constants are made of
    std::shared_ptr<TypePool> types;
    std::vector<bool> readVariables;
    Type resultType = &types::dyn;
    Register result = 0;
    size_t variables = 0;
    size_t registers = 0;
    size_t loops = 0;
    size_t marks = 0;
};

} // namespace waymark::cel
