// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>

#include <chrono>

namespace waymark::test {

/// Until a view is ready to be used. Nothing is measured by it: a machine that builds beside the
/// tests may take long.
inline constexpr std::chrono::seconds longestWait{60};

/// The visible widget that a screen reader would call so; nullptr if there is none.
template<typename Widget>
Widget *named(const QWidget &root, const QString &accessibleName)
{
    for (Widget *widget : root.findChildren<Widget *>()) {
        if (widget->accessibleName() == accessibleName && widget->isVisibleTo(&root))
            return widget;
    }
    return nullptr;
}

} // namespace waymark::test
