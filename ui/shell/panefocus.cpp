// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/panefocus.h"

#include <QApplication>
#include <QWidget>

namespace waymark::shell {

namespace {

QWidget *firstFocusable(QWidget *pane)
{
    // The chain of tab order runs through the whole window; within the pane its first stop is
    // wanted. Random input once found a chain that didn't come back to where it began.
    QWidget *next = pane->nextInFocusChain();
    for (auto left = QApplication::allWidgets().size(); left > 0 && next != pane;
         --left, next = next->nextInFocusChain()) {
        if (pane->isAncestorOf(next) && next->isVisible() && next->isEnabled()
            && (next->focusPolicy() & Qt::TabFocus) != 0)
            return next;
    }
    return nullptr;
}

} // namespace

PaneFocus::PaneFocus(QObject *parent)
    : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now != nullptr)
            remember(now);
    });
}

void PaneFocus::addPane(QWidget *pane)
{
    m_panes << Pane{pane, {}};
}

qsizetype PaneFocus::paneOf(const QWidget *widget) const
{
    for (qsizetype i = 0; i < m_panes.size(); ++i) {
        if (widget != nullptr
            && (m_panes[i].widget == widget || m_panes[i].widget->isAncestorOf(widget)))
            return i;
    }
    return -1;
}

void PaneFocus::remember(QWidget *now)
{
    const auto pane = paneOf(now);
    if (pane >= 0)
        m_panes[pane].last = now;
}

void PaneFocus::step(int way)
{
    const auto count = m_panes.size();
    const auto from = paneOf(QApplication::focusWidget());
    for (qsizetype i = 1; i <= count; ++i) {
        const auto index = ((from < 0 ? -way : from) + way * i + 2 * count) % count;
        Pane &pane = m_panes[index];
        if (!pane.widget->isVisible())
            continue;
        QWidget *target = pane.last != nullptr && pane.last->isVisible()
                              ? pane.last.get()
                              : firstFocusable(pane.widget);
        if (target != nullptr)
            return target->setFocus(Qt::TabFocusReason);
    }
}

} // namespace waymark::shell
