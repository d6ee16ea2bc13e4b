/// The rules of the house, as tests: who may import whom, how large a file may grow, what every
/// equation, quantity and file must carry. `docs/architecture.md` shows the first of them.
package io.github.coble.rules;
