// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/textrange.h"

#include <QByteArray>

#include <optional>

namespace waymark::document {

/// How a dual view stands, for the settings.
struct ViewState
{
    quint8 mode = 0; ///< a DocumentView::Mode
    QByteArray splitter;
    TextRange selection;
    int scroll = 0; ///< of the text, in lines

    [[nodiscard]] QByteArray toBytes() const;
    /// nullopt for bytes of another version, or of anything else.
    [[nodiscard]] static std::optional<ViewState> fromBytes(const QByteArray &bytes);
};

} // namespace waymark::document
