package io.github.coble.lab.biologic;

import io.github.coble.lab.Damage;
import io.github.coble.lab.RealFiles;
import io.github.coble.lab.read.LabFormat;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Damaged files of BioLogic are errors or partial tables that say so.
class RealDamageTest {
    private static final long SEED = 20261123;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cp.mpr",
                "gcpl.issue_149.mpr",
                "geis.issue_149.mpr",
                "mb.issue_223.mpr",
                "mb.issue_95.mpr",
                "ocv.issue_149.mpr",
                "peis.issue_149.mpr",
                "cp.mpt",
                "gcpl.issue_149.mpt",
                "geis.issue_149.mpt",
                "mb.issue_223.mpt",
                "mb.issue_95.de.mpt",
                "ocv.issue_149.mpt",
                "peis.issue_149.mpt"
            })
    void areSaid(String name) throws IOException {
        LabFormat format = name.endsWith(".mpr") ? new MprFormat() : new MptFormat();
        Damage damage = new Damage(format, RealFiles.file("biologic/" + name), folder);
        damage.truncate();
        damage.flip(1000, SEED);
    }
}
