/// Tests of image files, sound and hostile.
@org.jspecify.annotations.NullMarked
package io.github.coble.porescale.file;
