/// What a structure is like: measures images and packings whole, and writes down what was found.
///
/// All numbers are in SI here. Every one comes with an estimate of its error; what does not
/// percolate says so in place of a number. The kernels are in `porescale`.
@NullMarked
package io.github.coble.study.structure;

import org.jspecify.annotations.NullMarked;
