// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/codewriter.h"

#include "cel/celtr.h"
#include "cel/costs.h"
#include "cel/document.h"
#include "cel/operators.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace waymark::cel {

namespace {

constexpr size_t mostRegisters = 60'000;

Op operationOf(Operator op)
{
    switch (op) {
    case Operator::Equal:
        return Op::Equal;
    case Operator::NotEqual:
        return Op::NotEqual;
    case Operator::Less:
        return Op::Less;
    case Operator::LessOrEqual:
        return Op::LessOrEqual;
    case Operator::Greater:
        return Op::Greater;
    case Operator::GreaterOrEqual:
        return Op::GreaterOrEqual;
    case Operator::In:
        return Op::In;
    case Operator::Add:
        return Op::Add;
    case Operator::Subtract:
        return Op::Subtract;
    case Operator::Multiply:
        return Op::Multiply;
    case Operator::Divide:
        return Op::Divide;
    default:
        return Op::Modulo;
    }
}

OperandCost operandCostOf(CostFunction cost)
{
    if (cost == costOfShorter)
        return OperandCost::Shorter;
    if (cost == costOfSum)
        return OperandCost::Sum;
    if (cost == costOfLength)
        return OperandCost::Length;
    return cost == costOfPattern ? OperandCost::Pattern : OperandCost::Fixed;
}

} // namespace

CodeWriter::CodeWriter(const Ast &ast, const Checked &checked, const Environment &environment,
                       const Constants &constants, ProgramData &program)
    : m_ast(ast)
    , m_checked(checked)
    , m_environment(environment)
    , m_constants(constants)
    , m_program(program)
{}

bool CodeWriter::run(Diagnostics &found)
{
    m_found = &found;
    m_program.variables = m_environment.variables().size();
    m_program.readVariables.assign(m_program.variables, false);
    // Which register a constant has is looked up by its expression.
    for (ExprId id = 0; id < m_ast.exprs.size(); ++id) {
        if (m_constants.isOutermost(id)) {
            const size_t where = m_program.variables + m_program.constants.size();
            m_locals.push_back({id, -1, Register(std::min(where, mostRegisters))});
            m_program.constants.push_back(*m_constants.of(id));
        }
    }
    m_next = m_program.variables + m_program.constants.size();
    m_program.registers = m_next;
    m_isTooLarge = m_next > mostRegisters;
    if (!m_isTooLarge) {
        const Register result = operand(m_ast.root);
        if (m_pending > 0)
            emit({.op = Op::Cost});
        m_program.result = result;
    }
    if (m_isTooLarge) {
        Diagnostic diagnostic;
        diagnostic.code = u"cel.syntax"_s;
        diagnostic.range = m_ast.at(m_ast.root).range();
        diagnostic.message = Tr::tr("The expression has too many parts.");
        diagnostic.next = Tr::tr("Split it into variables.");
        found.append(diagnostic);
    }
    return found.isEmpty();
}

Register CodeWriter::temporary(size_t count)
{
    const size_t where = m_next;
    m_next += count;
    m_isTooLarge = m_isTooLarge || m_next > mostRegisters;
    m_program.registers = std::max(m_program.registers, m_next);
    return Register(m_isTooLarge ? 0 : where);
}

quint32 CodeWriter::emit(Instruction instruction)
{
    // What doesn't fit goes in front, on its own.
    constexpr quint64 most = std::numeric_limits<quint16>::max();
    for (quint64 cost = instruction.cost + m_pending; cost > most; cost -= most) {
        m_program.code.push_back({.op = Op::Cost, .cost = quint16(most)});
        m_program.places.push_back(m_place);
        m_pending = cost - most - instruction.cost;
    }
    instruction.cost = quint16(instruction.cost + m_pending);
    m_pending = 0;
    m_program.code.push_back(instruction);
    m_program.places.push_back(m_place);
    return quint32(m_program.code.size() - 1);
}

void CodeWriter::bindHere(quint32 jump)
{
    m_program.code[jump].extra = here();
}

quint32 CodeWriter::here()
{
    if (m_pending > 0)
        emit({.op = Op::Cost});
    return quint32(m_program.code.size());
}

quint32 CodeWriter::key(const Value &name)
{
    m_program.keys.push_back({name, nodeKeyHash(name.text())});
    return quint32(m_program.keys.size() - 1);
}

Register CodeWriter::local(ExprId macro, int which)
{
    const auto found = std::ranges::find_if(m_locals, [&](const LocalRegister &each) {
        return each.macro == macro && each.which == which;
    });
    return found == m_locals.end() ? Register(0) : found->where;
}

bool CodeWriter::isAttribute(ExprId id) const
{
    const Expr &expr = m_ast.at(id);
    if (m_constants.of(id) != nullptr)
        return false;
    return expr.kind == ExprKind::Name || expr.kind == ExprKind::Select
           || expr.op == Operator::Index || expr.op == Operator::OptionalIndex
           || expr.op == Operator::OptionalSelect || expr.op == Operator::Conditional;
}

Register CodeWriter::operand(ExprId id, Pays pays)
{
    const Reference &reference = m_checked.references[id];
    if (m_constants.isOutermost(id))
        return local(id, -1);
    if (reference.kind == ReferenceKind::Variable || reference.kind == ReferenceKind::Local) {
        m_pending += pays == Pays::All ? 1 : 0;
        if (reference.kind == ReferenceKind::Local)
            return local(reference.macro, reference.index);
        m_program.readVariables[size_t(reference.index)] = true;
        return Register(reference.index);
    }
    const Register target = temporary();
    write(id, target, pays);
    return target;
}

void CodeWriter::write(ExprId id, Register target, Pays pays)
{
    const Expr &expr = m_ast.at(id);
    const ReferenceKind kind = m_checked.references[id].kind;
    const size_t released = m_next;
    const TextRange outer = m_place;
    m_place = expr.range();
    if (m_constants.isOutermost(id) || kind == ReferenceKind::Variable
        || kind == ReferenceKind::Local) {
        emit({.op = Op::Move, .target = target, .a = operand(id, pays)});
    } else {
        switch (expr.kind) {
        case ExprKind::Select:
        case ExprKind::Has: {
            const QByteArray name = m_ast.name(expr.name);
            const Value field = Value::string({m_program.arena->copy(name), name.size()});
            writeSelect(expr, expr.kind == ExprKind::Has ? Op::Has : Op::Select,
                        m_ast.child(expr, 0), field, target, pays);
            break;
        }
        case ExprKind::Call:
            writeCall(id, target, pays);
            break;
        case ExprKind::List:
        case ExprKind::Map:
            writeList(expr, target);
            break;
        case ExprKind::Macro:
            writeMacro(id, target);
            break;
        default: // a name that nobody knows, a type that can't be made
            emit({.op = Op::Call, .target = target, .a = target});
            break;
        }
    }
    m_place = outer;
    m_next = released;
}

Register CodeWriter::chainOperand(ExprId id, Pays pays)
{
    if (isAttribute(id))
        return operand(id, pays);
    const Register result = operand(id);
    m_pending += pays == Pays::All ? 1 : 0;
    return result;
}

void CodeWriter::writeSelect(const Expr & /*expr*/, Op op, ExprId operandId, const Value &field,
                             Register target, Pays pays)
{
    // has() pays for its field, and not for the name that it starts at.
    const Register operand = chainOperand(operandId, op == Op::Has ? Pays::NotForTheName : pays);
    emit({.op = op, .cost = 1, .target = target, .a = operand, .extra = key(field)});
}

void CodeWriter::writeIndex(const Expr &expr, Register target, Pays pays)
{
    const Register operand = chainOperand(m_ast.child(expr, 0), pays);
    const ExprId indexId = m_ast.child(expr, 1);
    const Value *constant = m_constants.of(indexId);
    if (constant != nullptr && !canBeIndex(*constant) && m_environment.dialect().foldsConstants) {
        Diagnostic diagnostic;
        diagnostic.code = u"cel.bad-constant"_s;
        diagnostic.range = m_ast.at(indexId).range();
        diagnostic.message = Tr::tr("A value of this type is no index.");
        m_found->append(diagnostic);
    }
    const bool isPlain = m_ast.at(indexId).kind == ExprKind::Name || constant != nullptr;
    const quint32 skip =
        isPlain ? Instruction::none : emit({.op = Op::SkipIfBad, .target = target, .a = operand});
    const Register index =
        this->operand(indexId, isAttribute(indexId) ? Pays::NotForTheName : Pays::All);
    emit({.op = expr.op == Operator::Index ? Op::Index : Op::IndexOptional,
          .cost = 1,
          .target = target,
          .a = operand,
          .b = index});
    if (skip != Instruction::none)
        bindHere(skip);
}

void CodeWriter::writeCall(ExprId id, Register target, Pays pays)
{
    const Expr &expr = m_ast.at(id);
    switch (expr.op) {
    case Operator::None:
        return writeFunction(id, target);
    case Operator::Conditional:
        return writeChoice(expr, target);
    case Operator::And:
    case Operator::Or:
        return writeLogic(expr, target);
    case Operator::Not:
        return writeUnary(expr, Op::Not, target);
    case Operator::Negate:
        return writeUnary(expr, Op::Negate, target);
    case Operator::Index:
    case Operator::OptionalIndex:
        return writeIndex(expr, target, pays);
    case Operator::OptionalSelect:
        return writeSelect(expr, Op::SelectOptional, m_ast.child(expr, 0),
                           m_ast.literal(m_ast.at(m_ast.child(expr, 1))), target, pays);
    default:
        return writeBinary(id, operationOf(expr.op), target);
    }
}

void CodeWriter::writeUnary(const Expr &expr, Op op, Register target)
{
    const Register operand = this->operand(m_ast.child(expr, 0));
    emit({.op = op, .cost = 1, .target = target, .a = operand});
}

void CodeWriter::writeBinary(ExprId id, Op op, Register target)
{
    const Expr &expr = m_ast.at(id);
    const Overload *overload = m_checked.references[id].overload;
    const Register left = operand(m_ast.child(expr, 0));
    const Register right = operand(m_ast.child(expr, 1));
    OperandCost cost = op == Op::Equal || op == Op::NotEqual ? OperandCost::Shorter
                       : overload != nullptr                 ? operandCostOf(overload->cost)
                                                             : OperandCost::Fixed;
    // A list of constants is a set by then.
    const bool isFree = op == Op::In && cost == OperandCost::Length
                        && m_constants.of(m_ast.child(expr, 1)) != nullptr
                        && m_environment.dialect().foldsConstants;
    if (isFree)
        cost = OperandCost::Fixed;
    emit({.op = op,
          .operandCost = cost,
          .cost = quint16(cost == OperandCost::Fixed && !isFree ? 1 : 0),
          .target = target,
          .a = left,
          .b = right});
}

void CodeWriter::writeLogic(const Expr &expr, Register target)
{
    const Op op = expr.op == Operator::And ? Op::And : Op::Or;
    const auto mark = Register(m_program.marks++);
    emit({.op = Op::Mark, .a = mark});
    std::vector<quint32> exits;
    for (quint32 i = 0; i < expr.childCount; ++i) {
        const size_t released = m_next;
        const Register value = operand(m_ast.child(expr, i));
        exits.push_back(emit(
            {.op = op, .flags = quint8(i == 0 ? 1 : 0), .target = target, .a = value, .b = mark}));
        m_next = released;
    }
    for (const quint32 exit : exits)
        bindHere(exit);
}

void CodeWriter::writeChoice(const Expr &expr, Register target)
{
    const Register condition = operand(m_ast.child(expr, 0));
    const quint32 branch = emit({.op = Op::Branch, .target = target, .a = condition});
    const auto writeBranch = [&](quint32 index) {
        const ExprId id = m_ast.child(expr, index);
        write(id, target, isAttribute(id) ? Pays::NotForTheName : Pays::All);
    };
    writeBranch(1);
    const quint32 jump = emit({.op = Op::Jump});
    bindHere(branch);
    writeBranch(2);
    bindHere(jump);
    m_program.code[branch].b = Register(here() & 0xffff);
    m_program.code[branch].c = Register(here() >> 16);
}

void CodeWriter::writeFunction(ExprId id, Register target)
{
    const Expr &expr = m_ast.at(id);
    const Reference &reference = m_checked.references[id];
    auto arguments = m_ast.children(expr);
    if (reference.isNamespaced)
        arguments = arguments.subspan(1);
    const QByteArrayView name = reference.function != nullptr ? reference.function->name : "";
    if (expr.hasTarget && arguments.size() == 2 && (name == "or" || name == "orValue"))
        return writeOrElse(expr, name == "orValue", target);
    const CostFunction cost = reference.overload != nullptr ? reference.overload->cost : nullptr;
    if (name == "matches" && arguments.size() == 2) {
        const Register text = operand(arguments[0]);
        const Register pattern = operand(arguments[1]);
        quint32 known = Instruction::none;
        const Value *constant = m_constants.of(arguments[1]);
        if (constant != nullptr && constant->is(Kind::String)) {
            auto engine = makeLinearEngine(QString::fromUtf8(constant->text()));
            if (!engine) {
                Diagnostic diagnostic;
                diagnostic.code = u"cel.bad-constant"_s;
                diagnostic.range = m_ast.at(arguments[1]).range();
                diagnostic.message = Tr::tr("This pattern can't be read: %1.").arg(engine.error());
                m_found->append(diagnostic);
            } else {
                known = quint32(m_program.patterns.size());
                m_program.patterns.push_back(*std::move(engine));
            }
        }
        const bool isFixed = cost == nullptr;
        emit({.op = Op::Matches,
              .operandCost = isFixed ? OperandCost::Fixed : OperandCost::Pattern,
              .cost = quint16(isFixed ? 1 : 0),
              .target = target,
              .a = text,
              .b = pattern,
              .extra = known});
        return;
    }
    const Register first = temporary(arguments.size());
    // Beyond two arguments, and of the greatest and least, the first bad one ends it.
    const bool endsEarly = arguments.size() > 2 || name.startsWith("math.@");
    std::vector<quint32> skips;
    for (size_t i = 0; i < arguments.size(); ++i) {
        const auto argument = Register(first + i);
        write(arguments[i], argument);
        if (endsEarly && i + 1 < arguments.size())
            skips.push_back(emit({.op = Op::SkipIfBad, .target = target, .a = argument}));
    }
    const auto site = quint32(m_program.calls.size());
    const bool isConversion =
        arguments.size() == 1 && reference.overload != nullptr && Constants::isConversion(name);
    m_program.calls.push_back({reference.function, cost,
                               isConversion ? reference.overload->arguments.front() : nullptr,
                               quint16(arguments.size())});
    emit({.op = Op::Call,
          .cost = quint16(cost == nullptr ? 1 : 0),
          .target = target,
          .a = first,
          .extra = site});
    for (const quint32 skip : skips)
        bindHere(skip);
}

void CodeWriter::writeOrElse(const Expr &expr, bool isValue, Register target)
{
    const Register optional = operand(m_ast.child(expr, 0));
    const quint32 exit =
        emit({.op = Op::OrElse, .flags = quint8(isValue ? 0 : 1), .target = target, .a = optional});
    write(m_ast.child(expr, 1), target);
    bindHere(exit);
}

void CodeWriter::writeList(const Expr &expr, Register target)
{
    const bool isMap = expr.kind == ExprKind::Map;
    const Register first = temporary(expr.childCount);
    bool hasOptionals = false;
    std::vector<quint32> skips;
    for (quint32 i = 0; i < expr.childCount; ++i) {
        const ExprId part = m_ast.child(expr, i);
        const auto where = Register(first + i);
        write(part, where);
        // The first bad one ends it; what doesn't have to be worked out can't be bad.
        if (i + 1 < expr.childCount && m_constants.of(part) == nullptr
            && m_ast.at(part).kind != ExprKind::Name)
            skips.push_back(emit({.op = Op::SkipIfBad, .target = target, .a = where}));
        hasOptionals = hasOptionals || m_ast.optionals[expr.children + i];
    }
    quint32 optionals = Instruction::none;
    if (hasOptionals) {
        optionals = quint32(m_program.optionals.size());
        const auto begin = m_ast.optionals.begin() + expr.children;
        m_program.optionals.emplace_back(begin, begin + expr.childCount);
    }
    const quint16 cost = isMap ? 30 : 10;
    emit({.op = isMap ? Op::MakeMap : Op::MakeList,
          .cost = cost,
          .target = target,
          .a = first,
          .b = Register(isMap ? expr.childCount / 2 : expr.childCount),
          .extra = optionals});
    if (skips.empty())
        return;
    const quint32 end = emit({.op = Op::Jump});
    for (const quint32 skip : skips)
        bindHere(skip);
    emit({.op = Op::Cost, .cost = cost});
    bindHere(end);
}

} // namespace waymark::cel
