// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/impactmodel.h"

#include "document/documenttr.h"
#include "widgets/rowdiff.h"
#include "widgets/status.h"
#include "widgets/tableview.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace waymark::document {

using rehearsal::Effect;
using rehearsal::EffectChange;

namespace {

QString effectWord(Effect effect)
{
    switch (effect) {
    case Effect::Passes:
        return Tr::tr("Passes");
    case Effect::Undecidable:
        return Tr::tr("Not decidable here");
    case Effect::Noted:
        return Tr::tr("Audited");
    case Effect::Excepted:
        return Tr::tr("Allowed by exception");
    case Effect::Warned:
        return Tr::tr("Warned");
    case Effect::Denied:
        return Tr::tr("Denied");
    }
    return {};
}

widgets::Status effectStatus(Effect effect)
{
    switch (effect) {
    case Effect::Passes:
        return widgets::Status::Good;
    case Effect::Undecidable:
        return widgets::Status::Unknown;
    case Effect::Noted:
    case Effect::Excepted:
        return widgets::Status::Info;
    case Effect::Warned:
        return widgets::Status::Warning;
    case Effect::Denied:
        return widgets::Status::Bad;
    }
    return widgets::Status::Unknown;
}

QString changeInWords(const EffectChange &change)
{
    return change.isOne() ? Tr::tr("Now: %1. With this text: %2.")
                                .arg(effectWord(change.now), effectWord(change.then))
                          : Tr::tr("As before: %1.").arg(effectWord(change.then));
}

/// What is denied, then warned, excepted and undecided; what passes now last.
int weightOf(const EffectChange &change)
{
    return change.isOne() ? int(change.then) : -1;
}

const EffectChange *changeOf(const ImpactLine &line, int column)
{
    const int at = column - ImpactModel::CreateColumn;
    return at >= 0 && at < rehearsal::impactColumns ? &line.columns[std::size_t(at)] : nullptr;
}

QString cellText(const ImpactLine &line, int column)
{
    if (const EffectChange *change = changeOf(line, column))
        return change->isOne() ? effectWord(change->then) : u"–"_s;
    switch (column) {
    case ImpactModel::DocumentColumn:
        return line.name.isEmpty() ? line.shown : line.name;
    case ImpactModel::OwnerColumn:
        return line.owner.isEmpty() ? Tr::tr("nobody") : line.owner;
    case ImpactModel::RuleColumn:
        return line.rule;
    case ImpactModel::MessageColumn:
        return line.message;
    default:
        return {};
    }
}

QString cellDetail(const ImpactLine &line, int column)
{
    if (const EffectChange *change = changeOf(line, column))
        return changeInWords(*change);
    if (column == ImpactModel::DocumentColumn)
        return Tr::tr("%1 in %2, line %L3").arg(line.kind, line.shown).arg(line.line + 1);
    return cellText(line, column);
}

bool isSameLine(const ImpactLine &one, const ImpactLine &other)
{
    return one.path == other.path && one.line == other.line && one.rule == other.rule;
}

QList<ImpactLine> impactLines(const rehearsal::DraftImpact &impact)
{
    QList<ImpactLine> lines;
    lines.reserve(impact.impact.rows.size());
    for (const rehearsal::ImpactRow &row : impact.impact.rows) {
        const auto &document = impact.corpus->documents()[std::size_t(row.document)];
        lines.append({.path = document.path,
                      .range = document.document.root.fullRange(),
                      .line = document.line,
                      .shown = document.shown,
                      .name = document.request.name,
                      .kind = document.request.resource.kind,
                      .owner = document.owner,
                      .rule = row.rule,
                      .message = row.message,
                      .columns = row.columns});
    }
    std::ranges::stable_sort(lines, {}, [](const ImpactLine &line) {
        return std::tuple(-weightOf(*std::ranges::max_element(line.columns, {}, weightOf)),
                          line.owner, line.shown, line.line);
    });
    return lines;
}

} // namespace

EffectChange ImpactLine::heaviest() const
{
    return *std::ranges::max_element(columns, {}, weightOf);
}

ImpactReport::ImpactReport(rehearsal::DraftImpact found)
    : impact(std::move(found))
    , lines(impactLines(impact))
    , owners(rehearsal::countsByOwner(impact.impact, *impact.corpus))
    , counts(impact.impact.count([](const rehearsal::ImpactRow &) { return true; }))
{}

QString sentenceOf(const rehearsal::ImpactCounts &counts)
{
    QStringList parts;
    if (counts.failing > 0)
        parts.append(Tr::tr("%n newly denied", nullptr, int(counts.failing)));
    if (counts.warned > 0)
        parts.append(Tr::tr("%n newly warned", nullptr, int(counts.warned)));
    if (counts.excepted > 0)
        parts.append(Tr::tr("%n newly allowed by exception", nullptr, int(counts.excepted)));
    if (counts.undecided > 0)
        parts.append(Tr::tr("%n not decidable any more", nullptr, int(counts.undecided)));
    if (counts.passing > 0)
        parts.append(Tr::tr("%n newly passing", nullptr, int(counts.passing)));
    return parts.join(", "_L1);
}

ImpactModel::ImpactModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void ImpactModel::setLines(const QList<ImpactLine> &lines)
{
    widgets::replaceRows(
        m_lines, lines, isSameLine,
        [this](int first, int last, const auto &change) {
            beginRemoveRows({}, first, last);
            change();
            endRemoveRows();
        },
        [this](int first, int last, const auto &change) {
            beginInsertRows({}, first, last);
            change();
            endInsertRows();
        },
        [this](int first, int last) {
            Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
        });
}

const ImpactLine *ImpactModel::at(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_lines.size() ? &m_lines[index.row()] : nullptr;
}

int ImpactModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int ImpactModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImpactModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImpactLine &line = m_lines[index.row()];
    const EffectChange *change = changeOf(line, index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(line, index.column());
    case Qt::ToolTipRole:
        return cellDetail(line, index.column());
    case Qt::AccessibleTextRole:
        return change ? QVariant(changeInWords(*change)) : QVariant();
    case widgets::StatusRole:
        return change && change->isOne() ? QVariant(int(effectStatus(change->then))) : QVariant();
    case widgets::DetailRole:
        return index.column() == DocumentColumn ? QVariant(line.kind) : QVariant();
    case widgets::SecondaryRole:
        return change ? !change->isOne() : index.column() > DocumentColumn;
    default:
        return {};
    }
}

QVariant ImpactModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const bool isTip = role == Qt::ToolTipRole;
    switch (section) {
    case DocumentColumn:
        return Tr::tr("Document");
    case OwnerColumn:
        return Tr::tr("Owner");
    case CreateColumn:
        return isTip ? Tr::tr("When it is created") : Tr::tr("On create");
    case OtherUpdateColumn:
        return isTip ? Tr::tr("When something is changed that the rule doesn't look at")
                     : Tr::tr("On other update");
    case ThisUpdateColumn:
        return isTip ? Tr::tr("When what the rule looks at is changed to this")
                     : Tr::tr("On this update");
    case RuleColumn:
        return Tr::tr("Rule");
    case MessageColumn:
        return Tr::tr("What it says");
    default:
        return {};
    }
}

} // namespace waymark::document
