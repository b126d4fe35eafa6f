// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/pages.h"

#include <QHash>
#include <QStackedWidget>

namespace waymark::shell {

/// The pages: made from the table when they are first shown, all told the same state.
class PageHost final : public QStackedWidget
{
    Q_OBJECT

public:
    explicit PageHost(PageContext context, QWidget *parent = nullptr);

    [[nodiscard]] const QList<PageEntry> &table() const { return m_table; }
    /// nullptr for a page that doesn't exist.
    [[nodiscard]] const PageEntry *entry(const QString &id) const;
    /// Makes it if need be. There has to be such a page.
    [[nodiscard]] page::Page &page(const QString &id);
    /// nullptr where it wasn't shown yet.
    [[nodiscard]] page::Page *made(const QString &id) const { return m_pages.value(id); }

    [[nodiscard]] const page::PageState &state() const { return m_state; }
    void setState(const page::PageState &state);

Q_SIGNALS:
    /// It was never shown before; its state follows.
    void pageMade(const QString &id, waymark::page::Page *page);

protected:
    /// It passes the focus on to where the page in front wants it.
    void focusInEvent(QFocusEvent *event) override;

private:
    void tell(const PageEntry &entry, page::Page &page) const;

    const PageContext m_context;
    const QList<PageEntry> m_table;
    QHash<QString, page::Page *> m_pages;
    page::PageState m_state;
};

} // namespace waymark::shell
