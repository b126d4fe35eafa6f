// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/chiprow.h"

#include "widgets/chip.h"

#include <QKeyEvent>

#include <algorithm>

namespace waymark::widgets {

ChipRow::ChipRow(QObject *parent)
    : QObject(parent)
{}

void ChipRow::add(Chip *chip)
{
    const bool isFirst = std::ranges::none_of(m_chips, [](const QPointer<Chip> &other) {
        return other && (other->focusPolicy() & Qt::TabFocus) != 0;
    });
    m_chips.append(chip);
    chip->setFocusPolicy(isFirst ? Qt::StrongFocus : Qt::ClickFocus);
    chip->installEventFilter(this);
}

void ChipRow::clear()
{
    for (const QPointer<Chip> &chip : std::as_const(m_chips)) {
        if (chip)
            chip->removeEventFilter(this);
    }
    m_chips.clear();
}

QList<Chip *> ChipRow::usable() const
{
    QList<Chip *> found;
    for (const QPointer<Chip> &chip : m_chips) {
        if (chip && chip->isVisible() && chip->isEnabled())
            found.append(chip);
    }
    return found;
}

void ChipRow::stopAt(Chip *chip)
{
    for (const QPointer<Chip> &other : std::as_const(m_chips)) {
        if (other)
            other->setFocusPolicy(other == chip ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

bool ChipRow::eventFilter(QObject *watched, QEvent *event)
{
    auto *chip = qobject_cast<Chip *>(watched);
    if (chip == nullptr)
        return false;
    if (event->type() == QEvent::FocusIn)
        stopAt(chip);
    const bool isGone = event->type() == QEvent::Hide || event->type() == QEvent::EnabledChange;
    const QList<Chip *> chips = usable();
    if (isGone && (chip->focusPolicy() & Qt::TabFocus) != 0 && !chips.isEmpty()
        && !chips.contains(chip))
        stopAt(chips.first());
    if (event->type() != QEvent::KeyPress || chips.isEmpty())
        return false;
    qsizetype at = chips.indexOf(chip);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Left:
        at = std::max<qsizetype>(at - 1, 0);
        break;
    case Qt::Key_Right:
        at = std::min(at + 1, chips.size() - 1);
        break;
    case Qt::Key_Home:
        at = 0;
        break;
    case Qt::Key_End:
        at = chips.size() - 1;
        break;
    default:
        return false;
    }
    chips[at]->setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace waymark::widgets
