// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "text/jsonpointer.h"
#include "workspace/documentsession.h"

#include <QObject>

#include <functional>

namespace waymark::form {

/// What a field asks for; the text decides.
struct Proposal
{
    enum class Action {
        Set,    ///< `value` at `pointer`, made where it is missing
        Insert, ///< `value` as a new item before `pointer`'s index; `-` for the end
        Remove, ///< the entry or item
        Rename, ///< the key of the entry to `name`
        Move,   ///< the item to `index`
    };

    Action action = Action::Set;
    JsonPointer pointer;
    yaml::Value value;
    QString name;
    qsizetype index = 0;
    QString label;    ///< what undo is called
    QString mergeKey; ///< edits of one visit to a field are one step of undo
};

/// Turns proposals into edits of the text, in the order they come. A proposal waits until the tree
/// of the current text is there; a newer value for the same field takes the place of a waiting one.
class FormEdits final : public QObject
{
    Q_OBJECT

public:
    explicit FormEdits(workspace::DocumentSession &session, QObject *parent = nullptr);

    /// Which document of the file is edited. Waiting proposals are for the old one and are dropped.
    void setDocument(int document);
    [[nodiscard]] int document() const { return m_document; }

    void propose(const Proposal &proposal);
    /// A value for the field waits: what the text says is older than what the person typed.
    [[nodiscard]] bool isWaiting(const JsonPointer &pointer) const;

    /// Names the key in front of which a new entry goes; asked when the edit is made.
    std::function<QString(const JsonPointer &pointer)> orderOf;

Q_SIGNALS:
    /// The edit can't be made; nothing changed.
    void refused(const waymark::JsonPointer &pointer, const waymark::Error &error);
    /// The text holds the proposal now.
    void applied(const waymark::form::Proposal &proposal);

private:
    void flush();
    [[nodiscard]] Result<TextEdits> editsFor(const Proposal &proposal) const;

    workspace::DocumentSession &m_session;
    int m_document = 0;
    QList<Proposal> m_waiting;
};

} // namespace waymark::form
