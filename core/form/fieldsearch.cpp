// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/fieldsearch.h"

#include "base/expensive.h"
#include "form/formlayout.h"

namespace waymark::form {

namespace {

constexpr qsizetype mostFound = 500;
constexpr int deepestUnset = 3; ///< schemas may go round in circles

class FieldSearch
{
public:
    FieldSearch(const FormModel &model, const QString &text, std::stop_token stop)
        : m_model(model)
        , m_text(text)
        , m_stop(std::move(stop))
    {}

    void visit(const FieldState &field, int unsetDepth)
    {
        if (isDone())
            return;
        if (matches(field.shape->title, field.pointer.isRoot() ? QString() : field.pointer.last()))
            found.append(field.pointer);
        const int depth = field.isSet ? 0 : unsetDepth + 1;
        if (depth > deepestUnset)
            return;
        if (field.kind == FieldKind::Rows)
            return visitColumns(field);
        if (field.kind != FieldKind::Group && field.kind != FieldKind::Items)
            return;
        for (const FieldState &child : m_model.fieldsOf(field))
            visit(child, depth);
    }

    [[nodiscard]] bool isDone() const
    {
        return m_stop.stop_requested() || found.size() >= mostFound;
    }

    QList<JsonPointer> found;

private:
    /// A column is found in its first row.
    void visitColumns(const FieldState &table)
    {
        const yaml::Node list = table.node ? table.node.target() : table.node;
        if (!list || list.size() == 0)
            return;
        if (list.isMapping()) {
            for (yaml::Node entry = list.firstChild(); entry && !isDone();
                 entry = entry.nextSibling()) {
                if (matches({}, entry.keyText()))
                    found.append(table.pointer.child(entry.keyText()));
            }
            return;
        }
        const FieldState first = m_model.child(table, QString::number(0), list.item(0));
        for (const QString &key : first.shape->properties) {
            if (matches(m_model.shapeOf(first, key)->title, key))
                found.append(first.pointer.child(key));
        }
    }

    [[nodiscard]] bool matches(const QString &title, const QString &key) const
    {
        return title.contains(m_text, Qt::CaseInsensitive)
               || key.contains(m_text, Qt::CaseInsensitive);
    }

    const FormModel &m_model;
    QString m_text;
    std::stop_token m_stop;
};

} // namespace

std::optional<FoundFields> findFields(const FieldQuestion &question, std::stop_token stop)
{
    expensive();
    FormModel model;
    model.setAnalysis(question.analysis, question.document, {});
    FoundFields found{question.text, {}};
    if (model.isEmpty() || question.text.isEmpty())
        return found;
    FieldSearch search(model, question.text, stop);
    for (const FormLayout::Section &section : layoutOf(model).sections) {
        for (const FieldState &field : section.fields)
            search.visit(field, 0);
    }
    if (stop.stop_requested())
        return std::nullopt;
    found.places = search.found;
    return found;
}

} // namespace waymark::form
