/// Tests of pore networks on structures whose pores are known.
@org.jspecify.annotations.NullMarked
package io.github.coble.porescale.network;
