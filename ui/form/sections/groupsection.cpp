// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/sections/groupsection.h"

#include "form/formtr.h"
#include "form/rows/rowsmodel.h"
#include "form/sections/fieldlist.h"
#include "form/sections/renamepopup.h"
#include "form/sections/sectionhead.h"
#include "theme/theme.h"

#include <QBoxLayout>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::form {

namespace {

constexpr qsizetype manyFields = 30;
constexpr qsizetype firstUnset = 12;   ///< of many fields, those without a value that are shown
constexpr qsizetype openedFields = 40; ///< a larger object inside another waits to be opened

/// What matters of many fields.
QList<FieldState> foremost(const QList<FieldState> &fields, const QSet<JsonPointer> &asked)
{
    QList<FieldState> shown;
    qsizetype unset = 0;
    for (const FieldState &field : fields) {
        const bool matters = field.isSet || field.isRequired || !field.problems.isEmpty()
                             || asked.contains(field.pointer);
        if (matters || unset++ < firstUnset)
            shown.append(field);
    }
    return shown;
}

} // namespace

QList<FieldState> filtered(const QList<FieldState> &fields, FieldFilter filter)
{
    QList<FieldState> shown = fields;
    shown.removeIf([filter](const FieldState &field) {
        if (filter == FieldFilter::All || !field.problems.isEmpty())
            return false;
        const bool isContainer = field.kind == FieldKind::Group || field.kind == FieldKind::Items;
        return filter == FieldFilter::Set ? !field.isSet
                                          : !field.isRequired && !(field.isSet && isContainer);
    });
    return shown;
}

GroupSection::GroupSection(FormContext &context, int level, QWidget *parent)
    : SectionPart(context, level, parent)
{}

bool GroupSection::isOpenByItself() const
{
    if (!m_state.isSet || m_state.isNull)
        return m_state.isRequired && m_level == 0;
    const yaml::Node node = m_state.node.target();
    return m_level <= 1 || node.size() <= openedFields / m_level;
}

QString GroupSection::summary() const
{
    if (m_state.isNull)
        return Tr::tr("null");
    if (!m_state.isSet)
        return m_state.isRequired ? Tr::tr("Not set, required") : Tr::tr("Not set");
    if (isOpen())
        return {};
    // The first values tell folded items of a list apart.
    QStringList texts;
    for (yaml::Node entry = m_state.node.target().firstChild(); entry && texts.size() < 3;
         entry = entry.nextSibling()) {
        if (entry.target().isScalar() && !entry.target().text().isEmpty())
            texts << entry.target().text().section(u'\n', 0, 0);
    }
    // Else what it holds does.
    if (texts.isEmpty()) {
        for (yaml::Node entry = m_state.node.target().firstChild(); entry && texts.size() < 3;
             entry = entry.nextSibling())
            texts << titleOf(entry.keyText());
    }
    return texts.join(u" \u00B7 ");
}

void GroupSection::present(bool isStale)
{
    const bool isShown = isOpen();
    presentHead(summary(), true);
    showProblems(isShown && m_state.isSet ? FormModel::withoutMissing(m_state.problems)
                                          : m_state.problems);
    if (isShown)
        showFields(isStale);
    if (m_fields != nullptr)
        m_fields->setVisible(isShown);
    if (!isShown && m_more != nullptr) {
        m_more->hide();
        m_add->hide();
    }
}

void GroupSection::showFields(bool isStale)
{
    if (m_fields == nullptr) {
        m_fields = new FieldList(m_context, m_level + 1, this);
        m_body->addWidget(m_fields);
        auto *row = new QHBoxLayout;
        row->setContentsMargins(theme::space::page, 0, 0, 0);
        m_more = new QPushButton(this);
        m_add = new QPushButton(Tr::tr("Add a field"), this);
        row->addWidget(m_more);
        row->addWidget(m_add);
        row->addStretch();
        m_body->addLayout(row);
        connect(m_more, &QPushButton::clicked, this, [this] {
            m_showsAll = true;
            present(false);
        });
        connect(m_add, &QPushButton::clicked, this, &GroupSection::addField);
    }
    const QList<FieldState> all = filtered(m_context.model.fieldsOf(m_state), m_context.filter);
    const bool isCut = !m_showsAll && all.size() > manyFields;
    const QList<FieldState> shown = isCut ? foremost(all, m_asked) : all;
    m_fields->setFields(shown, isStale);
    const qsizetype hidden = all.size() - shown.size();
    m_more->setVisible(hidden > 0);
    m_more->setText(Tr::tr("Show %n more field(s)", nullptr, int(hidden)));
    m_more->setAccessibleName(
        Tr::tr("Show %n more field(s) of %1", nullptr, int(hidden)).arg(title()));
    showAddition();
}

void GroupSection::showAddition()
{
    const bool takesMore = m_state.shape->cursor.additional().isKnown() || !m_state.shape->isKnown;
    m_add->setVisible(takesMore && m_context.filter == FieldFilter::All && !m_state.isReadOnly
                      && !m_state.isShared);
    m_add->setAccessibleName(Tr::tr("Add a field to %1").arg(title()));
}

void GroupSection::addField()
{
    askForName(this, m_add->mapToGlobal(QPoint(0, m_add->height())), {},
               [this](const QString &name) {
                   const auto shape = m_context.model.shapeOf(m_state, name);
                   propose({Proposal::Action::Set,
                            m_state.pointer.child(name),
                            startValue(*shape),
                            {},
                            0,
                            Tr::tr("Add %1").arg(name),
                            {}});
               });
}

FormPart *GroupSection::reveal(const JsonPointer &pointer, Reveal how)
{
    if (!m_state.pointer.contains(pointer))
        return nullptr;
    if (pointer == m_state.pointer)
        return this;
    if (!isOpen() && how != Reveal::Unfold)
        return this;
    if (!isOpen())
        setOpen(true);
    FormPart *found = m_fields != nullptr ? m_fields->reveal(pointer, how) : nullptr;
    if (found == nullptr && how == Reveal::Unfold && m_fields != nullptr) {
        m_asked.insert(JsonPointer(pointer.segments().first(m_state.pointer.depth() + 1)));
        present(false);
        found = m_fields->reveal(pointer, how);
    }
    return found != nullptr ? found : this;
}

void GroupSection::enter()
{
    FormPart *first = m_fields != nullptr ? m_fields->firstPart() : nullptr;
    if (first != nullptr)
        first->enter();
    else
        m_head->setFocus(Qt::OtherFocusReason);
}

} // namespace waymark::form
