// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/arena.h"
#include "cel/types.h"
#include "cel/value.h"

#include <initializer_list>
#include <vector>

namespace waymark::cel {

/// What a function is given: its target, if it has one, and its arguments, none of which is an
/// error or unknown.
struct Call
{
    Arena &arena;
    std::span<const Value> args;

    [[nodiscard]] const Value &operator[](size_t index) const { return args[index]; }
    [[nodiscard]] size_t size() const { return args.size(); }
    [[nodiscard]] bool are(std::initializer_list<Kind> kinds) const;
};

/// One for all overloads of a function; tells them apart by the kinds of the arguments and answers
/// what it has no overload for with `noOverload()`.
using Implementation = Value (*)(const Call &call);
/// What a call of an overload costs beyond its arguments.
using CostFunction = quint64 (*)(std::span<const Value> args, const Value &result);

/// A failure with its message in the arena (or static).
[[nodiscard]] Value failed(Arena &arena, FailureKind kind, QByteArrayView staticMessage);
[[nodiscard]] Value failedWith(Arena &arena, FailureKind kind, const QByteArray &message);
[[nodiscard]] Value noOverload(Arena &arena);
[[nodiscard]] Value tooLarge(Arena &arena);

struct Overload
{
    QByteArrayView id;
    std::vector<Type> arguments; ///< with the target
    Type result = nullptr;
    bool isMember = false;
    CostFunction cost = nullptr; ///< nullptr: 1
};

struct Function
{
    QByteArray name;
    Implementation run = nullptr; ///< nullptr for operators, which the evaluator knows
    std::vector<Overload> overloads;
};

/// How libraries write their functions down.
struct OverloadText
{
    const char *id;
    const char *signature; ///< `(string, int) -> string`, `list(A).(A) -> bool`
    CostFunction cost = nullptr;
};
struct FunctionText
{
    const char *name;
    Implementation run;
    std::vector<OverloadText> overloads;
};

/// A set of functions; immutable, shared, any thread.
class Library
{
public:
    explicit Library(const std::vector<FunctionText> &functions);
    Q_DISABLE_COPY_MOVE(Library)

    [[nodiscard]] const std::vector<Function> &functions() const { return m_functions; }

private:
    TypePool m_types;
    std::vector<Function> m_functions;
};

// The language's own.
[[nodiscard]] const Library &standardLibrary();
[[nodiscard]] const Library &optionalLibrary();
[[nodiscard]] const Library &stringsLibrary();
[[nodiscard]] const Library &mathLibrary();
[[nodiscard]] const Library &listsLibrary();
[[nodiscard]] const Library &setsLibrary();
[[nodiscard]] const Library &encodersLibrary();

} // namespace waymark::cel
