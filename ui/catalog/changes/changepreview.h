// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/changeset.h"
#include "theme/theme.h"

#include <QWidget>

#include <stop_token>

class QListWidget;
class QPlainTextEdit;

namespace waymark::widgets {
class Label;
}

namespace waymark::catalog {

/// A line of a difference, as it is shown.
struct ChangeLine
{
    enum class Kind { Context, Added, Removed, Gap };

    Kind kind = Kind::Context;
    QString text;

    bool operator==(const ChangeLine &) const = default;
};

/// What changes in one file: the changed lines with a few around them.
struct FilePreview
{
    QString path;
    QList<ChangeLine> lines;
    int added = 0;
    int removed = 0;
};

/// Off the UI thread.
[[nodiscard]] QList<FilePreview> previewsOf(const ChangeSet &changes, std::stop_token stop);

/// The differences of a change set, file by file, before they are made.
class ChangePreview final : public QWidget
{
    Q_OBJECT

public:
    explicit ChangePreview(const theme::Theme &theme, QWidget *parent = nullptr);

    /// `folder` is left out of the paths that are shown.
    void setFiles(const QList<FilePreview> &files, const QString &folder);

private:
    void showFile(int row);

    const theme::Theme &m_theme;
    QList<FilePreview> m_files;
    QListWidget *m_list;
    QPlainTextEdit *m_text;
};

} // namespace waymark::catalog
