// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/catalogtr.h"
#include "catalog/entity/entitysections.h"
#include "editor/text/codeview.h"
#include "widgets/label.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

using widgets::Label;
namespace space = theme::space;

namespace {

/// The document as it is written, with the way into the editor.
class SourceSection final : public EntitySection
{
public:
    SourceSection(const CatalogServices &services, QWidget *parent)
        : EntitySection(parent)
        , m_place(new Label(services.theme, Label::Role::Secondary, {}, this))
        , m_text(new editor::CodeView(services.theme, Tr::tr("Descriptor"), this))
    {
        m_place->setElided(Qt::ElideMiddle);
        auto *edit = new QPushButton(Tr::tr("Open in the editor"), this);
        connect(edit, &QPushButton::clicked, this, [this] {
            const Entity entity = m_context.entity();
            Q_EMIT placeRequested(entity.path(), {entity.range().begin, entity.range().begin});
        });
        auto *head = new QHBoxLayout;
        head->addWidget(m_place, 1);
        head->addWidget(edit);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, space::related, 0, 0);
        column->addLayout(head);
        column->addWidget(m_text, 1);
    }

    void setContext(const EntityContext &context) override
    {
        if (context == m_context)
            return;
        m_context = context;
        const auto file = context.file();
        const Entity entity = context.entity();
        if (!file)
            return;
        m_place->setText(Tr::tr("%1, from line %L2").arg(file->shownPath()).arg(entity.line() + 1));
        const SourceText source = file->text();
        const QByteArrayView text = source.slice(entity.range());
        // The text is small where many share a file, and the same as before after most changes.
        if (text == m_shown)
            return;
        m_shown = text.toByteArray();
        m_text->setText(m_shown, u"YAML"_s);
    }

private:
    EntityContext m_context;
    QByteArray m_shown;
    Label *m_place;
    editor::CodeView *m_text;
};

} // namespace

EntitySection *makeSourceSection(const CatalogServices &services, QWidget *parent)
{
    return new SourceSection(services, parent);
}

} // namespace waymark::catalog
