// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/editorpane.h"

#include "editor/assist/completer.h"
#include "editor/assist/hovercard.h"
#include "editor/editortr.h"
#include "editor/outline/jumppopup.h"
#include "editor/outline/outlinepane.h"
#include "editor/outline/pathbar.h"
#include "editor/search/searchbar.h"
#include "editor/text/changemarks.h"
#include "editor/text/pagedview.h"
#include "widgets/messagebar.h"
#include "widgets/pane.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace waymark::editor {

namespace {

constexpr qsizetype farColumn = 100'000; ///< bytes

} // namespace

EditorPane::EditorPane(document::DocumentSession &session, LiveFindings &findings,
                       const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_editor(new TextEditor(session, findings, theme, this))
    , m_search(new SearchBar(*m_editor, session, theme, this))
    , m_pages(new PagedView(theme, this))
    , m_bar(new widgets::MessageBar(theme, widgets::Status::Info, this))
    , m_previousPage(m_bar->addAction(Tr::tr("Previous page")))
    , m_nextPage(m_bar->addAction(Tr::tr("Next page")))
    , m_path(new PathBar(*m_editor, theme, this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_outline(new OutlinePane(*m_editor, theme, session.services().interactive, m_splitter))
    , m_jump(new JumpPopup(*m_editor, theme, session.services().interactive, this))
    , m_completer(new Completer(*m_editor, session, theme))
    , m_hover(new HoverCard(*m_editor, findings, theme))
    , m_stack(new QStackedLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_path);
    column->addWidget(m_search);
    column->addLayout(m_stack, 1);
    m_splitter->setObjectName(u"outline"_s);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->insertWidget(0, m_editor);
    m_splitter->setStretchFactor(0, 1);
    m_outline->setMinimumWidth(160);
    m_outline->hide();
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_pages);
    m_bar->hide();
    connect(m_previousPage, &QPushButton::clicked, this,
            [this] { m_pages->showPage(m_pages->page() - 1); });
    connect(m_nextPage, &QPushButton::clicked, this,
            [this] { m_pages->showPage(m_pages->page() + 1); });
    connect(m_pages, &PagedView::pageChanged, this, &EditorPane::showPageState);
    connect(m_pages, &PagedView::caretMoved, this, &EditorPane::showPagedPlace);
    connect(m_pages, &PagedView::commandRequested, m_editor, &TextEditor::run);
    connect(m_editor, &TextEditor::requested, this, &EditorPane::carryOut);
    connect(m_editor, &TextEditor::explainRequested, this, &EditorPane::explainRequested);
    connect(m_editor, &TextEditor::exceptionRequested, this, &EditorPane::exceptionRequested);
    connect(m_editor, &TextEditor::optionsChanged, this, [this](const ViewOptions &options) {
        m_outline->setVisible(options.showsOutline);
        m_pages->setOptions(options);
        Q_EMIT optionsChanged(options);
    });
    connect(m_path, &PathBar::outlineToggled, this,
            [this] { setOutlineShown(!m_outline->isVisible()); });
    connect(m_path, &PathBar::documentsRequested, this,
            [this] { m_jump->popUp(PlaceQuery::Kind::Documents); });
    connect(&session, &document::DocumentSession::loaded, this, &EditorPane::load);
    setFocusProxy(m_editor);
    for (QWidget *pane : {static_cast<QWidget *>(m_editor), static_cast<QWidget *>(m_pages),
                          static_cast<QWidget *>(m_outline)})
        widgets::setPane(*pane);
    if (session.isLoaded())
        load();
}

void EditorPane::carryOut(EditorRequest request)
{
    // What a key or a path is, nobody knows of a text that is shown in pages.
    constexpr std::array ofPages{EditorRequest::Find, EditorRequest::NextMatch,
                                 EditorRequest::PreviousMatch, EditorRequest::GoToLine};
    if (m_isPaged && std::ranges::find(ofPages, request) == ofPages.end())
        return;
    switch (request) {
    case EditorRequest::Complete:
        return m_completer->open();
    case EditorRequest::Help:
        return m_hover->showAtCaret();
    case EditorRequest::Find:
        return m_search->openFind();
    case EditorRequest::Replace:
        return m_search->openReplace();
    case EditorRequest::NextMatch:
        return m_search->findNext();
    case EditorRequest::PreviousMatch:
        return m_search->findPrevious();
    case EditorRequest::GoToLine:
        return m_search->openLine();
    case EditorRequest::GoToPath:
        return m_jump->popUp(PlaceQuery::Kind::Paths);
    case EditorRequest::GoToKey:
        return m_jump->popUp(PlaceQuery::Kind::Keys);
    case EditorRequest::Documents:
        return m_jump->popUp(PlaceQuery::Kind::Documents);
    case EditorRequest::Outline:
        return setOutlineShown(!m_outline->isVisible());
    case EditorRequest::PathBar:
        return m_path->enter();
    }
}

void EditorPane::setSamples(std::function<assist::ExpressionSamples()> samples)
{
    m_hover->setSamples(std::move(samples));
}

void EditorPane::setOutlineShown(bool shown)
{
    ViewOptions options = m_editor->options();
    options.showsOutline = shown;
    m_editor->setOptions(options);
    if (shown)
        m_outline->setFocus(Qt::OtherFocusReason);
    else
        m_editor->setFocus(Qt::OtherFocusReason);
}

void EditorPane::setOptions(const ViewOptions &options)
{
    m_editor->setOptions(options);
}

void EditorPane::setChangeBase(const std::optional<SourceText> &base)
{
    m_editor->changes().setBase(m_isPaged ? std::nullopt : base);
}

void EditorPane::setEntities(std::shared_ptr<const assist::EntityNames> entities)
{
    m_completer->setEntities(std::move(entities));
}

void EditorPane::load()
{
    m_isPaged = m_editor->isTooLarge();
    m_pages->setText(m_isPaged ? m_session.text() : SourceText());
    m_search->setTarget(m_isPaged ? static_cast<SearchTarget &>(*m_pages) : *m_editor);
    m_stack->setCurrentWidget(m_isPaged ? static_cast<QWidget *>(m_pages) : m_splitter);
    setFocusProxy(m_isPaged ? static_cast<QWidget *>(m_pages) : m_editor);
    m_bar->setVisible(m_isPaged);
    m_path->setVisible(!m_isPaged);
    Q_EMIT pagedChanged();
}

void EditorPane::showPagedPlace(qsizetype offset)
{
    const SourceText &text = m_session.text();
    // Characters of a line are counted from its start, which may be a hundred megabytes away.
    const bool isFar = offset - text.line(text.lineAt(offset)).begin > farColumn;
    const auto [line, column] = isFar ? text.bytePosition(offset) : text.utf16Position(offset);
    Q_EMIT pagedCaretMoved(line, column);
}

void EditorPane::showPageState()
{
    const QLocale locale;
    m_bar->setText(Tr::tr("Too large to edit here: page %L1 of %L2, lines %L3 to %L4 of %L5.")
                       .arg(m_pages->page() + 1)
                       .arg(m_pages->pageCount())
                       .arg(m_pages->firstLine() + 1)
                       .arg(m_pages->lastLine() + 1)
                       .arg(m_session.text().lineCount()),
                   Tr::tr("%1, read-only and without highlighting. waymarkctl validate has no "
                          "limit.")
                       .arg(locale.formattedDataSize(m_session.text().size())));
    m_previousPage->setEnabled(m_pages->page() > 0);
    m_nextPage->setEnabled(m_pages->page() + 1 < m_pages->pageCount());
}

void EditorPane::showPlace(TextRange range)
{
    if (m_isPaged)
        m_pages->select(range);
    else
        m_editor->select(range);
    focusProxy()->setFocus(Qt::OtherFocusReason);
}

} // namespace waymark::editor
