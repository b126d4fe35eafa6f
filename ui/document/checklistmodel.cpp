// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/checklistmodel.h"

#include "document/documenttr.h"
#include "policy/policywords.h"
#include "widgets/rowdiff.h"
#include "widgets/tableview.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::document {

using analysis::Check;

namespace {

QString wordFor(const Check &check)
{
    switch (check.state) {
    case Check::State::Failed:
        return Tr::tr("Failed");
    case Check::State::Error:
        return Tr::tr("Can't be evaluated");
    case Check::State::Warned:
        return Tr::tr("Warned");
    case Check::State::Undecided:
        return Tr::tr("Not decidable here");
    case Check::State::Excepted:
        return Tr::tr("Allowed by exception");
    case Check::State::Passed:
        return Tr::tr("Passed");
    case Check::State::NotMatched:
        return Tr::tr("Not for this");
    }
    return {};
}

QString valuesOf(const Check &check)
{
    QStringList values;
    for (const analysis::CheckedValue &value : check.values)
        values.append(u"%1: %2"_s.arg(value.field, value.value));
    return values.join(", "_L1);
}

QString messageOf(const Check &check)
{
    if (check.problems > 1)
        return Tr::tr("%n problem(s). The first: %1", nullptr, check.problems).arg(check.message);
    if (check.state == Check::State::Excepted)
        return check.exceptedUntil.isValid()
                   ? Tr::tr("Until %1 by “%2”")
                         .arg(policy::lastDay(check.exceptedUntil), check.exception)
                   : Tr::tr("By “%1”").arg(check.exception);
    if (check.state == Check::State::NotMatched)
        return check.why;
    return check.message.isEmpty() ? check.expression : check.message;
}

/// All that is known, for the tooltip.
QString detailOf(const Check &check)
{
    QStringList lines{check.message};
    if (check.why != check.message)
        lines.append(check.why);
    lines.append(check.next);
    if (!check.values.isEmpty())
        lines.append(Tr::tr("Decided by %1").arg(valuesOf(check)));
    lines.append(check.expression);
    if (check.cost > 0)
        lines.append(Tr::tr("Cost %L1").arg(check.cost));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

bool isSameCheck(const Check &one, const Check &other)
{
    return one.source == other.source && one.name == other.name
           && one.expression == other.expression;
}

} // namespace

widgets::Status statusOf(Check::State state)
{
    switch (state) {
    case Check::State::Failed:
    case Check::State::Error:
        return widgets::Status::Bad;
    case Check::State::Warned:
        return widgets::Status::Warning;
    case Check::State::Excepted:
        return widgets::Status::Info;
    case Check::State::Passed:
        return widgets::Status::Good;
    case Check::State::Undecided:
    case Check::State::NotMatched:
        return widgets::Status::Unknown;
    }
    return widgets::Status::Unknown;
}

QString summaryOf(const QList<Check> &checks)
{
    QStringList parts;
    const auto add = [&](Check::State state, const auto &words) {
        if (const int count = analysis::countOf(checks, state); count > 0)
            parts.append(words(count));
    };
    add(Check::State::Failed, [](int n) { return Tr::tr("%n failed", nullptr, n); });
    add(Check::State::Error, [](int n) { return Tr::tr("%n can't be evaluated", nullptr, n); });
    add(Check::State::Warned, [](int n) { return Tr::tr("%n warned", nullptr, n); });
    add(Check::State::Undecided, [](int n) { return Tr::tr("%n not decidable here", nullptr, n); });
    add(Check::State::Excepted, [&](int n) {
        const Check *first = nullptr;
        for (const Check &check : checks) {
            const bool ends =
                check.state == Check::State::Excepted && check.exceptedUntil.isValid();
            if (ends && (!first || check.exceptedUntil < first->exceptedUntil))
                first = &check;
        }
        return first == nullptr ? Tr::tr("%n allowed by exception", nullptr, n)
                                : Tr::tr("%n allowed by exception until %1", nullptr, n)
                                      .arg(policy::lastDay(first->exceptedUntil));
    });
    add(Check::State::Passed, [](int n) { return Tr::tr("%n passed", nullptr, n); });
    return parts.join(", "_L1);
}

ChecklistModel::ChecklistModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void ChecklistModel::setChecks(const QList<Check> &checks)
{
    widgets::replaceRows(
        m_checks, checks, isSameCheck,
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

const Check *ChecklistModel::at(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_checks.size() ? &m_checks[index.row()] : nullptr;
}

int ChecklistModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_checks.size());
}

int ChecklistModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ChecklistModel::textOf(const Check &check, int column)
{
    switch (column) {
    case StateColumn:
        return wordFor(check);
    case RuleColumn:
        return check.name;
    case MessageColumn:
        return messageOf(check);
    case ValuesColumn:
        return valuesOf(check);
    case CostColumn:
        return check.cost > 0 ? QLocale().toString(check.cost) : QString();
    default:
        return {};
    }
}

QVariant ChecklistModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Check &check = m_checks[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(check, index.column());
    case Qt::ToolTipRole:
        return detailOf(check);
    case Qt::TextAlignmentRole:
        return index.column() == CostColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                            : QVariant();
    case widgets::StatusRole:
        return index.column() == StateColumn ? QVariant(int(statusOf(check.state))) : QVariant();
    case widgets::SecondaryRole:
        return check.state == Check::State::NotMatched || index.column() > MessageColumn;
    default:
        return {};
    }
}

QVariant ChecklistModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StateColumn:
        return Tr::tr("Result");
    case RuleColumn:
        return Tr::tr("Rule");
    case MessageColumn:
        return Tr::tr("What it asks for, and what came of it");
    case ValuesColumn:
        return Tr::tr("Decided by");
    case CostColumn:
        return Tr::tr("Cost");
    default:
        return {};
    }
}

} // namespace waymark::document
