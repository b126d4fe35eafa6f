// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "template/environment.h"
#include "template/reads.h"
#include "template/run.h"
#include "template/syntax.h"

#include <memory>

namespace waymark::templates {

struct TemplateData;

struct RenderOptions
{
    Limits limits = {};
    /// A value that isn't there is an error where it would be printed. Backstage prints nothing.
    bool isStrict = false;
};

struct Rendered
{
    QByteArray text; ///< empty where it failed: there is no half of a file
    bool isGood = false;
    Diagnostics diagnostics; ///< why it failed; as warnings, what isn't there and was printed
    FailureKind failure = FailureKind::Evaluation; ///< meaningful where it failed
};

struct Evaluated
{
    Value value; ///< undefined: Backstage drops the key
    bool isGood = false;
    /// Backstage keeps the text as it is written when it can't be evaluated, and only its log says
    /// so. Then this is true, and what went wrong is a warning; in strict mode it is an error.
    bool isKeptRaw = false;
    Diagnostics diagnostics;
};

/// A parsed template, to be rendered many times. Immutable, shared, any thread.
class Template
{
public:
    explicit Template(QByteArrayView source, const Syntax &syntax = {});

    [[nodiscard]] const Syntax &syntax() const;
    [[nodiscard]] const Ast &ast() const;
    /// Of syntax. Backstage refuses the whole file then.
    [[nodiscard]] const Diagnostics &diagnostics() const;
    [[nodiscard]] bool isGood() const { return diagnostics().isEmpty(); }
    /// Nothing but text: it needn't be rendered.
    [[nodiscard]] bool isPlain() const;

    /// A file, as `fetch:template` does it. May take long: not on the UI thread.
    [[nodiscard]] Rendered render(const Value &context, const Environment &environment = {},
                                  const RenderOptions &options = {},
                                  std::stop_token stop = {}) const;
    /// A text of a step's input: `${{ parameters.replicas }}` stays a number.
    [[nodiscard]] Evaluated evaluate(const Value &context, const Environment &environment = {},
                                     const RenderOptions &options = {},
                                     std::stop_token stop = {}) const;

    [[nodiscard]] const std::vector<Read> &reads() const;
    /// Whether a change at `path`, such as `values`, `name`, can change what it prints.
    [[nodiscard]] bool dependsOn(const QStringList &path) const { return mayRead(reads(), path); }

private:
    std::shared_ptr<const TemplateData> m_data;
};

} // namespace waymark::templates
