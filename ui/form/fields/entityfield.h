// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assist/entitychoices.h"
#include "base/background.h"
#include "form/fields/fieldeditor.h"

#include <QAbstractListModel>
#include <QLineEdit>

class QCompleter;
class QToolButton;

namespace waymark::widgets {
class Label;
}

namespace waymark::form {

/// What a search for an entity found.
class EntityModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setChoices(const QList<assist::EntityChoice> &choices);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<assist::EntityChoice> m_choices;
};

/// A line that offers entities while a name is typed. The search runs elsewhere: a list that is no
/// longer asked for never shows.
class EntityEdit final : public QLineEdit
{
    Q_OBJECT

public:
    EntityEdit(FormContext &context, QWidget *parent);
    ~EntityEdit() override;

    void setHint(const schema::EntityHint &hint) { m_hint = hint; }
    /// All that fit what is typed so far.
    void offer();

Q_SIGNALS:
    void chosen(const QString &reference);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Asked
    {
        std::shared_ptr<const assist::EntityChoices> entities;
        assist::EntityQuestion question;
    };
    struct Found
    {
        QString typed;
        QList<assist::EntityChoice> choices;
    };

    void ask(const QString &typed);
    void take(const QString &reference);
    [[nodiscard]] bool leaveList(const QKeyEvent &key);
    void show(const Found &found);

    FormContext &m_context;
    schema::EntityHint m_hint;
    EntityModel *m_model;
    QCompleter *m_completer;
    QString m_asked; ///< what was looked for last
    Latest<Asked, Found> m_search;
};

/// The name of a catalog entity: typed or chosen, with who it is beside it, or that it is missing.
class EntityField final : public FieldEditor
{
    Q_OBJECT

public:
    EntityField(FormContext &context, QWidget *parent);

    void setState(const FieldState &state) override;
    [[nodiscard]] QWidget *target() override;

private:
    void showWho();

    FormContext &m_context;
    EntityEdit *m_line;
    QToolButton *m_open;
    widgets::Label *m_who;
    FieldState m_state;
};

} // namespace waymark::form
