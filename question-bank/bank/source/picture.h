// SPDX-License-Identifier: Apache-2.0

// The pictures of a paper's source: PNG or JPEG files in its folder `images`, named by questions.

#pragma once

#include "bank/source/finding.h"
#include "core/bytes.h"
#include "exam/paper.h"

#include <filesystem>
#include <map>
#include <string>

namespace gongyuan::bank {

struct Picture {
    std::string asset;  // SHA-256 of the content, hexadecimal
    int width = 0;
    int height = 0;
    Buffer content;
};

/// By file name.
using Pictures = std::map<std::string, Picture>;

/// The pictures that the file names, each with the pointer to its first mention.
std::map<std::string, std::string> pictureNames(const SourceFile& file);

/// Reads every picture that the file names (`picture: {file: ..}`, `image: {file: ..}`) from `folder`/images
/// and adds it. Names are plain file names, as the schema demands; links are not followed.
void readPictures(const std::filesystem::path& folder, const SourceFile& file, Pictures& pictures,
                  Findings& findings);

/// The picture as the paper shows it. Precondition: it was read.
exam::Image buildImage(const Json& image, const Pictures& pictures);

}  // namespace gongyuan::bank
