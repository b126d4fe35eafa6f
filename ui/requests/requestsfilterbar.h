// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "requests/requestlisting.h"
#include "theme/theme.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;

namespace waymark::form {
class FlowLayout;
}
namespace waymark::widgets {
class Chip;
class KeyRow;
class FilterField;
class Label;
} // namespace waymark::widgets

namespace waymark::requests {

/// What narrows the list: words, owner, the questions that people have, kinds; and how many rows
/// are left.
class RequestsFilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit RequestsFilterBar(const theme::Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] const RequestFilter &filter() const { return m_filter; }
    void setFilter(const RequestFilter &filter);
    /// Shows the choices that a listing offers and their counts. `knowsMe`: who I am is known.
    void setListing(const RequestListing &listing, bool knowsMe);
    void focusText();

Q_SIGNALS:
    void filterChanged();
    /// Down or Enter in the text field: on to the rows.
    void leftDownwards();

private:
    void change(const RequestFilter &filter);
    void showFilter();
    void setKinds(const QList<RequestFacet> &kinds);
    void setOwners(const QList<RequestFacet> &owners);
    [[nodiscard]] widgets::Chip *addChip(const QString &text);

    const theme::Theme &m_theme;
    RequestFilter m_filter;
    widgets::FilterField *m_text;
    QComboBox *m_owner;
    widgets::Label *m_count;
    form::FlowLayout *m_chips;
    widgets::KeyRow *m_row;             ///< all of it is one stop of the Tab key
    QList<widgets::Chip *> m_questions; ///< by `allQuestions()`
    widgets::Chip *m_problems;
    QList<widgets::Chip *> m_kinds;
};

} // namespace waymark::requests
