package io.github.coble.porescale.network;

import java.util.Arrays;

/// Sums up the voxel faces between pairs of pores; open addressing, in the order of appearance.
final class FaceTable {
    private static final int EMPTY = -1;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private int[] slots = new int[1 << 10];
    private long[] keys = new long[1 << 9];
    private int[] faces = new int[1 << 9];
    private int[] normal = new int[3 << 9];
    private int[] squared = new int[1 << 9];
    private int[] voxel = new int[1 << 9];
    private byte[] axis = new byte[1 << 9];
    private int size;

    FaceTable() {
        Arrays.fill(slots, EMPTY);
    }

    /// Adds a face.
    ///
    /// @param own pore of the voxel
    /// @param other pore of the next voxel along an axis
    /// @param along the axis, 0 to 2
    /// @param narrow smaller squared distance to the wall of the two
    /// @param at index of the voxel
    void add(int own, int other, int along, int narrow, int at) {
        long key = ((long) Math.min(own, other) << 32) | Math.max(own, other);
        int n = find(key);
        faces[n]++;
        normal[3 * n + along] += own < other ? 1 : -1;
        if (narrow > squared[n]) {
            squared[n] = narrow;
            voxel[n] = at;
            axis[n] = (byte) along;
        }
    }

    private int find(long key) {
        int slot = slot(key);
        while (slots[slot] != EMPTY && keys[slots[slot]] != key) {
            slot = (slot + 1) & (slots.length - 1);
        }
        if (slots[slot] == EMPTY) {
            if (size == keys.length) {
                grow();
                return find(key);
            }
            keys[size] = key;
            slots[slot] = size++;
        }
        return slots[slot];
    }

    private int slot(long key) {
        return (int) ((key * MIX) >>> 40) & (slots.length - 1);
    }

    private void grow() {
        int room = 2 * size;
        keys = Arrays.copyOf(keys, room);
        faces = Arrays.copyOf(faces, room);
        normal = Arrays.copyOf(normal, 3 * room);
        squared = Arrays.copyOf(squared, room);
        voxel = Arrays.copyOf(voxel, room);
        axis = Arrays.copyOf(axis, room);
        slots = new int[2 * room];
        Arrays.fill(slots, EMPTY);
        for (int n = 0; n < size; n++) {
            int slot = slot(keys[n]);
            while (slots[slot] != EMPTY) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = n;
        }
    }

    /// Number of pairs.
    int size() {
        return size;
    }

    int smaller(int n) {
        return (int) (keys[n] >>> 32);
    }

    int larger(int n) {
        return (int) keys[n];
    }

    int faces(int n) {
        return faces[n];
    }

    /// Length of the sum of the faces' normals: the area of the flat surface with the same rim.
    double area(int n) {
        double a = normal[3 * n];
        double b = normal[3 * n + 1];
        double c = normal[3 * n + 2];
        return Math.sqrt(a * a + b * b + c * c);
    }

    int squared(int n) {
        return squared[n];
    }

    /// Voxel before the widest face, and the axis towards the next one.
    int voxel(int n) {
        return voxel[n];
    }

    int axis(int n) {
        return axis[n];
    }
}
