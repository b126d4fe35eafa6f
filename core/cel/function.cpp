// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/function.h"

#include "cel/collections.h"

namespace waymark::cel {

namespace {

/// Reads `target.(a, b) -> result`. A signature that can't be read is a mistake in a library.
void readSignature(QByteArrayView text, Overload &overload, TypePool &types)
{
    const qsizetype open = text.indexOf("(");
    const qsizetype arrow = text.lastIndexOf("->");
    // The target may have brackets of its own: what opens the arguments stands at the start or
    // behind a dot.
    const qsizetype dot = text.indexOf(".(");
    overload.isMember = dot >= 0;
    if (overload.isMember)
        overload.arguments.push_back(*types.parse(text.first(dot)));
    const qsizetype begin = (overload.isMember ? dot + 1 : open) + 1;
    const qsizetype end = text.first(arrow).lastIndexOf(")");
    int depth = 0;
    qsizetype from = begin;
    for (qsizetype i = begin; i <= end; ++i) {
        const bool isEnd = i == end || (text[i] == ',' && depth == 0);
        if (isEnd && i > from)
            overload.arguments.push_back(*types.parse(text.sliced(from, i - from).trimmed()));
        if (isEnd)
            from = i + 1;
        depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
    }
    overload.result = *types.parse(text.sliced(arrow + 2).trimmed());
}

} // namespace

bool Call::are(std::initializer_list<Kind> kinds) const
{
    if (kinds.size() != args.size())
        return false;
    size_t i = 0;
    for (const Kind kind : kinds) {
        if (args[i++].kind() != kind)
            return false;
    }
    return true;
}

Value failed(Arena &arena, FailureKind kind, QByteArrayView staticMessage)
{
    return Value::error(arena.make(Failure{kind, staticMessage}));
}

Value failedWith(Arena &arena, FailureKind kind, const QByteArray &message)
{
    return failed(arena, kind, {arena.copy(message), message.size()});
}

Value noOverload(Arena &arena)
{
    return failed(arena, FailureKind::NoOverload, "no such overload");
}

Value tooLarge(Arena &arena)
{
    return failed(arena, FailureKind::Size, "the result is too large to be kept");
}

Library::Library(const std::vector<FunctionText> &functions)
{
    m_functions.reserve(functions.size());
    for (const FunctionText &text : functions) {
        Function &function = m_functions.emplace_back();
        function.name = text.name;
        function.run = text.run;
        for (const OverloadText &each : text.overloads) {
            Overload &overload = function.overloads.emplace_back();
            overload.id = each.id;
            overload.cost = each.cost;
            readSignature(each.signature, overload, m_types);
        }
    }
}

} // namespace waymark::cel
