// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/fields/numberfield.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QWheelEvent>

#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark::form {

namespace {

constexpr int numberWidth = 120;
constexpr double exactIntegers = 9007199254740992; // beyond, doubles skip some

/// How many digits stand behind the point.
int decimalsOf(const QString &number)
{
    const qsizetype point = number.indexOf(u'.');
    return point < 0 ? 0 : int(number.size() - point - 1);
}

QString shortestOf(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

} // namespace

NumberEdit::NumberEdit(QWidget *parent)
    : QAbstractSpinBox(parent)
{
    setFixedWidth(numberWidth);
    setKeyboardTracking(true);
    connect(lineEdit(), &QLineEdit::textEdited, this, &NumberEdit::numberEdited);
}

void NumberEdit::setBounds(std::optional<double> least, std::optional<double> most)
{
    m_least = least;
    m_most = most;
}

QString NumberEdit::number() const
{
    return lineEdit()->text();
}

void NumberEdit::setNumber(const QString &number)
{
    if (lineEdit()->text() != number)
        lineEdit()->setText(number);
}

void NumberEdit::setPlaceholder(const QString &text)
{
    lineEdit()->setPlaceholderText(text);
}

void NumberEdit::stepBy(int steps)
{
    bool isNumber = false;
    const double now = number().toDouble(&isNumber);
    if (isNumber && std::abs(now) >= exactIntegers)
        return;
    double next =
        (isNumber ? now : m_start) + (isNumber || number().isEmpty() ? steps * m_step : 0);
    if (!isNumber && !m_least && m_start == 0)
        next = std::max(next, 0.0);
    next = std::max(next, m_least.value_or(next));
    next = std::min(next, m_most.value_or(next));
    // As many decimals as the number or the step has: 0.1 + 0.2 is 0.3.
    const QString step = shortestOf(m_step);
    const bool isPlain = !number().contains(u'e', Qt::CaseInsensitive) && !step.contains(u'e')
                         && std::abs(next) < exactIntegers;
    const int decimals = std::max(decimalsOf(number()), decimalsOf(step));
    setNumber(isPlain && isNumber ? QString::number(next, 'f', decimals) : shortestOf(next));
    Q_EMIT numberEdited(number());
}

QAbstractSpinBox::StepEnabled NumberEdit::stepEnabled() const
{
    if (isReadOnly())
        return StepNone;
    bool isNumber = false;
    const double now = number().toDouble(&isNumber);
    StepEnabled steps = StepNone;
    if (isNumber && std::abs(now) >= exactIntegers) // a step would change its other digits
        return steps;
    if (!isNumber || !m_most || now < *m_most)
        steps |= StepUpEnabled;
    if (!isNumber || !m_least || now > *m_least)
        steps |= StepDownEnabled;
    return steps;
}

QValidator::State NumberEdit::validate(QString &, int &) const
{
    return QValidator::Acceptable;
}

void NumberEdit::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

NumberField::NumberField(QWidget *parent)
    : FieldEditor(parent)
    , m_number(new NumberEdit(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_number);
    row->addStretch();
    setFocusProxy(m_number);
    connect(m_number, &NumberEdit::numberEdited, this, [this](const QString &typed) {
        // An empty field is on its way to another number, and so is `12.`; it is unset when it is
        // left.
        if (!typed.isEmpty() && !typed.endsWith(u'.'))
            Q_EMIT edited({valueOf(typed, *m_state.shape)});
    });
    connect(m_number, &QAbstractSpinBox::editingFinished, this, [this] {
        if (m_number->number().isEmpty() && m_state.isSet)
            Q_EMIT emptied();
    });
}

void NumberField::setState(const FieldState &state)
{
    const bool isBeingEmptied =
        m_number->hasFocus() && m_number->number().isEmpty() && m_state.text == state.text;
    m_state = state;
    const schema::Facts &facts = state.shape->facts;
    m_number->setBounds(facts.minimum, facts.maximum);
    m_number->setStart(facts.defaultValue ? displayOf(*facts.defaultValue).toDouble()
                                          : facts.minimum.value_or(0));
    m_number->setStep(facts.step.value_or(1));
    m_number->setPlaceholder(emptyText(state));
    m_number->setReadOnly(!isChangeable(state));
    if (!isBeingEmptied)
        m_number->setNumber(state.text);
}

QWidget *NumberField::target()
{
    return m_number;
}

} // namespace waymark::form
