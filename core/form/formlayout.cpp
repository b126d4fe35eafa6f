// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/formlayout.h"

#include "form/formtr.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::form {

namespace {

bool isPlain(const FieldState &field)
{
    return field.kind != FieldKind::Group && field.kind != FieldKind::Rows
           && field.kind != FieldKind::Items;
}

class Layouter
{
public:
    explicit Layouter(const FormModel &model)
        : m_model(model)
        , m_hints(model.kind() != nullptr ? model.kind()->hints.get() : nullptr)
        , m_root(model.root())
        , m_fields(isObject() ? model.fieldsOf(m_root) : QList<FieldState>())
    {}

    FormLayout laidOut()
    {
        if (!isObject())
            return laidOutWhole();
        findParts();
        m_layout.spread << m_root;
        if (m_body)
            m_layout.spread << *m_body;
        m_layout.title = title();
        m_layout.description = description();
        if (m_hints != nullptr) {
            m_layout.links = m_hints->links;
            addHintedSections();
        }
        addBody();
        addRest();
        m_layout.sections.removeIf(
            [](const FormLayout::Section &section) { return section.fields.isEmpty(); });
        return std::move(m_layout);
    }

private:
    /// A word that stands alone is the beginning of one.
    [[nodiscard]] bool isObject() const
    {
        const yaml::Node node = m_root.node ? m_root.node.target() : m_root.node;
        return !node.isSequence() && m_root.kind != FieldKind::Items
               && m_root.kind != FieldKind::Rows;
    }

    /// A list is one part that says everything about itself.
    FormLayout laidOutWhole()
    {
        m_layout.title = title();
        m_layout.sections << FormLayout::Section{
            .title = Tr::tr("Items"), .description = {}, .fields = {m_root}};
        m_layout.sections.last().isOnePart = !isPlain(m_root);
        if (m_hints != nullptr)
            m_layout.links = m_hints->links;
        return std::move(m_layout);
    }

    void findParts()
    {
        for (const FieldState &field : std::as_const(m_fields)) {
            const QString &key = field.pointer.last();
            if (key == "spec"_L1 && field.kind == FieldKind::Group)
                m_body = field;
            else if (key == "metadata"_L1 && !isPlain(field))
                m_metadata = field;
        }
    }

    /// What most people call a document by.
    [[nodiscard]] QString title() const
    {
        if (m_hints != nullptr && !m_hints->title.isEmpty())
            return m_hints->title;
        if (m_model.kind() != nullptr && !m_model.kind()->title.isEmpty())
            return m_model.kind()->title;
        const QString kind = m_model.document().topLevel(u"kind");
        return kind.isEmpty() ? Tr::tr("Document") : titleOf(kind);
    }

    [[nodiscard]] QString description() const
    {
        if (m_hints != nullptr && !m_hints->description.isEmpty())
            return plainText(m_hints->description);
        if (m_model.kind() != nullptr && !m_model.kind()->description.isEmpty())
            return plainText(m_model.kind()->description);
        return m_body ? m_body->shape->help : QString();
    }

    [[nodiscard]] bool isTaken(const JsonPointer &pointer) const
    {
        return m_taken.contains(pointer);
    }

    FieldState take(FieldState field)
    {
        m_taken.insert(field.pointer);
        if (field.pointer.toString() == "/metadata/name"_L1) {
            field.isUnknown = false;
            field.isRequired = true;
        }
        return field;
    }

    void addHintedSections()
    {
        for (const schema::FormSection &hint : m_hints->sections) {
            FormLayout::Section section{.title = hint.title,
                                        .description = hint.description,
                                        .fields = {},
                                        .isCollapsed = hint.isCollapsed};
            for (const JsonPointer &pointer : hint.fields) {
                if (pointer.isRoot() || isTaken(pointer))
                    continue;
                const FieldState field = m_model.field(pointer);
                if (field.isSet || field.shape->isKnown)
                    section.fields.append(take(field));
            }
            section.isOnePart = section.fields.size() == 1 && !isPlain(section.fields.first());
            m_layout.sections.append(section);
        }
    }

    /// The plain fields, name first; then groups and lists, a section each.
    void addBody()
    {
        FormLayout::Section lead;
        FormLayout::Section parts{.isLoose = true};
        const JsonPointer name({u"metadata"_s, u"name"_s});
        if (m_metadata && !isTaken(name))
            lead.fields.append(take(m_model.field(name)));
        const QList<FieldState> fields = m_body ? m_model.fieldsOf(*m_body) : m_fields;
        for (const FieldState &field : fields) {
            const bool isOfDocument = field.pointer.depth() == 1 && isDocumentField(field);
            if (!isOfDocument && !isTaken(field.pointer))
                (isPlain(field) ? lead : parts).fields.append(take(field));
        }
        if (m_hints != nullptr && !m_layout.sections.isEmpty() && !lead.fields.isEmpty())
            lead.title = Tr::tr("Further fields");
        m_layout.sections << lead << parts;
    }

    [[nodiscard]] static bool isDocumentField(const FieldState &field)
    {
        const QString &key = field.pointer.last();
        return key == "apiVersion"_L1 || key == "kind"_L1 || key == "metadata"_L1
               || (key == "status"_L1 && !field.isSet);
    }

    /// Metadata and what else stands at the top.
    void addRest()
    {
        FormLayout::Section rest{.title = Tr::tr("More"), .isCollapsed = true};
        m_layout.problems = FormModel::withoutMissing(m_root.problems);
        for (const FieldState &field : std::as_const(m_fields)) {
            const bool isShown =
                !isDocumentField(field) && (!m_body || field.pointer != m_body->pointer);
            if (isShown && !isTaken(field.pointer))
                rest.fields.append(take(field));
            else if (!isTaken(field.pointer))
                m_layout.problems += FormModel::withoutMissing(field.problems);
        }
        const QList<FieldState> fields =
            m_metadata ? m_model.fieldsOf(*m_metadata) : QList<FieldState>();
        for (const FieldState &field : fields) {
            if (!isTaken(field.pointer))
                rest.fields.append(take(field));
        }
        m_layout.sections << rest;
    }

    const FormModel &m_model;
    const schema::FormHints *m_hints;
    FieldState m_root;
    QList<FieldState> m_fields;
    std::optional<FieldState> m_body;
    std::optional<FieldState> m_metadata;
    QSet<JsonPointer> m_taken;
    FormLayout m_layout;
};

} // namespace

FormLayout layoutOf(const FormModel &model)
{
    return Layouter(model).laidOut();
}

} // namespace waymark::form
