# SPDX-License-Identifier: Apache-2.0
# What belongs to each package beside its program, and how CPack makes them: gongyuan-client, gongyuan-room, gongyuan-bank
# and gongyuan-drill, from the install components of those names. scripts/package calls it.
find_package(Python3 3.9 REQUIRED COMPONENTS Interpreter)
find_program(gzip_program gzip REQUIRED)

set(packaging ${PROJECT_SOURCE_DIR}/scripts/packaging)
set(GONGYUAN_PAGES_DATE "" CACHE STRING "Date on the manual pages, YYYY-MM-DD; scripts/package gives that of the commit.")
if(GONGYUAN_PAGES_DATE)
  set(pages_date ${GONGYUAN_PAGES_DATE})
else()
  string(TIMESTAMP pages_date "%Y-%m-%d" UTC)  # SOURCE_DATE_EPOCH where it is set
endif()

set(changelog ${CMAKE_CURRENT_BINARY_DIR}/packaging/changelog.gz)
file(MAKE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/packaging)
execute_process(COMMAND ${gzip_program} -9nc ${packaging}/changelog OUTPUT_FILE ${changelog} COMMAND_ERROR_IS_FATAL ANY)

# Manual page and completion, made from what the program prints; TARGET is built for the machine that builds.
function(gongyuan_pages component target)
  set(program gongyuan-${component})
  set(out ${CMAKE_CURRENT_BINARY_DIR}/packaging/${component})
  file(MAKE_DIRECTORY ${out})
  add_custom_command(
    OUTPUT ${out}/${program}.1.gz ${out}/${program}
    COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C.UTF-8 ${Python3_EXECUTABLE} ${packaging}/manual.py $<TARGET_FILE:${target}>
            --version ${PROJECT_VERSION} --date ${pages_date} --man ${out}/${program}.1 --completion ${out}/${program}
    COMMAND ${gzip_program} -9nf ${out}/${program}.1
    DEPENDS ${target} ${packaging}/manual.py
    COMMENT "Making the manual page of ${program}"
    VERBATIM)
  add_custom_target(gongyuan_${component}_pages ALL DEPENDS ${out}/${program}.1.gz)
  install(FILES ${out}/${program}.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT ${component})
  install(FILES ${out}/${program} DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions COMPONENT ${component})
  gongyuan_papers(${component})
endfunction()

# What Debian wants beside every package.
function(gongyuan_papers component)
  install(FILES ${changelog} ${packaging}/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/gongyuan-${component}
    COMPONENT ${component})
endfunction()

# Units, user, folders and configuration of a service whose files lie in FOLDER/packaging.
function(gongyuan_service component folder)
  set(files ${PROJECT_SOURCE_DIR}/${folder}/packaging)
  set(program gongyuan-${component})
  file(GLOB units CONFIGURE_DEPENDS ${files}/*.service)
  install(FILES ${units} DESTINATION /lib/systemd/system COMPONENT ${component})
  install(FILES ${files}/sysusers.conf DESTINATION lib/sysusers.d RENAME ${program}.conf COMPONENT ${component})
  install(FILES ${files}/tmpfiles.conf DESTINATION lib/tmpfiles.d RENAME ${program}.conf COMPONENT ${component})
  install(FILES ${files}/${component}.conf DESTINATION /etc/gongyuan COMPONENT ${component})
  install(PROGRAMS ${packaging}/keep-master DESTINATION lib/${program} COMPONENT ${component})
  set(control ${CMAKE_CURRENT_BINARY_DIR}/packaging/${component}/control)
  file(MAKE_DIRECTORY ${control})
  file(WRITE ${control}/conffiles "/etc/gongyuan/${component}.conf\n")
  string(TOUPPER ${component} upper)
  set(CPACK_DEBIAN_${upper}_PACKAGE_CONTROL_EXTRA
    "${control}/conffiles;${files}/preinst;${files}/postinst;${files}/prerm;${files}/postrm" PARENT_SCOPE)
endfunction()

gongyuan_pages(room gongyuan_room_cli)
gongyuan_service(room question-bank/room)
gongyuan_pages(bank gongyuan_bank_cli)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/question-bank/programmes DESTINATION ${CMAKE_INSTALL_DATADIR}/gongyuan-bank COMPONENT bank)
# The drill is the tests' own: the same files in the same places below one folder.
function(gongyuan_drill)
  if(NOT TARGET gongyuan_test_candidate)
    add_subdirectory(${PROJECT_SOURCE_DIR}/tests/integration/desk ${PROJECT_BINARY_DIR}/drill)
  endif()
  set(place lib/gongyuan-drill)
  install(TARGETS gongyuan_test_candidate RUNTIME DESTINATION ${place} COMPONENT drill)
  set(tests ${PROJECT_SOURCE_DIR}/tests)
  install(FILES ${tests}/integration/desk/drill.py ${tests}/integration/desk/kill_sitting.py
    DESTINATION ${place}/tests/integration/desk COMPONENT drill)
  install(FILES ${tests}/robot/hall.py ${tests}/robot/paper.py ${tests}/robot/readable.py ${tests}/robot/plan.yaml
    DESTINATION ${place}/tests/robot COMPONENT drill)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/packaging/drill)
  file(MAKE_DIRECTORY ${out})
  file(CREATE_LINK ../../../share/gongyuan-bank/programmes ${out}/programmes SYMBOLIC)
  install(FILES ${out}/programmes DESTINATION ${place}/question-bank COMPONENT drill)
  install(PROGRAMS ${packaging}/drill/gongyuan-drill DESTINATION bin COMPONENT drill)
  configure_file(${packaging}/drill/gongyuan-drill.1.in ${out}/gongyuan-drill.1 @ONLY)
  execute_process(COMMAND ${gzip_program} -9nf ${out}/gongyuan-drill.1 COMMAND_ERROR_IS_FATAL ANY)
  install(FILES ${out}/gongyuan-drill.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT drill)
  gongyuan_papers(drill)
endfunction()

if(GONGYUAN_BUILD_CLIENT)
  gongyuan_pages(client gongyuan-client)
  gongyuan_service(client client)
  install(PROGRAMS ${PROJECT_SOURCE_DIR}/client/packaging/on-display DESTINATION lib/gongyuan-client COMPONENT client)
  gongyuan_drill()
  set(CPACK_COMPONENTS_ALL client room bank drill)
else()
  set(CPACK_COMPONENTS_ALL room bank)
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_PACKAGE_NAME gongyuan)
set(CPACK_PACKAGE_CONTACT "Gongyuan maintainers <gongyuan@home.arpa>")
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_SET_DESTDIR ON)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SECTION education)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

set(CPACK_DEBIAN_CLIENT_PACKAGE_NAME gongyuan-client)
set(CPACK_COMPONENT_CLIENT_DESCRIPTION
  "computer-based examinations: the seat\n\
A full-screen program that identifies a candidate, opens a sealed paper with\n\
the code of the session, keeps every answer encrypted and synced on the disk,\n\
and hands in a sealed and signed answer sheet. It brings its own Pinyin and\n\
Wubi input.")
# What it opens at run time: QML modules, the plug-ins of the display, librime, fonts.
set(CPACK_DEBIAN_CLIENT_PACKAGE_DEPENDS
  "qml6-module-qtquick, qml6-module-qtqml, qml6-module-qtqml-models, qml6-module-qtqml-workerscript, \
qml6-module-qtquick-templates, qml6-module-qtquick-layouts, \
qml6-module-qtquick-window, libqt6gui6, librime1 (>= 1.8), fonts-noto-cjk, libgl1-mesa-dri, x11-xkb-utils, systemd (>= 250)")
set(CPACK_DEBIAN_CLIENT_PACKAGE_RECOMMENDS "espeak-ng, libtss2-esys-3.0.2-0, libtss2-rc0, libtss2-mu0")
set(CPACK_DEBIAN_CLIENT_PACKAGE_SUGGESTS "gongyuan-room")

set(CPACK_DEBIAN_ROOM_PACKAGE_NAME gongyuan-room)
set(CPACK_COMPONENT_ROOM_DESCRIPTION
  "computer-based examinations: the server of one room\n\
Hands sealed papers to the seats of one examination room, admits candidates,\n\
collects sealed answer sheets and signs receipts. It cannot read a paper or an\n\
answer.")
set(CPACK_DEBIAN_ROOM_PACKAGE_DEPENDS "systemd (>= 250), fonts-noto-cjk")
set(CPACK_DEBIAN_ROOM_PACKAGE_RECOMMENDS "libtss2-esys-3.0.2-0, libtss2-rc0, libtss2-mu0")
set(CPACK_DEBIAN_ROOM_PACKAGE_SECTION net)

set(CPACK_DEBIAN_BANK_PACKAGE_NAME gongyuan-bank)
set(CPACK_COMPONENT_BANK_DESCRIPTION
  "computer-based examinations: papers, sealing and marking\n\
The examination body's command line: checks and seals papers, certifies rooms,\n\
opens, verifies and marks the answer sheets that come back.")
set(CPACK_DEBIAN_BANK_PACKAGE_RECOMMENDS "fonts-noto-cjk")

set(CPACK_DEBIAN_DRILL_PACKAGE_NAME gongyuan-drill)
set(CPACK_COMPONENT_DRILL_DESCRIPTION
  "computer-based examinations: the drill of a room\n\
Rehearses a room of forty seats on its server: a mock paper is sealed, served,\n\
sat and collected while server, line and a seat fail. Changes nothing of the\n\
room that is installed.")
set(CPACK_DEBIAN_DRILL_PACKAGE_DEPENDS "gongyuan-room, gongyuan-bank, python3, python3-yaml")
include(CPack)
