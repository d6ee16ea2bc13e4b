package io.github.coble.model.field;

import static io.github.coble.model.column.Smoothing.present;

import io.github.coble.model.cell.Columns;
import io.github.coble.model.column.ColumnConstants;
import io.github.coble.model.deposit.Inventory;
import io.github.coble.model.deposit.Place;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Reads what people want to know out of a state.
final class FieldLedger {
    /// Groups of columns by pore diameter in the short form of a deposit.
    private static final int GROUPS = 17;

    private final ColumnConstants c;
    private final ColumnFields fields;

    FieldLedger(ColumnConstants constants, ColumnFields fields) {
        this.c = constants;
        this.fields = fields;
    }

    /// Lithium by place since assembly [C m^-2].
    Inventory inventory(FieldState s) {
        double[] q = new double[Place.values().length];
        q[Place.SCAFFOLD.ordinal()] =
                s.scaffold - c.capacitance * (s.potential - c.assembledPotential) / c.filmCharge;
        q[Place.ALLOY.ordinal()] = s.alloy;
        q[Place.IRREVERSIBLE.ordinal()] = s.irreversible;
        q[Place.PORES.ordinal()] = c.porosity * (mean(s.crept) + mean(s.reduced));
        q[Place.ELECTROLYTE.ordinal()] = mean(s.film);
        q[Place.COLLECTOR.ordinal()] = mean(s.cap) - s.climbed;
        q[Place.CREVICE.ordinal()] = s.climbed;
        q[Place.INTERPHASE.ordinal()] = mean(s.reacted);
        q[Place.ISOLATED.ordinal()] = mean(s.lost);
        q[Place.ELASTIC.ordinal()] = mean(s.elastic) - c.compliance * c.assembledPressure();
        for (int k = 0; k < q.length; k++) {
            q[k] *= c.filmCharge;
        }
        return new Inventory(q);
    }

    /// Share of the area over which a film of lithium touches the electrolyte.
    double touching(FieldState s) {
        double sum = 0;
        for (double h : s.film) {
            sum += present(h) * c.filmCoverage;
        }
        return sum / s.film.length;
    }

    double filling(FieldState s) {
        return mean(s.crept) + mean(s.reduced);
    }

    /// Length of crevices per area [m^-1]: torn columns side by side.
    double tornLength(FieldState s) {
        int torn = 0;
        for (byte t : s.torn) {
            torn += t;
        }
        return torn / (s.torn.length * s.grid.spacing());
    }

    /// Resistance that interphase, gaps and crevices add [ohm m^2] (T-18).
    double contactResistance(FieldState s) {
        return c.contactResistance(s.gaps, s.emptied, mean(s.reacted));
    }

    /// Voltage against the lithium foil [V] (T-16).
    double voltage(FieldState s, double current) {
        return s.potential - current * (c.seriesResistance + contactResistance(s));
    }

    /// The deposit by groups of columns of like pore diameter.
    Columns columns(FieldState s) {
        int n = s.cap.length;
        double[] d = fields.diameter();
        int[] order =
                IntStream.range(0, n)
                        .boxed()
                        .sorted(Comparator.comparingDouble(a -> d[a]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        int groups = Math.min(GROUPS, n);
        double[][] sums = new double[5][groups];
        for (int k = 0; k < n; k++) {
            int group = (int) ((long) k * groups / n);
            int a = order[k];
            sums[0][group]++;
            sums[1][group] += d[a];
            sums[2][group] += s.crept[a] + s.reduced[a];
            sums[3][group] += (s.film[a] + s.lost[a]) * c.thickness;
            sums[4][group] += s.torn[a] == 0 ? s.cap[a] * c.thickness : 0;
        }
        for (int group = 0; group < groups; group++) {
            for (int k = 1; k < sums.length; k++) {
                sums[k][group] /= sums[0][group];
            }
            sums[0][group] /= n;
        }
        double crevice = inventory(s).at(Place.CREVICE) / c.filmCharge * c.thickness;
        return new Columns(
                s.time, sums[0], sums[1], sums[2], sums[3], sums[4], crevice, tornLength(s));
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum / values.length;
    }
}
