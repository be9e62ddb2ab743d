// SPDX-License-Identifier: Apache-2.0

// Every message of the protocol, from bytes of a peer. What is accepted must come back the same.

#include "protocol/code_try.h"
#include "protocol/enrol.h"
#include "protocol/enrol_stick.h"
#include "protocol/failure.h"
#include "protocol/heartbeat.h"
#include "protocol/limits.h"
#include "protocol/login.h"
#include "protocol/preflight.h"
#include "protocol/replica.h"
#include "protocol/room_info.h"
#include "protocol/sheet_upload.h"

#include <cstdlib>

namespace {

using namespace gongyuan;
using namespace gongyuan::protocol;

template <typename T>
void same(Result<T> (*read)(const Json&), const Json& json)
{
    const auto message = read(json);
    if (!message) {
        return;
    }
    const Json written = toJson(message.value());
    const auto again = read(written);
    if (!again || toJson(again.value()) != written) {
        std::abort();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto json = parseJson(std::as_bytes(std::span{data, size}), {kSmallBody, 8});
    if (!json) {
        return 0;
    }
    same(enrolRequestFromJson, json.value());
    same(enrolReplyFromJson, json.value());
    same(roomInfoFromJson, json.value());
    same(loginRequestFromJson, json.value());
    same(loginReplyFromJson, json.value());
    same(logoutRequestFromJson, json.value());
    same(heartbeatFromJson, json.value());
    same(heartbeatReplyFromJson, json.value());
    same(transportRequestFromJson, json.value());
    same(uploadReplyFromJson, json.value());
    same(codeTryFromJson, json.value());
    same(failureFromJson, json.value());
    same(replicaRequestFromJson, json.value());
    same(replicaReplyFromJson, json.value());
    same(restoreRequestFromJson, json.value());
    same(restoreReplyFromJson, json.value());
    same(preflightFromJson, json.value());
    same(preflightReplyFromJson, json.value());
    same(enrolStickFromJson, json.value());
    return 0;
}
