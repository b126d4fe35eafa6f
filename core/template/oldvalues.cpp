// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/oldvalues.h"

#include "template/decoded.h"
#include "template/json.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace waymark::templates {

namespace {

/// Whether it is one tag; text beside it counts, even where nothing of it is left.
bool isSingle(const Template &whole)
{
    const Ast &ast = whole.ast();
    const Node &root = ast.at(ast.root);
    return whole.isGood() && root.childCount == 1
           && ast.at(ast.child(root, 0)).kind != NodeKind::Text;
}

QByteArray asJson(const QByteArray &source)
{
    static const QRegularExpression expression(u"\\$\\{\\{([^\\n\\r\\x{2028}\\x{2029}]+)\\}\\}"_s);
    QString text = Decoded(source).text();
    return text.replace(expression, u"${{ ( \\1 ) | dump }}"_s).toUtf8();
}

Value printed(const QByteArray &text)
{
    return text.isEmpty() ? Value() : Value(Decoded(text).text());
}

} // namespace

std::optional<Value> oldValue(const Template &whole, const QByteArray &source, const Value &context,
                              const Environment &environment, const RenderOptions &options,
                              const std::stop_token &stop, Diagnostics &diagnostics)
{
    if (isSingle(whole)) {
        const Template json(asJson(source), whole.syntax());
        const Rendered rendered = json.render(context, environment, options, stop);
        if (rendered.isGood) {
            if (rendered.text.isEmpty())
                return Value();
            if (auto value = fromJson(Decoded(rendered.text).text()))
                return value;
        }
    }
    const Rendered rendered = whole.render(context, environment, options, stop);
    diagnostics = rendered.diagnostics;
    return rendered.isGood ? std::optional(printed(rendered.text)) : std::nullopt;
}

} // namespace waymark::templates
