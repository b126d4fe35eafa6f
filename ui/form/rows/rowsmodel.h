// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/formcontext.h"

#include <QAbstractTableModel>
#include <QSet>

namespace waymark::form {

/// Something to begin with: what the schema asks for, empty where only the person knows.
[[nodiscard]] yaml::Value startValue(const FieldShape &shape);

/// A list of flat objects, a list of values, or a map, as a table. Cells are read from the syntax
/// tree when they are shown; rows keep their identity by what the text says of them.
class RowsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        UnsetRole = Qt::UserRole + 1, ///< bool: what is shown is a default or an example
        SeverityRole,                 ///< int: the gravest finding of the cell, if there is one
    };
    enum class Layout { Objects, Values, Map };

    explicit RowsModel(FormContext &context, QObject *parent = nullptr);

    void setState(FieldState state);
    [[nodiscard]] const FieldState &state() const { return m_state; }
    [[nodiscard]] Layout layout() const { return m_layout; }
    [[nodiscard]] bool isChangeable() const;

    [[nodiscard]] JsonPointer pointerOf(const QModelIndex &index) const;
    [[nodiscard]] JsonPointer rowPointer(int row) const;
    /// "row 2, Replicas" in a table, "tier" in a map.
    [[nodiscard]] QString placeName(const QModelIndex &index) const;
    [[nodiscard]] FieldState cell(const QModelIndex &index) const;
    /// Where a place in the list stands in the table; invalid for others.
    [[nodiscard]] QModelIndex indexOf(const JsonPointer &pointer) const;

    /// Optional columns that no row has set, which aren't shown.
    [[nodiscard]] QStringList hiddenColumns() const;
    void showColumn(const QString &key);
    /// Columns that stand there though no row has them set.
    [[nodiscard]] QStringList hideableColumns() const;
    void hideColumn(const QString &key);

    void addRow();
    void duplicateRow(int row);
    void removeRow(int row);
    void moveRow(int row, int to);
    /// While `index` is typed in, edits are one step of undo.
    void propose(const QModelIndex &index, const QString &typed, const QString &mergeKey);

    /// A change waits for the person's word.
    std::function<bool()> isWatched = [] {
        return false;
    };
    /// Where changes go: into the text, unless somebody wants to see them first.
    std::function<void(const Proposal &)> send;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Column
    {
        QString key;
        std::shared_ptr<const FieldShape> shape;
        bool operator==(const Column &) const = default;
    };
    struct Row
    {
        yaml::Node node;
        QByteArrayView text; ///< what the entry is recognised by; lives with the state's analysis
    };

    [[nodiscard]] Layout layoutOf(const FieldState &state) const;
    [[nodiscard]] QList<Column> columnsFor(const FieldState &state) const;
    [[nodiscard]] QList<Row> rowsFor(const FieldState &state) const;
    void takeRows(QList<Row> rows);
    /// Keys of the rows that changed: of thousands of rows a keystroke changes one.
    void noteKeys(const QList<Row> &rows);
    /// A table that begins shows what its rows may hold.
    void showAllOfNew(const QList<Row> &rows);
    [[nodiscard]] QString rowTitle(int row) const;
    [[nodiscard]] bool isKeyColumn(const QModelIndex &index) const;
    void proposeChange(Proposal::Action action, int row, const QString &label);

    FormContext &m_context;
    FieldState m_state;
    Layout m_layout = Layout::Objects;
    QList<Column> m_columns;
    QStringList m_asked;        ///< columns that the person wants to see
    QHash<QString, int> m_used; ///< keys that rows have, and how many
    bool m_isKnown = false;     ///< some state was shown
    QList<Row> m_rows;
};

} // namespace waymark::form
