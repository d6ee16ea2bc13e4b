package io.github.coble.model.physics.creep;

import io.github.coble.model.physics.Si;
import io.github.coble.model.stack.Cell;

/// Law of creep flow through the pores of a layer: volume flux q = −κ ∇p, κ a function of the local
/// pore diameter.
///
/// Bring your own by implementing the two methods; the slope is used by fits and tested against a
/// finite difference.
public interface PoreFlow {
    /// κ [m^2 Pa^-1 s^-1] at a pore diameter [m].
    @Si("m^2 Pa^-1 s^-1")
    double conductance(@Si("m") double diameter);

    /// dκ/dd [m Pa^-1 s^-1].
    @Si("m Pa^-1 s^-1")
    double slope(@Si("m") double diameter);

    /// The law a cell asks for, with the cell's lithium, layer and temperature.
    static PoreFlow of(Cell cell) {
        var pores = cell.interlayer().pores();
        double bundle =
                pores.porosity()
                        * 3
                        * CobleCreep.of(cell.lithium(), cell.conditions().temperature()).mobility()
                        * cell.interlayer().surface().mobilityFactor()
                        / (32 * pores.tortuosityFactor());
        return switch (cell.flowLaw()) {
            case CAPILLARY_BUNDLE -> new CapillaryBundle(bundle);
            case STRAIN_RATE -> StrainRateFlow.anchoredTo(new CapillaryBundle(bundle));
        };
    }

    /// Poiseuille flow of the creeping metal through a bundle of pores of one diameter.
    ///
    /// ```
    /// κ = ε 3 K δ_s D_s Ω f_s / (32 τ² d k_B T)                                          (C-4)
    /// ```
    ///
    /// The d³ of the strain rate leaves d¹ in the flux: d² of the section against d³ of the
    /// viscosity. Valid while the pore is full and d is far below the layer's thickness. Source:
    /// C-3 with Hagen-Poiseuille; the mobility factor f_s is an assumption of this model.
    ///
    /// @param coefficient κ d
    record CapillaryBundle(@Si("m^3 Pa^-1 s^-1") double coefficient) implements PoreFlow {
        @Override
        public double conductance(double diameter) {
            return coefficient / diameter;
        }

        @Override
        public double slope(double diameter) {
            return -coefficient / (diameter * diameter);
        }
    }

    /// Flux in proportion to the Coble strain rate itself, κ ∝ d⁻³, made equal to the bundle at one
    /// diameter. It takes the paper's sentence literally and is kept to be held against the bundle.
    ///
    /// @param coefficient κ d³
    record StrainRateFlow(@Si("m^5 Pa^-1 s^-1") double coefficient) implements PoreFlow {
        /// Diameter [m] at which both laws agree: the mean pore of the layer that Park 2022 found
        /// to let lithium through.
        public static final double ANCHOR = 30.9e-9;

        static StrainRateFlow anchoredTo(CapillaryBundle bundle) {
            return new StrainRateFlow(bundle.coefficient() * ANCHOR * ANCHOR);
        }

        @Override
        public double conductance(double diameter) {
            return coefficient / (diameter * diameter * diameter);
        }

        @Override
        public double slope(double diameter) {
            return -3 * coefficient / (diameter * diameter * diameter * diameter);
        }
    }
}
