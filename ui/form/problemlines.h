// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/formcontext.h"

#include <QWidget>

#include <vector>

namespace waymark::form {

/// Findings under a field, in words, each with the buttons that repair it.
class ProblemLines final : public QWidget
{
    Q_OBJECT

public:
    ProblemLines(FormContext &context, QWidget *parent);
    ~ProblemLines() override;

    void setProblems(const Diagnostics &problems);
    /// What stands beside the findings already and need not be said again.
    void setHelp(const QString &help);
    /// What the form itself has to say; empty to take it back.
    void setNotice(const QString &text);
    /// All of it as one text for screen readers.
    [[nodiscard]] QString text() const;

private:
    class Line;

    void present();
    Line &line(size_t index);

    FormContext &m_context;
    Diagnostics m_problems;
    QString m_help;
    QString m_notice;
    std::vector<Line *> m_lines;
};

} // namespace waymark::form
