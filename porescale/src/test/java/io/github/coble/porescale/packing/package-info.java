/// Tests of packings.
@org.jspecify.annotations.NullMarked
package io.github.coble.porescale.packing;
