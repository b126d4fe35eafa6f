// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

namespace waymark::shell {

class WindowActions;

/// What F1 shows where nothing has a help of its own: the keys that can be pressed there.
class KeysDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Kind { Page, Document };

    /// `title` is that of the page, or the document's name.
    KeysDialog(const QString &title, Kind kind, const WindowActions &actions,
               QWidget *parent = nullptr);

private:
    [[nodiscard]] static QList<std::pair<QString, QString>> ownKeys(Kind kind);
};

} // namespace waymark::shell
