// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/searchbar.h"

#include "editor/displaytext.h"
#include "editor/editortr.h"
#include "editor/texteditor.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace waymark::theme;

namespace waymark::editor {

namespace {

constexpr int fieldWidth = 260;

QHBoxLayout *rowLayout(QWidget *row)
{
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::inside);
    return layout;
}

QLineEdit *addField(QWidget *row, const QString &name)
{
    auto *field = new QLineEdit(row);
    field->setPlaceholderText(name);
    field->setAccessibleName(name);
    field->setMaximumWidth(fieldWidth);
    row->layout()->addWidget(field);
    return field;
}

} // namespace

SearchBar::SearchBar(TextEditor &editor, workspace::DocumentSession &session,
                     const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_session(session)
    , m_theme(theme)
    , m_findRow(new QWidget(this))
    , m_replaceRow(new QWidget(this))
    , m_lineRow(new QWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::related, space::inside, space::related, space::inside);
    layout->setSpacing(space::inside);
    for (QWidget *row : {m_findRow, m_replaceRow, m_lineRow}) {
        rowLayout(row);
        layout->addWidget(row);
    }
    setUpFind();
    setUpReplace();
    m_line = addField(m_lineRow, Tr::tr("Go to line, or line:column"));
    connect(m_line, &QLineEdit::returnPressed, this, &SearchBar::goToLine);
    static_cast<QBoxLayout *>(m_lineRow->layout())->addStretch();
    connect(&m_search, &TextSearch::changed, this, &SearchBar::showState);
    connect(&session, &workspace::DocumentSession::textChanged, this, [this] {
        if (isVisible())
            searchAgain();
    });
    hide();
}

void SearchBar::setUpFind()
{
    m_find = addField(m_findRow, Tr::tr("Find"));
    connect(m_find, &QLineEdit::textEdited, this, [this] {
        searchAgain();
        go(m_search.nextFrom(m_start));
    });
    connect(m_find, &QLineEdit::returnPressed, this, &SearchBar::findNext);
    m_matchCase = toolButton(m_findRow, u"format-text-superscript"_s, Tr::tr("Match case"));
    m_matchCase->setText(Tr::tr("Aa", "match case"));
    m_wholeWord = toolButton(m_findRow, u"code-context"_s, Tr::tr("Whole words"));
    m_wholeWord->setText(Tr::tr("ab|", "whole words"));
    m_expression = toolButton(m_findRow, u"code-context"_s, Tr::tr("Regular expression"));
    m_expression->setText(u".*"_s);
    m_inSelection = toolButton(m_findRow, u"code-context"_s, Tr::tr("Only in the selection"));
    m_inSelection->setText(Tr::tr("[ ]", "only in the selection"));
    for (QToolButton *option : {m_matchCase, m_wholeWord, m_expression, m_inSelection}) {
        option->setToolButtonStyle(Qt::ToolButtonTextOnly);
        option->setCheckable(true);
    }
    for (QToolButton *option : {m_matchCase, m_wholeWord, m_expression})
        connect(option, &QToolButton::toggled, this, &SearchBar::searchAgain);
    connect(m_inSelection, &QToolButton::toggled, this, [this](bool isScoped) {
        m_editor.setSearchScope(isScoped ? m_editor.selection() : TextRange());
        searchAgain();
    });
    connect(toolButton(m_findRow, u"go-up"_s, Tr::tr("Previous match (Shift+Enter)")),
            &QToolButton::clicked, this, &SearchBar::findPrevious);
    connect(toolButton(m_findRow, u"go-down"_s, Tr::tr("Next match (Enter)")),
            &QToolButton::clicked, this, &SearchBar::findNext);
    m_count = new QLabel(m_findRow);
    m_findRow->layout()->addWidget(m_count);
    static_cast<QBoxLayout *>(m_findRow->layout())->addStretch();
    connect(toolButton(m_findRow, u"dialog-close"_s, Tr::tr("Close (Esc)")), &QToolButton::clicked,
            this, &SearchBar::close);
}

void SearchBar::setUpReplace()
{
    m_replace = addField(m_replaceRow, Tr::tr("Replace by"));
    connect(m_replace, &QLineEdit::returnPressed, this, &SearchBar::replaceOne);
    const auto addAction = [this](const QString &title, void (SearchBar::*run)()) {
        auto *button = new QPushButton(title, m_replaceRow);
        connect(button, &QPushButton::clicked, this, run);
        m_replaceRow->layout()->addWidget(button);
    };
    addAction(Tr::tr("Replace"), &SearchBar::replaceOne);
    addAction(Tr::tr("Replace all"), &SearchBar::replaceAll);
    static_cast<QBoxLayout *>(m_replaceRow->layout())->addStretch();
}

QToolButton *SearchBar::toolButton(QWidget *row, const QString &icon, const QString &name)
{
    auto *button = new QToolButton(row);
    button->setIcon(m_theme.icon(icon));
    button->setAutoRaise(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    row->layout()->addWidget(button);
    return button;
}

void SearchBar::open(bool withReplace)
{
    m_start = m_editor.selection().begin;
    m_findRow->show();
    m_replaceRow->setVisible(withReplace && !m_editor.isReadOnly());
    m_lineRow->hide();
    const TextRange selected = m_editor.selection();
    const SourceText &text = m_editor.text();
    // Several lines are where to look, one word is what to look for.
    const bool isScope = text.lineAt(selected.begin) != text.lineAt(selected.end);
    if (isScope)
        m_editor.setSearchScope(selected);
    {
        const QSignalBlocker silent(m_inSelection);
        m_inSelection->setChecked(isScope || !m_editor.searchScope().isEmpty());
    }
    if (!isScope && !selected.isEmpty())
        m_find->setText(plainTextOf(text.slice(selected)));
    show();
    searchAgain();
    m_find->selectAll();
    m_find->setFocus(Qt::ShortcutFocusReason);
}

void SearchBar::openFind()
{
    open(false);
}

void SearchBar::openReplace()
{
    open(true);
}

void SearchBar::openLine()
{
    m_findRow->hide();
    m_replaceRow->hide();
    m_lineRow->show();
    m_line->clear();
    show();
    m_line->setFocus(Qt::ShortcutFocusReason);
}

void SearchBar::close()
{
    hide();
    m_editor.setMatches({});
    m_editor.setSearchScope({});
    m_editor.setFocus(Qt::OtherFocusReason);
}

void SearchBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return close();
    if (event->key() == Qt::Key_Return && event->modifiers() == Qt::ShiftModifier)
        return findPrevious();
    QWidget::keyPressEvent(event);
}

void SearchBar::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), m_theme.tokens().raised);
}

void SearchBar::searchAgain()
{
    if (!m_findRow->isVisibleTo(this))
        return;
    m_search.search(m_editor.text(),
                    {m_find->text(), m_matchCase->isChecked(), m_expression->isChecked(),
                     m_wholeWord->isChecked(), m_editor.searchScope()});
}

void SearchBar::showState()
{
    const auto count = m_search.matches().size();
    m_editor.setMatches(m_search.matches());
    if (!m_search.error().isEmpty())
        m_count->setText(Tr::tr("Not a pattern: %1").arg(m_search.error()));
    else if (m_find->text().isEmpty())
        m_count->clear();
    else if (count == 0)
        m_count->setText(Tr::tr("No match"));
    else if (count >= TextSearch::limit)
        m_count->setText(Tr::tr("The first %n matches", nullptr, int(count)));
    else
        m_count->setText(Tr::tr("%n match(es)", nullptr, int(count)));
}

void SearchBar::go(qsizetype index)
{
    if (index < 0)
        return;
    m_editor.select(m_search.matches()[index]);
    m_count->setText(Tr::tr("%1 of %2").arg(index + 1).arg(m_search.matches().size()));
}

void SearchBar::findNext()
{
    if (!isVisible() && !m_find->text().isEmpty())
        open(false);
    go(m_search.nextFrom(m_editor.selection().end));
}

void SearchBar::findPrevious()
{
    if (!isVisible() && !m_find->text().isEmpty())
        open(false);
    go(m_search.previousFrom(m_editor.selection().begin));
}

QByteArray SearchBar::replacementFor(TextRange match) const
{
    return bytesOf(m_search.replacementFor(match, m_replace->text()),
                   m_editor.text().dominantLineEnd());
}

void SearchBar::replaceOne()
{
    const TextRange selected = m_editor.selection();
    if (!m_search.isRunning() && m_search.matches().contains(selected)) {
        m_session.closeUndoStep();
        const QByteArray fresh = replacementFor(selected);
        m_session.apply({{selected, fresh}},
                        {EditOrigin::Source::Text, Tr::tr("Replace"), {}, 0, {}});
        const qsizetype end = selected.begin + fresh.size();
        m_editor.select({end, end});
    }
    findNext();
}

void SearchBar::replaceAll()
{
    TextEdits edits;
    for (const TextRange &match : m_search.matches())
        edits.append(TextEdit{match, replacementFor(match)});
    if (edits.isEmpty() || m_search.isRunning())
        return;
    m_session.closeUndoStep();
    m_session.apply(edits, {EditOrigin::Source::Text, Tr::tr("Replace all"), {}, 0, {}});
    m_session.closeUndoStep();
}

void SearchBar::goToLine()
{
    const QStringList parts = m_line->text().split(u':');
    bool isNumber = false;
    const qsizetype line = parts[0].trimmed().toLongLong(&isNumber) - 1;
    if (!isNumber)
        return;
    const qsizetype column = parts.size() > 1 ? parts[1].trimmed().toLongLong() - 1 : 0;
    const SourceText &text = m_editor.text();
    const qsizetype wanted = std::clamp<qsizetype>(line, 0, text.lineCount() - 1);
    const qsizetype offset = text.offsetOfUtf16({wanted, std::max<qsizetype>(column, 0)});
    close();
    m_editor.select({offset, offset});
}

} // namespace waymark::editor
