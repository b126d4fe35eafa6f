// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace/fieldedit.h"

#include <QWidget>

namespace waymark::theme {
class Theme;
}

namespace waymark::form {

/// The lines of the text that a change takes away and puts in, before it is made. Enter makes it,
/// Escape drops it.
class PreviewLines final : public QWidget
{
    Q_OBJECT

public:
    PreviewLines(const theme::Theme &theme, QWidget *parent);

    /// Hidden while there is nothing to show.
    void setPreview(const workspace::EditPreview &preview);
    /// All lines as one text, for screen readers.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void applied();
    void dropped();

private:
    class Lines;

    Lines *m_lines;
};

} // namespace waymark::form
