// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>

class QKeyEvent;
class QWidget;

namespace waymark::widgets {

/// Makes controls that stand beside each other, such as the chips or all of a filter bar, one stop
/// of the Tab key: the one that had the focus last. Left and Right move inside, as they are seen;
/// in a text where it ends. Home and End go to the first and last, Up and Down from a chip to the
/// lines around it.
class KeyRow final : public QObject
{
    Q_OBJECT

public:
    explicit KeyRow(QObject *parent);

    /// Twice the same does nothing. It goes when it is deleted.
    void add(QWidget *control);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Those that can have the focus now, line by line.
    [[nodiscard]] QList<QList<QWidget *>> lines() const;
    /// The Tab key stops at that one from now on.
    void stopAt(QWidget *control);
    /// Who has the Tab key can't have the focus any more.
    void passOn(QWidget *control);
    bool takeKey(QWidget *control, const QKeyEvent &event);

    QList<QPointer<QWidget>> m_controls;
};

} // namespace waymark::widgets
