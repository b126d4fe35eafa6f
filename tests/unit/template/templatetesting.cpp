// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "templatetesting.h"

#include "template/backstage.h"
#include "template/json.h"

using namespace Qt::StringLiterals;

namespace waymark::templates::test {

Value json(const QByteArray &text)
{
    const auto value = fromJson(QString::fromUtf8(text));
    return value ? *value : Value(u"not JSON: "_s + QString::fromUtf8(text));
}

QString rendered(const QByteArray &text, const QByteArray &values, const Syntax &syntax)
{
    const Rendered done =
        Template(text, syntax).render(json(values), backstageEnvironment(defaultIntegrations()));
    return done.isGood ? QString::fromUtf8(done.text)
                       : u"error: "_s + done.diagnostics.value(0).message;
}

QString evaluated(const QByteArray &text, const QByteArray &values, const Syntax &syntax)
{
    const Evaluated done =
        Template(text, syntax).evaluate(json(values), backstageEnvironment(defaultIntegrations()));
    if (done.isKeptRaw)
        return u"raw: "_s + done.diagnostics.value(0).message;
    return done.value.isUndefined() ? u"undefined"_s : toJson(done.value);
}

} // namespace waymark::templates::test
