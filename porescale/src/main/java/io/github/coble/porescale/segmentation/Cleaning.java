package io.github.coble.porescale.segmentation;

import io.github.coble.model.physics.Si;
import io.github.coble.porescale.image.PhaseMask;
import java.util.ArrayList;
import java.util.List;

/// What is done to a mask after the threshold, in this order: majority of 3 × 3 × 3, specks of the
/// phase, specks in the phase, pores without a way out.
///
/// Parts are voxels that share faces (six neighbours), in the phase as outside it.
///
/// @param majority whether every voxel goes to the majority around it (P-65)
/// @param smallestInPhase parts of the phase with fewer voxels are given to the rest; 0 or 1 for
///   none
/// @param smallestOutside parts of the rest with fewer voxels are given to the phase
/// @param fillIsolated whether parts of the phase that touch no face of the image are given to the
///   rest
public record Cleaning(
        boolean majority, int smallestInPhase, int smallestOutside, boolean fillIsolated) {
    /// Nothing is done.
    public static final Cleaning NONE = new Cleaning(false, 0, 0, false);

    public Cleaning {
        if (smallestInPhase < 0 || smallestOutside < 0) {
            throw new IllegalArgumentException(
                    "smallest parts of "
                            + Math.min(smallestInPhase, smallestOutside)
                            + " voxels; they cannot be negative");
        }
    }

    /// One step that was taken.
    ///
    /// @param name what was done
    /// @param changed share of the voxels that changed sides
    /// @param fraction share of the phase afterwards
    public record Step(String name, @Si("1") double changed, @Si("1") double fraction) {}

    /// The mask and how it came about.
    public record Cleaned(PhaseMask mask, List<Step> steps) {
        public Cleaned {
            steps = List.copyOf(steps);
        }
    }

    /// Memory that [#apply] takes besides the mask: three masks and the runs of one side [bytes].
    /// Runs are counted before the majority, which usually leaves fewer.
    public static long bytes(PhaseMask mask) {
        return 3 * PhaseMask.bytes(mask.extent())
                + Math.max(RunsWorkspace.bytes(mask), RunsWorkspace.bytes(mask.complement()));
    }

    /// Cleans a mask.
    public Cleaned apply(PhaseMask mask) {
        List<Step> steps = new ArrayList<>();
        PhaseMask current = mask;
        if (majority) {
            current = step("majority of 3 x 3 x 3", current, Majority.of(current), steps);
        }
        if (smallestInPhase > 1) {
            PhaseMask kept = withoutSpecks(current, smallestInPhase);
            current = step("specks of the phase", current, kept, steps);
        }
        if (smallestOutside > 1) {
            PhaseMask kept = withoutSpecks(current.complement(), smallestOutside).complement();
            current = step("specks in the phase", current, kept, steps);
        }
        if (fillIsolated) {
            RunsWorkspace runs = new RunsWorkspace(current);
            boolean[] open = runs.touchingFaces();
            current = step("isolated parts", current, runs.keep(part -> open[part]), steps);
        }
        return new Cleaned(current, steps);
    }

    private static PhaseMask withoutSpecks(PhaseMask mask, int smallest) {
        RunsWorkspace runs = new RunsWorkspace(mask);
        return runs.keep(part -> runs.voxels(part) >= smallest);
    }

    private static PhaseMask step(
            String name, PhaseMask before, PhaseMask after, List<Step> steps) {
        long changed = 0;
        for (int i = 0; i < before.extent().x(); i++) {
            for (int j = 0; j < before.extent().y(); j++) {
                for (int w = 0; w < before.wordsPerRow(); w++) {
                    changed += Long.bitCount(before.word(i, j, w) ^ after.word(i, j, w));
                }
            }
        }
        double share = (double) changed / before.extent().voxels();
        steps.add(new Step(name, share, after.fraction()));
        return after;
    }
}
