// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assist/newrequest.h"
#include "base/background.h"
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

/// Asks for what a new request needs before there is a text: its kind, its name, and whether it
/// begins as an earlier one.
class NewRequestDialog final : public QDialog
{
    Q_OBJECT

public:
    /// What it chooses from. `mine`: whoever asks and their teams, as canonical names.
    struct Source
    {
        std::shared_ptr<const snapshot::Snapshot> snapshot;
        QStringList mine;
        Pool &pool;
    };

    NewRequestDialog(const theme::Theme &theme, Source source, QWidget *parent);

    /// The kinds of a workspace that requests can be of.
    [[nodiscard]] static QList<schema::KindEntry> kindsOf(const snapshot::Snapshot &snapshot);

    /// Begins as the request that is so many documents down in the file. Nothing happens where it
    /// isn't one.
    void beginLike(const QString &path, int document);

Q_SIGNALS:
    void requestChosen(const QString &path, const QByteArray &text);

private:
    /// How a request of the kind may begin.
    struct Beginnings
    {
        assist::RequestStart empty;
        QList<assist::EarlierRequest> earlier; ///< the first of them
    };

    void build(const theme::Theme &theme);
    void connectAll();
    void takeKind();
    void takeBeginnings(const Beginnings &found);
    void offer(const assist::EarlierRequest &one);
    void showBeginning();
    void check();
    void choose();
    [[nodiscard]] QString pathOf(const QString &name) const;
    [[nodiscard]] const assist::EarlierRequest *chosenEarlier() const;

    Source m_source;
    QList<schema::KindEntry> m_kinds;
    QList<assist::EarlierRequest> m_earlier;     ///< of the kind, as they are offered
    std::optional<assist::RequestStart> m_start; ///< of the kind; nullopt: not known yet
    QComboBox *m_kind;
    QComboBox *m_like;
    QLineEdit *m_name;
    widgets::Label *m_description;
    widgets::Label *m_beginning;
    widgets::Label *m_path;
    widgets::Label *m_problem;
    QPushButton *m_create;
    Task m_asking;
    Task m_writing;
};

} // namespace waymark::shell
