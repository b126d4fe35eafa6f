// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/batch.h"

#include "template/backstage.h"
#include "template/decoded.h"
#include "template/json.h"
#include "template/template.h"
#include "template/templatetr.h"
#include "text/sourcetext.h"

using namespace Qt::StringLiterals;

namespace waymark::templates {

namespace {

bool isSet(const Object &line, QStringView key)
{
    const Value *found = line.find(key);
    const bool *boolean = found != nullptr ? found->boolean() : nullptr;
    return boolean != nullptr && *boolean;
}

Syntax syntaxOf(const Object &line)
{
    const Value *dialect = line.find(u"dialect");
    const bool isOld = dialect != nullptr && dialect->isSameAs(u"old"_s);
    return {isOld ? Dialect::Nunjucks : Dialect::Nunjitsu, isSet(line, u"cookiecutterCompat"),
            isSet(line, u"trimBlocks"), isSet(line, u"lstripBlocks")};
}

QString typeOf(const Value &value)
{
    switch (value.kind()) {
    case Value::Kind::Undefined:
        return u"undefined"_s;
    case Value::Kind::Null:
        return u"null"_s;
    case Value::Kind::Boolean:
        return u"boolean"_s;
    case Value::Kind::Number:
        return u"number"_s;
    case Value::Kind::List:
        return u"array"_s;
    case Value::Kind::Object:
        return u"object"_s;
    default:
        return u"string"_s;
    }
}

QByteArray answer(std::vector<Entry> entries)
{
    return toJson(Value(std::move(entries))).toUtf8();
}

} // namespace

Result<QByteArray> answerToLine(QByteArrayView line)
{
    const auto read = fromJson(QString::fromUtf8(line));
    const Object *object = read ? read->object() : nullptr;
    const Value *id = object != nullptr ? object->find(u"id") : nullptr;
    const Value *text = object != nullptr ? object->find(u"text") : nullptr;
    if (id == nullptr || text == nullptr || text->plainText() == nullptr)
        return std::unexpected(
            Error{u"template.bad-line"_s,
                  Tr::tr("A line isn't of the form {\"id\", \"text\", \"values\"}."),
                  {},
                  Tr::tr("Write each template as JSON on a line of its own.")});
    const QByteArray source = text->plainText()->toUtf8();
    const Template made(source, syntaxOf(*object));
    const Value *values = object->find(u"values");
    const Value context = values != nullptr ? *values : Value(std::vector<Entry>());
    static const Environment environment = backstageEnvironment(defaultIntegrations());
    Diagnostics found;
    if (isSet(*object, u"value")) {
        const Evaluated evaluated = made.evaluate(context, environment);
        if (!evaluated.isKeptRaw)
            return answer({{u"id"_s, *id},
                           {u"result"_s, evaluated.value},
                           {u"type"_s, typeOf(evaluated.value)}});
        found = evaluated.diagnostics;
    } else {
        const Rendered rendered = made.render(context, environment);
        if (rendered.isGood)
            return answer({{u"id"_s, *id},
                           {u"result"_s, Decoded(rendered.text).text()},
                           {u"type"_s, u"string"_s}});
        found = rendered.diagnostics;
    }
    const SourceText places(source);
    const Diagnostic first = found.value(0);
    const auto place = places.codePointPosition(first.range.begin);
    return answer({{u"id"_s, *id},
                   {u"error"_s, first.message},
                   {u"line"_s, double(place.line + 1)},
                   {u"column"_s, double(place.column + 1)}});
}

} // namespace waymark::templates
