// SPDX-License-Identifier: Apache-2.0

// Reads YAML as authors of papers may write it: a plain subset of YAML 1.2. One document per file, UTF-8,
// maps, lists, texts, integers, true, false and null. Anchors, aliases and tags are refused (they are what
// small files explode with), so are keys that repeat, numbers with a fraction outside quotation marks (a
// score is never a floating-point number), and whatever is larger or deeper than a question needs to be.

#pragma once

#include "bank/source/finding.h"

#include <filesystem>
#include <optional>
#include <string>

namespace gongyuan::bank {

struct YamlLimits {
    std::size_t bytes = std::size_t{1} << 20U;
    std::size_t depth = 24;
    std::size_t values = 50000;
    std::size_t textBytes = 20000;
};

/// Nothing when the text cannot be read at all; everything that is wrong is in `findings`.
std::optional<SourceFile> parseYaml(std::string_view text, std::string name, Findings& findings,
                                    const YamlLimits& limits = {});

std::optional<SourceFile> readYaml(const std::filesystem::path& path, std::string name, Findings& findings);

}  // namespace gongyuan::bank
