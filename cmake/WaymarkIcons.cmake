# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0

# waymark_bundle_icons(TARGET LIST): compiles the Breeze icons that LIST names into TARGET as
# `:/waymark/icons/<size>/<name>.svg`. They come from the distribution's package, so the repository
# holds no copy of them.
function(waymark_bundle_icons target list)
    set(theme "/usr/share/icons/breeze")
    if(NOT IS_DIRECTORY "${theme}/actions/16")
        message(FATAL_ERROR "Breeze icons are missing: install the package breeze-icon-theme")
    endif()
    file(STRINGS "${list}" names REGEX "^[^#]")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${list}")
    set(entries)
    set(bundled)
    foreach(name IN LISTS names)
        foreach(size IN ITEMS 16 22)
            set(found)
            foreach(room IN ITEMS actions places status mimetypes)
                if(EXISTS "${theme}/${room}/${size}/${name}.svg")
                    # The theme is full of links; the resource compiler wants the file behind them.
                    file(REAL_PATH "${theme}/${room}/${size}/${name}.svg" found)
                    break()
                endif()
            endforeach()
            if(found)
                string(APPEND entries "    <file alias=\"${size}/${name}.svg\">${found}</file>\n")
                list(APPEND bundled ${name})
            endif()
        endforeach()
        if(NOT name IN_LIST bundled)
            message(FATAL_ERROR "Breeze has no icon ${name} of 16 or 22 px")
        endif()
    endforeach()
    set(collection "${CMAKE_CURRENT_BINARY_DIR}/icons.qrc")
    file(CONFIGURE OUTPUT "${collection}" CONTENT
        "<RCC>\n  <qresource prefix=\"/waymark/icons\">\n${entries}  </qresource>\n</RCC>\n" @ONLY)
    qt_add_resources(resource_sources "${collection}")
    set_source_files_properties(${resource_sources} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON
        SKIP_PRECOMPILE_HEADERS ON)
    target_sources(${target} PRIVATE ${resource_sources})
endfunction()
