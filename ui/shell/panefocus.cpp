// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/panefocus.h"

#include "widgets/pane.h"
#include "widgets/tabstops.h"

#include <QApplication>
#include <QScrollArea>
#include <QWidget>

#include <algorithm>

namespace waymark::shell {

namespace {

void focusOn(QWidget *target, Qt::FocusReason reason)
{
    target->window()->setAttribute(Qt::WA_KeyboardFocusChange);
    target->setFocus(reason);
    // Each scrolls what is directly in it.
    for (QWidget *around = target->parentWidget(); around != nullptr;
         around = around->parentWidget()) {
        if (auto *scroll = qobject_cast<QScrollArea *>(around))
            scroll->ensureWidgetVisible(target, 0, 8);
    }
}

bool isReachable(const QWidget *widget)
{
    return widget != nullptr && widget->isVisible() && widget->isEnabled();
}

} // namespace

PaneFocus::PaneFocus(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now != nullptr)
            remember(now);
        else // What takes its place may be made in this very moment.
            QMetaObject::invokeMethod(this, &PaneFocus::bringBack, Qt::QueuedConnection);
    });
}

void PaneFocus::addPart(QWidget *part)
{
    m_parts << part;
}

QWidget *PaneFocus::partOf(const QWidget *widget) const
{
    const auto found = std::ranges::find_if(m_parts, [widget](const QWidget *part) {
        return part == widget || part->isAncestorOf(widget);
    });
    return widget == nullptr || found == m_parts.end() ? nullptr : *found;
}

QWidget *PaneFocus::paneOf(QWidget *widget) const
{
    QWidget *part = partOf(widget);
    for (QWidget *around = widget; part != nullptr && around != part;
         around = around->parentWidget()) {
        if (widgets::isPane(*around))
            return around;
    }
    return part;
}

QList<PaneFocus::Pane> PaneFocus::panes() const
{
    QList<Pane> found;
    for (QWidget *part : m_parts) {
        if (!part->isVisible())
            continue;
        const qsizetype begin = found.size();
        for (QWidget *stop : widgets::tabStops(*part)) {
            QWidget *pane = paneOf(stop);
            if (!std::ranges::contains(found, pane, &Pane::widget))
                found.append(Pane{pane, stop});
        }
        // What is left of the part is around its panes: Tab goes there.
        if (found.size() - begin > 1)
            found.removeIf([part](const Pane &pane) { return pane.widget == part; });
    }
    return found;
}

QWidget *PaneFocus::lastIn(const QWidget *pane) const
{
    const auto memory =
        std::ranges::find_if(m_memories, [pane](const Memory &one) { return one.pane == pane; });
    if (memory == m_memories.end() || !isReachable(memory->last))
        return nullptr;
    return memory->last == pane || pane->isAncestorOf(memory->last) ? memory->last.get() : nullptr;
}

/// What had the focus, or stands nearest to where it was.
QWidget *PaneFocus::heirIn(QWidget *pane) const
{
    if (QWidget *last = lastIn(pane))
        return last;
    const QList<QWidget *> stops = widgets::tabStops(*pane);
    const auto memory =
        std::ranges::find_if(m_memories, [pane](const Memory &one) { return one.pane == pane; });
    if (stops.isEmpty() || memory == m_memories.end())
        return stops.value(0);
    return *std::ranges::min_element(stops, {}, [&](const QWidget *stop) {
        return (stop->mapTo(m_window, stop->rect().center()) - memory->place).manhattanLength();
    });
}

void PaneFocus::remember(QWidget *now)
{
    QWidget *pane = paneOf(now);
    if (pane == nullptr)
        return;
    m_current = pane;
    m_memories.removeIf(
        [pane](const Memory &one) { return one.pane == nullptr || one.pane == pane; });
    m_memories.append(Memory{pane, now, now->mapTo(m_window, now->rect().center())});
}

void PaneFocus::bringBack()
{
    if (QApplication::focusWidget() != nullptr || !m_window->isActiveWindow()
        || QApplication::activePopupWidget() != nullptr
        || QApplication::activeModalWidget() != nullptr)
        return;
    for (QWidget *pane = m_current; pane != nullptr && pane != m_window;
         pane = pane->parentWidget()) {
        if (!pane->isVisible())
            continue;
        if (QWidget *target = heirIn(pane))
            return target->setFocus(Qt::OtherFocusReason);
    }
    if (QWidget *target = widgets::tabStops(*m_window).value(0))
        target->setFocus(Qt::OtherFocusReason);
}

qsizetype PaneFocus::nextIndex(const QList<Pane> &found, int way) const
{
    QWidget *focus = QApplication::focusWidget();
    const auto at = std::ranges::find(found, paneOf(focus), &Pane::widget);
    if (at != found.end())
        return (at - found.begin() + way + found.size()) % found.size();
    // Between panes, such as in the line over them: to the one after or before it.
    const QList<QWidget *> stops = widgets::tabStops(*m_window, focus);
    const qsizetype place = stops.indexOf(focus);
    const auto next = std::ranges::find_if(
        found, [&](const Pane &pane) { return stops.indexOf(pane.first) > place; });
    const qsizetype after = next == found.end() ? 0 : next - found.begin();
    return way > 0 ? after : (after - 1 + found.size()) % found.size();
}

void PaneFocus::step(int way)
{
    const QList<Pane> found = panes();
    if (found.isEmpty())
        return;
    const Pane &pane = found[nextIndex(found, way)];
    QWidget *last = lastIn(pane.widget);
    focusOn(last != nullptr ? last : pane.first, Qt::TabFocusReason);
}

void PaneFocus::tab(bool forward)
{
    QWidget *focus = QApplication::focusWidget();
    const QList<QWidget *> stops = widgets::tabStops(*m_window, focus);
    if (stops.isEmpty())
        return;
    QWidget *next = widgets::neighbourOf(stops, focus, forward);
    if (next == nullptr)
        next = forward ? stops.first() : stops.last();
    focusOn(next, forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

} // namespace waymark::shell
