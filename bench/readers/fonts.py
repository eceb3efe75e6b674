"""The fonts that pages and training words are set in: some to learn from, others kept back to be measured with.

What is measured with comes with the Debian packages fonts-nanum, fonts-nanum-extra and fonts-thai-tlwg; to learn from
there are besides fonts-noto-cjk, fonts-dejavu and fonts- with 3270, adf-gillius, adf-universalis, alee, anonymous-pro,
baekmuk, breip, cantarell, cmu, comfortaa, comic-neue, courier-prime, crosextra-caladea, dkg-handwriting, dosis,
gnutypewriter, go, humor-sans, inconsolata, ipafont, jura, kiloji, lato, league-mono, liberation, linuxlibertine, monofur,
mononoki, ocr-a, ocr-b, open-sans, opendin, paratype, roboto, routed-gothic, rufscript, seto, sil-andika, smc-chilanka,
unfonts-core, unfonts-extra, urw-base35, woowa-bm and yusei-magic. What is not installed is left out.

Hairline fonts are taught and hardly measured: a pale fax keeps nothing of them that a person could read. Not all that is
kept back is strange: the Latin letters of tlwg-typist are those of tlwg-mono, and kinnari's and umpush's nearly those of
norasi and garuda, which are taught.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PIL import ImageFont

DPI = 408  # of the clean drawing, twice a fax's dots across
FOLDER = Path("/usr/share/fonts")
KOREAN = 1  # the face of a CJK collection that has the Korean forms

TAUGHT = {
    "nanum-gothic": "truetype/nanum/NanumGothic.ttf",
    "nanum-gothic-bold": "truetype/nanum/NanumGothicBold.ttf",
    "nanum-gothic-extra": "truetype/nanum/NanumGothicExtraBold.ttf",
    "nanum-gothic-light": "truetype/nanum/NanumGothicLight.ttf",
    "nanum-coding": "truetype/nanum/NanumGothicCoding.ttf",
    "nanum-coding-bold": "truetype/nanum/NanumGothicCodingBold.ttf",
    "nanum-myeongjo": "truetype/nanum/NanumMyeongjo.ttf",
    "nanum-myeongjo-bold": "truetype/nanum/NanumMyeongjoBold.ttf",
    "nanum-barun": "truetype/nanum/NanumBarunGothic.ttf",
    "nanum-barun-bold": "truetype/nanum/NanumBarunGothicBold.ttf",
    "nanum-barun-light": "truetype/nanum/NanumBarunGothicLight.ttf",
    "noto-sans": "opentype/noto/NotoSansCJK-Regular.ttc",
    "noto-sans-bold": "opentype/noto/NotoSansCJK-Bold.ttc",
    "noto-serif": "opentype/noto/NotoSerifCJK-Regular.ttc",
    "noto-serif-bold": "opentype/noto/NotoSerifCJK-Bold.ttc",
    "dejavu-sans": "truetype/dejavu/DejaVuSans.ttf",
    "dejavu-sans-bold": "truetype/dejavu/DejaVuSans-Bold.ttf",
    "dejavu-condensed": "truetype/dejavu/DejaVuSansCondensed.ttf",
    "dejavu-serif": "truetype/dejavu/DejaVuSerif.ttf",
    "dejavu-serif-condensed": "truetype/dejavu/DejaVuSerifCondensed.ttf",
    "dejavu-mono": "truetype/dejavu/DejaVuSansMono.ttf",
    "garuda": "truetype/tlwg/Garuda.ttf",
    "garuda-bold": "truetype/tlwg/Garuda-Bold.ttf",
    "garuda-oblique": "truetype/tlwg/Garuda-Oblique.ttf",
    "norasi": "truetype/tlwg/Norasi.ttf",
    "norasi-bold": "truetype/tlwg/Norasi-Bold.ttf",
    "norasi-italic": "truetype/tlwg/Norasi-Italic.ttf",
    "tlwg-mono": "truetype/tlwg/TlwgMono.ttf",
    "tlwg-typewriter": "truetype/tlwg/TlwgTypewriter.ttf",
    "waree": "truetype/tlwg/Waree.ttf",
    "nanum-barun-ultralight": "truetype/nanum/NanumBarunGothicUltraLight.ttf",
    "nanum-pen": "truetype/nanum/NanumPen.ttf",
    "purisa": "truetype/tlwg/Purisa.ttf",
    # pens
    "andika": "truetype/andika/Andika-Regular.ttf",
    "breip": "truetype/breip/Breip.ttf",
    "chilanka": "opentype/malayalam/Chilanka-Regular.otf",
    "comic-neue": "opentype/comic-neue/ComicNeue-Regular.otf",
    "comic-neue-light": "opentype/comic-neue/ComicNeue-Light.otf",
    "comic-neue-bold": "opentype/comic-neue/ComicNeue-Bold.otf",
    "dkg": "truetype/fifthhorseman/dkg.ttf",
    "eunjin": "truetype/alee/Eunjin.ttf",
    "eunjin-scrawl": "truetype/alee/EunjinNakseo.ttf",
    "humor-sans": "truetype/humor-sans/Humor-Sans.ttf",
    "kiloji": "truetype/kiloji/kiloji_p.ttf",
    "monofur": "truetype/monofur/monof55.ttf",
    "rufscript": "truetype/rufscript/Rufscript010.ttf",
    "seto": "truetype/seto/setofont.ttf",
    "baemin-euljiro": "truetype/woowa-bm/BMEULJIROTTF.ttf",
    "baemin-yeonsung": "truetype/woowa-bm/BMYEONSUNG_ttf.ttf",
    "nanum-brush": "truetype/nanum/NanumBrush.ttf",
    "un-gungseo": "truetype/unfonts-core/UnGungseo.ttf",
    "un-pen": "truetype/unfonts-extra/UnPen.ttf",
    "un-pen-heulim": "truetype/unfonts-extra/UnPenheulim.ttf",
    "yusei-magic": "truetype/yusei-magic/YuseiMagic-Regular.ttf",
    # thin strokes
    "cantarell-light": "opentype/cantarell/Cantarell-Light.otf",
    "comfortaa-light": "truetype/comfortaa/Comfortaa-Light.ttf",
    "dosis-light": "opentype/dosis/Dosis-Light.otf",
    "jura-light": "opentype/jura/Jura-Light.otf",
    "lato-light": "truetype/lato/Lato-Light.ttf",
    "lato-thin": "truetype/lato/Lato-Thin.ttf",
    "league-mono-light": "opentype/league-mono/LeagueMono-Light.otf",
    "league-mono-ultralight": "opentype/league-mono/LeagueMono-UltraLight.otf",
    "league-mono-condensed-light": "opentype/league-mono/LeagueMono-CondensedLight.otf",
    "open-sans-light": "truetype/open-sans/OpenSans-Light.ttf",
    "open-sans-condensed-light": "truetype/open-sans/OpenSans-CondLight.ttf",
    "roboto-light": "truetype/roboto/unhinted/RobotoTTF/Roboto-Light.ttf",
    "roboto-thin": "truetype/roboto/unhinted/RobotoTTF/Roboto-Thin.ttf",
    "roboto-slab-light": "opentype/roboto/slab/RobotoSlab-Light.otf",
    # typewriters, terminals, plotters, what machines are labelled with
    "3270": "truetype/3270/3270-Regular.ttf",
    "anonymous-pro": "truetype/anonymous-pro/Anonymous Pro.ttf",
    "cm-typewriter": "truetype/cmu/cmuntt.ttf",
    "cm-typewriter-light": "truetype/cmu/cmunbtl.ttf",
    "courier-prime": "opentype/courier-prime/Courier Prime.otf",
    "din": "truetype/opendin/OSP-DIN.ttf",
    "gnu-typewriter": "truetype/gnutypewriter/GNUTypewriter.ttf",
    "go-mono": "fonts-go/Go-Mono.ttf",
    "inconsolata": "truetype/inconsolata/Inconsolata.otf",
    "ipa-gothic": "opentype/ipafont-gothic/ipag.ttf",
    "ipa-mincho": "opentype/ipafont-mincho/ipam.ttf",
    "liberation-mono": "truetype/liberation/LiberationMono-Regular.ttf",
    "mononoki": "truetype/mononoki/mononoki-Regular.ttf",
    "ocr-a": "truetype/ocr-a/OCRA.ttf",
    "ocr-b": "opentype/ocr-b/OCRB.otf",
    "pt-mono": "truetype/paratype/PTM55F.ttf",
    "routed-gothic": "truetype/routed-gothic/routed-gothic.ttf",
    "routed-gothic-narrow": "truetype/routed-gothic/routed-gothic-narrow.ttf",
    # what letters and forms are set in
    "baekmuk-batang": "truetype/baekmuk/batang.ttf",
    "baekmuk-dotum": "truetype/baekmuk/dotum.ttf",
    "baekmuk-gulim": "truetype/baekmuk/gulim.ttf",
    "baemin-hanna": "truetype/woowa-bm/BMHANNAAir_ttf.ttf",
    "baemin-jua": "truetype/woowa-bm/BMJUA_ttf.ttf",
    "bookman": "opentype/urw-base35/URWBookman-Light.otf",
    "caladea": "truetype/crosextra/Caladea-Regular.ttf",
    "century": "opentype/urw-base35/C059-Roman.otf",
    "cm-roman": "truetype/cmu/cmunrm.ttf",
    "cm-sans": "truetype/cmu/cmunss.ttf",
    "gillius": "truetype/adf/GilliusADF-Regular.otf",
    "gothic": "opentype/urw-base35/URWGothic-Book.otf",
    "lato": "truetype/lato/Lato-Regular.ttf",
    "liberation-narrow": "truetype/liberation/LiberationSansNarrow-Regular.ttf",
    "libertine": "opentype/linux-libertine/LinLibertine_R.otf",
    "palatino": "opentype/urw-base35/P052-Roman.otf",
    "pt-sans": "truetype/paratype/PTS55F.ttf",
    "roboto": "truetype/roboto/unhinted/RobotoTTF/Roboto-Regular.ttf",
    "un-batang": "truetype/unfonts-core/UnBatang.ttf",
    "un-dinaru": "truetype/unfonts-core/UnDinaru.ttf",
    "un-dotum": "truetype/unfonts-core/UnDotum.ttf",
    "un-shinmun": "truetype/unfonts-extra/UnShinmun.ttf",
    "universalis": "truetype/adf/UniversalisADFStd-Regular.otf",
}
# Korean as a hand writes it
PENS = (
    "nanum-pen",
    "nanum-pen",  # the freest hand of them all
    "nanum-brush",
    "eunjin",
    "eunjin-scrawl",
    "baemin-euljiro",
    "baemin-yeonsung",
    "un-gungseo",
    "un-pen",
    "un-pen-heulim",
)
KEPT_BACK = {
    "nanum-square": "truetype/nanum/NanumSquareR.ttf",
    "nanum-square-bold": "truetype/nanum/NanumSquareB.ttf",
    "nanum-square-round": "truetype/nanum/NanumSquareRoundR.ttf",
    "nanum-barun-pen": "truetype/nanum/NanumBarunpenR.ttf",
    "nanum-myeongjo-extra": "truetype/nanum/NanumMyeongjoExtraBold.ttf",
    "loma": "truetype/tlwg/Loma.ttf",
    "laksaman": "truetype/tlwg/Laksaman.ttf",
    "umpush": "truetype/tlwg/Umpush.ttf",
    "kinnari": "truetype/tlwg/Kinnari.ttf",
    "tlwg-typist": "truetype/tlwg/TlwgTypist.ttf",
    "sawasdee": "truetype/tlwg/Sawasdee.ttf",
    "baemin-kirang": "truetype/woowa-bm/BMKIRANGHAERANG-TTF.ttf",
    "un-pilgi": "truetype/unfonts-core/UnPilgi.ttf",
}
# Of these, what no letter is set in: a pen, scrawls, and a typewriter whose hairlines a fax at 98 lines an inch loses
ODD = ("nanum-barun-pen", "tlwg-typist", "baemin-kirang", "un-pilgi")
HANGUL = ("nanum-", "noto-", "baekmuk-", "baemin-", "un-", "eunjin")  # fonts so named have Hangul


def taught(*, hangul: bool = False) -> tuple[str, ...]:
    return _installed(tuple(TAUGHT.items()), hangul)


def pens() -> tuple[str, ...]:
    there = taught(hangul=True)
    return tuple(name for name in PENS if name in there)


def kept_back(*, hangul: bool = False, odd: bool | None = None) -> tuple[str, ...]:
    """The fonts to measure with; `odd` for pens and hairlines alone, False for what letters are set in, None for both."""
    return _installed(tuple((n, p) for n, p in KEPT_BACK.items() if odd is None or (n in ODD) is odd), hangul)


@cache
def _installed(listed: tuple[tuple[str, str], ...], hangul: bool) -> tuple[str, ...]:
    """The fonts of a list that are here; only those with Hangul where that is asked."""
    there = [name for name, path in listed if (FOLDER / path).is_file()]
    return tuple(name for name in there if not hangul or name.startswith(HANGUL))


def font_of(like: ImageFont.FreeTypeFont, points: float) -> ImageFont.FreeTypeFont:
    """The same font in another size."""
    return like.font_variant(size=max(8, round(points * DPI / 72)))


@cache
def font(name: str, points: float) -> ImageFont.FreeTypeFont:
    path = FOLDER / (TAUGHT.get(name) or KEPT_BACK[name])
    return ImageFont.truetype(path, round(points * DPI / 72), index=KOREAN if path.suffix == ".ttc" else 0)
