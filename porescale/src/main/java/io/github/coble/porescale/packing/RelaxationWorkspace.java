package io.github.coble.porescale.packing;

import io.github.coble.numerics.parallel.Workers;
import java.util.Arrays;

/// Moves soft spheres until none overlaps: energy of elastic contacts, minimised with inertia.
///
/// ```text
///   F_i = sum_j max(0, s_ij - r_ij) e_ij + walls,     s_ij = r_i + r_j                    (P-43)
/// ```
///
/// With a reach w > 0, spheres nearer than w also attract:
///
/// ```text
///   F = -c g (1 - g/w),   0 < g = r_ij - s_ij < w                                         (P-44)
/// ```
///
/// The motion is FIRE: velocities turn towards the force while it does work, and stop when it would
/// do the opposite. The radii here are those of the packing times 1 + [#MARGIN], so that soft
/// spheres that still touch a little are hard spheres that do not. Lengths are in any unit near the
/// mean diameter. Every sphere sums its own forces in the order of its list, and sums over spheres
/// are taken chunk by chunk: the result does not depend on the number of threads.
///
/// Source: Bitzek et al., Phys. Rev. Lett. 97 (2006) 170201 (FIRE); O'Hern et al., Phys. Rev. E 68
/// (2003) 011306 (soft spheres at the jamming limit).
final class RelaxationWorkspace {
    /// How much larger the soft spheres are.
    static final double MARGIN = 1e-3;

    /// Overlap of soft spheres below which the hard ones do not touch; less the round-off of
    /// scaling.
    private static final double ALLOWED = MARGIN / (1 + MARGIN) - 1e-12;

    /// Strength of the attraction against the repulsion.
    private static final double COHESION = 0.3;

    /// How far beyond contact neighbours are listed, as a share of the mean diameter.
    static final double SKIN = 0.4;

    private static final int GRAIN = 1024;
    private static final double LARGEST_STEP = 0.35;
    private static final double FIRST_STEP = 0.1;
    private static final double SMALLEST_STEP = 0.005;
    private static final double MIXING = 0.1;
    private static final int DELAY = 5;

    /// Share of the contact forces that does not balance below which nothing will move any more.
    private static final double BALANCED = 1e-4;

    private final int n;
    private final double lx;
    private final double w;
    private final boolean periodicX;
    private final double skin;
    private final Workers workers;

    /// x, y, z, radius of each.
    final double[] p;

    private final double[] v;
    private final double[] f;
    private final double[] mobility;
    private final double[] listed;
    private int[] start;
    private int[] list = new int[0];

    private final double[] work;
    private final double[] force2;
    private final double[] speed2;
    private final double[] overlap;
    private final double[] overlap2;
    private final double[] moved;

    private int steps;

    /// @param p x, y, z, radius of each; taken over and moved
    RelaxationWorkspace(double[] p, double lx, double w, boolean periodicX, Workers workers) {
        this.n = p.length / 4;
        this.p = p;
        this.lx = lx;
        this.w = w;
        this.periodicX = periodicX;
        this.workers = workers;
        this.v = new double[3 * n];
        this.f = new double[3 * n];
        this.mobility = new double[n];
        this.listed = new double[3 * n];
        this.start = new int[n + 1];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += p[4 * i + 3];
        }
        double mean = sum / n;
        this.skin = SKIN * mean;
        for (int i = 0; i < n; i++) {
            double ratio = p[4 * i + 3] / mean;
            mobility[i] = 1 / Math.max(1, ratio * ratio);
        }
        int chunks = Math.ceilDiv(n, GRAIN);
        this.work = new double[chunks];
        this.force2 = new double[chunks];
        this.speed2 = new double[chunks];
        this.overlap = new double[chunks];
        this.overlap2 = new double[chunks];
        this.moved = new double[chunks];
    }

    /// Memory that a relaxation takes [bytes]; neighbours within [#skin] of equal spheres are about
    /// 24 each.
    static long bytes(long count) {
        return count * (Double.BYTES * (4 + 3 + 3 + 1 + 3) + Integer.BYTES * (1 + 24L))
                + SphereGrid.bytes(count);
    }

    /// Steps taken so far.
    int steps() {
        return steps;
    }

    /// Multiplies all radii.
    void scaleRadii(double factor) {
        for (int i = 0; i < n; i++) {
            p[4 * i + 3] *= factor;
        }
    }

    /// Largest overlap after the last step, as a share of the distance at contact.
    double largestOverlap() {
        return max(overlap);
    }

    /// Relaxes until no sphere of the packing overlaps another one.
    ///
    /// @param reach of the attraction; 0 for none
    /// @param limit steps to take at most
    /// @return whether nothing overlaps; if not, forces balance or the steps are used up
    boolean relax(double reach, int limit) {
        Arrays.fill(v, 0);
        double dt = FIRST_STEP;
        double mixing = MIXING;
        int downhill = 0;
        list(reach);
        for (int s = 0; s < limit; s++) {
            steps++;
            forces(reach);
            boolean free = max(overlap) <= ALLOWED;
            if (free && reach == 0) {
                return true;
            }
            double forces2 = sum(force2);
            if (forces2 <= BALANCED * BALANCED * sum(overlap2) || forces2 == 0) {
                return free;
            }
            double turn = 0;
            double keep = 1;
            if (sum(work) > 0) {
                turn = mixing * Math.sqrt(sum(speed2) / forces2);
                keep = 1 - mixing;
                if (++downhill > DELAY) {
                    dt = Math.min(1.1 * dt, LARGEST_STEP);
                    mixing *= 0.99;
                }
            } else if (s > 0) {
                back(0.5 * dt);
                downhill = 0;
                dt = Math.max(0.5 * dt, SMALLEST_STEP);
                mixing = MIXING;
                keep = 0;
            }
            move(dt, keep, turn);
            if (4 * max(moved) > skin * skin) {
                list(reach);
            }
        }
        forces(0);
        return max(overlap) <= ALLOWED;
    }

    private void list(double reach) {
        workers.forEach(
                n,
                GRAIN,
                (from, to) -> {
                    for (int i = from; i < to; i++) {
                        p[4 * i] = periodicX ? wrapped(p[4 * i], lx) : p[4 * i];
                        p[4 * i + 1] = wrapped(p[4 * i + 1], w);
                        p[4 * i + 2] = wrapped(p[4 * i + 2], w);
                        System.arraycopy(p, 4 * i, listed, 3 * i, 3);
                    }
                });
        Arrays.fill(moved, 0);
        SphereGrid grid = new SphereGrid(p, n, lx, w, periodicX);
        double margin = skin + reach;
        int[] counts = start;
        workers.forEach(n, GRAIN, (from, to) -> collect(grid, margin, from, to, counts));
        int total = 0;
        for (int i = 0; i <= n; i++) {
            int here = i < n ? start[i] : 0;
            start[i] = total;
            total = Math.addExact(total, here);
        }
        if (list.length < total) {
            list = new int[total + total / 8];
        }
        int[] places = start;
        workers.forEach(
                n,
                GRAIN,
                (from, to) -> {
                    for (int i = from; i < to; i++) {
                        near(grid, margin, i, list, places[i]);
                    }
                });
    }

    private void collect(SphereGrid grid, double margin, int from, int to, int[] counts) {
        int[] nothing = new int[0];
        for (int i = from; i < to; i++) {
            counts[i] = near(grid, margin, i, nothing, 0);
        }
    }

    private int near(SphereGrid grid, double margin, int i, int[] into, int at) {
        return grid.near(p[4 * i], p[4 * i + 1], p[4 * i + 2], p[4 * i + 3], margin, i, into, at);
    }

    private static double wrapped(double x, double period) {
        double inside = x - period * Math.floor(x / period);
        return inside < period ? inside : 0;
    }

    private void forces(double reach) {
        workers.forEach(n, GRAIN, (from, to) -> forces(reach, from, to));
    }

    private void forces(double reach, int from, int to) {
        double halfX = 0.5 * lx;
        double half = 0.5 * w;
        double worked = 0;
        double ff = 0;
        double vv = 0;
        double worst = 0;
        double elastic = 0;
        for (int i = from; i < to; i++) {
            double x = p[4 * i];
            double y = p[4 * i + 1];
            double z = p[4 * i + 2];
            double r = p[4 * i + 3];
            double fx = 0;
            double fy = 0;
            double fz = 0;
            for (int m = start[i]; m < start[i + 1]; m++) {
                int j = 4 * list[m];
                double dx = x - p[j];
                double dy = y - p[j + 1];
                double dz = z - p[j + 2];
                if (periodicX) {
                    dx = dx > halfX ? dx - lx : dx < -halfX ? dx + lx : dx;
                }
                dy = dy > half ? dy - w : dy < -half ? dy + w : dy;
                dz = dz > half ? dz - w : dz < -half ? dz + w : dz;
                double s = r + p[j + 3];
                double d2 = dx * dx + dy * dy + dz * dz;
                double cut = s + reach;
                if (d2 < cut * cut) {
                    double d = Math.sqrt(d2);
                    double deep = s - d;
                    double push = deep;
                    if (deep > 0) {
                        worst = Math.max(worst, deep / s);
                        elastic += deep * deep;
                    } else {
                        push = COHESION * deep * (1 + deep / reach);
                    }
                    if (d > 0) {
                        push /= d;
                        fx += push * dx;
                        fy += push * dy;
                        fz += push * dz;
                    } else {
                        fx += i < list[m] ? push : -push;
                    }
                }
            }
            if (!periodicX) {
                double low = r - x;
                double high = x + r - lx;
                if (low > 0) {
                    fx += low;
                    elastic += low * low;
                    worst = Math.max(worst, low / r);
                }
                if (high > 0) {
                    fx -= high;
                    elastic += high * high;
                    worst = Math.max(worst, high / r);
                }
            }
            f[3 * i] = fx;
            f[3 * i + 1] = fy;
            f[3 * i + 2] = fz;
            double vx = v[3 * i];
            double vy = v[3 * i + 1];
            double vz = v[3 * i + 2];
            worked += fx * vx + fy * vy + fz * vz;
            ff += (fx * fx + fy * fy + fz * fz) * mobility[i];
            vv += (vx * vx + vy * vy + vz * vz) / mobility[i];
        }
        int c = from / GRAIN;
        work[c] = worked;
        force2[c] = ff;
        speed2[c] = vv;
        overlap[c] = worst;
        overlap2[c] = elastic;
    }

    private void back(double time) {
        workers.forEach(
                n,
                GRAIN,
                (from, to) -> {
                    for (int i = from; i < to; i++) {
                        p[4 * i] -= time * v[3 * i];
                        p[4 * i + 1] -= time * v[3 * i + 1];
                        p[4 * i + 2] -= time * v[3 * i + 2];
                    }
                });
    }

    private void move(double dt, double keep, double turn) {
        workers.forEach(n, GRAIN, (from, to) -> move(dt, keep, turn, from, to));
    }

    private void move(double dt, double keep, double turn, int from, int to) {
        double far = 0;
        for (int i = from; i < to; i++) {
            double gain = mobility[i] * (turn + dt);
            double d2 = 0;
            for (int a = 0; a < 3; a++) {
                double speed = keep * v[3 * i + a] + gain * f[3 * i + a];
                v[3 * i + a] = speed;
                p[4 * i + a] += dt * speed;
                double d = p[4 * i + a] - listed[3 * i + a];
                d2 += d * d;
            }
            far = Math.max(far, d2);
        }
        moved[from / GRAIN] = far;
    }

    private static double sum(double[] parts) {
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return sum;
    }

    private static double max(double[] parts) {
        double max = 0;
        for (double part : parts) {
            max = Math.max(max, part);
        }
        return max;
    }
}
