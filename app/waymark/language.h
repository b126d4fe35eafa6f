// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QString>

namespace waymark::app {

/// Sets the language of every text: `de`, `en`, or the desktop's where `language` is empty. Once,
/// before the first window.
void setLanguage(QCoreApplication &application, const QString &language);

} // namespace waymark::app
