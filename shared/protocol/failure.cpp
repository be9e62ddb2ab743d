// SPDX-License-Identifier: Apache-2.0

#include "protocol/failure.h"

#include "protocol/wire_json.h"

#include <cassert>

namespace gongyuan::protocol {

const char* name(Refused code)
{
    switch (code) {
    case Refused::NotAccepted: return "not-accepted";
    case Refused::Unsupported: return "unsupported";
    case Refused::NotYours: return "not-yours";
    case Refused::Denied: return "denied";
    case Refused::NotFound: return "not-found";
    case Refused::TooLarge: return "too-large";
    case Refused::Range: return "range";
    case Refused::Busy: return "busy";
    case Refused::Failed: return "failed";
    }
    assert(false);
    return "";
}

unsigned status(Refused code)
{
    switch (code) {
    case Refused::NotAccepted: return 400;
    case Refused::Unsupported: return 426;
    case Refused::NotYours: return 403;
    case Refused::Denied: return 409;
    case Refused::NotFound: return 404;
    case Refused::TooLarge: return 413;
    case Refused::Range: return 416;
    case Refused::Busy: return 429;
    case Refused::Failed: return 500;
    }
    assert(false);
    return 500;
}

Json toJson(const Failure& failure)
{
    return {{"error", name(failure.code)}, {"detail", failure.detail}};
}

Result<Failure> failureFromJson(const Json& json)
{
    JsonObject reader{json, "failure"};
    const std::string word = reader.text("error", 32);
    Failure failure{Refused::NotAccepted, reader.textOr("detail", {}, 1000)};
    GONGYUAN_CHECK(reader.finishLenient());
    for (const Refused code :
         {Refused::NotAccepted, Refused::Unsupported, Refused::NotYours, Refused::Denied, Refused::NotFound,
          Refused::TooLarge, Refused::Range, Refused::Busy, Refused::Failed}) {
        if (word == name(code)) {
            failure.code = code;
        }
    }
    return failure;
}

Failure failureOf(const Error& error)
{
    switch (error.code) {
    case Errc::Malformed:
    case Errc::Forged: return {Refused::NotAccepted, "not accepted"};
    case Errc::Unsupported: return {Refused::Unsupported, error.detail};
    case Errc::Denied: return {Refused::Denied, error.detail};
    case Errc::NotFound: return {Refused::NotFound, error.detail};
    case Errc::Storage:
    case Errc::Network:
    case Errc::Platform: return {Refused::Failed, "the room cannot store it now"};
    }
    assert(false);
    return {};
}

Error errorOf(const Failure& failure)
{
    std::string detail = "the room answers: " + failure.detail;
    switch (failure.code) {
    case Refused::NotAccepted:
    case Refused::TooLarge: return {Errc::Malformed, std::move(detail)};
    case Refused::Unsupported: return {Errc::Unsupported, std::move(detail)};
    case Refused::NotYours:
    case Refused::Denied: return {Errc::Denied, std::move(detail)};
    case Refused::NotFound: return {Errc::NotFound, std::move(detail)};
    case Refused::Range:
    case Refused::Busy:
    case Refused::Failed: return {Errc::Network, std::move(detail)};
    }
    assert(false);
    return {Errc::Network, {}};
}

}  // namespace gongyuan::protocol
