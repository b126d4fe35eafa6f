// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/formcontext.h"
#include "widgets/status.h"

#include <QWidget>

#include <vector>

namespace waymark::form {

/// What the form itself has to say, with what can be done about it.
struct Notice
{
    struct Action
    {
        QString title;
        std::function<void()> run;
    };

    widgets::Status status = widgets::Status::Warning;
    QString text;
    QList<Action> actions = {};

    /// Says and offers the same.
    bool operator==(const Notice &other) const;
};

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
    /// What each finding begins with: where in a table it is, say.
    void setPlaces(std::function<QString(const Diagnostic &)> places)
    {
        m_places = std::move(places);
    }
    /// They stand before the findings.
    void setNotices(const QList<Notice> &notices);
    /// All of it as one text for screen readers.
    [[nodiscard]] QString text() const;

private:
    class Line;

    void present();
    [[nodiscard]] QString sentencesOf(const Diagnostic &problem) const;
    Line &line(size_t index);

    FormContext &m_context;
    Diagnostics m_problems;
    QString m_help;
    std::function<QString(const Diagnostic &)> m_places;
    QList<Notice> m_notices;
    std::vector<Line *> m_lines;
};

} // namespace waymark::form
