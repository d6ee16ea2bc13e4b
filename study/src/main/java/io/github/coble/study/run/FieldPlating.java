package io.github.coble.study.run;

import io.github.coble.model.cell.CellResult.Failure;
import io.github.coble.model.cell.Records;
import io.github.coble.model.deposit.Deposition;
import io.github.coble.model.field.FieldLaws;
import io.github.coble.numerics.parallel.Workers;
import io.github.coble.study.input.CellInput;
import io.github.coble.study.run.FieldStudy.Computed;
import io.github.coble.study.run.PlatedField.Moment;
import io.github.coble.study.run.SnapshotStore.Taken;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Runs the first plating of a cell on a grid of columns and keeps its snapshots in a folder, so
/// that the same plating is computed once.
///
/// In the folder: `snapshot.pvd`, the snapshots for ParaView; the same to the bit in `taken`; and
/// until the run has ended, a checkpoint from which it goes on.
public final class FieldPlating {
    private final FieldRequest request;
    private final Workers workers;
    private final String version;
    private final Duration betweenCheckpoints;

    /// @param request for every cell; frames are not taken
    /// @param workers that compute; results do not depend on their number
    /// @param version of the program
    /// @throws IllegalArgumentException if there is not enough memory
    public FieldPlating(FieldRequest request, Workers workers, String version) {
        FieldMemory.check(request.options().grid(), FieldStudy.available());
        this.request = request;
        this.workers = workers;
        this.version = version;
        betweenCheckpoints = FieldStudy.Effort.USUAL.betweenCheckpoints();
    }

    /// The plating of a cell, computed unless the folder has it. A failure of the solver does not
    /// throw; it is part of the result.
    ///
    /// @param cell what follows its first plating is left out
    /// @param marks charges at which snapshots are taken [C m^-2]; those beyond the end of the
    ///   plating are passed over, the end is always one
    /// @param folder for this cell alone
    /// @throws IllegalArgumentException if another run is computing into the folder
    /// @throws IOException if the folder cannot be read or written
    public PlatedField of(CellInput cell, List<Double> marks, FieldProgress progress, Path folder)
            throws IOException {
        CellInput input = cell.untilPlated();
        FieldRequest wanted = new FieldRequest(request.options(), marks, 0, request.threads());
        FieldLaws laws = FieldLaws.of(input.cell());
        String fingerprint = FieldStudy.fingerprint(input, wanted, laws, version);
        try (FieldFolder kept = FieldFolder.open(folder, fingerprint)) {
            return plated(new FieldStudy.Start(input, wanted, laws, workers), kept, progress);
        }
    }

    private PlatedField plated(FieldStudy.Start start, FieldFolder kept, FieldProgress progress)
            throws IOException {
        try {
            return kept.loadEnd(in -> read(in, kept));
        } catch (NoSuchFileException _) {
            // Not yet run to its end.
        } catch (IOException e) {
            progress.notice(
                    "running again; the run that is there cannot be used: " + e.getMessage());
        }
        Computed computed = FieldStudy.compute(start, kept, progress, betweenCheckpoints);
        Deposition deposition = computed.result().deposition();
        Optional<String> failure = computed.result().failure().map(Failure::message);
        int snapshots = computed.recorder().snapshots();
        kept.finish(out -> write(deposition, snapshots, failure, out));
        return new PlatedField(deposition, moments(kept, snapshots), failure);
    }

    private static List<Moment> moments(FieldFolder kept, int snapshots) throws IOException {
        List<Moment> moments = new ArrayList<>();
        for (int k = 0; k < snapshots; k++) {
            Taken taken = kept.taken(k);
            moments.add(new Moment(taken.snapshot(), taken.passed()));
        }
        return moments;
    }

    private static void write(
            Deposition d, int snapshots, Optional<String> failure, DataOutputStream out)
            throws IOException {
        Records.write(d, out);
        out.writeInt(snapshots);
        out.writeUTF(failure.orElse(""));
    }

    private static PlatedField read(DataInputStream in, FieldFolder kept) throws IOException {
        Deposition deposition = Records.readDeposition(in);
        List<Moment> moments = moments(kept, in.readInt());
        String failure = in.readUTF();
        return new PlatedField(
                deposition, moments, failure.isEmpty() ? Optional.empty() : Optional.of(failure));
    }
}
