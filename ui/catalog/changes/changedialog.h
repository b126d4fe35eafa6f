// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalogservices.h"
#include "catalog/changes/changepreview.h"
#include "catalog/changes/offeredchanges.h"
#include "snapshot/snapshot.h"

#include <QDialog>

#include <functional>

class QPushButton;

namespace waymark::widgets {
class Label;
}

namespace waymark::catalog {

/// Changes of many files at once: an input, what it would change, and one button that makes all
/// of it or nothing. The plan follows the input as it is typed, in the background; what is only
/// perhaps meant is offered, and comes along where it gets a tick.
class ChangeDialog final : public QDialog
{
    Q_OBJECT

public:
    /// What a text that was typed leads to. Off the UI thread.
    using Plan = std::function<Result<ChangeSet>(const QString &input, std::stop_token stop)>;

    struct Texts
    {
        QString title;
        QString explanation;
        QString label; ///< of the input
        QString input; ///< to start with
        QString apply; ///< on the button, `%1` for "3 files"; empty: what the plan is called
    };

    /// `choices`: what may be typed; empty: any text.
    ChangeDialog(const CatalogServices &services, const Texts &texts, const QStringList &choices,
                 Plan plan, const QString &folder, QWidget *parent);
    ~ChangeDialog() override;

    [[nodiscard]] bool isSettled() const
    {
        return m_latest.isIdle() && m_choice.isIdle() && !m_isApplying;
    }
    /// What was typed last.
    [[nodiscard]] const QString &input() const { return m_input; }

Q_SIGNALS:
    /// All files are written. What undoes it is `inverted(changes)`.
    void applied(const waymark::catalog::ChangeSet &changes);

private:
    struct Planned
    {
        QString input;
        std::optional<Error> error;
        ChangeSet changes;
        QList<FilePreview> files;
        QList<Offer> offers;
    };

    /// A plan, and what of its offers comes along.
    struct Choice
    {
        QString input;
        ChangeSet changes;
        QList<qsizetype> chosen;
    };

    void build(const Texts &texts, const QStringList &choices);
    void plan(const QString &input);
    void showPlan(const Planned &planned);
    void showChanges(const Planned &planned);
    void showRemarks(const ChangeSet &changes);
    void choose();
    void apply();

    const CatalogServices m_services;
    const Texts m_texts;
    const QString m_folder;
    Latest<QString, Planned> m_latest;
    Latest<Choice, Planned> m_choice;
    Task m_applying;
    bool m_isApplying = false;
    ChangeSet m_plan;    ///< with what it offers
    ChangeSet m_changes; ///< with what was chosen of it
    QString m_input;
    widgets::Label *m_state = nullptr;
    widgets::Label *m_left = nullptr;    ///< what a person has to look at
    widgets::Label *m_skipped = nullptr; ///< what was asked for in vain
    ChangePreview *m_preview = nullptr;
    OfferedChanges *m_offered = nullptr;
    QPushButton *m_apply = nullptr;
};

} // namespace waymark::catalog
