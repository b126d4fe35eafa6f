// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/fields/choicefield.h"

#include "form/formtr.h"
#include "form/sections/flowlayout.h"
#include "theme/theme.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCompleter>
#include <QLineEdit>
#include <QRadioButton>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::form {

namespace {

constexpr qsizetype mostRadios = 4;
constexpr qsizetype searchedOver = 12;
constexpr int comboWidth = 280;

QBoxLayout *tightLine(QWidget *field)
{
    auto *row = new QHBoxLayout(field);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::space::group);
    return row;
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
    auto *row = new FlowLayout(this);
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        auto *button = new QRadioButton(m_choices[i].shown(), this);
        button->setMinimumHeight(theme::space::row);
        m_buttons->addButton(button, int(i));
        row->addWidget(button);
    }
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
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
        button->setText(isDefault ? Tr::tr("%1 (default)").arg(m_choices[i].shown())
                                  : m_choices[i].shown());
        button->setAccessibleName(m_choices[i].shown());
        button->setEnabled(isChangeable(state));
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
        m_combo->addItem(choice.shown());
    if (m_choices.size() > searchedOver) {
        m_combo->setEditable(true);
        m_combo->setInsertPolicy(QComboBox::NoInsert);
        m_combo->completer()->setFilterMode(Qt::MatchContains);
        m_combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
        connect(m_combo->lineEdit(), &QLineEdit::editingFinished, this, [this] {
            const QString typed = m_combo->currentText();
            const auto found = std::ranges::find_if(m_choices, [&](const Choice &choice) {
                return choice.text == typed || choice.shown() == typed;
            });
            if (found != m_choices.end() && found->text != m_text)
                Q_EMIT edited({found->value});
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
    // A value that isn't allowed stands below the allowed ones as long as the text holds it; an
    // empty text is no value: whoever goes down from it comes to the first one.
    const qsizetype wanted = state.isSet ? indexOf(m_choices, state.text) : -1;
    const bool isForeign = state.isSet && wanted < 0 && !state.text.isEmpty();
    if (m_combo->count() > m_choices.size()
        && (!isForeign || m_combo->itemText(m_combo->count() - 1) != state.text))
        m_combo->removeItem(m_combo->count() - 1);
    if (isForeign && m_combo->count() == m_choices.size())
        m_combo->addItem(state.text);
    m_text = state.isSet ? state.text : QString();
    const int index = isForeign ? int(m_choices.size()) : int(wanted);
    if (m_combo->currentIndex() != index)
        m_combo->setCurrentIndex(index);
    QString hint = emptyText(state);
    const auto &defaultValue = state.shape->facts.defaultValue;
    if (const auto found = defaultValue ? indexOf(m_choices, displayOf(*defaultValue)) : -1;
        found >= 0 && !state.isNull)
        hint = m_choices[found].shown();
    m_combo->setPlaceholderText(hint.isEmpty() ? Tr::tr("Choose") : hint);
    if (m_combo->lineEdit() != nullptr) {
        m_combo->lineEdit()->setPlaceholderText(m_combo->placeholderText());
        if (index < 0)
            m_combo->setEditText({});
    }
    m_combo->setEnabled(isChangeable(state));
}

QWidget *ComboField::target()
{
    return m_combo;
}

void SwitchBox::nextCheckState()
{
    if (!m_isUnsettable)
        return setCheckState(checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    setTristate(true);
    switch (checkState()) {
    case Qt::PartiallyChecked:
        return setCheckState(Qt::Checked);
    case Qt::Checked:
        return setCheckState(Qt::Unchecked);
    case Qt::Unchecked:
        return setCheckState(Qt::PartiallyChecked);
    }
}

SwitchField::SwitchField(QWidget *parent)
    : FieldEditor(parent)
    , m_check(new SwitchBox(this))
{
    QBoxLayout *row = tightLine(this);
    row->addWidget(m_check);
    row->addStretch();
    m_check->setMinimumHeight(theme::space::row);
    setFocusProxy(m_check);
    // clicked() comes from the person alone.
    connect(m_check, &QCheckBox::clicked, this, [this] {
        if (m_check->checkState() == Qt::PartiallyChecked)
            Q_EMIT emptied();
        else
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
    // Where a default stands in, a click says the opposite of it; the menu takes it back.
    m_check->setUnsettable(!hasDefault && !state.isRequired);
    m_check->setTristate(isOpen);
    if (isOpen)
        m_check->setCheckState(Qt::PartiallyChecked);
    else
        m_check->setChecked(isValid ? isOn : isOnByDefault);
    if (isValid)
        m_check->setText(isOn ? Tr::tr("Yes") : Tr::tr("No"));
    else if (state.isNull)
        m_check->setText(Tr::tr("null"));
    else if (state.isSet)
        m_check->setText(state.text);
    else if (!hasDefault)
        m_check->setText(Tr::tr("Not set"));
    else
        m_check->setText(isOnByDefault ? Tr::tr("Not set, counts as yes")
                                       : Tr::tr("Not set, counts as no"));
    m_check->setForegroundRole(isValid ? QPalette::WindowText : QPalette::PlaceholderText);
    m_check->setEnabled(isChangeable(state));
}

QWidget *SwitchField::target()
{
    return m_check;
}

FieldEditor *makeChoiceField(const FieldShape &shape, QWidget *parent)
{
    const bool isRadio = shape.hint.widget == "radio"_L1 && shape.choices.size() <= searchedOver;
    const bool isList = shape.hint.widget == "select"_L1;
    if (isRadio || (shape.choices.size() <= mostRadios && !isList))
        return new RadioField(shape, parent);
    return new ComboField(shape, parent);
}

} // namespace waymark::form
