// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QTranslator>

namespace waymark::app {

/// The language of every text, ours and Qt's. Texts that are made after a change are in the new
/// language; those that are on the screen already stay as they are.
class Language
{
public:
    Language() = default;
    Q_DISABLE_COPY_MOVE(Language)

    /// `de`, `en`, or the desktop's where `code` is empty.
    void set(const QString &code);

private:
    QTranslator m_qt;
    QTranslator m_own;
};

} // namespace waymark::app
