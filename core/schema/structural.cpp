// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/keywords.h"
#include "schema/schemabuilder.h"
#include "schema/schematr.h"

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

/// One schema object on its way through the rules for structural schemas.
struct Part
{
    yaml::Node node;
    bool isLogical = false; ///< below allOf, anyOf, oneOf or not
    bool isRoot = false;
};

class StructuralCheck
{
public:
    explicit StructuralCheck(Diagnostics &found)
        : m_found(found)
    {}

    void run(yaml::Node root)
    {
        m_queue.push_back({root, false, true});
        while (!m_queue.empty()) {
            const Part part = m_queue.back();
            m_queue.pop_back();
            if (part.node.isMapping())
                check(part);
        }
    }

private:
    void check(const Part &part);
    void checkDeclaration(const Part &part, const KeywordTable &words);
    void checkLogical(const KeywordTable &words);
    void descend(const Part &part, const KeywordTable &words);
    void report(yaml::Node place, const QString &message, const QString &next);

    Diagnostics &m_found;
    std::vector<Part> m_queue;
};

void StructuralCheck::report(yaml::Node place, const QString &message, const QString &next)
{
    Diagnostic finding;
    finding.code = u"schema.not-structural"_s;
    finding.message = message;
    finding.why = Tr::tr("An API server refuses a definition whose schema isn't structural.");
    finding.next = next;
    finding.range = place.key() ? place.key().range() : place.range();
    finding.pointer = place.pointer();
    m_found.append(finding);
}

void StructuralCheck::check(const Part &part)
{
    const KeywordTable words(part.node);
    static constexpr std::array forbidden{
        Keyword::Definitions,    Keyword::Dependencies,      Keyword::Id,
        Keyword::LegacyId,       Keyword::PatternProperties, Keyword::Ref,
        Keyword::AdditionalItems};
    for (const Keyword keyword : forbidden) {
        if (words.has(keyword))
            report(words[keyword],
                   Tr::tr("“%1” can't be used in a CustomResourceDefinition.")
                       .arg(QLatin1StringView(keywordName(keyword))),
                   Tr::tr("Write the schema out in place."));
    }
    const yaml::Node unique = words[Keyword::UniqueItems];
    if (unique.isScalar() && unique.toBool().value_or(false))
        report(unique, Tr::tr("“uniqueItems” can't be true in a CustomResourceDefinition."),
               Tr::tr("Use x-kubernetes-list-type: set."));
    if (part.isLogical)
        checkLogical(words);
    else
        checkDeclaration(part, words);
    descend(part, words);
}

void StructuralCheck::checkDeclaration(const Part &part, const KeywordTable &words)
{
    const auto isSet = [&](Keyword keyword) {
        const yaml::Node flag = words[keyword];
        return flag.isScalar() && flag.toBool().value_or(false);
    };
    const bool needsType = !isSet(Keyword::IntOrString) && !isSet(Keyword::PreserveUnknownFields);
    if (!words.has(Keyword::Type) && needsType)
        report(part.node, Tr::tr("A type is missing."), Tr::tr("Add “type”."));
    if (part.isRoot && words.has(Keyword::Type) && words[Keyword::Type].utf8() != "object")
        report(words[Keyword::Type], Tr::tr("The root of the schema must be of type object."),
               Tr::tr("Write “type: object”."));
    if (words[Keyword::Type].utf8() == "array" && !words.has(Keyword::Items))
        report(words[Keyword::Type], Tr::tr("A list must say of what it is."),
               Tr::tr("Add “items”."));
    const yaml::Node rest = words[Keyword::AdditionalProperties];
    if (rest && words[Keyword::Properties].size() > 0)
        report(rest, Tr::tr("“additionalProperties” can't stand beside “properties”."),
               Tr::tr("Keep one of them."));
}

void StructuralCheck::checkLogical(const KeywordTable &words)
{
    static constexpr std::array forbidden{Keyword::Description,
                                          Keyword::Type,
                                          Keyword::Default,
                                          Keyword::AdditionalProperties,
                                          Keyword::Nullable,
                                          Keyword::Title,
                                          Keyword::PreserveUnknownFields,
                                          Keyword::EmbeddedResource,
                                          Keyword::ListType};
    // One pattern is allowed to repeat the types: what int-or-string means, written out.
    for (const Keyword keyword : forbidden) {
        const bool isIntOrStringBranch =
            keyword == Keyword::Type
            && (words[keyword].utf8() == "integer" || words[keyword].utf8() == "string");
        if (words.has(keyword) && !isIntOrStringBranch)
            report(words[keyword],
                   Tr::tr("“%1” can't stand inside allOf, anyOf, oneOf or not.")
                       .arg(QLatin1StringView(keywordName(keyword))),
                   Tr::tr("Move it to the schema around."));
    }
}

void StructuralCheck::descend(const Part &part, const KeywordTable &words)
{
    const auto eachOf = [&](Keyword keyword, bool isLogical) {
        const yaml::Node parent = words[keyword];
        for (yaml::Node child = parent.firstChild(); child; child = child.nextSibling())
            m_queue.push_back({child.target(), isLogical});
    };
    eachOf(Keyword::Properties, part.isLogical);
    for (const Keyword keyword : {Keyword::AllOf, Keyword::AnyOf, Keyword::OneOf})
        eachOf(keyword, true);
    for (const Keyword keyword : {Keyword::Items, Keyword::AdditionalProperties})
        m_queue.push_back({words[keyword], part.isLogical});
    m_queue.push_back({words[Keyword::Not], true});
}

} // namespace

void checkStructural(yaml::Node schema, Diagnostics &found)
{
    StructuralCheck(found).run(schema);
}

} // namespace waymark::schema
