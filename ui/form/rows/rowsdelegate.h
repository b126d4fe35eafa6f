// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace waymark::form {

struct FieldState;
struct FormContext;

/// Paints and edits the cells of a RowsModel. What is typed goes into the text with each key.
class RowsDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    RowsDelegate(FormContext &context, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

Q_SIGNALS:
    /// Const, since the functions of a delegate are.
    void typed(const QModelIndex &index, // clazy:exclude=const-signal-or-slot
               const QString &text) const;

private:
    QWidget *makeEditor(QWidget *parent, const QModelIndex &index) const;
    QWidget *makeCombo(QWidget *parent, const QModelIndex &index, const FieldState &field) const;
    QWidget *makeNumber(QWidget *parent, const QModelIndex &index, const FieldState &field) const;
    QWidget *makeEntity(QWidget *parent, const QModelIndex &index, const FieldState &field) const;

    FormContext &m_context;
};

} // namespace waymark::form
