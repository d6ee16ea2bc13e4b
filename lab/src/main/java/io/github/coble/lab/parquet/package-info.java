/// How does a table become a Parquet file, and the other way?
///
/// With DuckDB in memory, as the tables of runs do. Headings mean what they mean in text.
@NullMarked
package io.github.coble.lab.parquet;

import org.jspecify.annotations.NullMarked;
