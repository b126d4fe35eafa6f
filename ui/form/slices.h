// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <functional>

namespace waymark::form {

/// Makes what one turn of the event loop has no time for in later ones: first come first, and the
/// window is painted between two turns.
class Slices final : public QObject
{
    Q_OBJECT

public:
    explicit Slices(QObject *parent = nullptr);

    /// A turn begins, an answer to a key say: what is asked for from now on has its time.
    void begin();
    /// The turn has used its time up: what can wait goes on later.
    [[nodiscard]] bool isOver() const;
    /// Calls `goOn` in later turns until it answers that nothing is left, or `who` is gone. Each
    /// call makes something at least. Who waits already keeps the place.
    void later(QObject *who, std::function<bool()> goOn);
    /// Makes all that waits at once: somebody goes to a place, and what stands above it must not
    /// come later.
    void finish();
    [[nodiscard]] bool isIdle() const { return m_waiting.isEmpty(); }

Q_SIGNALS:
    /// Nobody waits any more.
    void finished();

private:
    struct Waiting
    {
        QPointer<QObject> who;
        std::function<bool()> goOn;
    };

    void goOn();
    void makeNext();

    QList<Waiting> m_waiting;
    std::chrono::steady_clock::time_point m_begun;
    QTimer m_next;
};

} // namespace waymark::form
