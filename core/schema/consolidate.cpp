// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/consolidate.h"

#include "schema/applicable.h"
#include "text/nearest.h"

#include <algorithm>

namespace waymark::schema {

namespace {

/// Which of several failures of one scalar explains it best; the smallest stays.
int priority(Op op)
{
    switch (op) {
    case Op::Type:
        return 0;
    case Op::Const:
    case Op::Enum:
        return 1;
    case Op::Pattern:
        return 2;
    case Op::Format:
    case Op::NumberFormat:
    case Op::BoundFormat:
        return 3;
    case Op::MinLength:
    case Op::MaxLength:
        return 4;
    case Op::AnyOf:
    case Op::OneOf:
        return 6;
    case Op::Not:
        return 7;
    default:
        return 5;
    }
}

/// Replaces a union by what fails in its branch where that branch was clearly meant.
void flatten(Failures &failures, Failures &into)
{
    for (Failure &failure : failures) {
        if (failure.isClear) {
            Failures inner = std::move(failure.inner);
            flatten(inner, into);
        } else {
            into.push_back(std::move(failure));
        }
    }
}

bool isSame(const Failure &a, const Failure &b)
{
    return a.op == b.op && a.value == b.value && a.key == b.key && a.isInName == b.isInName
           && a.names == b.names && (a.schema == b.schema || !a.value.isScalar());
}

/// The value itself, wherever it was come from.
bool isAboutSameValue(const Failure &a, const Failure &b)
{
    return a.value == b.value && !a.key && !b.key && !a.isInName && !b.isInName;
}

/// A scalar has one finding: the best, and of equal ones the first.
bool isShadowed(const Failure &failure, const Failures &failures)
{
    return std::ranges::any_of(failures, [&](const Failure &other) {
        if (&other == &failure || !isAboutSameValue(failure, other))
            return false;
        const int difference = priority(other.op) - priority(failure.op);
        if (failure.value.target().isScalar())
            return difference < 0 || (difference == 0 && &other < &failure);
        return other.op == Op::Type && difference < 0;
    });
}

bool hasDamagedEntry(yaml::Node object)
{
    const yaml::Node node = object.target();
    for (yaml::Node value = node.firstChild(); value; value = value.nextSibling()) {
        if (value.isDamaged() || value.key().isDamaged())
            return true;
    }
    return false;
}

/// Follows from a syntax error, which is reported where it is.
bool isConsequence(const Failure &failure)
{
    if (failure.key)
        return failure.key.isDamaged() || failure.key.entryValue().isDamaged();
    if (failure.op == Op::Required)
        return hasDamagedEntry(failure.value);
    return failure.value.isDamaged();
}

void mergeMissing(Failures &failures)
{
    for (size_t i = 0; i < failures.size(); ++i) {
        if (failures[i].op != Op::Required)
            continue;
        for (size_t j = i + 1; j < failures.size();) {
            const bool isSameParent =
                failures[j].op == Op::Required && failures[j].value == failures[i].value;
            if (!isSameParent) {
                ++j;
                continue;
            }
            for (const QByteArray &name : std::as_const(failures[j].names)) {
                if (!failures[i].names.contains(name))
                    failures[i].names.append(name);
            }
            failures.erase(failures.begin() + qsizetype(j));
        }
    }
}

bool isUnknownField(const Failure &failure)
{
    return failure.op == Op::Properties || failure.op == Op::UnevaluatedProperties;
}

/// A line such as `spec:` is gone, and its fields seem to belong to what stands before it: the line
/// is the mistake, not the fields.
void dropDisplaced(const CompiledSchema &schema, Failures &failures)
{
    QHash<QByteArray, std::vector<Applicable>> lost; // schemas of missing objects
    std::vector<yaml::Node> parents;
    for (const Failure &missing : failures) {
        if (missing.op != Op::Required)
            continue;
        parents.push_back(missing.value.target());
        const auto sources = expanded(schema, {{missing.schema, false}});
        for (const QByteArray &name : missing.names)
            lost.insert(name, expanded(schema, propertySources(schema, sources, name)));
    }
    if (lost.isEmpty())
        return;
    std::erase_if(failures, [&](const Failure &unknown) {
        const bool isCandidate =
            isUnknownField(unknown)
            && std::ranges::find(parents, unknown.value.parent()) != parents.end();
        return isCandidate
               && std::ranges::any_of(lost, [&](const std::vector<Applicable> &sources) {
                      return !sources.empty()
                             && propertyNames(schema, sources)
                                    .contains(QString::fromUtf8(unknown.name));
                  });
    });
}

void dropSlips(Failures &failures)
{
    for (const Failure &unknown : failures) {
        if (!isUnknownField(unknown))
            continue;
        for (Failure &missing : failures) {
            QByteArray meant;
            if (missing.op == Op::Required && missing.value == unknown.value
                && isSlip(unknown.name, missing.names, meant))
                missing.names.removeOne(meant);
        }
    }
    std::erase_if(failures, [](const Failure &failure) {
        return failure.op == Op::Required && failure.names.isEmpty();
    });
}

} // namespace

bool isSlip(const QByteArray &unknown, const QList<QByteArray> &missing, QByteArray &meant)
{
    QStringList names;
    for (const QByteArray &name : missing)
        names.append(QString::fromUtf8(name));
    auto likely = likelyMeant(QString::fromUtf8(unknown), names);
    for (const QString &name : std::as_const(names)) { // half a word, on its way to the whole
        if (!likely && name.startsWith(QString::fromUtf8(unknown)))
            likely = name;
    }
    meant = likely.value_or(QString()).toUtf8();
    return likely.has_value();
}

Failures consolidated(const CompiledSchema &schema, Failures failures)
{
    Failures flat;
    flatten(failures, flat);
    Failures distinct;
    for (Failure &failure : flat) {
        const auto known = std::ranges::find_if(
            distinct, [&](const Failure &other) { return isSame(failure, other); });
        if (known == distinct.end())
            distinct.push_back(std::move(failure));
        else if (known->via && !failure.via)
            *known = std::move(failure); // the place itself says more than an alias of it
    }
    Failures kept;
    for (const Failure &failure : distinct) {
        if (!isShadowed(failure, distinct) && !isConsequence(failure))
            kept.push_back(failure);
    }
    mergeMissing(kept);
    dropDisplaced(schema, kept);
    dropSlips(kept);
    return kept;
}

} // namespace waymark::schema
