// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/collections.h"
#include "cel/instruction.h"

namespace waymark::cel {

/// Runs a program once.
class Machine
{
public:
    Machine(const ProgramData &program, Arena &arena, const EvaluationLimits &limits);

    [[nodiscard]] Outcome run(std::span<const Value> inputs);

private:
    /// What was read, in order: a value's node, or a map's and the key it lacks.
    struct ReadNote
    {
        const yaml::TreeData *tree;
        quint32 node;
        const FieldKey *missing;
        Value missingKey;
    };
    struct Mark
    {
        size_t begin = 0;
        size_t last = 0;
    };
    struct Loop
    {
        Cursor cursor;
        Value *items = nullptr;
        qsizetype count = 0;
        qsizetype capacity = 0;
        Value trouble; ///< an error or unknown that spoils what is collected
        Value range;
        qint64 matches = 0;
        Mark mark;
        std::unique_ptr<MapBuilder> map;
        bool isAll = false;
    };

    void execute();
    [[nodiscard]] Value select(const Instruction &instruction, const Value &operand);
    [[nodiscard]] Value selectIfPresent(const FieldKey &key, const Value &operand);
    [[nodiscard]] Value has(const FieldKey &key, const Value &operand);
    [[nodiscard]] std::optional<Value> field(const FieldKey &key, const Value &map);
    [[nodiscard]] Value index(const Instruction &instruction);
    [[nodiscard]] Value contains(const Instruction &instruction);
    [[nodiscard]] Value call(const Instruction &instruction);
    [[nodiscard]] Value matches(const Instruction &instruction);
    [[nodiscard]] Value makeList(const Instruction &instruction);
    [[nodiscard]] Value makeMap(const Instruction &instruction);
    /// The exit is taken where true.
    [[nodiscard]] bool logic(const Instruction &instruction, bool isAnd);
    [[nodiscard]] quint32 branch(const Instruction &instruction, quint32 next);
    [[nodiscard]] bool hasValue(const Instruction &instruction);
    [[nodiscard]] bool orElse(const Instruction &instruction);

    [[nodiscard]] bool beginLoop(const Instruction &instruction);
    [[nodiscard]] bool nextTurn(const Instruction &instruction);
    [[nodiscard]] bool testTurn(const Instruction &instruction, bool isAll);
    void countTurn(const Instruction &instruction);
    [[nodiscard]] bool filterTurn(const Instruction &instruction);
    void take(Loop &loop, const Value &item);
    void takeEntry(const Instruction &instruction);
    [[nodiscard]] Value endLoop(const Instruction &instruction);

    [[nodiscard]] quint64 operandCost(const Instruction &instruction, const Value &left,
                                      const Value &right) const;
    /// The first error or unknown of two; unknown wins.
    [[nodiscard]] static Value worse(const Value &left, const Value &right);
    [[nodiscard]] Value misfit() { return noOverload(m_arena); }
    [[nodiscard]] const LinearEngine *engine(const Value &pattern);

    void note(const yaml::TreeData *tree, quint32 node);
    void noteMissing(const Value &map, const FieldKey *key, const Value &name);
    void forget(size_t begin, size_t end);
    [[nodiscard]] QList<Read> decidingReads() const;
    [[nodiscard]] TextRange placeOf(const Failure &failure) const;

    const ProgramData &m_program;
    Arena &m_arena;
    Value *m_registers = nullptr;
    std::vector<Loop> m_loops;
    std::vector<Mark> m_marks;
    std::vector<ReadNote> m_reads;
    QHash<QByteArray, std::shared_ptr<const LinearEngine>> m_engines;
    quint64 m_cost = 0;
    quint64 m_limit = 0;
    quint32 m_at = 0; ///< behind the instruction that runs
    bool m_records = false;
};

} // namespace waymark::cel
