// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/fields/datefield.h"

#include "form/formtr.h"
#include "theme/theme.h"
#include "widgets/buttons.h"

#include <QBoxLayout>
#include <QCalendarWidget>
#include <QLineEdit>
#include <QMenu>
#include <QWidgetAction>

using namespace Qt::StringLiterals;

namespace waymark::form {

namespace {

constexpr int dateWidth = 220;
constexpr qsizetype dayLength = 10; ///< 2026-11-25

QDate dayOf(const QString &text)
{
    return QDate::fromString(text.first(std::min(dayLength, text.size())), Qt::ISODate);
}

} // namespace

QString withDay(const QString &text, QDate day, bool hasTime)
{
    const QString date = day.toString(Qt::ISODate);
    if (!hasTime)
        return date;
    const QString rest = dayOf(text).isValid() ? text.sliced(dayLength) : QString();
    return date + (rest.isEmpty() ? u"T00:00:00Z"_s : rest);
}

DateField::DateField(const theme::Theme &theme, QWidget *parent)
    : FieldEditor(parent)
    , m_line(new QLineEdit(this))
    , m_open(widgets::iconButton(theme, u"view-calendar"_s, {}, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::space::inside);
    row->addWidget(m_line);
    row->addWidget(m_open);
    row->addStretch();
    m_line->setFixedWidth(dateWidth);
    m_line->setTextMargins(theme::space::inside, 0, theme::space::inside, 0);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &typed) {
        Q_EMIT edited({valueOf(typed, *m_state.shape, m_state.node)});
    });
    connect(m_line, &QLineEdit::editingFinished, this, [this] {
        if (isLeftEmpty(*m_line, m_state))
            Q_EMIT emptied();
    });
    connect(m_open, &QToolButton::clicked, this, &DateField::openCalendar);
}

bool DateField::hasTime() const
{
    return m_state.shape && m_state.shape->facts.format == "date-time"_L1;
}

void DateField::openCalendar()
{
    auto *menu = new QMenu(m_open);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *calendar = new QCalendarWidget(menu);
    calendar->setGridVisible(false);
    calendar->setVerticalHeaderFormat(QCalendarWidget::ISOWeekNumbers);
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setAccessibleName(Tr::tr("Day of %1").arg(m_state.shape->title));
    if (const QDate day = dayOf(m_line->text()); day.isValid())
        calendar->setSelectedDate(day);
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(calendar);
    menu->addAction(action);
    connect(calendar, &QCalendarWidget::activated, this, [this, menu](QDate day) {
        const QString text = withDay(m_line->text(), day, hasTime());
        menu->close();
        m_line->setText(text);
        Q_EMIT edited({valueOf(text, *m_state.shape, m_state.node)});
    });
    connect(calendar, &QCalendarWidget::clicked, calendar, &QCalendarWidget::activated);
    menu->popup(m_line->mapToGlobal(QPoint(0, m_line->height())));
    calendar->setFocus();
}

void DateField::setState(const FieldState &state)
{
    m_state = state;
    if (m_line->text() != state.text)
        m_line->setText(state.text);
    QString hint = emptyText(state);
    if (hint.isEmpty())
        hint = hasTime() ? u"2026-01-31T12:00:00Z"_s : u"2026-01-31"_s;
    m_line->setPlaceholderText(hint);
    m_line->setReadOnly(!isChangeable(state));
    m_open->setEnabled(isChangeable(state));
    const QString name = Tr::tr("Choose the day of %1").arg(state.shape->title);
    m_open->setAccessibleName(name);
    m_open->setToolTip(name);
}

QWidget *DateField::target()
{
    return m_line;
}

} // namespace waymark::form
