// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/fields/choicebar.h"

#include "form/fields/choicefield.h"
#include "form/fields/fieldeditor.h"
#include "form/formtr.h"
#include "form/sections/formpart.h"
#include "theme/theme.h"
#include "widgets/label.h"

#include <QBoxLayout>

#include <algorithm>

namespace waymark::form {

ChoiceBar::ChoiceBar(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space::inside);
    hide();
}

ChoiceBar::Row ChoiceBar::makeRow()
{
    Row row;
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::space::related);
    row.label =
        new widgets::Label(m_theme, widgets::Label::Role::Secondary, Tr::tr("Given as"), this);
    row.combo = new QuietComboBox(this);
    line->addWidget(row.label);
    line->addWidget(row.combo);
    line->addStretch();
    layout()->addItem(line);
    setFocusProxy(row.combo);
    const qsizetype index = m_rows.size();
    connect(row.combo, &QComboBox::activated, this,
            [this, index](int branch) { Q_EMIT taken(m_rows[index].choice, branch); });
    return row;
}

void ChoiceBar::fill(Row &row, const schema::Choice &choice, const FieldState &state)
{
    QStringList titles;
    for (const schema::Branch &branch : choice.branches)
        titles << formTitle(branch, int(titles.size()));
    if (titles != row.titles) {
        row.titles = titles;
        row.combo->clear();
        row.combo->addItems(titles);
    }
    for (int i = 0; i < row.combo->count(); ++i)
        row.combo->setItemData(i, choice.branches[i].description, Qt::ToolTipRole);
    row.combo->setCurrentIndex(choice.taken);
    row.combo->setPlaceholderText(Tr::tr("Choose"));
    row.combo->setEnabled(isChangeable(state));
    row.combo->setAccessibleName(Tr::tr("Form of %1").arg(state.shape->title));
}

bool ChoiceBar::hasForms(const FieldState &state)
{
    return std::ranges::any_of(state.shape->cursor.choices(), [](const schema::Choice &choice) {
        return choice.discriminator.isEmpty();
    });
}

void ChoiceBar::setState(const FieldState &state)
{
    const QList<schema::Choice> &choices = state.shape->cursor.choices();
    qsizetype used = 0;
    for (qsizetype i = 0; i < choices.size(); ++i) {
        if (!choices[i].discriminator.isEmpty())
            continue;
        if (used == m_rows.size())
            m_rows.append(makeRow());
        m_rows[used].choice = i;
        fill(m_rows[used++], choices[i], state);
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        m_rows[i].label->setVisible(i < used);
        m_rows[i].combo->setVisible(i < used);
    }
    setVisible(used > 0);
}

} // namespace waymark::form
