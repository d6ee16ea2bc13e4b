package io.github.coble.study.structure;

/// How messages name what a user may say about an image.
enum Wording {
    /// `--voxel`, on the command line.
    OPTIONS,
    /// `voxel:`, in a cell file.
    KEYS;

    String of(String word) {
        return this == OPTIONS ? "--" + word : word + ":";
    }
}
