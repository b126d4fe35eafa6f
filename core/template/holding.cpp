// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/holding.h"

#include "template/callable.h"
#include "template/templatetr.h"

namespace waymark::templates {

namespace {

constexpr int mostLevels = 256;

class Raising
{
public:
    Raising(const Value &owner, Run &run)
        : m_owner(owner.held())
        , m_run(run)
    {}

    /// Nothing needs to be done below what is as deep already: so shared lists are walked once for
    /// each level, not once for each way to them.
    bool raise(const Value &value, int depth)
    {
        const HeldDepth *held = value.held();
        if (held == nullptr)
            return true;
        if (held == m_owner || depth >= mostLevels) {
            m_run.fail(Tr::tr("Lists and objects may be nested %1 levels deep, and a list not hold "
                              "itself.")
                           .arg(mostLevels),
                       FailureKind::Limit);
            return false;
        }
        return !held->raise(depth) || raiseParts(value, depth + 1);
    }

    bool raiseParts(const Value &value, int depth)
    {
        if (const Items *list = value.list())
            return raiseAll(*list, depth);
        if (const Object *object = value.object()) {
            touch(object->entries().size());
            for (const Entry &entry : object->entries()) {
                if (!raise(entry.second, depth))
                    return false;
            }
            return true;
        }
        // A method holds what it is of, a cycler what it goes round.
        const auto *callable = value.callable();
        if (callable == nullptr)
            return true;
        if (!raise((*callable)->receiver, depth))
            return false;
        return (*callable)->state == nullptr || raiseAll((*callable)->state->items, depth);
    }

    bool raiseAll(std::span<const Value> values, int depth)
    {
        touch(values.size());
        for (const Value &each : values) {
            if (!raise(each, depth))
                return false;
        }
        return !m_run.hasFailed();
    }

private:
    void touch(size_t values) { m_run.touch(double(values * sizeof(Value))); }

    const HeldDepth *m_owner;
    Run &m_run;
};

} // namespace

bool mayHold(const Value &owner, std::span<const Value> added, Run &run)
{
    const HeldDepth *held = owner.held();
    return Raising(owner, run).raiseAll(added, (held != nullptr ? held->get() : 0) + 1);
}

bool mayHoldItsOwn(const Value &made, Run &run)
{
    const HeldDepth *held = made.held();
    // What is held somewhere was looked at when it was put there.
    return held == nullptr || held->get() > 0 || Raising(made, run).raiseParts(made, 1);
}

} // namespace waymark::templates
