/// Tests of thresholds and cleaning.
@org.jspecify.annotations.NullMarked
package io.github.coble.porescale.segmentation;
