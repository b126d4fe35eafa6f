// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/heatmodel.h"

#include "readiness/outcomestatus.h"
#include "readiness/scorewriters.h"
#include "widgets/tableview.h"
#include "widgets/tooltip.h"

using namespace Qt::StringLiterals;

namespace waymark::readiness {

namespace {

constexpr int firstCheck = 1;
constexpr int columnsBesideChecks = 3; // name, level, next

/// What a narrow column has room for: half of all ids begin with `has-`.
QString headerText(const QString &id)
{
    constexpr QLatin1StringView filler("has-");
    return id.startsWith(filler) && id.size() > filler.size() ? id.sliced(filler.size()) : id;
}

} // namespace

void HeatModel::show(const std::shared_ptr<const Readiness> &readiness, const HeatList &list)
{
    beginResetModel();
    m_readiness = readiness;
    m_scorecard =
        readiness && list.scorecard >= 0 ? readiness->scorecards[list.scorecard] : nullptr;
    m_rows = list.rows;
    endResetModel();
}

std::shared_ptr<const EntityScore> HeatModel::at(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_rows.size()
               ? m_readiness->rows[std::size_t(m_rows[index.row()])]
               : nullptr;
}

QModelIndex HeatModel::indexOf(const QString &entity) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (at(index(row, 0))->entity == entity)
            return index(row, 0);
    }
    return {};
}

int HeatModel::checkAt(int column) const
{
    return column >= firstCheck && column < levelColumn() ? column - firstCheck : -1;
}

int HeatModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int HeatModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_scorecard ? 0
                                            : int(m_scorecard->checks.size()) + columnsBesideChecks;
}

QString HeatModel::textOf(const EntityScore &row, int column) const
{
    if (column == 0)
        return row.label;
    return column == levelColumn() ? levelWords(row.figures, row.figures.level, *m_scorecard)
                                   : missingWords(row.figures, *m_scorecard);
}

QVariant HeatModel::cell(const EntityScore &row, int check, int role) const
{
    const CheckResult &result = row.results[check];
    switch (role) {
    case Qt::DisplayRole:
        return outcomeLetter(result.outcome());
    case Qt::AccessibleTextRole:
        return cellWords(m_scorecard->checks[check], result);
    case Qt::ToolTipRole:
        return widgets::plainToolTip(cellWords(m_scorecard->checks[check], result));
    case widgets::StatusRole: {
        const auto status = statusOf(result.outcome());
        return status ? QVariant(int(*status)) : QVariant();
    }
    case widgets::SecondaryRole:
        return true;
    default:
        return {};
    }
}

QVariant HeatModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EntityScore &row = *m_readiness->rows[std::size_t(m_rows[index.row()])];
    if (const int check = checkAt(index.column()); check >= 0)
        return cell(row, check, role);
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, index.column());
    case widgets::SecondaryRole:
        return index.column() > levelColumn();
    case Qt::ToolTipRole:
        return index.column() == 0 ? QVariant(widgets::plainToolTip(row.entity)) : QVariant();
    default:
        return {};
    }
}

QVariant HeatModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || !m_scorecard)
        return {};
    if (const int check = checkAt(section); check >= 0) {
        const Check &asked = m_scorecard->checks[check];
        if (role == Qt::DisplayRole)
            return headerText(asked.id);
        return role == Qt::ToolTipRole || role == Qt::AccessibleTextRole ? QVariant(asked.title)
                                                                         : QVariant();
    }
    if (role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Name");
    return section == levelColumn() ? tr("Level") : tr("Next");
}

QString cellWords(const Check &check, const CheckResult &result)
{
    QStringList words{HeatModel::tr("%1: %2.").arg(check.title, outcomeTitle(result.outcome())),
                      resultWords(result)};
    if (!result.counts)
        words.append(HeatModel::tr("It doesn't count yet."));
    words.removeAll(QString());
    return words.join(u' ');
}

} // namespace waymark::readiness
