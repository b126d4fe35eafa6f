// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/constants.h"
#include "cel/instruction.h"

namespace waymark::cel {

/// Turns a tree into instructions. What a straight stretch costs is put on its last instruction, so
/// that most of the accounting costs nothing.
class CodeWriter
{
public:
    CodeWriter(const Ast &ast, const Checked &checked, const Environment &environment,
               const Constants &constants, ProgramData &program);

    /// Fails for a constant pattern that is none, and for expressions beyond 65,000 registers.
    [[nodiscard]] bool run(Diagnostics &found);

private:
    /// A branch of a choice that is a mere name or field doesn't pay for the name.
    enum class Pays : quint8 { All, NotForTheName };

    [[nodiscard]] Register operand(ExprId id, Pays pays = Pays::All);
    void write(ExprId id, Register target, Pays pays = Pays::All);
    void writeCall(ExprId id, Register target, Pays pays);
    void writeFunction(ExprId id, Register target);
    void writeUnary(const Expr &expr, Op op, Register target);
    void writeBinary(ExprId id, Op op, Register target);
    void writeLogic(const Expr &expr, Register target);
    void writeChoice(const Expr &expr, Register target);
    void writeIndex(const Expr &expr, Register target, Pays pays);
    void writeSelect(const Expr &expr, Op op, ExprId operand, const Value &field, Register target,
                     Pays pays);
    void writeOrElse(const Expr &expr, bool isValue, Register target);
    void writeList(const Expr &expr, Register target);
    void writeMacro(ExprId id, Register target);
    void writeBinding(ExprId id, Register target);
    void writeOptionalMap(ExprId id, Register target);
    void writeBlock(ExprId id, Register target);
    void writeLoop(ExprId id, Register target);
    void writeTest(const Expr &expr, Register loop, Register target, quint32 next);
    void writeCollected(const Expr &expr, Register loop, quint32 next);

    [[nodiscard]] bool isAttribute(ExprId id) const;
    [[nodiscard]] Register chainOperand(ExprId id, Pays pays);
    [[nodiscard]] Register local(ExprId macro, int which);
    [[nodiscard]] Register temporary(size_t count = 1);
    quint32 emit(Instruction instruction);
    void bindHere(quint32 jump);
    [[nodiscard]] quint32 here();
    [[nodiscard]] quint32 key(const Value &name);

    struct LocalRegister
    {
        ExprId macro;
        int which;
        Register where;
    };

    const Ast &m_ast;
    const Checked &m_checked;
    const Environment &m_environment;
    const Constants &m_constants;
    ProgramData &m_program;
    Diagnostics *m_found = nullptr;
    std::vector<LocalRegister> m_locals;
    TextRange m_place;
    size_t m_next = 0;     ///< the first free register
    quint64 m_pending = 0; ///< cost that no instruction carries yet
    bool m_isTooLarge = false;
};

} // namespace waymark::cel
