// SPDX-License-Identifier: Apache-2.0

#include "format/assets.h"

#include "exam/paper_images.h"
#include "format/image_size.h"

#include <set>

namespace gongyuan::format {
namespace {

Error malformed(const std::string& asset, const std::string& reason)
{
    return {Errc::Malformed, "asset " + asset + ": " + reason};
}

}  // namespace

Status checkAssets(const exam::Paper& paper, const Assets& assets)
{
    std::map<std::string, ImageSize> sizes;
    for (const auto& [asset, content] : assets) {
        const auto size = imageSize(content);
        if (!size) {
            return malformed(asset, size.error().detail);
        }
        sizes.emplace(asset, size.value());
    }
    std::set<std::string> shown;
    for (const exam::Image* image : exam::imagesOf(paper)) {
        const auto size = sizes.find(image->asset);
        if (size == sizes.end()) {
            return malformed(image->asset, "the paper shows it, and it is not there");
        }
        if (size->second != ImageSize{image->width, image->height}) {
            return malformed(image->asset, "not as large as the paper states");
        }
        shown.insert(image->asset);
    }
    for (const auto& [asset, size] : sizes) {
        if (!shown.contains(asset)) {
            return malformed(asset, "the paper does not show it");
        }
    }
    return done();
}

}  // namespace gongyuan::format
