// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "requests/requestsummary.h"
#include "theme/theme.h"

#include <QWidget>

namespace waymark::form {
class FlowLayout;
}
namespace waymark::widgets {
class Chip;
class KeyRow;
class Label;
} // namespace waymark::widgets

namespace waymark::requests {

class PhaseBar;

/// All requests in a few figures over the list: how many are in which phase, and for whom how many
/// wait how long. Each leads to its rows.
class SummaryStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit SummaryStrip(const theme::Theme &theme, QWidget *parent = nullptr);

    void setSummary(const RequestSummary &summary, const QDateTime &now);
    /// Which of its figures the list is narrowed to.
    void setFilter(const RequestFilter &filter);

Q_SIGNALS:
    /// nullopt: no phase in particular.
    void phaseChosen(std::optional<waymark::requests::Phase> phase);
    /// Empty: nobody in particular.
    void waitsChosen(const QString &name);

private:
    void showPhases(const RequestSummary &summary);
    void showWaiting(const RequestSummary &summary, const QDateTime &now);
    void mark();

    const theme::Theme &m_theme;
    RequestFilter m_filter;
    PhaseBar *m_bar;
    form::FlowLayout *m_phaseRow;
    form::FlowLayout *m_waitRow;
    widgets::KeyRow *m_phaseKeys; ///< each row is one stop of the Tab key
    widgets::KeyRow *m_waitKeys;
    widgets::Label *m_waitTitle;
    widgets::Label *m_ends;
    QHash<Phase, widgets::Chip *> m_phases; ///< each is made when there first is such a request
    QHash<QString, widgets::Chip *> m_waiting;
};

} // namespace waymark::requests
