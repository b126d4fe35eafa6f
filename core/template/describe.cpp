// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/describe.h"

#include "template/json.h"
#include "template/templatetr.h"

using namespace Qt::StringLiterals;

namespace waymark::templates {

QString kindText(const Value &value)
{
    switch (value.kind()) {
    case Value::Kind::Undefined:
        return Tr::tr("nothing");
    case Value::Kind::Null:
        return Tr::tr("null");
    case Value::Kind::Boolean:
        return Tr::tr("true or false");
    case Value::Kind::Number:
        return Tr::tr("a number");
    case Value::Kind::Text:
    case Value::Kind::Safe:
        return Tr::tr("a text");
    case Value::Kind::List:
        return Tr::tr("a list");
    case Value::Kind::Object:
        return Tr::tr("an object");
    case Value::Kind::Regex:
        return Tr::tr("a regular expression");
    case Value::Kind::Callable:
        return Tr::tr("a macro or function");
    }
    return {};
}

QString shortText(const Value &value)
{
    constexpr qsizetype longest = 80;
    constexpr int mostItems = 20;
    if (value.isUndefined() || value.is(Value::Kind::Callable))
        return {};
    if (const Items *list = value.list(); list != nullptr && list->size() > mostItems)
        return Tr::tr("a list of %n item(s)", nullptr, int(list->size()));
    QString text = toJson(value, {.longest = longest});
    if (text.size() > longest)
        text = text.first(longest - 1) + u'…';
    return text;
}

} // namespace waymark::templates
