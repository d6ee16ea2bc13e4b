package io.github.coble.model.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// The verdict D-1, its borders, and how near they are.
class SharesTest {
    /// A handful of additions and divisions of numbers near 1.
    private static final double ROUND_OFF = 1e-12;

    private static final long SEED = 20260101;
    private static final int DRAWS = 20_000;

    @Test
    void exactlyTheMainShareIsEnough() {
        assertThat(new Shares(0.15, 0, 0.85, 0).location()).isEqualTo(Location.CC);
        assertThat(new Shares(0.85, 0, 0.15, 0).location()).isEqualTo(Location.SE);
        assertThat(new Shares(0, 0, 0.85, 0.15).location()).isEqualTo(Location.CC);
        assertThat(new Shares(0.151, 0, 0.849, 0).location()).isEqualTo(Location.SPLIT);
        assertThat(new Shares(0.849, 0, 0, 0.151).location()).isEqualTo(Location.SPLIT);
        assertThat(new Shares(0, 0, 0, 1).location()).isEqualTo(Location.SPLIT);
    }

    @Test
    void exactlyATenthOutsideCountsAsOutside() {
        assertThat(new Shares(0.1, 0.9, 0, 0).location()).isEqualTo(Location.SE);
        assertThat(new Shares(0.099, 0.901, 0, 0).location()).isEqualTo(Location.PORES);
        assertThat(new Shares(0, 0, 0, 0).location()).isEqualTo(Location.PORES);
    }

    @Test
    void marginIsTheDistanceToTheNearestBorder() {
        assertThat(new Shares(0, 0, 1, 0).margin()).isCloseTo(0.15, within(ROUND_OFF));
        assertThat(new Shares(0, 0.95, 0.05, 0).margin()).isCloseTo(0.05, within(ROUND_OFF));
        assertThat(new Shares(0.5, 0, 0.5, 0).margin()).isCloseTo(0.35, within(ROUND_OFF));
        assertThat(new Shares(0.06, 0.88, 0.06, 0).margin()).isCloseTo(0.02, within(ROUND_OFF));
        assertThat(new Shares(0.85, 0, 0.15, 0).margin()).isCloseTo(0, within(ROUND_OFF));
    }

    @Test
    void verdictOfRandomInventoriesIsTheDefinition() {
        SplittableRandom random = new SplittableRandom(SEED);
        int[] seen = new int[Location.values().length];
        for (int n = 0; n < DRAWS; n++) {
            double[] q = new double[Place.values().length];
            for (int k = 0; k < q.length; k++) {
                q[k] = random.nextInt(3) == 0 ? 0 : Math.exp(random.nextDouble(1, 13));
            }
            Inventory inventory = new Inventory(q);
            Shares shares = Shares.of(inventory);
            Location expected = definition(inventory);
            if (shares.margin() > ROUND_OFF) {
                assertThat(shares.location())
                        .as("seed %d, draw %d: %s", SEED, n, shares)
                        .isEqualTo(expected);
            }
            double sum = shares.se() + shares.pores() + shares.cc() + shares.crevice();
            assertThat(sum == 0 || Math.abs(sum - 1) < ROUND_OFF)
                    .as("seed %d, draw %d: sum %s", SEED, n, sum)
                    .isTrue();
            seen[expected.ordinal()]++;
        }
        assertThat(seen).as("draws per verdict").doesNotContain(0);
    }

    /// D-1 in charges instead of shares, per cent by cross-multiplication.
    private static Location definition(Inventory i) {
        double electrolyte = i.at(Place.ELECTROLYTE) + i.at(Place.ISOLATED);
        double outside = electrolyte + i.at(Place.COLLECTOR) + i.at(Place.CREVICE);
        double metal = outside + i.at(Place.PORES);
        if (metal == 0 || 10 * outside < metal) {
            return Location.PORES;
        } else if (100 * i.at(Place.COLLECTOR) >= 85 * outside) {
            return Location.CC;
        } else if (100 * electrolyte >= 85 * outside) {
            return Location.SE;
        }
        return Location.SPLIT;
    }

    @Test
    void onlyMetalCountsAndDeficitsCountAsNone() {
        double[] q = new double[Place.values().length];
        q[Place.SCAFFOLD.ordinal()] = 500;
        q[Place.INTERPHASE.ordinal()] = 500;
        q[Place.ELECTROLYTE.ordinal()] = -3;
        q[Place.ISOLATED.ordinal()] = 25;
        q[Place.COLLECTOR.ordinal()] = 75;
        assertThat(Shares.of(new Inventory(q))).isEqualTo(new Shares(0.25, 0, 0.75, 0));
        assertThat(Shares.of(new Inventory(new double[q.length])))
                .isEqualTo(new Shares(0, 0, 0, 0));
    }

    @Test
    void inventoriesAreValues() {
        double[] q = new double[Place.values().length];
        q[1] = 4;
        Inventory inventory = new Inventory(q);
        q[1] = 9;
        inventory.charges()[1] = 9;
        assertThat(inventory.at(Place.ALLOY)).isEqualTo(4);
        assertThat(inventory.total()).isEqualTo(4);
        q[1] = 4;
        assertThat(inventory).isEqualTo(new Inventory(q)).hasSameHashCodeAs(new Inventory(q));
        assertThat(inventory).isNotEqualTo(new Inventory(new double[q.length]));
        assertThatThrownBy(() -> new Inventory(new double[3]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void placesHaveDistinctLabels() {
        assertThat(Place.values()).extracting(Place::label).doesNotHaveDuplicates();
    }
}
