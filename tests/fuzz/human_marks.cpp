// SPDX-License-Identifier: Apache-2.0

// Tables that people keep in spreadsheets: comma-separated values, and the marks of human markers.

#include "bank/sheets/human_marks.h"

#include "bank/seal/csv.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace gongyuan;
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const auto rows = bank::parseCsv(text);
    if (rows) {
        for (std::size_t i = 1; i < rows->size(); ++i) {
            if (rows.value()[i].line <= rows.value()[i - 1].line) {
                std::abort();
            }
        }
    }
    const auto marks = bank::humanMarksFromText(text);
    if (marks) {
        for (const auto& [candidate, items] : marks.value()) {
            for (const auto& [item, given] : items) {
                if (given.empty()) {
                    std::abort();
                }
            }
        }
    }
    return 0;
}
