package io.github.coble.numerics.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
    private static final int LENGTH = 100_003;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void everyIndexIsVisitedOnce(int threads) {
        int[] visits = new int[LENGTH];
        try (Workers workers = Workers.of(threads)) {
            workers.forEach(
                    LENGTH,
                    1000,
                    (from, to) -> {
                        for (int i = from; i < to; i++) {
                            visits[i]++;
                        }
                    });
        }
        assertThat(visits).containsOnly(1);
    }

    @Test
    void aSumHasTheSameBitsForEveryNumberOfThreads() {
        double[] values = new Random(5).doubles(LENGTH, -1e6, 1e6).toArray();
        double alone = sum(values, 1);
        for (int threads : new int[] {2, 3, 8}) {
            assertThat(sum(values, threads)).isEqualTo(alone);
        }
    }

    private static double sum(double[] values, int threads) {
        try (Workers workers = Workers.of(threads)) {
            return workers.sum(
                    values.length,
                    1024,
                    (from, to) -> {
                        double sum = 0;
                        for (int i = from; i < to; i++) {
                            sum += values[i];
                        }
                        return sum;
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatABodyThrowsReachesTheCaller(int threads) {
        try (Workers workers = Workers.of(threads)) {
            assertThatThrownBy(() ->
                            workers.forEach(
                                    100,
                                    1,
                                    (from, _) -> {
                                        if (from == 99) {
                                            throw new IllegalArgumentException("index 99");
                                        }
                                    }))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("index 99");
        }
    }

    @Test
    void anEmptyLoopDoesNothing() {
        try (Workers workers = Workers.of(2)) {
            assertThat(workers.sum(0, 10, (_, _) -> 1)).isZero();
        }
    }

    @Test
    void atLeastOneThreadIsNeeded() {
        assertThatThrownBy(() -> Workers.of(0)).hasMessageContaining("at least 1");
    }
}
