/// Tests of what is read from mercury porosimetry.
@org.jspecify.annotations.NullMarked
package io.github.coble.porescale.porosimetry;
