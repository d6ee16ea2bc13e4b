/// Tests of what blocks say about an image.
@org.jspecify.annotations.NullMarked
package io.github.coble.porescale.representative;
