// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/starterscorecard.h"

namespace waymark::readiness {

QByteArray starterScorecard(const QString &owner)
{
    QByteArray text = R"(apiVersion: waymark.dev/v1alpha1
kind: Scorecard
metadata:
  name: production-readiness
  title: Production readiness
  description: What a service has before others rely on it.
spec:
  owner: %1
  filter: entity.kind == 'Component'
  levels:
    - {id: known, title: Known, description: Somebody answers for it.}
    - {id: ready, title: Ready, description: Others may rely on it.}
  checks:
    - id: owned
      title: A team owns it
      level: known
      expression: relations.exists(r, r.type == 'ownedBy' && r.targetRef.startsWith('group:'))
      why: Nobody repairs what nobody owns.
      next: Put the team into spec.owner.
    - id: described
      title: It says what it is for
      level: known
      expression: has(entity.metadata.description) && entity.metadata.description != ''
      why: A name alone tells nobody whether it is what they need.
      next: Write a sentence into metadata.description.
    - id: runbook
      title: There is a runbook
      level: ready
      expression: files.contains('RUNBOOK.md') || files.contains('docs/runbook.md')
      why: Whoever is woken at night has not written the service.
      next: Begin docs/runbook.md with how to restart it, and how to roll back.
)";
    return text.replace("%1", owner.toUtf8());
}

} // namespace waymark::readiness
