// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace waymark::form {

/// What Tab goes to from `from` inside `page`, as the page is laid out: widgets that came later
/// stand where they are seen, not at the end. nullptr at the ends.
[[nodiscard]] QWidget *neighbourInOrder(QWidget *page, QWidget *from, bool forward);

} // namespace waymark::form
