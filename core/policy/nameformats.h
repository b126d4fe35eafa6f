// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayList>

namespace waymark::policy {

// The forms that Kubernetes gives names and values. What is wrong with a text, in an API server's
// words; empty: nothing.

[[nodiscard]] QByteArrayList problemsOfDns1123Label(QByteArrayView text);
[[nodiscard]] QByteArrayList problemsOfDns1123Subdomain(QByteArrayView text);
[[nodiscard]] QByteArrayList problemsOfDns1035Label(QByteArrayView text);
[[nodiscard]] QByteArrayList problemsOfQualifiedName(QByteArrayView text);
[[nodiscard]] QByteArrayList problemsOfLabelValue(QByteArrayView text);
[[nodiscard]] QByteArrayList problemsOfUri(QByteArrayView text);
[[nodiscard]] QByteArrayList problemsOfUuid(QByteArrayView text);
[[nodiscard]] QByteArrayList problemsOfBase64(QByteArrayView text);
[[nodiscard]] QByteArrayList problemsOfDate(QByteArrayView text);
[[nodiscard]] QByteArrayList problemsOfDateTime(QByteArrayView text);

} // namespace waymark::policy
