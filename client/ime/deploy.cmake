# SPDX-License-Identifier: Apache-2.0
# Runs rime_deployer quietly; its log stays in the stage, not in the temporary folder of everybody.
# The dates of the sources go into what is deployed; with one date for all, the same sources give the same bytes.
set(ENV{TMPDIR} ${stage})
file(GLOB sources ${stage}/*)
execute_process(COMMAND touch -d @1 ${sources} COMMAND_ERROR_IS_FATAL ANY)
execute_process(
  COMMAND ${deployer} --build ${stage} ${stage} ${out}
  RESULT_VARIABLE result
  OUTPUT_FILE ${stage}/deploy.log
  ERROR_FILE ${stage}/deploy.log)
if(NOT result EQUAL 0 OR NOT EXISTS ${out}/gongyuan_wubi.prism.bin OR NOT EXISTS ${out}/gongyuan_pinyin.prism.bin)
  message(FATAL_ERROR "The input method's schemas could not be deployed; ${stage}/deploy.log says why.")
endif()
