// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/fields/fieldeditor.h"

#include "form/fields/choicefield.h"
#include "form/fields/datefield.h"
#include "form/fields/durationfield.h"
#include "form/fields/entityfield.h"
#include "form/fields/numberfield.h"
#include "form/fields/secretfield.h"
#include "form/fields/textfield.h"
#include "form/fields/yamlfield.h"
#include "form/formcontext.h"
#include "form/formtr.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace waymark::form {

FieldEditor::~FieldEditor()
{
    // A line with the focus says that it is left while QWidget takes it away, and would say it to
    // a field of which nothing is there any more.
    const auto parts = findChildren<QObject *>();
    for (QObject *part : parts)
        part->disconnect(this);
}

bool isLeftEmpty(QLineEdit &line, const FieldState &state)
{
    const bool isEmptied =
        line.text().isEmpty() && !state.isRequired && (state.isSet || line.isModified());
    line.setModified(false);
    return isEmptied;
}

FieldKind drawnKind(const FieldState &state)
{
    switch (state.kind) {
    case FieldKind::Choice:
    case FieldKind::Switch:
    case FieldKind::Number:
    case FieldKind::Duration:
    case FieldKind::Date:
        return state.isReadOnly ? FieldKind::Line : state.kind;
    default:
        return state.kind;
    }
}

bool haveSameEditor(const FieldShape &a, const FieldShape &b)
{
    return a.kind == b.kind && a.flavour == b.flavour && a.choices == b.choices
           && a.units == b.units && a.unitStyle == b.unitStyle && a.suggestions == b.suggestions
           && a.hint == b.hint && a.facts.format == b.facts.format;
}

bool isChangeable(const FieldState &state)
{
    return !state.isDamaged && !state.isReadOnly && !state.isShared;
}

QString emptyText(const FieldState &state)
{
    return state.isNull ? Tr::tr("null") : state.shape->placeholder;
}

void showReadOnly(QPlainTextEdit &edit, bool isReadOnly)
{
    edit.setReadOnly(isReadOnly);
    edit.viewport()->setBackgroundRole(isReadOnly ? QPalette::Window : QPalette::Base);
    if (isReadOnly) // Qt keeps the keyboard out of what can't be changed
        edit.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

FieldEditor *makeFieldEditor(const FieldState &state, FormContext &context, QWidget *parent)
{
    switch (drawnKind(state)) {
    case FieldKind::Choice:
        return makeChoiceField(*state.shape, parent);
    case FieldKind::Switch:
        return new SwitchField(parent);
    case FieldKind::Number:
        return new NumberField(parent);
    case FieldKind::Duration:
        return new DurationField(context.theme, parent);
    case FieldKind::Date:
        return new DateField(context.theme, parent);
    case FieldKind::Entity:
        return new EntityField(context, parent);
    case FieldKind::Secret:
        return new SecretField(parent);
    case FieldKind::Lines:
        return new LinesField(parent);
    case FieldKind::Constant:
        return new ConstantField(context.theme, parent);
    case FieldKind::Line:
        return new LineField(*state.shape, parent);
    default:
        return new YamlField(context, parent);
    }
}

} // namespace waymark::form
