// SPDX-License-Identifier: Apache-2.0

// Builds JSON from the events of the YAML parser, with a stack of its own instead of recursion, and refuses
// what the subset of yaml_reader.h does not allow. Values that only need a correction are noted and replaced
// by null, so that one run shows every one of them; what could grow without bound ends the reading.

#pragma once

#include "bank/source/finding.h"

#include <exception>
#include <string>
#include <vector>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

namespace gongyuan::bank {

struct YamlLimits;

/// Ends the parser's work after the builder has noted why.
struct YamlRefused final : std::exception {};

class YamlBuilder final : public YAML::EventHandler {
public:
    YamlBuilder(SourceFile& file, Findings& findings, const YamlLimits& limits);

    /// From now on any event ends the reading; used to see that nothing follows the document.
    void refuseEverything() { m_deaf = true; }

    void OnDocumentStart(const YAML::Mark& mark) override;
    void OnDocumentEnd() override;
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override;
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override;
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override;
    void OnMapEnd() override;

private:
    struct Open {
        std::string pointer;
        Json* json = nullptr;
        std::string key;  // of a map, when `hasKey`
        Mark keyMark;
        bool hasKey = false;
    };

    [[noreturn]] void stop(const YAML::Mark& mark, std::string what, std::string cure);
    void guard(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor);
    bool awaitsKey() const;
    void takeKey(const YAML::Mark& mark, const std::string& value);
    Open place(const YAML::Mark& mark, Json value);
    void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, Json empty);
    Json plainScalar(const YAML::Mark& mark, const std::string& value);

    SourceFile& m_file;
    Findings& m_findings;
    const YamlLimits& m_limits;
    std::vector<Open> m_open;
    std::size_t m_values = 0;
    bool m_deaf = false;
};

}  // namespace gongyuan::bank
