"""The data sets there are to choose from: static facts, so that a form or `--help` needs neither torch nor the files.

The loaders live in `synermix_core.data` under the same names; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Recipe:
    """How the training images of a data set are augmented, in this order; all zero or False leaves them as they are."""

    resized_crop: bool = False
    """a random part of 8 to 100 % of the area, scaled to the whole (Szegedy et al. 2015)"""
    crop_padding: int = 0
    """pixels an image may be shifted each way, black coming in at the edges"""
    flip: bool = False
    """mirrored left to right, half of the time"""
    cutout: int = 0
    """side in pixels of one black square (DeVries & Taylor 2017)"""


@dataclass(frozen=True, slots=True)
class Download:
    """What a data set needs on disk; paths are relative to the data directory."""

    archives: Mapping[str, int]
    """as published, with their sizes in bytes: where they go when they are fetched by hand"""
    files: Mapping[str, int | None]
    """what is there once they are unpacked, with sizes in bytes; None for folders and where being there is enough"""
    layout: str | None = None
    """what a copy of the user's own must look like, where nobody may download it for them"""

    @property
    def size_mb(self) -> int:
        """How many million bytes the archives have."""
        return round(sum(self.archives.values()) / 1e6)


@dataclass(frozen=True, slots=True)
class DatasetEntry:
    """Static facts of a data set; sizes are numbers of images, None when only loading tells."""

    title: str
    description: str
    source: str
    licence: str
    image_shape: tuple[int, int, int]
    """channels, height, width (pixels), as the network sees it; for photos of any size, the default"""
    class_names: tuple[str, ...] | None = None
    num_classes: int | None = None
    """only where the names are not known before loading"""
    train_size: int | None = None
    val_size: int | None = None
    test_size: int | None = None
    recipe: Recipe = Recipe()
    mean: tuple[float, ...] | None = None
    """a channel, of pixels scaled to [0, 1]; None: measured on the training images"""
    std: tuple[float, ...] | None = None
    """a channel, of pixels scaled to [0, 1]; None: measured on the training images"""
    download: Download | None = None
    """None: nothing to download"""
    any_size: bool = False
    """photos of any size, which `image_size` scales and cuts to a square"""

    @property
    def is_points(self) -> bool:
        """Whether the inputs are coordinates and no pictures."""
        return self.image_shape[1:] == (1, 1)

    @property
    def size(self) -> int | None:
        """How many images there are in all parts; None when only loading tells."""
        if self.train_size is None:
            return None
        return self.train_size + (self.val_size or 0) + (self.test_size or 0)

    @property
    def class_count(self) -> int | None:
        """How many classes there are; None when only loading tells."""
        return len(self.class_names) if self.class_names else self.num_classes

    @property
    def needs_folder(self) -> bool:
        """Whether the images are the user's own, and have to be named."""
        return self.any_size and self.download is None


DIGITS = tuple("0123456789")
IMAGENET_MEAN, IMAGENET_STD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)
PHOTOS = Recipe(resized_crop=True, flip=True)

_SVHN_SIZES = {"train_32x32.mat": 182_040_794, "test_32x32.mat": 64_275_384}


_IDX_SIZES = {  # a header, and a byte for each pixel or label
    "train-images-idx3": 16 + 60_000 * 784,
    "train-labels-idx1": 8 + 60_000,
    "t10k-images-idx3": 16 + 10_000 * 784,
    "t10k-labels-idx1": 8 + 10_000,
}


def _idx_download(folder: str, *packed_sizes: int) -> Download:
    files = {f"{folder}/raw/{kind}-ubyte": size for kind, size in _IDX_SIZES.items()}
    return Download({f"{file}.gz": size for file, size in zip(files, packed_sizes, strict=True)}, files)


# Where a set has no validation split, a fixed stratified tenth of its training images is one: the share the
# authors' script holds out (val_ratio). Recipes and scaling of cifar100, mini_imagenet, food101, oxford_pet and
# caltech256 are that script's too (arXiv 2403.14137); the others are those usually published with the set.
DATASETS: dict[str, DatasetEntry] = {
    "digits": DatasetEntry(
        title="Digits",
        description="1,797 handwritten digits of 8 x 8 pixels, bundled with scikit-learn: nothing to download.",
        source="UCI, Alpaydin & Kaynak 1998",
        licence="CC BY 4.0",
        image_shape=(1, 8, 8),
        class_names=DIGITS,
        train_size=997,
        val_size=500,
        test_size=300,
        recipe=Recipe(crop_padding=1),
    ),
    "shapes": DatasetEntry(
        title="Shapes",
        description="Ten drawn outlines whose variety inside a class and likeness between classes you set yourself.",
        source="drawn by this program",
        licence="none needed",
        image_shape=(3, 32, 32),
        class_names=("circle", "ellipse", "triangle", "square", "hexagon", "star", "cross", "flower", "drop", "heart"),
        train_size=4000,
        val_size=1000,
        test_size=1000,
        recipe=Recipe(crop_padding=2, flip=True),
    ),
    "toy2d": DatasetEntry(
        title="Toy points",
        description="Points of the plane in moons, rings, spirals or blobs; for a network without convolutions.",
        source="drawn by this program and scikit-learn",
        licence="none needed",
        image_shape=(2, 1, 1),
        train_size=1000,
        val_size=500,
        test_size=500,
    ),
    "mnist": DatasetEntry(
        title="MNIST",
        description="70,000 handwritten digits, 28 x 28 pixels, grey.",
        source="http://yann.lecun.com/exdb/mnist/",
        licence="CC BY-SA 3.0",
        image_shape=(1, 28, 28),
        class_names=DIGITS,
        train_size=54_000,
        val_size=6000,
        test_size=10_000,
        recipe=Recipe(crop_padding=2),
        mean=(0.1307,),
        std=(0.3081,),
        download=_idx_download("MNIST", 9_912_422, 28_881, 1_648_877, 4542),
    ),
    "fashion_mnist": DatasetEntry(
        title="Fashion-MNIST",
        description="70,000 pieces of clothing, 28 x 28 pixels, grey.",
        source="https://github.com/zalandoresearch/fashion-mnist",
        licence="MIT",
        image_shape=(1, 28, 28),
        class_names=(
            "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot",
        ),
        train_size=54_000,
        val_size=6000,
        test_size=10_000,
        recipe=Recipe(crop_padding=2, flip=True),
        mean=(0.2860,),
        std=(0.3530,),
        download=_idx_download("FashionMNIST", 26_421_880, 29_515, 4_422_102, 5148),
    ),
    "kmnist": DatasetEntry(
        title="Kuzushiji-MNIST",
        description="70,000 characters of cursive Japanese, 28 x 28 pixels, grey.",
        source="http://codh.rois.ac.jp/kmnist/",
        licence="CC BY-SA 4.0",
        image_shape=(1, 28, 28),
        class_names=("o", "ki", "su", "tsu", "na", "ha", "ma", "ya", "re", "wo"),
        train_size=54_000,
        val_size=6000,
        test_size=10_000,
        recipe=Recipe(crop_padding=2),
        mean=(0.1918,),
        std=(0.3483,),
        download=_idx_download("KMNIST", 18_165_135, 29_497, 3_041_136, 5120),
    ),
    "cifar10": DatasetEntry(
        title="CIFAR-10",
        description="60,000 photos of animals and vehicles, 32 x 32 pixels, ten classes.",
        source="https://www.cs.toronto.edu/~kriz/cifar.html",
        licence="not stated by its authors",
        image_shape=(3, 32, 32),
        class_names=("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"),
        train_size=45_000,
        val_size=5000,
        test_size=10_000,
        recipe=Recipe(crop_padding=4, flip=True, cutout=16),
        mean=(0.4914, 0.4822, 0.4465),
        std=(0.2470, 0.2435, 0.2616),
        download=Download({"cifar-10-python.tar.gz": 170_498_071}, {
            "cifar-10-batches-py/data_batch_1": 31_035_704, "cifar-10-batches-py/data_batch_2": 31_035_320,
            "cifar-10-batches-py/data_batch_3": 31_035_999, "cifar-10-batches-py/data_batch_4": 31_035_696,
            "cifar-10-batches-py/data_batch_5": 31_035_623, "cifar-10-batches-py/test_batch": 31_035_526,
            "cifar-10-batches-py/batches.meta": None,
        }),
    ),
    "cifar100": DatasetEntry(
        title="CIFAR-100",
        description="60,000 photos of animals, plants and things, 32 x 32 pixels, a hundred classes; in the paper.",
        source="https://www.cs.toronto.edu/~kriz/cifar.html",
        licence="not stated by its authors",
        image_shape=(3, 32, 32),
        num_classes=100,
        train_size=45_000,
        val_size=5000,
        test_size=10_000,
        recipe=Recipe(crop_padding=4, flip=True, cutout=16),
        mean=IMAGENET_MEAN,
        std=IMAGENET_STD,
        download=Download({"cifar-100-python.tar.gz": 169_001_437}, {
            "cifar-100-python/train": 155_249_918, "cifar-100-python/test": None, "cifar-100-python/meta": None,
        }),
    ),
    "svhn": DatasetEntry(
        title="SVHN",
        description="99,289 house numbers cut into digits, 32 x 32 pixels, colour.",
        source="http://ufldl.stanford.edu/housenumbers/",
        licence="non-commercial use",
        image_shape=(3, 32, 32),
        class_names=DIGITS,
        train_size=65_931,
        val_size=7326,
        test_size=26_032,
        recipe=Recipe(crop_padding=4),
        mean=(0.4377, 0.4438, 0.4728),
        std=(0.1980, 0.2010, 0.1970),
        download=Download(_SVHN_SIZES, _SVHN_SIZES),
    ),
    "stl10": DatasetEntry(
        title="STL-10",
        description="13,000 labelled photos of animals and vehicles, 96 x 96 pixels, ten classes.",
        source="https://cs.stanford.edu/~acoates/stl10/",
        licence="not stated by its authors",
        image_shape=(3, 96, 96),
        class_names=("airplane", "bird", "car", "cat", "deer", "dog", "horse", "monkey", "ship", "truck"),
        train_size=4500,
        val_size=500,
        test_size=8000,
        recipe=Recipe(crop_padding=12, flip=True),
        mean=(0.4467, 0.4398, 0.4066),
        std=(0.2603, 0.2566, 0.2713),
        download=Download({"stl10_binary.tar.gz": 2_640_397_119}, {
            "stl10_binary/train_X.bin": 5000 * 27_648, "stl10_binary/train_y.bin": 5000,
            "stl10_binary/test_X.bin": 8000 * 27_648, "stl10_binary/test_y.bin": 8000,
        }),
    ),
    "food101": DatasetEntry(
        title="Food-101",
        description="101,000 photos of dishes, a hundred and one classes; in the paper.",
        source="https://data.vision.ee.ethz.ch/cvl/datasets_extra/food-101/",
        licence="scientific fair use",
        image_shape=(3, 224, 224),
        num_classes=101,
        train_size=68_175,
        val_size=7575,
        test_size=25_250,
        recipe=PHOTOS,
        mean=IMAGENET_MEAN,
        std=IMAGENET_STD,
        download=Download({"food-101.tar.gz": 4_996_278_331}, {
            "food-101/meta/train.json": None, "food-101/meta/test.json": None, "food-101/images": None,
        }),
        any_size=True,
    ),
    "oxford_pet": DatasetEntry(
        title="Oxford-IIIT Pet",
        description="7,349 photos of cats and dogs, thirty-seven breeds; in the paper.",
        source="https://www.robots.ox.ac.uk/~vgg/data/pets/",
        licence="CC BY-SA 4.0",
        image_shape=(3, 224, 224),
        num_classes=37,
        train_size=3312,
        val_size=368,
        test_size=3669,
        recipe=PHOTOS,
        mean=IMAGENET_MEAN,
        std=IMAGENET_STD,
        download=Download({
            "oxford-iiit-pet/images.tar.gz": 791_918_971, "oxford-iiit-pet/annotations.tar.gz": 19_173_078,
        }, {
            "oxford-iiit-pet/annotations/trainval.txt": None, "oxford-iiit-pet/annotations/test.txt": None,
            "oxford-iiit-pet/images": None,
        }),
        any_size=True,
    ),
    "caltech256": DatasetEntry(
        title="Caltech-256",
        description="Photos of things, 60 to train and 20 to test for each of 257 classes, as in the paper.",
        source="https://data.caltech.edu/records/nyy15-4j048",
        licence="CC BY 4.0",
        image_shape=(3, 224, 224),
        num_classes=257,
        train_size=13_878,
        val_size=1542,
        test_size=5140,
        recipe=PHOTOS,
        mean=IMAGENET_MEAN,
        std=IMAGENET_STD,
        download=Download({"caltech256/256_ObjectCategories.tar": 1_183_006_720}, {
            "caltech256/256_ObjectCategories": None,
        }),
        any_size=True,
    ),
    "mini_imagenet": DatasetEntry(
        title="mini-ImageNet",
        description="60,000 photos of a hundred ImageNet classes, from a copy of your own; in the paper.",
        source="Vinyals et al. 2016, from ImageNet",
        licence="ImageNet's terms",
        image_shape=(3, 84, 84),
        num_classes=100,
        train_size=43_200,
        val_size=4800,
        test_size=12_000,
        recipe=Recipe(crop_padding=12, flip=True, cutout=32),
        mean=(0.5, 0.5, 0.5),
        std=(0.5, 0.5, 0.5),
        download=Download({}, {"mini-imagenet": None}, layout=(
            "train.csv, val.csv and test.csv (columns filename and label) beside a folder images/, or a folder of "
            "images for each class"
        )),
        any_size=True,
    ),
    "folder": DatasetEntry(
        title="Your own images",
        description=(
            "A folder of images, or a .zip of one, with a sub-folder for each class; or with train, val and test that "
            "hold these. Without val, a tenth of the training images is held out."
        ),
        source="yours",
        licence="yours",
        image_shape=(3, 64, 64),
        recipe=PHOTOS,
        mean=IMAGENET_MEAN,
        std=IMAGENET_STD,
        any_size=True,
    ),
}  # fmt: skip
