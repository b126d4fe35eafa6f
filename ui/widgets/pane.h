// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace waymark::widgets {

/// Makes it a stop of F6, which otherwise stops once in each part of the window.
void setPane(QWidget &widget);
[[nodiscard]] bool isPane(const QWidget &widget);

} // namespace waymark::widgets
