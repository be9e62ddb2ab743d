// SPDX-License-Identifier: Apache-2.0

// Checks a source file against the JSON Schema of its kind. The schemas are those of
// question-bank/programmes/schema; the build puts their text into the program, so it works anywhere. What
// the validator finds is said again in an author's words, with the value's line and the schema's own
// `description` as the cure.

#pragma once

#include "bank/source/finding.h"

#include <cstdint>
#include <string_view>

namespace gongyuan::bank {

enum class SourceKind : std::uint8_t { Programme, Paper, Item, Task, Case, Answer, Profiles };

const char* name(SourceKind kind);

/// The text of the embedded schema. That of answers leaves open which of its definitions is meant.
std::string_view schemaText(SourceKind kind);

/// True when the file has the shape of its kind; otherwise every deviation is in `findings`.
bool hasShape(const SourceFile& file, SourceKind kind, Findings& findings);

/// The same for any schema; for tests. `schema` is itself valid.
bool hasShape(const SourceFile& file, const Json& schema, Findings& findings);

}  // namespace gongyuan::bank
