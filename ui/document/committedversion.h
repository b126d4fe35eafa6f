// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "document/documentsession.h"

#include <QObject>

#include <functional>
#include <optional>

namespace waymark::document {

/// A file as it was committed last; nullopt where it never was. Called in the background.
using CommittedText =
    std::function<Result<std::optional<QByteArray>>(const QString &path, std::stop_token stop)>;

/// The committed version of an open document's file, read in the background and again whenever the
/// file is saved or moved. What was read last stays until the next answer is there.
class CommittedVersion final : public QObject
{
    Q_OBJECT

public:
    using State = Result<std::optional<QByteArray>>;

    explicit CommittedVersion(document::DocumentSession &session, QObject *parent = nullptr);

    /// Where it comes from; an empty function where there is no history. Reads it anew, also when
    /// it is the same: HEAD may have moved.
    void setSource(CommittedText source);
    [[nodiscard]] bool hasSource() const { return bool(m_source); }
    /// nullopt while it is read for the first time.
    [[nodiscard]] const std::optional<State> &state() const { return m_state; }
    [[nodiscard]] bool isReading() const { return m_isReading; }
    /// The text to compare with, if there is one.
    [[nodiscard]] std::optional<SourceText> text() const;

Q_SIGNALS:
    void changed();

private:
    void read();

    document::DocumentSession &m_session;
    CommittedText m_source;
    std::optional<State> m_state;
    bool m_isReading = false;
    Task m_task;
};

} // namespace waymark::document
