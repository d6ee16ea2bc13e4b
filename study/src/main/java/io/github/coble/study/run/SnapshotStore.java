package io.github.coble.study.run;

import io.github.coble.model.field.FieldGrid;
import io.github.coble.model.field.FieldSnapshot;
import io.github.coble.model.physics.Si;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/// Snapshots as they are, bit by bit, in numbered files of a folder.
final class SnapshotStore {
    private final PackedFiles files;

    SnapshotStore(Path folder) {
        files = new PackedFiles(folder);
    }

    /// A snapshot with its place in the protocol.
    ///
    /// @param step index in the unrolled protocol
    /// @param passed charge passed in this step, whatever its sign
    record Taken(FieldSnapshot snapshot, int step, @Si("C m^-2") double passed) {}

    void write(int number, Taken taken) {
        files.write(number, out -> write(out, taken));
    }

    private static void write(DataOutputStream out, Taken taken) throws IOException {
        FieldSnapshot s = taken.snapshot;
        out.writeInt(taken.step);
        out.writeDouble(taken.passed);
        out.writeInt(s.grid().columns());
        out.writeDouble(s.grid().width());
        out.writeInt(s.grid().depth());
        out.writeDouble(s.layerThickness());
        out.writeDouble(s.time());
        out.writeDouble(s.charge());
        for (float[] field : fields(s)) {
            ByteBuffer bytes = ByteBuffer.allocate(field.length * Float.BYTES);
            bytes.asFloatBuffer().put(field);
            out.write(bytes.array());
        }
    }

    private static float[][] fields(FieldSnapshot s) {
        return new float[][] {
            s.poreDiameter(),
            s.filling(),
            s.electrolyteLithium(),
            s.collectorLithium(),
            s.lift(),
            s.torn(),
            s.currentDensity(),
            s.electrolytePressure(),
            s.collectorPressure(),
            s.reacted()
        };
    }

    Taken read(int number) throws IOException {
        try (DataInputStream in = files.read(number)) {
            int step = in.readInt();
            double passed = in.readDouble();
            FieldGrid grid = new FieldGrid(in.readInt(), in.readDouble(), in.readInt());
            double thickness = in.readDouble();
            double time = in.readDouble();
            double charge = in.readDouble();
            float[][] f = new float[10][];
            for (int k = 0; k < f.length; k++) {
                byte[] bytes = in.readNBytes(grid.size() * Float.BYTES);
                f[k] = new float[grid.size()];
                ByteBuffer.wrap(bytes).asFloatBuffer().get(f[k]);
            }
            FieldSnapshot snapshot =
                    new FieldSnapshot(
                            grid, thickness, time, charge, f[0], f[1], f[2], f[3], f[4], f[5], f[6],
                            f[7], f[8], f[9]);
            return new Taken(snapshot, step, passed);
        }
    }
}
