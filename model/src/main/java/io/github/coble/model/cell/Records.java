package io.github.coble.model.cell;

import io.github.coble.model.cell.CellResult.Failure;
import io.github.coble.model.deposit.Deposition;
import io.github.coble.model.deposit.Inventory;
import io.github.coble.model.deposit.Place;
import io.github.coble.model.deposit.Shares;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// Records of a run as bytes: their components in order, arrays after their length.
public final class Records {
    private Records() {}

    public static void write(Sample s, DataOutput out) throws IOException {
        out.writeDouble(s.time());
        out.writeInt(s.step());
        out.writeInt(s.cycle());
        out.writeDouble(s.current());
        out.writeDouble(s.voltage());
        out.writeDouble(s.passedCharge());
        for (double charge : s.inventory().charges()) {
            out.writeDouble(charge);
        }
        out.writeDouble(s.voidFilling());
        out.writeDouble(s.touchingElectrolyte());
        out.writeDouble(s.tornLength());
        out.writeDouble(s.filament());
        out.writeDouble(s.pressure());
        out.writeDouble(s.electrolyteHeight());
        out.writeDouble(s.collectorHeight());
        out.writeDouble(s.balanceError());
    }

    public static Sample readSample(DataInput in) throws IOException {
        return new Sample(
                in.readDouble(),
                in.readInt(),
                in.readInt(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                new Inventory(numbers(Place.values().length, in)),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble());
    }

    public static void write(Cycle cycle, DataOutput out) throws IOException {
        out.writeInt(cycle.number());
        out.writeDouble(cycle.plated());
        out.writeDouble(cycle.stripped());
        out.writeDouble(cycle.coulombicEfficiency());
        out.writeDouble(cycle.platingOverpotential());
        out.writeDouble(cycle.nucleationOverpotential());
        out.writeDouble(cycle.resistance());
        out.writeDouble(cycle.restingResistance());
    }

    public static Cycle readCycle(DataInput in) throws IOException {
        return new Cycle(
                in.readInt(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble());
    }

    /// Location and margin follow from the shares.
    public static void write(Deposition d, DataOutput out) throws IOException {
        out.writeDouble(d.shares().se());
        out.writeDouble(d.shares().pores());
        out.writeDouble(d.shares().cc());
        out.writeDouble(d.shares().crevice());
        out.writeDouble(d.voidFilling());
        out.writeDouble(d.penetrationNumber());
        out.writeDouble(d.criticalCurrent());
        out.writeDouble(d.touchingElectrolyte());
    }

    public static Deposition readDeposition(DataInput in) throws IOException {
        Shares shares =
                new Shares(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
        return new Deposition(
                shares, in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
    }

    public static void write(Columns columns, DataOutput out) throws IOException {
        out.writeInt(columns.share().length);
        out.writeDouble(columns.time());
        write(columns.share(), out);
        write(columns.poreDiameter(), out);
        write(columns.filling(), out);
        write(columns.electrolyteHeight(), out);
        write(columns.collectorHeight(), out);
        out.writeDouble(columns.creviceHeight());
        out.writeDouble(columns.tornLength());
    }

    public static Columns readColumns(DataInput in) throws IOException {
        int n = in.readInt();
        return new Columns(
                in.readDouble(),
                numbers(n, in),
                numbers(n, in),
                numbers(n, in),
                numbers(n, in),
                numbers(n, in),
                in.readDouble(),
                in.readDouble());
    }

    public static void write(Failure failure, DataOutput out) throws IOException {
        out.writeDouble(failure.time());
        out.writeInt(failure.step());
        out.writeUTF(failure.unknown());
        out.writeUTF(failure.message());
    }

    public static Failure readFailure(DataInput in) throws IOException {
        return new Failure(in.readDouble(), in.readInt(), in.readUTF(), in.readUTF());
    }

    public static void write(double[] numbers, DataOutput out) throws IOException {
        for (double number : numbers) {
            out.writeDouble(number);
        }
    }

    public static double[] numbers(int n, DataInput in) throws IOException {
        double[] numbers = new double[n];
        for (int k = 0; k < n; k++) {
            numbers[k] = in.readDouble();
        }
        return numbers;
    }
}
