/// Tests of the pore scale, and the packings they share.
@org.jspecify.annotations.NullMarked
package io.github.coble.porescale;
