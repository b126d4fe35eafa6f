// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/costestimate.h"

namespace waymark::policy {

/// What an API server says that a call of one of Kubernetes' functions costs at most (apiserver,
/// `pkg/cel/library/cost.go`, `EstimateCallCost`); nullopt of the language's own functions.
[[nodiscard]] std::optional<cel::CallEstimate>
kubernetesEstimate(QByteArrayView function, QByteArrayView overload,
                   const cel::SizedOperand *target, std::span<const cel::SizedOperand> arguments,
                   const cel::CostSource &sizes, const cel::Ast &ast);

} // namespace waymark::policy
