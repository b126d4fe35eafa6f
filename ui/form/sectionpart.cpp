// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/sectionpart.h"

#include "form/choicebar.h"
#include "form/formtr.h"
#include "form/helpline.h"
#include "form/sectionhead.h"
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
    , m_forms(new ChoiceBar(context.theme, this))
    , m_help(new HelpLine(context.theme, this))
    , m_problems(new ProblemLines(context, this))
    , m_body(new QVBoxLayout)
    , m_menu(widgets::iconButton(context.theme, u"overflow-menu"_s, {}, m_head))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space::inside);
    column->addWidget(m_head);
    auto *inner = new QVBoxLayout;
    // The fields' own margin is as wide as the fold arrow; groups in groups go in one step more.
    inner->setContentsMargins(level == 0 ? 0 : theme::space::group, 0, 0, 0);
    inner->setSpacing(theme::space::inside);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_help, m_problems, m_forms}) {
        widget->setContentsMargins(theme::space::page, 0, 0, 0);
        inner->addWidget(widget);
    }
    inner->addLayout(m_body);
    column->addLayout(inner);
    m_head->addAction(m_menu);
    connect(m_menu, &QToolButton::clicked, this, &SectionPart::openMenu);
    connect(m_head, &SectionHead::openRequested, this, &SectionPart::setOpen);
    connect(m_forms, &ChoiceBar::taken, this,
            [this](qsizetype choice, int branch) { takeForm(m_state, choice, branch); });
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

void SectionPart::propose(Proposal::Action action, const QString &label)
{
    m_context.edits.propose({action, m_state.pointer, {}, {}, 0, label, {}});
}

void SectionPart::openMenu()
{
    auto *menu = new QMenu(m_menu);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addActions(*menu);
    const bool isChangeable = !m_state.isReadOnly && !m_state.isShared;
    if (isChangeable && m_state.shape->facts.isNullable && !m_state.isNull)
        menu->addAction(Tr::tr("Set to &null"), this,
                        [this] { propose(Proposal::Action::Set, Tr::tr("Set %1").arg(title())); });
    if (isChangeable && m_state.isSet && !m_state.isRequired && !m_isItem)
        menu->addAction(Tr::tr("&Remove from the document"), this, [this] {
            propose(Proposal::Action::Remove, Tr::tr("Remove %1").arg(title()));
        });
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
    m_head->setProblemCount(isShown ? 0 : int(m_context.model.problemsIn(m_state.pointer).size()));
    QStringList help{m_introduction, helpOf(m_state)};
    help.removeAll(QString());
    m_help->setText(isShown ? help.join(u' ') : QString());
    if (isShown)
        m_forms->setState(m_state);
    else
        m_forms->hide();
    m_menu->setVisible(m_state.isSet || m_state.shape->facts.isNullable);
    if (const QString name = Tr::tr("More for %1").arg(title()); m_menu->accessibleName() != name) {
        m_menu->setAccessibleName(name);
        m_menu->setToolTip(name);
    }
    notify();
}

void SectionPart::showNotices(const QList<Notice> &notices)
{
    m_problems->setNotices(notices);
}

} // namespace waymark::form
