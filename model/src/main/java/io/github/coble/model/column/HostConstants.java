package io.github.coble.model.column;

import io.github.coble.model.material.Host;
import io.github.coble.model.physics.Si;
import io.github.coble.model.physics.kinetics.HostKinetics;

/// A host for lithium in the units of [Layout].
///
/// @param assembledShare filled share when the cell is assembled
/// @param kinetics potential and insertion current
/// @param capacity reversible, over Q_L; 0 where there is no such host
/// @param irreversible capacity over Q_L
/// @param irreversibleRatio irreversible per reversible uptake while the first is not used up
public record HostConstants(
        @Si("1") double assembledShare,
        HostKinetics kinetics,
        @Si("1") double capacity,
        @Si("1") double irreversible,
        @Si("1") double irreversibleRatio) {
    /// A host of a mass per area [kg m^-2], resting at the share it has when the cell is assembled.
    public HostConstants(
            double assembledShare, Host host, double mass, double temperature, double filmCharge) {
        this(
                assembledShare,
                HostKinetics.of(host, temperature),
                mass * host.capacity() * (1 - host.irreversibleFraction()) / filmCharge,
                mass * host.capacity() * host.irreversibleFraction() / filmCharge,
                host.irreversibleFraction() / (1 - host.irreversibleFraction()));
    }

    public static HostConstants none(double temperature) {
        return new HostConstants(
                0, HostKinetics.of(new Host(0, 0, 1, 0.1, 0, 1, 0), temperature), 0, 0, 0);
    }

    /// Filled share after storing lithium since assembly [Q_L].
    public double share(double stored) {
        return present() ? assembledShare + stored / capacity : 0;
    }

    public boolean present() {
        return capacity > 0;
    }
}
