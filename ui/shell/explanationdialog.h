// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

namespace waymark::shell {

/// The page on a code, as `waymarkctl explain` prints it.
class ExplanationDialog final : public QDialog
{
    Q_OBJECT

public:
    ExplanationDialog(const QString &code, QWidget *parent);
};

} // namespace waymark::shell
