// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace waymark::widgets {

/// Enter does on buttons, boxes and lists of choices what Space does. Qt knows it on some of them,
/// on some desktops, in some windows. Looks at the events of the whole application while it lives.
class EnterKey final : public QObject
{
    Q_OBJECT

public:
    explicit EnterKey(QObject *parent);

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace waymark::widgets
