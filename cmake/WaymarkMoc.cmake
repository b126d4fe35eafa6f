# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0

# moc, without the folders of headers. It would follow every include, a second for each source, to expand macros that
# could hold Q_OBJECT and the like; none of ours does. What it writes is the same but for types that a header declares
# with Q_DECLARE_METATYPE: it doesn't name them for connections by name, which the project forbids anyway, and
# Q_INTERFACES of a library's interfaces needs their header.
get_target_property(qt_moc Qt6::moc LOCATION)
set(WAYMARK_MOC "${CMAKE_BINARY_DIR}/moc")
file(CONFIGURE OUTPUT "${WAYMARK_MOC}" @ONLY NEWLINE_STYLE UNIX CONTENT [=[#!/bin/sh
for argument; do
    shift
    case $argument in
    -I*) ;;
    *) set -- "$@" "$argument" ;;
    esac
done
exec "@qt_moc@" "$@"
]=])
file(CHMOD "${WAYMARK_MOC}" PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
    WORLD_READ WORLD_EXECUTE)

# waymark_moc(TARGET): lets moc look at the target's sources.
function(waymark_moc target)
    set_target_properties(${target} PROPERTIES AUTOMOC ON AUTOMOC_EXECUTABLE "${WAYMARK_MOC}")
endfunction()
