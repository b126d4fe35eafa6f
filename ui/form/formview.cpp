// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/formview.h"

#include "base/trace.h"
#include "form/fieldlist.h"
#include "form/fieldrow.h"
#include "form/formlayout.h"
#include "form/formtr.h"
#include "form/helpline.h"
#include "form/problemlines.h"
#include "form/rowsfield.h"
#include "form/sectionhead.h"
#include "theme/theme.h"
#include "widgets/label.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QScopedValueRollback>

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

FormView::FormView(workspace::DocumentSession &session, editor::LiveFindings &findings,
                   const theme::Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_session(session)
    , m_findings(findings)
    , m_edits(session)
    , m_context{theme, m_model, m_edits, {}, {}}
{
    m_context.showInText = [this](const JsonPointer &pointer) {
        Q_EMIT showInTextRequested(pointer);
    };
    m_context.applyFix = [this](const Diagnostic &diagnostic, const QString &title) {
        m_findings.apply(diagnostic, title);
    };
    m_edits.orderOf = [this](const JsonPointer &pointer) {
        return m_model.entryAfter(m_model.field(pointer.parent()), pointer.last());
    };
    setAccessibleName(Tr::tr("Form of the document"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setUpPage();
    connect(&session, &workspace::DocumentSession::analyzed, this, &FormView::present);
    connect(&findings, &editor::LiveFindings::changed, this, [this] {
        // A new analysis comes to us too; this is about findings that waited.
        if (m_shown == m_session.analysis())
            present();
    });
    connect(&m_edits, &FormEdits::refused, this, &FormView::showRefusal);
    connect(qApp, &QApplication::focusChanged, this, &FormView::takeFocus);
    if (session.analysis()->revision > 0)
        present();
}

FormView::~FormView()
{
    // Children lose the focus after our own members are gone.
    disconnect(qApp, nullptr, this, nullptr);
}

void FormView::setUpPage()
{
    const theme::Theme &theme = m_context.theme;
    auto *ground = new QWidget(this);
    ground->setBackgroundRole(QPalette::Base);
    ground->setAutoFillBackground(true);
    viewport()->setBackgroundRole(QPalette::Base);
    auto *row = new QHBoxLayout(ground);
    row->setContentsMargins(0, theme::space::group, theme::space::group, theme::space::page);
    m_page = new QWidget(ground);
    m_page->setMaximumWidth(pageWidth);
    row->addWidget(m_page, 1);
    row->addStretch();
    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space::inside);
    m_title = new widgets::Label(theme, widgets::Label::Role::Section, {}, m_page);
    m_title->setIndent(theme::space::page);
    m_description = new HelpLine(theme, m_page);
    m_description->setContentsMargins(theme::space::page, 0, 0, theme::space::inside);
    m_problems = new ProblemLines(m_context, m_page);
    m_problems->setContentsMargins(theme::space::page, 0, 0, 0);
    m_lead = new FieldList(m_context, 1, m_page);
    m_parts = new FieldList(m_context, 0, m_page);
    m_restHead = new SectionHead(theme, 0, m_page);
    m_restHead->setOpen(false);
    m_restHead->setTitle(Tr::tr("More"), {});
    m_restHead->hide();
    m_rest = new FieldList(m_context, 1, m_page);
    m_rest->hide();
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_title, m_description, m_problems, m_lead})
        column->addWidget(widget);
    column->addSpacing(theme::space::group);
    column->addWidget(m_parts);
    column->addSpacing(theme::space::group);
    column->addWidget(m_restHead);
    column->addWidget(m_rest);
    column->addStretch();
    connect(m_restHead, &SectionHead::openRequested, this, &FormView::setRestOpen);
    setWidget(ground);
}

void FormView::setDocument(int document)
{
    if (document == m_edits.document())
        return;
    m_edits.setDocument(document);
    m_highlighted = nullptr;
    present();
}

void FormView::present()
{
    // What loses the focus while parts come and go must not start this over.
    if (m_isPresenting)
        return;
    const QScopedValueRollback presenting(m_isPresenting, true);
    const trace::Span span("form.present");
    m_shown = m_session.analysis();
    m_model.setAnalysis(m_shown, m_edits.document(), m_findings.shown());
    widget()->setVisible(!m_model.isEmpty());
    if (m_model.isEmpty())
        return;
    const bool isStale = m_shown->revision != m_session.revision();
    const FormLayout layout = layoutOf(m_model);
    m_title->setText(layout.title);
    m_description->setText(layout.description);
    m_problems->setProblems(layout.problems);
    m_lead->setFields(layout.lead, isStale);
    m_parts->setFields(layout.parts, isStale);
    m_restHead->setVisible(!layout.rest.isEmpty());
    qsizetype hidden = 0;
    for (const FieldState &field : layout.rest)
        hidden += m_model.problemsIn(field.pointer).size();
    m_restHead->setProblemCount(m_restHead->isOpen() ? 0 : int(hidden));
    m_rest->setVisible(m_restHead->isOpen());
    if (m_restHead->isOpen())
        m_rest->setFields(layout.rest, isStale);
    highlight(m_place);
}

void FormView::setRestOpen(bool open)
{
    m_restHead->setOpen(open);
    present();
}

FormPart *FormView::partOf(const JsonPointer &pointer, bool unfold)
{
    const Reveal how = unfold ? Reveal::Unfold : Reveal::AsItIs;
    for (FieldList *list : {m_lead, m_parts, m_rest}) {
        if (FormPart *part = list->isVisibleTo(m_page) ? list->reveal(pointer, how) : nullptr)
            return part;
    }
    if (!unfold || m_restHead->isOpen() || !m_restHead->isVisibleTo(m_page))
        return nullptr;
    setRestOpen(true);
    return m_rest->reveal(pointer, how);
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
        ensureWidgetVisible(part, 0, theme::space::page);
}

void FormView::enterField(const JsonPointer &pointer)
{
    if (FormPart *part = partOf(pointer, true)) {
        part->enter();
        ensureWidgetVisible(part, 0, theme::space::page);
    }
}

void FormView::takeFocus(QWidget *old, QWidget *now)
{
    Q_UNUSED(old);
    if (m_watched != nullptr)
        m_watched->removeEventFilter(this);
    m_watched = now != nullptr && isAncestorOf(now) ? now : nullptr;
    const bool wasInField = std::exchange(m_isInField, m_watched != nullptr);
    if (!m_isInField) {
        if (wasInField)
            m_findings.release();
        return;
    }
    m_watched->installEventFilter(this);
    if (auto *rows = ancestor<RowsField>(now)) {
        connect(rows, &RowsField::placeFocused, this, &FormView::enterPlace, Qt::UniqueConnection);
        if (rows->currentIndex().isValid())
            enterPlace(rows->rows().pointerOf(rows->currentIndex()));
    } else if (const auto *part = ancestor<FormPart>(now)) {
        enterPlace(part->state().pointer);
    }
}

void FormView::enterPlace(const JsonPointer &pointer)
{
    if (pointer != m_place || !m_isInField) {
        ++m_context.visit;
        m_session.closeUndoStep();
        m_findings.release();
    }
    highlight(pointer);
    Q_EMIT fieldFocused(pointer);
}

void FormView::showRefusal(const JsonPointer &pointer, const Error &error)
{
    const QString text = error.next.isEmpty() ? error.message : error.message + u' ' + error.next;
    FormPart *part = partOf(pointer, true);
    if (auto *row = qobject_cast<FieldRow *>(part))
        row->setNotice(text);
    else
        m_problems->setNotice(text);
}

bool FormView::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (watched != m_watched || (!isOverride && event->type() != QEvent::KeyPress))
        return QScrollArea::eventFilter(watched, event);
    // A field's own undo would be a second history beside the text's.
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isUndo = key->matches(QKeySequence::Undo);
    if (!isUndo && !key->matches(QKeySequence::Redo))
        return QScrollArea::eventFilter(watched, event);
    if (isOverride)
        event->accept();
    else if (isUndo)
        Q_EMIT undoRequested();
    else
        Q_EMIT redoRequested();
    return true;
}

} // namespace waymark::form
