// SPDX-License-Identifier: Apache-2.0

// The files that a paper brings along: its pictures.

#pragma once

#include "core/bytes.h"
#include "core/result.h"
#include "exam/paper.h"

#include <map>
#include <string>

namespace gongyuan::format {

/// By the hexadecimal SHA-256 of the content.
using Assets = std::map<std::string, Buffer>;

/// Malformed unless the assets are the paper's pictures: each one there, none besides, each a PNG or JPEG of
/// the width and height that the paper states. The names are the hashes: that is the caller's to check.
Status checkAssets(const exam::Paper& paper, const Assets& assets);

}  // namespace gongyuan::format
