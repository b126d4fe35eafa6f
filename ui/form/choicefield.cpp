// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/choicefield.h"

#include "form/formtr.h"
#include "theme/theme.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCheckBox>
#include <QCompleter>
#include <QLineEdit>
#include <QRadioButton>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::form {

namespace {

constexpr qsizetype mostRadios = 3;
constexpr qsizetype longestRadios = 36; ///< characters of all together, so that they fit one row
constexpr qsizetype searchedOver = 12;
constexpr int comboWidth = 280;

QBoxLayout *tightLine(QWidget *field)
{
    auto *row = new QHBoxLayout(field);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::space::group);
    return row;
}

bool canChange(const FieldState &state)
{
    return !state.isDamaged && !state.isReadOnly && !state.isShared;
}

qsizetype indexOf(const QList<Choice> &choices, const QString &text)
{
    const auto found = std::ranges::find(choices, text, &Choice::text);
    return found == choices.end() ? -1 : found - choices.begin();
}

} // namespace

QuietComboBox::QuietComboBox(QWidget *parent)
    : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(AdjustToContents);
}

void QuietComboBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

RadioField::RadioField(const FieldShape &shape, QWidget *parent)
    : FieldEditor(parent)
    , m_buttons(new QButtonGroup(this))
    , m_choices(shape.choices)
{
    QBoxLayout *row = tightLine(this);
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        auto *button = new QRadioButton(m_choices[i].text, this);
        button->setMinimumHeight(theme::space::row);
        m_buttons->addButton(button, int(i));
        row->addWidget(button);
    }
    row->addStretch();
    setFocusProxy(m_buttons->button(0));
    connect(m_buttons, &QButtonGroup::idClicked, this,
            [this](int index) { Q_EMIT edited({m_choices[index].value}); });
}

void RadioField::setState(const FieldState &state)
{
    const int wanted = int(indexOf(m_choices, state.text));
    const bool isShown = state.isSet && wanted >= 0;
    // A group refuses to have nothing checked while it is exclusive.
    if (!isShown && m_buttons->checkedButton() != nullptr) {
        m_buttons->setExclusive(false);
        m_buttons->checkedButton()->setChecked(false);
        m_buttons->setExclusive(true);
    }
    if (isShown)
        m_buttons->button(wanted)->setChecked(true);
    const auto &defaultValue = state.shape->facts.defaultValue;
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        QAbstractButton *button = m_buttons->button(int(i));
        const bool isDefault = defaultValue && m_choices[i].value == *defaultValue;
        button->setText(isDefault ? Tr::tr("%1 (default)").arg(m_choices[i].text)
                                  : m_choices[i].text);
        button->setEnabled(canChange(state));
    }
}

QWidget *RadioField::target()
{
    return m_buttons->checkedButton() != nullptr ? m_buttons->checkedButton()
                                                 : m_buttons->button(0);
}

ComboField::ComboField(const FieldShape &shape, QWidget *parent)
    : FieldEditor(parent)
    , m_combo(new QuietComboBox(this))
    , m_choices(shape.choices)
{
    QBoxLayout *row = tightLine(this);
    row->addWidget(m_combo, 1);
    row->addStretch(0);
    m_combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_combo->setMinimumWidth(comboWidth / 2);
    m_combo->setMaximumWidth(comboWidth);
    for (const Choice &choice : std::as_const(m_choices))
        m_combo->addItem(choice.text);
    if (m_choices.size() > searchedOver) {
        m_combo->setEditable(true);
        m_combo->setInsertPolicy(QComboBox::NoInsert);
        m_combo->completer()->setFilterMode(Qt::MatchContains);
        m_combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
        connect(m_combo->lineEdit(), &QLineEdit::editingFinished, this, [this] {
            if (const qsizetype typed = indexOf(m_choices, m_combo->currentText()); typed >= 0)
                Q_EMIT edited({m_choices[typed].value});
        });
    }
    setFocusProxy(m_combo);
    connect(m_combo, &QComboBox::activated, this, [this](int index) {
        if (index < m_choices.size())
            Q_EMIT edited({m_choices[index].value});
    });
}

void ComboField::setState(const FieldState &state)
{
    // A value that isn't allowed stands below the allowed ones as long as the text holds it.
    const qsizetype wanted = state.isSet ? indexOf(m_choices, state.text) : -1;
    const bool isForeign = state.isSet && wanted < 0;
    if (m_combo->count() > m_choices.size()
        && (!isForeign || m_combo->itemText(m_combo->count() - 1) != state.text))
        m_combo->removeItem(m_combo->count() - 1);
    if (isForeign && m_combo->count() == m_choices.size())
        m_combo->addItem(state.text);
    const int index = isForeign ? int(m_choices.size()) : int(wanted);
    if (m_combo->currentIndex() != index)
        m_combo->setCurrentIndex(index);
    const QString hint = placeholderOf(state.shape->facts);
    m_combo->setPlaceholderText(hint.isEmpty() ? Tr::tr("Choose") : hint);
    m_combo->setEnabled(canChange(state));
}

QWidget *ComboField::target()
{
    return m_combo;
}

SwitchField::SwitchField(QWidget *parent)
    : FieldEditor(parent)
    , m_check(new QCheckBox(this))
{
    QBoxLayout *row = tightLine(this);
    row->addWidget(m_check);
    row->addStretch();
    m_check->setMinimumHeight(theme::space::row);
    setFocusProxy(m_check);
    // clicked() comes from the person alone; the third state is only ever shown.
    connect(m_check, &QCheckBox::clicked, this, [this] {
        m_check->setTristate(false);
        Q_EMIT edited({yaml::Value(m_check->isChecked())});
    });
}

void SwitchField::setState(const FieldState &state)
{
    const auto &facts = state.shape->facts;
    const bool hasDefault = facts.defaultValue.has_value();
    const bool isOnByDefault = hasDefault && *facts.defaultValue == yaml::Value(true);
    const bool isOn = state.text == "true"_L1;
    const bool isValid = isOn || state.text == "false"_L1;
    const bool isOpen = !isValid && !hasDefault;
    m_check->setTristate(isOpen);
    if (isOpen)
        m_check->setCheckState(Qt::PartiallyChecked);
    else
        m_check->setChecked(isValid ? isOn : isOnByDefault);
    if (isValid)
        m_check->setText(isOn ? Tr::tr("Yes") : Tr::tr("No"));
    else if (state.isSet)
        m_check->setText(state.text);
    else if (!hasDefault)
        m_check->setText(Tr::tr("Not set"));
    else
        m_check->setText(isOnByDefault ? Tr::tr("Not set, counts as yes")
                                       : Tr::tr("Not set, counts as no"));
    m_check->setForegroundRole(isValid ? QPalette::WindowText : QPalette::PlaceholderText);
    m_check->setEnabled(canChange(state));
}

QWidget *SwitchField::target()
{
    return m_check;
}

FieldEditor *makeChoiceField(const FieldShape &shape, QWidget *parent)
{
    qsizetype length = 0;
    for (const Choice &choice : shape.choices)
        length += choice.text.size();
    if (shape.choices.size() <= mostRadios && length <= longestRadios)
        return new RadioField(shape, parent);
    return new ComboField(shape, parent);
}

} // namespace waymark::form
