// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "schema/compiledschema.h"

namespace waymark::schema {

/// A text that holds what a delivery tool replaces before a server sees it: `${NAME}` and
/// `${NAME:=default}` (Flux, envsubst, clusterctl), `$(NAME)` (Kustomize, Kubernetes),
/// `<path:secret#key>` (Argo CD Vault Plugin), values that SOPS has encrypted.
class DeliveredText
{
public:
    explicit DeliveredText(yaml::Node scalar);
    explicit DeliveredText(QByteArray text);

    [[nodiscard]] bool hasPlaceholders() const { return m_isEncrypted || m_known.size() > 1; }
    /// What it can become: a text alone may become a number, a list, anything.
    [[nodiscard]] types::Mask possibleTypes() const;
    /// Whether it can become that text.
    [[nodiscard]] bool canBe(QByteArrayView text) const;
    /// In code points, of what certainly stays.
    [[nodiscard]] qsizetype knownLength() const;

private:
    void split();

    QByteArray m_text;
    bool m_isBlock = false;     ///< a literal or folded text stays one
    bool m_isEncrypted = false; ///< by SOPS
    /// What stands before, between and behind the placeholders.
    QList<QByteArray> m_known;
};

/// Whether what a value has failed at may be right once it is delivered.
[[nodiscard]] bool isUndecided(const CompiledSchema &schema, Op op, qint64 operand,
                               yaml::Node value);
/// A text with a placeholder stands in it, or is it. Looks at some thousand values.
[[nodiscard]] bool holdsPlaceholder(yaml::Node value);
/// That a value wasn't judged as a whole: said once, since who delivers the file knows.
[[nodiscard]] Diagnostic placeholderFinding(yaml::Node value, int document);
/// What SOPS adds to an encrypted file, at its top: it is taken out again on the way.
[[nodiscard]] bool isSopsEntry(yaml::Node document, QByteArrayView key);

} // namespace waymark::schema
