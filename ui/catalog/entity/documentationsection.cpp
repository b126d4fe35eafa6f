// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/entity/docsview.h"
#include "catalog/entity/entitysections.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace space = theme::space;

namespace {

class DocumentationSection final : public EntitySection
{
public:
    DocumentationSection(const CatalogServices &services, QWidget *parent)
        : EntitySection(parent)
        , m_view(new DocsView(services, this))
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, space::related, 0, 0);
        column->addWidget(m_view);
        connect(m_view, &DocsView::editRequested, this,
                [this](const QString &path) { Q_EMIT placeRequested(path, TextRange{}); });
    }

    void setContext(const EntityContext &context) override
    {
        const Entity entity = context.entity();
        const auto *root = context.snapshot->rootOf(entity.path());
        m_view->setPlace({entity.annotation(u"backstage.io/techdocs-ref"), entity.path(),
                          root != nullptr ? root->path : context.snapshot->folder});
    }

    [[nodiscard]] bool isSettled() const override { return m_view->isSettled(); }

private:
    DocsView *m_view;
};

} // namespace

EntitySection *makeDocumentationSection(const CatalogServices &services, QWidget *parent)
{
    return new DocumentationSection(services, parent);
}

} // namespace waymark::catalog
