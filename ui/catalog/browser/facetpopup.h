// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/entitylist.h"
#include "theme/theme.h"

#include <QFrame>

class QAbstractButton;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace waymark::catalog {

/// The choices of a filter: type to narrow them, Space or a click to choose, Escape to leave.
class FacetPopup final : public QFrame
{
    Q_OBJECT

public:
    FacetPopup(const theme::Theme &theme, const QString &title, bool exclusive, QWidget *parent);

    void setChoices(const QList<FacetChoice> &choices, const QStringList &chosen);
    void popUpBelow(const QWidget &anchor);

Q_SIGNALS:
    void chosenChanged(const QStringList &values);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fill();
    void toggle(const QModelIndex &index);
    void clear();

    const theme::Theme &m_theme;
    bool m_isExclusive;
    QList<FacetChoice> m_choices;
    QStringList m_chosen;
    QLineEdit *m_text;
    QListView *m_list;
    QStandardItemModel *m_model;
    QAbstractButton *m_clear;
};

} // namespace waymark::catalog
