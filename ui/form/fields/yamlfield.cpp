// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/fields/yamlfield.h"

#include "editor/text/displaytext.h"
#include "editor/text/linehighlighter.h"
#include "form/formcontext.h"
#include "form/formtr.h"
#include "theme/theme.h"
#include "widgets/buttons.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::form {

namespace {

constexpr qsizetype largest = 64 * 1024; ///< bytes; more belongs into the text
constexpr int mostYamlLines = 14;

} // namespace

QString outdented(const QString &text, qsizetype column)
{
    QStringList lines = text.split(u'\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        qsizetype blanks = 0;
        while (blanks < column && blanks < lines[i].size() && lines[i][blanks] == u' ')
            ++blanks;
        lines[i] = lines[i].sliced(blanks);
    }
    return lines.join(u'\n');
}

YamlField::YamlField(FormContext &context, QWidget *parent)
    : FieldEditor(parent)
    , m_context(context)
    , m_edit(new QPlainTextEdit(this))
    , m_highlighter(new editor::LineHighlighter(*m_edit->document(), this))
    , m_show(new widgets::LinkButton(context.theme, Tr::tr("Edit in the text"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space::inside);
    column->addWidget(m_edit);
    column->addWidget(m_show, 0, Qt::AlignLeft);
    m_show->setFlush();
    m_edit->setFont(context.theme.codeFont());
    m_edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_edit->document()->setUndoRedoEnabled(false);
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);
    const auto colour = [this] {
        m_highlighter->setScheme(m_context.theme.scheme());
        m_highlighter->setActive(true);
        m_highlighter->ensure(m_edit->document()->begin(), m_edit->document()->lastBlock());
    };
    colour();
    connect(&context.theme, &theme::Theme::changed, this, colour);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        fitHeight();
        m_isTyping |= !m_isShowing;
        if (!m_isShowing)
            Q_EMIT replaced(typed().toUtf8());
    });
    connect(m_show, &QAbstractButton::clicked, this, &FieldEditor::textRequested);
    fitHeight();
}

QString YamlField::typed() const
{
    QStringList lines;
    for (QTextBlock block = m_edit->document()->begin(); block.isValid(); block = block.next())
        lines << block.text();
    return lines.join(u'\n');
}

void YamlField::setState(const FieldState &state)
{
    m_state = state;
    const yaml::Node node = state.node ? state.node : yaml::Node();
    const TextRange range = node ? node.range() : TextRange();
    const bool isLarge = range.size() > largest;
    QString text;
    if (node && !isLarge) {
        const SourceText &source = state.analysis->tree.text();
        text = outdented(editor::displayOf(source.slice(range)),
                         source.utf16Position(range.begin).column);
    }
    m_edit->setVisible(!isLarge);
    m_show->setVisible(state.isSet);
    showReadOnly(*m_edit, !isChangeable(state));
    m_edit->setPlaceholderText(state.shape->placeholder.isEmpty() ? Tr::tr("YAML")
                                                                  : state.shape->placeholder);
    // What can't be read yet is being typed: the document still holds what it held.
    const bool isUnfinished = m_edit->hasFocus() && text == m_shown && typed() != text;
    m_shown = text;
    if (!isUnfinished)
        showText(text);
}

void YamlField::showText(const QString &text)
{
    // The form's own edits come back with blanks at the ends of lines gone.
    if (typed() == text || (m_edit->hasFocus() && typed().trimmed() == text.trimmed()))
        return;
    const QScopedValueRollback showing(m_isShowing, true);
    const int caret = m_edit->textCursor().position();
    m_edit->setPlainText(text);
    QTextCursor cursor = m_edit->textCursor();
    cursor.setPosition(std::min(caret, m_edit->document()->characterCount() - 1));
    m_edit->setTextCursor(cursor);
    m_highlighter->ensure(m_edit->document()->begin(), m_edit->document()->lastBlock());
}

void YamlField::fitHeight()
{
    const int lines = std::clamp(m_edit->document()->blockCount(), 1, mostYamlLines);
    const QMargins margins = m_edit->contentsMargins();
    const int frame =
        int(m_edit->document()->documentMargin()) * 2 + margins.top() + margins.bottom() + 2;
    // A long line brings a scroll bar, which must not hide the only line.
    const bool hasBar = m_edit->horizontalScrollBar()->maximum() > 0;
    m_edit->setFixedHeight(lines * m_edit->fontMetrics().lineSpacing() + frame
                           + (hasBar ? m_edit->horizontalScrollBar()->sizeHint().height() : 0));
}

bool YamlField::typesTab(const QKeyEvent &key)
{
    // Tab goes on through the form, as from any field. While somebody types among several lines it
    // indents, until Escape.
    if (key.key() != Qt::Key_Tab || !m_isTyping || m_edit->document()->blockCount() < 2
        || m_edit->isReadOnly())
        return false;
    m_edit->textCursor().insertText(u"  "_s);
    return true;
}

bool YamlField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (typesTab(*key))
            return true;
        if (key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab) {
            focusNextPrevChild(key->key() == Qt::Key_Tab);
            return true;
        }
        if (key->key() == Qt::Key_Escape)
            m_isTyping = false;
        if (key->key() == Qt::Key_Escape && typed() != m_shown) {
            showText(m_shown);
            return true;
        }
    }
    if (watched == m_edit && event->type() == QEvent::FocusIn)
        m_isTyping = false;
    const bool leaves = watched == m_edit && event->type() == QEvent::FocusOut;
    if (leaves && m_edit->document()->isEmpty() && m_state.isSet && !m_state.isRequired)
        Q_EMIT emptied();
    return FieldEditor::eventFilter(watched, event);
}

QWidget *YamlField::target()
{
    return m_edit;
}

} // namespace waymark::form
