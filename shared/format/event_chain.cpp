// SPDX-License-Identifier: Apache-2.0

#include "format/event_chain.h"

#include <string>

namespace gongyuan::format {

ChainHead chainStart(std::string_view sitting, std::string_view candidate)
{
    std::string seed{"gongyuan.events.v1"};
    seed.push_back('\0');
    seed.append(sitting).append("|").append(candidate);
    return {0, crypto::sha256(bytesOf(seed))};
}

ChainHead chainNext(const ChainHead& head, Bytes event)
{
    Buffer link = toBuffer(Bytes{head.hash});
    append(link, bigEndian64(head.count + 1));
    append(link, crypto::sha256(event));
    return {head.count + 1, crypto::sha256(link)};
}

}  // namespace gongyuan::format
