// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/sections/listsection.h"

#include "form/formtr.h"
#include "form/rows/draggrip.h"
#include "form/rows/rowsfield.h"
#include "form/rows/rowtools.h"
#include "form/sections/fieldlist.h"
#include "form/sections/renamepopup.h"
#include "form/sections/sectionhead.h"
#include "theme/theme.h"

#include <QBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::form {

namespace {

constexpr qsizetype itemsAtOnce = 50;
constexpr qsizetype itemsBefore = 5; ///< of one that is gone to
constexpr qsizetype openItems = 3;   ///< more items than these begin folded

} // namespace

ListSection::ListSection(FormContext &context, int level, QWidget *parent)
    : SectionPart(context, level, parent)
    , m_frame(new QWidget(this))
    , m_inside(new QVBoxLayout(m_frame))
    , m_add(new QPushButton(context.theme.icon(u"list-add"_s), Tr::tr("Add"), m_head))
    , m_shown(itemsAtOnce)
{
    m_body->setContentsMargins(theme::space::page, 0, 0, 0);
    m_inside->setContentsMargins(0, 0, 0, 0);
    m_body->addWidget(m_frame);
    m_head->addActionBefore(m_menu, m_add);
    connect(m_add, &QPushButton::clicked, this, &ListSection::addItem);
}

qsizetype ListSection::count() const
{
    const yaml::Node node = m_state.node ? m_state.node.target() : m_state.node;
    return node ? node.size() : 0;
}

bool ListSection::isMapping() const
{
    const yaml::Node node = m_state.node ? m_state.node.target() : m_state.node;
    return m_state.shape->isMap || (node && node.isMapping());
}

void ListSection::present(bool isStale)
{
    const qsizetype size = count();
    QString summary = size > 0 ? QLocale().toString(size) : Tr::tr("None");
    if (size == 0 && m_state.isSet)
        summary = m_state.isNull ? Tr::tr("null") : Tr::tr("None, written out");
    presentHead(summary, size > 0);
    const bool isShown = isOpen();
    if (const QString name = Tr::tr("Add to %1").arg(title()); m_add->accessibleName() != name)
        m_add->setAccessibleName(name);
    m_add->setVisible(!m_state.isReadOnly && !m_state.isShared);
    m_frame->setVisible(isShown && size > 0);
    const bool isTable = m_state.kind == FieldKind::Rows;
    if (isTable)
        showRows();
    else if (isShown)
        showItems(isStale);
    if (isTable && isShown)
        showTableProblems();
    else
        showProblems(m_state.problems);
}

void ListSection::showRows()
{
    if (m_items != nullptr) {
        delete std::exchange(m_items, nullptr);
        delete std::exchange(m_earlier, nullptr);
        delete std::exchange(m_more, nullptr);
    }
    if (m_rows == nullptr) {
        m_rows = new RowsField(m_context, m_frame);
        m_rows->rows().send = [this](const Proposal &proposal) {
            propose(proposal);
        };
        connect(m_rows, &RowsField::rowChanged, this, &ListSection::showTableProblems);
        m_rows->rows().isWatched = [this] {
            return isPreviewing();
        };
        m_inside->addWidget(m_rows);
    }
    m_rows->setState(m_state, title());
}

void ListSection::showTableProblems()
{
    // What is wrong in the row where the person is comes first.
    Diagnostics problems = m_context.model.problemsIn(m_state.pointer);
    const QModelIndex current = m_rows->currentIndex();
    if (current.isValid() && current.row() < m_rows->rows().rowCount()) {
        const JsonPointer row = m_rows->rows().rowPointer(current.row());
        std::ranges::stable_partition(
            problems, [&](const Diagnostic &problem) { return row.contains(problem.pointer); });
    }
    showProblems(problems);
}

QString ListSection::placeOf(const Diagnostic &problem) const
{
    const QModelIndex cell =
        m_rows != nullptr ? m_rows->rows().indexOf(problem.pointer) : QModelIndex();
    return cell.isValid() ? m_rows->rows().placeName(cell) : QString();
}

void ListSection::makeItems()
{
    m_items = new FieldList(m_context, m_level + 1, m_frame);
    m_earlier = new QPushButton(Tr::tr("Show those before"), m_frame);
    m_more = new QPushButton(m_frame);
    m_inside->addWidget(m_earlier, 0, Qt::AlignLeft);
    m_inside->addWidget(m_items);
    m_inside->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_items, &FieldList::made, this, [this](FormPart *part, qsizetype place) {
        prepareItem(*part);
        showTools(*part, place);
    });
    connect(m_earlier, &QPushButton::clicked, this, [this] {
        const qsizetype more = std::min(m_from, itemsAtOnce);
        showRange(m_from - more, m_shown + more);
    });
    connect(m_more, &QPushButton::clicked, this,
            [this] { showRange(m_from, m_shown + itemsAtOnce); });
}

void ListSection::showRange(qsizetype from, qsizetype shown)
{
    m_from = from;
    m_shown = shown;
    present(false);
}

void ListSection::showItems(bool isStale)
{
    delete std::exchange(m_rows, nullptr);
    if (m_items == nullptr)
        makeItems();
    const qsizetype size = count();
    m_from = std::min(m_from, std::max<qsizetype>(size - 1, 0));
    m_states = m_context.model.itemsOf(m_state, m_from, m_shown);
    m_items->setFields(m_states, isStale);
    for (qsizetype place = 0; place < m_states.size(); ++place) {
        if (FormPart *part = m_items->parts()[place])
            showTools(*part, place);
    }
    const qsizetype later = size - m_from - m_states.size();
    m_earlier->setVisible(m_from > 0);
    m_earlier->setAccessibleName(Tr::tr("Show those before of %1").arg(title()));
    m_more->setVisible(later > 0);
    m_more->setText(Tr::tr("Show %n more", nullptr, int(std::min(later, itemsAtOnce))));
    m_more->setAccessibleName(Tr::tr("Show more of %1").arg(title()));
    if (!m_awaited)
        return;
    // Later: taking the focus makes the form present itself again.
    QTimer::singleShot(0, this, [this] {
        FormPart *part =
            m_awaited && m_items != nullptr ? m_items->reveal(*m_awaited, Reveal::Unfold) : nullptr;
        if (part == nullptr)
            return;
        m_awaited.reset();
        if (auto *section = qobject_cast<SectionPart *>(part))
            section->setOpen(true);
        part->enter();
    });
}

qsizetype ListSection::indexOf(const FormPart &part) const
{
    const QList<FormPart *> &parts = m_items->parts();
    return std::ranges::find(parts, &part) - parts.begin() + m_from;
}

QString ListSection::itemTitle(qsizetype index) const
{
    return isMapping() && index - m_from < m_states.size() ? m_states[index - m_from].pointer.last()
                                                           : Tr::tr("item %1").arg(index + 1);
}

void ListSection::prepareItem(FormPart &part)
{
    addTools(part);
    auto *section = qobject_cast<SectionPart *>(&part);
    if (section == nullptr)
        return;
    const qsizetype index = indexOf(part);
    section->setTitle(isMapping() ? itemTitle(index) : QString::number(index + 1));
    section->setOpenAtFirst(count() <= openItems);
}

void ListSection::addTools(FormPart &part)
{
    auto *tools = new RowTools(m_context.theme, &part);
    part.setTools(tools);
    connect(tools, &RowTools::removeRequested, &part, [this, &part] { removeItem(indexOf(part)); });
    connect(tools, &RowTools::upRequested, &part,
            [this, &part] { moveItem(indexOf(part), indexOf(part) - 1); });
    connect(tools, &RowTools::downRequested, &part,
            [this, &part] { moveItem(indexOf(part), indexOf(part) + 1); });
    connect(tools, &RowTools::duplicateRequested, &part,
            [this, &part] { duplicateItem(indexOf(part)); });
    connect(tools, &RowTools::renameRequested, &part, [this, &part] { renameItem(indexOf(part)); });
    connectDrag(*tools, part);
}

void ListSection::connectDrag(RowTools &tools, FormPart &part)
{
    connect(&tools, &RowTools::dragged, this, [this](const QPoint &place) {
        if (m_drop == nullptr)
            m_drop = new DropLine(m_context.theme, m_items);
        const qsizetype to = placeAt(place) - m_from;
        const QList<FormPart *> &parts = m_items->parts();
        const FormPart *next = parts.value(to);
        m_drop->showAt(next != nullptr ? next->y() : m_items->height());
    });
    connect(&tools, &RowTools::dragCancelled, this, [this] {
        if (m_drop != nullptr)
            m_drop->hide();
    });
    connect(&tools, &RowTools::dropped, &part, [this, &part](const QPoint &place) {
        // The place is counted with the item still where it was.
        const qsizetype to = placeAt(place);
        const qsizetype index = indexOf(part);
        moveItem(index, to > index ? to - 1 : to);
    });
}

qsizetype ListSection::placeAt(const QPoint &global) const
{
    const int y = m_items->mapFromGlobal(global).y();
    const QList<FormPart *> &parts = m_items->parts();
    qsizetype place = 0;
    while (place < parts.size() && parts[place] != nullptr
           && parts[place]->y() + parts[place]->height() / 2 < y)
        ++place;
    return place + m_from;
}

void ListSection::showTools(FormPart &part, qsizetype place)
{
    const bool hasOrder = !isMapping();
    const qsizetype index = place + m_from;
    auto *tools = part.findChild<RowTools *>();
    tools->setRow(itemTitle(index), index == 0, index + 1 == count(), hasOrder);
    tools->setRenamable(!hasOrder);
    tools->setVisible(!m_state.isReadOnly && !m_state.isShared);
}

void ListSection::moveItem(qsizetype from, qsizetype to)
{
    if (to < 0 || to >= count() || to == from)
        return;
    propose({Proposal::Action::Move,
             m_state.pointer.child(from),
             {},
             {},
             to,
             Tr::tr("Move %1").arg(itemTitle(from)),
             {}});
}

void ListSection::duplicateItem(qsizetype index)
{
    propose({Proposal::Action::Duplicate,
             m_states[index - m_from].pointer,
             {},
             {},
             0,
             Tr::tr("Duplicate %1").arg(itemTitle(index)),
             {}});
}

void ListSection::removeItem(qsizetype index)
{
    propose({Proposal::Action::Remove,
             m_states[index - m_from].pointer,
             {},
             {},
             0,
             Tr::tr("Remove %1").arg(itemTitle(index)),
             {}});
}

void ListSection::renameItem(qsizetype index)
{
    const bool isNew = index < 0;
    const QString old = isNew ? QString() : m_states[index - m_from].pointer.last();
    const QWidget *near =
        isNew ? static_cast<QWidget *>(m_add) : m_items->parts().value(index - m_from);
    askForName(this, near->mapToGlobal(QPoint(0, near->height())), old,
               [this, isNew, old](const QString &name) {
                   Proposal proposal;
                   proposal.pointer = m_state.pointer.child(isNew ? name : old);
                   if (isNew) {
                       proposal.value = startValue(*m_context.model.shapeOf(m_state, name));
                       proposal.label = Tr::tr("Add %1").arg(name);
                       m_awaited = proposal.pointer;
                   } else {
                       proposal.action = Proposal::Action::Rename;
                       proposal.name = name;
                       proposal.label = Tr::tr("Rename %1").arg(old);
                   }
                   propose(proposal);
               });
}

void ListSection::addItem()
{
    if (!isOpen())
        setOpen(true);
    if (m_rows != nullptr)
        return m_rows->addRow();
    if (isMapping())
        return renameItem(-1);
    const auto shape = m_context.model.shapeOf(m_state, QString::number(count()));
    const yaml::Value item = startValue(*shape);
    const bool isFirst = count() == 0;
    m_awaited = m_state.pointer.child(count());
    if (count() >= m_from + m_shown)
        m_from = std::max<qsizetype>(0, count() - itemsBefore);
    propose({isFirst ? Proposal::Action::Set : Proposal::Action::Insert,
             isFirst ? m_state.pointer : m_state.pointer.child(u"-"_s),
             isFirst ? yaml::Value(yaml::Value::Sequence{item}) : item,
             {},
             0,
             Tr::tr("Add to %1").arg(title()),
             {}});
}

void ListSection::previewChanged()
{
    // What was dropped won't come.
    if (!isPreviewing() && m_rows != nullptr && m_context.edits.isIdle())
        m_rows->awaitNothing();
}

void ListSection::addActions(QMenu &menu)
{
    if (m_rows == nullptr || count() == 0)
        return;
    for (const QString &key : m_rows->rows().hiddenColumns())
        menu.addAction(Tr::tr("Show the column %1").arg(titleOf(key)), this,
                       [this, key] { m_rows->rows().showColumn(key); });
    for (const QString &key : m_rows->rows().hideableColumns())
        menu.addAction(Tr::tr("Hide the column %1").arg(titleOf(key)), this,
                       [this, key] { m_rows->rows().hideColumn(key); });
    if (!menu.isEmpty())
        menu.addSeparator();
}

FormPart *ListSection::reveal(const JsonPointer &pointer, Reveal how)
{
    if (!m_state.pointer.contains(pointer))
        return nullptr;
    if (pointer == m_state.pointer)
        return this;
    if (!isOpen() && how != Reveal::Unfold)
        return this;
    if (!isOpen())
        setOpen(true);
    if (m_rows != nullptr) {
        if (how != Reveal::Nothing)
            m_rows->showPlace(pointer);
        return this;
    }
    const qsizetype index = pointer.segments()[m_state.pointer.depth()].toLongLong();
    const bool isShown = index >= m_from && index < m_from + m_shown;
    if (how == Reveal::Unfold && !isMapping() && !isShown && index < count())
        showRange(std::max<qsizetype>(0, index - itemsBefore), itemsAtOnce);
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
