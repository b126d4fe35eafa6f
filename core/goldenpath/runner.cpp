// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/runner.h"

#include "base/expensive.h"
#include "goldenpath/goldenpathtr.h"
#include "goldenpath/pathintegrations.h"
#include "goldenpath/runoutput.h"
#include "goldenpath/treecheck.h"
#include "template/backstage.h"
#include "template/json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

namespace {

templates::Value object(std::vector<templates::Entry> entries = {})
{
    return {std::move(entries)};
}

Error conditionError(const PathStep &step)
{
    return {u"path.condition"_s, Tr::tr("The “if” of step “%1” can't be evaluated.").arg(step.id),
            step.id,
            Tr::tr("Mend the expression. Backstage would keep its text, which counts as true, and "
                   "run the step.")};
}

} // namespace

Runner::Runner(const RunRequest &request, const Skeletons &skeletons, std::stop_token stop)
    : m_request(request)
    , m_skeletons(skeletons)
    , m_stop(std::move(stop))
    , m_environment(templates::backstageEnvironment(integrationsOf(request.path)))
    , m_expressions(request, m_result.findings, m_stop)
    , m_masking(request.secrets)
{
    for (const PathStep &step : request.path.steps())
        m_result.steps.append({.id = step.id, .name = step.name, .action = step.action});
}

templates::Value Runner::context(const std::optional<templates::Value> &each,
                                 bool withSecrets) const
{
    std::vector<templates::Entry> entries{
        {u"parameters"_s, m_request.parameters},
        {u"environment"_s, object({{u"parameters"_s, object()}, {u"secrets"_s, object()}})},
        {u"steps"_s, object(m_steps)},
        {u"context"_s, object({{u"task"_s, object({{u"id"_s, u"waymark"_s}})}})},
    };
    if (!m_request.user.isUndefined())
        entries.emplace_back(u"user"_s, m_request.user);
    if (withSecrets) {
        // Backstage's dry run has none.
        const bool hasNone = m_request.isDryRun && m_request.mode == Mode::Compatible;
        entries.emplace_back(u"secrets"_s, hasNone ? object() : m_request.secrets);
    }
    if (each)
        entries.emplace_back(u"each"_s, *each);
    return object(std::move(entries));
}

void Runner::report(const Error &error, yaml::Node place, Severity severity)
{
    Diagnostic found = findingOf(error, place.range());
    found.severity = severity;
    found.pointer = place.pointer();
    found.document = m_request.path.document().index;
    m_result.findings.add(m_request.path.file(), m_request.path.tree().text(), std::move(found));
}

RenderedValue Runner::render(yaml::Node node, const std::optional<templates::Value> &each,
                             bool withSecrets)
{
    const templates::Value now = context(each, withSecrets);
    RenderedValue rendered = m_expressions.render(node, now);
    if (rendered.readsRun && !m_masking.isEmpty())
        m_masking.learn(rendered.value,
                        m_expressions.renderQuietly(node, m_masking.masked(now)).value);
    return rendered;
}

void Runner::tell(const StepReport &report)
{
    if (!m_request.onStep)
        return;
    const auto done = std::ranges::count_if(
        m_result.steps, [](const StepReport &each) { return each.status != StepStatus::Waiting; });
    StepReport shown = report;
    m_masking.mask(shown);
    m_request.onStep(shown, {done, m_result.steps.size()});
}

void Runner::setOutput(const PathStep &step, StepReport &report, templates::Value output)
{
    report.output = output;
    if (report.isAssumed)
        m_expressions.assumedSteps.insert(step.id);
    else
        m_expressions.assumedSteps.remove(step.id);
    std::erase_if(m_steps, [&](const templates::Entry &each) { return each.first == step.id; });
    m_steps.emplace_back(step.id, object({{u"output"_s, std::move(output)}}));
}

Runner::Judgement Runner::judge(const PathStep &step, const templates::Value &context)
{
    const RenderedValue rendered = m_expressions.render(step.condition, context);
    const Judgement judged{holds(rendered.value) ? Verdict::Run : Verdict::Skip,
                           rendered.isAssumed};
    // A file that isn't there for it can't carry the mark.
    if (judged.isAssumed && judged.verdict == Verdict::Skip && changesFiles(step.action))
        m_result.tree.noteAssumed();
    if (!rendered.isBroken)
        return judged;
    const bool isStrict = m_request.mode == Mode::Strict;
    report(conditionError(step), step.condition, isStrict ? Severity::Error : Severity::Warning);
    return isStrict ? Judgement{Verdict::Broken} : judged;
}

bool Runner::isSkippedAfterFailure(const PathStep &step)
{
    if (!m_expressions.status().hasFailed)
        return false;
    const bool isText =
        step.condition.isScalar() && step.condition.scalarType() == yaml::ScalarType::String;
    if (!isText)
        return true;
    m_expressions.status().wasAsked = false;
    (void)m_expressions.render(step.condition, context({}, false));
    return !m_expressions.status().wasAsked;
}

std::optional<RenderedValue> Runner::eachOf(const PathStep &step)
{
    RenderedValue each = render(step.each, std::nullopt);
    if (each.isBroken && m_request.mode == Mode::Strict)
        return std::nullopt;
    if (each.value.list() || each.value.object())
        return each;
    report(
        {u"path.each"_s,
         each.value.isUndefined()
             ? Tr::tr("The “each” of step “%1” cannot be resolved to a value.").arg(step.id)
             : Tr::tr("The “each” of step “%1” must resolve to an array or object.").arg(step.id),
         step.id, Tr::tr("Give it a list or an object, for example from a parameter.")},
        step.each);
    return std::nullopt;
}

std::optional<std::vector<Runner::Iteration>> Runner::iterationsOf(const PathStep &step)
{
    std::vector<Iteration> iterations;
    const bool hasEach = step.hasEach();
    m_expressions.isEachAssumed = false;
    if (!hasEach) {
        iterations.push_back({});
    } else {
        const auto each = eachOf(step);
        if (!each)
            return std::nullopt;
        m_expressions.isEachAssumed = each->isAssumed;
        const auto add = [&](const QString &key, const templates::Value &value) {
            iterations.push_back({.each = object({{u"key"_s, key}, {u"value"_s, value}})});
        };
        if (each->value.list()) {
            int index = 0;
            for (const templates::Value &value : *each->value.list())
                add(QString::number(index++), value);
        } else {
            for (const auto &[key, value] : each->value.object()->entries())
                add(key, value);
        }
    }
    bool isBroken = false;
    for (Iteration &iteration : iterations) {
        const templates::Value now = context(iteration.each);
        if (hasEach && step.condition.isValid() && step.condition.isScalar()
            && step.condition.scalarType() == yaml::ScalarType::String) {
            const Judgement judged = judge(step, now);
            isBroken |= judged.verdict == Verdict::Broken;
            iteration.runs = judged.verdict == Verdict::Run;
            iteration.isChosenByAssumed = judged.isAssumed;
        }
        iteration.input =
            step.input.isValid() ? render(step.input, iteration.each) : RenderedValue{object()};
        isBroken |= iteration.input.isBroken && m_request.mode == Mode::Strict;
        if (m_stop.stop_requested())
            return std::nullopt;
    }
    if (isBroken)
        return std::nullopt;
    return iterations;
}

bool Runner::checkInputs(const PathStep &step, const Action &action,
                         const std::vector<Iteration> &iterations)
{
    const InputCheck check(action);
    for (const Iteration &iteration : iterations) {
        if (!iteration.runs)
            continue;
        const auto wrong = check.whatIsWrongWith(iteration.input.value);
        if (!wrong)
            continue;
        QString where = step.action;
        if (iteration.each)
            where += u'[' + *iteration.each->object()->find(u"key")->text() + u']';
        report({u"path.bad-input"_s, Tr::tr("%1 doesn't take this input: %2").arg(where, *wrong),
                step.id, Tr::tr("Correct the step's “input”, or the answers it is made from.")},
               step.input.isValid() ? step.input : step.node);
        return false;
    }
    return true;
}

bool Runner::performOne(ActionCall &call, const PathStep &step, bool isPlaceAssumed,
                        StepReport &report)
{
    m_result.tree.setAssuming(isPlaceAssumed);
    if (isPlaceAssumed && changesFiles(step.action))
        m_result.tree.noteAssumed();
    const Result<void> done = handlerOf(step.action)(call);
    m_result.tree.setAssuming(false);
    if (call.isAssumed)
        report.isAssumed = true;
    report.log += call.log;
    if (done)
        return true;
    if (done.error().code != "path.stopped"_L1)
        this->report(done.error(), step.input.isValid() ? step.input : step.node);
    return false;
}

bool Runner::perform(const PathStep &step, std::vector<Iteration> &iterations, StepReport &report)
{
    std::vector<templates::Entry> outputs;
    for (Iteration &iteration : iterations) {
        if (m_stop.stop_requested())
            return false;
        if (!iteration.runs) {
            report.log.append(
                Tr::tr("Left out %1.").arg(*iteration.each->object()->find(u"key")->text()));
            continue;
        }
        AssumedInput assumed = assumedIn(step, iteration);
        ActionCall call{.request = m_request,
                        .skeletons = m_skeletons,
                        .environment = m_environment,
                        .step = step,
                        .input = iteration.input.value,
                        .assumedValues = std::move(assumed.values),
                        .isAssumed = iteration.input.isAssumed || assumed.isElsewhere,
                        .tree = m_result.tree,
                        .findings = m_result.findings,
                        .registrations = m_result.registrations,
                        .stop = m_stop};
        if (!performOne(call, step, assumed.isElsewhere, report))
            return false;
        for (auto &[name, value] : call.outputs) {
            const auto known = std::ranges::find(outputs, name, &templates::Entry::first);
            if (!iteration.each)
                outputs.emplace_back(name, std::move(value));
            else if (known != outputs.end())
                known->second.list()->push_back(std::move(value));
            else
                outputs.emplace_back(name, templates::Items{std::move(value)});
        }
    }
    setOutput(step, report, object(std::move(outputs)));
    return true;
}

void Runner::runStep(const PathStep &step, StepReport &report)
{
    const bool isFalse = step.condition.isScalar()
                         && step.condition.scalarType() == yaml::ScalarType::Boolean
                         && step.condition.toBool() == false;
    const bool isText =
        step.condition.isScalar() && step.condition.scalarType() == yaml::ScalarType::String;
    if (isFalse || isSkippedAfterFailure(step)) {
        report.status = StepStatus::Skipped;
        report.log.append(isFalse ? Tr::tr("Skipped: its “if” is false.")
                                  : Tr::tr("Skipped, because a step before it failed."));
        return;
    }
    Judgement judged;
    if (isText && !step.hasEach()) {
        judged = judge(step, context({}, false));
        report.isAssumed = judged.isAssumed;
        if (judged.verdict != Verdict::Run) {
            const bool isSkipped = judged.verdict == Verdict::Skip;
            report.status = isSkipped ? StepStatus::Skipped : StepStatus::Failed;
            report.log.append(isSkipped ? Tr::tr("Skipped: its “if” is false.")
                                        : Tr::tr("Its “if” can't be evaluated."));
            return;
        }
    }
    const Action action = actionNamed(step.action);
    if (!isRunHere(step, action)) {
        assume(step, action, report);
        return;
    }
    auto iterations = iterationsOf(step);
    if (iterations && judged.isAssumed)
        iterations->front().isChosenByAssumed = true;
    const bool isGood =
        iterations && checkInputs(step, action, *iterations) && perform(step, *iterations, report);
    if (m_stop.stop_requested())
        report.status = StepStatus::Cancelled;
    else
        report.status = isGood ? StepStatus::Completed : StepStatus::Failed;
}

void Runner::finish()
{
    if (!m_expressions.status().hasFailed) {
        m_expressions.isEachAssumed = false;
        RenderedValue output = render(m_request.path.output(), std::nullopt, false);
        m_result.output = shownOutput(output.value);
        m_result.isOutputAssumed = output.isAssumed;
    }
    for (const Error &each : whatIsUnsafe(m_result.tree))
        report(each, m_request.path.spec().value(u"steps"));
    m_result.isGood = !m_expressions.status().hasFailed && !m_result.findings.hasErrors();
}

bool Runner::hasShape()
{
    const yaml::Node spec = m_request.path.spec();
    const yaml::Node steps = spec.value(u"steps").target();
    if (const auto bounded = m_request.path.checkAliases(); !bounded) {
        report(bounded.error(), m_request.path.root());
        return false;
    }
    const Diagnostics syntax = syntaxFindings(m_request.path.tree());
    if (worstOf(syntax) == Severity::Error) {
        m_result.findings.add(m_request.path.tree(), m_request.path.file(), syntax);
        return false;
    }
    const auto refuse = [&](yaml::Node place) {
        report({u"path.wrong-shape"_s,
                Tr::tr("The template has no steps that could be run."),
                {},
                Tr::tr("Look at what “waymarkctl paths lint” says about it.")},
               place.isValid() ? place : m_request.path.root());
        return false;
    };
    if (!steps.isSequence() || steps.size() == 0)
        return refuse(steps);
    for (auto step = steps.firstChild(); step; step = step.nextSibling()) {
        if (step.target().value(u"action").text().isEmpty())
            return refuse(step);
    }
    for (const ParameterPage &page : m_request.path.pages()) {
        if (isPlaceholder(page.schema))
            return refuse(page.schema);
    }
    return true;
}

Result<RunResult> Runner::run()
{
    expensive();
    if (!hasShape())
        return std::move(m_result);
    qsizetype index = 0;
    for (const PathStep &step : m_request.path.steps()) {
        StepReport &report = m_result.steps[index++];
        const qsizetype assumedBefore = m_result.tree.assumedChanges();
        runStep(step, report);
        if (m_result.tree.assumedChanges() != assumedBefore)
            refuseAssumed(step, report);
        if (report.status == StepStatus::Failed)
            m_expressions.status().hasFailed = true;
        tell(report);
        if (m_stop.stop_requested())
            return std::unexpected(Error{
                u"path.stopped"_s, Tr::tr("The run was stopped; nothing was written."), {}, {}});
    }
    finish();
    m_masking.mask(m_result);
    if (!m_masking.isEmpty())
        m_result.masked = [masking = m_masking](const QString &words) {
            return masking.masked(words);
        };
    return std::move(m_result);
}

} // namespace waymark::goldenpath
