// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/coercion.h"

#include "template/callable.h"
#include "template/numbertext.h"
#include "template/templatetr.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace waymark::templates {

namespace {

constexpr double noNumber = std::numeric_limits<double>::quiet_NaN();
/// Lists in lists; deeper ones a template can make only by a loop.
constexpr int deepestList = 256;

QString joined(const Items &items, Run &run, int depth)
{
    if (depth > deepestList) {
        run.fail(Tr::tr("Lists are nested more than %1 levels deep.").arg(deepestList),
                 FailureKind::Limit);
        return {};
    }
    QString text;
    for (size_t at = 0; at < items.size() && run.charge(); ++at) {
        if (at > 0)
            text += u',';
        if (const Items *inner = items[at].list())
            text += joined(*inner, run, depth + 1);
        else
            text += toOutput(items[at], run);
        if (!run.chargeScratch(double(text.size())))
            return {};
    }
    return text;
}

bool isPrimitive(const Value &value)
{
    return value.kind() <= Value::Kind::Text;
}

bool primitivesLooselyEqual(const Value &left, const Value &right)
{
    if (left.isNullish() || right.isNullish())
        return left.isNullish() && right.isNullish();
    if (left.kind() == right.kind())
        return left.isSameAs(right);
    if (const bool *boolean = left.boolean())
        return primitivesLooselyEqual(*boolean ? 1 : 0, right);
    if (const bool *boolean = right.boolean())
        return primitivesLooselyEqual(left, *boolean ? 1 : 0);
    const double *number = left.number() != nullptr ? left.number() : right.number();
    const QString *text = left.plainText() != nullptr ? left.plainText() : right.plainText();
    return *number == numberOf(*text);
}

double orderOf(double left, double right)
{
    if (left < right)
        return -1;
    if (left > right)
        return 1;
    return left == right ? 0 : noNumber;
}

/// Looks into shared lists and objects once, whatever the number of ways to them; begins to
/// remember them where there are many.
class CallableSearch
{
public:
    bool isIn(const Value &value)
    {
        if (value.is(Value::Kind::Callable))
            return true;
        const HeldDepth *held = value.held();
        if (held == nullptr || isKnown(held))
            return false;
        if (const Items *list = value.list())
            return std::ranges::any_of(*list, [this](const Value &item) { return isIn(item); });
        return std::ranges::any_of(value.object()->entries(),
                                   [this](const Entry &entry) { return isIn(entry.second); });
    }

private:
    bool isKnown(const HeldDepth *held)
    {
        constexpr int many = 1'000;
        if (++m_count < many)
            return false;
        if (m_known.contains(held))
            return true;
        m_known.insert(held);
        return false;
    }

    int m_count = 0;
    QSet<const HeldDepth *> m_known;
};

} // namespace

bool isTruthy(const Value &value)
{
    switch (value.kind()) {
    case Value::Kind::Undefined:
    case Value::Kind::Null:
        return false;
    case Value::Kind::Boolean:
        return *value.boolean();
    case Value::Kind::Number:
        return *value.number() != 0 && !std::isnan(*value.number());
    case Value::Kind::Text:
        return !value.plainText()->isEmpty();
    default:
        return true;
    }
}

QString regexText(const Regex &regex)
{
    QString source;
    for (const QChar c : regex.source) {
        if (c == u'\n')
            source += "\\n"_L1;
        else if (c == u'\r')
            source += "\\r"_L1;
        else if (c == u'\u2028')
            source += "\\u2028"_L1;
        else if (c == u'\u2029')
            source += "\\u2029"_L1;
        else
            source += c;
    }
    if (source.isEmpty())
        source = u"(?:)"_s;
    QString flags;
    for (const QChar flag : u"gimy"_s) {
        if (regex.flags.contains(flag))
            flags += flag;
    }
    return u'/' + source + u'/' + flags;
}

Value toPrimitive(const Value &value, Run &run)
{
    switch (value.kind()) {
    case Value::Kind::Safe:
        return *value.text();
    case Value::Kind::List:
        return joined(*value.list(), run, 0);
    case Value::Kind::Object:
        refuseCallable(value, run);
        return u"[object Object]"_s;
    case Value::Kind::Regex:
        return regexText(*value.regex());
    case Value::Kind::Callable:
        refuseCallable(value, run);
        if ((*value.callable())->kind == Callable::Kind::Cycler)
            return u"[object Object]"_s;
        return u"function"_s; // JavaScript's source of it, which has no number either
    default:
        return value;
    }
}

double toNumber(const Value &value, Run &run)
{
    const Value primitive = toPrimitive(value, run);
    switch (primitive.kind()) {
    case Value::Kind::Null:
        return 0;
    case Value::Kind::Boolean:
        return *primitive.boolean() ? 1 : 0;
    case Value::Kind::Number:
        return *primitive.number();
    case Value::Kind::Text:
        return numberOf(*primitive.plainText());
    default:
        return noNumber;
    }
}

QString toText(const Value &value, Run &run)
{
    if (const QString *text = value.text())
        return *text;
    const Value primitive = toPrimitive(value, run);
    switch (primitive.kind()) {
    case Value::Kind::Undefined:
        return u"undefined"_s;
    case Value::Kind::Null:
        return u"null"_s;
    case Value::Kind::Boolean:
        return *primitive.boolean() ? u"true"_s : u"false"_s;
    case Value::Kind::Number:
        return numberText(*primitive.number());
    default:
        return *primitive.plainText();
    }
}

QString toOutput(const Value &value, Run &run)
{
    return value.isNullish() ? QString() : toText(value, run);
}

Value added(const Value &left, const Value &right, Run &run)
{
    const Value a = toPrimitive(left, run);
    const Value b = toPrimitive(right, run);
    if (a.is(Value::Kind::Text) || b.is(Value::Kind::Text)) {
        const QString text = toText(a, run) + toText(b, run);
        return run.chargeScratch(double(text.size())) ? Value(text) : Value();
    }
    return toNumber(a, run) + toNumber(b, run);
}

bool looselyEqual(const Value &left, const Value &right, Run &run)
{
    if (left.isSameAs(right))
        return true;
    if (!isPrimitive(left) && !isPrimitive(right))
        return false;
    if ((left.isNullish() && !isPrimitive(right)) || (right.isNullish() && !isPrimitive(left))) {
        refuseCallable(left, run);
        refuseCallable(right, run);
        return false;
    }
    return primitivesLooselyEqual(toPrimitive(left, run), toPrimitive(right, run));
}

double order(const Value &left, const Value &right, Run &run)
{
    const Value a = toPrimitive(left, run);
    const Value b = toPrimitive(right, run);
    if (a.is(Value::Kind::Text) && b.is(Value::Kind::Text)) {
        // By code units, as JavaScript does; operator< of QString does the same.
        if (*a.plainText() == *b.plainText())
            return 0;
        return *a.plainText() < *b.plainText() ? -1 : 1;
    }
    return orderOf(toNumber(a, run), toNumber(b, run));
}

bool holdsCallable(const Value &value)
{
    return CallableSearch().isIn(value);
}

bool refuseCallable(const Value &value, Run &run)
{
    if (run.isNunjucks() || !holdsCallable(value))
        return false;
    run.fail(Tr::tr("A macro or function can only be called, not used as a value."));
    return true;
}

double sizeInBytes(const Value &value, Run &run)
{
    double bytes = 0;
    if (const QString *text = value.text())
        return double(text->size());
    if (const Items *list = value.list()) {
        for (const Value &item : *list) {
            if (!run.charge())
                break;
            bytes += sizeInBytes(item, run);
        }
    } else if (const Object *object = value.object()) {
        for (const auto &[key, each] : object->entries()) {
            if (!run.charge())
                break;
            bytes += double(key.size()) + sizeInBytes(each, run);
        }
    } else {
        bytes = 8;
    }
    return bytes;
}

void chargeParts(const Value &made, Run &run)
{
    const Items *parts = made.list();
    if (parts == nullptr)
        return;
    double units = 0;
    for (const Value &part : *parts)
        units += part.text() != nullptr ? double(part.text()->size()) : 0;
    run.chargeMade(units * sizeof(QChar));
}

} // namespace waymark::templates
