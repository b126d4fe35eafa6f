// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/documentsmodel.h"

#include "widgets/status.h"
#include "widgets/tableview.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark::documents {

DocumentsModel::DocumentsModel(const QList<Column> &columns, QObject *parent)
    : QAbstractTableModel(parent)
{
    for (const Column column : columns)
        m_own.append({column});
    m_shown = m_own;
}

void DocumentsModel::setPrinted(QStringList names)
{
    names.removeIf([this](const QString &name) {
        return std::ranges::any_of(m_own, [&](const Shown &own) {
            return titleOf(own).compare(name, Qt::CaseInsensitive) == 0;
        });
    });
    QList<Shown> shown;
    for (const Shown &own : std::as_const(m_own)) {
        if (own.column == Column::State) {
            for (const QString &name : std::as_const(names))
                shown.append({Column::Printed, name});
        }
        shown.append(own);
    }
    if (shown == m_shown)
        return;
    beginResetModel();
    m_shown = std::move(shown);
    endResetModel();
}

int DocumentsModel::section(Column column, const QString &printed) const
{
    return int(m_shown.indexOf(Shown{column, printed}));
}

void DocumentsModel::setRows(QList<Row> rows)
{
    const bool sameOrder = rows.size() == m_rows.size() && std::ranges::equal(rows, m_rows, isSame);
    if (!sameOrder) {
        // Filter and sort replace everything at once; views find their row again by its identity.
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    for (qsizetype row = 0; row < rows.size(); ++row) {
        if (rows[row] == m_rows[row])
            continue;
        m_rows[row] = rows[row];
        Q_EMIT dataChanged(index(int(row), 0), index(int(row), int(m_shown.size()) - 1));
    }
}

const Row *DocumentsModel::at(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_rows.size() ? &m_rows[index.row()] : nullptr;
}

QModelIndex DocumentsModel::indexOf(const Row &row) const
{
    const auto found =
        std::ranges::find_if(m_rows, [&row](const Row &other) { return isSame(row, other); });
    return found == m_rows.end() ? QModelIndex() : index(int(found - m_rows.begin()), 0);
}

int DocumentsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DocumentsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QString DocumentsModel::textOf(const Row &row, const Shown &shown)
{
    const auto &entry = row.entry();
    switch (shown.column) {
    case Column::Name:
        return entry.name.isEmpty() ? tr("(no name)") : entry.name;
    case Column::Kind:
        return entry.kind;
    case Column::Type:
        return entry.type;
    case Column::Owner:
        return entry.owner;
    case Column::Lifecycle:
        return entry.lifecycle;
    case Column::Printed:
        return printedText(entry, shown.printed);
    case Column::State:
        return stateText(entry);
    case Column::File:
        break;
    }
    return row.file->shownPath();
}

QVariant DocumentsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    const Column shown = m_shown[index.column()].column;
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, m_shown[index.column()]);
    case widgets::StatusRole:
        if (shown != Column::State)
            return {};
        return int(row.entry().errors > 0     ? widgets::Status::Bad
                   : row.entry().warnings > 0 ? widgets::Status::Warning
                                              : widgets::Status::Good);
    case widgets::DetailRole:
        return shown == Column::Name && row.entry().title != row.entry().name
                   ? QVariant(row.entry().title)
                   : QVariant();
    case widgets::SecondaryRole:
        return shown != Column::Name
               && !(shown == Column::State && row.entry().errors + row.entry().warnings > 0);
    case Qt::ToolTipRole:
        return shown == Column::Name && !row.entry().description.isEmpty()
                   ? QVariant(row.entry().description)
                   : QVariant();
    default:
        return {};
    }
}

QVariant DocumentsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return titleOf(m_shown[section]);
}

QString DocumentsModel::titleOf(const Shown &shown)
{
    switch (shown.column) {
    case Column::Name:
        return tr("Name");
    case Column::Kind:
        return tr("Kind");
    case Column::Type:
        return tr("Type");
    case Column::Owner:
        return tr("Owner");
    case Column::Lifecycle:
        return tr("Lifecycle");
    case Column::Printed:
        return shown.printed;
    case Column::State:
        return tr("State");
    case Column::File:
        return tr("File");
    }
    return {};
}

void DocumentsModel::sort(int section, Qt::SortOrder order)
{
    if (section >= 0 && section < m_shown.size())
        Q_EMIT sortRequested(m_shown[section].column, m_shown[section].printed, order);
}

QString stateText(const snapshot::DocumentEntry &entry)
{
    const QString errors = DocumentsModel::tr("%n error(s)", nullptr, entry.errors);
    const QString warnings = DocumentsModel::tr("%n warning(s)", nullptr, entry.warnings);
    if (entry.errors > 0 && entry.warnings > 0)
        return DocumentsModel::tr("%1, %2").arg(errors, warnings);
    if (entry.errors > 0)
        return errors;
    return entry.warnings > 0 ? warnings : DocumentsModel::tr("No findings");
}

} // namespace waymark::documents
