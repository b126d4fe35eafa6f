// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/environment.h"

namespace waymark::cel {

Dialect Dialect::full()
{
    Dialect dialect;
    dialect.libraries = {&optionalLibrary(), &stringsLibrary(), &mathLibrary(),
                         &listsLibrary(),    &setsLibrary(),    &encodersLibrary()};
    return dialect;
}

Environment::Environment(Dialect dialect, std::vector<Variable> variables,
                         const TypeProvider *provider, QByteArray container)
    : m_dialect(std::move(dialect))
    , m_variables(std::move(variables))
    , m_provider(provider)
    , m_container(std::move(container))
{
    addLibrary(standardLibrary());
    for (const Library *library : m_dialect.libraries)
        addLibrary(*library);
    for (size_t i = 0; i < m_variables.size(); ++i)
        m_variableIndex.insert(m_variables[i].name, int(i));
}

void Environment::addLibrary(const Library &library)
{
    m_functionIndex.reserve(m_functionIndex.size() + qsizetype(library.functions().size()));
    for (const Function &function : library.functions()) {
        const auto known = m_functionIndex.constFind(function.name);
        if (known == m_functionIndex.cend()) {
            m_functionIndex.insert(function.name, int(m_functions.size()));
            m_functions.push_back({function.name, {}, {}});
        }
        FunctionEntry &entry =
            known == m_functionIndex.cend() ? m_functions.back() : m_functions[size_t(*known)];
        for (const Overload &overload : function.overloads)
            entry.overloads.push_back(&overload);
        if (function.run != nullptr)
            entry.implementations.push_back(function.run);
    }
}

const FunctionEntry *Environment::function(QByteArrayView name) const
{
    const auto found = m_functionIndex.constFind(name);
    return found == m_functionIndex.cend() ? nullptr : &m_functions[size_t(*found)];
}

int Environment::variable(QByteArrayView name) const
{
    return m_variableIndex.value(name, -1);
}

std::vector<QByteArray> Environment::candidates(const QByteArray &name) const
{
    if (name.startsWith('.'))
        return {name.sliced(1)};
    std::vector<QByteArray> names;
    QByteArray container = m_container;
    while (!container.isEmpty()) {
        names.push_back(container + '.' + name);
        container.truncate(std::max(qsizetype{0}, container.lastIndexOf('.')));
    }
    names.push_back(name);
    return names;
}

QStringList Environment::functionNames() const
{
    QStringList names;
    for (const FunctionEntry &function : m_functions) {
        const char first = function.name.front();
        if ((first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z'))
            names.append(QString::fromUtf8(function.name));
    }
    return names;
}

} // namespace waymark::cel
