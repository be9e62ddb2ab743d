// SPDX-License-Identifier: Apache-2.0

#include "bank/source/finding.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace gongyuan::bank {
namespace {

std::size_t count(const std::vector<Finding>& findings, Severity severity)
{
    return static_cast<std::size_t>(std::count_if(
        findings.begin(), findings.end(), [&](const Finding& each) { return each.severity == severity; }));
}

auto place(const Finding& finding)
{
    return std::tie(finding.file, finding.line, finding.severity, finding.what, finding.cure);
}

}  // namespace

const char* name(Severity severity)
{
    switch (severity) {
    case Severity::Error: return "error";
    case Severity::Warning: return "warning";
    }
    return "";
}

void Findings::error(const SourceFile& file, const std::string& pointer, std::string what, std::string cure)
{
    add({file.name, file.lineOf(pointer), Severity::Error, std::move(what), std::move(cure)});
}

void Findings::warning(const SourceFile& file, const std::string& pointer, std::string what, std::string cure)
{
    add({file.name, file.lineOf(pointer), Severity::Warning, std::move(what), std::move(cure)});
}

void Findings::add(Finding finding)
{
    m_findings.push_back(std::move(finding));
}

std::size_t Findings::errors() const
{
    return count(m_findings, Severity::Error);
}

std::size_t Findings::warnings() const
{
    return count(m_findings, Severity::Warning);
}

std::vector<Finding> Findings::sorted() const
{
    std::vector<Finding> sorted = m_findings;
    std::sort(sorted.begin(), sorted.end(),
              [](const Finding& a, const Finding& b) { return place(a) < place(b); });
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    return sorted;
}

std::string worded(const Finding& finding)
{
    return finding.file + ":" + std::to_string(finding.line) + ": " + name(finding.severity) + ": " +
           finding.what + "\n    cure: " + finding.cure + "\n";
}

Json toJson(const Finding& finding)
{
    return Json{{"file", finding.file},
                {"line", finding.line},
                {"severity", name(finding.severity)},
                {"what", finding.what},
                {"cure", finding.cure}};
}

}  // namespace gongyuan::bank
