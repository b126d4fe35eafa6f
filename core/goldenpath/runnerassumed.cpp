// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/goldenpathtr.h"
#include "goldenpath/runner.h"

using namespace Qt::StringLiterals;

// What isn't run here, and what follows from its outputs.
namespace waymark::goldenpath {

bool Runner::isRunHere(const PathStep &step, const Action &action) const
{
    if (!action.isLocal || !handlerOf(step.action))
        return false;
    if (step.action == "catalog:fetch"_L1 && !m_request.findEntity)
        return false;
    // As Backstage's dry run does, where it is to be the same.
    return action.hasDryRun || !m_request.isDryRun || m_request.mode == Mode::Strict;
}

void Runner::assume(const PathStep &step, const Action &action, StepReport &report)
{
    const auto given = m_request.givenOutputs.constFind(step.id);
    const bool isGiven = given != m_request.givenOutputs.cend();
    report.status = StepStatus::NotRun;
    report.isAssumed = !isGiven;
    // What Backstage's own schema doesn't name, its dry run doesn't invent.
    const bool hasOwnSchema = step.action != "catalog:register"_L1;
    setOutput(step, report,
              isGiven        ? *given
              : hasOwnSchema ? inventedOutput(action)
                             : templates::Value(std::vector<templates::Entry>{}));
    report.log.append(isGiven ? Tr::tr("Not run; its outputs were given.")
                              : Tr::tr("Not run; its outputs are assumed."));
    this->report(
        {action.isKnown ? u"path.not-run"_s : u"path.unknown-action"_s,
         action.isKnown
             ? Tr::tr("Step “%1” isn't run here: %2 works on another system.")
                   .arg(step.id, step.action)
             : Tr::tr("Step “%1” isn't run: no action is called “%2”.").arg(step.id, step.action),
         step.id,
         isGiven ? Tr::tr("Its outputs are those that were given.")
                 : Tr::tr("What follows from its outputs is marked as assumed.")},
        step.node.value(u"action"), action.isKnown ? Severity::Info : Severity::Warning);
}

Runner::AssumedInput Runner::assumedIn(const PathStep &step, const Iteration &iteration)
{
    AssumedInput found;
    found.isElsewhere = iteration.isChosenByAssumed || m_expressions.isEachAssumed;
    if (!iteration.input.isAssumed)
        return found;
    const templates::Value now = context(iteration.each);
    const auto isAssumed = [&](yaml::Node node) {
        return m_expressions.renderQuietly(node, now).isAssumed;
    };
    found.isElsewhere |= !step.input.target().isMapping();
    for (const yaml::Entry &entry : step.input.target().entries()) {
        const yaml::Node values = entry.value.target();
        if (entry.key != "values"_L1 || !values.isMapping()) {
            found.isElsewhere |= isAssumed(values);
            continue;
        }
        for (const yaml::Entry &value : values.entries()) {
            if (isAssumed(value.value))
                found.values.insert(value.key);
        }
    }
    return found;
}

void Runner::refuseAssumed(const PathStep &step, StepReport &report)
{
    if (m_request.isDryRun || m_request.mode != Mode::Strict)
        return;
    report.status = StepStatus::Failed;
    this->report(
        {u"path.assumed-output"_s,
         Tr::tr("What step “%1” writes follows from outputs that nobody knows.").arg(step.id),
         step.id,
         Tr::tr("Give the outputs of the steps that aren't run with --outputs FILE, or "
                "look at what would be made with --dry-run.")},
        step.node);
}

} // namespace waymark::goldenpath
