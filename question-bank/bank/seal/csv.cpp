// SPDX-License-Identifier: Apache-2.0

#include "bank/seal/csv.h"

namespace gongyuan::bank {
namespace {

class CsvReader {
public:
    explicit CsvReader(std::string_view text)
        : m_text{text}
    {
        if (m_text.starts_with("\xEF\xBB\xBF")) {
            m_text.remove_prefix(3);
        }
    }

    Result<std::vector<CsvRow>> read()
    {
        while (m_at < m_text.size()) {
            CsvRow row;
            row.line = m_line;
            GONGYUAN_CHECK(readRow(row));
            if (row.cells.size() > 1 || !row.cells.front().empty()) {
                m_rows.push_back(std::move(row));
            }
        }
        return std::move(m_rows);
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }

    Status readRow(CsvRow& row)
    {
        while (true) {
            std::string cell;
            GONGYUAN_CHECK(readCell(cell));
            row.cells.push_back(std::move(cell));
            if (atEnd()) {
                return done();
            }
            const char end = m_text[m_at++];
            if (end == '\n') {
                ++m_line;
                return done();
            }
        }
    }

    // Leaves the position at the comma or line feed behind the cell.
    Status readCell(std::string& cell)
    {
        if (!atEnd() && m_text[m_at] == '"') {
            ++m_at;
            return readQuoted(cell);
        }
        while (!atEnd() && m_text[m_at] != ',' && m_text[m_at] != '\n') {
            if (m_text[m_at] == '"') {
                return refuse("a quotation mark inside a cell that does not begin with one");
            }
            cell += m_text[m_at++];
        }
        if (cell.ends_with('\r')) {
            cell.pop_back();
        }
        return done();
    }

    Status readQuoted(std::string& cell)
    {
        while (!atEnd()) {
            const char each = m_text[m_at++];
            if (each != '"') {
                m_line += each == '\n' ? 1 : 0;
                cell += each;
                continue;
            }
            if (!atEnd() && m_text[m_at] == '"') {
                cell += '"';
                ++m_at;
                continue;
            }
            if (!atEnd() && m_text[m_at] == '\r') {
                ++m_at;
            }
            if (!atEnd() && m_text[m_at] != ',' && m_text[m_at] != '\n') {
                return refuse("text behind a closing quotation mark");
            }
            return done();
        }
        return refuse("a quotation mark is not closed");
    }

    Error refuse(const std::string& what) const
    {
        return Error{Errc::Malformed, "line " + std::to_string(m_line) + ": " + what};
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_line = 1;
    std::vector<CsvRow> m_rows;
};

}  // namespace

Result<std::vector<CsvRow>> parseCsv(std::string_view text)
{
    return CsvReader{text}.read();
}

}  // namespace gongyuan::bank
