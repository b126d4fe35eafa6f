// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/entitylist.h"
#include "theme/theme.h"
#include "workspace/loader.h"

#include <QWidget>

class QHBoxLayout;
class QLayout;

namespace waymark::widgets {
class Chip;
class FilterField;
class KeyRow;
class Label;
class LinkButton;
} // namespace waymark::widgets

namespace waymark::catalog {

class FacetButton;

/// What narrows the catalog: words, whose it is, kinds, and a button for each other property, all
/// with how many rows they lead to.
class CatalogFilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit CatalogFilterBar(const theme::Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] const EntityFilter &filter() const { return m_filter; }
    void setFilter(const EntityFilter &filter);
    /// Shows the choices that a list offers and their counts.
    void setList(const EntityList &list);
    /// How far reading has come, while the list holds only what was read first.
    void setProgress(const Progress &progress);
    void focusText();
    /// As if it had been typed into the field.
    void typeAhead(const QString &text);
    /// At the right of the search field, such as the choice of a view.
    void addTool(QWidget *tool);

Q_SIGNALS:
    void filterChanged();
    /// Reading shall stop.
    void stopRequested();
    /// Down or Enter in the text field: on to the rows.
    void leftDownwards();

private:
    void buildTexts();
    void buildScopes();
    void buildFacets();
    FacetButton *addFacet(const QString &title, QStringList EntityFilter::*values);
    void change(const EntityFilter &filter);
    void showFilter();
    void setKinds(const EntityList &list);
    void sortKinds(const EntityList &list);
    void showCount();
    [[nodiscard]] static QList<FacetChoice> problemChoices(const EntityList &list);

    const theme::Theme &m_theme;
    EntityFilter m_filter;
    widgets::FilterField *m_text;
    widgets::Label *m_count;
    widgets::Label *m_queryProblem;
    QHBoxLayout *m_tools;
    widgets::KeyRow *m_keys; ///< all of it is one stop of the Tab key
    QLayout *m_kindRow;
    QLayout *m_facetRow;
    QList<widgets::Chip *> m_scopes;
    QList<widgets::Chip *> m_kinds; ///< the first one is for all
    struct Facet
    {
        FacetButton *button;
        QStringList EntityFilter::*values;
    };
    QList<Facet> m_facets;
    FacetButton *m_problems = nullptr;
    FacetButton *m_codes = nullptr;
    FacetButton *m_sources = nullptr;
    widgets::LinkButton *m_clear = nullptr;
    widgets::LinkButton *m_stop = nullptr;
    qsizetype m_shown = 0;
    qsizetype m_total = 0;
    bool m_isPartial = false; ///< the list holds what was read first
    Progress m_progress;
};

} // namespace waymark::catalog
