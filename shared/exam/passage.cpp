// SPDX-License-Identifier: Apache-2.0

#include "exam/passage.h"

#include "core/bytes.h"

namespace gongyuan::exam {

Result<std::vector<PassagePart>> passageParts(std::string_view passage)
{
    std::vector<PassagePart> parts;
    while (!passage.empty()) {
        const std::size_t begin = passage.find("[[");
        if (begin != 0) {
            parts.push_back({std::string{passage.substr(0, begin)}, {}});
            passage.remove_prefix(begin == std::string_view::npos ? passage.size() : begin);
            continue;
        }
        const std::size_t end = passage.find("]]");
        const std::string id{passage.substr(2, end == std::string_view::npos ? 0 : end - 2)};
        if (!isIdentifier(id)) {
            return Error{Errc::Malformed, "`[[` without the id of a gap and `]]`"};
        }
        parts.push_back({{}, id});
        passage.remove_prefix(end + 2);
    }
    return parts;
}

}  // namespace gongyuan::exam
