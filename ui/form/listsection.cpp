// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/listsection.h"

#include "form/fieldlist.h"
#include "form/formtr.h"
#include "form/groupsection.h"
#include "form/helpline.h"
#include "form/problemlines.h"
#include "form/rowsfield.h"
#include "form/rowtools.h"
#include "form/sectionhead.h"
#include "theme/theme.h"
#include "widgets/buttons.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark::form {

namespace {

constexpr qsizetype itemsAtOnce = 50;

} // namespace

ListSection::ListSection(FormContext &context, int level, QWidget *parent)
    : FormPart(context, parent)
    , m_level(level)
    , m_head(new SectionHead(context.theme, level, this))
    , m_help(new HelpLine(context.theme, this))
    , m_body(new QVBoxLayout)
    , m_frame(new QWidget(this))
    , m_inside(new QVBoxLayout(m_frame))
    , m_problems(new ProblemLines(context, this))
    , m_add(new QPushButton(context.theme.icon(u"list-add"_s), Tr::tr("Add"), m_head))
    , m_columns(
          widgets::iconButton(context.theme, u"overflow-menu"_s, Tr::tr("More columns"), m_head))
    , m_shown(itemsAtOnce)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space::inside);
    column->addWidget(m_head);
    m_body->setContentsMargins(theme::space::page, 0, 0, 0);
    m_body->setSpacing(theme::space::inside);
    m_inside->setContentsMargins(0, 0, 0, 0);
    m_body->addWidget(m_help);
    m_body->addWidget(m_frame);
    m_body->addWidget(m_problems);
    column->addLayout(m_body);
    m_head->addAction(m_add);
    m_head->addAction(m_columns);
    connect(m_columns, &QToolButton::clicked, this, &ListSection::openColumns);
    connect(m_add, &QPushButton::clicked, this, &ListSection::addItem);
    connect(m_head, &SectionHead::openRequested, this, &ListSection::setOpen);
}

void ListSection::setOpen(bool open)
{
    m_isOpen = open;
    present(false);
}

void ListSection::present(bool isStale)
{
    const yaml::Node node = m_state.node ? m_state.node.target() : m_state.node;
    const qsizetype count = node ? node.size() : 0;
    const bool isOpen = m_isOpen.value_or(true);
    const QString &title = m_state.shape->title;
    m_head->setOpen(isOpen);
    m_head->setFoldable(count > 0);
    m_head->setTitle(m_state.isRequired ? Tr::tr("%1 *").arg(title) : title,
                     count > 0 ? QString::number(count) : Tr::tr("None"));
    m_head->setProblemCount(isOpen ? 0 : int(m_context.model.problemsIn(m_state.pointer).size()));
    if (const QString name = Tr::tr("Add to %1").arg(title); m_add->accessibleName() != name)
        m_add->setAccessibleName(name);
    m_add->setVisible(!m_state.isReadOnly && !m_state.isShared);
    m_help->setText(isOpen ? helpOf(m_state) : QString());
    m_frame->setVisible(isOpen && count > 0);
    const bool isTable = m_state.kind == FieldKind::Rows;
    m_problems->setProblems(isTable && isOpen ? m_context.model.problemsIn(m_state.pointer)
                                              : m_state.problems);
    if (isTable)
        showRows();
    else if (isOpen)
        showItems(isStale);
    m_columns->setVisible(isTable && isOpen && !m_rows->rows().hiddenColumns().isEmpty()
                          && count > 0);
}

void ListSection::showRows()
{
    if (m_items != nullptr) {
        delete std::exchange(m_items, nullptr);
        delete std::exchange(m_more, nullptr);
    }
    if (m_rows == nullptr) {
        m_rows = new RowsField(m_context, m_frame);
        m_inside->addWidget(m_rows);
    }
    m_rows->setState(m_state);
}

void ListSection::showItems(bool isStale)
{
    delete std::exchange(m_rows, nullptr);
    if (m_items == nullptr) {
        m_items = new FieldList(m_context, m_level + 1, m_frame);
        m_inside->addWidget(m_items);
        m_more = new QPushButton(m_frame);
        m_inside->addWidget(m_more, 0, Qt::AlignLeft);
        connect(m_more, &QPushButton::clicked, this, [this] {
            m_shown += itemsAtOnce;
            present(false);
        });
    }
    QList<FieldState> items = m_context.model.fieldsOf(m_state);
    const qsizetype count = items.size();
    items.resize(std::min(count, m_shown));
    m_items->setFields(items, isStale);
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (auto *group = qobject_cast<GroupSection *>(m_items->parts()[i]))
            addTools(*group, i, count);
    }
    m_more->setVisible(count > m_shown);
    m_more->setText(Tr::tr("Show %n more", nullptr, int(std::min(count - m_shown, itemsAtOnce))));
}

void ListSection::addTools(GroupSection &item, qsizetype index, qsizetype count)
{
    auto *tools = item.head().findChild<RowTools *>();
    const JsonPointer pointer = m_state.pointer.child(index);
    const QString title = Tr::tr("item %1").arg(index + 1);
    if (tools == nullptr) {
        item.setTitle(QString::number(index + 1));
        item.setOpen(count <= 3);
        tools = new RowTools(m_context.theme, &item.head());
        item.head().addAction(tools);
        const auto propose = [this, pointer](Proposal::Action action, const QString &label,
                                             qsizetype to, const yaml::Value &value) {
            const bool inserts = action == Proposal::Action::Insert;
            m_context.edits.propose(
                {action, inserts ? m_state.pointer.child(to) : pointer, value, {}, to, label, {}});
        };
        connect(tools, &RowTools::removeRequested, this, [propose, title] {
            propose(Proposal::Action::Remove, Tr::tr("Remove %1").arg(title), 0, {});
        });
        connect(tools, &RowTools::upRequested, this, [propose, title, index] {
            propose(Proposal::Action::Move, Tr::tr("Move %1").arg(title), index - 1, {});
        });
        connect(tools, &RowTools::downRequested, this, [propose, title, index] {
            propose(Proposal::Action::Move, Tr::tr("Move %1").arg(title), index + 1, {});
        });
        connect(tools, &RowTools::duplicateRequested, this, [this, propose, title, index, pointer] {
            const auto value = m_context.model.field(pointer).node.target().toValue(10'000);
            if (value)
                propose(Proposal::Action::Insert, Tr::tr("Duplicate %1").arg(title), index, *value);
        });
    }
    tools->setRow(title, index == 0, index + 1 == count, true);
}

void ListSection::addItem()
{
    if (!m_head->isOpen())
        setOpen(true);
    if (m_rows != nullptr) {
        m_rows->addRow();
        return;
    }
    const bool isFirst = !m_state.isSet;
    const yaml::Value item{yaml::Value::Mapping{}};
    m_context.edits.propose({isFirst ? Proposal::Action::Set : Proposal::Action::Insert,
                             isFirst ? m_state.pointer : m_state.pointer.child(u"-"_s),
                             isFirst ? yaml::Value(yaml::Value::Sequence{item}) : item,
                             {},
                             0,
                             Tr::tr("Add to %1").arg(m_state.shape->title),
                             {}});
}

void ListSection::openColumns()
{
    if (m_rows == nullptr)
        return;
    auto *menu = new QMenu(m_columns);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &key : m_rows->rows().hiddenColumns())
        menu->addAction(Tr::tr("Show %1").arg(titleOf(key)), this,
                        [this, key] { m_rows->rows().showColumn(key); });
    menu->popup(m_columns->mapToGlobal(QPoint(0, m_columns->height())));
}

FormPart *ListSection::reveal(const JsonPointer &pointer, Reveal how)
{
    if (!m_state.pointer.contains(pointer))
        return nullptr;
    if (pointer == m_state.pointer)
        return this;
    if (!m_head->isOpen() && how == Reveal::AsItIs)
        return this;
    if (!m_head->isOpen())
        setOpen(true);
    if (m_rows != nullptr) {
        m_rows->showPlace(pointer);
        return this;
    }
    FormPart *found = m_items != nullptr ? m_items->reveal(pointer, how) : nullptr;
    return found != nullptr ? found : this;
}

void ListSection::enter()
{
    if (m_rows != nullptr && m_rows->rows().rowCount() > 0)
        m_rows->setFocus(Qt::OtherFocusReason);
    else
        m_add->setFocus(Qt::OtherFocusReason);
}

} // namespace waymark::form
