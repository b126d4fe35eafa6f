// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalogservices.h"
#include "catalog/entity/entitysection.h"

namespace waymark::catalog {

// The sections of the entity page, one file each.

/// Description, facts, annotations, and who answers for it.
[[nodiscard]] EntitySection *makeOverviewSection(const CatalogServices &services, QWidget *parent);
/// Relations as lists, and as a graph.
[[nodiscard]] EntitySection *makeRelationsSection(const CatalogServices &services, QWidget *parent);
/// The definition of an API with its operations.
[[nodiscard]] EntitySection *makeDefinitionSection(const CatalogServices &services,
                                                   QWidget *parent);
/// Pages of Markdown.
[[nodiscard]] EntitySection *makeDocumentationSection(const CatalogServices &services,
                                                      QWidget *parent);
/// What is wrong with its document.
[[nodiscard]] EntitySection *makeProblemsSection(const CatalogServices &services, QWidget *parent);
/// Requests that name it.
[[nodiscard]] EntitySection *makeRequestsSection(const CatalogServices &services, QWidget *parent);
/// Its document as it is written.
[[nodiscard]] EntitySection *makeSourceSection(const CatalogServices &services, QWidget *parent);
/// Commits that changed its file.
[[nodiscard]] EntitySection *makeHistorySection(const CatalogServices &services, QWidget *parent);

} // namespace waymark::catalog
