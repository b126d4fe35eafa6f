// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assist/fieldedit.h"
#include "base/result.h"
#include "document/documentsession.h"
#include "text/jsonpointer.h"

#include <QObject>

#include <functional>

namespace waymark::form {

/// What a field asks for; the text decides. Usually one change; several are made together.
struct Proposal
{
    using Action = assist::FieldEdit::Action;

    Action action = Action::Set;
    JsonPointer pointer; ///< the field that undo comes back to
    yaml::Value value;
    QString name;
    qsizetype index = 0;
    QString label;    ///< what undo is called
    QString mergeKey; ///< edits of one visit to a field are one step of undo
    QByteArray yaml = {};
    QList<assist::FieldEdit> steps = {}; ///< instead of the one change that the rest describes

    /// The changes as the core makes them.
    [[nodiscard]] QList<assist::FieldEdit> changes() const;
};

/// Turns proposals into edits of the text, in the order they come, off the UI thread. A proposal
/// waits until the tree of the current text is there; a newer value for the same field takes the
/// place of a waiting one. What was computed for a text that somebody has changed meanwhile is
/// computed again.
class FormEdits final : public QObject
{
    Q_OBJECT

public:
    explicit FormEdits(document::DocumentSession &session, QObject *parent = nullptr);

    /// Which document of the file is edited from now on; what waits stays with its own.
    void setDocument(int document) { m_document = document; }
    [[nodiscard]] int document() const { return m_document; }

    void propose(const Proposal &proposal);
    /// A change of the field waits: what the text says is older than what the person typed.
    [[nodiscard]] bool isWaiting(const JsonPointer &pointer) const;
    [[nodiscard]] bool isIdle() const { return m_waiting.isEmpty() && !m_running; }
    /// Calls `action` when everything that waits now is in the text or refused: at once where
    /// nothing waits.
    void whenIdle(std::function<void()> action);

    using Previewed = std::function<void(const Result<assist::EditPreview> &)>;
    /// Says what the proposal would change. Only the newest question is answered.
    void preview(const Proposal &proposal, Previewed answer);

    /// The names of the objects on the way to a place, in the schema's order.
    std::function<QList<QStringList>(const JsonPointer &pointer)> orderOf;

Q_SIGNALS:
    /// The edit can't be made; nothing changed.
    void refused(const waymark::form::Proposal &proposal, const waymark::Error &error);
    /// The text holds the proposal now.
    void applied(const waymark::form::Proposal &proposal);

private:
    struct Waiting
    {
        Proposal proposal;
        int document = 0;
    };

    void flush();
    void finish(Waiting running, quint64 revision, const Result<TextEdits> &edits);
    [[nodiscard]] QList<assist::FieldEdit> changesOf(const Proposal &proposal) const;
    [[nodiscard]] yaml::Quotes quotesFor(const Waiting &waiting);

    document::DocumentSession &m_session;
    int m_document = 0;
    QList<Waiting> m_waiting;
    std::optional<Waiting> m_running;
    QList<std::function<void()>> m_whenIdle;
    QString m_visit; ///< what is typed into a field without leaving it
    yaml::Quotes m_quotes = yaml::Quotes::Kept;
    Task m_task;
    Task m_previewing;
};

} // namespace waymark::form
