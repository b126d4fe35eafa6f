// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QUrl>

namespace waymark::widgets {

/// What a text of a document may open outside of Waymark: a web address or an e-mail address.
/// An invalid one for everything else: documents come from many hands.
[[nodiscard]] QUrl externalUrl(const QString &text);

/// Asks the desktop to open it.
void openExternally(const QUrl &url);

} // namespace waymark::widgets
