// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/formlayout.h"

#include "form/formtr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::form {

namespace {

bool isPlain(const FieldState &field)
{
    return field.kind != FieldKind::Group && field.kind != FieldKind::Rows
           && field.kind != FieldKind::Items;
}

void place(FormLayout &layout, const QList<FieldState> &fields)
{
    for (const FieldState &field : fields)
        (isPlain(field) ? layout.lead : layout.parts).append(field);
}

/// What most people call a document by.
QString titleOfKind(const FormModel &model)
{
    if (model.kind() != nullptr && !model.kind()->title.isEmpty())
        return model.kind()->title;
    const QString kind = model.document().topLevel(u"kind");
    return kind.isEmpty() ? Tr::tr("Document") : titleOf(kind);
}

void placeMetadata(FormLayout &layout, const FormModel &model, const FieldState &metadata)
{
    const yaml::Node node = metadata.node ? metadata.node.target() : metadata.node;
    const auto at = [&](const QString &key) {
        return model.child(metadata, key,
                           node && node.isMapping() ? node.value(key) : yaml::Node());
    };
    FieldState name = at(u"name"_s);
    name.isUnknown = false;
    name.isRequired = true;
    layout.lead.prepend(name);
    for (FieldState &field : model.fieldsOf(metadata)) {
        if (field.pointer != name.pointer)
            layout.rest.append(std::move(field));
    }
}

} // namespace

FormLayout layoutOf(const FormModel &model)
{
    FormLayout layout;
    layout.title = titleOfKind(model);
    const FieldState root = model.root();
    const QList<FieldState> fields = model.fieldsOf(root);
    const auto body = std::ranges::find_if(fields, [](const FieldState &field) {
        return field.pointer.last() == "spec"_L1 && field.kind == FieldKind::Group;
    });
    const auto metadata = std::ranges::find_if(fields, [](const FieldState &field) {
        return field.pointer.last() == "metadata"_L1 && !isPlain(field);
    });
    if (model.kind() != nullptr)
        layout.description = model.kind()->description;
    if (body != fields.end()) {
        place(layout, model.fieldsOf(*body));
        if (layout.description.isEmpty())
            layout.description = body->shape->facts.description;
    }
    if (metadata != fields.end())
        placeMetadata(layout, model, *metadata);
    layout.problems = FormModel::withoutMissing(root.problems);
    for (const FieldState &field : fields) {
        const QString &key = field.pointer.last();
        const bool isHeader = key == "apiVersion"_L1 || key == "kind"_L1;
        const bool isDone = (body != fields.end() && field.pointer == body->pointer)
                            || (metadata != fields.end() && field.pointer == metadata->pointer);
        if (isHeader || isDone)
            layout.problems += FormModel::withoutMissing(field.problems);
        else if (key == "status"_L1 && !field.isSet)
            continue;
        else if (body != fields.end())
            layout.rest.append(field);
        else
            place(layout, {field});
    }
    return layout;
}

} // namespace waymark::form
