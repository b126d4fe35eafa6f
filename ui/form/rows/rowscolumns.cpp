// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/rows/rowsmodel.h"
#include "widgets/rowdiff.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::form {

namespace {

/// Columns of a table that begins; beyond that they would be too narrow to read.
constexpr qsizetype mostShownAtOnce = 6;

} // namespace

QList<RowsModel::Column> RowsModel::columnsFor(const FieldState &state) const
{
    if (layoutOf(state) == Layout::Map)
        return {{u"key"_s, nullptr}, {u"value"_s, m_context.model.shapeOf(state, u"*"_s)}};
    const auto item = m_context.model.shapeOf(state, u"0"_s);
    if (layoutOf(state) == Layout::Values)
        return {{u"value"_s, item}};
    QSet<QString> used(m_used.keyBegin(), m_used.keyEnd());
    const FieldState blank = m_context.model.child(state, u"0"_s, {});
    QList<Column> columns;
    for (const QString &key : item->properties) {
        const auto shape = m_context.model.shapeOf(blank, key);
        if (shape->facts.isRequired || used.remove(key) || m_asked.contains(key)
            || columns.size() < 1)
            columns.append({key, shape});
    }
    // What the schema doesn't know is shown all the same.
    for (const QString &key : std::as_const(used)) {
        if (!item->properties.contains(key))
            columns.append({key, m_context.model.shapeOf(blank, key)});
    }
    return columns;
}

void RowsModel::noteKeys(const QList<Row> &rows)
{
    const auto same = [](const Row &a, const Row &b) {
        return a.text == b.text;
    };
    const widgets::RowDifference stay = widgets::rowDifference(m_rows, rows, same);
    const auto count = [&](const QList<Row> &of, int by) {
        for (qsizetype row = stay.head; row < of.size() - stay.tail; ++row) {
            const yaml::Node item = of[row].node.target();
            if (!item.isMapping())
                continue;
            for (yaml::Node entry = item.firstChild(); entry; entry = entry.nextSibling())
                m_used[entry.keyText()] += by;
        }
    };
    count(m_rows, -1);
    count(rows, 1);
    m_used.removeIf([](const auto &key) { return key.value() <= 0; });
}

void RowsModel::showAllOfNew(const QList<Row> &rows)
{
    if (std::exchange(m_isKnown, true) || rows.size() > 1 || layoutOf(m_state) != Layout::Objects)
        return;
    const auto item = m_context.model.shapeOf(m_state, u"0"_s);
    const auto isRequired = [&](const QString &key) {
        const FieldState blank = m_context.model.child(m_state, u"0"_s, {});
        return m_context.model.shapeOf(blank, key)->facts.isRequired;
    };
    if (std::all_of(m_used.keyBegin(), m_used.keyEnd(), isRequired))
        m_asked = item->properties.first(std::min(mostShownAtOnce, item->properties.size()));
}

QStringList RowsModel::hiddenColumns() const
{
    if (m_layout != Layout::Objects || !m_state.shape)
        return {};
    QStringList hidden = m_context.model.shapeOf(m_state, u"0"_s)->properties;
    hidden.removeIf(
        [this](const QString &key) { return std::ranges::contains(m_columns, key, &Column::key); });
    return hidden;
}

void RowsModel::showColumn(const QString &key)
{
    m_asked << key;
    setState(m_state);
}

QStringList RowsModel::hideableColumns() const
{
    QStringList hideable = m_asked;
    hideable.removeIf([this](const QString &key) {
        const auto column = std::ranges::find(m_columns, key, &Column::key);
        return m_used.contains(key) || column == m_columns.end() || !column->shape
               || column->shape->facts.isRequired || column == m_columns.begin();
    });
    return hideable;
}

void RowsModel::hideColumn(const QString &key)
{
    m_asked.removeAll(key);
    setState(m_state);
}

} // namespace waymark::form
