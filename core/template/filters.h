// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "template/callable.h"
#include "template/run.h"
#include "template/syntax.h"

namespace waymark::templates {

/// One use of a filter that the language has.
struct FilterCall
{
    const QString &name;
    Arguments given; ///< the first is what it is applied to
    const Syntax &syntax;
    Run &run;

    [[nodiscard]] const Value &input() const { return given.at(0); }
    [[nodiscard]] const Value &argument(size_t index) const { return given.at(index + 1); }
    /// Fails for what isn't text; undefined, null and false are empty.
    [[nodiscard]] QString normalText() const;
    /// Fails for what isn't text.
    [[nodiscard]] QString text() const;
    /// Marked as safe where the input was.
    [[nodiscard]] Value like(const Value &original, const QString &made) const;
    void refuse(const QString &wanted) const;
};

[[nodiscard]] bool isFilter(const QString &name);
[[nodiscard]] QStringList filterNames();
[[nodiscard]] Value applyFilter(FilterCall &call);

using FilterTable = QHash<QString, Value (*)(FilterCall &)>;
// What applyFilter() looks into:
[[nodiscard]] FilterTable textFilters();
[[nodiscard]] FilterTable markupFilters();
[[nodiscard]] FilterTable listFilters();
[[nodiscard]] FilterTable orderFilters();

/// The items of a list, characters of a text, or numbered entries of an object with a length; no
/// value for anything else.
[[nodiscard]] std::optional<Items> sequenceOf(const Value &value, Run &run);
/// The same for filters that make a list as long as the object says it is: they refuse what is no
/// length.
[[nodiscard]] std::optional<Items> mappedSequenceOf(const Value &value, Run &run);
/// `value[key]`, without methods; fails for nothing.
[[nodiscard]] Value attributeOf(const Value &value, const QString &key, Run &run);
/// `a.b` of each of them.
[[nodiscard]] QStringList attributePath(const Value &attribute, const Syntax &syntax, Run &run);
[[nodiscard]] Value attributeAlong(const Value &value, const QStringList &path, Run &run);
/// A key that Backstage doesn't allow fails the run.
[[nodiscard]] QString attributeKey(const Value &attribute, const Syntax &syntax, Run &run);

/// JavaScript's order of a list: as V8 sorts where an order contradicts itself, undefined last.
void sortLikeV8(Items &items, const std::function<double(const Value &, const Value &)> &order,
                Run &run);

} // namespace waymark::templates
