// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/rows/rowsmodel.h"

#include "form/fields/fieldeditor.h"
#include "form/formtr.h"
#include "widgets/rowdiff.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::form {

namespace {

/// Of an entry's key and value or of an item; Node::entryRange() looks for an item's dash, which
/// takes time with each item before it.
TextRange rangeOf(const yaml::Node &entry)
{
    const yaml::Node key = entry.key();
    return {key ? key.range().begin : entry.range().begin, entry.range().end};
}

yaml::Node valueNode(const FieldState &state)
{
    return state.node ? state.node.target() : state.node;
}

} // namespace

yaml::Value startValue(const FieldShape &shape)
{
    if (shape.facts.constant)
        return *shape.facts.constant;
    if (shape.facts.defaultValue)
        return *shape.facts.defaultValue;
    switch (shape.facts.type) {
    case schema::ValueType::Integer:
        return qint64(shape.facts.minimum.value_or(0));
    case schema::ValueType::Number:
        return shape.facts.minimum.value_or(0);
    case schema::ValueType::Boolean:
        return false;
    case schema::ValueType::Object:
        return yaml::Value::Mapping{};
    case schema::ValueType::Array:
        return yaml::Value::Sequence{};
    default:
        // Not an empty text: what is typed would keep its quotes.
        return {};
    }
}

RowsModel::RowsModel(FormContext &context, QObject *parent)
    : QAbstractTableModel(parent)
    , send([&context](const Proposal &proposal) { context.edits.propose(proposal); })
    , m_context(context)
{}

bool RowsModel::isChangeable() const
{
    return !m_state.isReadOnly && !m_state.isShared;
}

RowsModel::Layout RowsModel::layoutOf(const FieldState &state) const
{
    const yaml::Node node = valueNode(state);
    if (state.shape->isMap || (node && node.isMapping()))
        return Layout::Map;
    const schema::Cursor item = state.shape->cursor.item();
    return item.facts().type == schema::ValueType::Object ? Layout::Objects : Layout::Values;
}

QList<RowsModel::Row> RowsModel::rowsFor(const FieldState &state) const
{
    QList<Row> rows;
    const yaml::Node list = valueNode(state);
    if (!list)
        return rows;
    // Of the state's own analysis: the model may know a newer one already.
    const SourceText &text = state.analysis->tree.text();
    for (yaml::Node entry = list.firstChild(); entry; entry = entry.nextSibling())
        rows.append({entry, text.slice(rangeOf(entry))});
    return rows;
}

void RowsModel::setState(FieldState state)
{
    // The rows' nodes live with the state they came with, until the views have let go of them.
    const FieldState before = std::exchange(m_state, std::move(state));
    QList<Row> rows = rowsFor(m_state);
    noteKeys(rows);
    showAllOfNew(rows);
    QList<Column> columns = columnsFor(m_state);
    const Layout layout = layoutOf(m_state);
    if (columns != m_columns || layout != m_layout) {
        beginResetModel();
        m_columns = std::move(columns);
        m_layout = layout;
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    takeRows(std::move(rows));
}

void RowsModel::takeRows(QList<Row> rows)
{
    const auto same = [](const Row &a, const Row &b) {
        return a.text == b.text;
    };
    const widgets::RowDifference stay = widgets::rowDifference(m_rows, rows, same);
    const qsizetype before = m_rows.size();
    const qsizetype after = rows.size();
    // Rows that were typed in are the same rows; only a difference in number adds or removes any.
    const int first = int(std::min(stay.head, std::min(before, after)));
    if (after < before) {
        const qsizetype at = std::min<qsizetype>(first, after);
        beginRemoveRows({}, int(at), int(at + before - after - 1));
        m_rows = std::move(rows);
        endRemoveRows();
    } else if (after > before) {
        const qsizetype at = std::max<qsizetype>(before - stay.tail, first);
        beginInsertRows({}, int(at), int(at + after - before - 1));
        m_rows = std::move(rows);
        endInsertRows();
    } else {
        m_rows = std::move(rows);
    }
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, columnCount() - 1));
}

int RowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

bool RowsModel::isKeyColumn(const QModelIndex &index) const
{
    return m_layout == Layout::Map && index.column() == 0;
}

JsonPointer RowsModel::pointerOf(const QModelIndex &index) const
{
    const JsonPointer row = rowPointer(index.row());
    return m_layout == Layout::Objects ? row.child(m_columns[index.column()].key) : row;
}

JsonPointer RowsModel::rowPointer(int row) const
{
    return m_layout == Layout::Map ? m_state.pointer.child(m_rows[row].node.keyText())
                                   : m_state.pointer.child(row);
}

QString RowsModel::placeName(const QModelIndex &index) const
{
    if (m_layout == Layout::Map)
        return m_rows[index.row()].node.keyText();
    const QString row = Tr::tr("Row %1").arg(index.row() + 1);
    return m_layout == Layout::Values
               ? row
               : Tr::tr("%1, %2").arg(row, m_columns[index.column()].shape->title);
}

FieldState RowsModel::cell(const QModelIndex &index) const
{
    const Row &row = m_rows[index.row()];
    const QString key = m_layout == Layout::Map ? row.node.keyText() : QString::number(index.row());
    FieldState item = m_context.model.child(m_state, key, row.node);
    if (m_layout != Layout::Objects)
        return item;
    const QString &column = m_columns[index.column()].key;
    const yaml::Node node = row.node.target();
    return m_context.model.child(item, column,
                                 node.isMapping() ? node.value(column) : yaml::Node());
}

QModelIndex RowsModel::indexOf(const JsonPointer &pointer) const
{
    if (!m_state.shape || !m_state.pointer.contains(pointer)
        || pointer.depth() <= m_state.pointer.depth())
        return {};
    const QString &key = pointer.segments()[m_state.pointer.depth()];
    bool isNumber = false;
    qsizetype row = key.toLongLong(&isNumber);
    if (m_layout != Layout::Map && !isNumber)
        return {};
    if (m_layout == Layout::Map)
        row = std::ranges::find_if(m_rows,
                                   [&](const Row &entry) { return entry.node.keyText() == key; })
              - m_rows.cbegin();
    int column = m_layout == Layout::Map ? 1 : 0;
    if (m_layout == Layout::Objects && pointer.depth() > m_state.pointer.depth() + 1) {
        const QString &name = pointer.segments()[m_state.pointer.depth() + 1];
        column = int(std::ranges::find(m_columns, name, &Column::key) - m_columns.cbegin());
    }
    return row < m_rows.size() && column < m_columns.size() ? index(int(row), column)
                                                            : QModelIndex();
}

QString RowsModel::rowTitle(int row) const
{
    return Tr::tr("row %1").arg(row + 1);
}

QVariant RowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isKey = isKeyColumn(index);
    switch (role) {
    case Qt::DisplayRole: {
        if (isKey)
            return m_rows[index.row()].node.keyText();
        const FieldState field = cell(index);
        if (!field.isSet || field.isNull)
            return field.isNull ? Tr::tr("null") : field.shape->placeholder;
        const auto choice = std::ranges::find(field.shape->choices, field.text, &Choice::text);
        return choice == field.shape->choices.end() ? field.text : choice->shown();
    }
    case Qt::EditRole:
        return isKey ? m_rows[index.row()].node.keyText() : cell(index).text;
    case UnsetRole:
        return !isKey && (!cell(index).isSet || cell(index).isNull);
    case SeverityRole: {
        if (isKey)
            return {};
        const FieldState field = cell(index);
        const auto worst = worstOf(field.problems);
        if (!worst && field.isDamaged)
            return int(Severity::Warning);
        return worst ? QVariant(int(*worst)) : QVariant();
    }
    case Qt::ToolTipRole: {
        const Diagnostics problems = m_context.model.problemsIn(pointerOf(index));
        if (isKey)
            return {};
        if (!problems.isEmpty())
            return problems.first().message;
        const FieldState field = cell(index);
        return field.isDamaged ? QVariant(Tr::tr("This can't be read at the moment: %1 Correct it "
                                                 "in the text.")
                                              .arg(field.damage))
                               : QVariant();
    }
    case Qt::AccessibleTextRole:
        return Tr::tr("%1, %2: %3")
            .arg(headerData(index.column(), Qt::Horizontal, Qt::AccessibleTextRole).toString(),
                 rowTitle(index.row()), data(index, Qt::DisplayRole).toString());
    default:
        return {};
    }
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= m_columns.size())
        return {};
    const Column &column = m_columns[section];
    const bool isPlain = m_layout != Layout::Objects;
    QString title = column.shape && !isPlain ? column.shape->title : QString();
    if (isPlain)
        title = section == 0 && m_layout == Layout::Map ? Tr::tr("Name") : Tr::tr("Value");
    if (role == Qt::AccessibleTextRole)
        return title;
    if (role == Qt::ToolTipRole)
        return column.shape ? column.shape->help : QString();
    if (role != Qt::DisplayRole)
        return {};
    const bool isRequired = column.shape && !isPlain && column.shape->facts.isRequired;
    return isRequired ? Tr::tr("%1 *").arg(title) : title;
}

Qt::ItemFlags RowsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (!isChangeable())
        return flags;
    const FieldState field = cell(index);
    const yaml::Node node = valueNode(field);
    const bool isPlain = !node || node.isScalar() || node.kind() == yaml::NodeKind::Missing;
    const bool isScalar = field.kind != FieldKind::Group && field.kind != FieldKind::Items
                          && field.kind != FieldKind::Rows && field.kind != FieldKind::Secret
                          && isPlain;
    if (!field.isDamaged && isScalar)
        flags |= Qt::ItemIsEditable;
    return flags;
}

void RowsModel::addRow()
{
    const auto item = m_context.model.shapeOf(m_state, m_layout == Layout::Map ? u"*"_s : u"0"_s);
    Proposal proposal{Proposal::Action::Insert,
                      m_state.pointer.child(u"-"_s),
                      startValue(*item),
                      {},
                      0,
                      Tr::tr("Add to %1").arg(m_state.shape->title),
                      {}};
    if (m_layout == Layout::Objects) {
        const FieldState blank = m_context.model.child(m_state, u"0"_s, {});
        yaml::Value::Mapping entries;
        for (const QString &key : item->properties) {
            const auto shape = m_context.model.shapeOf(blank, key);
            if (shape->facts.isRequired || entries.isEmpty())
                entries.append({key, startValue(*shape)});
        }
        proposal.value = yaml::Value(entries);
    } else if (m_layout == Layout::Map) {
        QString key = u"name"_s;
        for (int i = 2; m_state.node && valueNode(m_state).value(key); ++i)
            key = u"name-%1"_s.arg(i);
        proposal.action = Proposal::Action::Set;
        proposal.pointer = m_state.pointer.child(key);
    }
    if (!m_state.isSet && m_layout != Layout::Map) {
        proposal.action = Proposal::Action::Set;
        proposal.pointer = m_state.pointer;
        proposal.value = yaml::Value(yaml::Value::Sequence{proposal.value});
    }
    send(proposal);
}

void RowsModel::duplicateRow(int row)
{
    if (m_layout == Layout::Map)
        return;
    send({Proposal::Action::Duplicate,
          m_state.pointer.child(row),
          {},
          {},
          0,
          Tr::tr("Duplicate %1").arg(rowTitle(row)),
          {}});
}

void RowsModel::proposeChange(Proposal::Action action, int row, const QString &label)
{
    send({action, pointerOf(index(row, 0)), {}, {}, 0, label, {}});
}

void RowsModel::removeRow(int row)
{
    send({Proposal::Action::Remove,
          rowPointer(row),
          {},
          {},
          0,
          Tr::tr("Remove %1").arg(rowTitle(row)),
          {}});
}

void RowsModel::moveRow(int row, int to)
{
    if (to < 0 || to >= m_rows.size() || m_layout == Layout::Map)
        return;
    send({Proposal::Action::Move,
          m_state.pointer.child(row),
          {},
          {},
          to,
          Tr::tr("Move %1").arg(rowTitle(row)),
          {}});
}

void RowsModel::propose(const QModelIndex &index, const QString &typed, const QString &mergeKey)
{
    const JsonPointer pointer = pointerOf(index);
    if (isKeyColumn(index)) {
        if (!typed.isEmpty() && typed != m_rows[index.row()].node.keyText())
            send({Proposal::Action::Rename,
                  pointer,
                  {},
                  typed,
                  0,
                  Tr::tr("Rename %1").arg(pointer.last()),
                  mergeKey});
        return;
    }
    const FieldState field = cell(index);
    const QString title = m_layout == Layout::Objects ? field.shape->title : m_state.shape->title;
    const bool isEmptied = typed.isEmpty() && m_layout == Layout::Objects && !field.isRequired;
    if (isEmptied) {
        if (field.isSet)
            send({Proposal::Action::Remove,
                  pointer,
                  {},
                  {},
                  0,
                  Tr::tr("Remove %1").arg(title),
                  mergeKey});
        return;
    }
    send({Proposal::Action::Set,
          pointer,
          valueOf(typed, *field.shape, field.node),
          {},
          0,
          Tr::tr("Set %1").arg(title),
          mergeKey});
}

} // namespace waymark::form
