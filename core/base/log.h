// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QString>

#include <optional>

namespace waymark::log {

enum class Level { Trace, Debug, Info, Warning, Error, Off };

/// Where log lines go. Set up once, by the programs.
struct LogOptions
{
    Level level = Level::Warning;
    QString filePath; ///< rotating, 5 files of 1 MB; empty: no file
    bool toStandardError = true;
};

/// Fails with `log.file` when the file can't be opened; standard error then still works.
[[nodiscard]] Result<void> setUp(const LogOptions &options);

/// nullopt for a word that is no level.
[[nodiscard]] std::optional<Level> levelFromName(QStringView name);

/// One line in the log of a room (`yaml`, `workspace`, ...). Never a document's text, a token or
/// personal data; whatever looks like a credential is masked before a sink sees it.
void write(const char *room, Level level, const QString &message);

inline void debug(const char *room, const QString &message)
{
    write(room, Level::Debug, message);
}
inline void info(const char *room, const QString &message)
{
    write(room, Level::Info, message);
}
inline void warning(const char *room, const QString &message)
{
    write(room, Level::Warning, message);
}

/// `text` with passwords in addresses, bearer tokens, well-known token shapes and private keys
/// masked.
[[nodiscard]] QString withoutSecrets(QString text);

} // namespace waymark::log
