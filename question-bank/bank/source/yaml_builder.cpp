// SPDX-License-Identifier: Apache-2.0

#include "bank/source/yaml_builder.h"

#include "bank/source/yaml_reader.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <utility>

namespace gongyuan::bank {
namespace {

Mark markOf(const YAML::Mark& mark)
{
    return {std::max(0, mark.line) + 1, std::max(0, mark.column) + 1};
}

bool isDigits(std::string_view text)
{
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char each) { return each >= '0' && each <= '9'; });
}

// Plain text that other YAML readers would take for a number with a fraction or an exponent.
bool looksFractional(std::string_view text)
{
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        text.remove_prefix(1);
    }
    const std::size_t exponent = text.find_first_of("eE");
    std::string_view mantissa = text.substr(0, exponent);
    if (exponent != std::string_view::npos) {
        std::string_view power = text.substr(exponent + 1);
        if (!power.empty() && (power.front() == '-' || power.front() == '+')) {
            power.remove_prefix(1);
        }
        if (!isDigits(power)) {
            return false;
        }
    }
    const std::size_t point = mantissa.find('.');
    if (point == std::string_view::npos) {
        return exponent != std::string_view::npos && isDigits(mantissa);
    }
    const std::string_view whole = mantissa.substr(0, point);
    const std::string_view part = mantissa.substr(point + 1);
    return (whole.empty() || isDigits(whole)) && (part.empty() || isDigits(part)) && mantissa.size() > 1;
}

bool isInteger(std::string_view text)
{
    if (!text.empty() && text.front() == '-') {
        text.remove_prefix(1);
    }
    return isDigits(text);
}

}  // namespace

YamlBuilder::YamlBuilder(SourceFile& file, Findings& findings, const YamlLimits& limits)
    : m_file{file}
    , m_findings{findings}
    , m_limits{limits}
{
}

void YamlBuilder::stop(const YAML::Mark& mark, std::string what, std::string cure)
{
    m_findings.add({m_file.name, markOf(mark).line, Severity::Error, std::move(what), std::move(cure)});
    throw YamlRefused{};
}

void YamlBuilder::guard(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor)
{
    if (m_deaf) {
        stop(mark, "a second document begins here", "one file holds one document; remove what follows `---`");
    }
    if (anchor != YAML::NullAnchor) {
        stop(mark, "an anchor (&name) is not allowed",
             "remove it and write the value out wherever it is needed");
    }
    if (!tag.empty() && tag != "?" && tag != "!") {
        stop(mark, "a tag (" + tag.substr(0, 40) + ") is not allowed",
             "remove it; put a text in quotation marks");
    }
    if (++m_values > m_limits.values) {
        stop(mark, "more than " + std::to_string(m_limits.values) + " values in one file",
             "split it: one question or task per file");
    }
}

bool YamlBuilder::awaitsKey() const
{
    return !m_open.empty() && m_open.back().json->is_object() && !m_open.back().hasKey;
}

void YamlBuilder::takeKey(const YAML::Mark& mark, const std::string& value)
{
    Open& map = m_open.back();
    if (value.size() > 200) {
        stop(mark, "a key of more than 200 bytes", "check the indentation and the colon of this line");
    }
    if (map.json->contains(value)) {
        const int before = m_file.lineOf(child(map.pointer, value));
        m_findings.add(
            {m_file.name, markOf(mark).line, Severity::Error,
             "the key `" + value + "` stands here again (first in line " + std::to_string(before) + ")",
             "keep one of the two"});
    }
    map.key = value;
    map.keyMark = markOf(mark);
    map.hasKey = true;
}

YamlBuilder::Open YamlBuilder::place(const YAML::Mark& mark, Json value)
{
    Open made;
    if (m_open.empty()) {
        m_file.json = std::move(value);
        m_file.marks[""] = markOf(mark);
        made.json = &m_file.json;
        return made;
    }
    Open& parent = m_open.back();
    if (parent.json->is_array()) {
        made.pointer = child(parent.pointer, parent.json->size());
        m_file.marks[made.pointer] = markOf(mark);
        parent.json->push_back(std::move(value));
        made.json = &parent.json->back();
        return made;
    }
    made.pointer = child(parent.pointer, parent.key);
    m_file.marks.emplace(made.pointer, parent.keyMark);
    made.json = &((*parent.json)[parent.key] = std::move(value));
    parent.hasKey = false;
    return made;
}

void YamlBuilder::open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, Json empty)
{
    guard(mark, tag, anchor);
    if (awaitsKey()) {
        stop(mark, "a key that is itself a list or a map", "write the key as a plain word");
    }
    if (m_open.size() >= m_limits.depth) {
        stop(mark, "nested deeper than " + std::to_string(m_limits.depth) + " levels",
             "check the indentation");
    }
    m_open.push_back(place(mark, std::move(empty)));
}

Json YamlBuilder::plainScalar(const YAML::Mark& mark, const std::string& value)
{
    if (value == "true" || value == "false") {
        return value == "true";
    }
    if (value == "null" || value == "~" || value.empty()) {
        return nullptr;
    }
    const bool octalLooking = value.size() > 1 && value.front() == '0';
    if (isInteger(value) && !octalLooking) {
        std::int64_t number = 0;
        const auto [end, status] = std::from_chars(value.data(), value.data() + value.size(), number);
        if (status == std::errc{} && end == value.data() + value.size()) {
            return number;
        }
    }
    if (looksFractional(value) || isInteger(value)) {
        m_findings.add({m_file.name, markOf(mark).line, Severity::Error,
                        "the number " + value.substr(0, 40) + " stands without quotation marks",
                        "write it as \"" + value.substr(0, 40) + "\", so that every digit is kept as it is"});
        return nullptr;
    }
    return value;
}

void YamlBuilder::OnDocumentStart(const YAML::Mark& mark)
{
    if (m_deaf) {
        stop(mark, "a second document begins here", "one file holds one document; remove what follows `---`");
    }
}

void YamlBuilder::OnDocumentEnd() {}

void YamlBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor)
{
    guard(mark, "", anchor);
    if (awaitsKey()) {
        stop(mark, "a key is missing before the colon", "write the key, or put the text in quotation marks");
    }
    place(mark, nullptr);
}

void YamlBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/)
{
    stop(mark, "an alias (*name) is not allowed", "write the value out; quote a text that begins with *");
}

void YamlBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                           const std::string& value)
{
    guard(mark, tag, anchor);
    if (!isUtf8(value) || value.find('\0') != std::string::npos) {
        stop(mark, "a text that is not valid Unicode", "check the \\ escapes in this text");
    }
    if (awaitsKey()) {
        takeKey(mark, value);
        return;
    }
    if (value.size() > m_limits.textBytes) {
        stop(mark, "a text of more than " + std::to_string(m_limits.textBytes) + " bytes",
             "shorten it, or split it into several blocks");
    }
    place(mark, tag == "?" ? plainScalar(mark, value) : Json(value));
}

void YamlBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                                  YAML::EmitterStyle::value /*style*/)
{
    open(mark, tag, anchor, Json::array());
}

void YamlBuilder::OnSequenceEnd()
{
    m_open.pop_back();
}

void YamlBuilder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value /*style*/)
{
    open(mark, tag, anchor, Json::object());
}

void YamlBuilder::OnMapEnd()
{
    m_open.pop_back();
}

}  // namespace gongyuan::bank
