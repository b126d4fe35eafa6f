// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "template/environment.h"
#include "template/plan.h"

#include <QHash>

#include <algorithm>

namespace waymark::templates {

/// The slots of one call.
struct Frame
{
    std::shared_ptr<Frame> outer;
    std::vector<Value> slots;
};

/// Names that a run gave values to. Few in most, which are looked through.
struct Scope
{
    struct Variable
    {
        quint32 name;
        Value value;
    };

    std::shared_ptr<Scope> outer;
    bool isolatesWrites = false;
    bool isOfFrames = true; ///< not what stands behind all frames: exports, then the context
    std::vector<Variable> variables = {};
    QHash<quint32, qsizetype> places = {}; ///< of the variables by name, where they are many

    [[nodiscard]] const Variable *find(quint32 name) const
    {
        const qsizetype place = placeOf(name);
        return place < 0 ? nullptr : &variables[size_t(place)];
    }
    [[nodiscard]] Variable *find(quint32 name)
    {
        const qsizetype place = placeOf(name);
        return place < 0 ? nullptr : &variables[size_t(place)];
    }
    [[nodiscard]] qsizetype placeOf(quint32 name) const
    {
        if (!places.isEmpty())
            return places.value(name, -1);
        const auto found = std::ranges::find(variables, name, &Variable::name);
        return found == variables.end() ? -1 : found - variables.begin();
    }
    void set(quint32 name, Value value)
    {
        if (Variable *known = find(name)) {
            known->value = std::move(value);
            return;
        }
        constexpr size_t few = 16;
        variables.push_back({name, std::move(value)});
        if (variables.size() <= few)
            return;
        for (qsizetype at = places.size(); at < qsizetype(variables.size()); ++at)
            places.insert(variables[size_t(at)].name, at);
    }
};

/// Where names are looked up while something runs.
struct Place
{
    std::shared_ptr<Scope> scope;
    std::shared_ptr<Frame> frame;
    std::shared_ptr<Scope> exports; ///< what macros see of it
    bool exportsMacros = false;
    bool exportsVariables = false;
};

/// What `cycler()` and `joiner()` remember.
struct CallState
{
    Items items;
    int index = -1;
    bool isUsed = false;
};

struct Callable
{
    enum class Kind : quint8 {
        Macro,
        Caller, ///< the body of a `call` block
        Host,
        Global, ///< range, cycler, joiner
        Cycler, ///< has members, can't be called
        CyclerMethod,
        Joiner,
        Method,
    };

    Kind kind = Kind::Macro;
    QString name; ///< of a host's function, global or method
    CodeId code = noCode;
    std::shared_ptr<Scope> scope = {};
    std::shared_ptr<Frame> frame = {};
    std::shared_ptr<Scope> exports = {};
    Value receiver = {}; ///< of a method
    const HostFunction *function = nullptr;
    std::shared_ptr<CallState> state = {};
    std::shared_ptr<HeldDepth> held = std::make_shared<HeldDepth>(); ///< of copies, too
};

/// What a call was given.
struct Arguments
{
    Items positional;
    std::vector<std::pair<QString, Value>> keywords;

    [[nodiscard]] const Value &at(size_t index) const
    {
        static const Value nothing;
        return index < positional.size() ? positional[index] : nothing;
    }
    [[nodiscard]] const Value *keyword(QStringView name) const
    {
        for (const auto &[key, value] : keywords) {
            if (key == name)
                return &value;
        }
        return nullptr;
    }
    void setKeyword(const QString &name, Value value)
    {
        for (auto &[key, old] : keywords) {
            if (key == name) {
                old = std::move(value);
                return;
            }
        }
        keywords.emplace_back(name, std::move(value));
    }
};

} // namespace waymark::templates
