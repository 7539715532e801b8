# keyline_translations(TARGET): every translations/keyline_LANGUAGE.ts, released and put into TARGET as :/i18n/keyline_LANGUAGE.qm.
# `./dev translations` takes new texts of the sources into the .ts files.
function(keyline_translations target)
    file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/translations/*.ts)
    set(released "")
    foreach(source ${sources})
        cmake_path(GET source STEM name)
        set(output ${CMAKE_CURRENT_BINARY_DIR}/i18n/${name}.qm)
        add_custom_command(OUTPUT ${output} DEPENDS ${source} VERBATIM
            COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_CURRENT_BINARY_DIR}/i18n
            COMMAND Qt6::lrelease -silent -nounfinished ${source} -qm ${output})
        list(APPEND released ${output})
    endforeach()
    qt_add_resources(${target} translations PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR}/i18n FILES ${released})
endfunction()
