// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalogservices.h"
#include "catalog/descriptor.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace waymark::widgets {
class Label;
}

namespace waymark::editor {
class CodeView;
}

namespace waymark::catalog {

/// A descriptor for a folder that has none, from what lies in it. It opens as a new document:
/// nothing is written before that is saved.
class DescriptorDialog final : public QDialog
{
    Q_OBJECT

public:
    DescriptorDialog(const CatalogServices &services,
                     std::shared_ptr<const CatalogSnapshot> snapshot, const QString &folder,
                     QWidget *parent);
    ~DescriptorDialog() override;

    [[nodiscard]] bool isSettled() const { return !m_isBusy; }

Q_SIGNALS:
    void created(const QString &path, const QByteArray &text);

private:
    void build(const QString &folder);
    void look();
    void show(const Result<DescriptorProposal> &proposal);
    void askForFolder();

    const CatalogServices m_services;
    std::shared_ptr<const CatalogSnapshot> m_snapshot;
    Task m_look;
    bool m_isBusy = false;
    DescriptorProposal m_proposal;
    QLineEdit *m_folder = nullptr;
    widgets::Label *m_state = nullptr;
    QTreeWidget *m_values = nullptr;
    editor::CodeView *m_text = nullptr;
    QPushButton *m_create = nullptr;
};

} // namespace waymark::catalog
