// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/catalogtr.h"
#include "catalog/entity/entitysections.h"
#include "catalog/entity/rowssection.h"
#include "snapshot/requestsfor.h"
#include "widgets/rowbutton.h"
#include "workspace/requestboard.h"

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

/// Requests that name the entity; a click shows where one stands.
class RequestsSection final : public RowsSection
{
public:
    RequestsSection(const CatalogServices &services, QWidget *parent)
        : RowsSection(services, Tr::tr("Requests for this entity"), parent)
    {}

    [[nodiscard]] bool isSettled() const override { return !m_isBusy; }

private:
    /// nullopt: it has no name yet to be found by, so there is only its text.
    static std::optional<link::Place> placeOf(const snapshot::RequestUse &use)
    {
        const auto &entry = use.entry();
        if (entry.name.isEmpty())
            return std::nullopt;
        return workspace::requestPlace({.kind = {entry.apiVersion, entry.kind},
                                        .space = entry.space.isEmpty() ? u"default"_s : entry.space,
                                        .name = entry.name});
    }

    void fill() override
    {
        m_isBusy = true;
        m_task = inBackground(
            services().bulk, this,
            [context = context()](std::stop_token stop) {
                return snapshot::requestsFor(*context.snapshot, context.entity(), stop);
            },
            [this](const QList<snapshot::RequestUse> &uses) {
                m_isBusy = false;
                showUses(uses);
            });
    }

    void showUses(const QList<snapshot::RequestUse> &uses)
    {
        if (uses.isEmpty())
            return showEmpty(Tr::tr("No requests"),
                             Tr::tr("No request of this workspace names it."));
        clear();
        for (const snapshot::RequestUse &use : uses) {
            const auto &entry = use.entry();
            auto *row = addRow(entry.name, use.file->shownPath(), entry.kind);
            row->setStatus(entry.errors > 0     ? widgets::Status::Bad
                           : entry.warnings > 0 ? widgets::Status::Warning
                                                : widgets::Status::Good);
            row->setToolTip(Tr::tr("Named in %1").arg(use.field));
            connect(row, &QAbstractButton::clicked, this,
                    [this, place = placeOf(use), path = use.file->path, range = use.range] {
                        if (place)
                            Q_EMIT pageRequested(*place);
                        else
                            Q_EMIT placeRequested(path, range);
                    });
        }
        showRows();
    }

    bool m_isBusy = false;
    Task m_task;
};

} // namespace

EntitySection *makeRequestsSection(const CatalogServices &services, QWidget *parent)
{
    return new RequestsSection(services, parent);
}

} // namespace waymark::catalog
