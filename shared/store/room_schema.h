// SPDX-License-Identifier: Apache-2.0

// The tables of room.db; README.md describes them.

#pragma once

#include "store/database.h"

namespace gongyuan::store {

constexpr std::string_view kRoomKeyInfo = "gongyuan.room.db.v1";

constexpr Schema kRoomSchema{
    2, "CREATE TABLE named(name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;"
       "CREATE TABLE enrol_codes(selector TEXT PRIMARY KEY, hash BLOB NOT NULL, seat TEXT NOT NULL,"
       " expires INTEGER NOT NULL, guesses INTEGER NOT NULL, spent INTEGER NOT NULL) STRICT;"
       "CREATE TABLE seats(seat TEXT PRIMARY KEY, tls_cert TEXT NOT NULL, sign_cert TEXT NOT NULL,"
       " tls_fingerprint BLOB NOT NULL UNIQUE, age_recipient TEXT NOT NULL, enrolled INTEGER NOT NULL,"
       " revoked INTEGER NOT NULL) STRICT;"
       "CREATE TABLE papers(paper TEXT PRIMARY KEY, sitting TEXT NOT NULL, envelope BLOB NOT NULL,"
       " seat_envelope BLOB NOT NULL, seat_envelope_hash BLOB NOT NULL, bulk_hash BLOB NOT NULL,"
       " bulk_size INTEGER NOT NULL, bulk_file TEXT NOT NULL) STRICT;"
       "CREATE TABLE logins(sitting TEXT NOT NULL, candidate TEXT NOT NULL, seat TEXT NOT NULL,"
       " at INTEGER NOT NULL, epoch INTEGER NOT NULL, PRIMARY KEY(sitting,candidate)) STRICT;"
       "CREATE TABLE heard(sitting TEXT NOT NULL, candidate TEXT NOT NULL, seat TEXT NOT NULL,"
       " at INTEGER NOT NULL, sitting_at INTEGER NOT NULL, PRIMARY KEY(sitting,candidate)) STRICT;"
       "CREATE TABLE tickets(number INTEGER PRIMARY KEY, sitting TEXT NOT NULL, candidate TEXT NOT NULL,"
       " seat TEXT NOT NULL, document BLOB NOT NULL, signature BLOB NOT NULL, expires INTEGER NOT NULL,"
       " state TEXT NOT NULL) STRICT;"
       "CREATE INDEX tickets_of ON tickets(sitting,candidate,state);"
       "CREATE TABLE pieces(sitting TEXT NOT NULL, candidate TEXT NOT NULL, number INTEGER NOT NULL,"
       " count INTEGER NOT NULL, piece BLOB NOT NULL, PRIMARY KEY(sitting,candidate,number)) STRICT;"
       "CREATE TABLE heads(sitting TEXT NOT NULL, candidate TEXT NOT NULL, seat TEXT NOT NULL,"
       " count INTEGER NOT NULL, hash BLOB NOT NULL, at INTEGER NOT NULL, PRIMARY KEY(sitting,candidate)) "
       "STRICT;"
       "CREATE TABLE sheets(hash BLOB PRIMARY KEY, sitting TEXT NOT NULL, candidate TEXT NOT NULL,"
       " seat TEXT NOT NULL, size INTEGER NOT NULL, file TEXT NOT NULL, transport BLOB NOT NULL,"
       " transport_sig BLOB NOT NULL, seat_cert TEXT NOT NULL, received INTEGER NOT NULL,"
       " number INTEGER UNIQUE, receipt BLOB, receipt_sig BLOB) STRICT;"
       "CREATE TABLE audit(number INTEGER PRIMARY KEY, at INTEGER NOT NULL, actor TEXT NOT NULL,"
       " action TEXT NOT NULL, detail TEXT NOT NULL, hash BLOB NOT NULL) STRICT;"
       "CREATE TABLE told(name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;"};

}  // namespace gongyuan::store
