// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/entity/rowssection.h"

#include "widgets/emptystate.h"
#include "widgets/label.h"
#include "widgets/replace.h"
#include "widgets/rowbutton.h"

#include <QBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

namespace waymark::catalog {

namespace space = theme::space;

RowsSection::RowsSection(const CatalogServices &services, const QString &name, QWidget *parent)
    : EntitySection(parent)
    , m_services(services)
    , m_scroll(new QScrollArea(this))
    , m_empty(new widgets::EmptyState(services.theme, this))
    , m_stack(new QStackedWidget(this))
{
    setAccessibleName(name);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setAccessibleName(name);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::related, 0, 0);
    column->addWidget(m_stack);
}

void RowsSection::setContext(const EntityContext &context)
{
    if (context == m_context && !isOutdated())
        return;
    m_context = context;
    fill();
}

void RowsSection::clear()
{
    m_page = new QWidget;
    m_page->setAutoFillBackground(true);
    m_page->setBackgroundRole(QPalette::Base);
    m_column = new QVBoxLayout(m_page);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(2);
}

widgets::RowButton *RowsSection::addRow(const QString &text, const QString &detail,
                                        const QString &note)
{
    auto *row = new widgets::RowButton(m_services.theme, text, detail, m_page);
    row->setNote(note);
    m_column->addWidget(row);
    return row;
}

void RowsSection::addNote(const QString &text)
{
    auto *note =
        new widgets::Label(m_services.theme, widgets::Label::Role::Secondary, text, m_page);
    note->setWrapped();
    note->setContentsMargins(32, 0, 0, space::related);
    m_column->addWidget(note);
}

void RowsSection::showRows()
{
    m_column->addStretch(1);
    widgets::replaceContent(*m_scroll, m_page);
    m_stack->setCurrentIndex(0);
}

void RowsSection::showEmpty(const QString &title, const QString &text, const QString &action)
{
    m_empty->setTexts(title, text);
    m_empty->setActions(action);
    m_stack->setCurrentIndex(1);
}

} // namespace waymark::catalog
