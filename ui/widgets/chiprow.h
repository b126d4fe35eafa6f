// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>

namespace waymark::widgets {

class Chip;

/// Makes chips one stop of the Tab key: arrows move inside, Home and End go to the first and last.
class ChipRow final : public QObject
{
    Q_OBJECT

public:
    explicit ChipRow(QObject *parent);

    /// In the order of the arrows.
    void add(Chip *chip);
    /// Takes all out, before those that are there now are added again.
    void clear();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Those that can have the focus now.
    [[nodiscard]] QList<Chip *> usable() const;
    /// The Tab key stops at that one from now on.
    void stopAt(Chip *chip);

    QList<QPointer<Chip>> m_chips;
};

} // namespace waymark::widgets
