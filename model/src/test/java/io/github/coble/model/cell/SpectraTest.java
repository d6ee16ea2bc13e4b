package io.github.coble.model.cell;

import static io.github.coble.model.ParkCells.MAH_PER_CM2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.model.ParkCells;
import io.github.coble.model.physics.InvalidInputException;
import io.github.coble.model.protocol.Protocol;
import io.github.coble.model.stack.Cell;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which spectra a run takes, and that taking them does not change it.
class SpectraTest {
    private static final int CLASSES = 3;

    private static CellResult run(Cell cell, Protocol protocol, SpectrumPlan plan) {
        return CellRun.run(
                cell, protocol, CellOptions.STANDARD.withClasses(CLASSES), Progress.none(), plan);
    }

    @Test
    void aRunTakesThemBeforePlatingAfterItAndAfterEveryCycle() {
        Protocol protocol = ParkCells.protocol(1, 2, MAH_PER_CM2);
        CellResult with = run(ParkCells.cs3(), protocol, SpectrumPlan.standard(protocol));
        assertThat(with.spectra())
                .extracting(s -> s.moment().words())
                .containsExactly("fresh", "cycle 1 plated", "cycle 1 stripped", "cycle 2 stripped");
        assertThat(with.spectra()).extracting(StateSpectrum::cycle).containsExactly(0, 1, 1, 2);
        assertThat(with.spectra()).extracting(StateSpectrum::time).isSorted();
        StateSpectrum plated = with.spectra().get(1);
        assertThat(plated.time()).isEqualTo(with.columns().time());
        assertThat(plated.potential()).as("of lithium metal at rest").isCloseTo(0, within(5e-3));

        CellResult without = run(ParkCells.cs3(), protocol, SpectrumPlan.none());
        assertThat(without.spectra()).isEmpty();
        assertThat(without.samples()).isEqualTo(with.samples());
        assertThat(without.cycles()).isEqualTo(with.cycles());
        assertThat(without.initialResistance()).isEqualTo(with.initialResistance());
    }

    /// Z-2.
    @Test
    void aResistanceIsTheLowEndOfTheSpectrum() {
        Protocol protocol = ParkCells.protocol(1, 2, MAH_PER_CM2);
        CellResult r = run(ParkCells.cs3(), protocol, SpectrumPlan.standard(protocol));
        assertThat(low(r, 0)).isEqualTo(r.initialResistance());
        assertThat(low(r, 2)).isEqualTo(r.cycles().getFirst().resistance());
        assertThat(low(r, 3)).isEqualTo(r.cycles().getLast().resistance());
        assertThat(r.cycles().getFirst().restingResistance()).isEqualTo(r.initialResistance());
        assertThat(r.cycles().getLast().restingResistance())
                .isEqualTo(r.cycles().getFirst().resistance());
    }

    private static double low(CellResult r, int k) {
        Spectrum s = r.spectra().get(k).spectrum();
        return s.real()[s.size() - 1];
    }

    @Test
    void aTimeAndTheAssembledCellCanBeAskedFor() {
        Protocol protocol = ParkCells.protocol(1, 1, MAH_PER_CM2);
        SpectrumRange range = new SpectrumRange(1, 1e4, 3);
        CellResult plain = run(ParkCells.cs3(), protocol, SpectrumPlan.none());
        double middle = plain.columns().time() - 3000;
        CellResult r =
                run(
                        ParkCells.cs3(),
                        protocol,
                        new SpectrumPlan(
                                range,
                                List.of(
                                        new Moment.At(middle),
                                        new Moment.Assembled(),
                                        new Moment.At(1e9))));
        assertThat(r.spectra())
                .extracting(StateSpectrum::moment)
                .containsExactly(new Moment.Assembled(), new Moment.At(middle));
        StateSpectrum plating = r.spectra().get(1);
        assertThat(plating.cycle()).isEqualTo(1);
        assertThat(plating.potential()).isNegative();
        assertThat(plating.moment().words()).isEqualTo("at " + middle + " s");
        assertThat(plating.spectrum().frequency()).hasSize(13).contains(1, 1e4);
    }

    @Test
    void nothingPlatedMeansNoResistanceOfAFreshCell() {
        Protocol protocol = new Protocol(List.of(Runs.activate(2)));
        CellResult r = run(ParkCells.cs3(), protocol, SpectrumPlan.standard(protocol));
        assertThat(r.initialResistance()).isNaN();
        assertThat(r.spectra()).isEmpty();
    }

    @Test
    void ofManyCyclesTenAreKeptAndTheLastAmongThem() {
        SpectrumPlan plan = SpectrumPlan.standard(ParkCells.protocol(1, 37, MAH_PER_CM2));
        assertThat(plan.moments())
                .hasSize(12)
                .contains(new Moment.Stripped(37))
                .doesNotHaveDuplicates();
    }

    @Test
    void frequenciesReachBothEndsEvenly() {
        double[] f = SpectrumRange.STANDARD.frequencies();
        assertThat(f[0]).isEqualTo(7e6);
        assertThat(f[f.length - 1]).isEqualTo(0.1);
        for (int k = 1; k < f.length; k++) {
            assertThat(f[k - 1] / f[k]).isCloseTo(f[0] / f[1], within(1e-9)); // round-off
            assertThat(f[k - 1] / f[k]).isLessThanOrEqualTo(Math.pow(10, 0.1));
        }
    }

    @Test
    void aRangeThatIsNoneIsRefused() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new SpectrumRange(10, 1, 10))
                .withMessageContaining("not above");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new SpectrumRange(0, 1, 10));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new SpectrumRange(1, 10, 0))
                .withMessageContaining("[1, 100]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Spectrum(new double[2], new double[2], new double[3]));
    }
}
