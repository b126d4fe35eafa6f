// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/fieldrow.h"

#include "editor/displaytext.h"
#include "form/fieldeditor.h"
#include "form/formtr.h"
#include "form/helpline.h"
#include "form/problemlines.h"
#include "form/textfield.h"
#include "theme/theme.h"
#include "widgets/buttons.h"
#include "widgets/label.h"

#include <QAccessible>
#include <QApplication>
#include <QGridLayout>
#include <QMenu>

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
    , m_more(widgets::iconButton(context.theme, u"overflow-menu"_s, {}, this))
    , m_help(new HelpLine(context.theme, this))
    , m_problems(new ProblemLines(context, this))
{
    m_grid->setContentsMargins(theme::space::page, theme::space::inside, 0, theme::space::inside);
    m_grid->setHorizontalSpacing(theme::space::related);
    m_grid->setVerticalSpacing(2);
    m_label->setWordWrap(true);
    QSizePolicy keepsPlace = m_more->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_more->setSizePolicy(keepsPlace);
    connect(m_more, &QToolButton::clicked, this, &FieldRow::openMenu);
}

void FieldRow::arrange(bool isWide)
{
    if (m_isWide == isWide)
        return;
    m_isWide = isWide;
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_label, m_editor, m_more, m_help, m_problems})
        m_grid->removeWidget(widget);
    const int top = isWide ? 0 : 1;
    const int left = isWide ? 1 : 0;
    m_label->setFixedWidth(isWide ? labelWidth : QWIDGETSIZE_MAX);
    if (!isWide) {
        m_label->setMinimumWidth(0);
        m_label->setMaximumWidth(QWIDGETSIZE_MAX);
    }
    m_label->setMinimumHeight(isWide ? theme::space::row : 0);
    m_grid->addWidget(m_label, 0, 0, isWide ? Qt::AlignTop : Qt::Alignment());
    m_grid->addWidget(m_editor, top, left);
    m_grid->addWidget(m_more, top, left + 1, Qt::AlignTop);
    m_grid->addWidget(m_help, top + 1, left);
    m_grid->addWidget(m_problems, top + 2, left);
    m_grid->setColumnStretch(0, isWide ? 0 : 1);
    m_grid->setColumnStretch(1, isWide ? 1 : 0);
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
    m_editor = makeFieldEditor(m_state, m_context.theme, this);
    connect(m_editor, &FieldEditor::edited, this,
            [this](const Entered &entered) { propose(Proposal::Action::Set, entered.value); });
    connect(m_editor, &FieldEditor::emptied, this,
            [this] { propose(Proposal::Action::Remove, {}); });
    connect(m_editor, &FieldEditor::textRequested, this,
            [this] { m_context.showInText(m_state.pointer); });
    setTabOrder(m_editor, m_more);
    m_isWide.reset();
    arrange(width() >= wideFrom);
    m_editor->show();
    if (hadFocus)
        enter();
}

void FieldRow::present(bool isStale)
{
    const bool isSnippet = m_state.kind == FieldKind::Yaml;
    if (m_presented == m_state && !m_isBehind && !isSnippet)
        return;
    if (m_editor == nullptr || m_kind != m_state.kind || m_shape != m_state.shape)
        makeEditor();
    const bool isTypedIn = isStale && m_editor->isAncestorOf(QApplication::focusWidget());
    m_isBehind = isTypedIn || m_context.edits.isWaiting(m_state.pointer);
    m_presented = m_state;
    if (!m_isBehind) {
        m_editor->setState(m_state);
        if (auto *snippet = qobject_cast<SnippetField *>(m_editor);
            snippet != nullptr && m_state.node)
            snippet->setSnippet(editor::displayOf(
                m_context.model.analysis().tree.text().slice(m_state.node.range())));
    }
    const QString &title = m_state.shape->title;
    m_label->setText(m_state.isRequired ? Tr::tr("%1 *").arg(title) : title);
    m_label->setColour(m_state.isUnknown ? &theme::Tokens::secondary : &theme::Tokens::text);
    m_help->setText(helpOf(m_state));
    m_problems->setHelp(m_state.shape->facts.description);
    m_problems->setProblems(isSnippet ? m_context.model.problemsIn(m_state.pointer)
                                      : m_state.problems);
    if (m_state.isDamaged && m_state.problems.isEmpty())
        setNotice(Tr::tr("This line can't be read at the moment. Correct it in the text."));
    else if (m_state.isShared)
        setNotice(Tr::tr("This value comes from an anchor. Change it where it is defined."));
    else
        setNotice({});
    m_more->setVisible(hasMenu());
    describe();
}

void FieldRow::describe()
{
    const QString &title = m_state.shape->title;
    m_editor->setAccessibleName(title);
    m_editor->target()->setAccessibleName(title);
    const QString problems = m_problems->text();
    QStringList parts;
    if (m_state.isRequired)
        parts << Tr::tr("Required.");
    parts << m_state.shape->facts.description << problems;
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

void FieldRow::setNotice(const QString &text)
{
    m_problems->setNotice(text);
}

void FieldRow::propose(Proposal::Action action, const yaml::Value &value)
{
    const QString &title = m_state.shape->title;
    const bool isSet = action == Proposal::Action::Set;
    m_context.edits.propose({action,
                             m_state.pointer,
                             value,
                             {},
                             0,
                             isSet ? Tr::tr("Set %1").arg(title) : Tr::tr("Remove %1").arg(title),
                             u"form.%1.%2"_s.arg(m_context.visit).arg(m_state.pointer.toString())});
}

bool FieldRow::hasMenu() const
{
    return m_state.isSet || m_state.shape->facts.defaultValue;
}

void FieldRow::openMenu()
{
    auto *menu = new QMenu(m_more);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu);
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void FieldRow::fillMenu(QMenu &menu)
{
    const auto &facts = m_state.shape->facts;
    const bool isChangeable = !m_state.isDamaged && !m_state.isReadOnly;
    if (!m_state.isSet && facts.defaultValue && isChangeable)
        menu.addAction(
            Tr::tr("Write out the default (%1)").arg(displayOf(*facts.defaultValue)), this,
            [this, value = *facts.defaultValue] { propose(Proposal::Action::Set, value); });
    if (m_state.isSet && isChangeable && (!m_state.isRequired || facts.defaultValue))
        menu.addAction(facts.defaultValue
                           ? Tr::tr("Reset to the default (%1)").arg(displayOf(*facts.defaultValue))
                           : Tr::tr("Remove from the document"),
                       this, [this] { propose(Proposal::Action::Remove, {}); });
    if (m_state.isSet)
        menu.addAction(Tr::tr("Show in the text"), this,
                       [this] { m_context.showInText(m_state.pointer); });
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
