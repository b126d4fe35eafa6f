// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "goldenpath/skeleton.h"
#include "requests/requestkind.h"
#include "requests/requeststatus.h"

#include <stop_token>

namespace waymark::fulfilment {

struct Manifest
{
    QString path; ///< below the folder of deliveries
    QByteArray bytes;
};

/// What the template of a kind makes of a request.
struct Manifests
{
    QList<Manifest> files; ///< by path
    QList<requests::NamedAddress> endpoints;
    QList<requests::NamedAddress> links;
};

/// What a template reads: `request` (with the defaults of its schema), `lifecycle.createdAt`,
/// `lifecycle.expiresAt` (empty: never) and `kind.name`.
struct ManifestInput
{
    const requests::RequestKind &kind;
    const schema::Schema *schema; ///< whose defaults are filled in; may be nullptr
    const yaml::Document &request;
    QDateTime created;
    QDateTime expires;
};

/// The folder of a request below that of deliveries: `kind/namespace/name`. Fails with
/// `requests.bad-name` for a name that is no file name.
[[nodiscard]] Result<QString> deliveryPath(const requests::RequestKind &kind,
                                           const requests::RequestId &id);

/// Renders every file of a template's folder; the extension `.njk` goes. A file of which nothing is
/// left isn't made, so whole files may stand in a condition. What isn't there is an error, not an
/// empty text. YAML is read back by both parsers, and each document has to be a resource. Fails
/// with `requests.render`; the message names file and line. May take long: not on the UI thread.
[[nodiscard]] Result<Manifests> manifestsOf(const ManifestInput &input,
                                            const goldenpath::SkeletonFiles &files,
                                            std::stop_token stop = {});

/// Of everything in a template's folder; the same for the same bytes.
[[nodiscard]] QByteArray digestOf(const goldenpath::SkeletonFiles &files);

} // namespace waymark::fulfilment
