// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "problems/problemmodel.h"

#include "widgets/rowdiff.h"
#include "widgets/status.h"
#include "widgets/tableview.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::problems {

void ProblemModel::setProblems(const QList<Problem> &problems)
{
    QList<ProblemPointer> rows;
    for (const Problem &problem : problems)
        rows.append(std::make_shared<const Problem>(problem));
    setRows(std::move(rows));
}

void ProblemModel::setRows(QList<ProblemPointer> rows)
{
    widgets::replaceRows(
        m_rows, std::move(rows),
        [](const ProblemPointer &one, const ProblemPointer &other) {
            return one == other || isSame(*one, *other);
        },
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

QModelIndex ProblemModel::indexOf(const Problem &problem) const
{
    const auto found = std::ranges::find_if(m_rows, [&problem](const ProblemPointer &row) {
        return isSame(*row, problem) && row->position.line == problem.position.line;
    });
    return found == m_rows.end() ? QModelIndex() : index(int(found - m_rows.begin()), 0);
}

const Problem *ProblemModel::at(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_rows.size() ? m_rows[index.row()].get() : nullptr;
}

int ProblemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ProblemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Problem &row = *m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case MessageColumn:
            return row.diagnostic.message;
        case PlaceColumn:
            return row.where;
        case LineColumn:
            return u"%1:%2"_s.arg(row.position.line + 1).arg(row.position.column + 1);
        case CodeColumn:
            return row.diagnostic.code;
        default:
            return {};
        }
    case widgets::StatusRole:
        return index.column() == MessageColumn
                   ? QVariant(int(widgets::statusOf(row.diagnostic.severity)))
                   : QVariant();
    case widgets::ElideMiddleRole:
        return index.column() == PlaceColumn;
    case widgets::SecondaryRole:
        return index.column() != MessageColumn;
    case Qt::AccessibleTextRole:
        if (index.column() == MessageColumn) {
            const auto word = row.diagnostic.severity == Severity::Error     ? tr("Error")
                              : row.diagnostic.severity == Severity::Warning ? tr("Warning")
                                                                             : tr("Notice");
            return tr("%1: %2").arg(word, row.diagnostic.message);
        }
        return {};
    default:
        return {};
    }
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case MessageColumn:
        return tr("Problem");
    case PlaceColumn:
        return tr("File");
    case LineColumn:
        return tr("Line");
    case CodeColumn:
        return tr("Code");
    default:
        return {};
    }
}

} // namespace waymark::problems
