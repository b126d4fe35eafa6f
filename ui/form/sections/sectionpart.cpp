// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/sections/sectionpart.h"

#include "form/fields/choicebar.h"
#include "form/fields/helpline.h"
#include "form/fields/previewlines.h"
#include "form/formtr.h"
#include "form/sections/sectionhead.h"
#include "theme/theme.h"
#include "widgets/buttons.h"

#include <QBoxLayout>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace waymark::form {

SectionPart::SectionPart(FormContext &context, int level, QWidget *parent)
    : FormPart(context, parent)
    , m_level(level)
    , m_head(new SectionHead(context.theme, level, this))
    , m_body(new QVBoxLayout)
    , m_menu(widgets::iconButton(context.theme, u"overflow-menu"_s, {}, m_head))
    , m_inner(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space::inside);
    column->addWidget(m_head);
    m_inner->setContentsMargins(0, 0, 0, 0);
    m_inner->setSpacing(theme::space::inside);
    // The fields' own margin is as wide as the fold arrow; groups in groups go in one step more.
    m_body->setContentsMargins(level == 0 ? 0 : theme::space::group, 0, 0, 0);
    m_inner->addLayout(m_body);
    column->addLayout(m_inner);
    // Where there is no menu, what stands left of it stays in line with the other sections'.
    QSizePolicy keepsPlace = m_menu->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_menu->setSizePolicy(keepsPlace);
    m_head->addAction(m_menu);
    connect(m_menu, &QToolButton::clicked, this, &SectionPart::openMenu);
    connect(m_head, &SectionHead::openRequested, this, &SectionPart::setOpen);
}

void SectionPart::insert(int place, QWidget *widget)
{
    widget->setContentsMargins(theme::space::page, 0, 0, 0);
    m_inner->insertWidget(place, widget);
}

void SectionPart::showHelp(const QString &text)
{
    if (m_help == nullptr) {
        if (text.isEmpty())
            return;
        m_help = new HelpLine(m_context.theme, this);
        insert(0, m_help);
    }
    m_help->setText(text);
}

ProblemLines &SectionPart::problemLines()
{
    if (m_problems == nullptr) {
        m_problems = new ProblemLines(m_context, this);
        m_problems->setPlaces([this](const Diagnostic &problem) { return placeOf(problem); });
        insert(m_help != nullptr ? 1 : 0, m_problems);
    }
    return *m_problems;
}

PreviewLines *SectionPart::previewLines()
{
    if (m_preview == nullptr) {
        m_preview = new PreviewLines(m_context.theme, this);
        connectPreview(*m_preview);
        insert(m_inner->indexOf(m_body), m_preview);
    }
    return m_preview;
}

void SectionPart::showProblems(const Diagnostics &problems)
{
    if (m_problems != nullptr || !problems.isEmpty())
        problemLines().setProblems(problems);
}

void SectionPart::showForms(bool isShown)
{
    if (m_forms == nullptr) {
        if (!isShown || !ChoiceBar::hasForms(m_state))
            return;
        m_forms = new ChoiceBar(m_context.theme, this);
        connect(m_forms, &ChoiceBar::taken, this,
                [this](qsizetype choice, int branch) { takeForm(m_state, choice, branch); });
        insert(m_inner->indexOf(m_body), m_forms);
    }
    if (isShown)
        m_forms->setState(m_state);
    else
        m_forms->hide();
}

bool SectionPart::isOpen() const
{
    return m_isOpen.value_or(m_opensAtFirst.value_or(isOpenByItself()));
}

void SectionPart::setOpen(bool open)
{
    m_isOpen = open;
    present(false);
}

void SectionPart::setTools(QWidget *tools)
{
    m_isItem = true;
    tools->setParent(m_head);
    m_head->addAction(tools);
}

void SectionPart::proposeHere(Proposal::Action action, const QString &label)
{
    propose({action, m_state.pointer, {}, {}, 0, label, {}});
}

void SectionPart::openMenu()
{
    auto *menu = new QMenu(m_menu);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addActions(*menu);
    const bool isChangeable = !m_state.isReadOnly && !m_state.isShared;
    if (isChangeable && m_state.shape->facts.isNullable && !m_state.isNull)
        menu->addAction(Tr::tr("Set to &null"), this, [this] {
            proposeHere(Proposal::Action::Set, Tr::tr("Set %1").arg(title()));
        });
    if (isChangeable && m_state.isSet && !m_state.isRequired && !m_isItem
        && !m_state.pointer.isRoot())
        menu->addAction(Tr::tr("&Remove from the document"), this, [this] {
            proposeHere(Proposal::Action::Remove, Tr::tr("Remove %1").arg(title()));
        });
    if (isChangeable)
        addPreviewAction(*menu);
    if (m_state.isSet)
        menu->addAction(Tr::tr("Show in the &text"), this,
                        [this] { m_context.showInText(m_state.pointer); });
    menu->popup(m_menu->mapToGlobal(QPoint(0, m_menu->height())));
}

QString SectionPart::title() const
{
    return m_title.isEmpty() ? m_state.shape->title : m_title;
}

void SectionPart::presentHead(const QString &summary, bool isFoldable)
{
    const bool isShown = isOpen();
    m_head->setOpen(isShown);
    m_head->setFoldable(isFoldable);
    QString text = m_state.isRequired ? Tr::tr("%1 *").arg(title()) : title();
    if (m_state.shape->facts.isDeprecated)
        text = Tr::tr("%1 (deprecated)").arg(text);
    m_head->setTitle(text, summary);
    m_head->setDamage(m_state.damage);
    m_head->setProblemCount(isShown ? 0 : int(m_context.model.problemsIn(m_state.pointer).size()));
    QStringList help{m_introduction, helpOf(m_state)};
    help.removeAll(QString());
    showHelp(isShown ? help.join(u' ') : QString());
    showForms(isShown);
    m_menu->setVisible(m_state.isSet || m_state.shape->facts.isNullable);
    if (const QString name = Tr::tr("More for %1").arg(title()); m_menu->accessibleName() != name) {
        m_menu->setAccessibleName(name);
        m_menu->setToolTip(name);
    }
    notify();
}

void SectionPart::showNotices(const QList<Notice> &notices)
{
    if (m_problems != nullptr || !notices.isEmpty())
        problemLines().setNotices(notices);
}

} // namespace waymark::form
