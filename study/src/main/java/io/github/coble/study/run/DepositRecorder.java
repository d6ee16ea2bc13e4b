package io.github.coble.study.run;

import io.github.coble.model.field.FieldObserver;
import io.github.coble.model.field.FieldRun;
import io.github.coble.model.field.FieldSnapshot;
import io.github.coble.model.protocol.Protocol;
import io.github.coble.study.input.CellInput;
import io.github.coble.study.run.SnapshotStore.Taken;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// Keeps of a field run what its report shows, and checkpoints: snapshots at the marks of the first
/// plating and at the end of every plating and stripping, frames of the first plating evenly over
/// its charge.
final class DepositRecorder implements FieldObserver {
    /// Charge that counts as none, relative to what is plated.
    private static final double SAME = 1e-9;

    private final FieldFolder folder;
    private final StopSignal stop;
    private final FieldProgress progress;
    private final long interval;
    private final int wanted;
    private final int plating;
    private final double plated;

    /// Charge that had passed when the present step began [C m^-2].
    private double chargeBefore;

    /// Number of the frame that is taken next.
    private int due;

    private int frames;
    private int snapshots;
    private int lastStep = -1;
    private double lastTime = -1;
    private @Nullable Taken latest;
    private long saved = System.nanoTime();

    /// @param interval between checkpoints
    DepositRecorder(
            CellInput input,
            FieldRequest request,
            FieldFolder folder,
            StopSignal stop,
            FieldProgress progress,
            Duration interval) {
        this.folder = folder;
        this.stop = stop;
        this.progress = progress;
        this.interval = interval.toNanos();
        wanted = request.frames();
        plating = Protocol.firstPlating(input.protocol().unrolled());
        plated = FirstPlating.of(input.protocol()).charge();
    }

    /// Index of the first plating in the unrolled protocol.
    int plating() {
        return plating;
    }

    /// Snapshots kept so far.
    int snapshots() {
        return snapshots;
    }

    /// Frames kept so far.
    int frames() {
        return frames;
    }

    /// Begins with a run at its start.
    void begin(FieldRun run) {
        FieldSnapshot first = run.snapshot();
        chargeBefore = first.charge();
        if (wanted > 0) {
            frame(first);
            due = 1;
        }
    }

    private void frame(FieldSnapshot snapshot) {
        folder.frames().write(frames, snapshot);
        frames++;
    }

    @Override
    public void snapshot(FieldSnapshot snapshot, int step, double passed) {
        latest = new Taken(snapshot, step, passed);
        if (step == plating) {
            keep(latest);
        }
    }

    private void keep(Taken taken) {
        boolean known = taken.step() == lastStep && taken.snapshot().time() == lastTime;
        if (!known) {
            folder.keep(snapshots, taken);
            snapshots++;
            lastStep = taken.step();
            lastTime = taken.snapshot().time();
        }
    }

    @Override
    public void stepped(FieldRun run, double share) {
        if (latest != null && run.step() != latest.step()) {
            keep(latest);
            chargeBefore = latest.snapshot().charge();
        }
        latest = null;
        if (due <= wanted && wanted > 0) {
            frameIfDue(run);
        }
        boolean stopping = stop.asked();
        if (stopping || share >= 1 || System.nanoTime() - saved >= interval) {
            folder.save(out -> {
                write(out);
                run.write(out);
            });
            saved = System.nanoTime();
        }
        if (stopping) {
            // Said here: once the run lets go, the program ends.
            progress.notice("the run is kept; the same command goes on from here");
            throw new CancellationException("stopped");
        }
        progress.computed(share);
    }

    private void frameIfDue(FieldRun run) {
        FieldSnapshot now = run.snapshot();
        boolean ended = run.step() != plating;
        double done = ended ? 1 : (now.charge() - chargeBefore) / plated;
        if (done >= (double) due / wanted - SAME) {
            frame(now);
            due = 1 + (int) Math.floor(wanted * (done + SAME));
        }
    }

    /// The deposit where a run stopped that failed.
    void failed(FieldRun run) {
        FieldSnapshot last = run.snapshot();
        keep(new Taken(last, run.step(), Math.abs(last.charge() - chargeBefore)));
    }

    private void write(DataOutputStream out) throws IOException {
        out.writeDouble(chargeBefore);
        out.writeInt(due);
        out.writeInt(frames);
        out.writeInt(snapshots);
        out.writeInt(lastStep);
        out.writeDouble(lastTime);
    }

    /// Becomes what it was when the checkpoint was written.
    void read(DataInputStream in) throws IOException {
        chargeBefore = in.readDouble();
        due = in.readInt();
        frames = in.readInt();
        snapshots = in.readInt();
        lastStep = in.readInt();
        lastTime = in.readDouble();
        folder.restore(snapshots);
    }
}
