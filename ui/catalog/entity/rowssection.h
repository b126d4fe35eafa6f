// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalogservices.h"
#include "catalog/entity/entitysection.h"

class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace waymark::widgets {
class EmptyState;
class RowButton;
} // namespace waymark::widgets

namespace waymark::catalog {

/// A section that is a list of rows, or says why there are none.
class RowsSection : public EntitySection
{
public:
    RowsSection(const CatalogServices &services, const QString &name, QWidget *parent);

    void setContext(const EntityContext &context) final;
    [[nodiscard]] bool isSettled() const override { return true; }

protected:
    /// Shows the context; called when it is another one.
    virtual void fill() = 0;
    /// True where the same context shows something else now.
    [[nodiscard]] virtual bool isOutdated() const { return false; }

    [[nodiscard]] const CatalogServices &services() const { return m_services; }
    [[nodiscard]] const EntityContext &context() const { return m_context; }
    [[nodiscard]] widgets::EmptyState &empty() const { return *m_empty; }
    /// Takes all rows away.
    void clear();
    widgets::RowButton *addRow(const QString &text, const QString &detail, const QString &note);
    /// One line under a row, in the secondary colour.
    void addNote(const QString &text);
    void showRows();
    void showEmpty(const QString &title, const QString &text, const QString &action = {});

private:
    const CatalogServices m_services;
    EntityContext m_context;
    QScrollArea *m_scroll;
    QWidget *m_page = nullptr;
    QVBoxLayout *m_column = nullptr;
    widgets::EmptyState *m_empty;
    QStackedWidget *m_stack;
};

} // namespace waymark::catalog
