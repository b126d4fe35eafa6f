// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace waymark::shell {

enum class SaveAnswer { Save, Discard, KeepOpen };
/// What becomes of changes that are discarded.
enum class Discarded { IsGone, ComesBack };

/// Asks what becomes of files that aren't saved; each is named. Returns at once; `answered` is
/// called later.
void askToSave(QWidget *parent, const QStringList &fileNames,
               std::function<void(SaveAnswer)> answered, Discarded discarded = Discarded::IsGone);

/// Asks before something can't be undone. `verb` stands on the button. `agreed` is called only
/// then.
void askBefore(QWidget *parent, const QString &question, const QString &detail, const QString &verb,
               std::function<void()> agreed);

} // namespace waymark::shell
