package io.github.coble.porescale.packing;

import java.util.List;

/// A packing: scaffold, binder at its contacts, small particles on its surface. Immutable.
///
/// @param box which holds it
/// @param scaffold the spheres of the layer; in y and z (and x where periodic) inside the box
/// @param binder necks between them
/// @param decoration small particles on them
/// @param notes where it comes from, a line each: `name: value`
public record Packing(
        Box box, Spheres scaffold, Necks binder, Spheres decoration, List<String> notes) {
    public Packing {
        notes = List.copyOf(notes);
        inside(box, scaffold);
        inside(box, decoration);
    }

    /// Spheres alone.
    public static Packing of(Box box, Spheres scaffold) {
        return new Packing(box, scaffold, Necks.none(), Spheres.none(), List.of());
    }

    /// Memory that making a packing takes at most [bytes].
    ///
    /// @param spheres of the scaffold
    /// @param decoration small particles
    public static long bytes(long spheres, long decoration) {
        long necks = 4 * spheres;
        return Spheres.bytes(2 * spheres + 2 * decoration)
                + RelaxationWorkspace.bytes(spheres)
                + Necks.bytes(necks)
                + SphereGrid.bytes(spheres + necks + decoration);
    }

    private static void inside(Box box, Spheres spheres) {
        for (int i = 0; i < spheres.count(); i++) {
            boolean within =
                    spheres.x(i) >= 0
                            && spheres.x(i) <= box.thickness()
                            && spheres.y(i) >= 0
                            && spheres.y(i) < box.width()
                            && spheres.z(i) >= 0
                            && spheres.z(i) < box.width();
            if (!(within && spheres.diameter(i) > 0)) {
                throw new IllegalArgumentException(
                        "sphere "
                                + i
                                + " at ("
                                + spheres.x(i)
                                + ", "
                                + spheres.y(i)
                                + ", "
                                + spheres.z(i)
                                + ") m with a diameter of "
                                + spheres.diameter(i)
                                + " m is not inside a box of "
                                + box.thickness()
                                + " x "
                                + box.width()
                                + " x "
                                + box.width()
                                + " m");
            }
        }
    }
}
