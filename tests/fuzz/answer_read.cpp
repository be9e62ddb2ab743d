// SPDX-License-Identifier: Apache-2.0

// Answers and events come out of a vault and out of sheets: what is accepted must be written as it was read.

#include "exam/answer.h"
#include "exam/session.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace gongyuan;
    const auto json = parseJson(std::as_bytes(std::span{data, size}));
    if (!json) {
        return 0;
    }
    const auto answer = exam::answerFromJson(json.value(), "answer");
    if (answer && !exam::isBlank(answer.value()) && exam::toJson(answer.value()) != json.value()) {
        std::abort();
    }
    const auto event = exam::eventFromJson(json.value());
    if (event && exam::toJson(event.value()) != json.value()) {
        std::abort();
    }
    return 0;
}
