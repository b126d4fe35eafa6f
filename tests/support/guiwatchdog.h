// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QApplication>

namespace waymark::test {

/// An application that measures how long each event keeps the UI thread busy, in processor time, so
/// that a loaded machine doesn't count. Over 16 ms it logs the event, over 100 ms the running test
/// fails.
class WatchedApplication final : public QApplication
{
    Q_OBJECT

public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;

private:
    int m_depth = 0;
};

} // namespace waymark::test
