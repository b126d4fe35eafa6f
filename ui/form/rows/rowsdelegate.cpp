// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/rows/rowsdelegate.h"

#include "form/fields/choicefield.h"
#include "form/fields/entityfield.h"
#include "form/fields/numberfield.h"
#include "form/formcontext.h"
#include "form/rows/rowsmodel.h"
#include "theme/theme.h"
#include "widgets/status.h"

#include <QLineEdit>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace waymark::form {

namespace {

constexpr int glyphSide = 14;

/// A blank choice, for values that may be left out.
const QString noChoice = u"\u2014"_s;

const RowsModel &rowsModel(const QModelIndex &index)
{
    return *static_cast<const RowsModel *>(index.model());
}

} // namespace

RowsDelegate::RowsDelegate(FormContext &context, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_context(context)
{}

QSize RowsDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {80, theme::space::row + 2};
}

void RowsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const theme::Tokens &tokens = m_context.theme.tokens();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->fillRect(option.rect, isSelected  ? tokens.selection
                                   : isHovered ? tokens.raised
                                               : tokens.surface);
    painter->setPen(tokens.border);
    if (index.row() + 1 < index.model()->rowCount())
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    QRect inside = option.rect.adjusted(theme::space::related, 0, -theme::space::related, 0);
    if (const QVariant worst = index.data(RowsModel::SeverityRole); worst.isValid()) {
        const QRectF glyph(inside.right() - glyphSide, inside.center().y() - glyphSide / 2.0,
                           glyphSide, glyphSide);
        widgets::paintStatus(*painter, glyph, widgets::statusOf(Severity(worst.toInt())), tokens);
        inside.setRight(inside.right() - glyphSide - theme::space::inside);
    }
    const bool isUnset = index.data(RowsModel::UnsetRole).toBool();
    painter->setPen(isUnset ? tokens.unknown : tokens.text);
    const QString text =
        option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, inside.width());
    painter->drawText(inside, int(Qt::AlignLeft) | int(Qt::AlignVCenter), text);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(tokens.accent, 1));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

QWidget *RowsDelegate::makeCombo(QWidget *parent, const QModelIndex &index,
                                 const FieldState &field) const
{
    // QPersistentModelIndex: rows may come and go while the editor is open.
    const QPersistentModelIndex place(index);
    auto *combo = new QuietComboBox(parent);
    if (!field.isRequired)
        combo->addItem(noChoice, QString());
    if (field.kind == FieldKind::Switch) {
        for (const bool value : {true, false}) {
            const QString text = displayOf(yaml::Value(value));
            combo->addItem(text, text);
        }
    }
    for (const Choice &choice : field.shape->choices)
        combo->addItem(choice.shown(), choice.text);
    connect(combo, &QComboBox::activated, this, [this, combo, place] {
        if (place.isValid())
            Q_EMIT typed(place, combo->currentData().toString());
    });
    return combo;
}

QWidget *RowsDelegate::makeNumber(QWidget *parent, const QModelIndex &index,
                                  const FieldState &field) const
{
    const QPersistentModelIndex place(index);
    const schema::Facts &facts = field.shape->facts;
    auto *number = new NumberEdit(parent);
    number->setMinimumWidth(0);
    number->setMaximumWidth(QWIDGETSIZE_MAX);
    number->setBounds(facts.minimum, facts.maximum);
    number->setStep(facts.step.value_or(1));
    number->setPlaceholder(field.shape->placeholder);
    if (facts.defaultValue)
        number->setStart(displayOf(*facts.defaultValue).toDouble());
    connect(number, &NumberEdit::numberEdited, this, [this, place](const QString &text) {
        if (place.isValid() && !text.isEmpty())
            Q_EMIT typed(place, text);
    });
    return number;
}

QWidget *RowsDelegate::makeEntity(QWidget *parent, const QModelIndex &index,
                                  const FieldState &field) const
{
    const QPersistentModelIndex place(index);
    auto *line = new EntityEdit(m_context, parent);
    line->setHint(field.shape->entity.value_or(schema::EntityHint()));
    connect(line, &EntityEdit::chosen, this, [this, place](const QString &text) {
        if (place.isValid())
            Q_EMIT typed(place, text);
    });
    return line;
}

QWidget *RowsDelegate::makeEditor(QWidget *parent, const QModelIndex &index) const
{
    const RowsModel &model = rowsModel(index);
    const bool isKey = model.layout() == RowsModel::Layout::Map && index.column() == 0;
    const FieldState field = model.cell(index);
    if (!isKey && (field.kind == FieldKind::Choice || field.kind == FieldKind::Switch))
        return makeCombo(parent, index, field);
    if (!isKey && field.kind == FieldKind::Number)
        return makeNumber(parent, index, field);
    const bool isEntity = !isKey && field.kind == FieldKind::Entity;
    QWidget *editor = isEntity ? makeEntity(parent, index, field) : new QLineEdit(parent);
    auto *line = static_cast<QLineEdit *>(editor);
    line->setPlaceholderText(isKey ? QString() : field.shape->placeholder);
    if (isKey)
        return line;
    const QPersistentModelIndex place(index);
    connect(line, &QLineEdit::textEdited, this, [this, place](const QString &text) {
        if (place.isValid() && !text.isEmpty())
            Q_EMIT typed(place, text);
    });
    return line;
}

QWidget *RowsDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                    const QModelIndex &index) const
{
    QWidget *editor = makeEditor(parent, index);
    editor->setAccessibleName(index.data(Qt::AccessibleTextRole).toString().section(u':', 0, 0));
    editor->setAutoFillBackground(true);
    return editor;
}

void RowsDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const QString text = index.data(Qt::EditRole).toString();
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        // An answer to what was typed must not disturb what is being typed.
        if (!line->isModified() && line->text() != text)
            line->setText(text);
    } else if (auto *number = qobject_cast<NumberEdit *>(editor)) {
        if (!number->property("typed").toBool()) {
            number->setNumber(text);
            number->selectAll();
        }
        number->setProperty("typed", true);
    } else if (auto *combo = qobject_cast<QComboBox *>(editor)) {
        combo->setCurrentIndex(std::max(0, combo->findData(text)));
    }
}

void RowsDelegate::setModelData(QWidget *editor, QAbstractItemModel *,
                                const QModelIndex &index) const
{
    if (const auto *line = qobject_cast<QLineEdit *>(editor)) {
        if (line->isModified())
            Q_EMIT typed(index, line->text());
    } else if (const auto *number = qobject_cast<NumberEdit *>(editor)) {
        if (number->number().isEmpty())
            Q_EMIT typed(index, {});
    }
}

void RowsDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                        const QModelIndex &) const
{
    editor->setGeometry(option.rect);
}

} // namespace waymark::form
