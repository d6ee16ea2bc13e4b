/// What did an Arbin tester record?
///
/// Its `.res` file is a Microsoft Access database, which the library Jackcess opens. Rows are those
/// of `Channel_Normal_Table`; auxiliary channels are joined by data point; what the global and
/// statistics tables state is held against them. Arbin's CSV is in the package of delimited text.
@NullMarked
package io.github.coble.lab.arbin;

import org.jspecify.annotations.NullMarked;
