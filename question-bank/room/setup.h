// SPDX-License-Identifier: Apache-2.0

// How a room begins: it makes its keys, asks the authority to certify them, and certifies its own server and
// receipt keys once the authority has answered.

#pragma once

#include "core/clock.h"
#include "crypto/age.h"
#include "crypto/sign.h"
#include "crypto/x509.h"
#include "room/folder.h"
#include "store/room_store.h"

#include <string>
#include <vector>

namespace gongyuan::room {

struct InitOptions {
    std::string room;
    std::filesystem::path root;
    /// Names and addresses under which seats reach the server.
    std::vector<std::string> addresses;
};

/// 127.0.0.1, localhost and the machine's own name.
std::vector<std::string> defaultAddresses();

/// Of those given to `initRoom` the first that other machines can reach, an IPv6 address in brackets.
Result<std::string> seatsAddress(store::RoomStore& store);

/// Makes the folder, the master file, room.db and the request; gives the request's SHA-256 in hex. Denied
/// when there is a room in the folder already.
Result<std::string> initRoom(const Folder& folder, const InitOptions& options, const Clock& clock);

/// Takes the chain that the authority made. Forged or Denied when it is not this room's, not under the root
/// given to `initRoom`, or for other keys.
Status acceptChain(store::RoomStore& store, const std::filesystem::path& chain, const Clock& clock);

/// A room that was accepted: everything it can sign, certify and open with.
struct Identity {
    std::string room;
    crypto::Certificate root;
    crypto::Certificate ca;
    crypto::Certificate server;
    crypto::Certificate signer;
    crypto::SigningKey caKey;
    crypto::SigningKey signKey;
    crypto::AgeIdentity age;
    crypto::Secret tlsKey;  // PEM
};

/// Denied while the authority's answer is missing, or when the room's certificate has run out.
Result<Identity> loadIdentity(store::RoomStore& store, const Clock& clock);

}  // namespace gongyuan::room
