// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/costs.h"
#include "policy/foreignvalue.h"
#include "policy/kuberneteslibraries.h"
#include "policy/nameformats.h"

#include <algorithm>
#include <array>

namespace waymark::policy {

namespace {

using cel::Kind;
using cel::Value;

/// Names that others are made from may end in a dash: the server looks at them as if what is added
/// were there already.
template<QByteArrayList (*ProblemsOf)(QByteArrayView)>
QByteArrayList problemsOfPrefix(QByteArrayView text)
{
    if (text.size() < 2 || !text.endsWith('-'))
        return ProblemsOf(text);
    return ProblemsOf(QByteArray(text.chopped(2).toByteArray() + 'a'));
}

struct NameFormat
{
    QByteArrayView name;
    QByteArrayList (*problemsOf)(QByteArrayView text);
    quint64 patternSize; ///< that the server counts its costs by
};

constexpr std::array<NameFormat, 13> formats{{
    {"dns1123Label", problemsOfDns1123Label, 30},
    {"dns1123Subdomain", problemsOfDns1123Subdomain, 60},
    {"dns1035Label", problemsOfDns1035Label, 30},
    {"qualifiedName", problemsOfQualifiedName, 60},
    {"dns1123LabelPrefix", problemsOfPrefix<problemsOfDns1123Label>, 30},
    {"dns1123SubdomainPrefix", problemsOfPrefix<problemsOfDns1123Subdomain>, 60},
    {"dns1035LabelPrefix", problemsOfPrefix<problemsOfDns1035Label>, 30},
    {"labelValue", problemsOfLabelValue, 40},
    {"uri", problemsOfUri, 1080},
    {"uuid", problemsOfUuid, 70},
    {"byte", problemsOfBase64, 84},
    {"date", problemsOfDate, 71},
    {"datetime", problemsOfDateTime, 71},
}};

struct FormatChoice
{
    static constexpr QByteArrayView typeName = "kubernetes.NamedFormat";

    const NameFormat *format = nullptr;
    bool operator==(const FormatChoice &) const = default;
};

quint64 costOfValidate(std::span<const Value> args, const Value & /*result*/)
{
    const FormatChoice *choice = foreignOf<FormatChoice>(args[0]);
    if (choice == nullptr)
        return 1;
    return cel::costOf(1 + cel::sizeForCost(args[1]))
           * cel::costOf(choice->format->patternSize, 0.25);
}

template<size_t Index>
Value formatAt(const cel::Call &call)
{
    return newForeign(FormatChoice{&formats[Index]}, call.arena);
}

Value named(const cel::Call &call)
{
    if (!call.are({Kind::String}))
        return cel::noOverload(call.arena);
    const auto *found = std::ranges::find(formats, call[0].text(), &NameFormat::name);
    return found == formats.end()
               ? Value::optional(nullptr)
               : cel::newOptional(newForeign(FormatChoice{found}, call.arena), call.arena);
}

Value validate(const cel::Call &call)
{
    const FormatChoice *choice = call.size() == 2 ? foreignOf<FormatChoice>(call[0]) : nullptr;
    if (choice == nullptr || !call[1].is(Kind::String))
        return cel::noOverload(call.arena);
    const QByteArrayList problems = choice->format->problemsOf(call[1].text());
    if (problems.isEmpty())
        return Value::optional(nullptr);
    std::vector<Value> texts;
    for (const QByteArray &problem : problems)
        texts.push_back(cel::newString(problem, call.arena));
    return cel::newOptional(cel::newList(texts, call.arena), call.arena);
}

} // namespace

const cel::Library &formatLibrary()
{
#define FORMAT "kubernetes.NamedFormat"
    static const cel::Library library({
        {"validate",
         validate,
         {{"format-validate", FORMAT ".(string) -> optional_type(list(string))", costOfValidate}}},
        {"format.named", named, {{"format-named", "(string) -> optional_type(" FORMAT ")"}}},
        {"format.dns1123Label", formatAt<0>, {{"format.dns1123Label", "() -> " FORMAT}}},
        {"format.dns1123Subdomain", formatAt<1>, {{"format.dns1123Subdomain", "() -> " FORMAT}}},
        {"format.dns1035Label", formatAt<2>, {{"format.dns1035Label", "() -> " FORMAT}}},
        {"format.qualifiedName", formatAt<3>, {{"format.qualifiedName", "() -> " FORMAT}}},
        {"format.dns1123LabelPrefix",
         formatAt<4>,
         {{"format.dns1123LabelPrefix", "() -> " FORMAT}}},
        {"format.dns1123SubdomainPrefix",
         formatAt<5>,
         {{"format.dns1123SubdomainPrefix", "() -> " FORMAT}}},
        {"format.dns1035LabelPrefix",
         formatAt<6>,
         {{"format.dns1035LabelPrefix", "() -> " FORMAT}}},
        {"format.labelValue", formatAt<7>, {{"format.labelValue", "() -> " FORMAT}}},
        {"format.uri", formatAt<8>, {{"format.uri", "() -> " FORMAT}}},
        {"format.uuid", formatAt<9>, {{"format.uuid", "() -> " FORMAT}}},
        {"format.byte", formatAt<10>, {{"format.byte", "() -> " FORMAT}}},
        {"format.date", formatAt<11>, {{"format.date", "() -> " FORMAT}}},
        {"format.datetime", formatAt<12>, {{"format.datetime", "() -> " FORMAT}}},
    });
#undef FORMAT
    return library;
}

} // namespace waymark::policy
