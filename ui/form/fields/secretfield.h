// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/fields/fieldeditor.h"

class QLabel;
class QLineEdit;

namespace waymark::form {

/// Where a secret lies: the name of the secret and the key in it. The value itself never stands in
/// a document.
class SecretField final : public FieldEditor
{
    Q_OBJECT

public:
    explicit SecretField(QWidget *parent);

    void setState(const FieldState &state) override;
    [[nodiscard]] QWidget *target() override;
    [[nodiscard]] bool hasOwnNames() const override { return true; }

private:
    void connectLine(QLineEdit &line, const QString &key);

    QLineEdit *m_name;
    QLabel *m_keyLabel;
    QLineEdit *m_key;
    FieldState m_state;
};

} // namespace waymark::form
