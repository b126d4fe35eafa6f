// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/fieldchangesmodel.h"

#include "document/documenttr.h"
#include "widgets/status.h"
#include "widgets/tableview.h"
#include "yaml/samevalue.h"

using namespace Qt::StringLiterals;

namespace waymark::document {

namespace {

using Kind = yaml::FieldChange::Kind;

widgets::Status statusOfChange(Kind kind)
{
    switch (kind) {
    case Kind::Added:
        return widgets::Status::Good;
    case Kind::Removed:
        return widgets::Status::Bad;
    case Kind::Changed:
        return widgets::Status::Info;
    case Kind::Moved:
        return widgets::Status::Running;
    }
    return widgets::Status::Unknown;
}

QString nameOfDocument(const yaml::Document &document)
{
    const QString name = document.root.at(JsonPointer({u"metadata"_s, u"name"_s})).text();
    return name.isEmpty() ? Tr::tr("Document %1").arg(document.index + 1) : name;
}

} // namespace

QString changeWord(Kind kind)
{
    switch (kind) {
    case Kind::Added:
        return Tr::tr("Added");
    case Kind::Removed:
        return Tr::tr("Removed");
    case Kind::Changed:
        return Tr::tr("Changed");
    case Kind::Moved:
        return Tr::tr("Moved");
    }
    return {};
}

FieldChangesModel::FieldChangesModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void FieldChangesModel::setComparison(std::shared_ptr<const assist::Comparison> comparison)
{
    beginResetModel();
    m_comparison = std::move(comparison);
    m_rows.clear();
    if (m_comparison) {
        for (const yaml::DocumentChanges &document : m_comparison->documents) {
            for (const yaml::FieldChange &change : document.changes)
                m_rows.append({document.before, document.after, change});
        }
    }
    endResetModel();
}

TextRange FieldChangesModel::placeOf(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows[index.row()];
    if (row.change.after)
        return row.change.after.entryRange();
    if (row.after < 0)
        return {};
    const yaml::Node root = m_comparison->after.documents()[row.after].root;
    for (JsonPointer above = row.change.pointer; !above.isRoot();) {
        above = above.parent();
        if (const yaml::Node node = root.at(above))
            return node.key() ? node.key().range() : node.range();
    }
    return {root.range().begin, root.range().begin};
}

int FieldChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FieldChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString FieldChangesModel::fieldText(const Row &row) const
{
    const yaml::SyntaxTree &tree = row.after >= 0 ? m_comparison->after : m_comparison->before;
    const yaml::Document &document = tree.documents()[row.after >= 0 ? row.after : row.before];
    if (row.change.place.isEmpty())
        return nameOfDocument(document);
    const bool hasSeveral = m_comparison->after.documents().size() > 1;
    return hasSeveral ? Tr::tr("%1: %2").arg(nameOfDocument(document), row.change.place)
                      : row.change.place;
}

QVariant FieldChangesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    const yaml::FieldChange &change = row.change;
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case FieldColumn:
            return fieldText(row);
        case BeforeColumn:
            return change.kind == Kind::Moved ? QString() : yaml::summaryOf(change.before);
        case AfterColumn:
            return change.kind == Kind::Moved
                       ? Tr::tr("Now at place %1").arg(change.pointer.last().toInt() + 1)
                       : yaml::summaryOf(change.after);
        default:
            return {};
        }
    case widgets::StatusRole:
        return index.column() == FieldColumn ? QVariant(int(statusOfChange(change.kind)))
                                             : QVariant();
    case widgets::SecondaryRole:
        return index.column() == BeforeColumn;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        if (index.column() == FieldColumn)
            return Tr::tr("%1: %2").arg(changeWord(change.kind), fieldText(row));
        return data(index, Qt::DisplayRole);
    default:
        return {};
    }
}

QVariant FieldChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FieldColumn:
        return Tr::tr("Field");
    case BeforeColumn:
        return Tr::tr("Before");
    case AfterColumn:
        return Tr::tr("Now");
    default:
        return {};
    }
}

} // namespace waymark::document
