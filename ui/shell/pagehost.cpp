// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/pagehost.h"

#include "base/trace.h"

#include <QFocusEvent>

#include <algorithm>

namespace waymark::shell {

PageHost::PageHost(PageContext context, QWidget *parent)
    : QStackedWidget(parent)
    , m_context(std::move(context))
    , m_table(allPages())
{}

const PageEntry *PageHost::entry(const QString &id) const
{
    const auto found = std::ranges::find(m_table, id, &PageEntry::id);
    return found == m_table.end() ? nullptr : &*found;
}

page::Page &PageHost::page(const QString &id)
{
    if (page::Page *known = m_pages.value(id))
        return *known;
    const PageEntry *described = entry(id);
    Q_ASSERT(described != nullptr);
    const trace::Span span("shell.make-page");
    page::Page *fresh = described->make(m_context);
    fresh->setObjectName(id);
    addWidget(fresh);
    m_pages.insert(id, fresh);
    Q_EMIT pageMade(id, fresh);
    tell(*described, *fresh);
    return *fresh;
}

void PageHost::setState(const page::PageState &state)
{
    m_state = state;
    for (const PageEntry &entry : m_table) {
        if (page::Page *known = made(entry.id))
            tell(entry, *known);
    }
}

void PageHost::focusInEvent(QFocusEvent *event)
{
    if (auto *page = qobject_cast<page::Page *>(currentWidget()))
        page->focus();
    else if (currentWidget() != nullptr)
        currentWidget()->setFocus(event->reason());
}

void PageHost::tell(const PageEntry &entry, page::Page &page) const
{
    if (entry.showsFirstRows || !m_state.snapshot || !m_state.snapshot->isPartial)
        return page.setState(m_state);
    page::PageState whole = m_state;
    whole.snapshot.reset();
    page.setState(whole);
}

} // namespace waymark::shell
