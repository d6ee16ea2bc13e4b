package io.github.coble.numerics.dae;

import java.util.List;
import java.util.Random;

/// A random stiff reaction network in equal cells that feed on a common bath: bordered blocks,
/// mixed differential and algebraic, with a conserved mass.
///
/// In each cell, species 0 to s - 1 react along a chain with rates over many decades; the last
/// unknown of the cell is an algebraic exchange flux with the bath. The border holds the bath
/// species, whose balance sums over the cells, algebraic "potentials" (sums over all cells), and
/// the mass supplied from outside, q' = supply(t). The sum of every species and of the bath, minus
/// q, is constant.
final class ReactionNetwork implements BorderedBlockSystem {

    static final double TOTAL = 1.0;

    private final JacobianStructure.BorderedBlocks layout;
    private final int species;
    private final int bath;
    private final double[] forward;
    private final double[] backward;
    private final double[] exchange;
    private final double[] capacity;
    private final boolean declareMass;

    ReactionNetwork(
            int cells, int blockSize, int border, double decades, long seed, boolean declareMass) {
        this.layout = new JacobianStructure.BorderedBlocks(cells, blockSize, border);
        this.species = blockSize - 1;
        this.bath = border / 2;
        this.declareMass = declareMass;
        Random random = new Random(seed);
        this.forward = new double[cells * species];
        this.backward = new double[cells * species];
        this.exchange = new double[cells];
        this.capacity = new double[cells];
        for (int i = 0; i < forward.length; i++) {
            forward[i] = Math.pow(10.0, decades * random.nextDouble() - 2.0);
            backward[i] = forward[i] * (0.2 + random.nextDouble());
        }
        for (int b = 0; b < cells; b++) {
            exchange[b] = 0.1 + random.nextDouble();
            capacity[b] = 0.5 + random.nextDouble();
        }
    }

    @Override
    public JacobianStructure.BorderedBlocks structure() {
        return layout;
    }

    @Override
    public boolean isDifferential(int i) {
        int edge = layout.borderIndex(0);
        if (i < edge) {
            return i % layout.blockSize() < species;
        }
        return i - edge < bath || i == layout.size() - 1;
    }

    @Override
    public String nameOf(int i) {
        int edge = layout.borderIndex(0);
        return i < edge
                ? "cell " + i / layout.blockSize() + " unknown " + i % layout.blockSize()
                : "border " + (i - edge);
    }

    @Override
    public void blockResidual(int block, double t, double[] y, double[] yDot, double[] r) {
        int at = layout.index(block, 0);
        int edge = layout.borderIndex(0);
        double c = capacity[block];
        for (int i = 0; i < species; i++) {
            r[at + i] = c * yDot[at + i];
        }
        for (int i = 0; i + 1 < species; i++) {
            int k = block * species + i;
            double flux = forward[k] * y[at + i] * y[at + i] - backward[k] * y[at + i + 1];
            r[at + i] += flux;
            r[at + i + 1] -= flux;
        }
        // Exchange with the first bath species, through an algebraic unknown.
        double in = y[at + species];
        r[at + species] = in - exchange[block] * (y[edge] - y[at]) * (1.0 + y[edge] * y[edge]);
        r[at] -= in;
        r[edge] += in;
        for (int i = bath; i < layout.border() - 1; i++) {
            r[edge + i] += y[at + (i - bath) % species] * y[at];
        }
    }

    @Override
    public void borderResidual(double t, double[] y, double[] yDot, double[] r) {
        int edge = layout.borderIndex(0);
        int last = layout.border() - 1;
        for (int i = 0; i < bath; i++) {
            r[edge + i] = yDot[edge + i];
        }
        for (int i = 0; i + 1 < bath; i++) {
            double flux = 1e3 * (y[edge + i] - y[edge + i + 1]);
            r[edge + i] += flux;
            r[edge + i + 1] -= flux;
        }
        r[edge + bath - 1] -= supply(t);
        for (int i = bath; i < last; i++) {
            double p = y[edge + i];
            r[edge + i] = -p - 0.1 * p * p * p;
        }
        r[edge + last] = yDot[edge + last] - supply(t);
    }

    private static double supply(double t) {
        return 0.1 * Math.sin(0.3 * t) * Math.sin(0.3 * t);
    }

    double[] massCoefficients() {
        double[] c = new double[size()];
        for (int b = 0; b < layout.blocks(); b++) {
            for (int i = 0; i < species; i++) {
                c[layout.index(b, i)] = capacity[b];
            }
        }
        for (int i = 0; i < bath; i++) {
            c[layout.borderIndex(i)] = 1.0;
        }
        c[size() - 1] = -1.0;
        return c;
    }

    LinearInvariant mass() {
        return new LinearInvariant("mass", massCoefficients());
    }

    @Override
    public List<LinearInvariant> invariants() {
        return declareMass ? List.of(mass()) : List.of();
    }

    /// Everything in the first species of the cells and in the bath.
    DaeState guess() {
        double[] y = new double[size()];
        for (int b = 0; b < layout.blocks(); b++) {
            y[layout.index(b, 0)] = TOTAL;
        }
        for (int i = 0; i < bath; i++) {
            y[layout.borderIndex(i)] = 0.5 * TOTAL;
        }
        return new DaeState(0.0, y, new double[size()]);
    }

    DaeState start(Tolerances tolerances) {
        return ConsistentStart.solve(this, guess(), tolerances, 1e-3);
    }
}
