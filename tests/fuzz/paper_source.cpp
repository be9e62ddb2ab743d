// SPDX-License-Identifier: Apache-2.0

// The first byte picks the kind of file; the rest is an author's YAML. Whatever it is, reading ends, and what
// is refused is refused with a line and a cure.

#include "bank/source/schema.h"
#include "bank/source/yaml_reader.h"

#include <cstdlib>

using namespace gongyuan;
using namespace gongyuan::bank;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    const auto kind = static_cast<SourceKind>(data[0] % 6);
    const std::string_view text{reinterpret_cast<const char*>(data) + 1, size - 1};
    Findings findings;
    const auto file = parseYaml(text, "fuzz.yaml", findings);
    if (!file && findings.errors() == 0) {
        std::abort();
    }
    if (file && !hasShape(*file, kind, findings) && findings.errors() == 0) {
        std::abort();
    }
    for (const Finding& finding : findings.sorted()) {
        if (finding.line < 1 || finding.what.empty() || finding.cure.empty()) {
            std::abort();
        }
    }
    return 0;
}
