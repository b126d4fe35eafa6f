// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/function.h"
#include "cel/parser.h"

#include <QStringList>

namespace waymark::cel {

/// Knows the fields of object types: a schema, say.
class TypeProvider
{
public:
    TypeProvider() = default;
    virtual ~TypeProvider() = default;
    Q_DISABLE_COPY_MOVE(TypeProvider)

    /// nullptr: there is no such field. The type outlives the provider's users.
    [[nodiscard]] virtual Type field(Type object, QByteArrayView name) const = 0;
    /// For suggestions.
    [[nodiscard]] virtual QStringList fields(Type object) const = 0;
};

struct Variable
{
    QByteArray name; ///< with dots where it is qualified: `x.y`
    Type type = &types::dyn;
};

struct Dialect
{
    ParseOptions parsing;
    /// Items of a list literal and values of a map literal are of one type (Kubernetes from 1.29).
    bool homogeneousLiterals = true;
    /// Literals of constants, and `in` over them, cost nothing, as with cel-go's OptOptimize.
    bool foldsConstants = true;
    std::vector<const Library *> libraries; ///< beside the standard one; they outlive it

    /// Everything this room has.
    [[nodiscard]] static Dialect full();
};

/// All overloads of a name, whatever library they come from.
struct FunctionEntry
{
    QByteArrayView name;
    std::vector<const Overload *> overloads;
    std::vector<Implementation> implementations; ///< the next is asked where one has no overload
};

/// What an expression may name. Immutable, shared, any thread.
class Environment
{
public:
    explicit Environment(Dialect dialect = Dialect::full(), std::vector<Variable> variables = {},
                         const TypeProvider *provider = nullptr, QByteArray container = {});
    Q_DISABLE_COPY_MOVE(Environment)

    [[nodiscard]] const Dialect &dialect() const { return m_dialect; }
    /// In the order of their values when a program runs.
    [[nodiscard]] const std::vector<Variable> &variables() const { return m_variables; }
    [[nodiscard]] const TypeProvider *provider() const { return m_provider; }
    [[nodiscard]] const FunctionEntry *function(QByteArrayView name) const;
    [[nodiscard]] int variable(QByteArrayView name) const; ///< -1: none
    /// A name as it is looked up from the container outwards; with a dot in front just itself.
    [[nodiscard]] std::vector<QByteArray> candidates(const QByteArray &name) const;
    [[nodiscard]] QStringList functionNames() const;

private:
    void addLibrary(const Library &library);

    Dialect m_dialect;
    std::vector<Variable> m_variables;
    const TypeProvider *m_provider;
    QByteArray m_container;
    std::vector<FunctionEntry> m_functions;
    QHash<QByteArrayView, int> m_functionIndex;
    QHash<QByteArrayView, int> m_variableIndex;
};

} // namespace waymark::cel
