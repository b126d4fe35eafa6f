// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/sections/fieldrow.h"

#include "form/announce.h"
#include "form/fields/choicebar.h"
#include "form/fields/fieldeditor.h"
#include "form/fields/helpline.h"
#include "form/fields/previewlines.h"
#include "form/formtr.h"
#include "theme/theme.h"
#include "widgets/buttons.h"
#include "widgets/label.h"

#include <QApplication>
#include <QComboBox>
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
    , m_more(widgets::iconButton(context.theme, u"overflow-menu"_s, {}, this))
{
    m_grid->setContentsMargins(theme::space::page, theme::space::inside, 0, theme::space::inside);
    m_grid->setHorizontalSpacing(theme::space::related);
    m_grid->setVerticalSpacing(2);
    m_label->setWordWrap(true);
    m_label->installEventFilter(this);
    QSizePolicy keepsPlace = m_more->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_more->setSizePolicy(keepsPlace);
    connect(m_more, &QToolButton::clicked, this, &FieldRow::openMenu);
}

FieldRow::~FieldRow()
{
    m_context.mnemonics.giveBack(m_mnemonic);
}

void FieldRow::arrange(bool isWide)
{
    if (m_isWide == isWide)
        return;
    m_isWide = isWide;
    while (const QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    const int left = isWide ? 1 : 0;
    m_label->setFixedWidth(isWide ? labelWidth : QWIDGETSIZE_MAX);
    if (!isWide) {
        m_label->setMinimumWidth(0);
        m_label->setMaximumWidth(QWIDGETSIZE_MAX);
    }
    m_label->setMinimumHeight(isWide ? theme::space::row : 0);
    m_grid->addWidget(m_label, 0, 0, isWide ? 2 : 1, 1, isWide ? Qt::AlignTop : Qt::Alignment());
    // Tab goes in the order in which they are added.
    int line = isWide ? 0 : 1;
    if (m_forms != nullptr)
        m_grid->addWidget(m_forms, line, left);
    m_grid->addWidget(m_editor, ++line, left);
    m_grid->addWidget(m_more, line, left + 1, Qt::AlignTop);
    if (m_tools != nullptr)
        m_grid->addWidget(m_tools, line, left + 2, Qt::AlignTop);
    for (QWidget *below : std::initializer_list<QWidget *>{m_help, m_preview, m_problems}) {
        ++line;
        if (below != nullptr)
            m_grid->addWidget(below, line, left);
    }
    m_grid->setColumnStretch(0, isWide ? 0 : 1);
    m_grid->setColumnStretch(1, isWide ? 1 : 0);
}

void FieldRow::arrangeAgain()
{
    m_isWide.reset();
    if (m_editor != nullptr)
        arrange(width() >= wideFrom);
}

void FieldRow::setTools(QWidget *tools)
{
    m_tools = tools;
    tools->setParent(this);
    arrangeAgain();
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
    m_kind = drawnKind(m_state);
    m_shape = m_state.shape;
    FieldState shown = m_state;
    if (m_isLong && shown.kind == FieldKind::Line)
        shown.kind = FieldKind::Lines;
    m_editor = makeFieldEditor(shown, m_context, this);
    connectEditor();
    m_label->setBuddy(m_editor->target());
    arrangeAgain();
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
    showForms();
    const bool isYaml = m_state.kind == FieldKind::Yaml || m_state.kind == FieldKind::Secret;
    // A catalog that comes later brings a picker, whatever the value.
    const bool hasOtherCatalog = std::exchange(m_catalog, m_context.entities) != m_context.entities
                                 && m_state.kind == FieldKind::Entity;
    if (m_presented == m_state && !m_isBehind && !isYaml && !m_state.commented && !hasOtherCatalog)
        return;
    const bool hasEditor = m_editor != nullptr && m_kind == drawnKind(m_state) && m_shape
                           && haveSameEditor(*m_shape, *m_state.shape);
    showHelp();
    if (!hasEditor)
        makeEditor();
    const bool isTypedIn = isStale && m_editor->isAncestorOf(QApplication::focusWidget());
    m_isBehind = isTypedIn || isPreviewing() || m_context.edits.isWaiting(m_state.pointer);
    m_presented = m_state;
    if (!m_isBehind)
        m_editor->setState(m_state);
    showLabel();
    showProblems();
    m_more->setVisible(hasMenu());
    notify();
}

void FieldRow::showForms()
{
    if (m_forms == nullptr) {
        if (!ChoiceBar::hasForms(m_state))
            return;
        m_forms = new ChoiceBar(m_context.theme, this);
        connect(m_forms, &ChoiceBar::taken, this,
                [this](qsizetype choice, int branch) { takeForm(m_state, choice, branch); });
        arrangeAgain();
    }
    m_forms->setState(m_state);
}

void FieldRow::showHelp()
{
    const QString text = helpOf(m_state);
    if (m_help == nullptr) {
        if (text.isEmpty())
            return;
        m_help = new HelpLine(m_context.theme, this);
        arrangeAgain();
    }
    m_help->setText(text);
}

void FieldRow::showProblems()
{
    const bool isYaml = m_state.kind == FieldKind::Yaml || m_state.kind == FieldKind::Secret;
    const Diagnostics problems =
        isYaml ? m_context.model.problemsIn(m_state.pointer) : m_state.problems;
    if (m_problems == nullptr && problems.isEmpty())
        return;
    problemLines().setHelp(m_state.shape->facts.description);
    problemLines().setProblems(problems);
}

ProblemLines &FieldRow::problemLines()
{
    if (m_problems == nullptr) {
        m_problems = new ProblemLines(m_context, this);
        arrangeAgain();
    }
    return *m_problems;
}

PreviewLines *FieldRow::previewLines()
{
    if (m_preview == nullptr) {
        m_preview = new PreviewLines(m_context.theme, this);
        connectPreview(*m_preview);
        arrangeAgain();
    }
    return m_preview;
}

void FieldRow::previewChanged()
{
    m_isBehind = true;
    if (!isPreviewing())
        present(false);
}

QString FieldRow::title() const
{
    if (!m_state.shape->title.isEmpty() || m_state.pointer.isRoot())
        return m_state.shape->title;
    // An item is called by its place, as in the text.
    const QString &key = m_state.pointer.last();
    bool isIndex = false;
    const qlonglong index = key.toLongLong(&isIndex);
    return isIndex ? Tr::tr("Item %1").arg(index + 1) : titleOf(key);
}

void FieldRow::showLabel()
{
    const QString title = this->title();
    QString text = m_state.isRequired ? Tr::tr("%1 *").arg(title) : title;
    if (m_state.shape->facts.isDeprecated)
        text = Tr::tr("%1 (deprecated)").arg(text);
    else if (m_state.isReadOnly && !m_state.isLocked)
        text = Tr::tr("%1 (read-only)").arg(text);
    if (m_mnemonic.isNull())
        m_mnemonic = m_context.mnemonics.take(title);
    m_label->setText(withMnemonic(text, m_mnemonic));
    const bool isQuiet = m_state.isUnknown || m_state.isOutOfPlace
                         || m_state.shape->facts.isDeprecated
                         || (m_state.isReadOnly && !m_state.isLocked);
    m_label->setColour(isQuiet ? &theme::Tokens::secondary : &theme::Tokens::text);
}

void FieldRow::showNotices(const QList<Notice> &notices)
{
    if (m_problems != nullptr || !notices.isEmpty())
        problemLines().setNotices(notices);
    describe();
}

void FieldRow::describe()
{
    const QString title = this->title();
    m_editor->setAccessibleName(title);
    if (!m_editor->hasOwnNames())
        m_editor->target()->setAccessibleName(title);
    const QString problems = m_problems != nullptr ? m_problems->text() : QString();
    QStringList parts;
    if (qobject_cast<const QComboBox *>(m_editor->target()) != nullptr)
        parts << title + u'.'; // see widgets::nameCombo()
    if (m_state.isRequired)
        parts << Tr::tr("Required.");
    if (m_state.isReadOnly)
        parts << Tr::tr("Read-only.");
    if (m_state.shape->facts.isDeprecated)
        parts << Tr::tr("Deprecated.");
    if (m_state.isNull)
        parts << Tr::tr("Null.");
    if (m_state.kind == FieldKind::Yaml && !m_state.isReadOnly)
        parts << Tr::tr("YAML. While you type, Tab indents; after Escape it leads on.");
    parts << helpOf(m_state) << problems;
    parts.removeAll(QString());
    m_editor->target()->setAccessibleDescription(parts.join(u' '));
    m_more->setAccessibleName(Tr::tr("More for %1").arg(title));
    m_more->setToolTip(m_more->accessibleName());
    // Words that quote the value change with every letter; what is wrong was said already.
    QStringList kinds;
    for (const Diagnostic &problem : m_state.problems)
        kinds << problem.code;
    const QString said = kinds.isEmpty() ? problems : kinds.join(u' ');
    if (said != m_said && !problems.isEmpty()
        && m_editor->isAncestorOf(QApplication::focusWidget()))
        announce(*m_editor->target(), problems);
    m_said = said;
}

Proposal FieldRow::proposal(Proposal::Action action, const yaml::Value &value) const
{
    const QString title = this->title();
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

void FieldRow::keyPressEvent(QKeyEvent *event)
{
    // As in the text, where it shows what the schema says.
    if (event->key() == Qt::Key_F1 && m_help != nullptr && m_help->toggle())
        return;
    FormPart::keyPressEvent(event);
}

bool FieldRow::event(QEvent *event)
{
    // Before the window's own help.
    if (event->type() == QEvent::ShortcutOverride && m_help != nullptr
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_F1) {
        event->accept();
        return true;
    }
    return FormPart::event(event);
}

bool FieldRow::eventFilter(QObject *watched, QEvent *event)
{
    // Qt would press a box or a button at once.
    if (watched == m_label && event->type() == QEvent::Shortcut) {
        m_editor->target()->setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    return FormPart::eventFilter(watched, event);
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
