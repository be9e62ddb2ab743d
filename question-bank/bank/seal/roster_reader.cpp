// SPDX-License-Identifier: Apache-2.0

#include "bank/seal/roster_reader.h"

#include "bank/seal/csv.h"
#include "core/file.h"

#include <algorithm>
#include <array>
#include <set>
#include <system_error>

namespace gongyuan::bank {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMostTable = std::uint64_t{4} << 20U;
constexpr std::uint64_t kMostPhoto = std::uint64_t{512} << 10U;

enum Column : std::size_t { Admission, Name, Room, Seat, Id, IdLast, IdMasked, Photo, Columns };

struct Heading {
    std::string_view english;
    std::string_view chinese;
};

constexpr std::array<Heading, Columns> kHeadings{{{"admission_no", "准考证号"},
                                                  {"name", "姓名"},
                                                  {"room", "考场"},
                                                  {"seat", "座位"},
                                                  {"id_number", "证件号码"},
                                                  {"id_last", "证件末位"},
                                                  {"id_masked", "证件掩码"},
                                                  {"photo", "照片"}}};

bool isPicture(Bytes bytes)
{
    static constexpr std::string_view kPng{"\x89PNG\r\n\x1a\n"};
    static constexpr std::string_view kJpeg{"\xff\xd8\xff"};
    return textOf(bytes).starts_with(kPng) || textOf(bytes).starts_with(kJpeg);
}

std::string upper(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return text;
}

bool isPlain(std::string_view text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); });
}

class RosterReader {
public:
    RosterReader(const RosterInput& input, const std::string& sitting, Findings& findings)
        : m_input{input}
        , m_sitting{sitting}
        , m_findings{findings}
    {
    }

    std::map<std::string, exam::Roster> read()
    {
        const auto content = readFile(m_input.table, kMostTable);
        if (!content) {
            error(1, content.error().detail, "check the path of the table");
            return {};
        }
        if (!isUtf8(textOf(content.value()))) {
            error(1, "the table is not UTF-8", "save it as `CSV UTF-8`");
            return {};
        }
        const auto rows = parseCsv(textOf(content.value()));
        if (!rows) {
            error(1, rows.error().detail, "save the table again as CSV");
            return {};
        }
        if (rows->empty() || !readHeadings(rows->front())) {
            return {};
        }
        std::for_each(rows->begin() + 1, rows->end(), [&](const CsvRow& row) { readCandidate(row); });
        if (rows->size() == 1) {
            error(1, "the table has no candidates", "add one row for each candidate");
        }
        tellOfOtherRooms();
        return std::move(m_rosters);
    }

private:
    void error(int line, std::string what, std::string cure)
    {
        m_findings.add(
            {m_input.table.generic_string(), line, Severity::Error, std::move(what), std::move(cure)});
    }

    bool readHeadings(const CsvRow& row)
    {
        m_places.fill(row.cells.size());
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const auto heading = std::find_if(kHeadings.begin(), kHeadings.end(), [&](const Heading& each) {
                return row.cells[i] == each.english || row.cells[i] == each.chinese;
            });
            if (heading == kHeadings.end()) {
                error(row.line, "the column `" + row.cells[i] + "` is not known",
                      "remove it; a roster carries no more than is needed");
                return false;
            }
            m_places[static_cast<std::size_t>(heading - kHeadings.begin())] = i;
        }
        m_width = row.cells.size();
        return hasColumns(row);
    }

    bool has(Column column) const { return m_places[column] != m_width; }

    bool hasColumns(const CsvRow& row)
    {
        for (const Column column : {Admission, Name, Room, Seat}) {
            if (!has(column)) {
                error(row.line, "the column `" + std::string{kHeadings[column].english} + "` is missing",
                      "add it; it may also be called " + std::string{kHeadings[column].chinese});
                return false;
            }
        }
        if (has(Id) == (has(IdLast) && has(IdMasked))) {
            error(row.line, "the table needs either `id_number`, or `id_last` and `id_masked`",
                  "give the number of the ID document, or its last characters and its masked form");
            return false;
        }
        return true;
    }

    std::string cell(const CsvRow& row, Column column) const
    {
        const std::size_t at = m_places[column];
        return at < row.cells.size() ? row.cells[at] : std::string{};
    }

    void readCandidate(const CsvRow& row)
    {
        if (row.cells.size() != m_width) {
            error(row.line,
                  std::to_string(row.cells.size()) + " cells in a table of " + std::to_string(m_width) +
                      " columns",
                  "put a cell that holds a comma in quotation marks");
            return;
        }
        exam::Candidate candidate;
        candidate.admissionNo = cell(row, Admission);
        candidate.name = cell(row, Name);
        candidate.room = cell(row, Room);
        candidate.seat = cell(row, Seat);
        const std::size_t before = m_findings.errors();
        check(row, candidate);
        readId(row, candidate);
        if (m_findings.errors() != before) {
            return;
        }
        candidate.photo = readPhoto(row, candidate.admissionNo);
        exam::Roster& roster = m_rosters[candidate.room];
        roster.sitting = m_sitting;
        roster.candidates.push_back(std::move(candidate));
    }

    void tellOfOtherRooms()
    {
        for (auto& [room, roster] : m_rosters) {
            for (const auto& [other, theirs] : m_rosters) {
                if (other == room) {
                    continue;
                }
                for (const exam::Candidate& candidate : theirs.candidates) {
                    roster.elsewhere[candidate.admissionNo] = other;
                }
            }
        }
    }

    void check(const CsvRow& row, const exam::Candidate& candidate)
    {
        for (const auto& [column, value] : {std::pair{Admission, &candidate.admissionNo},
                                            {Room, &candidate.room},
                                            {Seat, &candidate.seat}}) {
            if (!isIdentifier(*value)) {
                error(row.line, std::string{kHeadings[column].english} + " `" + *value + "` is no identifier",
                      "use letters, digits, dots and dashes, at most 64");
            }
        }
        if (candidate.name.empty() || candidate.name.size() > 200) {
            error(row.line, "the name is empty or too long", "write the name as in the ID document");
        }
        if (!m_admissions.insert(candidate.admissionNo).second) {
            error(row.line, "the admission number " + candidate.admissionNo + " stands twice",
                  "give each candidate one row");
        }
        if (!m_seats.insert(candidate.room + ":" + candidate.seat).second) {
            error(row.line, "seat " + candidate.seat + " of room " + candidate.room + " is taken twice",
                  "assign another seat");
        }
    }

    void readId(const CsvRow& row, exam::Candidate& candidate)
    {
        const bool whole = has(Id);
        const std::string id = upper(cell(row, whole ? Id : IdLast));
        const std::size_t least = whole ? 8 : 4;
        const std::size_t most = whole ? 32 : 6;
        if (id.size() < least || id.size() > most || !isPlain(id)) {
            error(row.line,
                  (whole ? "id_number is not " : "id_last is not ") + std::to_string(least) + " to " +
                      std::to_string(most) + " digits and letters",
                  "copy it from the ID document; format the column as text so that no digit is lost");
            return;
        }
        candidate.idLast = whole ? id.substr(id.size() - 6) : id;
        candidate.idMasked = whole ? maskedId(id) : cell(row, IdMasked);
    }

    // As the column says, beside the table or in the folder of photos; otherwise by admission number.
    fs::path photoOf(const CsvRow& row, const std::string& admission) const
    {
        std::vector<fs::path> places;
        if (const std::string named = cell(row, Photo); !named.empty()) {
            places = {m_input.table.parent_path() / named, m_input.photos / named};
        } else {
            for (const char* ending : {".jpg", ".jpeg", ".png"}) {
                places.push_back(m_input.photos / (admission + ending));
            }
        }
        std::error_code ignored;
        const auto found = std::find_if(places.begin(), places.end(),
                                        [&](const fs::path& path) { return fs::exists(path, ignored); });
        return found == places.end() ? fs::path{} : *found;
    }

    Buffer readPhoto(const CsvRow& row, const std::string& admission)
    {
        if (m_input.photos.empty() && cell(row, Photo).empty()) {
            return {};
        }
        const fs::path path = photoOf(row, admission);
        if (path.empty()) {
            error(row.line, "there is no photo of " + admission,
                  "put " + admission + ".jpg into " + m_input.photos.generic_string());
            return {};
        }
        auto photo = readFile(path, kMostPhoto);
        if (!photo || !isPicture(photo.value())) {
            error(row.line, photo ? path.generic_string() + " is neither JPEG nor PNG" : photo.error().detail,
                  "give a JPEG or PNG of at most 512 KiB");
            return {};
        }
        return std::move(photo).value();
    }

    const RosterInput& m_input;
    const std::string& m_sitting;
    Findings& m_findings;
    std::array<std::size_t, Columns> m_places{};
    std::size_t m_width = 0;
    std::map<std::string, exam::Roster> m_rosters;
    std::set<std::string> m_admissions;
    std::set<std::string> m_seats;
};

}  // namespace

std::string maskedId(std::string_view number)
{
    return std::string{number.substr(0, 4)} + " **** **** " + std::string{number.substr(number.size() - 4)};
}

std::map<std::string, exam::Roster> readRosters(const RosterInput& input, const std::string& sitting,
                                                Findings& findings)
{
    return RosterReader{input, sitting, findings}.read();
}

}  // namespace gongyuan::bank
