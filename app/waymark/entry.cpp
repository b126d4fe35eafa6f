// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/memory.h"
#include "run.h"

int main(int argc, char *argv[])
{
    waymark::shareHeaps();
    return waymark::app::run(argc, argv);
}
