// SPDX-License-Identifier: Apache-2.0

#include "bank/source/picture.h"

#include "bank/source/paper_source.h"
#include "core/file.h"
#include "crypto/hash.h"
#include "format/image_size.h"

#include <system_error>

namespace gongyuan::bank {
namespace {

namespace fs = std::filesystem;

// Whatever a schema let through: never a way out of the folder.
bool isPlain(const std::string& name)
{
    return !name.empty() && name.front() != '.' && name.find('/') == std::string::npos;
}

std::optional<Picture> readPicture(const fs::path& path, const SourceFile& file, const std::string& pointer,
                                   Findings& findings)
{
    const std::string name = path.filename().string();
    std::error_code ignored;
    if (!fs::is_regular_file(fs::symlink_status(path, ignored))) {
        findings.error(file, pointer, "the picture `" + name + "` is not there",
                       "put the file into the paper's folder `images`, or correct its name");
        return std::nullopt;
    }
    auto content = readFile(path, format::kMostImageBytes);
    if (!content) {
        findings.error(file, pointer, "the picture `" + name + "` cannot be read: " + content.error().detail,
                       "keep pictures below 8 MiB");
        return std::nullopt;
    }
    const auto size = format::imageSize(content.value());
    if (!size) {
        findings.error(file, pointer, "`" + name + "` cannot be shown: " + size.error().detail,
                       "save it again as a plain PNG or JPEG of at most 4096 x 4096 pixels");
        return std::nullopt;
    }
    return Picture{toHex(crypto::sha256(content.value())), size->width, size->height,
                   std::move(content).value()};
}

}  // namespace

std::map<std::string, std::string> pictureNames(const SourceFile& file)
{
    std::map<std::string, std::string> names;
    for (const auto& [pointer, mark] : file.marks) {
        if (!pointer.ends_with("/picture/file") && !pointer.ends_with("/image/file")) {
            continue;
        }
        const Json& name = file.json[Json::json_pointer{pointer}];
        if (name.is_string() && isPlain(name.get_ref<const std::string&>())) {
            names.emplace(name.get<std::string>(), pointer);
        }
    }
    return names;
}

void readPictures(const fs::path& folder, const SourceFile& file, Pictures& pictures, Findings& findings)
{
    for (const auto& [name, pointer] : pictureNames(file)) {
        if (pictures.contains(name)) {
            continue;
        }
        if (auto picture = readPicture(folder / "images" / name, file, pointer, findings)) {
            pictures.emplace(name, std::move(*picture));
        }
    }
}

exam::Image buildImage(const Json& image, const Pictures& pictures)
{
    const Picture& picture = pictures.at(image["file"].get<std::string>());
    return {picture.asset, textOf(image, "alt"), picture.width, picture.height};
}

}  // namespace gongyuan::bank
