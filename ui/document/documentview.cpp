// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/documentview.h"

#include "document/conflictdialog.h"
#include "document/documenttr.h"
#include "document/documentviewparts.h"
#include "document/schemachoice.h"
#include "document/viewstate.h"
#include "text/binary.h"
#include "widgets/pane.h"

#include <QApplication>
#include <QBoxLayout>
#include <QFileDialog>
#include <QScrollBar>
#include <QShortcut>

#include <utility>

using namespace Qt::StringLiterals;

namespace waymark::document {

namespace {

/// A form of more would have tens of thousands of widgets, which nobody scrolls through.
constexpr qsizetype largestForm = 1024 * 1024; ///< bytes of text

} // namespace

DocumentView::DocumentView(document::DocumentSession &session, const theme::Theme &theme,
                           QWidget *parent)
    : QWidget(parent)
    , m_parts(std::make_unique<Parts>(session, theme, *this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_parts->header);
    column->addWidget(m_parts->bars);
    column->addWidget(m_parts->stack, 1);
    column->addWidget(m_parts->checklist);
    column->addWidget(m_parts->impact);
    m_parts->stack->addWidget(m_parts->splitter);
    m_parts->stack->addWidget(m_parts->changes);
    for (QWidget *pane :
         {static_cast<QWidget *>(m_parts->header), static_cast<QWidget *>(m_parts->changes),
          static_cast<QWidget *>(m_parts->checklist), static_cast<QWidget *>(m_parts->impact)})
        widgets::setPane(*pane);
    m_parts->splitter->setChildrenCollapsible(false);
    m_parts->splitter->setSizes({560, 440});
    m_parts->splitter->setHandleWidth(1);
    m_parts->form->setMinimumWidth(320);
    m_parts->pane->setMinimumWidth(280);
    setFocusProxy(m_parts->pane);
    connectSession();
    connectViews();
    connectDisk();
    setMode(Mode::Both);
}

DocumentView::~DocumentView()
{
    // The views refer to the findings, which go with the parts. A text that loses the focus by
    // going still tells what it held back: nobody hears it, whose form is gone already.
    m_parts->findings.disconnect();
    delete m_parts->impact;
    delete m_parts->stack;
}

document::DocumentSession &DocumentView::session() const
{
    return m_parts->session;
}

DocumentView::Mode DocumentView::mode() const
{
    return m_parts->mode;
}

void DocumentView::setMode(Mode mode)
{
    const SourceText &text = m_parts->session.text();
    QString whyNoForm;
    if (isBinary(text.bytes()))
        whyNoForm = Tr::tr("A binary file has no form");
    else if (m_parts->pane->isPaged() || text.size() > largestForm)
        whyNoForm = Tr::tr("A text this large has no form");
    m_parts->mode = whyNoForm.isEmpty() ? mode : Mode::Text;
    const QWidget *focus = QApplication::focusWidget();
    const bool wasInForm = m_parts->form->isAncestorOf(focus);
    const bool wasInText = m_parts->pane->isAncestorOf(focus);
    const auto field = m_parts->pairing.field();
    m_parts->header->setNoForm(whyNoForm);
    m_parts->form->setVisible(m_parts->mode != Mode::Text);
    m_parts->form->setActive(m_parts->mode != Mode::Text);
    m_parts->pane->setVisible(m_parts->mode != Mode::Form);
    m_parts->header->setMode(m_parts->mode);
    setFocusProxy(m_parts->mode == Mode::Form ? static_cast<QWidget *>(m_parts->form)
                                              : m_parts->pane);
    // Who works in the half that goes works on in the other, at the same place.
    if (wasInForm && m_parts->mode == Mode::Text) {
        const auto value = field ? m_parts->pairing.valueOf(*field) : std::nullopt;
        if (value)
            m_parts->pane->showPlace({value->begin, value->begin});
        else
            m_parts->pane->setFocus(Qt::OtherFocusReason);
    } else if (wasInText && m_parts->mode == Mode::Form) {
        m_parts->form->setFocus(Qt::OtherFocusReason);
        enterFieldAtCaret();
    }
    Q_EMIT modeChanged();
}

DocumentHeader &DocumentView::header() const
{
    return *m_parts->header;
}

editor::EditorPane &DocumentView::textPane() const
{
    return *m_parts->pane;
}

void DocumentView::runTextCommand(const QString &id)
{
    if (m_parts->mode == Mode::Form)
        setMode(Mode::Both);
    m_parts->pane->setFocus(Qt::ShortcutFocusReason);
    m_parts->editor().run(id);
}

void DocumentView::setEntities(std::shared_ptr<const assist::EntityChoices> entities)
{
    m_parts->form->setEntities(std::move(entities));
}

void DocumentView::setSnapshot(std::shared_ptr<const snapshot::Snapshot> snapshot)
{
    m_parts->impactFeed.setSnapshot(std::move(snapshot));
}

void DocumentView::connectSession()
{
    auto &session = m_parts->session;
    m_parts->pane->setSamples([parts = m_parts.get()] {
        const auto tried = parts->impact->tried();
        return assist::ExpressionSamples{.snapshot = parts->impactFeed.snapshot(),
                                         .path = tried ? tried->path : QString(),
                                         .line = tried ? tried->line : 0};
    });
    connect(&session, &document::DocumentSession::loaded, this, &DocumentView::markChanges);
    connect(&session, &document::DocumentSession::loaded, this, [this] {
        if (isBinary(m_parts->session.text().bytes()))
            setMode(m_parts->mode);
    });
    connect(&m_parts->changes->committed(), &CommittedVersion::changed, this,
            &DocumentView::markChanges);
    connect(&session, &document::DocumentSession::analyzed, this,
            [this] { m_parts->pairing.refresh(); });
    // A form that had the focus before it had fields; it presents the same analysis first.
    connect(
        &session, &document::DocumentSession::analyzed, this,
        [this] {
            if (m_parts->form->hasFocus())
                enterFieldAtCaret();
        },
        Qt::QueuedConnection);
    connect(&session, &document::DocumentSession::analyzed, this, &DocumentView::enterWantedGap,
            Qt::QueuedConnection);
    connect(&m_parts->findings, &editor::LiveFindings::changed, this, &DocumentView::noteFinding);
    connect(m_parts->header, &DocumentHeader::rulesRequested, this, [this] {
        if (m_parts->checklist->isHidden())
            showNextProblem();
        else
            m_parts->checklist->open();
    });
    connect(m_parts->checklist, &ChecklistPane::placeRequested, this, &DocumentView::showPlace);
    connect(m_parts->checklist, &ChecklistPane::exceptionRequested, this,
            &DocumentView::exceptionRequested);
    connect(m_parts->form, &form::FormView::exceptionRequested, this,
            &DocumentView::exceptionRequested);
    connect(m_parts->pane, &editor::EditorPane::exceptionRequested, this,
            &DocumentView::exceptionRequested);
    connect(m_parts->checklist, &ChecklistPane::closed, this,
            [this] { setFocus(Qt::OtherFocusReason); });
    connect(m_parts->impact, &ImpactPane::closed, this, [this] { setFocus(Qt::OtherFocusReason); });
}

void DocumentView::connectViews()
{
    auto *header = m_parts->header;
    connect(header, &DocumentHeader::modeRequested, this, &DocumentView::setMode);
    connect(header, &DocumentHeader::undoRequested, this, &DocumentView::undo);
    connect(header, &DocumentHeader::redoRequested, this, &DocumentView::redo);
    connect(header, &DocumentHeader::saveRequested, this, &DocumentView::save);
    connect(header, &DocumentHeader::documentRequested, this, &DocumentView::showDocumentNumber);
    connect(header, &DocumentHeader::nextProblemRequested, this, &DocumentView::showNextProblem);
    connect(header, &DocumentHeader::schemaRequested, this, [this](const QPoint &global) {
        popUpSchemaChoice(m_parts->editor(), m_parts->form->document(), global);
    });
    connect(m_parts->pane, &editor::EditorPane::pagedChanged, this,
            [this] { setMode(m_parts->mode); });
    connect(m_parts->pane, &editor::EditorPane::pagedCaretMoved, this,
            [this](qsizetype line, qsizetype column) { Q_EMIT placeChanged(line, column, {}); });
    auto &text = m_parts->editor();
    connect(&text, &editor::TextEditor::undoRequested, this, &DocumentView::undo);
    connect(&text, &editor::TextEditor::redoRequested, this, &DocumentView::redo);
    connect(&text, &editor::TextEditor::caretMoved, this, &DocumentView::followCaret);
    auto *form = m_parts->form;
    connect(form, &form::FormView::undoRequested, this, &DocumentView::undo);
    connect(form, &form::FormView::redoRequested, this, &DocumentView::redo);
    connect(form, &form::FormView::fieldFocused, this,
            [this](const JsonPointer &pointer) { m_parts->pairing.enterField(pointer); });
    connect(form, &form::FormView::showInTextRequested, this, &DocumentView::showInText);
}

void DocumentView::connectDisk()
{
    connect(m_parts->bars, &DocumentBars::decisionRequested, this, &DocumentView::openConflicts);
    connect(m_parts->bars, &DocumentBars::saveElsewhereRequested, this,
            &DocumentView::saveElsewhere);
    connect(m_parts->header, &DocumentHeader::changesRequested, this,
            &DocumentView::setChangesShown);
    connect(m_parts->changes, &ChangesPane::closeRequested, this,
            [this] { setChangesShown(false); });
    connect(m_parts->bars, &DocumentBars::placeRequested, this, &DocumentView::showPlace);
    connect(m_parts->changes, &ChangesPane::placeRequested, this, &DocumentView::showPlace);
    auto *toggle = new QShortcut(QKeySequence(u"Ctrl+Shift+D"_s), this);
    toggle->setContext(Qt::WidgetWithChildrenShortcut);
    connect(toggle, &QShortcut::activated, this, [this] { setChangesShown(!showsChanges()); });
    // Where neither form nor text has the focus, such as on a button of the header.
    for (const auto &[key, act] : {std::pair(QKeySequence::Undo, &DocumentView::undo),
                                   std::pair(QKeySequence::Redo, &DocumentView::redo)}) {
        auto *shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    }
}

void DocumentView::setChangesShown(bool shown)
{
    m_parts->stack->setCurrentIndex(shown ? 1 : 0);
    m_parts->header->setChangesShown(shown);
    QWidget *front = shown ? m_parts->changes : focusProxy();
    front->setFocus(Qt::OtherFocusReason);
}

bool DocumentView::showsChanges() const
{
    return m_parts->stack->currentWidget() == m_parts->changes;
}

ChecklistPane &DocumentView::checklist() const
{
    return *m_parts->checklist;
}

ImpactPane &DocumentView::impact() const
{
    return *m_parts->impact;
}

ChangesPane &DocumentView::changes() const
{
    return *m_parts->changes;
}

void DocumentView::saveElsewhere()
{
    auto *dialog = new QFileDialog(this, Tr::tr("Save elsewhere"), m_parts->session.path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, &m_parts->session,
            &document::DocumentSession::saveAs);
    dialog->open();
}

void DocumentView::openConflicts()
{
    auto *dialog = new ConflictDialog(m_parts->session, m_parts->look,
                                      m_parts->session.services().interactive, this);
    dialog->open();
}

void DocumentView::save()
{
    whenSettled([this] { m_parts->session.save(); });
}

void DocumentView::whenSettled(std::function<void()> action)
{
    m_parts->form->whenSettled(std::move(action));
}

bool DocumentView::isSettled() const
{
    return m_parts->form->isSettled();
}

bool DocumentView::isComplete() const
{
    return m_parts->form->isComplete() && m_parts->editor().isComplete()
           && m_parts->checklist->isSettled() && m_parts->impact->isSettled();
}

void DocumentView::markChanges()
{
    if (m_parts->session.isLoaded())
        m_parts->pane->setChangeBase(m_parts->changes->committed().text());
}

void DocumentView::setTakesOver(std::function<bool(bool isUndo)> takesOver)
{
    m_parts->takesOver = std::move(takesOver);
}

void DocumentView::undo()
{
    if (m_parts->takesOver && m_parts->takesOver(true))
        return;
    if (const auto *step = m_parts->session.history().undoStep()) {
        const EditOrigin origin = step->origin;
        m_parts->editor().undoStep();
        returnTo(origin);
    }
}

void DocumentView::redo()
{
    if (m_parts->takesOver && m_parts->takesOver(false))
        return;
    if (const auto *step = m_parts->session.history().redoStep()) {
        const EditOrigin origin = step->origin;
        m_parts->editor().redoStep();
        returnTo(origin);
    }
}

void DocumentView::returnTo(const EditOrigin &origin)
{
    const bool isOfForm = origin.source == EditOrigin::Source::Form;
    if (isOfForm && m_parts->mode != Mode::Text) {
        m_parts->form->setDocument(origin.document);
        m_parts->form->enterField(origin.pointer);
    } else if (m_parts->mode != Mode::Form) {
        m_parts->editor().setFocus(Qt::OtherFocusReason);
    }
}

QByteArray DocumentView::saveState() const
{
    const editor::TextEditor &text = m_parts->editor();
    return ViewState{quint8(m_parts->mode), m_parts->splitter->saveState(), text.selection(),
                     text.verticalScrollBar()->value()}
        .toBytes();
}

void DocumentView::restoreState(const QByteArray &bytes)
{
    const auto state = ViewState::fromBytes(bytes);
    if (!state || state->mode > quint8(Mode::Text))
        return;
    m_parts->splitter->restoreState(state->splitter);
    setMode(Mode(state->mode));
    if (state->selection.end > m_parts->session.text().size())
        return;
    m_parts->editor().select(state->selection);
    m_parts->editor().scrollTo(state->scroll);
}

} // namespace waymark::document
