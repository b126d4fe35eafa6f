// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/fields/durationfield.h"

#include "form/fields/choicefield.h"
#include "form/fields/numberfield.h"
#include "form/formtr.h"
#include "theme/theme.h"
#include "widgets/buttons.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::form {

namespace {

constexpr qsizetype mostSuggestions = 5;

QString suffixOf(const QString &unit)
{
    return unit.toUpper();
}

} // namespace

NumberWithUnit takenApart(const QString &text, UnitStyle style)
{
    if (style == UnitStyle::Iso) {
        // ISO 8601 with one part: P14D, PT8H. Others stay a text.
        static const QRegularExpression form(u"^P(T?)([0-9]+)([A-Z])$"_s);
        const auto match = form.match(text);
        if (!match.hasMatch())
            return {text, {}};
        const bool isTime = !match.captured(1).isEmpty();
        const QString letter = match.captured(3).toLower();
        const bool isKnown = (isTime ? u"hms"_s : u"dwy"_s).contains(letter);
        return isKnown ? NumberWithUnit{match.captured(2), letter} : NumberWithUnit{text, {}};
    }
    qsizetype digits = 0;
    while (digits < text.size() && (text[digits].isDigit() || text[digits] == u'.'))
        ++digits;
    return {text.first(digits), text.sliced(digits)};
}

QString putTogether(const NumberWithUnit &value, UnitStyle style)
{
    if (style == UnitStyle::Suffix)
        return value.number + value.unit;
    const bool isTime = u"hms"_s.contains(value.unit);
    return (isTime ? u"PT"_s : u"P"_s) + value.number + suffixOf(value.unit);
}

QList<NumberWithUnit> partsOf(const QString &text, UnitStyle style)
{
    static const QRegularExpression iso(u"^P(?=.)([0-9.]+[YMWD])*(T([0-9.]+[HMS])+)?$"_s);
    static const QRegularExpression suffixes(u"^([0-9.]+[a-zA-Z]+)+$"_s);
    static const QRegularExpression isoPart(u"([0-9.]+)([A-Z])"_s);
    static const QRegularExpression suffixPart(u"([0-9.]+)([a-zA-Z]+)"_s);
    const QRegularExpression &part = style == UnitStyle::Iso ? isoPart : suffixPart;
    if (!(style == UnitStyle::Iso ? iso : suffixes).match(text).hasMatch())
        return {};
    QList<NumberWithUnit> parts;
    const qsizetype time = style == UnitStyle::Iso ? text.indexOf(u'T') : -1;
    for (auto found = part.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        const bool isMonth = style == UnitStyle::Iso && match.captured(2) == "M"_L1
                             && (time < 0 || match.capturedStart() < time);
        const QString unit =
            style == UnitStyle::Iso ? match.captured(2).toLower() : match.captured(2);
        parts.append({match.captured(1), isMonth ? u"mo"_s : unit});
    }
    return parts;
}

DurationField::DurationField(const theme::Theme &theme, QWidget *parent)
    : FieldEditor(parent)
    , m_theme(theme)
    , m_row(new QHBoxLayout(this))
    , m_number(new NumberEdit(this))
    , m_unit(new QuietComboBox(this))
    , m_onlyUnit(new QLabel(this))
    , m_often(new QWidget(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(theme::space::related);
    m_row->addWidget(m_number);
    m_row->addWidget(m_unit);
    m_row->addWidget(m_onlyUnit);
    m_row->addWidget(m_often);
    m_row->addStretch();
    m_unit->hide();
    m_onlyUnit->hide();
    m_often->hide();
    setFocusProxy(m_number);
    m_number->setBounds(1, std::nullopt);
    connect(m_number, &NumberEdit::numberEdited, this, &DurationField::propose);
    connect(m_unit, &QComboBox::activated, this, &DurationField::propose);
    connect(m_number, &QAbstractSpinBox::editingFinished, this, [this] {
        if (m_number->number().isEmpty() && m_state.isSet && !m_state.isRequired)
            Q_EMIT emptied();
    });
}

QString DurationField::unit() const
{
    return m_unit->count() > 1 ? m_unit->currentData().toString() : m_state.shape->units.value(0);
}

void DurationField::propose()
{
    const QString typed = m_number->number();
    if (typed.isEmpty())
        return;
    const UnitStyle style = m_state.shape->unitStyle;
    const bool isNumber =
        std::ranges::all_of(typed, [](QChar c) { return c.isDigit() || c == u'.'; });
    const QString text = isNumber ? putTogether({typed, unit()}, style) : typed;
    Q_EMIT edited({valueOf(text, *m_state.shape, m_state.node)});
}

void DurationField::showUnit(bool isPlain)
{
    // A duration of several parts has no single unit: it is said in words beside what is typed.
    const auto parts =
        isPlain ? QList<NumberWithUnit>() : partsOf(m_state.text, m_state.shape->unitStyle);
    const bool areTimes = !isAmount(m_state.shape->units);
    QStringList words;
    for (const NumberWithUnit &part : parts)
        words << part.number + u'\u00A0' + unitName(part.unit, !areTimes);
    const qsizetype units = m_state.shape->units.size();
    m_unit->setVisible(isPlain && units > 1);
    m_onlyUnit->setVisible((isPlain && units == 1) || words.size() > 1);
    m_onlyUnit->setText(words.size() > 1 ? words.join(u' ')
                                         : unitName(m_state.shape->units.value(0), !areTimes));
}

void DurationField::showUnits()
{
    const QStringList &units = m_state.shape->units;
    const bool amounts = isAmount(units);
    m_unit->clear();
    for (const QString &unit : units)
        m_unit->addItem(unitName(unit, amounts), unit);
    m_unit->setAccessibleName(Tr::tr("Unit of %1").arg(m_state.shape->title));
}

void DurationField::showSuggestions()
{
    delete m_often;
    m_often = new QWidget(this);
    m_row->insertWidget(3, m_often);
    auto *row = new QHBoxLayout(m_often);
    row->setContentsMargins(theme::space::related, 0, 0, 0);
    row->setSpacing(theme::space::inside);
    const QStringList &often = m_state.shape->suggestions;
    for (const QString &text : often.first(std::min(often.size(), mostSuggestions))) {
        auto *button = new widgets::LinkButton(m_theme, text, m_often);
        button->setAccessibleName(Tr::tr("Set %1 to %2").arg(m_state.shape->title, text));
        connect(button, &QAbstractButton::clicked, this,
                [this, text] { Q_EMIT edited({valueOf(text, *m_state.shape, m_state.node)}); });
        row->addWidget(button);
    }
    m_often->setVisible(!often.isEmpty());
}

void DurationField::setState(const FieldState &state)
{
    const bool isNew = !m_state.shape || m_state.shape != state.shape;
    const bool isBeingEmptied =
        m_number->hasFocus() && m_number->number().isEmpty() && m_state.text == state.text;
    m_state = state;
    if (isNew) {
        showUnits();
        showSuggestions();
    }
    const QStringList &units = state.shape->units;
    const NumberWithUnit value = takenApart(state.text, state.shape->unitStyle);
    const bool reads = units.contains(value.unit) && !value.number.isEmpty();
    if (!isBeingEmptied)
        m_number->setNumber(reads ? value.number : state.text);
    if (reads)
        m_unit->setCurrentIndex(int(units.indexOf(value.unit)));
    showUnit(reads || state.text.isEmpty());
    m_number->setReadOnly(!isChangeable(state));
    m_unit->setEnabled(!m_number->isReadOnly());
    m_often->setEnabled(!m_number->isReadOnly());
    const QString hint = emptyText(state);
    const NumberWithUnit usual = takenApart(hint, state.shape->unitStyle);
    const bool isPlain = !state.isNull && units.contains(usual.unit) && !usual.number.isEmpty();
    m_number->setPlaceholder(isPlain ? usual.number : hint);
    if (!state.isSet && isPlain)
        m_unit->setCurrentIndex(int(units.indexOf(usual.unit)));
}

QWidget *DurationField::target()
{
    return m_number;
}

} // namespace waymark::form
