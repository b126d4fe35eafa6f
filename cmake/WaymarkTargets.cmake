# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0

# waymark_rescan(TARGET SOURCES...): ninja runs moc again when a source that it knows changes. A source that the glob
# has just found is none of these, so when the list changes moc is made to look at all of them.
function(waymark_rescan target)
    set(list_file "${CMAKE_CURRENT_BINARY_DIR}/${target}_sources.txt")
    set(known "")
    if(EXISTS "${list_file}")
        file(READ "${list_file}" known)
    endif()
    if(NOT known STREQUAL "${ARGN}")
        file(WRITE "${list_file}" "${ARGN}")
        file(REMOVE "${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/timestamp")
    endif()
endfunction()

# waymark_layer(TARGET ROOMS...): a shared library made of rooms. A room is its folder with its inner folders, except
# `late`: every source in it belongs to the library, and each folder is compiled as one unit.
function(waymark_layer target)
    set(sources)
    foreach(room IN LISTS ARGN)
        file(GLOB_RECURSE room_sources CONFIGURE_DEPENDS RELATIVE "${CMAKE_CURRENT_SOURCE_DIR}"
            "${CMAKE_CURRENT_SOURCE_DIR}/${room}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/${room}/*.h")
        list(FILTER room_sources EXCLUDE REGEX "/late/")
        foreach(source IN LISTS room_sources)
            cmake_path(GET source PARENT_PATH folder)
            string(REPLACE "/" "_" unity_group "${target}_${folder}")
            set_source_files_properties("${source}" PROPERTIES UNITY_GROUP "${unity_group}")
        endforeach()
        list(APPEND sources ${room_sources})
    endforeach()
    add_library(${target} SHARED ${sources})
    waymark_moc(${target})
    set_target_properties(${target} PROPERTIES
        UNITY_BUILD ${WAYMARK_UNITY}
        UNITY_BUILD_MODE GROUP
        VERSION ${PROJECT_VERSION}
        SOVERSION ${PROJECT_VERSION_MAJOR})
    waymark_rescan(${target} ${sources})
    target_include_directories(${target} PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}")
    target_link_libraries(${target} PRIVATE waymark-flags)
    install(TARGETS ${target} LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}" NAMELINK_SKIP)
endfunction()

# waymark_tests(NAME LABEL LIBRARIES...): one test program of all tst_*.cpp in this folder and those in it.
function(waymark_tests name label)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
    set(main coremain.cpp)
    if("waymark-ui" IN_LIST ARGN)
        set(main guimain.cpp guiwatchdog.cpp guiwatchdog.h)
    elseif("waymark-app" IN_LIST ARGN)
        set(main plainmain.cpp)
    endif()
    list(TRANSFORM main PREPEND "${CMAKE_SOURCE_DIR}/tests/support/")
    add_executable(${name} ${sources} ${main})
    waymark_moc(${name})
    set_target_properties(${name} PROPERTIES
        UNITY_BUILD ${WAYMARK_UNITY}
        UNITY_BUILD_BATCH_SIZE 0)
    waymark_rescan(${name} ${sources})
    target_link_libraries(${name} PRIVATE waymark-flags waymark-test-support ${ARGN})
    target_include_directories(${name} PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
    target_compile_definitions(${name} PRIVATE
        WAYMARK_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data"
        WAYMARK_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    add_test(NAME ${name} COMMAND ${name})
    # For what hangs, on a slow machine too; with a sanitizer everything takes some ten times as long. Qt's own limit of
    # five minutes a function would come before.
    set(timeout 600)
    if(CMAKE_CXX_FLAGS MATCHES "-fsanitize")
        set(timeout 1800)
    endif()
    set_tests_properties(${name} PROPERTIES LABELS "${label}" TIMEOUT ${timeout}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;QTEST_DISABLE_STACK_DUMP=1;QTEST_FUNCTION_TIMEOUT=${timeout}000")
endfunction()
