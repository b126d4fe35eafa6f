// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/enterkey.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QKeyEvent>

namespace waymark::widgets {

namespace {

/// In a dialog Enter on what isn't a button of it says that one is done, as on every desktop.
bool isAnswerOfDialog(const QWidget *focus)
{
    if (qobject_cast<const QDialog *>(focus->window()) == nullptr)
        return false;
    const auto *button = qobject_cast<const QAbstractButton *>(focus);
    return button == nullptr || button->isCheckable();
}

} // namespace

EnterKey::EnterKey(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool EnterKey::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    auto *focus = QApplication::focusWidget();
    if (!isEnter || (key->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier || focus == nullptr
        || watched != focus || QApplication::activePopupWidget() != nullptr
        || isAnswerOfDialog(focus))
        return false;
    if (auto *button = qobject_cast<QAbstractButton *>(focus)) {
        // A key that is held down presses once.
        if (!key->isAutoRepeat())
            button->click();
        return true;
    }
    auto *combo = qobject_cast<QComboBox *>(focus);
    if (combo == nullptr || combo->isEditable())
        return false;
    combo->showPopup();
    return true;
}

} // namespace waymark::widgets
