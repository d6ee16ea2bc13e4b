package io.github.coble.study.input;

import io.github.coble.model.material.Lithium;
import io.github.coble.model.material.Provenance;
import io.github.coble.model.material.Provenance.Status;
import io.github.coble.model.stack.Cell;
import io.github.coble.study.materials.Materials;
import io.github.coble.study.parameters.Draft;
import io.github.coble.study.parameters.Library;
import io.github.coble.study.parameters.Parameter;
import io.github.coble.study.parameters.TreeReader;
import io.github.coble.study.yaml.FaultList;
import io.github.coble.study.yaml.SourceText;
import io.github.coble.study.yaml.YamlReader;

/// What a cell is made of before and after its file is read: defaults below, derived values on top.
final class CellAssembly {
    private static final String DEFAULTS = "/io/github/coble/data/defaults.yaml";

    private CellAssembly() {}

    /// A draft with everything a cell file may leave out.
    static Draft defaults(Materials materials) {
        Draft draft = new Draft();
        FaultList faults = new FaultList("data/defaults.yaml", SourceText.bundled(DEFAULTS));
        Provenance unstated = new Provenance(Status.ASSUMED, "no source stated");
        new TreeReader(draft, faults, Library.EMPTY, unstated)
                .table(YamlReader.read(SourceText.bundled(DEFAULTS), faults), Cell.class, "", "");
        faults.throwIfAny();
        materials
                .find(Lithium.class, "lithium")
                .ifPresent(lithium -> draft.copy(lithium, "", "lithium", p -> p));
        return draft;
    }

    /// Fills in what follows from other parameters where it was not set.
    static void derive(Draft draft) {
        poreDiameter(draft);
        same(draft, "interlayer.scaffold.adhesionToElectrolyte", "interfaces.electrolyteAdhesion");
        same(draft, "collector.adhesionToLayer", "interfaces.collectorAdhesion");
    }

    private static void poreDiameter(Draft draft) {
        String path = "interlayer.pores.meanDiameter";
        Parameter particle = draft.number("interlayer.particleDiameter");
        Parameter ratio = draft.number("interlayer.scaffold.poreToParticleRatio");
        if (draft.has(path)) {
            return;
        }
        if (particle == null || ratio == null) {
            // What is missing is told by itself.
            draft.breakAt(path);
        } else {
            String source =
                    "%s of the particle diameter of %s; no pore diameter was given (%s)"
                            .formatted(ratio.shown(), particle.shown(), ratio.source());
            draft.derive(
                    path,
                    ratio.value() * particle.value(),
                    "m",
                    new Provenance(Status.ASSUMED, source));
        }
    }

    private static void same(Draft draft, String from, String to) {
        if (!draft.has(to) && draft.has(from)) {
            draft.copy(draft, from, to, Parameter::asDerived);
        } else if (!draft.has(to)) {
            draft.breakAt(to);
        }
    }
}
