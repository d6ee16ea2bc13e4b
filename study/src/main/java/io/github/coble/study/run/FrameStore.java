package io.github.coble.study.run;

import io.github.coble.model.field.FieldSnapshot;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.nio.file.Path;

/// What a picture shows of snapshots, with the eleven bits that suffice for one, in numbered files
/// of a folder.
final class FrameStore {
    /// Half-precision numbers are precise from 6e-5 to 65504, as lengths are in micrometres.
    private static final float MICROMETRES = 1e6f;

    private final PackedFiles files;

    FrameStore(Path folder) {
        files = new PackedFiles(folder);
    }

    void write(int number, FieldSnapshot s) {
        files.write(
                number,
                out -> {
                    out.writeDouble(s.time());
                    out.writeDouble(s.charge());
                    write(out, s.electrolyteLithium(), MICROMETRES);
                    write(out, s.collectorLithium(), MICROMETRES);
                    write(out, s.lift(), MICROMETRES);
                    write(out, s.filling(), 1);
                    write(out, s.torn(), 1);
                });
    }

    private static void write(DataOutputStream out, float[] values, float scale)
            throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Short.BYTES);
        ShortBuffer halves = bytes.asShortBuffer();
        for (float value : values) {
            halves.put(Float.floatToFloat16(value * scale));
        }
        out.write(bytes.array());
    }

    /// A frame as a snapshot; what no picture shows is zero.
    ///
    /// @param like one of the same run, for what does not change
    FieldSnapshot read(int number, FieldSnapshot like) throws IOException {
        int size = like.grid().size();
        try (DataInputStream in = files.read(number)) {
            double time = in.readDouble();
            double charge = in.readDouble();
            float[] electrolyte = read(in, size, MICROMETRES);
            float[] collector = read(in, size, MICROMETRES);
            float[] lift = read(in, size, MICROMETRES);
            float[] filling = read(in, size, 1);
            float[] torn = read(in, size, 1);
            float[] unseen = new float[size];
            return new FieldSnapshot(
                    like.grid(),
                    like.layerThickness(),
                    time,
                    charge,
                    like.poreDiameter(),
                    filling,
                    electrolyte,
                    collector,
                    lift,
                    torn,
                    unseen,
                    unseen,
                    unseen,
                    unseen);
        }
    }

    private static float[] read(DataInputStream in, int size, float scale) throws IOException {
        ShortBuffer halves = ByteBuffer.wrap(in.readNBytes(size * Short.BYTES)).asShortBuffer();
        float[] values = new float[size];
        for (int k = 0; k < size; k++) {
            values[k] = Float.float16ToFloat(halves.get(k)) / scale;
        }
        return values;
    }
}
