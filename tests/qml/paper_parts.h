// SPDX-License-Identifier: Apache-2.0

// The pieces that papers of the tests are put together from.

#pragma once

#include "exam/paper.h"

namespace gongyuan::client {

/// A picture and its bytes, as `pictures.h` draws them.
struct Picture;

exam::Item item(const std::string& id, exam::ItemType type, const std::string& stem, int points);
/// With the ids a, b, c, ...
std::vector<exam::Option> options(const std::vector<std::string>& texts);
exam::Gap typedGap(const std::string& id, exam::FieldType type, int width);
exam::Gap listGap(const std::string& id, const std::vector<std::string>& words);
exam::Gap wordGap(const std::string& id, const std::string& text);
exam::Block block(exam::Block::Kind kind, const std::string& text);
exam::Block table(std::vector<std::vector<std::string>> rows);
exam::Block picture(const Picture& drawn, const std::string& caption);
exam::FormField field(const std::string& id, const std::string& zh, const std::string& en);
exam::Group group(const std::string& id, const std::string& title, exam::ItemType type,
                  std::vector<exam::Item> items);

}  // namespace gongyuan::client
