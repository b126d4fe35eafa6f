// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/fields/textfield.h"

#include "form/formtr.h"
#include "theme/theme.h"
#include "widgets/buttons.h"
#include "widgets/label.h"

#include <QBoxLayout>
#include <QCompleter>
#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace waymark::form {

namespace {

constexpr int leastLines = 3;
constexpr int mostLines = 10;

QBoxLayout *tightRow(QWidget *field)
{
    auto *row = new QHBoxLayout(field);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::space::related);
    return row;
}

QString flavourHint(LineFlavour flavour)
{
    if (flavour == LineFlavour::Uri)
        return u"https://"_s;
    return flavour == LineFlavour::Email ? Tr::tr("name@example.org") : QString();
}

} // namespace

LineField::LineField(const FieldShape &shape, QWidget *parent)
    : FieldEditor(parent)
    , m_line(new QLineEdit(this))
{
    if (shape.flavour == LineFlavour::Uri)
        m_line->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    else if (shape.flavour == LineFlavour::Email)
        m_line->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    else if (shape.flavour == LineFlavour::Password)
        m_line->setEchoMode(QLineEdit::PasswordEchoOnEdit);
    if (!shape.suggestions.isEmpty()) {
        auto *completer = new QCompleter(shape.suggestions, this);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        m_line->setCompleter(completer);
        connect(completer, qOverload<const QString &>(&QCompleter::activated), this,
                [this](const QString &text) {
                    Q_EMIT edited({valueOf(text, *m_state.shape, m_state.node)});
                });
    }
    tightRow(this)->addWidget(m_line);
    m_line->setTextMargins(theme::space::inside, 0, theme::space::inside, 0);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &typed) {
        Q_EMIT edited({valueOf(typed, *m_state.shape, m_state.node)});
    });
    connect(m_line, &QLineEdit::editingFinished, this, [this] {
        if (isLeftEmpty(*m_line, m_state))
            Q_EMIT emptied();
    });
}

void LineField::setState(const FieldState &state)
{
    m_state = state;
    QString text = state.text;
    if (state.isReadOnly) {
        const auto choice = std::ranges::find(state.shape->choices, text, &Choice::text);
        text = choice != state.shape->choices.end() ? choice->shown() : text;
    }
    if (m_line->text() != text)
        m_line->setText(text);
    const QString hint = emptyText(state);
    m_line->setPlaceholderText(hint.isEmpty() ? flavourHint(state.shape->flavour) : hint);
    m_line->setReadOnly(!isChangeable(state));
}

QWidget *LineField::target()
{
    return m_line;
}

LinesField::LinesField(QWidget *parent)
    : FieldEditor(parent)
    , m_edit(new QPlainTextEdit(this))
{
    tightRow(this)->addWidget(m_edit);
    setFocusProxy(m_edit);
    m_edit->setTabChangesFocus(true);
    m_edit->document()->setUndoRedoEnabled(false);
    m_edit->installEventFilter(this);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        fitHeight();
        if (!m_isShowing)
            Q_EMIT edited({yaml::Value(typed())});
    });
    fitHeight();
}

QString LinesField::typed() const
{
    // Block by block, since toPlainText() changes some characters.
    QStringList lines;
    for (QTextBlock block = m_edit->document()->begin(); block.isValid(); block = block.next())
        lines << block.text();
    return lines.join(u'\n');
}

void LinesField::setState(const FieldState &state)
{
    m_state = state;
    m_edit->setPlaceholderText(emptyText(state));
    m_least = std::max(state.shape->hint.rows, leastLines);
    fitHeight();
    showReadOnly(*m_edit, !isChangeable(state));
    if (typed() == state.text)
        return;
    const QScopedValueRollback showing(m_isShowing, true);
    const int caret = m_edit->textCursor().position();
    m_edit->setPlainText(state.text);
    QTextCursor cursor = m_edit->textCursor();
    cursor.setPosition(std::min(caret, m_edit->document()->characterCount() - 1));
    m_edit->setTextCursor(cursor);
}

void LinesField::fitHeight()
{
    const int lines =
        std::clamp(m_edit->document()->blockCount(), m_least, std::max(m_least, mostLines));
    const QMargins margins = m_edit->contentsMargins();
    const int frame =
        int(m_edit->document()->documentMargin()) * 2 + margins.top() + margins.bottom() + 2;
    m_edit->setFixedHeight(lines * m_edit->fontMetrics().lineSpacing() + frame);
}

bool LinesField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::FocusOut && m_state.isSet
        && m_edit->document()->isEmpty() && !m_state.isRequired)
        Q_EMIT emptied();
    return FieldEditor::eventFilter(watched, event);
}

QWidget *LinesField::target()
{
    return m_edit;
}

ConstantField::ConstantField(const theme::Theme &theme, QWidget *parent)
    : FieldEditor(parent)
    , m_text(new widgets::Label(theme, widgets::Label::Role::Code, {}, this))
    , m_write(new widgets::LinkButton(theme, Tr::tr("Write it out"), this))
{
    QBoxLayout *row = tightRow(this);
    row->addWidget(m_text);
    row->addWidget(m_write);
    row->addStretch();
    setMinimumHeight(theme::space::row);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(m_write, &QAbstractButton::clicked, this, [this] { Q_EMIT edited({m_value}); });
}

void ConstantField::setState(const FieldState &state)
{
    m_value = state.shape->facts.constant.value_or(yaml::Value());
    const QString wanted = displayOf(m_value);
    m_text->setText(state.isSet ? state.text : wanted);
    m_write->setVisible((!state.isSet || state.text != wanted) && isChangeable(state));
}

QWidget *ConstantField::target()
{
    return m_text;
}

} // namespace waymark::form
