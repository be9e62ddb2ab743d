// SPDX-License-Identifier: Apache-2.0

// Finds what a JSON Schema says about one value of a document: the words behind a validator's complaint.

#pragma once

#include "core/json.h"

#include <string>
#include <vector>

namespace gongyuan::bank {

class SchemaGuide {
public:
    /// The schema must outlive the guide.
    explicit SchemaGuide(const Json& schema)
        : m_schema{schema}
    {
    }

    /// Every schema object that speaks of the value at this path of keys and indexes, outermost first.
    std::vector<const Json*> schemasOf(const std::vector<std::string>& path) const;

    /// `single, multiple, trueFalse` from `enum` or `const`, or empty.
    std::string allowedValues(const std::vector<std::string>& path) const;
    /// `a text or a map`, or empty.
    std::string allowedTypes(const std::vector<std::string>& path) const;
    /// The value of the first `keyword` that is a text.
    std::string keyword(const std::vector<std::string>& path, const char* keyword) const;
    /// True when some schema of the map at `path` knows a member called `key`.
    bool knows(const std::vector<std::string>& path, const std::string& key) const;
    /// `id, type, stem`: the members that a map may have.
    std::string knownKeys(const std::vector<std::string>& path) const;

private:
    std::vector<const Json*> expand(std::vector<const Json*> schemas) const;

    const Json& m_schema;
};

}  // namespace gongyuan::bank
