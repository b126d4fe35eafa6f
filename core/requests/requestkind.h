// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "requests/lifetime.h"
#include "schema/kindentry.h"
#include "yaml/value.h"

namespace waymark::requests {

/// What fulfils requests of a kind, as its RequestKind says.
struct FulfilmentRules
{
    struct Address
    {
        QString name;
        QString url; ///< may hold `${{ }}`
    };

    QString templateFolder; ///< absolute; empty: somebody else fulfils this kind
    QList<Address> endpoints;
    QList<Address> links;             ///< logs, dashboards
    std::optional<seconds> expected;  ///< from agreed to ready
    QString readyCondition;           ///< the type of the condition that means ready
    bool isReadyWhenDelivered = true; ///< false: a cluster says when
};

/// A kind of request as a product (`waymark.dev/v1alpha1`, RequestKind). What isn't said is empty;
/// what is wrong is left out, the schema reports it.
struct RequestKind
{
    struct Exclusion
    {
        QString what;
        QString why;
        QString instead;
        QString when; ///< CEL; empty: for reading only
    };
    struct Alternative
    {
        QString title;
        QString when;
        QString url;
    };
    struct Support
    {
        QString channel;
        QString url;
        QString hours;
        QString response; ///< a duration, as written
    };
    enum class SubmitWay { Git, Folder, Kubernetes, Http };
    enum class Mandate { Voluntary, Recommended, Mandated };
    enum class Reviews { None, Exceptions, All };

    QString name;
    QString title; ///< the name where it has none
    QString icon;
    QString description;
    QString file; ///< of the document, absolute
    schema::KindKey resource;
    QString definition; ///< file of the schema, absolute; empty: looked up by group and kind
    QString folder;     ///< of new requests, from the root of the workspace
    QString owner;
    QString scope;
    QList<Exclusion> exclusions;
    QList<Alternative> alternatives;
    QString reviewer;
    Reviews reviews = Reviews::Exceptions;
    Mandate mandate = Mandate::Voluntary;
    QString mandateReason;
    QString documentation; ///< address
    QString exceptionPath; ///< what somebody does whose need a rule is against
    Support support;
    QList<std::pair<JsonPointer, yaml::Value>> defaults; ///< of new requests
    LifetimeRules lifetime;
    FulfilmentRules fulfilment;
    SubmitWay submitWay = SubmitWay::Git;
    QString submitBranch; ///< may hold `{name}`; empty: nobody said
    QString submitFolder; ///< of the way Folder, as written
};

[[nodiscard]] bool isRequestKind(const yaml::Document &document);
/// `path` is the document's file, absolute.
[[nodiscard]] RequestKind requestKindOf(const yaml::Document &document, const QString &path);

} // namespace waymark::requests
