// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/draft.h"

#include "schema/uri.h"

using namespace Qt::StringLiterals;

namespace waymark::schema {

std::optional<Draft> draftFromUri(QStringView uri)
{
    // An empty fragment and the scheme make no difference: people write both.
    QStringView address = uri;
    if (address.endsWith(u'#'))
        address.chop(1);
    for (const auto scheme : {"https://"_L1, "http://"_L1}) {
        if (address.startsWith(scheme))
            address = address.sliced(scheme.size());
    }
    if (address == "json-schema.org/draft/2020-12/schema"_L1)
        return Draft::Draft2020;
    if (address == "json-schema.org/draft/2019-09/schema"_L1)
        return Draft::Draft2019;
    if (address == "json-schema.org/draft-07/schema"_L1)
        return Draft::Draft7;
    if (address == "json-schema.org/draft-06/schema"_L1)
        return Draft::Draft6;
    if (address == "json-schema.org/draft-04/schema"_L1)
        return Draft::Draft4;
    if (address == "json-schema.org/schema"_L1)
        return Draft::Draft2020;
    return std::nullopt;
}

bool isKnown(Keyword keyword, Draft draft)
{
    const bool isCrd = draft == Draft::Crd;
    switch (keyword) {
    case Keyword::LegacyId:
        return draft == Draft::Draft4;
    case Keyword::Id:
    case Keyword::Const:
    case Keyword::Contains:
    case Keyword::PropertyNames:
        return !isCrd && draft >= Draft::Draft6;
    case Keyword::If:
    case Keyword::Then:
    case Keyword::Else:
        return !isCrd && draft >= Draft::Draft7;
    case Keyword::Anchor:
    case Keyword::Defs:
    case Keyword::DependentRequired:
    case Keyword::DependentSchemas:
    case Keyword::MaxContains:
    case Keyword::MinContains:
    case Keyword::UnevaluatedItems:
    case Keyword::UnevaluatedProperties:
        return !isCrd && draft >= Draft::Draft2019;
    case Keyword::RecursiveAnchor:
    case Keyword::RecursiveRef:
        return draft == Draft::Draft2019;
    case Keyword::DynamicAnchor:
    case Keyword::DynamicRef:
    case Keyword::PrefixItems:
        return draft == Draft::Draft2020;
    case Keyword::AdditionalItems:
        return draft <= Draft::Draft2019;
    case Keyword::Dependencies: // newer drafts keep it for compatibility
    case Keyword::Definitions:
    case Keyword::PatternProperties:
    case Keyword::Ref:
        return !isCrd;
    case Keyword::Nullable:
    case Keyword::EmbeddedResource:
    case Keyword::IntOrString:
    case Keyword::ListMapKeys:
    case Keyword::ListType:
    case Keyword::MapType:
    case Keyword::PreserveUnknownFields:
    case Keyword::Validations:
        return isCrd;
    case Keyword::WaymarkEntity: // an API server refuses unknown x- words
        return !isCrd;
    default:
        return true;
    }
}

Shape shapeOf(Keyword keyword, Draft draft)
{
    if (!isKnown(keyword, draft))
        return Shape::None;
    switch (keyword) {
    case Keyword::AdditionalItems:
    case Keyword::AdditionalProperties:
    case Keyword::Contains:
    case Keyword::Else:
    case Keyword::If:
    case Keyword::Not:
    case Keyword::PropertyNames:
    case Keyword::Then:
    case Keyword::UnevaluatedItems:
    case Keyword::UnevaluatedProperties:
        return Shape::Schema;
    case Keyword::Items:
        return draft <= Draft::Draft2019 ? Shape::SchemaOrList : Shape::Schema;
    case Keyword::AllOf:
    case Keyword::AnyOf:
    case Keyword::OneOf:
    case Keyword::PrefixItems:
        return Shape::List;
    case Keyword::Definitions:
    case Keyword::Defs:
    case Keyword::DependentSchemas:
    case Keyword::PatternProperties:
    case Keyword::Properties:
        return Shape::Map;
    case Keyword::Dependencies:
        return Shape::MapOrNames;
    default:
        return Shape::None;
    }
}

} // namespace waymark::schema
