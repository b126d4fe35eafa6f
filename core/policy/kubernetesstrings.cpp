// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/kubernetescosts.h"
#include "policy/kuberneteslibraries.h"

#include <deque>

namespace waymark::policy {

namespace {

/// A signature as libraries write it; texts have no optionals in theirs.
QByteArray signatureOf(const cel::Overload &overload)
{
    QByteArray text;
    QByteArrayList arguments;
    for (size_t i = 0; i < overload.arguments.size(); ++i) {
        const QByteArray argument = cel::toText(overload.arguments[i]).toUtf8();
        if (i == 0 && overload.isMember)
            text = argument + '.';
        else
            arguments.append(argument);
    }
    return text + '(' + arguments.join(", ") + ") -> " + cel::toText(overload.result).toUtf8();
}

bool isPartOf(const QByteArray &function, bool isFirst)
{
    const bool isSecondVersion = function == "format" || function == "strings.quote";
    return function != "reverse" && !(isFirst && isSecondVersion);
}

std::vector<cel::FunctionText> stringFunctions(bool isFirst, std::deque<QByteArray> &texts)
{
    std::vector<cel::FunctionText> functions;
    for (const cel::Function &function : cel::stringsLibrary().functions()) {
        if (!isPartOf(function.name, isFirst))
            continue;
        const bool searches = function.name == "indexOf" || function.name == "lastIndexOf";
        cel::FunctionText &made = functions.emplace_back(function.name.constData(), function.run,
                                                         std::vector<cel::OverloadText>());
        for (const cel::Overload &overload : function.overloads) {
            const QByteArray &id = texts.emplace_back(overload.id.toByteArray());
            const QByteArray &signature = texts.emplace_back(signatureOf(overload));
            made.overloads.push_back({id.constData(), signature.constData(),
                                      searches ? costOfTraversal : overload.cost});
        }
    }
    return functions;
}

/// A library with the texts that it is written with.
struct StringsLibrary
{
    explicit StringsLibrary(bool isFirst)
        : library(stringFunctions(isFirst, texts))
    {}

    std::deque<QByteArray> texts;
    cel::Library library;
};

} // namespace

const cel::Library &kubernetesStringsLibrary(bool isFirst)
{
    static const StringsLibrary first(true);
    static const StringsLibrary second(false);
    return isFirst ? first.library : second.library;
}

} // namespace waymark::policy
