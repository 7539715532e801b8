# How every Keyline target is made, so that a folder's CMakeLists.txt is a list of files and links.

add_library(keyline_options INTERFACE)
target_compile_options(keyline_options INTERFACE -Wall -Wextra -Wconversion -Werror)
# Optimising, g++ 12 warns of overlaps and bounds inside its own std::string and std::vector (GCC bugs 105651, 105329); Debug keeps them.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(keyline_options INTERFACE
        "$<$<NOT:$<CONFIG:Debug>>:-Wno-restrict;-Wno-array-bounds;-Wno-stringop-overflow;-Wno-stringop-overread>")
endif()
target_compile_definitions(keyline_options INTERFACE QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII)
if(KEYLINE_SANITIZE)
    target_compile_options(keyline_options INTERFACE -fsanitize=${KEYLINE_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer -g)
    # Instrumented code makes g++ 12 take std::optional's members for uninitialised; and Boost's fences are no error here.
    target_compile_options(keyline_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    if(KEYLINE_SANITIZE STREQUAL "thread")
        target_compile_options(keyline_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-tsan>)
    endif()
    target_link_options(keyline_options INTERFACE -fsanitize=${KEYLINE_SANITIZE})
endif()

# Standard headers and, for the windows, Qt's, read once for all that is compiled with the same options.
if(KEYLINE_PRECOMPILE)
    add_library(core_headers STATIC core/precompiled.cpp)
    target_link_libraries(core_headers PRIVATE keyline_options)
    target_precompile_headers(core_headers PRIVATE core/precompiled.h)
    add_library(ui_headers STATIC core/precompiled.cpp)
    target_link_libraries(ui_headers PRIVATE Qt6::Widgets keyline_options)
    target_precompile_headers(ui_headers PRIVATE ui/precompiled.h)
endif()

# keyline_library(NAME SOURCES file... [LINKS public...] [PRIVATE private...] [FREESTANDING])
# A core folder: static library keyline_NAME, its headers included as "NAME/file.h".
function(keyline_library name)
    cmake_parse_arguments(arg "FREESTANDING" "" "SOURCES;LINKS;PRIVATE" ${ARGN})
    add_library(keyline_${name} STATIC ${arg_SOURCES})
    if(arg_FREESTANDING)
        target_compile_options(keyline_${name} PRIVATE -fno-exceptions -fno-rtti)
    elseif(KEYLINE_PRECOMPILE)
        target_precompile_headers(keyline_${name} REUSE_FROM core_headers)
    endif()
    target_include_directories(keyline_${name} PUBLIC ${PROJECT_SOURCE_DIR}/core)
    target_link_libraries(keyline_${name} PUBLIC ${arg_LINKS} PRIVATE keyline_options ${arg_PRIVATE})
endfunction()

# keyline_ui(NAME SOURCES file... [LINKS public...] [PRIVATE private...])
# A folder of ui: static library keyline_ui_NAME, its headers included as "ui/NAME/file.h".
function(keyline_ui name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS;PRIVATE" ${ARGN})
    add_library(keyline_ui_${name} STATIC ${arg_SOURCES})
    set_target_properties(keyline_ui_${name} PROPERTIES AUTOMOC ON)
    if(KEYLINE_PRECOMPILE)
        target_precompile_headers(keyline_ui_${name} REUSE_FROM ui_headers)
    endif()
    target_include_directories(keyline_ui_${name} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(keyline_ui_${name} PUBLIC Qt6::Widgets ${arg_LINKS} PRIVATE keyline_options ${arg_PRIVATE})
endfunction()

# keyline_program(NAME SOURCES file... LINKS lib...): an executable in bin/.
function(keyline_program name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE ${arg_LINKS} keyline_options)
endfunction()

# keyline_test(NAME SOURCES file... LINKS lib... [TIMEOUT seconds] [LABELS label...] [UI] [NO_CTEST]): a Qt Test executable, run by ctest.
# The first source has the test class and includes its own .moc.
# UI: a test of widgets, which runs in a QApplication without a display. NO_CTEST: something else runs it.
# TEST_DATA_DIR names the folder of the test's data files; PROGRAM_DIR that of the built programs.
function(keyline_test name)
    cmake_parse_arguments(arg "UI;NO_CTEST" "TIMEOUT" "SOURCES;LINKS;LABELS" ${ARGN})
    set(headers test_headers)
    if(arg_UI)
        set(headers ui_test_headers)
    endif()
    # moc by itself, not by AUTOMOC: a test's only class is in its own source, and a scan of each test costs a minute in all.
    list(GET arg_SOURCES 0 source)
    cmake_path(GET source STEM unit)
    qt6_generate_moc(${source} ${CMAKE_CURRENT_BINARY_DIR}/${unit}.moc)
    add_executable(${name} ${arg_SOURCES} ${CMAKE_CURRENT_BINARY_DIR}/${unit}.moc)
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
    target_link_libraries(${name} PRIVATE ${arg_LINKS} Qt6::Test QCoro6::Core keyline_options)
    if(KEYLINE_PRECOMPILE)
        target_precompile_headers(${name} REUSE_FROM ${headers})
    endif()
    # A test waits for what it tests, not for its own loops; unoptimised it compiles in half the time.
    target_compile_options(${name} PRIVATE $<$<CONFIG:Release>:-O0>)
    target_compile_definitions(${name} PRIVATE
        TEST_DATA_DIR="${CMAKE_CURRENT_SOURCE_DIR}/data" PROGRAM_DIR="${CMAKE_BINARY_DIR}/bin" SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    if(arg_NO_CTEST)
        return()
    endif()
    add_test(NAME ${name} COMMAND ${name})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}" ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
endfunction()

# keyline_ui_test(NAME SOURCES file... LINKS lib... [TIMEOUT seconds] [LABELS label...]): a keyline_test of widgets.
function(keyline_ui_test name)
    keyline_test(${name} ${ARGN} UI)
endfunction()
