// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "snapshot/snapshot.h"
#include "theme/theme.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace waymark::widgets {
class Label;
}

namespace waymark::shell {

/// Asks for what a new request needs before there is a text: its kind and its name.
class NewRequestDialog final : public QDialog
{
    Q_OBJECT

public:
    NewRequestDialog(const theme::Theme &theme, std::shared_ptr<const snapshot::Snapshot> snapshot,
                     QWidget *parent);

    /// The kinds of a workspace that requests can be of.
    [[nodiscard]] static QList<schema::KindEntry> kindsOf(const snapshot::Snapshot &snapshot);

Q_SIGNALS:
    void requestChosen(const QString &path, const QByteArray &text);

private:
    void check();
    void choose();
    [[nodiscard]] QString pathOf(const QString &name) const;

    std::shared_ptr<const snapshot::Snapshot> m_snapshot;
    QList<schema::KindEntry> m_kinds;
    QComboBox *m_kind;
    QLineEdit *m_name;
    widgets::Label *m_description;
    widgets::Label *m_path;
    widgets::Label *m_problem;
    QPushButton *m_create;
};

} // namespace waymark::shell
