// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/expressions.h"

#include "goldenpath/pathintegrations.h"
#include "template/backstage.h"
#include "template/coercion.h"
#include "template/json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

namespace {

constexpr qsizetype mostValues = 100'000;

bool hasTags(const QString &text)
{
    return text.contains("${{"_L1) || text.contains("{%"_L1) || text.contains("{#"_L1);
}

bool readsRun(const templates::Template &text)
{
    return std::ranges::any_of(text.reads(), [](const templates::Read &read) {
        return !read.path.isEmpty()
               && (read.path.first() == "secrets"_L1 || read.path.first() == "steps"_L1
                   || read.path.first() == "each"_L1);
    });
}

} // namespace

Expressions::Expressions(const RunRequest &request, Findings &findings, std::stop_token stop)
    : m_request(request)
    , m_findings(findings)
    , m_stop(std::move(stop))
    , m_environment(templates::backstageEnvironment(integrationsOf(request.path)))
{
    m_environment.functions.insert(
        u"always"_s, [status = m_status](std::span<const templates::Value>) {
            status->wasAsked = true;
            return std::expected<templates::Value, QString>(templates::Value(true));
        });
    m_environment.functions.insert(
        u"failure"_s, [status = m_status](std::span<const templates::Value>) {
            status->wasAsked = true;
            return std::expected<templates::Value, QString>(templates::Value(status->hasFailed));
        });
}

const templates::Template &Expressions::parsed(const QString &text)
{
    auto known = m_parsed.find(text);
    if (known == m_parsed.end())
        known = m_parsed.insert(
            text, templates::Template(text.toUtf8(), {.dialect = m_request.path.dialect()}));
    return *known;
}

bool Expressions::readsAssumed(const templates::Template &text) const
{
    return std::ranges::any_of(text.reads(), [this](const templates::Read &read) {
        if (read.path.isEmpty())
            return false;
        if (read.path.first() == "each"_L1)
            return isEachAssumed;
        if (read.path.first() != "steps"_L1)
            return false;
        return read.path.size() < 2 ? !assumedSteps.isEmpty() : assumedSteps.contains(read.path[1]);
    });
}

RenderedValue Expressions::renderText(yaml::Node node, const templates::Value &context)
{
    const QString text = node.text();
    if (!text.isEmpty() && !hasTags(text))
        return {text};
    const templates::Template &expression = parsed(text);
    templates::Evaluated evaluated = expression.evaluate(context, m_environment, {}, m_stop);
    RenderedValue rendered{.value = std::move(evaluated.value),
                           .isAssumed = readsAssumed(expression),
                           .readsRun = readsRun(expression),
                           .isBroken = evaluated.isKeptRaw || !evaluated.isGood};
    if (m_isQuiet)
        return rendered;
    for (Diagnostic each : std::as_const(evaluated.diagnostics)) {
        if (rendered.isBroken && m_request.mode == Mode::Strict)
            each.severity = Severity::Error;
        each.range = rangeInFile(node, each.range);
        each.pointer = node.pointer();
        each.document = m_request.path.document().index;
        m_findings.add(m_request.path.file(), m_request.path.tree().text(), std::move(each));
    }
    return rendered;
}

RenderedValue Expressions::render(yaml::Node node, const templates::Value &context)
{
    node = node.target();
    if (node.isScalar() && node.scalarType() == yaml::ScalarType::String)
        return renderText(node, context);
    RenderedValue all;
    const auto add = [&](const RenderedValue &part) {
        all.isAssumed |= part.isAssumed;
        all.readsRun |= part.readsRun;
        all.isBroken |= part.isBroken;
    };
    if (node.isMapping()) {
        std::vector<templates::Entry> entries;
        for (const yaml::Entry &each : node.entries()) {
            RenderedValue value = render(each.value, context);
            add(value);
            if (!value.value.isUndefined())
                entries.emplace_back(each.key, std::move(value.value));
        }
        all.value = std::move(entries);
    } else if (node.isSequence()) {
        templates::Items items;
        for (auto each = node.firstChild(); each; each = each.nextSibling()) {
            RenderedValue value = render(each, context);
            add(value);
            items.push_back(std::move(value.value));
        }
        all.value = std::move(items);
    } else if (node.isValid()) {
        if (const auto plain = node.toValue(mostValues))
            all.value = templates::fromYaml(*plain);
    }
    return all;
}

RenderedValue Expressions::renderQuietly(yaml::Node node, const templates::Value &context)
{
    m_isQuiet = true;
    RenderedValue rendered = render(node, context);
    m_isQuiet = false;
    return rendered;
}

bool holds(const templates::Value &condition)
{
    return condition.list() ? !condition.list()->empty() : templates::isTruthy(condition);
}

} // namespace waymark::goldenpath
