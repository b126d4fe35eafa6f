// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/fields/secretfield.h"

#include "form/formtr.h"
#include "theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace waymark::form {

SecretField::SecretField(QWidget *parent)
    : FieldEditor(parent)
    , m_name(new QLineEdit(this))
    , m_keyLabel(new QLabel(Tr::tr("key"), this))
    , m_key(new QLineEdit(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::space::related);
    row->addWidget(new QLabel(Tr::tr("secret"), this));
    row->addWidget(m_name, 3);
    row->addWidget(m_keyLabel);
    row->addWidget(m_key, 2);
    for (QLineEdit *line : {m_name, m_key})
        line->setTextMargins(theme::space::inside, 0, theme::space::inside, 0);
    setFocusProxy(m_name);
    connectLine(*m_name, u"name"_s);
    connectLine(*m_key, u"key"_s);
}

void SecretField::connectLine(QLineEdit &line, const QString &key)
{
    connect(&line, &QLineEdit::textEdited, this, [this, key](const QString &typed) {
        if (!typed.isEmpty())
            Q_EMIT memberEdited(key, {yaml::Value(typed)}, false);
    });
    connect(&line, &QLineEdit::editingFinished, this, [this, &line, key] {
        const yaml::Node node = m_state.node ? m_state.node.target() : m_state.node;
        if (line.text().isEmpty() && node.isMapping() && node.value(key))
            Q_EMIT memberEdited(key, {}, true);
    });
}

void SecretField::setState(const FieldState &state)
{
    m_state = state;
    const bool hasKey = state.shape->properties.contains("key"_L1);
    m_key->setVisible(hasKey);
    m_keyLabel->setVisible(hasKey);
    const yaml::Node node = state.node ? state.node.target() : state.node;
    const auto show = [&](QLineEdit &line, const QString &key, const QString &name) {
        const yaml::Node member = node.isMapping() ? node.value(key) : yaml::Node();
        const QString text = member ? member.target().text() : QString();
        if (line.text() != text)
            line.setText(text);
        line.setReadOnly(!isChangeable(state));
        const auto facts = state.shape->cursor.property(key).facts();
        line.setPlaceholderText(placeholderOf(facts));
        line.setAccessibleName(name);
        line.setAccessibleDescription(facts.description);
        line.setToolTip(facts.description);
    };
    show(*m_name, u"name"_s, Tr::tr("Secret of %1").arg(state.shape->title));
    show(*m_key, u"key"_s, Tr::tr("Key in the secret of %1").arg(state.shape->title));
}

QWidget *SecretField::target()
{
    return m_name;
}

} // namespace waymark::form
