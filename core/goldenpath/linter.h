// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "goldenpath/actions.h"
#include "goldenpath/lint.h"
#include "template/template.h"

#include <QSet>

namespace waymark::goldenpath {

/// One lint of one template.
class Linter
{
public:
    explicit Linter(const PathTemplate &path)
        : m_path(path)
        , m_parameters(path.parameterNames())
    {}

    [[nodiscard]] std::optional<Diagnostics> run(const std::stop_token &stop);

private:
    struct Wrong
    {
        QString code;
        QString message;
        QString why = {};
        QString next = {};
        Severity severity = Severity::Error;
    };

    // The shape.
    void checkSpec();
    void checkPages();
    void checkStep(const PathStep &step, QSet<QString> &ids);
    void checkAction(const PathStep &step);
    void checkInput(const PathStep &step, const Action &action);
    void checkSource(const PathStep &step);
    void checkCondition(const PathStep &step);
    void checkIgnored(const PathStep &step);
    void addPlaceholder(yaml::Node node);

    // The expressions, in linterexpressions.cpp.
    void checkExpressions(yaml::Node node, qsizetype stepIndex);
    void checkText(yaml::Node node, qsizetype stepIndex);
    void checkRead(yaml::Node node, const templates::Read &read, qsizetype stepIndex);
    void checkParameter(yaml::Node node, const templates::Read &read);
    void checkStepRead(yaml::Node node, const templates::Read &read, qsizetype stepIndex);
    void checkUnused();

    Diagnostic &add(yaml::Node node, Wrong wrong);
    Diagnostic &addAt(yaml::Node node, TextRange range, Wrong wrong);

    const PathTemplate &m_path;
    QStringList m_parameters;
    QSet<QString> m_readParameters;
    bool m_readsAllParameters = false;
    Diagnostics m_found;
};

} // namespace waymark::goldenpath
