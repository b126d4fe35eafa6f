// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/listing.h"
#include "theme/theme.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;

namespace waymark::widgets {
class Chip;
class FilterField;
class KeyRow;
class Label;
} // namespace waymark::widgets

namespace waymark::documents {

/// What narrows a page of documents: words, owner, kinds, problems; and how many rows are left.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(const theme::Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] const Filter &filter() const { return m_filter; }
    void setFilter(const Filter &filter);
    /// Shows the choices that a listing offers and their counts.
    void setListing(const Listing &listing);
    void focusText();

Q_SIGNALS:
    void filterChanged();
    /// Down or Enter in the text field: on to the rows.
    void leftDownwards();

private:
    void change(const Filter &filter);
    void showFilter();
    void setKinds(const QList<Facet> &kinds);
    void setOwners(const QList<Facet> &owners);

    const theme::Theme &m_theme;
    Filter m_filter;
    widgets::FilterField *m_text;
    QComboBox *m_owner;
    widgets::Chip *m_problems;
    widgets::Label *m_count;
    QHBoxLayout *m_kindRow;
    widgets::KeyRow *m_keys; ///< all of it is one stop of the Tab key
    QList<widgets::Chip *> m_kinds;
};

} // namespace waymark::documents
