// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/keyrow.h"

#include "widgets/chip.h"

#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>
#include <utility>

namespace waymark::widgets {

namespace {

bool hasTabKey(const QWidget *control)
{
    return (control->focusPolicy() & Qt::TabFocus) != 0;
}

void giveTabKey(QWidget *control, bool isGiven)
{
    const int policy = int(control->focusPolicy());
    control->setFocusPolicy(
        Qt::FocusPolicy(isGiven ? policy | Qt::TabFocus : policy & ~int(Qt::TabFocus)));
}

QRect placeOf(const QWidget *control)
{
    return {control->mapTo(control->window(), QPoint()), control->size()};
}

/// Whether or not the page is in front.
bool canHaveFocus(const QWidget *control)
{
    return control != nullptr && !control->isHidden() && control->isEnabled();
}

/// In a text these keys move the caret until it can't go on.
bool isKeyOfText(const QWidget *control, int key)
{
    const auto *text = qobject_cast<const QLineEdit *>(control);
    if (text == nullptr)
        return false;
    if (text->hasSelectedText() || (key != Qt::Key_Left && key != Qt::Key_Right))
        return true;
    return text->cursorPosition() != (key == Qt::Key_Left ? 0 : text->text().size());
}

/// Of a line the one that stands nearest.
QWidget *nearest(const QList<QWidget *> &line, const QWidget *to)
{
    const int middle = placeOf(to).center().x();
    return *std::ranges::min_element(line, {}, [middle](const QWidget *control) {
        return std::abs(placeOf(control).center().x() - middle);
    });
}

} // namespace

KeyRow::KeyRow(QObject *parent)
    : QObject(parent)
{}

void KeyRow::add(QWidget *control)
{
    m_controls.removeAll(nullptr);
    if (m_controls.contains(control))
        return;
    const bool isFirst = std::ranges::none_of(
        m_controls, [](const QPointer<QWidget> &other) { return hasTabKey(other); });
    m_controls.append(control);
    giveTabKey(control, isFirst);
    control->installEventFilter(this);
}

QList<QList<QWidget *>> KeyRow::lines() const
{
    QList<QWidget *> usable;
    for (const QPointer<QWidget> &control : m_controls) {
        if (canHaveFocus(control) && control->isVisible())
            usable.append(control);
    }
    std::ranges::sort(usable, {}, [](const QWidget *control) { return placeOf(control).top(); });
    QList<QList<QWidget *>> found;
    int bottom = -1;
    for (QWidget *control : std::as_const(usable)) {
        if (found.isEmpty() || placeOf(control).center().y() > bottom) {
            found.append(QList<QWidget *>());
            bottom = placeOf(control).bottom();
        }
        found.last().append(control);
    }
    for (QList<QWidget *> &line : found)
        std::ranges::sort(line, {}, [](const QWidget *control) { return placeOf(control).left(); });
    return found;
}

void KeyRow::stopAt(QWidget *control)
{
    for (const QPointer<QWidget> &other : std::as_const(m_controls)) {
        if (other)
            giveTabKey(other, other == control);
    }
}

void KeyRow::passOn(QWidget *control)
{
    if (!hasTabKey(control) || canHaveFocus(control))
        return;
    const auto heir = std::ranges::find_if(m_controls, [control](const QPointer<QWidget> &other) {
        return other != control && canHaveFocus(other);
    });
    if (heir != m_controls.end())
        stopAt(*heir);
}

bool KeyRow::takeKey(QWidget *control, const QKeyEvent &event)
{
    const int key = event.key();
    if ((event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier || isKeyOfText(control, key))
        return false;
    const QList<QList<QWidget *>> found = lines();
    const auto line = std::ranges::find_if(
        found, [control](const QList<QWidget *> &one) { return one.contains(control); });
    if (line == found.end())
        return false;
    const QList<QWidget *> all = [&found] {
        QList<QWidget *> flat;
        for (const QList<QWidget *> &one : found)
            flat += one;
        return flat;
    }();
    const qsizetype at = all.indexOf(control);
    QWidget *target = nullptr;
    switch (key) {
    case Qt::Key_Left:
        target = all.value(at - 1, control);
        break;
    case Qt::Key_Right:
        target = all.value(at + 1, control);
        break;
    case Qt::Key_Home:
        target = all.first();
        break;
    case Qt::Key_End:
        target = all.last();
        break;
    case Qt::Key_Up:
        if (qobject_cast<Chip *>(control) != nullptr && line != found.begin())
            target = nearest(*std::prev(line), control);
        break;
    case Qt::Key_Down:
        if (qobject_cast<Chip *>(control) != nullptr && std::next(line) != found.end())
            target = nearest(*std::next(line), control);
        break;
    default:
        break;
    }
    if (target == nullptr)
        return false;
    target->setFocus(Qt::OtherFocusReason);
    return true;
}

bool KeyRow::eventFilter(QObject *watched, QEvent *event)
{
    auto *control = qobject_cast<QWidget *>(watched);
    if (control == nullptr || !m_controls.contains(control))
        return false;
    switch (event->type()) {
    case QEvent::FocusIn:
        stopAt(control);
        return false;
    case QEvent::Hide:
    case QEvent::EnabledChange:
        passOn(control);
        return false;
    case QEvent::Show:
        // Who had the Tab key may have gone, or hidden before anything else was there.
        if (std::ranges::none_of(m_controls, [](const QPointer<QWidget> &other) {
                return canHaveFocus(other) && hasTabKey(other);
            }))
            stopAt(control);
        return false;
    case QEvent::KeyPress:
        return takeKey(control, *static_cast<QKeyEvent *>(event));
    default:
        return false;
    }
}

} // namespace waymark::widgets
