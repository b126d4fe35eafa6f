// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/fieldrow.h"

#include "form/choicebar.h"
#include "form/fieldeditor.h"
#include "form/formtr.h"
#include "form/helpline.h"
#include "form/previewlines.h"
#include "theme/theme.h"
#include "widgets/buttons.h"
#include "widgets/label.h"

#include <QAccessible>
#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace waymark::form {

namespace {

constexpr int wideFrom = 480;
constexpr int labelWidth = 148;

} // namespace

FieldRow::FieldRow(FormContext &context, QWidget *parent)
    : FormPart(context, parent)
    , m_grid(new QGridLayout(this))
    , m_label(new widgets::Label(context.theme, widgets::Label::Role::Body, {}, this))
    , m_forms(new ChoiceBar(context.theme, this))
    , m_more(widgets::iconButton(context.theme, u"overflow-menu"_s, {}, this))
    , m_help(new HelpLine(context.theme, this))
    , m_problems(new ProblemLines(context, this))
    , m_preview(new PreviewLines(context.theme, this))
{
    m_grid->setContentsMargins(theme::space::page, theme::space::inside, 0, theme::space::inside);
    m_grid->setHorizontalSpacing(theme::space::related);
    m_grid->setVerticalSpacing(2);
    m_label->setWordWrap(true);
    QSizePolicy keepsPlace = m_more->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_more->setSizePolicy(keepsPlace);
    connect(m_more, &QToolButton::clicked, this, &FieldRow::openMenu);
    connect(m_forms, &ChoiceBar::taken, this,
            [this](qsizetype choice, int branch) { takeForm(m_state, choice, branch); });
    connect(m_preview, &PreviewLines::applied, this, [this] { finishPreview(true); });
    connect(m_preview, &PreviewLines::dropped, this, [this] { finishPreview(false); });
}

void FieldRow::arrange(bool isWide)
{
    if (m_isWide == isWide)
        return;
    m_isWide = isWide;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_label, m_forms, m_editor, m_more,
                                                            m_help, m_preview, m_problems})
        m_grid->removeWidget(widget);
    const int top = isWide ? 0 : 1;
    const int left = isWide ? 1 : 0;
    m_label->setFixedWidth(isWide ? labelWidth : QWIDGETSIZE_MAX);
    if (!isWide) {
        m_label->setMinimumWidth(0);
        m_label->setMaximumWidth(QWIDGETSIZE_MAX);
    }
    m_label->setMinimumHeight(isWide ? theme::space::row : 0);
    m_grid->addWidget(m_label, 0, 0, isWide ? 2 : 1, 1, isWide ? Qt::AlignTop : Qt::Alignment());
    m_grid->addWidget(m_forms, top, left);
    m_grid->addWidget(m_editor, top + 1, left);
    m_grid->addWidget(m_more, top + 1, left + 1, Qt::AlignTop);
    if (m_tools != nullptr)
        m_grid->addWidget(m_tools, top + 1, left + 2, Qt::AlignTop);
    m_grid->addWidget(m_help, top + 2, left);
    m_grid->addWidget(m_preview, top + 3, left);
    m_grid->addWidget(m_problems, top + 4, left);
    m_grid->setColumnStretch(0, isWide ? 0 : 1);
    m_grid->setColumnStretch(1, isWide ? 1 : 0);
}

void FieldRow::setTools(QWidget *tools)
{
    m_tools = tools;
    tools->setParent(this);
    m_isWide.reset();
    if (m_editor != nullptr)
        arrange(width() >= wideFrom);
}

void FieldRow::resizeEvent(QResizeEvent *event)
{
    FormPart::resizeEvent(event);
    if (m_editor != nullptr)
        arrange(width() >= wideFrom);
}

void FieldRow::makeEditor()
{
    const bool hadFocus =
        m_editor != nullptr && m_editor->isAncestorOf(QApplication::focusWidget());
    delete m_editor;
    m_kind = m_state.kind;
    m_shape = m_state.shape;
    FieldState shown = m_state;
    if (m_isLong && shown.kind == FieldKind::Line)
        shown.kind = FieldKind::Lines;
    m_editor = makeFieldEditor(shown, m_context, this);
    connectEditor();
    m_isWide.reset();
    arrange(width() >= wideFrom);
    m_editor->show();
    if (hadFocus)
        enter();
}

void FieldRow::connectEditor()
{
    connect(m_editor, &FieldEditor::edited, this,
            [this](const Entered &entered) { takeEntered(entered.value); });
    connect(m_editor, &FieldEditor::emptied, this, &FieldRow::takeEmptied);
    connect(m_editor, &FieldEditor::memberEdited, this,
            [this](const QString &key, const Entered &entered, bool isRemoved) {
                Proposal change = proposal(
                    isRemoved ? Proposal::Action::Remove : Proposal::Action::Set, entered.value);
                change.steps = change.changes();
                change.steps.first().pointer = m_state.pointer.child(key);
                propose(change);
            });
    connect(m_editor, &FieldEditor::replaced, this, [this](const QByteArray &yaml) {
        if (yaml.trimmed().isEmpty())
            return;
        Proposal change = proposal(Proposal::Action::Replace, {});
        change.yaml = yaml;
        propose(change);
    });
    connect(m_editor, &FieldEditor::textRequested, this,
            [this] { m_context.showInText(m_state.pointer); });
}

void FieldRow::present(bool isStale)
{
    m_forms->setState(m_state);
    const bool isYaml = m_state.kind == FieldKind::Yaml || m_state.kind == FieldKind::Secret;
    if (m_presented == m_state && !m_isBehind && !isYaml && !m_state.commented)
        return;
    const bool hasEditor = m_editor != nullptr && m_kind == m_state.kind && m_shape
                           && haveSameEditor(*m_shape, *m_state.shape);
    if (!hasEditor)
        makeEditor();
    const bool isTypedIn = isStale && m_editor->isAncestorOf(QApplication::focusWidget());
    m_isBehind = isTypedIn || m_previewed || m_context.edits.isWaiting(m_state.pointer);
    m_presented = m_state;
    if (!m_isBehind)
        m_editor->setState(m_state);
    showLabel();
    m_help->setText(helpOf(m_state));
    m_problems->setHelp(m_state.shape->facts.description);
    m_problems->setProblems(isYaml ? m_context.model.problemsIn(m_state.pointer)
                                   : m_state.problems);
    m_more->setVisible(hasMenu());
    notify();
}

void FieldRow::showLabel()
{
    const QString &title = m_state.shape->title;
    QString text = m_state.isRequired ? Tr::tr("%1 *").arg(title) : title;
    if (m_state.shape->facts.isDeprecated)
        text = Tr::tr("%1 (deprecated)").arg(text);
    else if (m_state.isReadOnly)
        text = Tr::tr("%1 (read-only)").arg(text);
    m_label->setText(text);
    const bool isQuiet = m_state.isUnknown || m_state.isOutOfPlace
                         || m_state.shape->facts.isDeprecated || m_state.isReadOnly;
    m_label->setColour(isQuiet ? &theme::Tokens::secondary : &theme::Tokens::text);
}

void FieldRow::showNotices(const QList<Notice> &notices)
{
    m_problems->setNotices(notices);
    describe();
}

void FieldRow::describe()
{
    const QString &title = m_state.shape->title;
    m_editor->setAccessibleName(title);
    if (!m_editor->hasOwnNames())
        m_editor->target()->setAccessibleName(title);
    const QString problems = m_problems->text();
    QStringList parts;
    if (m_state.isRequired)
        parts << Tr::tr("Required.");
    if (m_state.shape->facts.isDeprecated)
        parts << Tr::tr("Deprecated.");
    if (m_state.isNull)
        parts << Tr::tr("Null.");
    parts << helpOf(m_state) << problems;
    parts.removeAll(QString());
    m_editor->target()->setAccessibleDescription(parts.join(u' '));
    m_more->setAccessibleName(Tr::tr("More for %1").arg(title));
    m_more->setToolTip(m_more->accessibleName());
    if (problems != m_said && !problems.isEmpty()
        && m_editor->isAncestorOf(QApplication::focusWidget()))
        announce(problems);
    m_said = problems;
}

void FieldRow::announce(const QString &text)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleAnnouncementEvent event(m_editor->target(), text);
    QAccessible::updateAccessibility(&event);
}

Proposal FieldRow::proposal(Proposal::Action action, const yaml::Value &value) const
{
    const QString &title = m_state.shape->title;
    const bool removes = action == Proposal::Action::Remove;
    return {action,
            m_state.pointer,
            value,
            {},
            0,
            removes ? Tr::tr("Remove %1").arg(title) : Tr::tr("Set %1").arg(title),
            u"form.%1.%2"_s.arg(m_context.visit).arg(m_state.pointer.toString())};
}

void FieldRow::takeEntered(const yaml::Value &value)
{
    if (m_state.shape->switches < 0)
        return propose(proposal(Proposal::Action::Set, value));
    // This field says which form the object around it has: the others go with it.
    const FieldState parent = m_context.model.field(m_state.pointer.parent());
    const auto &choice = parent.shape->cursor.choices().value(m_state.shape->switches);
    for (int branch = 0; branch < choice.branches.size(); ++branch) {
        if (!choice.branches[branch].marks.contains(value))
            continue;
        m_isBehind = true; // until it is decided
        return takeForm(parent, m_state.shape->switches, branch, value);
    }
    propose(proposal(Proposal::Action::Set, value));
}

void FieldRow::takeEmptied()
{
    const auto &empty = m_state.shape->hint.emptyValue;
    propose(empty ? proposal(Proposal::Action::Set, *empty)
                  : proposal(Proposal::Action::Remove, {}));
}

void FieldRow::propose(const Proposal &proposal)
{
    if (!m_isPreviewing)
        return m_context.edits.propose(proposal);
    m_previewed = proposal;
    m_isBehind = true;
    m_context.edits.preview(proposal, [this](const Result<workspace::EditPreview> &preview) {
        m_preview->setPreview(preview.value_or(workspace::EditPreview()));
        if (preview)
            announce(m_preview->text());
        else
            setRefusal(preview.error().message);
    });
}

void FieldRow::setPreviewing(bool previewing)
{
    m_isPreviewing = previewing;
    if (!previewing)
        finishPreview(false);
}

void FieldRow::finishPreview(bool isWanted)
{
    const std::optional<Proposal> proposal = std::exchange(m_previewed, std::nullopt);
    m_preview->setPreview({});
    if (isWanted && proposal)
        m_context.edits.propose(*proposal);
    m_isBehind = true;
    present(false);
}

void FieldRow::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_previewed && (isEnter || event->key() == Qt::Key_Escape))
        return finishPreview(isEnter);
    FormPart::keyPressEvent(event);
}

FormPart *FieldRow::reveal(const JsonPointer &pointer, Reveal)
{
    return m_state.pointer.contains(pointer) ? this : nullptr;
}

void FieldRow::enter()
{
    m_editor->target()->setFocus(Qt::OtherFocusReason);
}

} // namespace waymark::form
