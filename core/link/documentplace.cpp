// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "link/documentplace.h"

#include "link/linktr.h"

#include <array>

using namespace Qt::StringLiterals;

namespace waymark::link {

namespace {

constexpr std::array viewWords{"form"_L1, "both"_L1, "text"_L1};
constexpr int largestNumber = 100'000'000;

std::optional<int> numberFrom(const QString &text, int least)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    // As it would be written: without a sign or zeros before it.
    if (!isNumber || number < least || number > largestNumber || QString::number(number) != text)
        return std::nullopt;
    return number;
}

Result<void> checkDocument(const Place &place)
{
    const auto fails = [&](const QString &key, const QString &message) {
        return std::unexpected(
            Error{u"link.unknown"_s, message.arg(key, place.value(key).left(40)), {}, {}});
    };
    for (const auto &[key, least] : {std::pair(u"document"_s, 0), std::pair(u"line"_s, 1)}) {
        if (!place.value(key).isEmpty() && !numberFrom(place.value(key), least))
            return fails(key, Tr::tr("The link's “%1” has to be a whole number; it is “%2”."));
    }
    if (!JsonPointer::parse(place.value(u"pointer")))
        return fails(
            u"pointer"_s,
            Tr::tr("The link's “%1” has to be a JSON pointer such as /spec/owner; it is “%2”."));
    return {};
}

} // namespace

Place toPlace(const DocumentPlace &place)
{
    Place written{.page = documentPage, .path = place.path.split(u'/')};
    if (place.document > 0)
        written.set(u"document"_s, QString::number(place.document));
    written.set(u"pointer"_s, place.pointer.toString());
    if (place.line)
        written.set(u"line"_s, QString::number(*place.line));
    if (place.view)
        written.set(u"view"_s, viewWords[std::size_t(*place.view)]);
    return written;
}

DocumentPlace documentPlaceFrom(const Place &place)
{
    DocumentPlace read{.path = place.path.join(u'/')};
    read.document = numberFrom(place.value(u"document"), 0).value_or(0);
    read.pointer = JsonPointer::parse(place.value(u"pointer")).value_or(JsonPointer());
    read.line = numberFrom(place.value(u"line"), 1);
    const QString view = place.value(u"view");
    for (std::size_t i = 0; i < viewWords.size(); ++i) {
        if (view == viewWords[i])
            read.view = DocumentPlace::View(i);
    }
    return read;
}

const Grammar &documentGrammar()
{
    static const Grammar grammar{.keys = {u"document"_s, u"pointer"_s, u"line"_s, u"view"_s},
                                 .words = {{u"view"_s, {viewWords[0], viewWords[1], viewWords[2]}}},
                                 .leastParts = 1,
                                 .mostParts = 128,
                                 .check = checkDocument};
    return grammar;
}

} // namespace waymark::link
