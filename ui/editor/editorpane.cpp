// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/editorpane.h"

#include "editor/editortr.h"
#include "editor/pagedview.h"
#include "editor/searchbar.h"
#include "widgets/messagebar.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QStackedLayout>

namespace waymark::editor {

EditorPane::EditorPane(workspace::DocumentSession &session, LiveFindings &findings,
                       const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_editor(new TextEditor(session, findings, theme, this))
    , m_search(new SearchBar(*m_editor, session, theme, this))
    , m_pages(new PagedView(this))
    , m_bar(new widgets::MessageBar(theme, widgets::Status::Info, this))
    , m_stack(new QStackedLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_search);
    column->addLayout(m_stack, 1);
    m_stack->addWidget(m_editor);
    m_stack->addWidget(m_pages);
    m_bar->hide();
    connect(m_bar->addAction(Tr::tr("Previous page")), &QPushButton::clicked, this,
            [this] { m_pages->showPage(m_pages->page() - 1); });
    connect(m_bar->addAction(Tr::tr("Next page")), &QPushButton::clicked, this,
            [this] { m_pages->showPage(m_pages->page() + 1); });
    connect(m_pages, &PagedView::pageChanged, this, &EditorPane::showPageState);
    connect(m_editor, &TextEditor::findRequested, m_search, &SearchBar::openFind);
    connect(m_editor, &TextEditor::replaceRequested, m_search, &SearchBar::openReplace);
    connect(m_editor, &TextEditor::lineRequested, m_search, &SearchBar::openLine);
    connect(&session, &workspace::DocumentSession::loaded, this, &EditorPane::load);
    const auto follow = [this, &theme] {
        m_pages->setFont(theme.codeFont());
    };
    connect(&theme, &theme::Theme::changed, this, follow);
    follow();
    setFocusProxy(m_editor);
    if (session.isLoaded())
        load();
}

void EditorPane::load()
{
    m_isPaged = m_editor->isTooLarge();
    if (m_isPaged)
        m_pages->setText(m_session.text());
    m_stack->setCurrentWidget(m_isPaged ? static_cast<QWidget *>(m_pages) : m_editor);
    setFocusProxy(m_stack->currentWidget());
    m_bar->setVisible(m_isPaged);
    Q_EMIT pagedChanged();
}

void EditorPane::showPageState()
{
    m_bar->setText(
        Tr::tr("This text is too large to edit here; page %1 of %2.")
            .arg(m_pages->page() + 1)
            .arg(m_pages->pageCount()),
        Tr::tr("%1, read-only and without highlighting. waymarkctl validate has no limit.")
            .arg(QLocale().formattedDataSize(m_session.text().size())));
}

void EditorPane::showPlace(TextRange range)
{
    if (m_isPaged)
        m_pages->showPlace(range);
    else
        m_editor->select(range);
    m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

} // namespace waymark::editor
