// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/requestsmodel.h"

#include "requests/phasestatus.h"
#include "requests/timetext.h"
#include "widgets/age.h"
#include "widgets/tableview.h"
#include "widgets/tooltip.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::requests {

RequestsModel::RequestsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    setColumns({}, false);
}

void RequestsModel::setColumns(QStringList printed, bool isOneKind)
{
    QList<Shown> shown;
    for (const RequestColumn column :
         {RequestColumn::Name, RequestColumn::Phase, RequestColumn::Kind, RequestColumn::Owner,
          RequestColumn::Age, RequestColumn::Left, RequestColumn::Waits, RequestColumn::State,
          RequestColumn::File})
        shown.append({column});
    // One kind is no news, and its own columns say more.
    if (isOneKind)
        shown.removeAll(Shown{RequestColumn::Kind});
    printed.removeIf([&](const QString &name) {
        return std::ranges::any_of(shown, [&](const Shown &own) {
            return titleOf(own).compare(name, Qt::CaseInsensitive) == 0;
        });
    });
    for (const QString &name : std::as_const(printed))
        shown.insert(shown.size() - 2, {RequestColumn::Printed, name});
    if (shown == m_shown)
        return;
    beginResetModel();
    m_shown = std::move(shown);
    endResetModel();
}

int RequestsModel::section(RequestColumn column, const QString &printed) const
{
    return int(m_shown.indexOf(Shown{column, printed}));
}

void RequestsModel::setRows(const std::shared_ptr<const workspace::RequestBoard> &board,
                            const QList<qsizetype> &rows)
{
    const auto keys = [](const workspace::RequestBoard *from, const QList<qsizetype> &of) {
        QStringList found;
        for (const qsizetype row : of)
            found.append(keyOf(from->requests[row]));
        return found;
    };
    const bool sameOrder = m_board && board && rows.size() == m_rows.size()
                           && keys(m_board.get(), m_rows) == keys(board.get(), rows);
    if (!sameOrder) {
        // Filter and sort replace everything at once; views find their rows again by their keys.
        beginResetModel();
        m_board = board;
        m_rows = rows;
        endResetModel();
        return;
    }
    m_board = board;
    m_rows = rows;
    if (!rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(rows.size()) - 1, int(m_shown.size()) - 1));
}

const ListedRequest *RequestsModel::at(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_rows.size() ? &m_board->requests[m_rows[index.row()]]
                                                          : nullptr;
}

QString RequestsModel::keyOf(const ListedRequest &request)
{
    return request.row.id.kind.apiVersion + u'/' + request.row.id.kind.kind + u'/'
           + request.row.id.space + u'/' + request.row.id.name + u'/'
           + (request.file ? request.file->path : QString()) + u'/'
           + QString::number(request.document);
}

QModelIndex RequestsModel::indexOf(const QString &key) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (keyOf(m_board->requests[m_rows[row]]) == key)
            return index(row, 0);
    }
    return {};
}

int RequestsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RequestsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QString RequestsModel::textOf(const ListedRequest &request, const Shown &shown) const
{
    const RequestRow &row = request.row;
    switch (shown.column) {
    case RequestColumn::Name:
        return row.id.name.isEmpty() ? tr("(no name)") : row.id.name;
    case RequestColumn::Phase:
        return phaseText(row);
    case RequestColumn::Kind:
        return row.id.kind.kind;
    case RequestColumn::Owner:
        return row.owner;
    case RequestColumn::Age:
        return row.status && row.status->created.isValid()
                   ? widgets::shortAge(row.status->created, m_board->now)
                   : QString();
    case RequestColumn::Left:
        return timeLeft(row, m_board->now);
    case RequestColumn::Waits:
        return request.wait.names.join(", "_L1);
    case RequestColumn::Printed:
        return printedText(request, shown.printed);
    case RequestColumn::State:
        return problemText(request);
    case RequestColumn::File:
        break;
    }
    return row.file;
}

QVariant RequestsModel::statusOf(const ListedRequest &request, RequestColumn column) const
{
    const RequestRow &row = request.row;
    if (column == RequestColumn::Phase)
        return int(requests::statusOf(row.phase));
    if (column == RequestColumn::Left) {
        if (row.life.stage == LifetimeAt::Stage::Blocked)
            return int(widgets::Status::Bad);
        return row.isEnding() ? QVariant(int(widgets::Status::Warning)) : QVariant();
    }
    if (column != RequestColumn::State || !hasProblems(request))
        return {};
    const bool isWarning =
        row.cause.isEmpty() && request.problems.first().severity < Severity::Error;
    return int(isWarning ? widgets::Status::Warning : widgets::Status::Bad);
}

QString RequestsModel::tipOf(const ListedRequest &request, RequestColumn column) const
{
    const RequestRow &row = request.row;
    switch (column) {
    case RequestColumn::Name:
        return request.entry() != nullptr ? request.entry()->description : QString();
    case RequestColumn::Phase:
        return phaseMeaning(row.phase);
    case RequestColumn::Age:
        return row.status && row.status->created.isValid()
                   ? tr("Since %1").arg(widgets::exactTime(row.status->created))
                   : QString();
    case RequestColumn::Left:
        return row.expires.isValid() ? tr("Ends %1").arg(widgets::exactTime(row.expires))
                                     : QString();
    case RequestColumn::Waits:
        return request.wait.since.isValid()
                   ? tr("Waits for them since %1").arg(widgets::exactTime(request.wait.since))
                   : QString();
    case RequestColumn::State:
        return row.cause;
    default:
        return {};
    }
}

QVariant RequestsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ListedRequest &request = *at(index);
    const Shown &shown = m_shown[index.column()];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(request, shown);
    case widgets::StatusRole:
        return statusOf(request, shown.column);
    case widgets::DetailRole:
        return shown.column == RequestColumn::Name && request.entry() != nullptr
                       && request.entry()->title != request.row.id.name
                   ? QVariant(request.entry()->title)
                   : QVariant();
    case widgets::SecondaryRole:
        return shown.column != RequestColumn::Name && shown.column != RequestColumn::Phase
               && !statusOf(request, shown.column).isValid();
    case Qt::ToolTipRole: {
        const QString tip = tipOf(request, shown.column);
        return tip.isEmpty() ? QVariant() : QVariant(widgets::plainToolTip(tip));
    }
    default:
        return {};
    }
}

QVariant RequestsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return titleOf(m_shown[section]);
}

QString RequestsModel::titleOf(const Shown &shown)
{
    switch (shown.column) {
    case RequestColumn::Name:
        return tr("Name");
    case RequestColumn::Phase:
        return tr("Phase");
    case RequestColumn::Kind:
        return tr("Kind");
    case RequestColumn::Owner:
        return tr("Owner");
    case RequestColumn::Age:
        return tr("Age");
    case RequestColumn::Left:
        return tr("Time left");
    case RequestColumn::Waits:
        return tr("Waits for");
    case RequestColumn::Printed:
        return shown.printed;
    case RequestColumn::State:
        return tr("Problems");
    case RequestColumn::File:
        return tr("File");
    }
    return {};
}

void RequestsModel::sort(int section, Qt::SortOrder order)
{
    if (section >= 0 && section < m_shown.size())
        Q_EMIT sortRequested({m_shown[section].column, m_shown[section].printed, order});
}

QString phaseText(const RequestRow &row)
{
    QString text = phaseTitle(row.phase);
    if (row.isOverdue)
        text = RequestsModel::tr("%1, overdue").arg(text);
    if (row.hasUnseenChange)
        text = RequestsModel::tr("%1, change not yet seen").arg(text);
    return text;
}

QString problemText(const ListedRequest &request)
{
    if (!request.row.cause.isEmpty())
        return request.row.cause.section(u'\n', 0, 0);
    const auto *entry = request.entry();
    const int errorCount = entry != nullptr ? entry->errors : 0;
    const int warningCount = entry != nullptr ? entry->warnings : 0;
    const QString errors = RequestsModel::tr("%n error(s)", nullptr, errorCount);
    const QString warnings = RequestsModel::tr("%n warning(s)", nullptr, warningCount);
    if (errorCount > 0 && warningCount > 0)
        return RequestsModel::tr("%1, %2").arg(errors, warnings);
    if (errorCount > 0)
        return errors;
    return warningCount > 0 ? warnings : RequestsModel::tr("No findings");
}

} // namespace waymark::requests
