// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/fieldeditor.h"

#include "form/choicefield.h"
#include "form/datefield.h"
#include "form/durationfield.h"
#include "form/entityfield.h"
#include "form/formcontext.h"
#include "form/formtr.h"
#include "form/numberfield.h"
#include "form/secretfield.h"
#include "form/textfield.h"
#include "form/yamlfield.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace waymark::form {

namespace {

std::optional<yaml::Value> asInteger(const QString &typed)
{
    bool isNumber = false;
    const qint64 integer = typed.trimmed().toLongLong(&isNumber);
    return isNumber ? std::optional<yaml::Value>(integer) : std::nullopt;
}

std::optional<yaml::Value> asNumber(const QString &typed)
{
    if (const auto integer = asInteger(typed))
        return integer;
    bool isNumber = false;
    const double number = typed.trimmed().toDouble(&isNumber);
    return isNumber ? std::optional<yaml::Value>(number) : std::nullopt;
}

std::optional<yaml::Value> asBoolean(const QString &typed)
{
    if (typed == QLatin1String("true"))
        return yaml::Value(true);
    if (typed == QLatin1String("false"))
        return yaml::Value(false);
    return std::nullopt;
}

} // namespace

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

yaml::Value valueOf(const QString &typed, const FieldShape &shape, const yaml::Node &before)
{
    const yaml::Node old = before ? before.target() : before;
    if (typed.isEmpty() && (!old || !old.isScalar() || old.style() == yaml::NodeStyle::Plain))
        return {};
    const yaml::ScalarType type = old ? old.scalarType() : yaml::ScalarType::String;
    using schema::ValueType;
    std::optional<yaml::Value> value;
    switch (shape.facts.type) {
    case ValueType::Integer:
    case ValueType::IntegerOrString:
        value = asInteger(typed);
        break;
    case ValueType::Number:
        value = asNumber(typed);
        break;
    case ValueType::Boolean:
        value = asBoolean(typed);
        break;
    case ValueType::Any:
        // Without a schema a value keeps the type it had.
        if (type == yaml::ScalarType::Integer || type == yaml::ScalarType::Float)
            value = asNumber(typed);
        else if (type == yaml::ScalarType::Boolean)
            value = asBoolean(typed);
        break;
    default:
        break;
    }
    return value.value_or(yaml::Value(typed));
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
