// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/guiwatchdog.h"
#include "support/testmain.h"

int main(int argc, char *argv[])
{
    const waymark::test::WatchedApplication application(argc, argv);
    return waymark::test::runRegistered(QCoreApplication::arguments());
}
