// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "goldenpath/findings.h"
#include "goldenpath/run.h"
#include "template/template.h"

#include <QSet>

namespace waymark::goldenpath {

/// What an `if` may ask of the run so far, and whether it did.
struct RunStatus
{
    bool hasFailed = false;
    bool wasAsked = false; ///< `always()` or `failure()` was called since it was last set to false
};

struct RenderedValue
{
    templates::Value value;
    bool isAssumed = false; ///< it may depend on outputs that nobody knows
    bool readsRun = false;  ///< secrets, outputs of steps or `each`
    bool isBroken = false;  ///< an expression in it couldn't be evaluated; its text was kept
};

/// Evaluates the expressions in a template's values as the scaffolder does: values alone, never
/// keys; what comes out isn't evaluated again. Each text is parsed once.
class Expressions
{
public:
    Expressions(const RunRequest &request, Findings &findings, std::stop_token stop);
    Q_DISABLE_COPY_MOVE(Expressions)

    /// What is wrong is reported at its place.
    [[nodiscard]] RenderedValue render(yaml::Node node, const templates::Value &context);
    /// The same, and nothing is reported.
    [[nodiscard]] RenderedValue renderQuietly(yaml::Node node, const templates::Value &context);
    [[nodiscard]] RunStatus &status() { return *m_status; }
    /// Steps whose outputs are assumed.
    QSet<QString> assumedSteps;
    /// Of iterations: `each` follows from an assumed value.
    bool isEachAssumed = false;

private:
    RenderedValue renderText(yaml::Node node, const templates::Value &context);
    const templates::Template &parsed(const QString &text);
    [[nodiscard]] bool readsAssumed(const templates::Template &text) const;

    const RunRequest &m_request;
    Findings &m_findings;
    std::stop_token m_stop;
    bool m_isQuiet = false;
    std::shared_ptr<RunStatus> m_status = std::make_shared<RunStatus>();
    templates::Environment m_environment;
    QHash<QString, templates::Template> m_parsed;
};

/// Not false, undefined, null, an empty text, 0 or an empty list.
[[nodiscard]] bool holds(const templates::Value &condition);

} // namespace waymark::goldenpath
