# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0

# Compiler, linker and the flags that every target of the project shares.
set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_LIBRARY_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/lib")

include(GNUInstallDirs)
set(CMAKE_INSTALL_RPATH "$ORIGIN/../${CMAKE_INSTALL_LIBDIR}")

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND};-E;env;CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime;${CCACHE_PROGRAM}")
endif()

find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM)
    add_link_options(-fuse-ld=mold)
endif()
# What a program does not call it does not load: the command line starts without Network, Sql and Qml.
add_link_options(-Wl,--as-needed)
# Code that the compiler holds for unlikely stands apart, so that it isn't in memory beside what runs.
add_link_options(-Wl,-z,keep-text-section-prefix)

add_library(waymark-flags INTERFACE)
target_compile_definitions(waymark-flags INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CONTEXTLESS_CONNECT
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_KEYWORDS
    QT_NO_FOREACH
    QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_UP_TO=0x060800
    WAYMARK_VERSION="${PROJECT_VERSION}")
target_compile_options(waymark-flags INTERFACE
    -Wall -Wextra -Wno-missing-field-initializers -Wpedantic -Wshadow -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
    $<$<BOOL:${WAYMARK_WERROR}>:-Werror>
    # Calls inside one library need no indirection; the parser's inner loops depend on it.
    $<$<NOT:$<CONFIG:Debug>>:-fno-semantic-interposition>
    # Nor names for others of what is inline: half of the names that each start looked up.
    $<$<NOT:$<CONFIG:Debug>>:-fvisibility-inlines-hidden>
    # As distributions build. CMake's -O3 makes the code a quarter larger, which is memory, and parsing a tenth faster.
    # A target with the property WAYMARK_SMALL is made as small as it gets.
    $<$<CONFIG:Release>:$<IF:$<BOOL:$<TARGET_PROPERTY:WAYMARK_SMALL>>,-Os,-O2>>
    # ccache can only share objects that use precompiled headers when this is on.
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<BOOL:${WAYMARK_PCH}>>:-fpch-preprocess>
    $<$<AND:$<CXX_COMPILER_ID:Clang>,$<BOOL:${WAYMARK_PCH}>>:SHELL:-Xclang -fno-pch-timestamp>)
