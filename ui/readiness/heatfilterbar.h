// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "readiness/heatlist.h"
#include "theme/theme.h"

#include <QWidget>

class QComboBox;

namespace waymark::widgets {
class Chip;
class KeyRow;
class FilterField;
class Label;
} // namespace waymark::widgets

namespace waymark::readiness {

/// Which scorecard, and what narrows its rows; how many are left, and as of when.
class HeatFilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit HeatFilterBar(const theme::Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] const HeatFilter &filter() const { return m_filter; }
    void setFilter(const HeatFilter &filter);
    /// Shows the choices there are, and stays with the list's scorecard from now on: another one
    /// that has more to do after an edit is no reason to change it. `knowsMe`: who I am is known.
    void setList(const Readiness &readiness, const HeatList &list, bool knowsMe);
    void focusText();

Q_SIGNALS:
    void filterChanged();
    /// Down or Enter in the text field: on to the rows.
    void leftDownwards();

private:
    void change(const HeatFilter &filter);
    void showFilter();
    [[nodiscard]] static QString momentOf(const Readiness &readiness, const QDateTime &oldestFact);

    HeatFilter m_filter;
    int m_chosen = -1; ///< the scorecard that the rows are of
    QComboBox *m_scorecard;
    QComboBox *m_owner;
    widgets::FilterField *m_text;
    widgets::KeyRow *m_row; ///< all of it is one stop of the Tab key
    widgets::Chip *m_failing;
    widgets::Chip *m_mine;
    widgets::Label *m_moment;
    widgets::Label *m_count;
};

} // namespace waymark::readiness
