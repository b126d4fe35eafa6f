// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/matchconstraints.h"

namespace waymark::policy {

/// One CEL expression of a policy, and where it stands in its file.
struct Expression
{
    QByteArray source; ///< UTF-8; empty: there is none
    TextRange range;   ///< the scalar with it
    JsonPointer pointer;
    /// Where `source` begins in the file, if its offsets are offsets there: it is written on one
    /// line, without escapes. -1: it isn't.
    qsizetype verbatimAt = -1;
    /// Of a block scalar: where its words begin in `source` and in the file. Empty where the file's
    /// text wasn't at hand.
    QList<std::pair<qsizetype, qsizetype>> words = {};

    /// Where a part of the source stands in the file; the whole where that can't be told.
    [[nodiscard]] TextRange placeOf(TextRange inSource) const;
    [[nodiscard]] bool hasPlaces() const { return verbatimAt >= 0 || !words.isEmpty(); }

    bool operator==(const Expression &) const = default;
};

/// The expression that a value of a document is; empty where it is no text. With the `text` of the
/// file parts of block scalars have places, too.
[[nodiscard]] Expression expressionAt(yaml::Node value, QByteArrayView text = {});

struct NamedExpression
{
    QString name;
    Expression expression;

    bool operator==(const NamedExpression &) const = default;
};

struct Validation
{
    Expression expression;
    QString message; ///< may be empty
    Expression messageExpression;
    QString reason; ///< `Invalid` where none is given

    bool operator==(const Validation &) const = default;
};

/// A ValidatingAdmissionPolicy (admissionregistration.k8s.io/v1), or a ValidatingPolicy of Kyverno,
/// as it is written, defaults applied.
struct AdmissionPolicy
{
    QString name;
    QString path;     ///< of its file
    int document = 0; ///< in the file, from 0
    TextRange nameRange;
    bool failsClosed = true; ///< `failurePolicy: Fail`
    /// A ValidatingPolicy of Kyverno, which is bound by itself and has functions of its own: what
    /// they would say is unknown here.
    bool isKyverno = false;
    QString paramApiVersion; ///< of `paramKind`; empty: no parameters
    QString paramKind;
    MatchConstraints constraints;
    QList<NamedExpression> matchConditions;
    QList<NamedExpression> variables;
    QList<Validation> validations;
    QList<NamedExpression> auditAnnotations;
    QString nextStep; ///< `waymark.dev/next-step`: what people are told to do; may be empty
    /// `waymark.dev/instead`: its rules are the border of what the platform does; beyond it, that
    /// is the way. May be empty.
    QString instead;
    QString docs;  ///< `waymark.dev/docs`: an address; may be empty
    QString owner; ///< `waymark.dev/owner`: the group that decides on it; may be empty
    QString why;   ///< an annotation whose name ends in `/why`; may be empty

    [[nodiscard]] bool hasParams() const { return !paramKind.isEmpty(); }

    bool operator==(const AdmissionPolicy &) const = default;
};

/// Which parameters a binding hands to its policy.
struct ParamRef
{
    QString name;  ///< of one; empty: those that `selector` selects
    QString space; ///< where they are; empty: where the resource is
    LabelSelector selector;
    bool deniesWithout = false; ///< `parameterNotFoundAction: Deny`

    bool operator==(const ParamRef &) const = default;
};

/// A ValidatingAdmissionPolicyBinding: where a policy counts, with which parameters, and what comes
/// of a denial.
struct PolicyBinding
{
    QString name;
    QString policy;
    QString path;
    int document = 0;
    TextRange policyRange; ///< of `spec.policyName`
    bool denies = false;
    bool warns = false;
    bool audits = false;
    std::optional<ParamRef> params;
    MatchConstraints constraints; ///< matches everything where it has none

    bool operator==(const PolicyBinding &) const = default;
};

[[nodiscard]] bool isPolicy(const yaml::Document &document);
[[nodiscard]] bool isBinding(const yaml::Document &document);
/// A ValidatingPolicy (policies.kyverno.io), which is a policy and its own binding.
[[nodiscard]] bool isKyvernoPolicy(const yaml::Document &document);

/// The document is one; of Kyverno's `readBinding` reads the binding that it is, too.
[[nodiscard]] AdmissionPolicy readPolicy(const yaml::Document &document, const QString &path,
                                         QByteArrayView source = {});
[[nodiscard]] PolicyBinding readBinding(const yaml::Document &document, const QString &path);

} // namespace waymark::policy
