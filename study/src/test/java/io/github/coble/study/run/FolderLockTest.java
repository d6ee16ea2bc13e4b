package io.github.coble.study.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One run at a time, in one program and in several.
class FolderLockTest {
    @TempDir Path folder;

    /// Another program: takes the lock, says so, and holds it until it is killed.
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws Exception {
            try (FolderLock _ = FolderLock.take(Path.of(arguments[0]))) {
                System.out.write('!');
                System.out.flush();
                Thread.sleep(Long.MAX_VALUE);
            }
        }
    }

    @Test
    void aSecondRunOfTheSameProgramIsRefusedUntilTheFirstEnds() throws IOException {
        Path place = folder.resolve("made/when/missing");
        try (FolderLock _ = FolderLock.take(place)) {
            assertRefused(place);
            assertRefused(place);
        }
        assertThat(place).isEmptyDirectory();
        FolderLock.take(place).close();
    }

    private static void assertRefused(Path place) {
        assertThatThrownBy(() -> FolderLock.take(place))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(place + ": another run is computing here");
    }

    @Test
    void anotherProgramHoldsItUntilItIsKilled() throws Exception {
        Process holder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Holder.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try {
            assertThat(holder.getInputStream().read()).isEqualTo('!');
            assertRefused(folder);
        } finally {
            holder.destroyForcibly().waitFor();
        }
        assertThat(folder.resolve(FolderLock.NAME)).as("what the killed program left").exists();
        FolderLock.take(folder).close();
    }
}
