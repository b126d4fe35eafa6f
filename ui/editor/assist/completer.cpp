// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/assist/completer.h"

#include "base/expensive.h"
#include "editor/assist/completionpopup.h"
#include "editor/editortr.h"
#include "editor/text/texteditor.h"

#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace waymark::editor {

namespace {

/// In expressions a field comes behind `.?`, and a text behind `== '`.
bool beginsOperand(QByteArrayView before)
{
    return before.endsWith(".?") || before.endsWith("= '") || before.endsWith("= \"");
}

/// What a key or value is made of: anything else ends the word.
bool isWordLetter(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.' || c == u'/';
}

} // namespace

Completer::Completer(TextEditor &editor, document::DocumentSession &session,
                     const theme::Theme &theme)
    : QObject(&editor)
    , m_editor(editor)
    , m_session(session)
    , m_theme(theme)
    , m_latest(session.services().interactive, this,
               [](const assist::CompletionInput &input,
                  std::stop_token) -> std::optional<assist::Completions> {
                   expensive();
                   return assist::completionsAt(input);
               })
{
    m_latest.done = [this](const assist::Completions &found) {
        show(found);
    };
    editor.installEventFilter(this);
    connect(&editor, &TextEditor::typed, this, &Completer::takeTyped);
    connect(&editor, &TextEditor::caretMoved, this, [this] {
        const qsizetype caret = m_editor.caretOffset();
        const bool hasLeft =
            caret < m_found.replaced.begin
            || m_editor.text().lineAt(caret) != m_editor.text().lineAt(m_found.replaced.begin);
        if (isOpen() && (hasLeft || m_editor.textCursor().hasSelection()))
            close();
    });
    connect(editor.verticalScrollBar(), &QScrollBar::valueChanged, this, &Completer::close);
    connect(&session, &document::DocumentSession::analyzed, this, &Completer::ask);
}

Completer::~Completer() = default;

void Completer::setEntities(std::shared_ptr<const assist::EntityNames> entities)
{
    m_entities = std::move(entities);
}

CompletionPopup &Completer::popup()
{
    if (m_popup == nullptr) {
        m_popup = new CompletionPopup(m_theme, m_editor.window());
        connect(m_popup, &CompletionPopup::accepted, this, &Completer::accept);
        // The window takes it along when it goes; the editor when it goes first.
        connect(this, &QObject::destroyed, m_popup, &QObject::deleteLater);
        connect(m_popup, &QObject::destroyed, this, [this] { m_popup = nullptr; });
    }
    return *m_popup;
}

bool Completer::isOpen() const
{
    return m_popup != nullptr && m_popup->isVisible();
}

void Completer::open()
{
    m_isWanted = true;
    m_isForced = true;
    ask();
}

void Completer::close()
{
    m_isWanted = false;
    m_isForced = false;
    if (m_popup != nullptr)
        m_popup->hide();
}

void Completer::takeTyped(const QString &typed)
{
    const bool isBackspace = typed.isEmpty();
    // A blank behind a colon or dash begins a value; inside a value it is part of the text.
    const qsizetype caret = m_editor.caretOffset();
    const bool beginsValue =
        typed == u' '
        && m_editor.text().slice({std::max<qsizetype>(caret - 2, 0), caret}).startsWith(':');
    const bool goesOn = !isBackspace && isWordLetter(typed.front());
    const bool isOperand =
        beginsOperand(m_editor.text().slice({std::max<qsizetype>(caret - 3, 0), caret}));
    if (!goesOn && !beginsValue && !isOperand && !(isBackspace && isOpen()))
        return close();
    follow();
    m_isWanted = true;
    ask();
}

void Completer::ask()
{
    // Only the tree of the very text says where the caret stands; it is a few milliseconds away.
    if (!m_isWanted || m_session.analysis()->revision != m_session.revision())
        return;
    m_isWanted = false;
    m_latest.submit({m_session.analysis(), m_editor.caretOffset(), m_entities});
}

void Completer::follow()
{
    // The key that comes next may be Enter: it must find the list of what was typed, and the
    // analysis takes milliseconds. A letter more or less of the same word needs none.
    const qsizetype begin = m_all.replaced.begin;
    const qsizetype caret = m_editor.caretOffset();
    if (!isOpen() || m_session.revision() != m_all.revision + 1 || caret < begin)
        return;
    assist::Completions now = m_all;
    now.revision = m_session.revision();
    now.replaced.end += m_session.text().size() - m_size;
    now.typed = QString::fromUtf8(m_session.text().slice({begin, caret}));
    show(now);
}

void Completer::show(const assist::Completions &found)
{
    if (found.revision != m_session.revision() || !m_editor.hasFocus()
        || m_editor.textCursor().hasSelection())
        return;
    const bool isForced = m_isForced || isOpen();
    m_all = found;
    m_size = m_session.text().size();
    m_found = found;
    m_found.items = assist::matching(found.items, found.typed);
    // What is written already needs no completing.
    const bool isDone = m_found.items.size() == 1 && m_found.items.front().label == found.typed;
    if (m_found.items.isEmpty() || (isDone && !m_isForced))
        return close();
    if (!isForced && found.typed.isEmpty()
        && std::ranges::all_of(found.items, [](const assist::Completion &item) {
               return item.kind == assist::Completion::Kind::Key
                      || item.kind == assist::Completion::Kind::Snippet;
           }))
        return;
    const QRect caret = m_editor.caretRectAt(m_found.replaced.begin);
    const QPoint corner = m_editor.viewport()->mapTo(m_editor.window(), caret.topLeft());
    popup().show(m_found.items, QRect(corner, caret.size()));
}

void Completer::accept()
{
    const assist::Completion *chosen = m_popup != nullptr ? m_popup->current() : nullptr;
    if (chosen == nullptr || m_editor.isReadOnly())
        return close();
    const assist::Completion completion = *chosen;
    const TextRange replaced{m_found.replaced.begin - completion.eaten, m_found.replaced.end};
    close();
    m_editor.applyCommand({TextEdit{replaced, completion.insertion}},
                          Tr::tr("Complete %1").arg(completion.label));
    m_editor.select(
        {replaced.begin + completion.selection.begin, replaced.begin + completion.selection.end});
    if (!completion.goesOn)
        return;
    m_isWanted = true;
    m_isForced = true;
    ask();
}

bool Completer::takeKey(const QKeyEvent &event)
{
    const bool isPlain =
        event.modifiers() == Qt::NoModifier || event.modifiers() == Qt::KeypadModifier;
    switch (event.key()) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        // Something else than typing changed the text: the list's places are those of another one.
        // The key waits for nobody, so it does what it does in the text.
        if (!isPlain || m_found.revision != m_session.revision())
            return false;
        accept();
        return true;
    default:
        return m_popup->takeKey(event);
    }
}

bool Completer::eventFilter(QObject *watched, QEvent *event)
{
    if (isOpen()) {
        if (event->type() == QEvent::ShortcutOverride
            && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
        if (event->type() == QEvent::KeyPress && takeKey(*static_cast<QKeyEvent *>(event)))
            return true;
        if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide)
            close();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace waymark::editor
