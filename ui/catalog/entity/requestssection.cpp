// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/catalogtr.h"
#include "catalog/entity/entitysections.h"
#include "catalog/entity/rowssection.h"
#include "snapshot/requestsfor.h"
#include "widgets/rowbutton.h"

namespace waymark::catalog {

namespace {

/// Requests that name the entity; a click opens one.
class RequestsSection final : public RowsSection
{
public:
    RequestsSection(const CatalogServices &services, QWidget *parent)
        : RowsSection(services, Tr::tr("Requests for this entity"), parent)
    {}

    [[nodiscard]] bool isSettled() const override { return !m_isBusy; }

private:
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
                    [this, path = use.file->path, range = use.range] {
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
