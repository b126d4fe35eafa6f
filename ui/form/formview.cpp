// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/formview.h"

#include "analysis/heldline.h"
#include "base/trace.h"
#include "form/formbar.h"
#include "form/formlayout.h"
#include "form/formtr.h"
#include "form/rows/rowsfield.h"
#include "form/sections/fieldrow.h"
#include "form/sections/formpage.h"
#include "theme/theme.h"
#include "widgets/pane.h"
#include "widgets/tabstops.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QShortcut>

#include <utility>

using namespace Qt::StringLiterals;

namespace waymark::form {

namespace {

constexpr int pageWidth = 720;

template<typename Part>
Part *ancestor(QWidget *widget)
{
    while (widget != nullptr && qobject_cast<Part *>(widget) == nullptr)
        widget = widget->parentWidget();
    return static_cast<Part *>(widget);
}

} // namespace

FormView::FormView(document::DocumentSession &session, editor::LiveFindings &findings,
                   const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_findings(findings)
    , m_edits(session)
    , m_context{.theme = theme,
                .model = m_model,
                .edits = m_edits,
                .pool = session.services().interactive,
                .slices = m_slices,
                .showInText = {},
                .applyFix = {},
                .refresh = {}}
    , m_search(session.services().interactive, this, findFields)
{
    setAccessibleName(Tr::tr("Form of the document"));
    setFocusPolicy(Qt::NoFocus);
    setUpPage();
    connectAll();
    connectBar();
    if (session.analysis()->revision > 0)
        present();
}

FormView::~FormView()
{
    // Children lose the focus after our own members are gone.
    disconnect(qApp, nullptr, this, nullptr);
    // Parts give back what they hold of the context.
    delete m_scroll;
}

void FormView::setUpPage()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_bar = new FormBar(m_context.theme, this);
    m_scroll = new QScrollArea(this);
    column->addWidget(m_bar);
    column->addWidget(m_scroll, 1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setBackgroundRole(QPalette::Base);
    auto *ground = new QWidget(m_scroll);
    ground->setBackgroundRole(QPalette::Base);
    ground->setAutoFillBackground(true);
    auto *row = new QHBoxLayout(ground);
    row->setContentsMargins(0, theme::space::group, theme::space::group, theme::space::page);
    m_page = new FormPage(m_context, ground);
    m_page->setMaximumWidth(pageWidth);
    row->addWidget(m_page, 1);
    row->addStretch();
    m_scroll->setWidget(ground);
    widgets::setPane(*m_scroll);
}

void FormView::connectAll()
{
    m_context.showInText = [this](const JsonPointer &pointer) {
        Q_EMIT showInTextRequested(pointer);
    };
    m_context.requestException = [this](const Diagnostic &finding) {
        Q_EMIT exceptionRequested(finding);
    };
    m_context.applyFix = [this](const Diagnostic &diagnostic, const QString &title) {
        m_findings.apply(diagnostic, title);
    };
    m_context.refresh = [this] {
        present();
    };
    m_context.enterWhenThere = [this](const JsonPointer &pointer) {
        m_edits.whenIdle([this, pointer] { enterField(pointer); });
    };
    m_edits.orderOf = [this](const JsonPointer &pointer) {
        return m_model.orderOf(pointer);
    };
    connect(&m_session, &document::DocumentSession::analyzed, this, &FormView::present);
    connect(&m_findings, &editor::LiveFindings::changed, this, [this] {
        // A new analysis comes to us too; this is about findings that waited.
        if (m_shown == m_session.analysis())
            present();
    });
    connect(&m_session, &document::DocumentSession::stateChanged, this, [this] {
        if (m_session.isLoaded() && m_model.isLocked() != m_session.isReadOnly())
            present();
    });
    // Until now the field of the text's caret may have had no row.
    connect(&m_slices, &Slices::finished, this, [this] { highlight(m_place); });
    connect(&m_edits, &FormEdits::refused, this, &FormView::showRefusal);
    connect(&m_edits, &FormEdits::applied, this, [this](const Proposal &proposal) {
        m_page->setRefusal({});
        // The person may be elsewhere by now, and stays there.
        if (FormPart *part = m_page->reveal(proposal.pointer, Reveal::Nothing))
            part->setRefusal({});
    });
    connect(qApp, &QApplication::focusChanged, this, &FormView::takeFocus);
}

void FormView::connectBar()
{
    connect(m_bar, &FormBar::filterChanged, this, [this] {
        m_context.filter = m_bar->filter();
        present();
    });
    connect(m_bar, &FormBar::textChanged, this, &FormView::askForFields);
    connect(m_bar, &FormBar::stepRequested, this, &FormView::stepFound);
    connect(m_bar, &FormBar::left, this, [this] {
        if (m_atFound >= 0)
            enterField(m_found.places[m_atFound]);
        else if (!m_place.isRoot())
            enterField(m_place);
        else
            focusNextPrevChild(true);
    });
    const auto *find =
        new QShortcut(QKeySequence::Find, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_bar, &FormBar::openFind);
    m_search.done = [this](const FoundFields &found) {
        takeFound(found);
    };
}

void FormView::setDocument(int document)
{
    if (document == m_edits.document())
        return;
    const auto left = m_entered;
    leavePlace();
    m_edits.setDocument(document);
    m_highlighted = nullptr;
    present();
    // The keyboard may be where it was, in the field of the same name.
    if (left && m_isInField)
        m_entered = {document, left->second};
    askForFields();
}

void FormView::setEntities(std::shared_ptr<const assist::EntityChoices> entities)
{
    m_context.entities = std::move(entities);
    present();
}

void FormView::setActive(bool active)
{
    if (std::exchange(m_isActive, active) != active && active)
        present();
}

void FormView::present()
{
    // What loses the focus while parts come and go must not start this over.
    if (m_isPresenting || !m_isActive)
        return;
    const QScopedValueRollback presenting(m_isPresenting, true);
    const trace::Span span("form.present");
    m_shown = m_session.analysis();
    m_model.setLocked(m_session.isReadOnly());
    m_model.setAnalysis(m_shown, m_edits.document(), m_findings.shown());
    m_page->setVisible(!m_model.isEmpty());
    m_bar->setEnabled(!m_model.isEmpty());
    if (m_model.isEmpty())
        return;
    m_slices.begin();
    m_page->setLayoutOf(layoutOf(m_model), m_shown->revision != m_session.revision());
    highlight(m_place);
}

FormPart *FormView::partOf(const JsonPointer &pointer, bool unfold)
{
    if (!unfold)
        return m_page->reveal(pointer, Reveal::AsItIs);
    FormPart *part = m_page->reveal(pointer, Reveal::Unfold);
    m_slices.finish();
    return part;
}

void FormView::scrollTo(QWidget &widget)
{
    // What was made a moment ago has no place yet.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    m_scroll->ensureWidgetVisible(&widget, 0, theme::space::page);
}

void FormView::scrollToCell(const RowsField &rows)
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    const QRect cell = rows.currentCell();
    if (cell.isEmpty())
        return;
    const QPoint middle = rows.mapTo(m_scroll->widget(), cell.center());
    m_scroll->ensureVisible(middle.x(), middle.y(), 0, cell.height() / 2 + theme::space::page);
}

void FormView::highlight(const JsonPointer &pointer)
{
    m_place = pointer;
    FormPart *part = pointer.isRoot() ? nullptr : partOf(pointer, false);
    // A whole section in colour would say nothing.
    if (part != nullptr && qobject_cast<FieldRow *>(part) == nullptr)
        part = nullptr;
    if (part == m_highlighted)
        return;
    if (m_highlighted != nullptr)
        m_highlighted->setHighlighted(false);
    m_highlighted = part;
    if (part == nullptr)
        return;
    part->setHighlighted(true);
    if (!m_isInField)
        scrollTo(*part);
}

void FormView::enterField(const JsonPointer &pointer)
{
    if (FormPart *part = partOf(pointer, true)) {
        part->enter();
        scrollTo(*part);
    }
}

void FormView::takeFocus(QWidget *old, QWidget *now)
{
    Q_UNUSED(old);
    if (m_watched != nullptr)
        m_watched->removeEventFilter(this);
    m_watched = now != nullptr && isAncestorOf(now) ? now : nullptr;
    if (m_watched != nullptr)
        m_watched->installEventFilter(this);
    const bool isInField = m_watched != nullptr && m_page->isAncestorOf(now);
    const bool wasInField = std::exchange(m_isInField, isInField);
    if (!m_isInField) {
        // A list that a field opens belongs to it, and whoever looks at another window comes back.
        if (now != nullptr && QApplication::activePopupWidget() == nullptr)
            leavePlace();
        if (wasInField)
            m_findings.release();
        return;
    }
    // Where the keyboard goes is seen; what the mouse presses stays under it.
    const bool isMoved = !m_isPresenting && QGuiApplication::mouseButtons() == Qt::NoButton;
    if (isMoved && ancestor<RowsField>(now) == nullptr)
        scrollTo(*now);
    if (auto *rows = ancestor<RowsField>(now)) {
        connect(rows, &RowsField::placeFocused, this, &FormView::enterPlace, Qt::UniqueConnection);
        if (rows->currentIndex().isValid())
            enterPlace(rows->rows().pointerOf(rows->currentIndex()));
    } else if (const auto *part = ancestor<FormPart>(now)) {
        enterPlace(part->state().pointer);
    }
}

void FormView::leavePlace()
{
    if (!m_entered)
        return;
    // What was typed into it may still be on its way.
    m_edits.whenIdle([this, left = *std::exchange(m_entered, {})] {
        m_session.passOver(left.first, left.second);
    });
}

void FormView::enterPlace(const JsonPointer &pointer)
{
    const std::pair entered(m_edits.document(), pointer);
    if (m_entered != entered)
        leavePlace();
    m_entered = entered;
    if (pointer != m_place || !m_isInField) {
        ++m_context.visit;
        // What was typed in the field before may still be on its way; it belongs to its own step.
        m_edits.whenIdle([this] { m_session.closeUndoStep(); });
        m_findings.release();
    }
    highlight(pointer);
    auto *rows = ancestor<RowsField>(QApplication::focusWidget());
    if (rows != nullptr && QGuiApplication::mouseButtons() == Qt::NoButton)
        scrollToCell(*rows);
    Q_EMIT fieldFocused(pointer);
}

void FormView::showRefusal(const Proposal &proposal, const Error &error)
{
    const QString text = error.next.isEmpty() ? error.message : error.message + u' ' + error.next;
    if (FormPart *part = partOf(proposal.pointer, true))
        part->setRefusal(text);
    else
        m_page->setRefusal(text);
}

void FormView::askForFields()
{
    const auto &analysis = m_session.analysis();
    m_search.submit(
        {analysis->held ? analysis->held->whole : analysis, m_edits.document(), m_bar->text()});
}

void FormView::takeFound(const FoundFields &found)
{
    if (found.text != m_bar->text())
        return;
    m_found = found;
    m_atFound = found.places.isEmpty() ? -1 : 0;
    showFound();
}

void FormView::stepFound(int steps)
{
    const qsizetype count = m_found.places.size();
    if (count == 0)
        return;
    m_atFound = (m_atFound + steps + count) % count;
    showFound();
}

void FormView::showFound()
{
    m_bar->setFound(m_atFound, m_found.places.size());
    if (m_atFound < 0)
        return highlight({});
    const JsonPointer place = m_found.places[m_atFound];
    FormPart *part = partOf(place, true);
    if (part == nullptr && m_context.filter != FieldFilter::All) {
        m_bar->setFilter(FieldFilter::All);
        m_context.filter = FieldFilter::All;
        present();
        part = partOf(place, true);
    }
    highlight(place);
    if (part != nullptr)
        scrollTo(*part);
}

void FormView::enterFields()
{
    if (FormPart *part = m_place.isRoot() ? nullptr : partOf(m_place, false))
        part->enter();
    else if (QWidget *first = widgets::tabStops(*m_scroll).value(0))
        first->setFocus(Qt::OtherFocusReason);
}

void FormView::focusInEvent(QFocusEvent *event)
{
    // It is asked to as a whole; the focus is seen on a field.
    QWidget::focusInEvent(event);
    enterFields();
}

bool FormView::focusNextPrevChild(bool next)
{
    QWidget *focus = QApplication::focusWidget();
    if (focus == nullptr || !isAncestorOf(focus))
        return QWidget::focusNextPrevChild(next);
    if (QWidget *neighbour = widgets::neighbourOf(widgets::tabStops(*this, focus), focus, next)) {
        neighbour->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        if (m_page->isAncestorOf(neighbour))
            scrollTo(*neighbour);
        return true;
    }
    // Out of the form: past everything in it, in the window's order.
    QList<QWidget *> outside = widgets::tabStops(*window(), focus);
    outside.removeIf([&](QWidget *stop) { return stop != focus && isAncestorOf(stop); });
    QWidget *target = widgets::neighbourOf(outside, focus, next);
    if (target == nullptr)
        target = next ? outside.first() : outside.last();
    if (target == focus)
        return false;
    target->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

bool FormView::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (watched != m_watched || (!isOverride && event->type() != QEvent::KeyPress))
        return QWidget::eventFilter(watched, event);
    // A field's own undo would be a second history beside the text's.
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isUndo = key->matches(QKeySequence::Undo);
    const bool isSearchText = m_bar->isAncestorOf(m_watched) && !m_bar->text().isEmpty();
    if (isSearchText || (!isUndo && !key->matches(QKeySequence::Redo)))
        return QWidget::eventFilter(watched, event);
    if (isOverride)
        event->accept();
    else if (isUndo)
        m_edits.whenIdle([this] { Q_EMIT undoRequested(); });
    else
        m_edits.whenIdle([this] { Q_EMIT redoRequested(); });
    return true;
}

} // namespace waymark::form
